/** Report 14, repurchase: every customer's label and rhythm, the wake-up list on top, and how many buy again. */
import type { Sales } from "../book/business";
import { customerClasses, type CustomerClasses } from "../checks/customerClass";
import { customerSales, isWorse, LABEL_MONTHS, labelsNowAndBefore, purchaseDays, wakeUpList, type PurchaseDay } from "../checks/repurchase";
import { REPURCHASE_WORDS } from "../locale/repurchaseReport";
import type { CustomerLabel, LabelledCustomers } from "../measures/customerLabel";
import { addMonths, civilDate, dayNumber, endOfMonth, type DayNumber } from "../measures/calendar";
import { fromMinor, type MinorUnits } from "../measures/money";
import { cohortRepurchase, repurchase, type Purchases } from "../measures/repurchase";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import type { BandChart } from "./chartBand";
import { countColumn, dateColumn, daysColumn, fittedTextColumn, linked, moneyColumn, textColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { codeOf, CUSTOMER_WIDTH, frame, hasCodes, header, nameOf, tell } from "./frame";
import { COUNT, DAYS, PERCENT } from "./formats";
import { runsOf, TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { roomForBlocks } from "./roomForBlocks";
import { rowLink } from "./rowLink";
import { customerKey, uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

type Action = keyof typeof REPURCHASE_WORDS.actions;
const ACTIONS: readonly Action[] = ["wakeUp", "worse", "none"];
const LABELS: readonly CustomerLabel[] = ["frequent", "stable", "atRisk", "dormant"];
const LABEL_FILLS: Partial<Record<CustomerLabel, string>> = { frequent: "#E2F0D9", atRisk: "#FFF2CC", dormant: "#F8CBAD" };
const YEAR_DAYS = 365;
const QUARTERS = 12;

interface CustomerRow {
  customer: number;
  action: Action;
  first: DayNumber;
  purchases: number;
  average: MinorUnits;
  year: MinorUnits;
  /** row in Sales of the last purchase */
  lastLine: number;
}

/** None without a sales ledger. */
export function daysOfPurchase({ business: { sales }, book, asOf }: ReportContext): PurchaseDay[] {
  return sales ? purchaseDays(customerSales(sales, book.customers.length), asOf) : [];
}

export function repurchaseReport(context: ReportContext): SheetModel | undefined {
  const { business: { sales }, book, asOf } = context;
  const days = daysOfPurchase(context);
  if (!sales || days.length === 0) return undefined;
  const labels = labelsNowAndBefore(context, sales);
  const classes = customerClasses(book, context.business, asOf);
  const rows = rowsOf(context, sales, days, labels, classes);
  const narrow = columnsOf(context, sales, rows, labels, classes);
  const cohorts = cohortsOf(context, days);
  const blocks = [rateBlock(context, narrow, days), cohortBlock(context, narrow, cohorts), labelBlock(context, narrow, rows, labels.now)];
  const columns = roomForBlocks(narrow, blocks);
  return frame(context, "repurchase", columns, uniqueKeys(rows.map(({ customer }) => customerKey(book, customer))), {
    blocks: [...blocks, definitions(context, classes)],
    band: charts(context, cohorts, rows, labels.now),
    print: { landscape: true, lastColumn: "previous" },
    freezeColumns: hasCodes(context) ? 2 : 1,
    tabColor: TAB_COLORS.analysis,
  });
}

type Labels = Record<"now" | "before", LabelledCustomers>;

/** The wake-up list first, by average purchase; then those that turned worse; then the others by the year's sales. */
function rowsOf(context: ReportContext, sales: Sales, days: readonly PurchaseDay[], { now, before }: Labels, { classes }: CustomerClasses): CustomerRow[] {
  const asleep = new Set(wakeUpList(context, sales).map(({ customer }) => customer));
  const lastLines = lastSales(sales, context.asOf);
  const rows = new Map<number, CustomerRow & { sum: MinorUnits }>();
  for (const { customer, date, amount } of days) {
    const isWorseNow = (classes[customer] === "A" || classes[customer] === "B") && isWorse({ now: now.label[customer]!, before: before.label[customer]! });
    const row = rows.get(customer) ?? {
      customer, action: asleep.has(customer) ? "wakeUp" : isWorseNow ? "worse" : "none", first: date, purchases: 0, average: 0, year: 0, sum: 0, lastLine: lastLines.get(customer) ?? -1,
    };
    rows.set(customer, { ...row, purchases: row.purchases + 1, sum: row.sum + amount, year: row.year + (context.asOf - date < YEAR_DAYS ? amount : 0) });
  }
  return [...rows.values()].map(({ sum, ...row }) => ({ ...row, average: Math.round(sum / row.purchases) }))
    .sort((a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) || (a.action === "wakeUp" ? b.average - a.average : b.year - a.year) || a.customer - b.customer);
}

function lastSales(sales: Sales, asOf: DayNumber): Map<number, number> {
  const last = new Map<number, number>();
  for (let row = 0; row < sales.length; row++) {
    const known = last.get(sales.customer[row]!);
    if (sales.date[row]! <= asOf && sales.revenue[row]! > 0 && (known === undefined || sales.date[row]! >= sales.date[known]!)) last.set(sales.customer[row]!, row);
  }
  return last;
}

function columnsOf(context: ReportContext, sales: Sales, rows: readonly CustomerRow[], { now, before }: Labels, { classes }: CustomerClasses): ColumnModel[] {
  const { book } = context;
  const money = (id: "average" | "year" | "recent" | "previous", values: number[]) => moneyColumn(id, word(context, id), book.scale, values);
  const actions = rows.map(({ action }) => action);
  const of = (column: Float64Array) => rows.map(({ customer }) => column[customer]!);
  const salespeople = rows.map(({ customer }) => book.customers[customer]?.salesperson ?? "");
  const labels = rows.map(({ customer }) => now.label[customer]!);
  const name = fittedTextColumn("customer", word(context, "customer"), CUSTOMER_WIDTH, rows.map(({ customer }) => nameOf(context, customer)));
  return [
    ...(hasCodes(context) ? [fittedTextColumn("customerCode", header(context, "customerCode"), { from: 6, to: 16 }, rows.map(({ customer }) => codeOf(context, customer)))] : []),
    linked(name, rows.map(({ lastLine }) => rowLink(book, sales.origin.sheet[lastLine], sales.origin.row[lastLine]))),
    textColumn("action", word(context, "action"), 12, actions.map((action) => tell(context, REPURCHASE_WORDS.actions[action])), { runs: runsOf(actions, (action) => (action === "none" ? undefined : { fill: action === "wakeUp" ? "#F8CBAD" : "#FFF2CC" })) }),
    textColumn("class", word(context, "class"), 6, rows.map(({ customer }) => classes[customer] ?? ""), { align: "center" }),
    textColumn("label", word(context, "label"), 13, labels.map((label) => tell(context, REPURCHASE_WORDS.labels[label])), { runs: runsOf(labels, (label) => (LABEL_FILLS[label] ? { fill: LABEL_FILLS[label] } : undefined)) }),
    textColumn("before", tell(context, REPURCHASE_WORDS.columns.before, { months: LABEL_MONTHS }), 13, rows.map(({ customer }) => tell(context, REPURCHASE_WORDS.labels[before.label[customer]!]))),
    dateColumn("first", word(context, "first"), rows.map(({ first }) => first)),
    dateColumn("last", word(context, "last"), of(now.lastPurchase)),
    daysColumn("daysSince", word(context, "daysSince"), of(now.daysSince)),
    daysColumn("gap", word(context, "gap"), of(now.usualGap).map(Math.round)),
    countColumn("purchases", word(context, "purchases"), rows.map(({ purchases }) => purchases)),
    countColumn("yearPurchases", word(context, "yearPurchases"), of(now.purchases)),
    money("average", rows.map(({ average }) => average)), money("year", rows.map(({ year }) => year)), money("recent", of(now.recent)), money("previous", of(now.before)),
    ...(salespeople.some((person) => person !== "") ? [fittedTextColumn("salesperson", word(context, "salesperson"), { from: 8, to: 18 }, salespeople, { align: "center" })] : []),
    userColumn("status", word(context, "status"), 12, { choices: REPURCHASE_WORDS.choices.map((choice) => tell(context, choice)) }),
    userColumn("note", word(context, "note"), 20, { wrap: true }),
  ];
}

function purchasesOf({ book }: ReportContext, days: readonly PurchaseDay[]): Purchases {
  return { customer: Int32Array.from(days, ({ customer }) => customer), date: Float64Array.from(days, ({ date }) => date), customers: book.customers.length };
}

function rateBlock(context: ReportContext, columns: readonly ColumnModel[], days: readonly PurchaseDay[]): TextBlock {
  const purchases = purchasesOf(context, days);
  const yearAgo = addMonths(context.asOf, -12);
  const line = (label: string, from: DayNumber, to: DayNumber): AlignedCells => {
    const { buyers, again } = repurchase(purchases, from, to);
    return { customer: label, daysSince: buyers, gap: again, purchases: buyers > 0 ? again / buyers : null };
  };
  const { heads } = REPURCHASE_WORDS;
  return alignedBlock(
    tell(context, REPURCHASE_WORDS.blocks.rates), columns, { customer: tell(context, heads.period), daysSince: tell(context, heads.buyers), gap: tell(context, heads.again), purchases: tell(context, heads.rate) },
    [line(tell(context, REPURCHASE_WORDS.lastYear), yearAgo + 1, context.asOf), line(tell(context, REPURCHASE_WORDS.yearBefore), addMonths(context.asOf, -24) + 1, yearAgo)],
    { daysSince: COUNT, gap: COUNT, purchases: PERCENT },
  );
}

interface Cohort {
  label: string;
  firstBuyers: number;
  observed: number;
  again: number;
}

/** First-time buyers of the last twelve quarters; whoever cannot be watched for the whole window by the as-of day is not observed. */
function cohortsOf(context: ReportContext, days: readonly PurchaseDay[]): Cohort[] {
  const { asOf, thresholds: { repurchaseWindow } } = context;
  const purchases = purchasesOf(context, days);
  const { year, month } = civilDate(asOf);
  const quarter = Math.floor((month - 1) / 3);
  return Array.from({ length: QUARTERS }, (_, back) => QUARTERS - 1 - back).flatMap((back) => {
    const start = dayNumber(year, (quarter - back) * 3 + 1, 1);
    const end = Math.min(endOfMonth(start, 2), asOf);
    const { year: own, month: first } = civilDate(start);
    const cohort = cohortRepurchase(firstBuyersIn(purchases, start, end), start, asOf, repurchaseWindow);
    return cohort.firstBuyers > 0 ? [{ label: `${own} Q${Math.floor((first - 1) / 3) + 1}`, ...cohort }] : [];
  });
}

/** The purchases of the customers whose first one lies in the period. */
function firstBuyersIn({ customer, date, customers }: Purchases, from: DayNumber, to: DayNumber): Purchases {
  const first = new Float64Array(customers).fill(Infinity);
  customer.forEach((code, at) => (first[code] = Math.min(first[code]!, date[at]!)));
  return { customer: customer.map((code) => (first[code]! >= from && first[code]! <= to ? code : -1)), date, customers };
}

function cohortBlock(context: ReportContext, columns: readonly ColumnModel[], cohorts: readonly Cohort[]): TextBlock {
  const { heads, blocks } = REPURCHASE_WORDS;
  return alignedBlock(
    tell(context, blocks.cohorts, { days: context.thresholds.repurchaseWindow }), columns,
    { customer: tell(context, heads.period), first: tell(context, heads.firstBuyers), last: tell(context, heads.observed), gap: tell(context, heads.again), purchases: tell(context, heads.rate) },
    cohorts.map(({ label, firstBuyers, observed, again }) => ({ customer: label, first: firstBuyers, last: observed, gap: again, purchases: observed > 0 ? again / observed : null })),
    { first: COUNT, last: COUNT, gap: COUNT, purchases: PERCENT },
  );
}

function labelBlock(context: ReportContext, columns: readonly ColumnModel[], rows: readonly CustomerRow[], now: LabelledCustomers): TextBlock {
  const { heads, blocks } = REPURCHASE_WORDS;
  const lines = LABELS.map((label) => {
    const own = rows.filter(({ customer }) => now.label[customer] === label);
    return { customer: tell(context, REPURCHASE_WORDS.labels[label]), daysSince: own.length, year: fromMinor(own.reduce((sum, { year }) => sum + year, 0), context.book.scale) };
  });
  return alignedBlock(tell(context, blocks.labels), columns, { customer: tell(context, heads.label), daysSince: tell(context, heads.customers), year: tell(context, heads.sales) }, lines, { daysSince: DAYS });
}

function charts(context: ReportContext, cohorts: readonly Cohort[], rows: readonly CustomerRow[], now: LabelledCustomers): BandChart[] {
  const observed = cohorts.filter((cohort) => cohort.observed > 0);
  const { charts: titles, heads } = REPURCHASE_WORDS;
  return [
    {
      id: "labels", title: tell(context, titles.labels), type: "column", labels: LABELS.map((label) => tell(context, REPURCHASE_WORDS.labels[label])), format: "#,##0",
      series: [{ name: tell(context, heads.customers), values: LABELS.map((label) => rows.filter(({ customer }) => now.label[customer] === label).length), color: "#2E75B6" }],
    },
    ...(observed.length > 1
      ? [{
        id: "cohorts", title: tell(context, titles.cohorts), type: "column" as const, labels: observed.map(({ label }) => label), format: "0%",
        series: [{ name: tell(context, heads.rate), values: observed.map((cohort) => cohort.again / cohort.observed), color: "#548235" }],
      }]
      : []),
  ];
}

function definitions(context: ReportContext, { by }: CustomerClasses): TextBlock {
  const { definitions: words } = REPURCHASE_WORDS;
  return definitionBlock(context, [
    tell(context, words.purchase), tell(context, words.rate, { days: context.thresholds.repurchaseWindow }), tell(context, words.labels, labelLimits(context)),
    tell(context, words.wakeUp, { months: context.thresholds.wakeUpMonths, before: LABEL_MONTHS }), tell(context, by === "grade" ? words.byGrade : words.bySales),
  ]);
}

function labelLimits({ thresholds }: ReportContext): Record<string, string | number> {
  const { labelDormantGaps, labelDormantDays, labelLateGaps, labelDropTo } = thresholds;
  return { dormantGaps: labelDormantGaps, dormantDays: labelDormantDays, lateGaps: labelLateGaps, dropTo: percent(labelDropTo) };
}

function word(context: ReportContext, id: keyof typeof REPURCHASE_WORDS.columns): string {
  return tell(context, REPURCHASE_WORDS.columns[id]);
}
