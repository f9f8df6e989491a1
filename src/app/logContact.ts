/** The use case "Log a contact": one more row on our own contact log, which the next analysis reads; users' sheets stay as they are. */
import { contactLogReport, type LoggedContact, type LogStamp } from "../reports/contactLogReport";
import type { Progress, Published, WorkbookPort } from "./ports";

export type { LoggedContact, LogStamp } from "../reports/contactLogReport";

export type ContactFault = "no-customer" | "no-date" | "date-ahead" | "promise-before-contact" | "amount-not-positive" | "amount-without-date" | "nothing-said";

/** What keeps a contact from being logged; empty when it may be. @param today the last day on which a contact can have been */
export function contactFaults({ customer, date, result, note, promisedDate, promisedAmount, level }: LoggedContact, today: number): ContactFault[] {
  const faults: [boolean, ContactFault][] = [
    [customer.trim() === "", "no-customer"],
    [!Number.isInteger(date), "no-date"],
    [date > today, "date-ahead"],
    [promisedDate !== undefined && promisedDate < date, "promise-before-contact"],
    [promisedAmount !== undefined && !(promisedAmount > 0), "amount-not-positive"],
    [promisedAmount !== undefined && promisedDate === undefined, "amount-without-date"],
    [result.trim() === "" && note.trim() === "" && promisedDate === undefined && level === undefined, "nothing-said"],
  ];
  return faults.flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}

/** Appends the contact; the sheet is made when it is not there yet. Throws PortError; after a failure the log is as it was. */
export async function logContact(port: WorkbookPort, contact: LoggedContact, stamp: LogStamp, progress: Progress): Promise<Published> {
  const [published] = await port.publish([contactLogReport(contact, stamp)], progress);
  return published!;
}
