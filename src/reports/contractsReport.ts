/** Report 11, contracts: deliveries, nodes, billing and clauses of every contract; OTIF by customer and department. */
import { LEAST_LINES, otifByMonth } from "../checks/deliveryFindings";
import { DELIVERY_MONTHS, recentDeliveries, type Delivery } from "../checks/deliveries";
import { grouped } from "../checks/openDebts";
import { columnLetters } from "../ledger/cellAddress";
import { CONTRACT_WORDS } from "../locale/contractsReport";
import { REPORT_WORDS } from "../locale/reports";
import { otifOf, otifRate } from "../measures/fulfilment";
import { fromMinor } from "../measures/money";
import { alignedBlock } from "./alignedBlock";
import { countColumn, dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, percentColumn, sentenceColumn, textColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { contractRows, type ContractRow } from "./contractRows";
import { definitionBlock } from "./definitions";
import type { BandChart } from "./chartBand";
import { CUSTOMER_WIDTH, frame, headerRowBelow, listText, nameOf, tell } from "./frame";
import { DAYS_WEIGHTED, PERCENT } from "./formats";
import { runsOf, TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { roomForBlocks } from "./roomForBlocks";
import { rowLink } from "./rowLink";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

const MOST_CUSTOMERS = 30;
const MOST_NODES = 30;
const FILLS = { red: "#F8CBAD", amber: "#FFF2CC" } as const;
const PENALTY = "0.00##%_ ";
const SUM = { total: "sum" } as const;

export function contractsReport(context: ReportContext): SheetModel | undefined {
  const rows = contractRows(context);
  if (!rows) return undefined;
  const band = otifChart(context);
  const printed = printedColumns(context, rows, headerRowBelow(band) + 1);
  const narrow = [...printed, ...screenColumns(context, rows), userColumn("note", word(context, "note"), 20, { wrap: true })];
  const blocks = [...deliveryBlocks(context, narrow), ...nodeBlock(context, narrow)];
  const columns = roomForBlocks(narrow, blocks);
  return frame(context, "contracts", columns, uniqueKeys(rows.map(({ name }) => name)), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...blocks, definitions(context)],
    band,
    print: { landscape: true, lastColumn: printed.at(-1)!.id },
    freezeColumns: 1,
    tabColor: TAB_COLORS.analysis,
  });
}

/** Columns that the ledgers say nothing about are left out. @param firstRow of the table's data, 1-based */
function printedColumns(context: ReportContext, rows: readonly ContractRow[], firstRow: number): ColumnModel[] {
  const { business: { contracts, orders } } = context;
  const names = nameColumns(context, rows);
  const money = contracts ? contractColumns(context, rows) : [];
  const deliveries = orders ? deliveryColumns(context, rows, names.length + money.length, firstRow) : [];
  const nodes = rows.some((row) => row.nodes > 0) ? nodeColumns(context, rows) : [];
  return [...names, ...money, ...deliveries, ...nodes];
}

/** What went wrong in detail, and the register of clauses: beside what is printed. */
function screenColumns(context: ReportContext, rows: readonly ContractRow[]): ColumnModel[] {
  const { business: { contracts, orders } } = context;
  return [...(orders ? issueColumns(context, rows) : []), ...(contracts ? clauseColumns(context, rows) : [])];
}

function nameColumns(context: ReportContext, rows: readonly ContractRow[]): ColumnModel[] {
  const states = rows.map(({ severity }) => (severity === "red" || severity === "amber" ? severity : "good"));
  const name = fittedTextColumn("contract", word(context, "contract"), { from: 14, to: 26 }, rows.map((row) => row.name));
  return [
    linked(name, rows.map(({ reading, row }) => rowLink(context.book, reading, row))),
    fittedTextColumn("customer", word(context, "customer"), { ...CUSTOMER_WIDTH, to: 34 }, rows.map(({ customer }) => nameOf(context, customer))),
    textColumn("state", word(context, "state"), 12, states.map((state) => tell(context, CONTRACT_WORDS.states[state])), { runs: runsOf(states, (state) => (state === "good" ? undefined : { fill: FILLS[state] })) }),
  ];
}

function contractColumns(context: ReportContext, rows: readonly ContractRow[]): ColumnModel[] {
  const { scale } = context.book;
  return [
    dateColumn("end", word(context, "end"), rows.map(({ contract }) => contract?.end)),
    moneyColumn("amount", word(context, "amount"), scale, rows.map(({ contract }) => contract?.amount), SUM),
    moneyColumn("open", word(context, "open"), scale, rows.map(({ openAmount }) => openAmount), SUM),
  ];
}

/** @param before columns to the left, for the formula of the rate */
function deliveryColumns(context: ReportContext, rows: readonly ContractRow[], before: number, firstRow: number): ColumnModel[] {
  const { scale } = context.book;
  const [lines, both] = [before, before + 3].map(columnLetters);
  const count = (id: "lines" | "onTime" | "inFull" | "both", pick: (row: ContractRow) => number) => countColumn(id, word(context, id), rows.map((row) => (row.otif.lines > 0 ? pick(row) : undefined)), SUM);
  const rate = percentColumn("otif", word(context, "otif"), rows.map(({ otif }) => otifRate(otif)));
  return [
    count("lines", ({ otif }) => otif.lines), count("onTime", ({ otif }) => otif.onTime), count("inFull", ({ otif }) => otif.inFull), count("both", ({ otif }) => otif.both),
    { ...rate, content: { formulas: rows.map((_, at) => `=IF(${lines}${firstRow + at}>0,${both}${firstRow + at}/${lines}${firstRow + at},"")`) } },
    daysColumn("lateDays", word(context, "lateDays"), rows.map(({ lateDays }) => lateDays)),
    positiveCount(context, "undelivered", rows),
    ...(rows.some(({ claims }) => claims !== 0) ? [moneyColumn("claims", word(context, "claims"), scale, rows.map(({ claims }) => claims || undefined), SUM)] : []),
    moneyColumn("unbilled", word(context, "unbilled"), scale, rows.map(({ unbilled }) => unbilled || undefined), SUM),
    daysColumn("unbilledDays", word(context, "unbilledDays"), rows.map(({ unbilledDays }) => unbilledDays)),
  ];
}

function positiveCount(context: ReportContext, id: "undelivered" | "outOfSpec", rows: readonly ContractRow[]): ColumnModel {
  return countColumn(id, word(context, id), rows.map((row) => row[id] || undefined), SUM);
}

function issueColumns(context: ReportContext, rows: readonly ContractRow[]): ColumnModel[] {
  return [
    positiveCount(context, "outOfSpec", rows),
    ...(rows.some(({ issues }) => issues.length > 0) ? [sentenceColumn("issues", word(context, "issues"), { from: 12, to: 56, lines: 1 }, rows.map(({ issues }) => listText(context, issues)))] : []),
    daysColumn("lag", word(context, "lag"), rows.map(({ lag }) => lag), { format: DAYS_WEIGHTED }),
  ];
}

function nodeColumns(context: ReportContext, rows: readonly ContractRow[]): ColumnModel[] {
  return [
    countColumn("nodes", word(context, "nodes"), rows.map(({ nodes }) => nodes || undefined), SUM),
    daysColumn("nodeDays", word(context, "nodeDays"), rows.map(({ nodeDays }) => nodeDays)),
    moneyColumn("nodeAmount", word(context, "nodeAmount"), context.book.scale, rows.map(({ nodeAmount }) => nodeAmount || undefined), SUM),
  ];
}

/** The register of clauses. */
function clauseColumns(context: ReportContext, rows: readonly ContractRow[]): ColumnModel[] {
  const text = (id: "terms" | "fx" | "discount", values: string[]) => (values.some((value) => value !== "") ? [fittedTextColumn(id, word(context, id), { from: 10, to: 44 }, values)] : []);
  const penalties = rows.map(({ contract }) => contract?.penaltyRate);
  return [
    dateColumn("signed", word(context, "signed"), rows.map(({ contract }) => contract?.signed)),
    ...text("terms", rows.map(({ contract }) => contract?.terms ?? "")),
    ...(penalties.some((rate) => rate !== undefined) ? [percentColumn("penalty", word(context, "penalty"), penalties, { format: PENALTY })] : []),
    ...text("fx", rows.map(({ contract }) => contract?.fxClause ?? "")),
    ...text("discount", rows.map(({ contract }) => contract?.earlyDiscount ?? "")),
    fittedTextColumn("missing", word(context, "missing"), { from: 10, to: 44 }, rows.map(({ lacking }) => listText(context, lacking.map((clause) => tell(context, CONTRACT_WORDS.clauses[clause]))))),
  ];
}

const OTIF_IDS = ["lines", "onTime", "inFull", "both", "otif"] as const;

/** OTIF of departments and the company, and of the customers with the lowest one. */
function deliveryBlocks(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const { business: { orders, departments } } = context;
  if (!orders) return [];
  const all = recentDeliveries(orders, context.asOf);
  if (all.length === 0) return [];
  const { blocks, heads } = CONTRACT_WORDS;
  const line = (contract: string, own: readonly Delivery[]) => {
    const otif = otifOf(own.map(({ verdict }) => verdict));
    return { contract, ...otif, otif: otifRate(otif) ?? null };
  };
  const table = (title: string, head: string, lines: ReturnType<typeof line>[]): TextBlock[] =>
    lines.length === 0 ? [] : [alignedBlock(title, columns, { contract: head, ...Object.fromEntries(OTIF_IDS.map((id) => [id, word(context, id)])) }, lines, { otif: PERCENT })];
  const byDepartment = [...grouped(all, ({ line: at }) => departments[orders.department[at]!])].map(([name, own]) => line(name, own));
  const byCustomer = [...grouped(all, ({ line: at }) => orders.customer[at]!)].filter(([, own]) => own.length >= LEAST_LINES)
    .map(([customer, own]) => line(nameOf(context, customer), own)).sort((a, b) => (a.otif ?? 1) - (b.otif ?? 1) || b.lines - a.lines);
  return [
    ...table(tell(context, blocks.departments, { months: DELIVERY_MONTHS }), tell(context, heads.department), [...byDepartment, line(tell(context, CONTRACT_WORDS.company), all)]),
    ...table(tell(context, blocks.customers, { months: DELIVERY_MONTHS, count: Math.min(MOST_CUSTOMERS, byCustomer.length) }), tell(context, heads.customer), byCustomer.slice(0, MOST_CUSTOMERS)),
  ];
}

/** The largest instalments that are overdue, each with its day. */
function nodeBlock(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const { book, items, asOf } = context;
  const { debits } = book;
  const missed = Array.from({ length: items.length }, (_, item) => ({ debit: items.debit[item]!, open: items.open[item]! }))
    .filter(({ debit }) => debit >= 0 && debits.step[debit] !== "" && debits.dueDate[debit]! < asOf).sort((a, b) => b.open - a.open).slice(0, MOST_NODES);
  if (missed.length === 0) return [];
  const { blocks, heads } = CONTRACT_WORDS;
  return [alignedBlock(
    tell(context, blocks.nodes, { count: missed.length }), columns,
    { contract: word(context, "contract"), customer: word(context, "customer"), state: tell(context, heads.step), nodes: tell(context, heads.dueDate), nodeDays: tell(context, heads.days), nodeAmount: tell(context, heads.openAmount) },
    missed.map(({ debit, open }) => ({
      contract: debits.contract[debit] || debits.document[debit]!, customer: nameOf(context, debits.customer[debit]!), state: debits.step[debit]!,
      nodes: debits.dueDate[debit]!, nodeDays: asOf - debits.dueDate[debit]!, nodeAmount: fromMinor(open, book.scale),
    })),
    { nodes: "yyyy-mm-dd" },
  )];
}

function otifChart(context: ReportContext): BandChart[] {
  const { orders } = context.business;
  if (!orders) return [];
  const months = otifByMonth(orders, recentDeliveries(orders, context.asOf), context.asOf);
  if (months.length < 2) return [];
  return [{
    id: "otif", title: tell(context, CONTRACT_WORDS.charts.otif), type: "line", labels: months.map(({ label }) => label), format: "0%",
    series: [{ name: tell(context, CONTRACT_WORDS.charts.rate), values: months.map(({ value }) => value), color: "#2E75B6" }],
  }];
}

function definitions(context: ReportContext): TextBlock {
  const { definitions: words } = CONTRACT_WORDS;
  const { thresholds: limits } = context;
  return definitionBlock(context, [
    tell(context, words.otif, { months: DELIVERY_MONTHS }),
    tell(context, words.limits, { amber: percent(limits.otifAmber), red: percent(limits.otifRed), nodeAmber: limits.nodeLateAmber, nodeRed: limits.nodeLateRed, unbilled: limits.unbilledDays }),
    tell(context, words.unbilled), tell(context, words.lag), tell(context, words.open), tell(context, words.clauses),
  ]);
}

function word(context: ReportContext, id: keyof typeof CONTRACT_WORDS.columns): string {
  return tell(context, CONTRACT_WORDS.columns[id]);
}
