/** What the settlements rest on: whether a past day can be rebuilt, payments without a day, and where ledgers disagree about what was paid. */
import { exact, type MinorUnits } from "../measures/money";
import type { Draft } from "./draft";
import { readingsOf } from "./ledgerCells";
import type { Settled } from "./settle";
import { CREDIT_KINDS, DEBIT_KINDS, type Allocations, type HistoryGap } from "./types";

/**
 * Where the invoices' balances lead and receipts only give the days: adds what the receipts do not cover as paid without a day.
 * Where the history leads: reports invoices whose paid column says otherwise.
 */
export function comparePaid(draft: Draft, settled: Settled): Allocations {
  const { debits, sources } = draft;
  if (!sources.hasBalances || (!sources.hasReceipts && !sources.hasAllocations)) return settled.allocations;
  const differences: { debit: number; difference: MinorUnits }[] = [];
  const added = { credit: [] as number[], debit: [] as number[], amount: [] as number[], effective: [] as number[] };
  for (let debit = 0; debit < debits.length; debit++) {
    const paid = debits.paid[debit]!;
    if (Number.isNaN(paid)) continue;
    const difference = exact(Math.min(paid, debits.amount[debit]!) - (debits.amount[debit]! - settled.openDebit[debit]!));
    if (difference === 0) continue;
    differences.push({ debit, difference });
    if (!sources.balancesLead || difference < 0) continue;
    added.credit.push(addPaid(draft, debit, difference));
    added.debit.push(debit);
    added.amount.push(difference);
    added.effective.push(debits.from[debit]!);
  }
  differences.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.debit - b.debit);
  for (const { debit, difference } of differences) report(draft, debit, difference);
  return joined(settled.allocations, added);
}

/** One line a sheet, which names the first, the largest. Paid by the balances and not by any receipt, it has no day. */
function report(draft: Draft, debit: number, difference: MinorUnits): void {
  const { debits, sources: { balancesLead, hasAllocations } } = draft;
  const sheet = draft.sheets[debits.sheet[debit]!]!;
  const at = { sheet, cell: `A${debits.row[debit]!}`, found: debits.document[debit]!, atStake: Math.abs(difference) };
  const others = draft.sheetsOf(hasAllocations ? "ALLOC" : "PAY");
  if (balancesLead && difference > 0) draft.problems.sum("receipts-incomplete", "warning", { ...at, assumed: others });
  else draft.problems.sum("paid-differs-from-receipts", "warning", { ...at, assumed: balancesLead ? sheet : others });
}

function addPaid(draft: Draft, debit: number, amount: MinorUnits): number {
  const { debits } = draft;
  return draft.credits.push({
    document: debits.document[debit]!, customer: debits.customer[debit]!, currency: debits.currency[debit]!, date: NaN, from: debits.from[debit]!,
    kind: "paidSoFar", amount, sheet: debits.sheet[debit]!, row: debits.row[debit]!, fifo: false,
  });
}

function joined(made: Allocations, added: Record<"credit" | "debit" | "amount" | "effective", number[]>): Allocations {
  return {
    length: made.length + added.amount.length,
    credit: Int32Array.from([...made.credit, ...added.credit]),
    debit: Int32Array.from([...made.debit, ...added.debit]),
    amount: Float64Array.from([...made.amount, ...added.amount]),
    effective: Float64Array.from([...made.effective, ...added.effective]),
  };
}

const AGED = DEBIT_KINDS.indexOf("aged");
const INVOICE = DEBIT_KINDS.indexOf("invoice");
const RECEIPT = CREDIT_KINDS.indexOf("receipt");
const PAID_SO_FAR = CREDIT_KINDS.indexOf("paidSoFar");

/** What is missing for past days to be rebuilt; undefined when every settlement has a day, and settled items are not simply missing from the lists. */
export function historyGap(draft: Draft): HistoryGap | undefined {
  if (draft.debits.kind.includes(AGED)) return "documents";
  return gapOfInvoices(draft) ?? (draft.credits.from.includes(-Infinity) ? "payment-dates" : undefined);
}

function gapOfInvoices(draft: Draft): HistoryGap | undefined {
  const { debits, credits, sources } = draft;
  if (!debits.kind.includes(INVOICE)) return undefined;
  if (!sources.hasBalances) return sources.hasReceipts || sources.hasAllocations ? undefined : "payment-dates";
  if (!sources.balancesLead) return undefined;
  if (credits.kind.some((kind, credit) => kind === PAID_SO_FAR && !credits.isDated(credit))) return sources.hasReceipts ? "receipts" : "payment-dates";
  if (sources.hasReceipts) return dropsSettled(draft) ? "settled-invoices" : undefined;
  const isDated = readingsOf(draft.readings, "INV").every(({ ledger }) => ledger.length === 0 || ledger.dates.settledDate !== undefined);
  return isDated ? undefined : "payment-dates";
}

/** Tells, for each invoice ledger, that only its present balances are known, and why; receipts that do not cover them are told already. */
export function reportNoHistory(draft: Draft): void {
  const gap = gapOfInvoices(draft);
  if (gap === undefined || gap === "receipts") return;
  for (const { ledger } of readingsOf(draft.readings, "INV")) {
    if (ledger.length === 0) continue;
    const at = { sheet: ledger.sheet, found: ledger.letters.open ?? ledger.letters.paid ?? "" };
    if (gap === "settled-invoices") draft.problems.sum("settled-invoices-missing", "warning", { ...at, assumed: draft.sheetsOf("PAY") });
    else draft.problems.sum("no-payment-dates", "warning", at);
  }
}

/** True for lists of open items alone: not one of their invoices is settled. */
function dropsSettled(draft: Draft): boolean {
  const { paid, amount, kind } = draft.debits;
  return !amount.some((whole, debit) => kind[debit] === INVOICE && paid[debit]! >= whole);
}

/**
 * A list of open items does not show the invoices that receipts have settled. What such receipts leave over has paid those,
 * and is not money on account: it is taken out of the credits and reported.
 */
export function leaveOutSpentReceipts(draft: Draft, settled: Settled): void {
  const { credits, sources } = draft;
  if (!sources.balancesLead || !sources.hasReceipts || !dropsSettled(draft)) return;
  const assumed = draft.sheetsOf("INV");
  for (let credit = 0; credit < credits.length; credit++) {
    const spent = settled.openCredit[credit]!;
    if (!credits.fifo[credit] || credits.kind[credit] !== RECEIPT || spent === 0) continue;
    credits.amount[credit]! -= spent;
    draft.problems.sum("ledger-compared-only", "note", { sheet: draft.sheets[credits.sheet[credit]!]!, found: credits.document[credit]!, assumed, atStake: spent });
  }
}
