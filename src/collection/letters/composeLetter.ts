/** Letters, call sheets and statements for an action, as plain text in the customer's language. Nothing is sent from here. */
import type { Book, Customer, OpenItems } from "../../book/types";
import type { PlanAction, Policy } from "../types";
import { callSheet } from "./callSheet";
import { billNotice, customerLetter } from "./customerLetters";
import { handOver } from "./handOver";
import type { LetterCase } from "./letterParts";
import type { Letter, LetterForm, LetterWords } from "./letterText";
import { statement } from "./statement";

export type { Letter, LetterForm, LetterText, LetterWords } from "./letterText";

/** The papers that go with each action; the first is the action's own. */
export function formsFor(action: PlanAction): readonly LetterForm[] {
  switch (action.action) {
    case "courtesy": return ["courtesy"];
    case "friendly": return ["reminder", "statement"];
    case "call": return ["callSheet", "secondReminder", "statement"];
    case "regional": return ["regional", "callSheet", "statement"];
    case "legal": return ["demand", "handOver", "statement"];
    case "bill-follow-up": return ["billNotice"];
  }
}

/** The action's own paper. `words` speak the customer's language: see `customerLanguage`. */
export function composeLetter(action: PlanAction, book: Book, items: OpenItems, policy: Policy, words: LetterWords): Letter {
  return composeForm(formsFor(action)[0]!, action, book, items, policy, words);
}

export function composeForm(
  form: LetterForm, action: PlanAction, book: Book, items: OpenItems, policy: Policy, words: LetterWords,
): Letter {
  const about: LetterCase = { action, book, items, policy, words };
  switch (form) {
    case "statement": return statement(about);
    case "callSheet": return callSheet(about);
    case "handOver": return handOver(about);
    case "billNotice": return billNotice(about);
    default: return customerLetter(form, about);
  }
}

/** The language that the customer ledger names for a customer, the reader's own where it names none. */
export function customerLanguage(customer: Customer | undefined, fallback: "zh-CN" | "en-US"): "zh-CN" | "en-US" {
  const named = customer?.language?.trim() ?? "";
  if (/^(zh|cn|chinese|中|汉)/i.test(named)) return "zh-CN";
  if (/^(en|english|英)/i.test(named)) return "en-US";
  return fallback;
}
