/** Sorts the rows of a table: details, group headers, subtotals, totals, repeated headers, footers, and what fits nothing. */
import { readDateText } from "./cells/dateText";
import { cellText } from "./cells/textColumn";
import type { AnyKind } from "./kinds";
import { labelOf } from "./labels";
import type { Label } from "./labels";
import type { TableColumns } from "./readColumns";
import type { ColumnMatch, TableLayout } from "./types";

/** Codes of `RowClasses.codes`. Opening rows and details are used, the others are not. */
export const ROW = {
  detail: 0, opening: 1, blank: 2, groupHeader: 3, subtotal: 4, grandTotal: 5, repeatedHeader: 6, footer: 7, unreadable: 8, closed: 9, otherAccount: 10,
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
  const names = facts.labels.some((text) => text.totalOf !== undefined) ? knownNames(columns) : new Set<string>();
  for (let i = 0; i < columns.length; i++) codes[i] = classOf(facts, i, kind, names);
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
  if (view.isTelling) noteLabels(facts, view);
}

/** Keeps the first telling label of each row, and where the document's own number is none. */
function noteLabels(facts: RowFacts, { codes, labels, isId, isDocument }: TextView): void {
  const labelIndex = new Map([...labels].map(([code, label]) => [code, facts.labels.push(label)]));
  if (!isId && labels.size === 0) return;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    const label = labels.size === 0 ? undefined : labels.get(code);
    if (isId && (label === undefined || label.what === "none")) facts.id[i] = 1;
    else if (isDocument && label!.numbered) facts.id[i] = 2;
    if (isDocument && label?.totalOf !== undefined && !label.numbered) facts.totalInId[i] = 1;
    if (label && (facts.label[i] === 0 || facts.labels[facts.label[i]! - 1]!.what === "none")) facts.label[i] = labelIndex.get(code)!;
  }
}

function classOf(facts: RowFacts, i: number, kind: AnyKind, names: Set<string>): RowCode {
  const money = facts.money[i] === 1;
  const date = facts.dates[i] === 1;
  const texts = facts.texts[i]!;
  if (!money && !date && texts === 0) return ROW.blank;
  if (facts.headers[i]! >= 2 && !money) return ROW.repeatedHeader;
  const { what, totalOf } = facts.label[i] === 0 ? NO_LABEL : facts.labels[facts.label[i]! - 1]!;
  const isTotal = what === "total" || what === "subtotal" || (totalOf !== undefined && names.has(totalOf)) || facts.totalInId[i] === 1;
  // dated and numbered it is a document, whatever its number says
  const isDocument = date && (facts.id[i] === 1 || (facts.id[i] === 2 && facts.customers[i]! > 0));
  if (isTotal && !isDocument) return what === "total" ? ROW.grandTotal : ROW.subtotal;
  if (what === "footer" && !money) return ROW.footer;
  if (what === "opening" && kind.kind === "JRNL") return ROW.opening;
  if (kind.main.length === 0) return facts.keys[i]! > 0 ? ROW.detail : ROW.unreadable;
  const main = facts.main[i] === 1;
  // a name alone, or a customer's code and name
  if (!money && !main && !date && (texts === 1 || texts === facts.customers[i])) return ROW.groupHeader;
  if ((money || main) && facts.keys[i] === 0 && !date) return ROW.subtotal;
  if (main || (kind.kind === "JRNL" && money && (date || facts.keys[i]! > 0))) return ROW.detail;
  return ROW.unreadable;
}

function textViews(layout: TableLayout, columns: TableColumns, kind: AnyKind): TextView[] {
  return [...columns.text].map(([field, cells]) => {
    const header = headerText(layout.columns.find((match) => match.field === field));
    const isKey = kind.keys.includes(field);
    const isTelling = isKey || field === "summary" || (kind.kind === "PUR" && field === "note");
    const isId = field === kind.keys[0];
    return {
      codes: cells.codes, labels: isTelling ? labelsOf(cells.values) : new Map(), header: cells.values.indexOf(header), isKey, isTelling, isId,
      isDocument: isId && DOCUMENT_NUMBERS.has(field), isCustomer: field === "customer" || field === "customerCode",
    };
  });
}

/** The label column where it is not a text column already; its numbers and dates are no words. */
function labelView(layout: TableLayout, columns: TableColumns): TextView | undefined {
  const mapped = layout.columns.find((match) => match.column === layout.labelColumn);
  if (mapped && columns.text.has(mapped.field)) return undefined;
  const { values } = columns.label;
  const isWord = values.map((value) => /\p{L}/u.test(value) && readDateText(value) === undefined);
  const codes = columns.label.codes.map((code) => (code >= 0 && isWord[code]! ? code : -1));
  return { codes, labels: labelsOf(values), header: values.indexOf(headerText(mapped)), isKey: false, isTelling: true, isId: false, isDocument: false, isCustomer: false };
}

function headerText(match: ColumnMatch | undefined): string {
  return cellText(match?.header ?? "");
}

function labelsOf(values: readonly string[]): Map<number, Label> {
  const labels = new Map<number, Label>();
  for (let code = 0; code < values.length; code++) {
    const label = labelOf(values[code]!);
    if (label.what !== "none" || label.totalOf !== undefined) labels.set(code, label);
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
