/** What every letter is put together from: amounts, dates, item tables, bank details, the signature. */
import type { Book, OpenItems } from "../../book/types";
import { OPEN_KINDS } from "../../book/types";
import { civilDate, isoDate, type DayNumber } from "../../measures/calendar";
import { formatMinor, type MinorUnits } from "../../measures/money";
import { lateInterestOn } from "../lateInterest";
import type { PlanAction, Policy } from "../types";
import type { LetterWords } from "./letterText";
import { plainTable } from "./plainTable";

/** What a letter is written from. */
export interface LetterCase {
  action: PlanAction;
  book: Book;
  items: OpenItems;
  policy: Policy;
  words: LetterWords;
}

/** Paragraphs with a blank line between them; those that say nothing are dropped. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

/** `CNY 12,345.60` */
export function money(about: LetterCase, amount: MinorUnits): string {
  const currency = about.book.currencies[about.action.currency] ?? "";
  return `${currency} ${grouped(formatMinor(amount, about.book.scale))}`.trim();
}

/** `12,345.60`: the currency stands in the total. */
export function plainAmount(about: LetterCase, amount: MinorUnits): string {
  return grouped(formatMinor(amount, about.book.scale));
}

function grouped(literal: string): string {
  const [whole, decimals] = literal.split(".");
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
}

/** A date as it stands in a sentence. */
export function spoken(words: LetterWords, day: DayNumber): string {
  return words("date", { ...civilDate(day), iso: isoDate(day) });
}

/** A name from a ledger on one line, whatever the cell holds. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function customerName(about: LetterCase): string {
  return oneLine(about.book.customers[about.action.customer]?.name ?? "");
}

export function documentOf(about: LetterCase, item: number): string {
  const { debits } = about.book;
  const debit = about.items.debit[item]!;
  const document = oneLine(debits.document[debit] ?? "") || about.words("no-document");
  const step = debits.step[debit] ?? "";
  return step ? `${document} (${oneLine(step)})` : document;
}

export function dueDateOf(about: LetterCase, item: number): DayNumber {
  return about.book.debits.dueDate[about.items.debit[item]!] ?? about.items.agedFrom[item]!;
}

/** The action's items past due and those that fall due soon. */
export function overdueItems(about: LetterCase): number[] {
  return about.action.items.filter((item) => dueDateOf(about, item) < about.items.asOf);
}
export function comingItems(about: LetterCase): number[] {
  return about.action.items.filter((item) => dueDateOf(about, item) >= about.items.asOf);
}

export function sumOf(about: LetterCase, items: readonly number[]): MinorUnits {
  return items.reduce((total, item) => total + about.items.open[item]!, 0);
}

/** Document, due date, days, open amount; the total with its currency as the last line. */
export function itemTable(about: LetterCase, items: readonly number[], daysHeader: "daysPastDue" | "daysToDue"): string {
  const { words } = about;
  const sign = daysHeader === "daysPastDue" ? 1 : -1;
  const rows = items.map((item) => {
    const dueDate = dueDateOf(about, item);
    return [documentOf(about, item), isoDate(dueDate), String(sign * (about.items.asOf - dueDate)), plainAmount(about, about.items.open[item]!)];
  });
  const total = [words("total"), "", "", money(about, sumOf(about, items))];
  return plainTable(
    [
      { header: words("document"), align: "left" }, { header: words("dueDate"), align: "left" },
      { header: words(daysHeader), align: "right" }, { header: words("open"), align: "right" },
    ],
    [...rows, total],
  );
}

/** `1 item`, `3 items` */
export function counted(words: LetterWords, count: number): string {
  return words(count === 1 ? "one-item" : "many-items", { count });
}

/** The rest of the account that a payer should know of: items soon due unless the letter has `listed` them, and credits not used yet. */
export function accountNotes(about: LetterCase, listed: readonly number[]): string {
  const coming = comingItems(about).filter((item) => !listed.includes(item));
  const credits = creditsOf(about);
  return paragraphs(
    coming.length > 0
      ? `${about.words("soonDue", { items: counted(about.words, coming.length), amount: money(about, sumOf(about, coming)) })}\n${itemTable(about, coming, "daysToDue")}`
      : undefined,
    credits > 0 ? about.words("credits", { amount: money(about, credits) }) : undefined,
  );
}

/** The sentence on late interest, when the settings give a rate and something is late. */
export function interestNote(about: LetterCase): string | undefined {
  const rate = about.policy.lateInterestRate;
  const late = overdueItems(about);
  if (!rate || late.length === 0) return undefined;
  return about.words("interest", {
    rate: `${Number((rate * 100).toFixed(4))}%`,
    amount: money(about, lateInterestOn(about.book, about.items, late, rate)),
    asOf: spoken(about.words, about.items.asOf),
  });
}

export function bankNote(about: LetterCase): string | undefined {
  const details = about.policy.bankDetails.trim();
  return details ? about.words("bank", { details }) : undefined;
}

export function signature(about: LetterCase): string {
  const lines = about.words("signature", { owner: oneLine(about.action.owner), company: about.policy.company, date: spoken(about.words, about.action.actionDate) });
  return lines.split("\n").map(oneLine).filter((line) => line !== "").join("\n");
}

function creditsOf(about: LetterCase): MinorUnits {
  const { items, action } = about;
  let credits = 0;
  for (let i = 0; i < items.length; i++) {
    const mine = items.customer[i] === action.customer && items.currency[i] === action.currency;
    if (mine && OPEN_KINDS[items.kind[i]!] !== "item") credits -= items.open[i]!;
  }
  return credits;
}
