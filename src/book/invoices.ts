/** Invoices, credit notes and opening items from invoice ledgers: one debit an item or instalment, one credit a credit note. */
import type { Ledger } from "../ledger/types";
import { netDays, parseTerms, type TermsRule } from "../measures/terms";
import type { Draft } from "./draft";
import { customerTerms, dueOf } from "./dueDates";
import { invoiceFacts, type InvoiceFacts } from "./invoiceFacts";
import { cellAt, changedTextOf, dateOf, numberOf, textOf, type NumberOf, type TextOf } from "./ledgerCells";
import { documentKey, isMarked } from "./marks";
import type { PaymentPlans, PlannedPart } from "./plans";

/** What stands beside the money of a row. */
interface RowNames {
  contract: TextOf;
  reference: TextOf;
  salesperson: TextOf;
  disputeReason: TextOf;
  disputed: (index: number) => boolean;
  rate: NumberOf;
  graceDate: NumberOf;
  terms: (index: number) => TermsRule | undefined;
  /** terms that give no rule, "" for any other */
  unreadTerms: TextOf;
}

/** Puts all invoice ledgers into the draft, oldest first, so that a contract's steps are taken up in order. */
export function addInvoices(draft: Draft, plans: PaymentPlans): void {
  const journals = draft.sheetsOf("JRNL");
  const facts = invoiceFacts(draft).filter((fact) => belongs(draft, fact, journals));
  if (!plans.empty) facts.sort((a, b) => a.invoiceDate - b.invoiceDate || (documentKey(a.document) < documentKey(b.document) ? -1 : 1));
  const names = new Map<Ledger, RowNames>();
  const namesOf = (ledger: Ledger<"INV">) => {
    const known = names.get(ledger as unknown as Ledger) ?? rowNames(ledger);
    names.set(ledger as unknown as Ledger, known);
    return known;
  };
  const creditNotes: { fact: InvoiceFacts; reference: string; credit: number }[] = [];
  for (const fact of facts) {
    const row = namesOf(fact.ledger);
    if (fact.amount > 0) addDebit(draft, fact, row, plans);
    else creditNotes.push({ fact, reference: row.reference(fact.index), credit: addCredit(draft, fact, row) });
  }
  linkCreditNotes(draft, creditNotes);
  plans.reportUnused();
}

/** The debits of every document number, for whatever names one; indexed when first asked. */
export class DebitFinder {
  private byDocument: Map<string, number[]> | undefined;

  constructor(private readonly draft: Draft) {}

  /** The debits of a document, of this customer where several customers have one of that number; first due first. */
  find(key: string, customer: number, step = ""): number[] {
    const { debits } = this.draft;
    this.byDocument ??= debitsByDocument(debits);
    const found = this.byDocument.get(key) ?? [];
    const own = found.filter((debit) => debits.customer[debit] === customer);
    const chosen = own.length > 0 ? own : found;
    const ofStep = step === "" ? [] : chosen.filter((debit) => documentKey(debits.step[debit]!) === documentKey(step));
    return ofStep.length > 0 ? ofStep : chosen;
  }
}

/** First due first. */
function debitsByDocument(debits: Draft["debits"]): Map<string, number[]> {
  const byDocument = new Map<string, number[]>();
  for (let debit = 0; debit < debits.length; debit++) {
    if (debits.document[debit] === "") continue;
    const key = documentKey(debits.document[debit]!);
    const known = byDocument.get(key);
    if (known) known.push(debit);
    else byDocument.set(key, [debit]);
  }
  for (const found of byDocument.values()) if (found.length > 1) found.sort((a, b) => debits.dueDate[a]! - debits.dueDate[b]! || a - b);
  return byDocument;
}

/** Rows of customers whose debt another ledger gives are compared only. */
function belongs(draft: Draft, fact: InvoiceFacts, journals: string): boolean {
  if (draft.sources.takes("INV", fact.customer)) return true;
  draft.problems.sum("ledger-compared-only", "note", { sheet: fact.ledger.sheet, found: fact.document, assumed: journals, atStake: fact.amount });
  return false;
}

function rowNames(ledger: Ledger<"INV">): RowNames {
  const days = numberOf(ledger, "termsDays");
  const rule = changedTextOf(ledger, "terms", parseTerms, undefined);
  return {
    contract: textOf(ledger, "contract"), reference: textOf(ledger, "reference"), salesperson: textOf(ledger, "salesperson"),
    disputeReason: textOf(ledger, "disputeReason"), disputed: changedTextOf(ledger, "disputed", isMarked, false),
    rate: numberOf(ledger, "rate"), graceDate: dateOf(ledger, "graceDate"),
    terms: (index) => rule(index) ?? (Number.isNaN(days(index)) ? undefined : netDays(days(index))),
    unreadTerms: changedTextOf(ledger, "terms", (text) => (parseTerms(text) ? "" : text), ""),
  };
}

function addDebit(draft: Draft, fact: InvoiceFacts, row: RowNames, plans: PaymentPlans): void {
  const { index } = fact;
  const contract = row.contract(index);
  const parts: PlannedPart[] = plans.cut(fact.document, contract, fact.amount, fact.invoiceDate) ?? [{ step: "", amount: fact.amount }];
  reportRow(draft, fact);
  if (Number.isNaN(fact.dueDate) && !row.terms(index)) reportTerms(draft, fact, row.unreadTerms(index));
  let paid = fact.paid;
  const pushed = parts.map((part) => {
    const due = dueOf({
      onDocument: fact.dueDate, inPlan: part.dueDate, invoiceDate: fact.invoiceDate,
      terms: row.terms(index), customerTerms: customerTerms(draft.customers.customers[fact.customer]!),
    });
    if (due.dueSource === "invoice-date") report(draft, fact, "due-date-missing", "dueDate", "warning");
    const ownPaid = Math.min(paid, part.amount);
    paid -= ownPaid;
    return draft.debits.push({
      document: fact.document, step: part.step, customer: fact.customer, currency: fact.currency, invoiceDate: fact.invoiceDate, dueDate: due.dueDate, dueSource: due.dueSource,
      kind: fact.type === "opening" ? "opening" : "invoice", amount: part.amount, paid: ownPaid, rate: row.rate(index),
      salesperson: row.salesperson(index) || (draft.customers.customers[fact.customer]!.salesperson ?? ""), contract,
      disputed: row.disputed(index), disputeReason: row.disputeReason(index), graceDate: row.graceDate(index), sheet: fact.sheet, row: fact.row,
    });
  });
  if (fact.paid > 0 && draft.sources.balancesLead && !draft.sources.hasReceipts) addPaid(draft, fact, pushed);
}

/** What the ledger says is paid, as a credit of its own; it counts from its day, or with the invoice where it has none. */
function addPaid(draft: Draft, fact: InvoiceFacts, debits: number[]): void {
  const from = Number.isNaN(fact.invoiceDate) ? -Infinity : fact.invoiceDate;
  const credit = draft.credits.push({
    document: fact.document, customer: fact.customer, currency: fact.currency, date: fact.paidDate, from: Number.isNaN(fact.paidDate) ? from : fact.paidDate,
    kind: "paidSoFar", amount: fact.paid, sheet: fact.sheet, row: fact.row, fifo: false,
  });
  draft.link({ credit, debits, amount: Infinity, day: -Infinity }, { sheet: fact.ledger.sheet, found: fact.document, exactly: false });
}

/**
 * A credit note or a receipt that stands among the invoices. Where balances are shown only its own balance counts; one that was
 * cleared on a day is closed on that day by a counter-entry, because the cleared invoices show the whole settlement already.
 */
function addCredit(draft: Draft, fact: InvoiceFacts, row: RowNames): number {
  const { sources } = draft;
  reportRow(draft, fact);
  const cleared = !Number.isNaN(fact.paidDate) && sources.balancesLead;
  const used = sources.balancesLead && !cleared && fact.paid < 0 ? -fact.paid : 0;
  const amount = Math.max(0, -fact.amount - used);
  const isReceipt = fact.type === "receipt";
  const credit = draft.credits.push({
    document: fact.document, customer: fact.customer, currency: fact.currency, date: fact.invoiceDate, kind: isReceipt ? "receipt" : "creditNote",
    amount, rate: row.rate(fact.index), sheet: fact.sheet, row: fact.row,
    fifo: isReceipt && !sources.hasAllocations && !sources.hasBalances && !showsClearing(fact.ledger),
  });
  if (cleared) {
    const debit = draft.debits.push({
      document: fact.document, customer: fact.customer, currency: fact.currency, invoiceDate: fact.paidDate, dueDate: fact.paidDate,
      dueSource: "invoice-date", kind: "refund", amount, sheet: fact.sheet, row: fact.row,
    });
    draft.link({ credit, debits: [debit], amount, day: -Infinity }, { sheet: fact.ledger.sheet, found: fact.document, exactly: false });
  }
  return credit;
}

/** A list with a column of clearing days shows by blanks that its receipts are not matched yet. */
function showsClearing(ledger: Ledger<"INV">): boolean {
  return ledger.dates.settledDate !== undefined;
}

/** A credit note settles the invoice that it refers to, unless the allocation ledger says otherwise or the balances are net of it. */
function linkCreditNotes(draft: Draft, notes: { fact: InvoiceFacts; reference: string; credit: number }[]): void {
  const finder = new DebitFinder(draft);
  for (const { fact, reference, credit } of notes) {
    if (draft.sources.balancesLead || draft.sources.allocates(documentKey(fact.document))) continue;
    const found = [reference, fact.document].filter((text) => text !== "").map((text) => finder.find(documentKey(text), fact.customer)).find((debits) => debits.length > 0);
    const debits = (found ?? []).filter((debit) => draft.debits.currency[debit] === fact.currency);
    if (debits.length > 0) {
      if (fact.customer === 0) draft.credits.customer[credit] = draft.debits.customer[debits[0]!]!;
      draft.link({ credit, debits, amount: Infinity, day: -Infinity }, { sheet: fact.ledger.sheet, found: fact.document, exactly: false });
    } else if (fact.type === "creditNote") {
      const cell = cellAt(fact.ledger, "document", fact.index);
      draft.problems.sum("credit-note-unlinked", "note", { sheet: fact.ledger.sheet, ...(cell ? { cell } : {}), found: reference || fact.document, atStake: -fact.amount });
    }
  }
}

function reportRow(draft: Draft, fact: InvoiceFacts): void {
  if (fact.customer === 0) report(draft, fact, "customer-missing", "customer", "warning");
  if (fact.document === "") report(draft, fact, "document-missing", "document", "note");
  if (fact.amount > 0 && fact.dueDate < fact.invoiceDate) report(draft, fact, "due-before-invoice", "dueDate", "warning");
}

/** Terms that nobody can turn into a date matter only where there is no due date. */
function reportTerms(draft: Draft, fact: InvoiceFacts, terms: string): void {
  if (terms === "") return;
  const cell = cellAt(fact.ledger, "terms", fact.index);
  draft.problems.add("terms-unreadable", "note", { sheet: fact.ledger.sheet, ...(cell ? { cell } : {}), found: terms, atStake: Math.abs(fact.amount) });
}

function report(draft: Draft, fact: InvoiceFacts, code: "customer-missing" | "document-missing" | "due-before-invoice" | "due-date-missing", field: "customer" | "document" | "dueDate", severity: "warning" | "note"): void {
  const cell = cellAt(fact.ledger, field, fact.index);
  const at = { sheet: fact.ledger.sheet, ...(cell ? { cell } : {}), found: fact.document, atStake: Math.abs(fact.amount) };
  if (code === "customer-missing" || code === "due-before-invoice") draft.problems.add(code, severity, at);
  else draft.problems.sum(code, severity, at);
}
