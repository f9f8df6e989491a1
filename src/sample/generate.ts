/** The sample manufacturer's eighteen months as facts, and the true balances that they leave. */
import { addMonths, dayNumber } from "../measures/calendar";
import { split, type MinorUnits } from "../measures/money";
import { sampleContacts } from "./collectionLog";
import { SAMPLE_CUSTOMERS } from "./customers";
import type { Days, SampleFacts, SampleInvoice } from "./facts";
import { samplePayments } from "./payments";
import { OLD_INVOICE, PLANTED } from "./plantedSignals";
import { seededRandom } from "./random";
import { sampleRates } from "./rates";
import { sampleSales } from "./sales";

const MONTHS = 18;
const DAYS: Days = { from: dayNumber(2024, 1, 1), asOf: dayNumber(2025, 6, 30), exported: dayNumber(2025, 7, 3) };
const SEED = 20250630;

/** Always the same facts. Each part draws from its own source, so that a change in one leaves the others as they are. */
export function sampleFacts(): SampleFacts {
  const rates = sampleRates(addMonths(DAYS.from, -1), DAYS.asOf);
  const period = { from: DAYS.from, months: MONTHS, until: DAYS.exported };
  const sales = sampleSales(SAMPLE_CUSTOMERS, rates, period, seededRandom(SEED));
  const payments = samplePayments(SAMPLE_CUSTOMERS, sales, DAYS, (customer) => seededRandom(SEED + 1_000 + customer));
  const allocations = [...sales.allocations, ...payments.allocations].sort((a, b) => a.date - b.date);
  return {
    from: DAYS.from,
    asOf: DAYS.asOf,
    exported: DAYS.exported,
    customers: SAMPLE_CUSTOMERS,
    invoices: [oldInvoice(), ...sales.invoices],
    receipts: payments.receipts,
    allocations,
    bills: payments.bills,
    contacts: sampleContacts(SAMPLE_CUSTOMERS, sales.invoices, allocations, DAYS, seededRandom(SEED + 2)),
    rates,
  };
}

/** Outside the sample's chances: no receipt and no contact belongs to it. */
function oldInvoice(): SampleInvoice {
  const { document, date, due, amount } = OLD_INVOICE;
  const customer = SAMPLE_CUSTOMERS.findIndex(({ code }) => code === PLANTED.oldDebt);
  return { document, customer, kind: "opening", date, due, dueTyped: true, amount, tax: split(amount, [100, 13])[1]!, contract: "HC-2022-051-1" };
}

export interface SampleTruth {
  asOf: number;
  /** balance at the end of asOf by customer code, in the customer's currency: invoices − credit notes − receipts that count */
  balances: Map<string, MinorUnits>;
  /** what is open of each invoice at the end of asOf, by document number; settled ones are absent */
  openInvoices: Map<string, MinorUnits>;
  /** credit notes and receipts not set against anything yet, by document number, > 0 */
  unusedCredits: Map<string, MinorUnits>;
}

/** What a faithful reading of the workbook must give; computed from the facts alone. */
export function sampleTruth(facts: SampleFacts): SampleTruth {
  const balances = new Map<string, MinorUnits>(facts.customers.map((customer) => [customer.code, 0]));
  const left = new Map<string, MinorUnits>();
  const add = (to: Map<string, MinorUnits>, key: string, amount: MinorUnits): void => void to.set(key, (to.get(key) ?? 0) + amount);

  for (const invoice of facts.invoices.filter((one) => one.date <= facts.asOf)) {
    add(balances, facts.customers[invoice.customer]!.code, invoice.amount);
    left.set(invoice.document, invoice.amount);
  }
  for (const receipt of facts.receipts.filter((one) => one.date <= facts.asOf && !one.reversed)) {
    add(balances, facts.customers[receipt.customer]!.code, -receipt.amount);
    left.set(receipt.document, -receipt.amount);
  }
  for (const { returns, amount, document, date } of facts.receipts) {
    if (!returns || date > facts.asOf) continue;
    add(left, document, amount);
    add(left, returns, -amount);
  }
  for (const link of facts.allocations.filter((one) => one.date <= facts.asOf)) {
    add(left, link.invoice, -link.amount);
    add(left, link.credit, link.amount);
  }
  return { asOf: facts.asOf, balances, ...openParts(facts.invoices, left) };
}

function openParts(invoices: readonly SampleInvoice[], left: Map<string, MinorUnits>): Pick<SampleTruth, "openInvoices" | "unusedCredits"> {
  const debits = new Set(invoices.filter((invoice) => invoice.kind !== "creditNote").map((invoice) => invoice.document));
  const open = [...left].filter(([, amount]) => amount !== 0);
  return {
    openInvoices: new Map(open.filter(([document]) => debits.has(document))),
    unusedCredits: new Map(open.filter(([document]) => !debits.has(document)).map(([document, amount]) => [document, -amount])),
  };
}

/** The invoice that stands twice on its sheet by mistake: the last ordinary one of customer 1009 before the as-of month's last weeks. */
export function invoiceTypedTwice(facts: SampleFacts): SampleInvoice {
  const own = facts.invoices.filter((one) => facts.customers[one.customer]!.code === "1009" && one.kind === "invoice" && one.date < facts.asOf - 20);
  return own[own.length - 1]!;
}
