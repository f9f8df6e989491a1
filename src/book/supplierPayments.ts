/** What was paid to suppliers by month, how much of it ahead of the goods, and which advances are still open on a day. */
import type { DayNumber } from "../measures/calendar";
import { exact, type MinorUnits } from "../measures/money";
import { monthOf, type MonthNumber } from "../measures/months";
import type { Purchases } from "./business";

export interface AdvancePaid {
  /** of the purchases */
  row: number;
  /** index into Purchases.suppliers, −1 = not named */
  supplier: number;
  /** NaN = the ledger does not date it */
  payDate: number;
  amount: MinorUnits;
  /** for which neither goods nor an invoice had come by the day */
  open: MinorUnits;
  /** true when part of it is settled on a day that the ledger does not tell */
  isUndated: boolean;
}

export interface SupplierPayments {
  /** of the first payment; the months run to that of the day */
  first: MonthNumber;
  months: number;
  /** minor units of the home currency by month */
  paid: Float64Array;
  advances: Float64Array;
  /** paid by the day, those without a date among them */
  list: AdvancePaid[];
  /** days from the invoice to its payment, over the rows that have both and are no advances; absent without any */
  daysToPay?: { mean: number; least: number; most: number; rows: number };
}

/** Undefined where nothing was paid by the day and nothing is marked as an advance. */
export function supplierPayments(purchases: Purchases, asOf: DayNumber): SupplierPayments | undefined {
  const list = settleOldest(purchases, advancesIn(purchases, asOf), asOf);
  const paidRows = rowsOf(purchases, (row) => purchases.payDate[row]! <= asOf && !Number.isNaN(purchases.paid[row]!));
  if (list.length === 0 && paidRows.length === 0) return undefined;
  const last = monthOf(asOf);
  const first = paidRows.reduce((earliest, row) => Math.min(earliest, monthOf(purchases.payDate[row]!)), last);
  const months = last - first + 1;
  const [paid, advances] = [new Float64Array(months), new Float64Array(months)];
  for (const row of paidRows) paid[monthOf(purchases.payDate[row]!) - first]! += purchases.paid[row]!;
  for (const { row, payDate, amount } of list) if (!Number.isNaN(payDate) && !Number.isNaN(purchases.paid[row]!)) advances[monthOf(payDate) - first]! += amount;
  const daysToPay = daysFromInvoice(purchases, paidRows.filter((row) => paidAhead(purchases, row) === 0));
  return { first, months, paid, advances, list, ...(daysToPay ? { daysToPay } : {}) };
}

function advancesIn(purchases: Purchases, asOf: DayNumber): AdvancePaid[] {
  return rowsOf(purchases, (row) => !(purchases.payDate[row]! > asOf)).flatMap((row) => {
    const amount = paidAhead(purchases, row);
    return amount === 0 ? [] : [{ row, supplier: purchases.supplier[row]!, payDate: purchases.payDate[row]!, amount, open: openOf(purchases, row, amount, asOf), isUndated: isUndated(purchases, row) }];
  });
}

/** Settlements in rows of their own use up the supplier's oldest advances first. */
function settleOldest(purchases: Purchases, list: AdvancePaid[], asOf: DayNumber): AdvancePaid[] {
  const { advance, paid, amount, settled, payDate, supplier } = purchases;
  const isLoose = (row: number): boolean => settled[row]! > 0 && !(payDate[row]! > asOf) && [advance, paid, amount].every((column) => Number.isNaN(column[row]!));
  const loose = new Map<number, number>();
  for (const row of rowsOf(purchases, isLoose)) loose.set(supplier[row]!, (loose.get(supplier[row]!) ?? 0) + settled[row]!);
  if (loose.size === 0) return list;
  const oldestFirst = [...list].sort((a, b) => (Number.isNaN(a.payDate) ? -Infinity : a.payDate) - (Number.isNaN(b.payDate) ? -Infinity : b.payDate));
  for (const one of oldestFirst) {
    const used = Math.min(Math.max(0, one.open), loose.get(one.supplier) ?? 0);
    one.open -= used;
    if (used > 0) loose.set(one.supplier, loose.get(one.supplier)! - used);
  }
  return list;
}

/** The day on which the goods came, or else their invoice; NaN = neither has. */
function goodsDay({ receivedDate, invoiceDate }: Purchases, row: number): number {
  return Number.isNaN(receivedDate[row]!) ? invoiceDate[row]! : receivedDate[row]!;
}

/** What the ledger calls an advance, and what was paid before the goods came. */
function paidAhead(purchases: Purchases, row: number): MinorUnits {
  const { advance, paid, payDate, awaitsGoods } = purchases;
  if (!Number.isNaN(advance[row]!)) return advance[row]!;
  if (Number.isNaN(paid[row]!) || Number.isNaN(payDate[row]!)) return 0;
  const goods = goodsDay(purchases, row);
  return payDate[row]! < goods || (Number.isNaN(goods) && awaitsGoods[row] === 1) ? paid[row]! : 0;
}

/** Nothing is settled before the goods that the row dates. By then what the ledger says is settled comes off; where it does not say, all. */
function openOf(purchases: Purchases, row: number, amount: MinorUnits, asOf: DayNumber): MinorUnits {
  const [settled, goods] = [purchases.settled[row]!, goodsDay(purchases, row)];
  if (goods > asOf) return amount;
  if (!Number.isNaN(settled)) return exact(amount - settled);
  return goods <= asOf ? 0 : amount;
}

function isUndated(purchases: Purchases, row: number): boolean {
  return purchases.settled[row]! !== 0 && !Number.isNaN(purchases.settled[row]!) && Number.isNaN(goodsDay(purchases, row));
}

function daysFromInvoice({ invoiceDate, payDate }: Purchases, paidRows: readonly number[]): SupplierPayments["daysToPay"] {
  const days = paidRows.map((row) => payDate[row]! - invoiceDate[row]!).filter((one) => !Number.isNaN(one));
  if (days.length === 0) return undefined;
  let [sum, least, most] = [0, Infinity, -Infinity];
  for (const one of days) [sum, least, most] = [sum + one, Math.min(least, one), Math.max(most, one)];
  return { mean: sum / days.length, least, most, rows: days.length };
}

function rowsOf({ length }: Purchases, counts: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (counts(row)) rows.push(row);
  return rows;
}
