/** Sorts the rows of a table: details, group headers, subtotals, totals, repeated headers, footers, and what fits nothing. */
import { readDateText } from "./cells/dateText";
import { cellText } from "./cells/textColumn";
import type { AnyKind } from "./kinds";
import { isTotal, labelOf } from "./labels";
import type { Label } from "./labels";
import { otherHeader } from "./otherTables";
import type { TableColumns } from "./readColumns";
import type { ColumnMatch, TableLayout } from "./types";
import { isKnownHeader } from "./vocabulary";

/** Codes of `RowClasses.codes`. Opening rows and details are used, the others are not. */
export const ROW = {
  detail: 0, opening: 1, blank: 2, groupHeader: 3, subtotal: 4, grandTotal: 5, repeatedHeader: 6, footer: 7, unreadable: 8, closed: 9, otherAccount: 10, otherTable: 11,
} as const;
export type RowCode = (typeof ROW)[keyof typeof ROW];

const NO_LABEL: Label = { what: "none" };
/** Fields whose texts are numbers of documents: a total's name among them is no document. */
const DOCUMENT_NUMBERS: ReadonlySet<string> = new Set(["document", "receipt", "voucher", "billNo"]);

/** One text column as the sorting needs it. */
interface TextView {
  codes: Int32Array;
  /** by code, only texts that are a label or may be one */
  labels: ReadonlyMap<number, Label>;
  /** code of the text that repeats the column's header, −1 where none does */
  header: number;
  isKey: boolean;
  /** its words may name a total, a footer or an opening balance */
  isTelling: boolean;
  /** of such words only those of a total count, and only beside no number of a document */
  isNote: boolean;
  /** the document's own number */
  isId: boolean;
  /** what stands there is the number of a document, not a customer's or an item's code */
  isDocument: boolean;
  isCustomer: boolean;
}

/** What every row holds, counted column by column. */
interface RowFacts {
  money: Uint8Array;
  main: Uint8Array;
  dates: Uint8Array;
  texts: Uint8Array;
  keys: Uint8Array;
  /** filled texts that are the customer's */
  customers: Uint8Array;
  /** texts that repeat their column's header */
  headers: Uint8Array;
  /** 1 where the document's own number is filled and no label, 2 where it reads like a subtotal with a figure: `Subtotal 2025` */
  id: Uint8Array;
  /** 1 where it is no number but words that end or begin like a total: `华东合计` */
  totalInId: Uint8Array;
  /** the first label of the row, as index + 1 into `labels` */
  label: Int32Array;
  labels: Label[];
}

/** True for a row of the ledger: a detail or an opening row. */
export function isUsed(code: number): boolean {
  return code === ROW.detail || code === ROW.opening;
}

/** 0-based indexes of the used rows, rising. */
export function usedRows(codes: Uint8Array): Int32Array {
  const used = new Int32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (isUsed(codes[i]!)) used[count++] = i;
  return used.subarray(0, count);
}

/** The class of every row, as codes of `ROW`. */
export function classifyRows(layout: TableLayout, columns: TableColumns, kind: AnyKind): Uint8Array {
  const codes = new Uint8Array(columns.length);
  const views = textViews(layout, columns, kind);
  const label = labelView(layout, columns);
  const facts = factsOf(columns, kind, label ? [...views, label] : views);
  noteMisplacedLabels(facts, columns);
  const names = facts.labels.some((text) => text.totalOf !== undefined) ? knownNames(columns) : new Set<string>();
  const sums = kind.kind === "INV" ? runningSums(facts, columns) : undefined;
  let begun = false;
  for (let i = 0; i < columns.length; i++) {
    codes[i] = classOf(facts, i, kind, names, begun);
    if (sums && facts.id[i] !== 1 && facts.dates[i] === 0) codes[i] = unnumberedClass(facts, columns, codes, i, sums);
    sums?.add(i, codes[i]!);
    if (codes[i] === ROW.groupHeader && codes[i - 1] === ROW.repeatedHeader && isHeadOnly(columns, i)) codes[i] = ROW.repeatedHeader;
    begun ||= isUsed(codes[i]!);
  }
  if (kind.kind === "INV") markUnlabelledTotals(facts, columns, codes);
  markOtherTables(layout, columns, codes, kind);
  markGrandTotal(codes);
  return codes;
}

function factsOf(columns: TableColumns, kind: AnyKind, views: TextView[]): RowFacts {
  const { length } = columns;
  const counts = (): Uint8Array => new Uint8Array(length);
  const facts: RowFacts = {
    money: counts(), main: counts(), dates: counts(), texts: counts(), keys: counts(), customers: counts(), headers: counts(), id: counts(), totalInId: counts(),
    label: new Int32Array(length), labels: [],
  };
  for (const { values } of [...columns.amounts.values(), ...columns.ages]) markFilled(facts.money, values);
  for (const values of mainValues(columns, kind)) markFilled(facts.main, values);
  for (const { values } of columns.dates.values()) markFilled(facts.dates, values);
  for (const view of views) countTexts(facts, view);
  for (const view of views) if (view.isTelling && !view.isNote) noteLabels(facts, view);
  for (const view of views) if (view.isNote) noteLabels(facts, view);
  // where no row is dated, a customer tells documents from totals
  if (columns.dates.size === 0) facts.customers.forEach((count, i) => { if (count > 0) facts.totalInId[i] = 0; });
  return facts;
}

function markFilled(filled: Uint8Array, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) filled[i] = 1;
}

function countTexts(facts: RowFacts, view: TextView): void {
  const { codes, header, isKey, isCustomer } = view;
  const { texts, keys, customers, headers } = facts;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    texts[i]!++;
    if (isKey) keys[i]!++;
    if (isCustomer) customers[i]!++;
    if (code === header) headers[i]!++;
  }
}

/** Keeps the first telling label of each row, and where the document's own number is none. */
function noteLabels(facts: RowFacts, { codes, labels, isId, isDocument, isNote }: TextView): void {
  const labelIndex = new Map([...labels].map(([code, label]) => [code, facts.labels.push(label)]));
  if (!isId && labels.size === 0) return;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0 || (isNote && facts.id[i] !== 0)) continue;
    const label = labels.size === 0 ? undefined : labels.get(code);
    if (isId && (label === undefined || label.what === "none")) facts.id[i] = 1;
    else if (isDocument && label!.numbered) facts.id[i] = 2;
    if (isDocument && label?.totalOf !== undefined && !label.numbered) facts.totalInId[i] = 1;
    if (label && (facts.label[i] === 0 || facts.labels[facts.label[i]! - 1]!.what === "none")) facts.label[i] = labelIndex.get(code)!;
  }
}

/** @param begun a row above it is used */
function classOf(facts: RowFacts, i: number, kind: AnyKind, names: Set<string>, begun: boolean): RowCode {
  const money = facts.money[i] === 1;
  const date = facts.dates[i] === 1;
  const texts = facts.texts[i]!;
  if (!money && !date && texts === 0) return ROW.blank;
  // one text that repeats its header is enough where the row holds no other: headers of dates and amounts are no texts
  const label = facts.label[i] === 0 ? NO_LABEL : facts.labels[facts.label[i]! - 1]!;
  if (label.customer !== undefined && !money && !date) return ROW.groupHeader;
  if (!money && (facts.headers[i]! >= 2 || (!date && texts > 0 && facts.headers[i] === texts))) return ROW.repeatedHeader;
  const { what, totalOf } = label;
  const sumsUp = isTotal(label) || (what === "carried" && begun) || (totalOf !== undefined && names.has(totalOf)) || facts.totalInId[i] === 1;
  // dated and numbered it is a document, whatever its number says
  const isDocument = date && (facts.id[i] === 1 || (facts.id[i] === 2 && facts.customers[i]! > 0));
  if (sumsUp && !isDocument) return what === "total" ? ROW.grandTotal : ROW.subtotal;
  if (what === "share" && facts.id[i] !== 1 && !date) return ROW.footer;
  if (what === "footer" && !money) return ROW.footer;
  if ((what === "opening" || what === "carried") && kind.kind === "JRNL") return ROW.opening;
  if (kind.main.length === 0) return facts.keys[i]! > 0 ? ROW.detail : ROW.unreadable;
  const main = facts.main[i] === 1;
  // a name alone, or a customer's code and name
  if (!money && !main && !date && (texts === 1 || texts === facts.customers[i])) return ROW.groupHeader;
  if ((money || main) && facts.keys[i] === 0 && !date) return ROW.subtotal;
  if (main || (kind.kind === "JRNL" && money && (date || facts.keys[i]! > 0))) return ROW.detail;
  return ROW.unreadable;
}

/** The second row of a header that a page repeats: `月` below `2025年`. */
function isHeadOnly({ label }: TableColumns, i: number): boolean {
  const text = label.codes[i]! < 0 ? "" : label.values[label.codes[i]!]!;
  return /^[年月日]$/.test(text) || isKnownHeader(text);
}

/** 小计 in the column of the dates or of the amounts is a label too, though no column of texts holds it. */
function noteMisplacedLabels(facts: RowFacts, columns: TableColumns): void {
  const known = new Map<string, Label>();
  for (const { issues } of [...columns.dates.values(), ...columns.amounts.values()]) {
    for (const { index, found, lost } of issues) {
      if (!lost || found.length > 20 || facts.label[index] !== 0) continue;
      const label = known.get(found) ?? labelOf(found);
      known.set(found, label);
      if (label.what !== "none") facts.label[index] = facts.labels.push(label);
    }
  }
}

/**
 * An undated row of invoices without a number: a total where a column that goes along as it is says so, a further line of the invoice
 * above where it holds goods of its own beside an unlabelled amount that sums up nothing, else what it was taken for.
 */
function unnumberedClass(facts: RowFacts, columns: TableColumns, codes: Uint8Array, i: number, sums: RunningSums): RowCode {
  const code = codes[i] as RowCode;
  if ((code !== ROW.detail && code !== ROW.subtotal) || facts.label[i] !== 0) return code;
  const beside = columns.wordsBeside(i);
  if (beside === "total") return ROW.subtotal;
  const isLine = code === ROW.subtotal && beside === "own" && facts.keys[i] === 0 && facts.main[i] === 1 && i > 0 && codes[i - 1] === ROW.detail;
  return isLine && !sums.isSum(i) ? ROW.detail : code;
}

/** What the details came to, row by row, by which a total without a label is known. */
interface RunningSums {
  /** takes in the row, whose class is known now */
  add(row: number, code: number): void;
  /** its amount is the sum of at least two rows above: of the invoice, of the customer, of those since the last total, or of all */
  isSum(row: number): boolean;
}

function runningSums(facts: RowFacts, columns: TableColumns): RunningSums {
  const money = ["open", "amount"].flatMap((field) => columns.amounts.get(field)?.values ?? []).map((values) => ({ values, above: new Float64Array(values.length + 1) }));
  const customer = (columns.text.get("customer") ?? columns.text.get("customerCode"))?.codes;
  const details = new Int32Array(columns.length + 1);
  /** where the invoice, the customer's rows, those since the last total, and all begin */
  const starts = [0, 0, 0, 0];
  let name = -1;
  return {
    add(row, code) {
      const isDetail = code === ROW.detail;
      const next = customer ? customer[row]! : -1;
      if (facts.id[row] === 1) starts[0] = row;
      if (next >= 0 && next !== name) [name, starts[1]] = [next, row];
      if (!isDetail && code !== ROW.blank) starts[0] = starts[1] = starts[2] = row + 1;
      details[row + 1] = details[row]! + (isDetail ? 1 : 0);
      for (const { values, above } of money) above[row + 1] = above[row]! + (isDetail ? values[row]! || 0 : 0);
    },
    isSum: (row) => starts.some((start) => details[row]! - details[start]! >= 2 && money.some(({ values, above }) => values[row] === above[row]! - above[start]!)),
  };
}

/** Share of rows with a number or a date from which a row with neither, that is exactly the sum of its customer's rows above it, is their total. */
const USUALLY_NUMBERED = 0.5;

function markUnlabelledTotals(facts: RowFacts, columns: TableColumns, codes: Uint8Array): void {
  const money = (columns.amounts.get("open") ?? columns.amounts.get("amount"))?.values;
  const customer = (columns.text.get("customer") ?? columns.text.get("customerCode"))?.codes;
  const isNumbered = (i: number): boolean => facts.id[i] === 1 || facts.dates[i] === 1;
  if (!money || !customer) return;
  let [details, numbered] = [0, 0];
  for (let i = 0; i < codes.length; i++) if (codes[i] === ROW.detail) { details++; numbered += isNumbered(i) ? 1 : 0; }
  if (numbered === details || numbered < details * USUALLY_NUMBERED) return;
  let [sum, rows, name] = [0, 0, -1];
  for (let i = 0; i < codes.length; i++) {
    if (customer[i]! >= 0 && customer[i] !== name) [sum, rows, name] = [0, 0, customer[i]!];
    const isBare = facts.customers[i]! > 0 && facts.texts[i] === facts.customers[i] && !isNumbered(i);
    if (codes[i] === ROW.detail && isBare && rows >= 2 && money[i] === sum && sum !== 0) codes[i] = ROW.subtotal;
    if (codes[i] === ROW.detail) [sum, rows] = [sum + (money[i]! || 0), rows + 1];
    else if (codes[i] !== ROW.blank) [sum, rows] = [0, 0];
  }
}

/** Rows below a header of other columns, which the search for tables did not reach: they are of another table, and none of ours. */
function markOtherTables(layout: TableLayout, columns: TableColumns, codes: Uint8Array, kind: AnyKind): void {
  const begins = otherHeader(layout, columns, kind);
  if (begins !== undefined) codes.fill(ROW.otherTable, begins);
}

function textViews(layout: TableLayout, columns: TableColumns, kind: AnyKind): TextView[] {
  return [...columns.text].map(([field, cells]) => {
    const header = headerText(layout.columns.find((match) => match.field === field));
    const isKey = kind.keys.includes(field);
    const isNote = field === "note" && kind.kind !== "PUR";
    const isTelling = isKey || field === "summary" || field === "note";
    const isId = field === kind.keys[0];
    return {
      codes: cells.codes, labels: isTelling ? labelsOf(cells.values, isNote) : new Map(), header: cells.values.indexOf(header), isKey, isTelling, isNote, isId,
      isDocument: isId && DOCUMENT_NUMBERS.has(field), isCustomer: field === "customer" || field === "customerCode",
    };
  });
}

/** The label column where it is not a text column already; its numbers and dates are no words. */
function labelView(layout: TableLayout, columns: TableColumns): TextView | undefined {
  const mapped = layout.columns.find((match) => match.column === layout.labelColumn);
  if (mapped && columns.text.has(mapped.field)) return undefined;
  const { values } = columns.label;
  const parts = layout.columns.find((match) => match.parts !== undefined);
  const isWord = values.map((value) => /\p{L}/u.test(value) && (parts ? !/^\d+[年月日]?$/.test(value) : readDateText(value) === undefined));
  const codes = columns.label.codes.map((code) => (code >= 0 && isWord[code]! ? code : -1));
  return { codes, labels: labelsOf(values), header: values.indexOf(headerText(mapped)), isKey: false, isTelling: true, isNote: false, isId: false, isDocument: false, isCustomer: false };
}

function headerText(match: ColumnMatch | undefined): string {
  return cellText(match?.header ?? "");
}

function labelsOf(values: readonly string[], totalsOnly = false): Map<number, Label> {
  const labels = new Map<number, Label>();
  for (let code = 0; code < values.length; code++) {
    const label = labelOf(values[code]!);
    if (totalsOnly && !isTotal(label)) continue;
    if (label.what !== "none" || label.totalOf !== undefined || label.customer !== undefined) labels.set(code, label);
  }
  return labels;
}

function mainValues(columns: TableColumns, kind: AnyKind): Float64Array[] {
  const main = kind.main.flatMap((field) => columns.amounts.get(field)?.values ?? columns.numbers.get(field)?.values ?? columns.dates.get(field)?.values ?? []);
  return columns.ages.length > 0 && kind.kind !== "INV" ? [...main, ...columns.ages.map((cells) => cells.values)] : main;
}

/** Names after which `Total <name>` is a subtotal: customers, and the row labels among which group headers are. */
function knownNames(columns: TableColumns): Set<string> {
  const names = [...(columns.text.get("customer")?.values ?? []), ...columns.label.values];
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Of the rows labelled as totals only the last, with no detail after it, is the grand total. */
function markGrandTotal(codes: Uint8Array): void {
  if (!codes.includes(ROW.grandTotal)) return;
  let below = true;
  for (let i = codes.length - 1; i >= 0; i--) {
    if (isUsed(codes[i]!)) below = false;
    if (codes[i] === ROW.grandTotal && !below) codes[i] = ROW.subtotal;
  }
}
