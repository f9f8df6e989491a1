/** The customers who pay before they are invoiced: round sums in advance, used up by the invoices that follow. */
import { addMonths, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { Days, Payments, SampleInvoice, SampleReceipt } from "./facts";
import type { Random } from "./random";

interface OpenInvoice {
  invoice: SampleInvoice;
  open: MinorUnits;
}

/** Advances come every second month and are rounded to ten thousand yuan. */
const MONTHS_BETWEEN = 2;
const ROUNDED_TO = 1_000_000;

/** Invoices use the oldest advance first, on the day they are issued; what they exceed the advance by is paid when it is due. */
export function sampleAdvances(items: readonly OpenInvoice[], customer: number, days: Days, random: Random): Payments {
  const receipts = advancesFor(items, customer, days, random);
  const left = receipts.map((receipt) => receipt.amount);
  const result: Payments = { receipts: [...receipts], allocations: [], bills: [] };
  for (const { invoice, open } of items) {
    let rest = open;
    for (let i = 0; i < receipts.length && rest > 0; i++) {
      const used = receipts[i]!.date <= invoice.date ? Math.min(rest, left[i]!) : 0;
      if (used === 0) continue;
      left[i]! -= used;
      rest -= used;
      result.allocations.push({ credit: receipts[i]!.document, invoice: invoice.document, customer, amount: used, date: invoice.date });
    }
    payRest(result, invoice, rest, customer, days, random);
  }
  return result;
}

/** A round sum for about what the next two months will bring, at times too little, at times too much. */
function advancesFor(items: readonly OpenInvoice[], customer: number, days: Days, random: Random): SampleReceipt[] {
  const receipts: SampleReceipt[] = [];
  for (let date = days.from + 1; date <= days.asOf; date = addMonths(date, MONTHS_BETWEEN)) {
    const coming = sumBetween(items, date, addMonths(date, MONTHS_BETWEEN));
    const amount = Math.ceil((coming * random.integer(85, 110)) / 100 / ROUNDED_TO) * ROUNDED_TO;
    if (amount > 0) receipts.push({ document: `${customer}/${date}A`, customer, date, amount, method: "advance", billNo: "", reversed: false });
  }
  return receipts;
}

function sumBetween(items: readonly OpenInvoice[], from: DayNumber, to: DayNumber): MinorUnits {
  return items.filter(({ invoice }) => invoice.date >= from && invoice.date < to).reduce((sum, item) => sum + item.open, 0);
}

function payRest(result: Payments, invoice: SampleInvoice, rest: MinorUnits, customer: number, days: Days, random: Random): void {
  const date = Math.max(invoice.due, days.from) + random.integer(2, 10);
  if (rest === 0 || date > days.exported) return;
  const document = `${customer}/${date}/${invoice.document}`;
  result.receipts.push({ document, customer, date, amount: rest, method: "transfer", billNo: "", reversed: false });
  result.allocations.push({ credit: document, invoice: invoice.document, customer, amount: rest, date });
}
