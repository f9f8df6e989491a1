/**
 * Which ledger each customer's debt is taken from. A workbook may hold the same receivables twice (a list of invoices and a
 * journal, an open-item list and a printed aging): for each customer the richest ledger counts, the others are only compared.
 */
import type { Ledger, Reading } from "../ledger/types";
import type { CustomerRegister } from "./customers";
import { readingsOf } from "./ledgerCells";
import { documentKey, namedDocuments } from "./marks";

/** Kinds that can carry the debt. */
export type DebtKind = "INV" | "JRNL" | "AGED";

/** How settlements are known: from an allocation ledger, from receipts, or only from the invoices' own balances. */
export interface Sources {
  hasReceipts: boolean;
  hasAllocations: boolean;
  /** receipts that name their invoices */
  receiptsNameInvoices: boolean;
  /** the invoice ledgers show what is paid or open */
  hasBalances: boolean;
  /** the invoices' balances say how much is settled; receipts, if any, only say when */
  balancesLead: boolean;
  /** true for the number of a receipt or credit note that the allocation ledger uses */
  allocates(key: string): boolean;
  /** true when this customer's debt is taken from ledgers of the kind */
  takes(kind: DebtKind, customer: number): boolean;
}

export function chooseSources(readings: readonly Reading[], customers: CustomerRegister): Sources {
  const invoices = readingsOf(readings, "INV").filter(({ ledger }) => ledger.length > 0);
  const receipts = readingsOf(readings, "PAY").filter(({ ledger }) => ledger.length > 0);
  const allocated = new Set(readingsOf(readings, "ALLOC").flatMap(({ ledger }) => (ledger.text.receipt?.values ?? []).map(documentKey)));
  const hasAllocations = readingsOf(readings, "ALLOC").some(({ ledger }) => ledger.length > 0);
  const receiptsNameInvoices = receipts.some(({ ledger }) => ledger.text.invoice?.values.some((text) => namedDocuments(text).length > 0));
  const hasBalances = invoices.some(({ ledger }) => [ledger.amounts.paid, ledger.amounts.open, ledger.dates.settledDate].some(isFilled));
  const hasReceipts = receipts.length > 0;
  const ranks = rankKinds(hasReceipts || hasAllocations || hasBalances);
  const best = bestByCustomer(readings, customers, ranks);
  return {
    hasReceipts, hasAllocations, receiptsNameInvoices, hasBalances,
    balancesLead: hasBalances && !hasAllocations && !receiptsNameInvoices,
    allocates: (key) => allocated.has(key),
    takes: (kind, customer) => best.get(customer) === ranks[kind],
  };
}

function isFilled(column: Float64Array | undefined): boolean {
  return column?.some((value) => !Number.isNaN(value)) ?? false;
}

/** A journal knows more than a list of invoices of which nothing says what is paid, and less than any other. */
function rankKinds(settlementsKnown: boolean): Record<DebtKind, number> {
  return { INV: settlementsKnown ? 3 : 1, JRNL: 2, AGED: 0 };
}

function bestByCustomer(readings: readonly Reading[], customers: CustomerRegister, ranks: Record<DebtKind, number>): Map<number, number> {
  const best = new Map<number, number>();
  for (const { ledger } of readings) {
    if (!isDebtLedger(ledger)) continue;
    const rank = ranks[ledger.kind];
    for (const customer of new Set(customers.ofRows(ledger))) best.set(customer, Math.max(rank, best.get(customer) ?? -1));
  }
  return best;
}

function isDebtLedger(ledger: Ledger): ledger is Ledger<DebtKind> {
  return ledger.kind === "INV" || ledger.kind === "JRNL" || ledger.kind === "AGED";
}
