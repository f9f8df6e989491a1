/** Report 17, early payment: every discount offered, what it costs a year against the cost of money, and what of it was earned. */
import { documentKey } from "../book/marks";
import { homeConverter } from "../book/receivableMonths";
import type { InvoiceDiscount } from "../checks/earlyDiscount";
import { columnLetters } from "../ledger/cellAddress";
import { EARLY_PAYMENT_WORDS } from "../locale/earlyPaymentReport";
import { REPORT_WORDS } from "../locale/reports";
import { effectiveYearlyCost, simpleYearlyCost } from "../measures/earlyPayment";
import { fromMinor, type MinorUnits } from "../measures/money";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import { countColumn, daysColumn, fittedTextColumn, formulaColumn, linked, moneyCell, moneyColumn, percentColumn, userColumn } from "./columns";
import { textWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { offerRows, sumOf, type OfferRow } from "./earlyPaymentOffers";
import { DATE, DAYS, GENERAL, TEXT } from "./formats";
import { currencyOf, frame, HEADER_ROW, nameOf, tell, inHome } from "./frame";
import { shortName } from "./overviewCharts";
import { TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { roomForBlocks } from "./roomForBlocks";
import { customerKey, uniqueKeys } from "./rowKeys";
import { rowLink } from "./rowLink";
import type { ColumnModel, SheetModel, TextBlock } from "./sheetModel";

const RATE = "0.00%_ ";
/** Ours, where the user types no cost of money. */
export const ASSUMED_MONEY_RATE = 0.06;
/** of a customer's name in the list of invoices; the whole name stands in the table */
const CUSTOMER_PLACES = 40;
/** Invoices listed below the table, the unearned discounts first. */
const MOST_INVOICES = 500;

/** Undefined where neither a contract nor a customer's terms offer a discount. */
export function earlyPaymentReport(context: ReportContext): SheetModel | undefined {
  const rows = offerRows(context);
  if (rows.length === 0) return undefined;
  const narrow = columnsOf(context, rows);
  const blocks = invoiceBlocks(context, narrow.map((column) => (column.id === "verdict" ? { ...column, format: TEXT } : column)), rows);
  return frame(context, "earlyPayment", roomForBlocks(narrow, blocks), uniqueKeys(rows.map((row) => keyOf(context, row))), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...blocks, definitions(context)],
    print: { landscape: true, lastColumn: "unearned" },
    freezeColumns: 2,
    tabColor: TAB_COLORS.analysis,
  });
}

function keyOf({ book }: ReportContext, { contract, customer }: OfferRow): string {
  return contract ? documentKey(contract.contract) : `terms|${customerKey(book, customer)}`;
}

function word(context: ReportContext, column: keyof typeof EARLY_PAYMENT_WORDS.columns): string {
  return tell(context, EARLY_PAYMENT_WORDS.columns[column]);
}

function columnsOf(context: ReportContext, rows: readonly OfferRow[]): ColumnModel[] {
  const costs = [...offerColumns(context, rows), ...costColumns(context, rows)];
  const after = [...takenColumns(context, rows), userColumn("moneyRate", word(context, "moneyRate"), 11, { format: RATE, align: "right" }), ...countColumns(context, rows), userColumn("note", word(context, "note"), 18, { wrap: true })];
  return [...costs, ...worthColumns(context, rows, [...costs.map(({ id }) => id), "breakEven", "verdict", ...after.map(({ id }) => id)]), ...after];
}

function offerColumns(context: ReportContext, rows: readonly OfferRow[]): ColumnModel[] {
  const { book } = context;
  const contracts = rows.map(({ contract }) => contract?.contract ?? tell(context, EARLY_PAYMENT_WORDS.customerTerms));
  return [
    linked(fittedTextColumn("contract", word(context, "contract"), { from: 16, to: 30 }, contracts), rows.map(({ contract }) => rowLink(book, contract?.reading, contract?.row))),
    fittedTextColumn("customer", word(context, "customer"), { from: 16, to: 40 }, rows.map(({ customer }) => nameOf(context, customer))),
    fittedTextColumn("words", word(context, "words"), { from: 14, to: 34 }, rows.map(({ words }) => words)),
    percentColumn("rate", word(context, "rate"), rows.map(({ offer }) => offer.rate), { format: RATE }),
    daysColumn("discountDays", word(context, "discountDays"), rows.map(({ offer }) => offer.days)),
    daysColumn("netDays", word(context, "netDays"), rows.map(({ netDays }) => netDays)),
    daysColumn("daysEarly", word(context, "daysEarly"), rows.map(daysEarly)),
  ];
}

/** Undefined where nothing is paid sooner. */
function daysEarly({ netDays, offer }: OfferRow): number | undefined {
  return netDays !== undefined && netDays > offer.days ? netDays - offer.days : undefined;
}

function costColumns(context: ReportContext, rows: readonly OfferRow[]): ColumnModel[] {
  const cost = (measure: typeof simpleYearlyCost) => rows.map((row) => {
    const days = daysEarly(row);
    return days === undefined ? undefined : measure(row.offer.rate, days);
  });
  return [
    percentColumn("simpleCost", word(context, "simpleCost"), cost(simpleYearlyCost), { format: RATE, width: 10 }),
    percentColumn("effectiveCost", word(context, "effectiveCost"), cost(effectiveYearlyCost), { format: RATE, width: 10 }),
  ];
}

/** By formula, because the user's own cost of money counts at once. @param ids of all columns of the table */
function worthColumns(context: ReportContext, rows: readonly OfferRow[], ids: readonly string[]): ColumnModel[] {
  const at = (id: string) => columnLetters(ids.indexOf(id));
  const [rate, days, money, breakEven] = [at("rate"), at("daysEarly"), at("moneyRate"), at("breakEven")];
  const { verdicts } = EARLY_PAYMENT_WORDS;
  const said = (words: keyof typeof verdicts) => `"${tell(context, verdicts[words])}"`;
  const worth = (row: number) => {
    const interest = `IF(N(${money}${row})>0,${money}${row},${ASSUMED_MONEY_RATE})*${days}${row}/365`;
    return `=IF(N(${days}${row})>0,${interest}/(1+${interest}),"")`;
  };
  const verdict = (row: number) => `=IF(ISNUMBER(${breakEven}${row}),IF(${rate}${row}>${breakEven}${row},${said("dear")},${said("worth")}),${said("unknown")})`;
  const rowNumbers = rows.map((_, i) => HEADER_ROW + 1 + i);
  const width = Math.max(...Object.values(verdicts).map((words) => textWidth(tell(context, words))));
  return [
    formulaColumn("breakEven", word(context, "breakEven"), 10, RATE, rowNumbers.map(worth)),
    formulaColumn("verdict", word(context, "verdict"), width, GENERAL, rowNumbers.map(verdict), { align: "left" }),
  ];
}

function takenColumns(context: ReportContext, rows: readonly OfferRow[]): ColumnModel[] {
  const { hasHistory, scale } = context.book;
  const sums = (earned: boolean) => rows.map(({ taken }) => (hasHistory ? sumOf(taken, earned) : undefined));
  return [
    moneyColumn("invoiced", word(context, "invoiced"), scale, rows.map(({ invoiced }) => invoiced), { total: "sum" }),
    moneyColumn("earned", word(context, "earned"), scale, sums(true), { total: "sum" }),
    moneyColumn("unearned", word(context, "unearned"), scale, sums(false), { total: "sum" }),
  ];
}

/** How many invoices: beside what is printed. */
function countColumns(context: ReportContext, rows: readonly OfferRow[]): ColumnModel[] {
  const counts = (earned: boolean) => rows.map(({ taken }) => (context.book.hasHistory ? taken.filter((one) => one.taken.earned === earned).length : undefined));
  return [
    countColumn("invoices", word(context, "invoices"), rows.map(({ invoices }) => invoices), { total: "sum" }),
    countColumn("earnedCount", word(context, "earnedCount"), counts(true), { total: "sum" }),
    countColumn("unearnedCount", word(context, "unearnedCount"), counts(false), { total: "sum" }),
  ];
}

/** One line an invoice on which a discount was taken; absent where none was. */
function invoiceBlocks(context: ReportContext, columns: readonly ColumnModel[], rows: readonly OfferRow[]): TextBlock[] {
  const all = rows.flatMap(({ taken }) => taken).sort((a, b) => Number(a.taken.earned) - Number(b.taken.earned) || b.amount - a.amount);
  if (all.length === 0) return [];
  const { invoiceHead: head, invoices, more } = EARLY_PAYMENT_WORDS;
  const home = homeConverter(context.book, context.asOf);
  const heads = {
    contract: tell(context, head.document), customer: tell(context, head.customer), words: tell(context, head.state), rate: tell(context, head.deadline), discountDays: tell(context, head.paid), netDays: tell(context, head.daysLate),
    verdict: tell(context, head.source), invoiced: tell(context, head.amount), earned: tell(context, head.earned), unearned: tell(context, head.unearned),
  };
  const rest = all.slice(MOST_INVOICES);
  const lines = [
    ...all.slice(0, MOST_INVOICES).map((one) => invoiceLine(context, one, home(context.book.debits.amount[one.debit]!, context.book.debits.currency[one.debit]!))),
    ...(rest.length > 0 ? [{ contract: tell(context, more, { count: rest.length }), earned: restOf(context, rest, true), unearned: restOf(context, rest, false) }] : []),
  ];
  const formats = { rate: DATE, discountDays: DATE, netDays: DAYS };
  return [alignedBlock(inHome(context, invoices), columns, heads, lines, formats)];
}

function invoiceLine(context: ReportContext, { debit, customer, taken, amount }: InvoiceDiscount, invoiced: MinorUnits | undefined): AlignedCells {
  const { debits, sheets, scale } = context.book;
  const sheet = sheets[debits.origin.sheet[debit]!];
  const row = debits.origin.row[debit]!;
  return {
    contract: debits.document[debit]!, customer: shortName(nameOf(context, customer), CUSTOMER_PLACES), words: tell(context, taken.earned ? EARLY_PAYMENT_WORDS.earned : EARLY_PAYMENT_WORDS.unearned),
    rate: taken.deadline, discountDays: taken.paid, netDays: taken.earned ? null : taken.paid - taken.deadline, invoiced: moneyCell(invoiced, scale),
    verdict: sheet !== undefined && row > 0 ? tell(context, REPORT_WORDS.sourceRow, { sheet, row }) : null,
    [taken.earned ? "earned" : "unearned"]: fromMinor(amount, scale),
  };
}

function restOf({ book }: ReportContext, rest: readonly InvoiceDiscount[], earned: boolean): number {
  return fromMinor(sumOf(rest, earned), book.scale);
}

function definitions(context: ReportContext): TextBlock {
  const { definitions: words, noHistory } = EARLY_PAYMENT_WORDS;
  const values = { currency: currencyOf(context, context.book.home), assumed: percent(ASSUMED_MONEY_RATE) };
  return definitionBlock(context, [
    ...(context.book.hasHistory ? [] : [tell(context, noHistory)]),
    ...[words.offers, words.netDays, words.cost, words.breakEven, words.base, words.taken, words.left].map((text) => tell(context, text, values)),
  ]);
}
