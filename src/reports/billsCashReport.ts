/** Report 12, bills and cash: the maturity ladder bill by bill with its discount, and below it receipt structure and expected receipts. */
import { expectedReceipts } from "../book/expectedReceipts";
import { isAtRisk, PRESENTMENT_DAYS } from "../book/exposures";
import { supplierPayments } from "../book/supplierPayments";
import type { Bill } from "../book/types";
import { workCalendarOf } from "../checks/workCalendar";
import { columnLetters } from "../ledger/cellAddress";
import { BILLS_WORDS } from "../locale/billsCashReport";
import { REPORT_WORDS } from "../locale/reports";
import { alertDay, billDiscount, type BillDiscount } from "../measures/billDiscount";
import { billsCashBlocks, billsCashCharts } from "./billsCashBlocks";
import { ASSUMED_RATES, stepOf, STEP_FILLS, stepText } from "./billSteps";
import { dateColumn, daysColumn, fittedTextColumn, formulaColumn, linked, moneyColumn, textColumn, userColumn } from "./columns";
import { amountsWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { moneyFormat, PERCENT } from "./formats";
import { currencyOf, frame, header, headerRowBelow, nameOf, tell } from "./frame";
import { runsOf, TAB_COLORS } from "./palette";
import { uniqueKeys } from "./rowKeys";
import type { ColumnModel, SheetModel } from "./sheetModel";
import { sourceLink } from "./sources";

/** Bills' own interest from here on is written in per cent. */
const LEAST_PERCENTAGE = 0.3;
const RATE = "0.00%_ ";

interface BillRow {
  bill: Bill;
  /** of bills in hand that have not matured */
  discount?: BillDiscount;
}

export function hasBillsOrCash(context: ReportContext): boolean {
  const { business: { purchases }, receivableMonths, items, asOf } = context;
  return items.length > 0 || receivableMonths.received.some((amount) => amount !== 0) || billRows(context).length > 0
    || (purchases !== undefined && supplierPayments(purchases, asOf) !== undefined);
}

/** Undefined where neither bills nor receipts, open items nor payments to suppliers are known. */
export function billsCashReport(context: ReportContext): SheetModel | undefined {
  if (!hasBillsOrCash(context)) return undefined;
  const { book } = context;
  const rows = billRows(context);
  const expected = expectedReceipts(context, workCalendarOf(context.business));
  const band = billsCashCharts(context, expected);
  const plain = [...billColumns(context, rows), ...dayColumns(context, rows), ...discountColumns(context, rows), userColumn("note", word(context, "note"), 18, { wrap: true })];
  const columns = withFormulas(context, plain, rows, headerRowBelow(band) + 1);
  return frame(context, "billsCash", columns, uniqueKeys(rows.map(({ bill }) => bill.billNo || `${book.sheets[bill.reading] ?? ""} ${bill.row}`)), {
    ...(isMixed(rows) ? {} : { totalsLabel: tell(context, REPORT_WORDS.totalsLabel) }),
    blocks: billsCashBlocks(context, expected, columns, rows.map(({ bill }) => bill)),
    band,
    // the comparison with discounting is for the screen, where quotes are typed
    print: { landscape: true, lastColumn: "payableOn" },
    chartDataTitle: tell(context, BILLS_WORDS.charts.data),
    freezeColumns: 1,
    tabColor: TAB_COLORS.analysis,
  });
}

/** Currencies are not added up. */
function totalOf(rows: readonly BillRow[]): Pick<ColumnModel, "total"> {
  return isMixed(rows) ? {} : { total: "sum" };
}

function isMixed(rows: readonly BillRow[]): boolean {
  return new Set(rows.map(({ bill }) => bill.currency)).size > 1;
}

function word(context: ReportContext, column: keyof typeof BILLS_WORDS.columns): string {
  return tell(context, BILLS_WORDS.columns[column]);
}

/** Not yet paid or still at risk, refused ones first, then by maturity. */
function billRows({ book, business, asOf }: ReportContext): BillRow[] {
  const calendar = workCalendarOf(business);
  const bills = book.bills.filter((bill) => isAtRisk(bill, asOf) && (bill.issueDate ?? -Infinity) <= asOf);
  const isRefused = ({ status }: Bill) => Number(status === "refused");
  return bills.sort((a, b) => isRefused(b) - isRefused(a) || a.dueDate - b.dueDate || b.amount - a.amount).map((bill) => {
    if (bill.status !== "held") return { bill };
    const coupon = bill.rate === undefined ? 0 : bill.rate >= LEAST_PERCENTAGE ? bill.rate / 100 : bill.rate;
    const terms = { face: bill.amount, due: bill.dueDate, coupon: bill.issueDate === undefined ? 0 : coupon, ...(bill.issueDate === undefined ? {} : { issue: bill.issueDate }) };
    const discount = billDiscount(terms, { date: asOf, rate: ASSUMED_RATES[bill.type], otherCity: bill.otherCity, calendar });
    return "problem" in discount || discount.days <= 0 ? { bill } : { bill, discount };
  });
}

function billColumns(context: ReportContext, rows: readonly BillRow[]): ColumnModel[] {
  const { book } = context;
  const bills = rows.map(({ bill }) => bill);
  const wide = blockWidth(context);
  const currencies = bills.map(({ currency }) => currencyOf(context, currency));
  return [
    linked(
      fittedTextColumn("billNo", word(context, "billNo"), { from: 20, to: 34 }, bills.map(({ billNo }) => billNo)),
      bills.map(({ reading, row }) => sourceLink(book, book.sheets[reading] === undefined ? undefined : { reading, sheet: book.sheets[reading], row })),
    ),
    textColumn("type", word(context, "type"), 13, bills.map(({ type }) => tell(context, BILLS_WORDS.types[type])), { align: "center" }),
    fittedTextColumn("acceptor", word(context, "acceptor"), { from: Math.max(16, wide), to: 36 }, bills.map(({ acceptor }) => acceptor)),
    fittedTextColumn("customer", word(context, "customer"), { from: Math.max(16, wide), to: 36 }, bills.map(({ customer }) => nameOf(context, customer))),
    textColumn("status", word(context, "status"), wide, bills.map(({ status }) => tell(context, BILLS_WORDS.statuses[status])), { align: "center" }),
    ...(new Set(currencies).size > 1 || currencies.some((currency) => currency !== currencyOf(context, book.home)) ? [textColumn("currency", header(context, "currency"), 6, currencies, { align: "center" })] : []),
    moneyColumn("amount", word(context, "amount"), book.scale, bills.map(({ amount }) => amount), { ...totalOf(rows), width: Math.max(wide, amountsWidth(bills.map(({ amount }) => amount), book.scale)) }),
  ];
}

/** Amounts of the blocks below stand under these columns. */
function blockWidth({ receivableMonths, items, book }: ReportContext): number {
  const open = items.open.reduce((sum, amount) => sum + Math.abs(amount), 0);
  return amountsWidth([receivableMonths.received.reduce((sum, amount) => sum + Math.abs(amount), 0), open], book.scale);
}

function dayColumns(context: ReportContext, rows: readonly BillRow[]): ColumnModel[] {
  const { asOf, business, thresholds } = context;
  const calendar = workCalendarOf(business);
  const bills = rows.map(({ bill }) => bill);
  const wide = blockWidth(context);
  const steps = bills.map((bill) => stepOf(bill, context));
  return [
    dateColumn("issueDate", word(context, "issueDate"), bills.map(({ issueDate }) => issueDate), { width: wide }),
    dateColumn("dueDate", word(context, "dueDate"), bills.map(({ dueDate }) => dueDate), { width: wide }),
    daysColumn("daysLeft", word(context, "daysLeft"), bills.map(({ dueDate }) => dueDate - asOf), { width: 10 }),
    textColumn("step", word(context, "step"), 16, steps.map((step) => stepText(context, step)), { runs: runsOf(steps, (step) => ({ fill: STEP_FILLS[step] })).filter(({ fill }) => fill !== "") }),
    dateColumn("alertDate", word(context, "alertDate"), bills.map(({ dueDate, status }) => (status === "refused" ? undefined : alertDay(dueDate, thresholds.billAlertLead, calendar)))),
    dateColumn("presentBy", word(context, "presentBy"), bills.map(({ dueDate, status }) => (status === "refused" ? undefined : dueDate + PRESENTMENT_DAYS))),
  ];
}

function discountColumns(context: ReportContext, rows: readonly BillRow[]): ColumnModel[] {
  const { scale } = context.book;
  return [
    dateColumn("payableOn", word(context, "payableOn"), rows.map(({ discount }) => discount?.payableOn)),
    daysColumn("discountDays", word(context, "discountDays"), rows.map(({ discount }) => discount?.days)),
    moneyColumn("maturityValue", word(context, "maturityValue"), scale, rows.map(({ discount }) => discount?.maturityValue)),
    userColumn("rate", word(context, "rate"), 11, { format: RATE, align: "right" }),
  ];
}

/** Interest, net and cost follow the quote that somebody types, and the assumed rate until then. @param firstRow of the table's data, 1-based */
function withFormulas(context: ReportContext, columns: readonly ColumnModel[], rows: readonly BillRow[], firstRow: number): ColumnModel[] {
  const { scale } = context.book;
  const at = columns.findIndex(({ id }) => id === "rate") + 1;
  const letter = (id: string) => columnLetters(columns.findIndex((column) => column.id === id));
  const [interest, net] = [at, at + 1].map(columnLetters) as [string, string];
  const [value, days, rate] = [letter("maturityValue"), letter("discountDays"), letter("rate")];
  const column = (id: "interest" | "net" | "cost", format: string, width: number, formula: (row: number, assumed: number) => string): ColumnModel => formulaColumn(
    id, word(context, id), width, format, rows.map(({ bill, discount }, i) => (discount ? formula(firstRow + i, ASSUMED_RATES[bill.type]) : '=""')), id === "cost" ? {} : totalOf(rows),
  );
  const width = amountsWidth(rows.map(({ discount }) => discount?.maturityValue), scale);
  return [
    ...columns.slice(0, at),
    column("interest", moneyFormat(scale), Math.max(12, width), (row, assumed) => `=ROUND(${value}${row}*IF(N(${rate}${row})>0,${rate}${row},${assumed})/360*${days}${row},${scale})`),
    column("net", moneyFormat(scale), Math.max(12, width), (row) => `=${value}${row}-${interest}${row}`),
    column("cost", PERCENT.replace("0.0%", "0.00%"), 10, (row) => `=IF(${net}${row}>0,${interest}${row}/${net}${row}*365/${days}${row},"")`),
    ...columns.slice(at),
  ];
}
