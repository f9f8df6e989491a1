/** What goes out to the customer: reminders, the regional manager's letter, the formal demand, the notice on a bill. */
import { isoDate } from "../../measures/calendar";
import type { Letter, LetterForm, LetterText } from "./letterText";
import {
  accountNotes, bankNote, comingItems, counted, customerName, interestNote, itemTable, money, oneLine, overdueItems, paragraphs,
  plainAmount, signature, spoken, sumOf, type LetterCase,
} from "./letterParts";
import { plainTable } from "./plainTable";

export type CustomerForm = Extract<LetterForm, "courtesy" | "reminder" | "secondReminder" | "regional" | "demand">;

/** Days from the letter to the day by which payment is asked for. */
const DAYS_TO_PAY: Record<CustomerForm, number> = { courtesy: 0, reminder: 7, secondReminder: 7, regional: 7, demand: 10 };

export function customerLetter(form: CustomerForm, about: LetterCase): Letter {
  const { words, action } = about;
  const courtesy = form === "courtesy";
  const items = courtesy ? comingItems(about) : overdueItems(about);
  const values = {
    customer: customerName(about), company: oneLine(about.policy.company), items: counted(words, items.length), days: action.oldestDays,
    amount: money(about, sumOf(about, items)), asOf: spoken(words, about.items.asOf),
    payBy: spoken(words, action.actionDate + DAYS_TO_PAY[form]),
  };
  const body = paragraphs(
    words("dear", values),
    words(`${form}-opening`, values),
    itemTable(about, items, courtesy ? "daysToDue" : "daysPastDue"),
    accountNotes(about, items),
    courtesy ? undefined : words("payBy", values),
    ...extras(form, about, values),
    bankNote(about),
    words(courtesy ? "contactUs" : "alreadyPaid", values),
    words("closing"),
    signature(about),
  );
  return { form, to: emailOf(about), subject: words(`${form}-subject`, values), body };
}

/** The notice on commercial bills that fall due, are past their day, or were refused. */
export function billNotice(about: LetterCase): Letter {
  const { words, action, book } = about;
  const bills = action.bills.map((index) => book.bills[index]!);
  const values = { customer: customerName(about), count: bills.length, amount: money(about, action.billAmount) };
  const rows = bills.map((bill) => [
    oneLine(bill.billNo), isoDate(bill.dueDate), plainAmount(about, bill.amount), words(billState(bill.status, about.items.asOf - bill.dueDate)),
  ]);
  const body = paragraphs(
    words("dear", values),
    words("billNotice-opening", values),
    plainTable(
      [
        { header: words("bill-number"), align: "left" }, { header: words("bill-maturity"), align: "left" },
        { header: words("amount"), align: "right" }, { header: words("bill-status"), align: "left" },
      ],
      [...rows, [words("total"), "", money(about, action.billAmount), ""]],
    ),
    bills.some((bill) => bill.status === "refused") ? words("billNotice-refused") : undefined,
    bankNote(about),
    words("contactUs"),
    words("closing"),
    signature(about),
  );
  return { form: "billNotice", to: emailOf(about), subject: words("billNotice-subject", values), body };
}

/** How a bill stands, in a word of the letter. */
export function billState(status: string, daysPastMaturity: number): LetterText {
  if (status === "refused") return "bill-was-refused";
  return daysPastMaturity > 0 ? "bill-overdue" : "bill-held";
}

export function emailOf(about: LetterCase): string {
  return oneLine(about.book.customers[about.action.customer]?.email ?? "");
}

function extras(form: CustomerForm, about: LetterCase, values: Record<string, string | number>): (string | undefined)[] {
  if (form === "courtesy" || form === "reminder") return [];
  const note = form === "regional" ? about.words("regional-shipments") : form === "demand" ? about.words("demand-consequence", values) : undefined;
  return [interestNote(about), note];
}
