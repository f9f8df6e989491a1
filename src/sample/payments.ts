/** How the sample's customers paid: receipts, what they settled, and the bills that came with them. */
import { addMonths, civilDate, dayNumber, endOfMonth, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import { sampleAdvances } from "./advances";
import { billFor } from "./bills";
import type { Behaviour, SampleCustomer } from "./customers";
import type { Days, Payments, ReceiptMethod, SampleInvoice, SampleReceipt } from "./facts";
import { PLANTED, REVERSED_RECEIPT, SPRING } from "./plantedSignals";
import type { Random } from "./random";
import type { Sales } from "./sales";

/** A customer's intention to pay (a part of) an invoice. */
interface Instruction {
  invoice: SampleInvoice;
  amount: MinorUnits;
  date: DayNumber;
}

/** Days after the due date, and parts in a hundred that are paid in two steps. */
const HABITS: Record<Exclude<Behaviour, "advance" | "slipping">, { from: number; to: number; inParts: number }> = {
  prompt: { from: -2, to: 6, inParts: 3 },
  usual: { from: 0, to: 20, inParts: 8 },
  slow: { from: 10, to: 55, inParts: 15 },
  poor: { from: 30, to: 150, inParts: 35 },
  dominant: { from: 0, to: 12, inParts: 4 },
};
/** The slipping customer pays this many days later with every month that passes. */
const SLIP_A_MONTH = 7;
/** Parts in a hundred of the receipts that come as bank and as commercial acceptances. */
const BILL_SHARES: Partial<Record<Behaviour, [number, number]>> = { dominant: [55, 25], slipping: [15, 30], usual: [11, 3], slow: [18, 8] };
/** Money that came in the last days and that nobody has set against an invoice yet. */
const UNAPPLIED_DAYS = 12;
const UNAPPLIED_PERCENT = 22;

/** In spring many begin to pay this many days later, and later still with every month. */
const DELAYS: Partial<Record<Behaviour, number>> = { dominant: 14, usual: 6 };
/** Parts in a hundred of the dominant customer's receipts since spring. */
const SPRING_BILLS: [number, number] = [10, 85];

/** Every customer draws from a source of its own. */
export function samplePayments(customers: readonly SampleCustomer[], sales: Sales, days: Days, randomOf: (customer: number) => Random): Payments {
  const credited = creditedAmounts(sales);
  const found = customers.map((customer, index) => {
    const random = randomOf(index);
    const own = sales.invoices.filter((invoice) => invoice.customer === index && invoice.kind !== "creditNote");
    const open = own.map((invoice) => ({ invoice, open: invoice.amount - (credited.get(invoice.document) ?? 0) }));
    return customer.behaviour === "advance"
      ? sampleAdvances(open, index, days, random)
      : receiptsOf(customer, index, open.flatMap((item) => instructionsFor(item.invoice, item.open, customer, days, random)), days, random);
  });
  return numbered({
    receipts: [...found.flatMap((one) => one.receipts), ...takenBack(customers)],
    allocations: found.flatMap((one) => one.allocations),
    bills: found.flatMap((one) => one.bills),
  });
}

/** The receipt of the quarter's last day, and its return a week later. */
function takenBack(customers: readonly SampleCustomer[]): SampleReceipt[] {
  const { received, takenBack: back, amount } = REVERSED_RECEIPT;
  const customer = customers.findIndex(({ code }) => code === PLANTED.reversing);
  const receipt: SampleReceipt = { document: "planted", customer, date: received, amount, method: "transfer", billNo: "", reversed: false };
  return [receipt, { ...receipt, document: "planted back", date: back, amount: -amount, returns: "planted" }];
}

function creditedAmounts(sales: Sales): Map<string, MinorUnits> {
  const credited = new Map<string, MinorUnits>();
  for (const link of sales.allocations) credited.set(link.invoice, (credited.get(link.invoice) ?? 0) + link.amount);
  return credited;
}

/** When and in how many parts the customer pays an invoice. A disputed invoice waits for half a year, an old one at least for the sample to begin. */
function instructionsFor(invoice: SampleInvoice, open: MinorUnits, customer: SampleCustomer, days: Days, random: Random): Instruction[] {
  const habit = customer.behaviour === "slipping" ? slippingHabit(invoice, days.from) : HABITS[customer.behaviour as keyof typeof HABITS];
  const waits = invoice.dispute ? 180 : 0;
  const usual = Math.max(days.from, invoice.due + random.integer(habit.from, habit.to) + waits);
  const day = usual + springDelay(customer, usual);
  if (!random.chance(habit.inParts)) return [{ invoice, amount: open, date: paymentRun(day) }];
  const firstPart = Math.floor((open * random.integer(4, 7)) / 1_000_000) * 100_000;
  if (firstPart <= 0) return [{ invoice, amount: open, date: paymentRun(day) }];
  return [
    { invoice, amount: firstPart, date: paymentRun(day) },
    { invoice, amount: open - firstPart, date: paymentRun(day + random.integer(20, 60)) },
  ];
}

function springDelay({ behaviour }: SampleCustomer, day: DayNumber): number {
  return day < SPRING ? 0 : Math.round((DELAYS[behaviour] ?? 0) * ((day - SPRING) / 30.4 + 0.5));
}

function slippingHabit(invoice: SampleInvoice, from: DayNumber): { from: number; to: number; inParts: number } {
  const month = Math.max(0, Math.round((invoice.date - from) / 30.4));
  return { from: 2 + SLIP_A_MONTH * month, to: 12 + SLIP_A_MONTH * month, inParts: 12 };
}

/** Customers pay on the 5th, 15th and 25th of a month. */
function paymentRun(day: DayNumber): DayNumber {
  const { year, month } = civilDate(day);
  const runs = [5, 15, 25].map((date) => dayNumber(year, month, date));
  return runs.find((run) => run >= day) ?? endOfMonth(day) + 5;
}

/** One receipt a payment run, the money of that run set against its invoices. */
function receiptsOf(customer: SampleCustomer, index: number, instructions: Instruction[], days: Days, random: Random): Payments {
  const runs = new Map<DayNumber, Instruction[]>();
  for (const instruction of instructions) {
    if (instruction.date <= days.exported) runs.set(instruction.date, [...(runs.get(instruction.date) ?? []), instruction]);
  }
  const result: Payments = { receipts: [], allocations: [], bills: [] };
  for (const [date, run] of [...runs].sort(([a], [b]) => a - b)) {
    const method = methodOf(customer, date, random);
    const amount = run.reduce((sum, one) => sum + one.amount, 0);
    const refused = customer.behaviour === "slipping" && method === "commercialAcceptance" && isRefused(result, date, days);
    const bill = method === "transfer" ? undefined : billFor(method, customer, index, amount, date, days.asOf, refused, random);
    if (bill) result.bills.push(bill);
    const document = `${index}/${date}`;
    result.receipts.push({ document, customer: index, date, amount, method, billNo: bill?.billNo ?? "", reversed: refused });
    const unapplied = date > days.asOf - UNAPPLIED_DAYS && random.chance(UNAPPLIED_PERCENT);
    if (refused || unapplied) continue;
    for (const one of run) result.allocations.push({ credit: document, invoice: one.invoice.document, customer: index, amount: one.amount, date });
  }
  return result;
}

/** The slipping customer's first commercial bill that came due this spring was refused; no other. */
function isRefused(earlier: Payments, date: DayNumber, days: Days): boolean {
  return date >= addMonths(days.asOf, -9) && date <= addMonths(days.asOf, -7) && !earlier.receipts.some((receipt) => receipt.reversed);
}

function methodOf(customer: SampleCustomer, date: DayNumber, random: Random): Exclude<ReceiptMethod, "advance"> {
  const isPushing = customer.behaviour === "dominant" && date >= SPRING;
  const [bank, commercial] = isPushing ? SPRING_BILLS : BILL_SHARES[customer.behaviour] ?? [0, 0];
  const draw = random.integer(1, 100);
  if (customer.currency !== "CNY" || draw > bank + commercial) return "transfer";
  return draw <= bank ? "bankAcceptance" : "commercialAcceptance";
}

/** Receipt numbers by day, `SK202403-017`; the allocations follow. */
function numbered(payments: Payments): Payments {
  payments.receipts.sort((a, b) => a.date - b.date || a.customer - b.customer);
  payments.bills.sort((a, b) => a.received - b.received || a.customer - b.customer);
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const receipt of payments.receipts) {
    const { year, month } = civilDate(receipt.date);
    const period = `SK${year}${String(month).padStart(2, "0")}`;
    const count = (counts.get(period) ?? 0) + 1;
    counts.set(period, count);
    numbers.set(receipt.document, `${period}-${String(count).padStart(3, "0")}`);
    receipt.document = numbers.get(receipt.document)!;
  }
  for (const receipt of payments.receipts) if (receipt.returns) receipt.returns = numbers.get(receipt.returns)!;
  for (const allocation of payments.allocations) allocation.credit = numbers.get(allocation.credit)!;
  payments.allocations.sort((a, b) => a.date - b.date || a.credit.localeCompare(b.credit, "en") || a.invoice.localeCompare(b.invoice, "en"));
  return payments;
}
