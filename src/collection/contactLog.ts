/** The collection log as the plan reads it: who was contacted when, at which level, and what was promised. */
import type { Contact } from "../book/types";
import type { DayNumber } from "../measures/calendar";

/** Days over which contacts are counted against the monthly cap. */
export const CAP_DAYS = 30;

/**
 * The level of the last action that the log names for debts of today: entries before `since` belong to debts settled long ago.
 * Courtesy reminders and entries without a level (an incoming call, a note) concern nothing that is overdue, so they lower nothing.
 * Of several actions on one day the highest counts.
 */
export function lastLevel(contacts: readonly Contact[], since: DayNumber): number | undefined {
  let date = -Infinity;
  let level: number | undefined;
  for (const contact of contacts) {
    if (contact.date < since || !(contact.level > 0)) continue;
    level = contact.date > date ? contact.level : Math.max(level ?? contact.level, contact.level);
    date = contact.date;
  }
  return level;
}

export function lastContactDate(contacts: readonly Contact[]): DayNumber | undefined {
  return contacts[contacts.length - 1]?.date;
}

/**
 * The first day, from `day` on, on which another contact stays within the cap. A log with one row per invoice
 * counts once a day and channel.
 */
export function dayWithinCap(contacts: readonly Contact[], day: DayNumber, cap: number): DayNumber | undefined {
  if (cap <= 0) return undefined;
  const counted = new Map(contacts.map((contact) => [`${contact.date} ${contact.channel}`, contact.date]));
  const dates = [...counted.values()].filter((date) => date > day - CAP_DAYS).sort((a, b) => a - b);
  if (dates.length < cap) return day;
  return dates[dates.length - cap]! + CAP_DAYS;
}

/** True when an item's courtesy reminder, sent once, is in the log: for its document, or for the customer as a whole since it could be sent. */
export function courtesyDone(contacts: readonly Contact[], document: string, since: DayNumber): boolean {
  return contacts.some(
    (contact) => contact.level === 0 && contact.date >= since && (contact.invoice === "" || contact.invoice === document),
  );
}
