/** The hand-over to the legal department: the claim, the evidence to collect, the contacts so far, when limitation ends. */
import { limitationEnds } from "../../book/contacts";
import { isoDate } from "../../measures/calendar";
import type { Letter } from "./letterText";
import { counted, customerName, documentOf, dueDateOf, interestNote, itemTable, money, oneLine, overdueItems, paragraphs, plainAmount, sumOf, type LetterCase } from "./letterParts";
import { plainTable } from "./plainTable";

export function handOver(about: LetterCase): Letter {
  const { words, action } = about;
  const late = overdueItems(about);
  const contracts = [...new Set(late.map((item) => oneLine(about.book.debits.contract[about.items.debit[item]!] ?? "")))].filter((contract) => contract !== "");
  const values = {
    customer: customerName(about), amount: money(about, sumOf(about, late)), days: Math.max(0, action.oldestDays), items: counted(words, late.length),
    contracts: contracts.join(", ") || "—",
  };
  const body = paragraphs(
    words("handOver-facts", values),
    itemTable(about, late, "daysPastDue"),
    interestNote(about),
    `${words("handOver-limitation")}\n${limitationTable(about, late)}`,
    words("handOver-evidence", values),
    history(about),
    words("handOver-next"),
  );
  return { form: "handOver", to: "", subject: words("handOver-subject", values), body };
}

function limitationTable(about: LetterCase, late: readonly number[]): string {
  const { words } = about;
  const log = contactsUpToNow(about);
  const rows = late.map((item) => {
    const dueDate = dueDateOf(about, item);
    const document = about.book.debits.document[about.items.debit[item]!] ?? "";
    return [documentOf(about, item), plainAmount(about, about.items.open[item]!), isoDate(limitationEnds({ document, dueDate }, log))];
  });
  return plainTable(
    [{ header: words("document"), align: "left" }, { header: words("open"), align: "right" }, { header: words("limitation-ends"), align: "left" }],
    rows,
  );
}

function history(about: LetterCase): string {
  const log = contactsUpToNow(about);
  if (log.length === 0) return about.words("handOver-no-history");
  const lines = log.map((contact) =>
    [isoDate(contact.date), contact.channel, contact.person, contact.invoice, contact.result].map(oneLine).filter((part) => part !== "").join(" · "),
  );
  return `${about.words("handOver-history")}\n${lines.join("\n")}`;
}

function contactsUpToNow({ book, action, items }: LetterCase) {
  return book.contacts
    .filter((contact) => contact.customer === action.customer && contact.date <= items.asOf)
    .sort((a, b) => a.date - b.date);
}
