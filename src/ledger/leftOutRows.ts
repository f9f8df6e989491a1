/** Rows that look like details but count for nothing: closed items without a date, other accounts of a general journal, cancelled orders, repeats. */
import { areSuppliersAccounts, isPayablesAccount, isReceivablesAccount, isRevenueAccount } from "./accountNames";
import type { TextCells } from "./cells/textColumn";
import { compactHeader } from "./headerText";
import type { TableColumns } from "./readColumns";
import { ROW } from "./rowClasses";
import type { TableLayout } from "./types";

const CLOSED_WORDS = new Set(["closed", "cleared", "paid", "settled", "已结清", "结清", "已关闭", "已核销", "已清"]);
const VOID_WORDS = new Set(["void", "voided", "cancelled", "canceled", "作废", "已作废", "已取消", "交易关闭"]);
const CANCELLED = /^(交易|订单)?(已)?取消$|^(订单|交易)关闭$/;
const ALL_CHANNELS = /^(全平台|全部平台|所有平台|全渠道|全部渠道|所有渠道|全部店铺|所有店铺|全部|all( (platforms|channels|stores|shops))?)$/i;
const YES = new Set(["1", "true", "y", "yes", "是", "√", "已清", "两清", "x"]);
const NO = new Set(["0", "false", "n", "no", "否"]);

/** Turns details into `closed` or `otherAccount`, in place. */
export function leaveOutRows(layout: TableLayout, columns: TableColumns, codes: Uint8Array): void {
  if (layout.kind === "INV") leaveOutClosed(layout, columns, codes);
  if (layout.kind === "SALE" || layout.kind === "ORD") leaveOutCancelled(columns, codes);
  if (layout.kind === "SALE") leaveOutAllChannels(columns, codes);
  if (layout.kind === "JRNL" || layout.kind === "BAL") leaveOutOtherAccounts(layout, columns, codes);
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

function leaveOutCancelled(columns: TableColumns, codes: Uint8Array): void {
  const status = columns.text.get("status");
  if (!status) return;
  const cancelled = status.values.map((value) => VOID_WORDS.has(value.toLowerCase()) || CANCELLED.test(value));
  status.codes.forEach((code, row) => { if (code >= 0 && codes[row] === ROW.detail && cancelled[code]) codes[row] = ROW.closed; });
}

/** `全平台` rows repeat the rows of the single platforms beside which they stand. */
function leaveOutAllChannels(columns: TableColumns, codes: Uint8Array): void {
  const channel = columns.text.get("channel");
  if (!channel) return;
  const all = channel.values.map((value) => ALL_CHANNELS.test(value));
  if (!channel.codes.some((code, row) => code >= 0 && !all[code] && codes[row] === ROW.detail)) return;
  channel.codes.forEach((code, row) => { if (code >= 0 && all[code] && codes[row] === ROW.detail) codes[row] = ROW.subtotal; });
}

/** The header of a column of customers alone, or the name of a sheet about them. */
const OF_CUSTOMERS = /客户|顾客|购货|买方|应收|customer|client|buyer|debtor|receivable/i;
const OF_SUPPLIERS = /供应商|供方|客商|应付|supplier|vendor|creditor|payable/i;

/** Where a journal names a receivables account at all, lines on other accounts are not the customers'. A balance list with both stays as it is, so that its printed totals can be compared. */
function leaveOutOtherAccounts(layout: TableLayout, columns: TableColumns, codes: Uint8Array): void {
  const account = columns.text.get("account");
  if (!account) return;
  const ours = account.values.map(isReceivablesAccount);
  if (areSuppliersAccounts(account.values)) leaveOutPayables(layout, columns, account, codes);
  else if (layout.kind === "JRNL" && ours.includes(true)) leaveOutAccounts(account, codes, (code) => !ours[code]);
}

/**
 * Of a list that names payables and no receivables, no row is the customers', unless it is plainly theirs: then the accounts of a
 * journal are contra accounts (a payable set off against what the customer owes), but for a journal of payables throughout.
 */
function leaveOutPayables(layout: TableLayout, columns: TableColumns, account: TextCells, codes: Uint8Array): void {
  const payable = account.values.map(isPayablesAccount);
  const isOfCustomers = namesCustomers(layout) || debitsForSales(columns, account, codes);
  if (layout.kind === "JRNL" && isOfCustomers && account.codes.some((code, row) => isOwn(codes[row]) && !payable[code])) return;
  leaveOutAccounts(account, codes, (code) => !isOfCustomers || payable[code]!);
}

function namesCustomers({ sheet, columns }: TableLayout): boolean {
  const headers = columns.filter(({ field }) => field === "customer" || field === "customerCode").map(({ header }) => header);
  return [sheet, ...headers].some((text) => OF_CUSTOMERS.test(text) && !OF_SUPPLIERS.test(text));
}

/** A customer is debited for what it bought; the sales account itself is credited. */
function debitsForSales(columns: TableColumns, account: TextCells, codes: Uint8Array): boolean {
  const revenue = account.values.map(isRevenueAccount);
  const debit = columns.amounts.get("debit")?.values;
  return debit !== undefined && account.codes.some((code, row) => codes[row] === ROW.detail && revenue[code] && debit[row]! > 0);
}

function leaveOutAccounts(account: TextCells, codes: Uint8Array, isOther: (code: number) => boolean): void {
  account.codes.forEach((code, row) => { if (code >= 0 && isOwn(codes[row]) && isOther(code)) codes[row] = ROW.otherAccount; });
}

function isOwn(code: number | undefined): boolean {
  return code === ROW.detail || code === ROW.opening;
}
