/** What we stand to lose by each customer: receivables, deliveries not billed, open orders, deposits and bills, in the home currency. */
import { exposure, type ExposureParts } from "../measures/exposure";
import type { DayNumber } from "../measures/calendar";
import { exact, multiply } from "../measures/money";
import type { Business, Orders } from "./business";
import { owedBalances } from "./customerBalances";
import { homeConverter } from "./receivableMonths";
import { OPEN_KINDS, type Bill, type Book, type OpenItems } from "./types";

/** A bill must be presented within so many days of its maturity (办法 on commercial bills); until then an endorser may be called on. */
export const PRESENTMENT_DAYS = 10;

export interface CustomerExposure {
  parts: ExposureParts;
  /** their sum by the weights of measures.md §20: commercial bills in full, bank bills not at all */
  amount: number;
}

export interface ExposureSource {
  book: Book;
  business: Business;
  items: OpenItems;
  asOf: DayNumber;
}

const UNAPPLIED = OPEN_KINDS.indexOf("unapplied");

/**
 * One entry a customer, minor units. Receivables are net of credit notes; receipts not applied count as deposits. What has no exchange
 * rate is left out. A customer of whom no document is known takes its balance from the balance list.
 */
export function exposuresOf({ book, business, items, asOf }: ExposureSource): CustomerExposure[] {
  const home = homeConverter(book, asOf);
  const parts = book.customers.map((): ExposureParts => ({ receivables: 0, unbilled: 0, orders: 0, deposits: 0, commercialBills: 0, bankBills: 0 }));
  for (let i = 0; i < items.length; i++) {
    const open = home(items.open[i]!, items.currency[i]!) ?? 0;
    if (items.kind[i] === UNAPPLIED) parts[items.customer[i]!]!.deposits -= open;
    else parts[items.customer[i]!]!.receivables += open;
  }
  for (const { customer, amount } of owedBalances(book, asOf)) parts[customer]!.receivables += amount;
  if (business.orders) addOrders(parts, business.orders, asOf);
  const takenBack = new Set(book.reversals.filter(({ reversed }) => reversed === undefined || reversed <= asOf).map(moneyKey));
  for (const bill of book.bills) {
    // Once its receipt is taken back, a refused bill's money stands among the receivables again.
    if (!isAtRisk(bill, asOf) || (bill.status === "refused" && takenBack.has(moneyKey(bill)))) continue;
    parts[bill.customer]![bill.type === "commercial" || bill.status === "refused" ? "commercialBills" : "bankBills"] += home(bill.amount, bill.currency) ?? 0;
  }
  return parts.map((own) => {
    for (const amount of Object.values(own) as number[]) exact(amount);
    return { parts: own, amount: exposure(own) };
  });
}

function moneyKey({ customer, currency, amount }: { customer: number; currency: number; amount: number }): string {
  return `${customer}|${currency}|${amount}`;
}

/**
 * In hand until it is collected; passed on, until the time for recourse against us for want of presentment has run out, and not at
 * all where the ledger says that it was derecognised (without recourse). A refused bill of either type is owed.
 */
export function isAtRisk(bill: Pick<Bill, "status" | "dueDate" | "derecognised">, asOf: DayNumber): boolean {
  if (bill.status === "collected") return false;
  return isPassedOn(bill) ? bill.derecognised !== true && asOf <= bill.dueDate + PRESENTMENT_DAYS : true;
}

export function isPassedOn({ status }: Pick<Bill, "status">): boolean {
  return status === "discounted" || status === "endorsed";
}

/** Every line's value is delivered and billed, delivered and not billed, or still to be delivered. */
function addOrders(parts: ExposureParts[], orders: Orders, asOf: DayNumber): void {
  const knowsBilling = orders.billed.some((amount) => !Number.isNaN(amount)) || orders.billedDate.some((day) => !Number.isNaN(day));
  for (let line = 0; line < orders.length; line++) {
    const [amount, own] = [orders.amount[line]!, parts[orders.customer[line]!]];
    if (Number.isNaN(amount) || !own) continue;
    const delivered = deliveredValue(orders, line, asOf);
    own.orders += amount - delivered;
    if (knowsBilling) own.unbilled += Math.max(0, delivered - billedValue(orders, line, delivered, asOf));
  }
}

function deliveredValue({ amount, plannedQuantity, actualQuantity, actualDate, accepted }: Orders, line: number, asOf: DayNumber): number {
  if (!(actualDate[line]! <= asOf) || accepted[line] === 0) return 0;
  const [planned, actual] = [plannedQuantity[line]!, actualQuantity[line]!];
  return planned > 0 && actual >= 0 && actual < planned ? multiply(amount[line]!, actual / planned) : amount[line]!;
}

/** An amount without a day counts as billed; a day without an amount bills what was delivered. */
function billedValue({ billed, billedDate }: Orders, line: number, delivered: number, asOf: DayNumber): number {
  if (billedDate[line]! > asOf) return 0;
  if (!Number.isNaN(billed[line]!)) return billed[line]!;
  return Number.isNaN(billedDate[line]!) ? 0 : delivered;
}
