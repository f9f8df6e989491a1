/** Meanings of a header that hold only where the rest of the sheet does not speak against them. */
import type { HeaderColumn } from "./headerRows";
import { compactHeader } from "./headerText";
import { BARE_NAMES } from "./kinds/definition";
import type { LedgerKind } from "./fields";
import { candidatesFor } from "./vocabulary";

interface Claimed {
  field: string;
  column: HeaderColumn;
  /** beyond 1 where the user has chosen */
  confidence: number;
}

interface Around {
  /** lower-case text of the sheet's name and of the rows above the header */
  title: string;
  titleCustomer(): string | undefined;
}

const NAMES: ReadonlySet<string> = new Set(BARE_NAMES);
const DUE: ReadonlySet<string> = new Set(["到期日", "到期日期"]);
const GOODS = /数量|单价|规格|型号|存货|物料|商品|产品|quantity|\bqty\b|unit price|\bsku\b|\bitem/i;
const ACCOUNTS = /科目|\bgl\b|ledger account|account (code|title)/i;
const CUSTOMERS = /客户|客商|customer|client|debtor/i;
/** A list of balances or an aging of receivables is of customers, too; an invoice's 名称 may be that of its goods. */
const RECEIVABLES = /应收|receivable|\ba\/?r\b/i;
/** What is sent to one customer. */
const TO_ONE = /对账|statement/i;
const NAMED: ReadonlySet<LedgerKind> = new Set<LedgerKind>(["INV", "BAL", "AGED"]);

/** The claims without those that the title or the other columns speak against. */
export function withoutDoubtful<C extends Claimed>(claims: readonly C[], columns: readonly HeaderColumn[], kind: LedgerKind, around: Around): C[] {
  return claims.filter((claim) => claim.confidence > 1
    || !((kind === "CON" && isDueDate(claim, claims, around)) || (NAMED.has(kind) && isBareName(claim) && !namesCustomers(claims, columns, kind, around))));
}

/** 到期日 beside what is open is when that is due, not when the contract ends. */
function isDueDate(claim: Claimed, claims: readonly Claimed[], { title }: Around): boolean {
  return claim.field === "end" && DUE.has(compactHeader(claim.column.header)) && claims.some(({ field }) => field === "open") && !/合同|contract/.test(title);
}

function isBareName({ field, column }: Claimed): boolean {
  return field === "customer" && column.readings.some((reading) => NAMES.has(compactHeader(reading))) && !CUSTOMERS.test(column.header);
}

/** True where a column called 名称 or Name can only be the customers': no goods, no accounts, and no customer of the whole sheet. */
function namesCustomers(claims: readonly Claimed[], columns: readonly HeaderColumn[], kind: LedgerKind, { title, titleCustomer }: Around): boolean {
  if (columns.some(({ header }) => GOODS.test(header) || ACCOUNTS.test(header)) || /科目/.test(title) || titleCustomer() !== undefined) return false;
  if (claims.some(({ field }) => field === "account")) return false;
  if (claims.some(({ field, confidence }) => field === "customerCode" && confidence > 0.75)) return true;
  const isChinese = kind === "INV" && columns.some(({ header }) => compactHeader(header) === "名称");
  return (CUSTOMERS.test(title) && !(kind === "INV" && TO_ONE.test(title))) || (RECEIVABLES.test(title) && !isChinese);
}

const OF_PAYMENTS = /计划|付款节点|payment (plan|schedule)|instal?lment|milestone/;
const NO_PLAN = /实际|预算|交货|发货|生产|采购|actual|revenue|recognition|budget|deliver|production|purchas/;

/** True where amounts by month are what contracts are to be paid: the title speaks of a plan, and no column of documents or of what is open. */
export function isPaymentPlan(columns: readonly HeaderColumn[], title: string): boolean {
  const isOfDocuments = ({ header }: HeaderColumn): boolean => candidatesFor(header, "PLAN").some(({ field }) => field === "invoiceDate" || field === "dueDate" || field === "open");
  return OF_PAYMENTS.test(title) && !NO_PLAN.test(title) && !columns.some(isOfDocuments);
}
