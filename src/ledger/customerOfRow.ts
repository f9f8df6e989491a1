/** Who owes the row: group header rows, first-line-only cells, and customers written inside an account name. */
import { isAgeLabel } from "./ageHeaders";
import type { TextCells } from "./cells/textColumn";
import { cellText } from "./cells/textColumn";
import type { AnyKind } from "./kinds";
import type { TableColumns } from "./readColumns";
import { isUsed, ROW, usedRows } from "./rowClasses";

/** Share of blank cells from which a column counts as filled on first lines only. */
const FIRST_LINE_BLANKS = 0.15;

/** Completes customers, and fills down what stands on a voucher's first line only. Changes the columns' codes and values. */
export function completeRows(columns: TableColumns, codes: Uint8Array, kind: AnyKind): void {
  splitEmbedded(columns);
  if (kind.groupRows) takeGroupNames(columns, codes);
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

/** The name in a group header row is the customer of the details below that name none. */
function takeGroupNames(columns: TableColumns, codes: Uint8Array): void {
  if (!codes.includes(ROW.groupHeader)) return;
  const customer = columns.text.get("customer") ?? emptyTexts(columns.length);
  const code = columns.text.get("customerCode");
  let name = -1;
  let group = -1;
  let used = false;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === ROW.groupHeader) {
      name = groupName(columns, customer, i);
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

/** Code of the group row's name among the customers; −1 where the group is an age and no customer. */
function groupName(columns: TableColumns, customer: TextCells, row: number): number {
  const own = customer.codes[row]!;
  const name = own >= 0 ? customer.values[own]! : firstText(columns, row);
  if (name === "" || isAgeLabel(name)) return -1;
  const known = customer.values.indexOf(name);
  return known >= 0 ? known : customer.values.push(name) - 1;
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
