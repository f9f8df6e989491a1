/** Whose accounts a general ledger's account names speak of: what customers owe and paid ahead, or what we owe and paid ahead to suppliers. */
const RECEIVABLE = /应收账款|应收帐款|预收|合同负债|^(1122|1131|2203|2131)|receivable|debtors|advances?( payments?)? from customers|advances? received|customer (advances?|deposits?)/i;
const NOT_RECEIVABLE = /坏账|减值|准备|其他应收|bad debt|allowance|provision|other receivable/i;
const PAYABLE = /应付|预付|payables?\b|creditors|prepayments? to|advances? (to|paid)/i;
/** By code alone; a customer's number may begin so too, so that one such name proves nothing. */
const PAYABLE_CODE = /^(2201|2202|2241|2121|1123|1151)(\D|(\d\d)*$)/;

export function isReceivablesAccount(name: string): boolean {
  return RECEIVABLE.test(name) && !NOT_RECEIVABLE.test(name);
}

/** Of a list for which `areSuppliersAccounts` holds. */
export function isPayablesAccount(name: string): boolean {
  return PAYABLE.test(name) || PAYABLE_CODE.test(name);
}

/** True where accounts of suppliers are named and none of customers. */
export function areSuppliersAccounts(names: readonly string[]): boolean {
  const areOurs = names.some((name) => PAYABLE.test(name)) || (names.length > 0 && names.every((name) => PAYABLE_CODE.test(name)));
  return areOurs && !names.some(isReceivablesAccount);
}

const REVENUE = /营业收入|业务收入|销售收入|\brevenues?\b|\bsales\b/i;

export function isRevenueAccount(name: string): boolean {
  return REVENUE.test(name) && !PAYABLE.test(name);
}
