/** Schedules of instalments that stand alone: in a workbook without invoices or journals each step is an item of its own. */
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { customerTerms, dueOf } from "./dueDates";
import { amountOf, changedTextOf, dateOf, readingsOf, textOf } from "./ledgerCells";

/** One debit a step with an amount; what the schedule shows as settled of it is paid without a day. */
export function addPlanItems(draft: Draft): void {
  const hasDebts = draft.readings.some(({ ledger }) => ledger.length > 0 && (ledger.kind === "INV" || ledger.kind === "JRNL"));
  if (hasDebts) return;
  for (const { ledger } of readingsOf(draft.readings, "PLAN")) {
    const customers = draft.customers.ofRows(ledger);
    const [document, contract, step, condition] = [textOf(ledger, "document"), textOf(ledger, "contract"), textOf(ledger, "step"), textOf(ledger, "condition")];
    const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), 0);
    const [amount, open] = [amountOf(ledger, "amount", draft.scale), amountOf(ledger, "open", draft.scale)];
    const [dueDate, invoiceDate] = [dateOf(ledger, "dueDate"), dateOf(ledger, "invoiceDate")];
    const sheet = draft.sourceOf(ledger);
    for (let row = 0; row < ledger.length; row++) {
      const whole = Number.isNaN(amount(row)) ? open(row) : amount(row);
      if (!(whole > 0)) continue;
      const at = { document: document(row) || contract(row), customer: customers[row]!, currency: currency(row), sheet, row: ledger.rows[row]! };
      const due = dueOf({ onDocument: dueDate(row), invoiceDate: invoiceDate(row), terms: undefined, customerTerms: customerTerms(draft.customers.customers[customers[row]!]!) });
      const debit = draft.debits.push({ ...at, step: step(row) || condition(row), contract: contract(row), invoiceDate: invoiceDate(row), ...due, kind: "invoice", amount: whole });
      const paid = Number.isNaN(open(row)) ? 0 : Math.min(whole, whole - open(row));
      if (paid <= 0 || draft.sources.hasReceipts) continue;
      const credit = draft.credits.push({ ...at, date: NaN, from: draft.debits.from[debit]!, kind: "paidSoFar", amount: paid, fifo: false });
      draft.link({ credit, debits: [debit], amount: Infinity, day: -Infinity }, { sheet: ledger.sheet, found: at.document, exactly: false });
    }
  }
}
