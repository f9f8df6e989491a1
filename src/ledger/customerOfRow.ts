/** Who owes the row: group header rows, first-line-only cells, and customers written inside an account name. */
import { isAgeLabel } from "./ageHeaders";
import { labelledCustomer } from "./customerLabel";
import type { TextCells } from "./cells/textColumn";
import { cellText } from "./cells/textColumn";
import type { AnyKind } from "./kinds";
import { labelOf } from "./labels";
import type { TableColumns } from "./readColumns";
import { isUsed, ROW, usedRows } from "./rowClasses";
import type { TableLayout } from "./types";

/** Share of blank cells from which a column counts as filled on first lines only. */
const FIRST_LINE_BLANKS = 0.15;

/** Completes customers, and fills down what stands on a voucher's first line only. Changes the columns' codes and values. */
export function completeRows(layout: TableLayout, columns: TableColumns, codes: Uint8Array, kind: AnyKind): void {
  splitEmbedded(columns);
  if (kind.groupRows || layout.rowsCustomer !== undefined) takeGroupNames(layout, columns, codes);
  if (kind.kind === "INV") completeLines(columns, codes, kind);
  const rows = usedRows(codes);
  for (const field of kind.firstLine) {
    const text = columns.text.get(field);
    if (text && isFirstLineOnly(rows, (row) => text.codes[row]!, -1)) fillDown(codes, text.codes, (code) => code === -1);
    const dates = columns.dates.get(field)?.values;
    if (dates && isFirstLineOnly(rows, (row) => (Number.isNaN(dates[row]!) ? -1 : dates[row]!), -1) && kind.kind === "JRNL") {
      fillDown(codes, dates, Number.isNaN);
    }
  }
}

/** An invoice's further lines, which bear neither number nor name nor date, are of the document above. */
function completeLines(columns: TableColumns, codes: Uint8Array, kind: AnyKind): void {
  const document = columns.text.get("document");
  if (!document) return;
  const texts = [...columns.text].filter(([field]) => !LINE_TEXTS.has(field)).map(([, { codes: cells }]) => cells);
  const keys = kind.keys.flatMap((key) => columns.text.get(key)?.codes ?? []);
  const dates = [...columns.dates.values()].map(({ values }) => values);
  for (let i = 1; i < codes.length; i++) {
    if (codes[i] !== ROW.detail || codes[i - 1] !== ROW.detail || keys.some((cells) => cells[i]! >= 0) || dates.some((values) => !Number.isNaN(values[i]!))) continue;
    for (const cells of texts) if (cells[i]! < 0) cells[i] = cells[i - 1]!;
    for (const values of dates) values[i] = values[i - 1]!;
  }
}

/** What may differ from line to line of one invoice. */
const LINE_TEXTS: ReadonlySet<string> = new Set(["note", "disputed", "disputeReason", "reference"]);

/** Customers from `应收账款/[0002.0044]单位-某公司` and from `[0002.0044]某公司`. */
function splitEmbedded(columns: TableColumns): void {
  const customer = columns.text.get("customer");
  const source = columns.text.get("account");
  if (customer) takeEmbedded(columns, customer, (value) => embeddedCustomer(value, false));
  if (!source || (customer && customer.codes.some((code) => code >= 0))) return;
  const embedded = source.values.map((value) => embeddedCustomer(value, true));
  if (!embedded.some(Boolean)) return;
  columns.text.set("customer", { ...emptyTexts(columns.length), codes: source.codes.slice(), values: [...source.values] });
  takeEmbedded(columns, columns.text.get("customer")!, (value) => embeddedCustomer(value, true) ?? { name: "" });
}

interface EmbeddedCustomer {
  code?: string;
  name: string;
}

function takeEmbedded(columns: TableColumns, customer: TextCells, read: (value: string) => EmbeddedCustomer | undefined): void {
  const found = customer.values.map(read);
  if (!found.some((part) => part !== undefined)) return;
  if (found.some((part) => part?.code) && !columns.text.has("customerCode")) {
    const values = found.map((part) => part?.code ?? "");
    columns.text.set("customerCode", { ...emptyTexts(columns.length), codes: customer.codes.map((code) => (code >= 0 && values[code] !== "" ? code : -1)), values, mayRepeat: true });
  }
  customer.codes.forEach((code, row) => { if (code >= 0 && found[code]?.name === "") customer.codes[row] = -1; });
  customer.mayRepeat = true;
  customer.values = customer.values.map((value, code) => found[code]?.name ?? value);
}

const BRACKETED = /\[([\w.-]+)\]\s*(?:(?:单位|客户|往来单位|客商)\s*[-—:：]\s*)?(.+)$/;
const NAMED = /(?:单位|客户|往来单位|客商)\s*[-—:：]\s*(.+)$/;
const AFTER_ACCOUNT = /(?:应收账款|应收帐款|预收账款|accounts receivable|trade debtors|sundry debtors)\s*[-_/\\—:：]+\s*(.+)$/i;
const SUBACCOUNT = /客户|国内|国外|境内|境外|内销|外销|人民币|外币|美元|关联方|domestic|foreign|export|trade$/i;

function embeddedCustomer(value: string, isAccount: boolean): EmbeddedCustomer | undefined {
  const bracketed = BRACKETED.exec(value);
  if (bracketed) return { code: bracketed[1], name: lastPart(bracketed[2]!) };
  const named = NAMED.exec(value);
  if (named) return { name: lastPart(named[1]!) };
  const after = isAccount ? AFTER_ACCOUNT.exec(value) : null;
  const name = after ? lastPart(after[1]!) : "";
  return name !== "" && !SUBACCOUNT.test(name) ? { name } : undefined;
}

function lastPart(text: string): string {
  return text.split("/").pop()!.trim();
}

/**
 * The name in a group header row is the customer of the details below that name none. The title names that of the first details:
 * by its words, or, where the header is repeated below the name of every customer, by the text that stands right above the first one.
 */
function takeGroupNames(layout: TableLayout, columns: TableColumns, codes: Uint8Array): void {
  const { titles = [], rowsCustomer } = layout;
  if (rowsCustomer === undefined) takeGroupsWithSums(columns, codes);
  if (!codes.includes(ROW.groupHeader) && rowsCustomer === undefined) return;
  const customer = columns.text.get("customer") ?? emptyTexts(columns.length);
  const code = columns.text.get("customerCode");
  const pages = new Set(titles.filter((title) => labelledCustomer(title) === undefined));
  const isPageTitle = (row: number): boolean => pages.has(firstText(columns, row)) && labelledIn(columns, row) === undefined;
  const isBlock = codes.some((code, row) => code === ROW.groupHeader && codes[row + 1] === ROW.repeatedHeader && !isPageTitle(row));
  const ofBlock = isBlock ? (titles[titles.length - 1] ?? "") : "";
  pages.delete(ofBlock);
  const codeOf = coder(customer);
  let name = codeOf(rowsCustomer ?? ofBlock);
  let group = -1;
  let used = false;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === ROW.groupHeader) {
      if (isPageTitle(i)) continue;
      name = codeOf(groupName(columns, customer, i));
      group = code && customer.codes[i]! >= 0 ? code.codes[i]! : -1;
    } else if (codes[i] === ROW.grandTotal) {
      name = group = -1;
    } else if (isUsed(codes[i]!)) {
      if (name < 0 || customer.codes[i]! >= 0) continue;
      customer.codes[i] = name;
      if (code && code.codes[i]! < 0) code.codes[i] = group;
      used = true;
    }
  }
  if (used) columns.text.set("customer", customer);
}

/** Odoo prints the sum of a customer beside its name, above its documents, whose numbers stand in the same column. */
function takeGroupsWithSums(columns: TableColumns, codes: Uint8Array): void {
  const money = (columns.amounts.get("open") ?? columns.amounts.get("amount"))?.values;
  if (columns.text.has("customer") || !money || !codes.includes(ROW.subtotal)) return;
  const isHead = (row: number): boolean => {
    let sum = 0;
    let next = row + 1;
    while (next < codes.length && isUsed(codes[next]!)) sum += money[next++]! || 0;
    return next > row + 1 && sum === money[row];
  };
  const isName = (text: string): boolean => /\p{L}/u.test(text) && labelOf(text).what === "none";
  const heads = [...codes.keys()].filter((row) => codes[row] === ROW.subtotal && isName(firstText(columns, row)) && isHead(row));
  for (const row of heads) codes[row] = ROW.groupHeader;
  // a number that all of them share is their ledger account's
  if (heads.length > 1 && columns.text.get("customerCode")?.values.length === 1) columns.text.delete("customerCode");
  if (heads.length > 0 && !columns.text.has("document")) columns.text.set("document", { ...columns.label, codes: columns.label.codes.slice(), values: [...columns.label.values] });
}

/** The group row's name, "" where the group is an age and no customer. */
function groupName(columns: TableColumns, customer: TextCells, row: number): string {
  const labelled = labelledIn(columns, row);
  if (labelled !== undefined) return labelled;
  const own = customer.codes[row]!;
  const name = own >= 0 ? customer.values[own]! : firstText(columns, row);
  return isAgeLabel(name) ? "" : name;
}

/** Gives names their codes among the customers, new ones too; −1 for no name. */
function coder({ values }: TextCells): (name: string) => number {
  const known = new Map<string, number>();
  values.forEach((value, code) => { if (!known.has(value)) known.set(value, code); });
  return (name) => {
    if (name === "") return -1;
    let code = known.get(name);
    if (code === undefined) known.set(name, (code = values.push(name) - 1));
    return code;
  };
}

/** The customer whom a label anywhere in the row names. */
function labelledIn(columns: TableColumns, row: number): string | undefined {
  for (const { codes, values } of [columns.label, ...columns.text.values()]) {
    const name = codes[row]! >= 0 ? labelledCustomer(values[codes[row]!]!) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

function firstText(columns: TableColumns, row: number): string {
  const label = columns.label.codes[row]!;
  if (label >= 0) return cellText(columns.label.values[label]!);
  for (const cells of columns.text.values()) if (cells.codes[row]! >= 0) return cells.values[cells.codes[row]!]!;
  return "";
}

function emptyTexts(length: number): TextCells {
  return { codes: new Int32Array(length).fill(-1), values: [], issues: [], numbers: 0, texts: 0 };
}

/** True when blanks are usual and no value is written twice in a row: the cell of a first line stands for those below. */
function isFirstLineOnly(rows: Int32Array, valueAt: (row: number) => number, blank: number): boolean {
  let blanks = 0;
  let previous = blank;
  if (rows.length < 3 || valueAt(rows[0]!) === blank) return false;
  for (const row of rows) {
    const value = valueAt(row);
    if (value === blank) blanks++;
    else if (value === previous) return false;
    previous = value;
  }
  return blanks >= rows.length * FIRST_LINE_BLANKS;
}

/** Copies values down over blank details; a subtotal or group header ends what stood above it. */
function fillDown(codes: Uint8Array, values: Int32Array | Float64Array, isBlank: (value: number) => boolean): void {
  let above = NaN;
  for (let i = 0; i < values.length; i++) {
    if (codes[i] === ROW.subtotal || codes[i] === ROW.groupHeader || codes[i] === ROW.grandTotal) { above = NaN; continue; }
    if (!isUsed(codes[i]!)) continue;
    if (!isBlank(values[i]!)) above = values[i]!;
    else if (!Number.isNaN(above)) values[i] = above;
  }
}
