/** Money paid ahead to suppliers, in the report on bills and cash: its share by month, and what is open by supplier with its age. */
import { supplierPayments, type AdvancePaid, type SupplierPayments } from "../book/supplierPayments";
import { grouped } from "../checks/openDebts";
import { BILLS_WORDS } from "../locale/billsCashReport";
import { fromMinor, ratio } from "../measures/money";
import { monthLabel } from "../measures/months";
import type { AlignedCells } from "./alignedBlock";
import { homeOf, placed, SHOWN_MONTHS } from "./billsCashParts";
import type { ReportContext } from "./context";
import { COUNT, DATE, DAYS, PERCENT } from "./formats";
import { tell } from "./frame";
import type { ColumnModel, TextBlock } from "./sheetModel";

/** Suppliers named one by one, those with most open first. */
const SHOWN_SUPPLIERS = 20;

const { advances: WORDS } = BILLS_WORDS;

/** None without a ledger of purchases that tells of payments. */
export function advancesPaidBlocks(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const payments = paymentsOf(context);
  if (!payments) return [];
  const open = payments.list.filter((advance) => advance.open !== 0);
  return [...(payments.paid.some((amount) => amount !== 0) ? [monthsBlock(context, columns, payments)] : []), ...(open.length > 0 ? [openBlock(context, columns, open)] : [])];
}

export function advancesPaidDefinition(context: ReportContext): string {
  const payments = paymentsOf(context);
  if (!payments) return tell(context, WORDS.notRead);
  const { advanceOldAmber: amber, advanceOldRed: red } = context.thresholds;
  const days = payments.daysToPay;
  const one = (value: number): string => value.toFixed(1);
  return tell(context, WORDS.definition, { amber, red }) + (days ? tell(context, WORDS.daysToPay, { mean: one(days.mean), least: days.least, most: days.most, rows: days.rows }) : "");
}

function paymentsOf({ business, asOf }: ReportContext): SupplierPayments | undefined {
  return business.purchases && supplierPayments(business.purchases, asOf);
}

function monthsBlock(context: ReportContext, columns: readonly ColumnModel[], { first, months, paid, advances }: SupplierPayments): TextBlock {
  const { scale } = context.book;
  const shown = Array.from({ length: Math.min(months, SHOWN_MONTHS) }, (_, i) => Math.max(0, months - SHOWN_MONTHS) + i);
  const line = (label: string, list: readonly number[]): AlignedCells => {
    const [all, ahead] = [paid, advances].map((amounts) => list.reduce((sum, month) => sum + amounts[month]!, 0)) as [number, number];
    return { billNo: label, acceptor: fromMinor(all, scale), customer: fromMinor(ahead, scale), daysLeft: ratio(ahead, all) ?? null };
  };
  const heads = { billNo: tell(context, WORDS.month), acceptor: tell(context, WORDS.paid), customer: tell(context, WORDS.ahead), daysLeft: tell(context, WORDS.share) };
  const title = tell(context, WORDS.byMonth, { months: shown.length, currency: homeOf(context) });
  return placed(context, title, columns, heads, [...shown.map((month) => line(monthLabel(first + month), [month])), line(tell(context, BILLS_WORDS.sum), shown)], { daysLeft: PERCENT });
}

/** Names run on over the next two columns. */
function openBlock(context: ReportContext, columns: readonly ColumnModel[], open: readonly AdvancePaid[]): TextBlock {
  const { thresholds: { advanceOldAmber: amber }, business } = context;
  const suppliers = [...grouped(open, ({ supplier }) => supplier)].map(([supplier, own]) => ({ name: business.purchases!.suppliers[supplier] ?? "–", own, amount: sumOf(own) }));
  suppliers.sort((a, b) => b.amount - a.amount || a.name.localeCompare(b.name, "en"));
  const rest = suppliers.slice(SHOWN_SUPPLIERS);
  const heads = {
    billNo: tell(context, WORDS.supplier), customer: tell(context, WORDS.open), status: tell(context, WORDS.old, { days: amber }), amount: tell(context, WORDS.count), issueDate: tell(context, WORDS.oldest),
    daysLeft: tell(context, WORDS.age), step: tell(context, WORDS.mark),
  };
  const lines = [
    ...suppliers.slice(0, SHOWN_SUPPLIERS).map(({ name, own }) => openLine(context, name, own)),
    ...(rest.length > 0 ? [openLine(context, tell(context, WORDS.others, { suppliers: rest.length }), rest.flatMap(({ own }) => own))] : []),
    openLine(context, tell(context, BILLS_WORDS.sum), open),
  ];
  return placed(context, tell(context, WORDS.bySupplier, { currency: homeOf(context) }), columns, heads, lines, { amount: COUNT, issueDate: DATE, daysLeft: DAYS });
}

function openLine(context: ReportContext, label: string, own: readonly AdvancePaid[]): AlignedCells {
  const { asOf, thresholds: { advanceOldAmber: amber, advanceOldRed: red }, book: { scale } } = context;
  const oldest = own.reduce((day, { payDate, open }) => (open > 0 && payDate < day ? payDate : day), Infinity);
  const isDated = Number.isFinite(oldest);
  const mark = asOf - oldest >= red ? WORDS.red : asOf - oldest >= amber ? WORDS.amber : WORDS.young;
  return {
    billNo: label, customer: fromMinor(sumOf(own), scale), status: fromMinor(sumOf(own.filter(({ payDate }) => asOf - payDate >= amber)), scale), amount: own.length,
    issueDate: isDated ? oldest : null, daysLeft: isDated ? asOf - oldest : null, step: isDated ? tell(context, mark, { amber, red }) : null,
  };
}

function sumOf(advances: readonly AdvancePaid[]): number {
  return advances.reduce((sum, { open }) => sum + open, 0);
}
