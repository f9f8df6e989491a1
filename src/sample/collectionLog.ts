/** The sample's collection log: who called or wrote to whom about which overdue invoice, and what was promised. */
import { addMonths, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import type { Days, SampleAllocation, SampleContact, SampleInvoice } from "./facts";
import type { Random } from "./random";

const CHANNELS: Twin[][] = [
  [{ zh: "邮件", en: "E-mail" }],
  [{ zh: "邮件", en: "E-mail" }, { zh: "电话", en: "Phone" }],
  [{ zh: "电话", en: "Phone" }],
  [{ zh: "上门", en: "Visit" }, { zh: "电话", en: "Phone" }],
  [{ zh: "函件", en: "Letter" }],
];
const RESULTS: Twin[] = [
  { zh: "已联系，对方在走付款流程", en: "Reached; payment is being approved" },
  { zh: "未接通", en: "Not reached" },
  { zh: "要求先对账", en: "Asks for a statement first" },
  { zh: "资金紧张，希望延期", en: "Short of cash, asks for more time" },
];
const PROMISED: Twin = { zh: "承诺付款", en: "Promised to pay" };
/** Contacts are made on the 12th; on which percent of the months, by level. */
const CONTACT_DAY = 11;
const CONTACT_PERCENT = [0, 35, 60, 75, 70];

interface OpenInvoice {
  invoice: SampleInvoice;
  open: MinorUnits;
}

/** One line a contact, at the level that the customer's oldest invoice had reached that day. */
export function sampleContacts(
  customers: readonly SampleCustomer[], invoices: readonly SampleInvoice[], allocations: readonly SampleAllocation[], days: Days, random: Random,
): SampleContact[] {
  const contacts: SampleContact[] = [];
  for (let first = days.from; first < days.asOf; first = addMonths(first, 1)) {
    const date = first + CONTACT_DAY;
    const overdue = oldestOverdue(invoices, allocations, date);
    for (const [index, item] of [...overdue].sort(([a], [b]) => a - b)) {
      const level = levelOf(date - item.invoice.due);
      if (random.chance(CONTACT_PERCENT[level]!)) contacts.push(contact(customers[index]!, index, item, level, date, random));
    }
  }
  return contacts;
}

/** Per customer, the invoice that is overdue longest at the end of the day. */
function oldestOverdue(invoices: readonly SampleInvoice[], allocations: readonly SampleAllocation[], day: DayNumber): Map<number, OpenInvoice> {
  const settled = new Map<string, MinorUnits>();
  for (const link of allocations) {
    if (link.date <= day) settled.set(link.invoice, (settled.get(link.invoice) ?? 0) + link.amount);
  }
  const oldest = new Map<number, OpenInvoice>();
  for (const invoice of invoices) {
    if (invoice.kind === "creditNote" || invoice.due >= day || invoice.dispute) continue;
    const open = invoice.amount - (settled.get(invoice.document) ?? 0);
    const known = oldest.get(invoice.customer);
    if (open > 0 && (known === undefined || invoice.due < known.invoice.due)) oldest.set(invoice.customer, { invoice, open });
  }
  return oldest;
}

function levelOf(daysPastDue: number): number {
  return daysPastDue <= 30 ? 1 : daysPastDue <= 60 ? 2 : daysPastDue <= 90 ? 3 : 4;
}

function contact(customer: SampleCustomer, index: number, item: OpenInvoice, level: number, date: DayNumber, random: Random): SampleContact {
  const promises = level >= 2 && random.chance(45);
  return {
    date,
    customer: index,
    invoice: item.invoice.document,
    level,
    channel: random.pick(CHANNELS[level]!),
    person: level >= 3 ? customer.regionalManager : customer.salesperson,
    result: promises ? PROMISED : random.pick(RESULTS),
    ...(promises ? { promisedDate: date + random.integer(7, 25), promisedAmount: item.open } : {}),
  };
}
