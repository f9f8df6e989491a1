/** What only a purchases sheet's title and its other columns tell: whose documents they are, and what a plain date, number or amount means. */
import { SUPPLIER_CODES, SUPPLIER_NAMES } from "./kinds/definition";
import { compactHeader } from "./headerText";
import type { LedgerKind } from "./fields";
import { DEBITS, GENERAL_AMOUNTS, GENERAL_DATES, GENERAL_NUMBERS, GENERAL_PARTIES, GENERAL_PARTY_CODES } from "./kinds/purchases";

/** A column that was given to a field. */
interface Claimed {
  field: string;
  column: { header: string };
  /** beyond 1 where the user has chosen */
  confidence: number;
}

const OF_SUPPLIERS = new RegExp([
  "应付(账款|明细|余额|台账)", "预付(账款|款)", "采购(?!商|中心|供应链|集团|有限|股份|公司)", "进项", "供应商(付款|往来|余额|明细|台账|发票|对账)", "(?<!收)付款单",
  "accounts payable", "\\bpayables?\\b", "\\bpurchase (ledger|journal|invoices?|register|orders?|day book)", "\\bpurchases\\b", "\\b(supplier|vendor)s?'? (invoices?|payments?|ledger|balances?|advances?|prepayments?)",
  "\\badvances? (to|paid to) (suppliers|vendors)", "\\bprepayments? to (suppliers|vendors)",
].join("|"));
/** `贵司应付账款` is what the reader owes us. */
const OF_CUSTOMERS = /应收|预收|客户|销售|回款|贵(公)?司|贵(方|单位)|receivable|customer|client|debtor|\bsales\b/;
/** Kinds of what customers owe, pay and buy: none of them stands under a title of suppliers. */
const CUSTOMERS_KINDS: ReadonlySet<LedgerKind> = new Set<LedgerKind>(["INV", "PAY", "ALLOC", "PLAN", "JRNL", "BAL", "AGED", "SALE", "ORD"]);

const PARTIES = compacted([...GENERAL_PARTIES, ...GENERAL_PARTY_CODES]);
/** Who pays may be the customer or ourselves. */
const PAYERS = compacted(["付款单位", "付款人", "付款方", "付款人名称", "付款账户名", "payer", "payer name", "paid by"]);
export const SUPPLIERS = compacted([...SUPPLIER_NAMES, ...SUPPLIER_CODES]);
const DATES = compacted(GENERAL_DATES);
const NUMBERS = compacted(GENERAL_NUMBERS);
const AMOUNTS = compacted(GENERAL_AMOUNTS);
const DEBIT_SIDE = compacted(DEBITS);
const OF_ADVANCES = /预付|prepayment|advance/;

/** True where the title says that a sheet is of suppliers, so that the kind is out of the question. */
export function speaksOfSuppliers(title: string, kind: LedgerKind): boolean {
  return CUSTOMERS_KINDS.has(kind) && isOfSuppliers(title);
}

/** True where a column names suppliers and none names customers in so many words: a company beside its vendors is ourselves. */
export function ledgerOfSuppliers(taken: readonly Claimed[], headers: readonly string[], kind: LedgerKind): boolean {
  if (!CUSTOMERS_KINDS.has(kind) || kind === "JRNL" || !headers.some((header) => SUPPLIERS.has(compactHeader(header)))) return false;
  const customers = taken.filter(({ field }) => field === "customer" || field === "customerCode" || field === "payer").map(({ column }) => compactHeader(column.header));
  return customers.length > 0 && customers.every((header) => PARTIES.has(header) || PAYERS.has(header));
}

/** A payee or a business partner is a supplier, and a debit an advance, only where the title says so. */
export function namesSuppliers(taken: readonly Claimed[], title: string): boolean {
  if (!OF_ADVANCES.test(title) && taken.some(({ field, column }) => field === "advance" && DEBIT_SIDE.has(compactHeader(column.header)))) return false;
  const parties = taken.filter(({ field }) => field === "supplier" || field === "supplierCode");
  return isOfSuppliers(title) || parties.some(({ column }) => !PARTIES.has(compactHeader(column.header)));
}

/** Gives plain dates, numbers and amounts to the document that the title or the other columns speak of. */
export function refinePurchases(taken: readonly Claimed[], title: string): void {
  const role = roleOf(taken, title);
  if (role === undefined) return;
  const { date, number, amount } = ROLES[role];
  move(taken, "invoiceDate", date, DATES);
  move(taken, "invoice", number, NUMBERS);
  move(taken, "amount", amount, AMOUNTS);
}

type Role = "advance" | "payment" | "delivery" | "order";
const ROLES: Readonly<Record<Role, { date: string; number: string; amount: string }>> = {
  advance: { date: "payDate", number: "payment", amount: "advance" },
  payment: { date: "payDate", number: "payment", amount: "paid" },
  delivery: { date: "receivedDate", number: "order", amount: "amount" },
  order: { date: "orderDate", number: "order", amount: "amount" },
};

function roleOf(taken: readonly Claimed[], title: string): Role | undefined {
  const has = (...fields: string[]): boolean => taken.some(({ field }) => fields.includes(field));
  const isOther = /发票|订单|入库|到货|收货|invoice|order|deliver|receiv/.test(title);
  if (!isOther && OF_ADVANCES.test(title)) return "advance";
  if (has("payment", "purpose") || (!isOther && (has("paid", "method") || /付款|payment/.test(title)))) return "payment";
  if (/入库|到货|收货|deliver|goods receipt/.test(title)) return "delivery";
  return /订单|purchase order|\borders?\b/.test(title) ? "order" : undefined;
}

function move(taken: readonly Claimed[], from: string, to: string, plain: ReadonlySet<string>): void {
  const claim = taken.find(({ field }) => field === from);
  if (claim && claim.confidence <= 1 && plain.has(compactHeader(claim.column.header)) && !taken.some(({ field }) => field === to)) claim.field = to;
}

/** @param title in lower case */
export function isOfSuppliers(title: string): boolean {
  return OF_SUPPLIERS.test(title) && !OF_CUSTOMERS.test(title);
}

function compacted(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(compactHeader));
}
