/** The statement of account: everything open with one customer in one currency, credits among it, for the customer to confirm. */
import { OPEN_KINDS } from "../../book/types";
import { isoDate } from "../../measures/calendar";
import { emailOf } from "./customerLetters";
import type { Letter } from "./letterText";
import { bankNote, customerName, documentOf, money, oneLine, paragraphs, plainAmount, signature, spoken, sumOf, type LetterCase } from "./letterParts";
import { plainTable } from "./plainTable";

export function statement(about: LetterCase): Letter {
  const { words, items } = about;
  const mine = openOf(about);
  const values = { customer: customerName(about), company: oneLine(about.policy.company), asOf: spoken(words, items.asOf), amount: money(about, sumOf(about, mine)) };
  const body = paragraphs(
    words("dear", values),
    words("statement-opening", values),
    statementTable(about, mine),
    words("statement-balance", values),
    bankNote(about),
    words("statement-reply", values),
    words("closing"),
    signature(about),
  );
  return { form: "statement", to: emailOf(about), subject: words("statement-subject", values), body };
}

/** Items and credits of the customer and currency, oldest document first. */
function openOf({ items, action, book }: LetterCase): number[] {
  const mine: number[] = [];
  for (let i = 0; i < items.length; i++) {
    if (items.customer[i] === action.customer && items.currency[i] === action.currency) mine.push(i);
  }
  const dated = (item: number) => (items.debit[item]! >= 0 ? book.debits.invoiceDate[items.debit[item]!]! : book.credits.date[items.credit[item]!]!);
  return mine.sort((a, b) => (dated(a) || 0) - (dated(b) || 0) || a - b);
}

function statementTable(about: LetterCase, mine: readonly number[]): string {
  const { words, items, book } = about;
  const rows = mine.map((item) => {
    const debit = items.debit[item]!;
    const credit = items.credit[item]!;
    const date = debit >= 0 ? book.debits.invoiceDate[debit]! : book.credits.date[credit]!;
    const dueDate = debit >= 0 ? isoDate(book.debits.dueDate[debit]!) : "";
    const document = debit >= 0 ? documentOf(about, item) : oneLine(book.credits.document[credit] ?? "") || words("no-document");
    return [document, words(KIND_TEXT[OPEN_KINDS[items.kind[item]!]!]), Number.isNaN(date) ? "" : isoDate(date), dueDate, plainAmount(about, items.open[item]!)];
  });
  return plainTable(
    [
      { header: words("document"), align: "left" }, { header: words("kind"), align: "left" }, { header: words("date-column"), align: "left" },
      { header: words("dueDate"), align: "left" }, { header: words("open"), align: "right" },
    ],
    [...rows, [words("total"), "", "", "", money(about, sumOf(about, mine))]],
  );
}

const KIND_TEXT = { item: "kind-item", credit: "kind-credit", unapplied: "kind-unapplied" } as const;
