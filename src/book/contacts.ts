/** What the collection log tells of a customer: its entries in order, and until when a claim can be enforced. */
import { addMonths, type DayNumber } from "../measures/calendar";
import type { Book, Contact, CustomerIndex } from "./types";

/** Limitation period of the Civil Code, art. 188: three years, which a proven demand starts anew (art. 195). */
export const LIMITATION_MONTHS = 36;

/** The log up to a day, by customer, oldest entry first. */
export function contactsByCustomer(book: Pick<Book, "contacts">, asOf: DayNumber): Map<CustomerIndex, Contact[]> {
  const byCustomer = new Map<CustomerIndex, Contact[]>();
  for (const contact of book.contacts) {
    if (!(contact.date <= asOf)) continue;
    const known = byCustomer.get(contact.customer);
    if (known) known.push(contact);
    else byCustomer.set(contact.customer, [contact]);
  }
  for (const contacts of byCustomer.values()) contacts.sort((a, b) => a.date - b.date);
  return byCustomer;
}

/** The last day of a claim's limitation period: from its due date, or from the last demand on record or promise for it. */
export function limitationEnds(claim: { document: string; dueDate: DayNumber }, contacts: readonly Contact[], months = LIMITATION_MONTHS): DayNumber {
  const proven = contacts.filter(
    (contact) => (contact.invoice === "" || contact.invoice === claim.document) && leavesProof(contact),
  );
  const from = proven.reduce((latest, contact) => Math.max(latest, contact.date), claim.dueDate);
  return addMonths(from, months);
}

/** A call proves nothing; a letter, a mail and the customer's own promise do. */
function leavesProof(contact: Contact): boolean {
  return contact.promisedDate !== undefined || /mail|letter|邮|函|信|快递|EMS/i.test(contact.channel);
}
