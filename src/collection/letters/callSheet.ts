/** The sheet that our own colleague has in hand when calling: the facts, the items, what to ask, what to write down. */
import { isoDate } from "../../measures/calendar";
import type { Letter } from "./letterText";
import {
  accountNotes, counted, customerName, interestNote, itemTable, money, oneLine, overdueItems, paragraphs, spoken, sumOf, type LetterCase,
} from "./letterParts";

export function callSheet(about: LetterCase): Letter {
  const { words, action } = about;
  const late = overdueItems(about);
  const values = { customer: customerName(about), days: Math.max(0, action.oldestDays), amount: money(about, sumOf(about, late)), items: counted(words, late.length) };
  const facts = [
    words("callSheet-overdue", values),
    words("callSheet-balance", { amount: money(about, action.open) }),
    lastContactLine(about),
    promiseLine(about),
    disputedLine(about),
    action.bills.length > 0 ? words("callSheet-bills", { count: action.bills.length, amount: money(about, action.billAmount) }) : "",
  ].filter((line) => line !== "");
  const body = paragraphs(
    `${words("callSheet-facts", values)}\n${facts.join("\n")}`,
    late.length > 0 ? `${words("callSheet-items")}\n${itemTable(about, late, "daysPastDue")}` : undefined,
    accountNotes(about, late),
    interestNote(about),
    words("callSheet-points", values),
    words("callSheet-record"),
  );
  return { form: "callSheet", to: "", subject: words("callSheet-subject", values), body };
}

function lastContactLine({ words, action, book }: LetterCase): string {
  const last = book.contacts.filter((contact) => contact.customer === action.customer && contact.date === action.lastContact).pop();
  if (!last) return words("callSheet-never");
  const told = [last.channel, last.person, last.result].map(oneLine).filter((part) => part !== "").join(" / ");
  return words("callSheet-last", { date: isoDate(last.date), told });
}

function promiseLine(about: LetterCase): string {
  const { words, action } = about;
  const { promisedDate, promisedAmount, parts } = action;
  if (promisedDate === undefined) return words("callSheet-no-promise");
  const amount = promisedAmount === undefined ? "" : money(about, promisedAmount);
  const promise = words("callSheet-promise", { date: spoken(words, promisedDate), amount });
  return parts.brokenPromises > 0 ? `${promise}\n${words("callSheet-broken", { count: parts.brokenPromises })}` : promise;
}

function disputedLine(about: LetterCase): string {
  const disputed = about.action.leftOut.filter((left) => left.reason === "disputed");
  if (disputed.length === 0) return "";
  const amount = disputed.reduce((total, left) => total + left.amount, 0);
  return about.words("callSheet-disputed", { items: counted(about.words, disputed.length), amount: money(about, amount), documents: disputed.map((left) => oneLine(left.document)).join(", ") });
}
