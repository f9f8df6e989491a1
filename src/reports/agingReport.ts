/** Report 1, aging: one row a customer and currency by bucket, tied to the ledger. */
import type { AgingRow } from "../book/types";
import { REPORT_WORDS } from "../locale/reports";
import { bucketLabels } from "../measures/aging";
import { ratio, type MinorUnits } from "../measures/money";
import { countColumn, daysColumn, fittedTextColumn, formulaColumn, linked, moneyColumn, percentColumn, textColumn, userColumn } from "./columns";
import { amountsWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { columnLetters } from "../ledger/cellAddress";
import { currencyTotals, isMixed, withTotals } from "./currencyTotals";
import { agingDefinitions } from "./definitions";
import { detailLinks } from "./detailOrder";
import { codeOf, currencyOf, CUSTOMER_WIDTH, frame, hasCodes, hasGrades, hasSalespeople, header, HEADER_ROW, nameOf, tell } from "./frame";
import { DAYS_WEIGHTED, moneyFormat } from "./formats";
import { bucketMark, TAB_COLORS } from "./palette";
import { accountKey, uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel } from "./sheetModel";
import { tieOutBlock } from "./tieOutBlock";

export function agingReport(context: ReportContext): SheetModel {
  const rows = rowsByCurrency(context);
  const spread = spreadColumns(context, rows);
  const names = nameColumns(context, rows);
  const total = totalColumn(context, names.length, spread.length, rows.map((row) => row.total));
  const money = [...spread.map(({ id }) => id), "total", "overdue"];
  const columns = withTotals(context, [...names, ...spread, total, ...measureColumns(context, rows), ...endColumns(context, rows)], money, figureOf);
  const keys = uniqueKeys(rows.map((row) => accountKey(context.book, row.customer, row.currency)));
  return frame(context, "aging", columns, keys, {
    totalsLabel: isMixed(context) ? undefined : tell(context, REPORT_WORDS.totalsLabel),
    blocks: [
      ...currencyTotals(context, columns, rows.length, money, figureOf),
      tieOutBlock(context, columns, rows.length, "total"),
      agingDefinitions(context),
    ],
    rules: [{ type: "dataBar", column: "share", color: "#9DC3E6" }],
    print: { landscape: true, lastColumn: "weightedDaysLate" },
    freezeColumns: names.length - 1,
    tabColor: TAB_COLORS.aging,
  });
}

/** Currencies stand together, in the order of the totals; within one, most overdue first as the aging has them. */
function rowsByCurrency({ aging }: ReportContext): AgingRow[] {
  return aging.totals.flatMap(({ currency }) => aging.rows.filter((row) => row.currency === currency));
}

function nameColumns(context: ReportContext, rows: readonly AgingRow[]): ColumnModel[] {
  const link = detailLinks(context);
  const name = fittedTextColumn("customer", header(context, "customer"), CUSTOMER_WIDTH, rows.map((row) => nameOf(context, row.customer)));
  return [
    ...(hasCodes(context) ? [fittedTextColumn("customerCode", header(context, "customerCode"), { from: 6, to: 16 }, rows.map((row) => codeOf(context, row.customer)))] : []),
    linked(name, rows.map((row) => link(row.customer, row.currency))),
    textColumn("currency", header(context, "currency"), 6, rows.map((row) => currencyOf(context, row.currency)), { align: "center" }),
  ];
}

/** The columns that add up to the total: not due, buckets, credits, unapplied. */
function spreadColumns(context: ReportContext, rows: readonly AgingRow[]): ColumnModel[] {
  const { aging, book } = context;
  const byInvoice = aging.basis === "invoice";
  const labels = bucketLabels(aging.ends, byInvoice ? 0 : 1);
  const buckets = labels.map((label, index) => {
    const { fill, sign } = bucketMark(index + 1, labels.length);
    return moneyColumn(bucketId(index), `${sign} ${label}`, book.scale, rows.map((row) => row.buckets[index]), { fill, headerFill: fill });
  });
  return [
    ...(byInvoice ? [] : [moneyColumn("notDue", `${bucketMark(0, labels.length).sign} ${header(context, "notDue")}`, book.scale, rows.map((row) => row.notDue))]),
    ...buckets,
    moneyColumn("credits", header(context, "credits"), book.scale, rows.map((row) => row.credits)),
    moneyColumn("unapplied", header(context, "unapplied"), book.scale, rows.map((row) => row.unapplied)),
  ];
}

function bucketId(index: number): string {
  return `bucket${index + 1}`;
}

/** Each row's total is a formula over its own cells, so that a reader sees what it is made of. */
function totalColumn(context: ReportContext, before: number, count: number, totals: readonly MinorUnits[]): ColumnModel {
  const [first, last] = [columnLetters(before), columnLetters(before + count - 1)];
  const formulas = totals.map((_, i) => `=SUM(${first}${HEADER_ROW + 1 + i}:${last}${HEADER_ROW + 1 + i})`);
  const width = amountsWidth(totals, context.book.scale);
  return formulaColumn("total", header(context, "total"), width, moneyFormat(context.book.scale), formulas);
}

function measureColumns(context: ReportContext, rows: readonly AgingRow[]): ColumnModel[] {
  const { scale } = context.book;
  return [
    moneyColumn("overdue", header(context, "overdue"), scale, rows.map((row) => row.overdue)),
    percentColumn("overdueRate", header(context, "overdueRate"), rows.map((row) => ratio(row.overdue, row.debitTotal))),
    percentColumn("share", header(context, "share"), rows.map((row) => row.share)),
    daysColumn("oldestDays", header(context, context.aging.basis === "invoice" ? "oldestAge" : "oldestDays"), rows.map((row) => row.oldestDays)),
    daysColumn("weightedDaysLate", header(context, "weightedDaysLate"), rows.map((row) => row.weightedDaysLate), { format: DAYS_WEIGHTED }),
    countColumn("items", header(context, "openItems"), rows.map((row) => row.items)),
  ];
}

function endColumns(context: ReportContext, rows: readonly AgingRow[]): ColumnModel[] {
  return [
    ...(hasGrades(context) ? [textColumn("grade", header(context, "grade"), 7, rows.map((row) => row.grade), { align: "center" })] : []),
    ...(hasSalespeople(context) ? [fittedTextColumn("salesperson", header(context, "salesperson"), { from: 8, to: 18 }, rows.map((row) => context.book.customers[row.customer]?.salesperson ?? ""), { align: "center" })] : []),
    userColumn("note", header(context, "note"), 18, { wrap: true }),
  ];
}

/** A converted figure by the id of its column. */
function figureOf(row: AgingRow, id: string): number | undefined {
  const bucket = /^bucket(\d+)$/.exec(id);
  if (bucket) return row.buckets[Number(bucket[1]) - 1];
  const figures: Record<string, number> = {
    notDue: row.notDue, credits: row.credits, unapplied: row.unapplied, total: row.total, overdue: row.overdue,
  };
  return figures[id];
}
