/** Ledgers without documents: balance lists, and agings that another system printed. They are compared; an aging carries the debt only where nothing else does. */
import { isReceivablesAccount } from "../ledger/accountNames";
import { sideOf } from "../ledger/documentMarks";
import type { Ledger, Reading } from "../ledger/types";
import { endOfMonth, dayNumber, type DayNumber } from "../measures/calendar";
import { formatMinor, type MinorUnits } from "../measures/money";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { amountOf, cellAt, changedTextOf, readingsOf, textOf } from "./ledgerCells";
import type { OpeningAges } from "./openingAges";
import type { CustomerBalance, LedgerBalance } from "./types";

/** Balance lists: what they say per customer and per currency, of the last period that they show. */
export function balanceLists(draft: Draft): { customers: CustomerBalance[]; ledgers: LedgerBalance[] } {
  const customers: CustomerBalance[] = [];
  const ledgers: LedgerBalance[] = [];
  for (const { ledger, layout } of readingsOf(draft.readings, "BAL")) {
    const own = draft.customers.ofRows(ledger);
    const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), 0);
    const [closing, period] = [closingOf(draft, ledger), textOf(ledger, "period")];
    const counts = receivableRows(ledger);
    const last = lastPeriod(ledger);
    const totals = new Map<number, MinorUnits>();
    for (let row = 0; row < ledger.length; row++) {
      if (Number.isNaN(closing(row)) || periodEnd(period(row)) !== last || !counts(row)) continue;
      customers.push({ customer: own[row]!, currency: currency(row), reading: draft.sourceOf(ledger), row: ledger.rows[row]!, amount: closing(row) });
      totals.set(currency(row), (totals.get(currency(row)) ?? 0) + closing(row));
    }
    const asOf = last ?? layout.asOf;
    for (const [code, amount] of totals) ledgers.push({ currency: code, sheet: ledger.sheet, ...(asOf === undefined ? {} : { asOf }), amount, source: "BAL" });
  }
  return { customers, ledgers };
}

/** Agings by customer: the debt of customers that no other ledger has, as one item a bucket; compared for the others. */
export function addAgedBalances(draft: Draft, opening: OpeningAges, lastDate: DayNumber | undefined): LedgerBalance[] {
  return readingsOf(draft.readings, "AGED").flatMap((reading) => {
    if (opening.readings.has(reading as unknown as Reading)) return [];
    const { ledger, layout } = reading;
    const asOf = layout.asOf ?? lastDate;
    const own = draft.customers.ofRows(ledger);
    const currency = changedTextOf(ledger, "currency", (text) => draft.currencies.indexOf(currencyCode(text)), 0);
    const total = amountOf(ledger, "total", draft.scale);
    const totals = new Map<number, MinorUnits>();
    for (let row = 0; row < ledger.length; row++) {
      const aged = agesOf(draft, ledger, row).reduce((sum, age) => sum + age.amount, 0);
      const balance = Number.isNaN(total(row)) ? aged : total(row);
      totals.set(currency(row), (totals.get(currency(row)) ?? 0) + balance);
      if (draft.sources.takes("AGED", own[row]!)) addAged(draft, ledger, row, { customer: own[row]!, currency: currency(row), balance, asOf });
      else draft.problems.sum("ledger-compared-only", "note", { sheet: ledger.sheet, found: draft.customers.customers[own[row]!]!.name, assumed: draft.sheetsOf("INV") || draft.sheetsOf("JRNL"), atStake: balance });
    }
    return [...totals].map(([code, amount]) => ({ currency: code, sheet: ledger.sheet, ...(asOf === undefined ? {} : { asOf }), amount, source: "AGED" as const }));
  });
}

interface AgedBalance {
  customer: number;
  currency: number;
  balance: MinorUnits;
  asOf: DayNumber | undefined;
}

/** One item an age, as young as its range allows; what the ages lack to the printed total counts as not due, or as money on account. */
function addAged(draft: Draft, ledger: Ledger<"AGED">, row: number, { customer, currency, balance, asOf }: AgedBalance): void {
  const day = asOf ?? NaN;
  const at = { document: "", customer, currency, sheet: draft.sourceOf(ledger), row: ledger.rows[row]! };
  const ages = agesOf(draft, ledger, row);
  const rest = balance - ages.reduce((sum, age) => sum + age.amount, 0);
  const cell = cellAt(ledger, "total", row);
  if (rest !== 0 && ages.length > 0) {
    draft.problems.add("total-differs", "warning", { sheet: ledger.sheet, ...(cell ? { cell } : {}), found: formatMinor(balance, draft.scale), assumed: formatMinor(balance - rest, draft.scale), atStake: Math.abs(rest) });
  }
  for (const { amount, days, header } of [...ages, { amount: rest, days: 0, header: "" }]) {
    if (amount > 0) draft.debits.push({ ...at, step: header, invoiceDate: day - days, dueDate: day - days, dueSource: "invoice-date", kind: "aged", amount });
    else if (amount < 0) draft.credits.push({ ...at, date: day, kind: "aged", amount: -amount, fifo: false });
  }
}

function agesOf(draft: Draft, ledger: Ledger<"AGED">, row: number): { header: string; days: number; amount: MinorUnits }[] {
  return ledger.ages.flatMap((age) => {
    const amount = age.amounts[row]!;
    return Number.isNaN(amount) || amount === 0 ? [] : [{ header: age.header, days: Math.max(0, age.fromDays ?? 0), amount: draft.rescaled(amount, ledger.scale) }];
  });
}

/** Debit balance less credit balance, or one balance with its side beside it. */
function closingOf(draft: Draft, ledger: Ledger<"BAL">): (row: number) => number {
  const [debit, credit, closing] = [amountOf(ledger, "closingDebit", draft.scale), amountOf(ledger, "closingCredit", draft.scale), amountOf(ledger, "closing", draft.scale)];
  const side = changedTextOf(ledger, "direction", sideOf, 0);
  return (row) => {
    if (!Number.isNaN(debit(row)) || !Number.isNaN(credit(row))) return (debit(row) || 0) - (credit(row) || 0);
    return side(row) < 0 ? -Math.abs(closing(row)) : closing(row);
  };
}

/** Where a list holds receivables among other accounts, only those count. */
function receivableRows(ledger: Ledger<"BAL">): (row: number) => boolean {
  const isReceivable = changedTextOf(ledger, "account", isReceivablesAccount, false);
  const hasAny = Array.from({ length: ledger.length }, (_, row) => row).some(isReceivable);
  return hasAny ? isReceivable : () => true;
}

function lastPeriod(ledger: Ledger<"BAL">): DayNumber | undefined {
  const ends = (ledger.text.period?.values ?? []).map(periodEnd).filter((end): end is DayNumber => end !== undefined);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** The last day of `2026年2期`, `2026-02`, `2026.2`, `202602`; undefined for any other text. */
function periodEnd(text: string): DayNumber | undefined {
  const match = /(\d{4})\s*[年.\-/]?\s*(\d{1,2})\s*(?:期|月)?$/.exec(text.normalize("NFKC").trim());
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12) return undefined;
  return endOfMonth(dayNumber(Number(match[1]), Number(match[2]), 1));
}
