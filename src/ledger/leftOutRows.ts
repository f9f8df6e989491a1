/** Rows that are details but no receivable: closed items without a date, and other accounts of a general journal. */
import { compactHeader } from "./headerText";
import type { TableColumns } from "./readColumns";
import { ROW } from "./rowClasses";
import type { TableLayout } from "./types";

const RECEIVABLE = /应收账款|应收帐款|预收账款|预收帐款|预收款|合同负债|^(1122|1131|2203|2131)|receivable|debtors|advances? from customers/i;
const NOT_RECEIVABLE = /坏账|减值|准备|其他应收|bad debt|allowance|provision|other receivable/i;
const CLOSED_WORDS = new Set(["closed", "cleared", "paid", "settled", "已结清", "结清", "已关闭", "已核销", "已清"]);
const VOID_WORDS = new Set(["void", "voided", "cancelled", "canceled", "作废", "已作废", "已取消", "交易关闭"]);
const YES = new Set(["1", "true", "y", "yes", "是", "√", "已清", "两清", "x"]);
const NO = new Set(["0", "false", "n", "no", "否"]);

/** Turns details into `closed` or `otherAccount`, in place. */
export function leaveOutRows(layout: TableLayout, columns: TableColumns, codes: Uint8Array): void {
  if (layout.kind === "INV") leaveOutClosed(layout, columns, codes);
  if (layout.kind === "JRNL") leaveOutOtherAccounts(columns, codes);
}

/** A closed item with a settlement date stays as history; without one it can only be left out. */
function leaveOutClosed(layout: TableLayout, columns: TableColumns, codes: Uint8Array): void {
  const status = columns.text.get("status");
  if (!status) return;
  const header = compactHeader(layout.columns.find((match) => match.field === "status")?.header ?? "");
  const isOpenFlag = /open|未清/.test(header);
  const isClosedFlag = /结清|两清/.test(header);
  const closed = status.values.map((value) => {
    const word = value.toLowerCase();
    if (VOID_WORDS.has(word)) return true;
    if (columns.amounts.has("open")) return false;
    return isOpenFlag ? NO.has(word) : isClosedFlag ? YES.has(word) : CLOSED_WORDS.has(word);
  });
  const settled = columns.dates.get("settledDate")?.values;
  status.codes.forEach((code, row) => {
    if (code < 0 || codes[row] !== ROW.detail || !closed[code]) return;
    if (!settled || Number.isNaN(settled[row]!)) codes[row] = ROW.closed;
  });
}

/** Where the journal names a receivables account at all, lines on other accounts are not the customers'. */
function leaveOutOtherAccounts(columns: TableColumns, codes: Uint8Array): void {
  const account = columns.text.get("account");
  if (!account) return;
  const ours = account.values.map((value) => RECEIVABLE.test(value) && !NOT_RECEIVABLE.test(value));
  if (!ours.includes(true)) return;
  account.codes.forEach((code, row) => {
    if (code >= 0 && !ours[code] && (codes[row] === ROW.detail || codes[row] === ROW.opening)) codes[row] = ROW.otherAccount;
  });
}
