/** The use case "Write to a customer": the letters, call sheets and statements that fit its planned action, and the files that they are saved as. */
import type { CurrencyIndex } from "../book/types";
import { composeForm, customerLanguage, formsFor, type Letter, type LetterForm } from "../collection";
import type { PlanAction } from "../collection/types";
import type { Language } from "../locale";
import { letterWords } from "../locale/letters";
import type { Analysis } from "./analyseColumns";
import type { CardPlan, CustomerCard } from "./customerCard";

export type { Letter, LetterForm } from "../collection";

/** Papers for our own people: in the reader's language, and never addressed to the customer. */
export const INTERNAL_FORMS: ReadonlySet<LetterForm> = new Set<LetterForm>(["callSheet", "handOver"]);

/** The action's own paper first, a statement of account always; a statement alone where nothing is planned. */
export function paperForms({ action }: Pick<CardPlan, "action">): LetterForm[] {
  const forms: readonly LetterForm[] = action ? formsFor(action) : [];
  return forms.includes("statement") ? [...forms] : [...forms, "statement"];
}

/** @param language the reader's; a letter to the customer is in the language that the customer ledger names for it, else in this one */
export function composePaper(analysis: Analysis, card: CustomerCard, plan: CardPlan, form: LetterForm, language: Language): Letter {
  const { book, items, settings } = analysis;
  const spoken = INTERNAL_FORMS.has(form) ? language : customerLanguage(card.customer, language);
  const action = plan.action ?? withoutAction(analysis, card, plan.currency);
  return composeForm(form, action, book, items, settings.policy, letterWords(spoken));
}

/** A statement lists the whole account, so that it needs nothing of an action but whose account it is. */
function withoutAction({ asOf, settings }: Analysis, { index, accounts, customer }: CustomerCard, currency: CurrencyIndex): PlanAction {
  const account = accounts.find((row) => row.currency === currency);
  return {
    customer: index, currency, level: 0, levelByAge: 0, action: "courtesy", channel: "mail", ownerRole: "arAccountant",
    owner: settings.policy.owners.arAccountant ?? customer.salesperson ?? "", support: "", actionDate: asOf,
    open: account?.total ?? 0, overdue: account?.overdue ?? 0, oldestDays: account?.oldestDays ?? 0, items: [], bills: [], billAmount: 0,
    priority: 0, parts: { overdue: 0, probability: 0, ageFactor: 0, brokenPromises: 0, gradeFactor: 1, urgency: 0 }, leftOut: [],
  };
}

/** Longer links are cut off by mail programs and by Windows itself. */
const LONGEST_LINK = 2_000;

/** A link that opens a new message; the body is left out where it does not fit, and is to be pasted then. */
export function mailLink({ to, subject, body }: Letter): { href: string; withBody: boolean } {
  const address = addressesIn(to).map((one) => encodeURIComponent(one).replaceAll("%40", "@")).join(",");
  const start = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  const whole = `${start}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return whole.length <= LONGEST_LINK ? { href: whole, withBody: true } : { href: start, withBody: false };
}

/** The paper as a text file: subject, a blank line, body. */
export function paperText({ subject, body }: Letter): string {
  return `${subject}\n\n${body}\n`;
}

/** The letter as a message file (RFC 5322) that mail programs open as a draft; X-Unsent is Outlook's sign for one. */
export function messageFile({ to, subject, body }: Letter): string {
  const addresses = addressesIn(to);
  return [
    ...(addresses.length === 0 ? [] : [`To: ${addresses.join(", ")}`]),
    `Subject: ${encodedWords(subject)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(base64(body.replaceAll("\n", "\r\n")).match(/.{1,76}/g) ?? []),
    "",
  ].join("\r\n");
}

/** What a cell for e-mail addresses holds besides them (names, brackets, semicolons) is left out. */
function addressesIn(text: string): string[] {
  return text.match(/[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]*\w/g) ?? [];
}

/** Characters of an encoded word (RFC 2047): a line of 76 signs holds the header's name and 36 bytes, and a character takes at most four. */
const WORD_CHARACTERS = 9;

/** Header text of any script, as encoded words on lines of their own; a character is never cut in two. */
function encodedWords(text: string): string {
  const signs = Array.from(text.replace(/\s+/g, " "));
  const words: string[] = [];
  for (let at = 0; at < signs.length; at += WORD_CHARACTERS) words.push(`=?utf-8?B?${base64(signs.slice(at, at + WORD_CHARACTERS).join(""))}?=`);
  return words.join("\r\n ");
}

function base64(text: string): string {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** A name that every file system takes. */
export function fileName({ subject }: Letter, ending: string): string {
  return `${subject.replace(/[\\/:*?"<>|\s]+/g, " ").trim().slice(0, 80)}.${ending}`;
}
