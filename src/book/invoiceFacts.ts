/** What each row of the invoice ledgers says: its money with a sign, what is paid of it, its dates and names; copies between sheets taken out. */
import { documentType, unsignedCredits, type DocumentType } from "../ledger/documentMarks";
import type { Ledger, Problem, Reading } from "../ledger/types";
import { exact, formatMinor, toMinor, type MinorUnits } from "../measures/money";
import { CopyFinder } from "./copies";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { amountOf, cellAt, changedTextOf, dateOf, readingsOf, textOf } from "./ledgerCells";
import { documentKey } from "./marks";

export interface InvoiceFacts {
  ledger: Ledger<"INV">;
  index: number;
  sheet: number;
  row: number;
  document: string;
  type: DocumentType;
  customer: number;
  currency: number;
  /** signed: invoices > 0, credit notes and receipts < 0 */
  amount: MinorUnits;
  /** settled so far, with the sign of the amount; NaN where the ledger does not say */
  paid: number;
  /** the day on which it was paid, NaN = none given */
  paidDate: number;
  invoiceDate: number;
  dueDate: number;
}

/**
 * All rows that count. Rows that another sheet repeats are left out. A row that stands twice on one sheet counts twice, unless
 * the sheet's own total leaves such rows out. Both are reported.
 */
export function invoiceFacts(draft: Draft): InvoiceFacts[] {
  const copies = new CopyFinder<InvoiceFacts>((fact) => fact.ledger.sheet, isSame);
  return readingsOf(draft.readings, "INV").flatMap((reading) => {
    const repeated = new Set<InvoiceFacts>();
    const facts = factsOf(draft, reading).filter((fact) => {
      const copy = fact.document === "" ? undefined : copies.find(documentKey(fact.document), fact);
      if (!copy) return true;
      if (copy.kept && Math.abs(fact.paid) > Math.abs(copy.kept.paid)) Object.assign(copy.kept, { paid: fact.paid, paidDate: fact.paidDate });
      if (copy.kept) reportDuplicate(draft, fact, "duplicate-on-other-sheet", copy.kept.ledger.sheet);
      else repeated.add(fact);
      return !copy.kept;
    });
    if (!totalLeavesOut(draft, reading, repeated)) {
      repeated.forEach((fact) => reportDuplicate(draft, fact, "duplicate-document", formatMinor(fact.amount, draft.scale)));
      return facts;
    }
    for (const { problem, count } of confirmedTotals(draft, reading, [...repeated])) draft.answer(problem, { ...problem, code: "total-without-duplicates", severity: "note", ...(count > 1 ? { count } : {}) });
    repeated.forEach((fact) => reportDuplicate(draft, fact, "duplicate-outside-total", formatMinor(reading.tally.printedTotal!, reading.ledger.scale)));
    return facts.filter((fact) => !repeated.has(fact));
  });
}

/** True when the sheet prints a total that is smaller than its rows by exactly the repeated ones. */
function totalLeavesOut(draft: Draft, { ledger, tally }: Reading<"INV">, repeated: ReadonlySet<InvoiceFacts>): boolean {
  const sums = Object.values(tally.totals);
  if (repeated.size === 0 || tally.printedTotal === undefined || sums.length !== 1) return false;
  return draft.rescaled(sums[0]! - tally.printedTotal, ledger.scale) === exact([...repeated].reduce((sum, fact) => sum + totalledOf(fact), 0));
}

/** The part of a row in the totals of its sheet. */
function totalledOf({ ledger, amount, paid }: InvoiceFacts): MinorUnits {
  return ledger.amounts.open ? amount - (paid || 0) : amount;
}

/** The sheet's total, and each subtotal that is less than its rows by exactly the repeated ones right above it: how many it leaves out. */
function confirmedTotals({ scale }: Draft, { problems }: Reading<"INV">, repeated: readonly InvoiceFacts[]): { problem: Problem; count: number }[] {
  return problems.flatMap((problem) => {
    if (problem.code === "total-differs") return [{ problem, count: repeated.length }];
    if (problem.code !== "subtotal-differs") return [];
    const row = Number(/\d+$/.exec(problem.cell!)![0]);
    let lacking = toMinor(Number(problem.assumed), scale) - toMinor(Number(problem.found), scale);
    const above = repeated.filter((fact) => fact.row < row).sort((a, b) => b.row - a.row);
    const last = above.findIndex((fact) => (lacking = exact(lacking - totalledOf(fact))) === 0);
    return last < 0 ? [] : [{ problem, count: last + 1 }];
  });
}

function isSame(a: InvoiceFacts, b: InvoiceFacts): boolean {
  return a.amount === b.amount && a.customer === b.customer && a.currency === b.currency && Object.is(a.invoiceDate, b.invoiceDate);
}

type DuplicateProblem = "duplicate-document" | "duplicate-on-other-sheet" | "duplicate-outside-total";

function reportDuplicate(draft: Draft, fact: InvoiceFacts, code: DuplicateProblem, assumed: string): void {
  const cell = cellAt(fact.ledger, "document", fact.index);
  draft.problems.add(code, "warning", { sheet: fact.ledger.sheet, ...(cell ? { cell } : {}), found: fact.document, assumed, atStake: Math.abs(fact.amount) });
}

function factsOf(draft: Draft, reading: Reading<"INV">): InvoiceFacts[] {
  const facts: InvoiceFacts[] = [];
  const { ledger } = reading;
  const customers = draft.customers.ofRows(ledger);
  const document = textOf(ledger, "document");
  const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), -1);
  const [invoiceDate, dueDate] = [dateOf(ledger, "invoiceDate"), dateOf(ledger, "dueDate")];
  const typeOf = changedTextOf(ledger, "type", documentType, undefined);
  const moneyAt = moneyOf(draft, ledger);
  const isTurned = unsignedCredits(ledger.length, ledger.text.type, ledger.text.drCr, (index) => moneyAt(index).amount);
  const sheet = draft.sourceOf(ledger);
  for (let index = 0; index < ledger.length; index++) {
    const money = moneyAt(index);
    if (Number.isNaN(money.amount) || money.amount === 0) continue;
    if (money.disagreement !== 0) reportDisagreement(draft, ledger, index, money.disagreement);
    const flip = isTurned[index] === 1 ? -1 : 1;
    const amount = money.amount * flip;
    const named = typeOf(index) ?? (UNAPPLIED_CASH.test(document(index)) ? "receipt" : undefined);
    facts.push({
      ledger, index, sheet, row: ledger.rows[index]!, document: document(index), customer: customers[index]!,
      currency: currency(index) >= 0 ? currency(index) : missingCurrency(draft, ledger, index, amount),
      type: amount < 0 ? (named === "receipt" ? "receipt" : "creditNote") : named === "opening" ? "opening" : "invoice",
      amount, paid: money.paid * flip, paidDate: money.paidDate, invoiceDate: invoiceDate(index), dueDate: dueDate(index),
    });
  }
  return facts;
}

/** Some systems put the kind of document before its number: `IN ` for invoices, `UC ` for unapplied cash. */
const UNAPPLIED_CASH = /^UC[ -]/i;

function missingCurrency(draft: Draft, ledger: Ledger<"INV">, index: number, amount: MinorUnits): number {
  if (ledger.text.currency) {
    const cell = cellAt(ledger, "currency", index);
    draft.problems.sum("currency-missing", "warning", { sheet: ledger.sheet, ...(cell ? { cell } : {}), found: "", assumed: draft.currencies.codes[0]!, atStake: Math.abs(amount) });
  }
  return 0;
}

interface RowMoney {
  amount: number;
  paid: number;
  paidDate: number;
  /** amount − paid − open balance, where the ledger gives all three */
  disagreement: MinorUnits;
}

/** Amount, paid and open balance of a row made one: the open balance is believed before the paid column. */
function moneyOf(draft: Draft, ledger: Ledger<"INV">): (index: number) => RowMoney {
  const [amountAt, paidAt, openAt] = [amountOf(ledger, "amount", draft.scale), amountOf(ledger, "paid", draft.scale), amountOf(ledger, "open", draft.scale)];
  const settledAt = dateOf(ledger, "settledDate");
  const hasPaid = ledger.amounts.paid !== undefined;
  return (index) => {
    const [amount, paid, paidDate] = [amountAt(index), paidAt(index), settledAt(index)];
    const open = Number.isNaN(openAt(index)) && Number.isNaN(amount) ? agesAt(draft, ledger, index) : openAt(index);
    const isCleared = !Number.isNaN(paidDate);
    if (Number.isNaN(amount)) {
      const whole = open + (paid || 0);
      return { amount: whole, paid: isCleared ? whole : paid || 0, paidDate, disagreement: 0 };
    }
    if (Number.isNaN(open)) {
      const settled = hasPaid ? paid || 0 : NaN;
      return { amount, paid: isCleared && !settled ? amount : settled, paidDate, disagreement: 0 };
    }
    const disagreement = Number.isNaN(paid) ? 0 : amount - paid - open;
    const grown = amount >= 0 ? open > amount : open < amount;
    return grown ? { amount: open, paid: 0, paidDate: NaN, disagreement } : { amount, paid: amount - open, paidDate, disagreement };
  };
}

/** The sum over the age columns of a printed aging that has no total column. */
function agesAt(draft: Draft, ledger: Ledger<"INV">, index: number): number {
  const filled = ledger.ages.map((age) => age.amounts[index]!).filter((amount) => !Number.isNaN(amount));
  if (filled.length === 0) return NaN;
  return filled.reduce((sum, amount) => sum + draft.rescaled(amount, ledger.scale), 0);
}

function reportDisagreement(draft: Draft, ledger: Ledger<"INV">, index: number, difference: MinorUnits): void {
  const cell = cellAt(ledger, "open", index);
  draft.problems.add("open-differs-from-paid", "warning", {
    sheet: ledger.sheet, ...(cell ? { cell } : {}), found: textOf(ledger, "document")(index), atStake: Math.abs(difference),
  });
}
