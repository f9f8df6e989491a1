/** The sample's sales lines: what every invoice is made up of, item by item, with what it cost. */
import { addMonths, civilDate, type DayNumber } from "../measures/calendar";
import { multiply, split, type MinorUnits } from "../measures/money";
import type { SampleCustomer } from "./customers";
import type { SampleInvoice, SampleRate } from "./facts";
import { costShares, productFor, type Product } from "./products";
import type { Random } from "./random";
import { rateOn } from "./rates";

export interface SaleLine {
  /** the day on which it left the house */
  date: DayNumber;
  customer: number;
  /** "" for a return */
  order: string;
  /** 1-based place in the order */
  place: number;
  product: Product;
  /** negative for a return */
  quantity: number;
  /** minor units of the yuan, without tax */
  revenue: MinorUnits;
  /** the same with tax */
  gross: MinorUnits;
  material: MinorUnits;
  labour: MinorUnits;
  freight: MinorUnits;
  invoice: { document: string; date: DayNumber; contract: string };
}

/** Invoices go out up to so many days after the goods. */
const MOST_LAG = 4;
/** An invoice beyond this amount has two lines, and so many in a hundred of the others. */
const [LARGE_INVOICE, TWO_LINES] = [40_000_000, 25];

/**
 * The lines of an invoice add up to its amount in yuan, without and with tax. Opening invoices before the month that precedes
 * the sample are left out; the rest of that month's sales, long paid, is as usual a month's.
 */
export function sampleSaleLines(customers: readonly SampleCustomer[], invoices: readonly SampleInvoice[], rates: readonly SampleRate[], from: DayNumber, random: Random): SaleLine[] {
  const first = addMonths(from, -1);
  const paidBefore = monthBefore(customers, invoices, from);
  const lines = [...paidBefore, ...invoices].filter((one) => one.date >= first).flatMap((invoice) => linesOf(customers[invoice.customer]!, invoice, rates, first, random));
  lines.sort((a, b) => a.date - b.date || a.invoice.document.localeCompare(b.invoice.document, "en"));
  numberOrders(lines);
  return lines;
}

/** January's invoices a month earlier: what was sold and paid before the receivables of the sample begin. The dominant customer bought less then. */
function monthBefore(customers: readonly SampleCustomer[], invoices: readonly SampleInvoice[], from: DayNumber): SampleInvoice[] {
  const open = new Set(invoices.filter(({ kind }) => kind === "opening").map(({ customer }) => customer));
  const january = invoices.filter((one) => one.kind === "invoice" && one.date < addMonths(from, 1));
  return january.filter((one) => !open.has(one.customer) || customers[one.customer]!.behaviour === "dominant")
    .map((one) => ({ ...one, document: `-${one.document}`, date: Math.min(one.date - 31, from - 1) }));
}

function linesOf(customer: SampleCustomer, invoice: SampleInvoice, rates: readonly SampleRate[], first: DayNumber, random: Random): SaleLine[] {
  const rate = rateOn(rates, customer.currency, invoice.date);
  const [gross, net] = [multiply(invoice.amount, rate), multiply(invoice.amount - invoice.tax, rate)];
  const count = invoice.kind !== "creditNote" && (Math.abs(net) > LARGE_INVOICE || random.chance(TWO_LINES)) ? 2 : 1;
  const weights = Array.from({ length: count }, () => random.integer(60, 140));
  const [grossParts, netParts] = [split(gross, weights), split(net, weights)];
  const date = Math.max(first, invoice.date - random.integer(0, MOST_LAG));
  return weights.map((_, at): SaleLine => {
    const product = productFor(customer, date, random);
    const shares = costShares(product, customer, date);
    const revenue = netParts[at]!;
    const cost = (share: number): MinorUnits => multiply(revenue, (share * random.integer(985, 1_015)) / 1_000);
    return {
      date, customer: invoice.customer, order: "", place: at + 1, product, revenue, gross: grossParts[at]!,
      quantity: Math.sign(revenue) * Math.max(1, Math.round(Math.abs(revenue) / 100 / product.price)),
      material: cost(shares.material), labour: cost(shares.labour), freight: cost(shares.freight),
      invoice: { document: invoice.document, date: invoice.date, contract: invoice.contract },
    };
  });
}

/** One order an invoice, numbered through each year in the order of the deliveries: `SO2025-00123`. */
function numberOrders(lines: SaleLine[]): void {
  const orders = new Map<string, string>();
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.revenue < 0) continue;
    const { year } = civilDate(line.date);
    if (!orders.has(line.invoice.document)) {
      counts.set(year, (counts.get(year) ?? 0) + 1);
      orders.set(line.invoice.document, `SO${year}-${String(counts.get(year)!).padStart(5, "0")}`);
    }
    line.order = orders.get(line.invoice.document)!;
  }
}
