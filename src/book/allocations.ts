/** The allocation ledger: which receipt or credit note settled which invoice, and when. */
import type { Ledger } from "../ledger/types";
import type { MinorUnits } from "../measures/money";
import type { Draft } from "./draft";
import type { DebitFinder } from "./invoices";
import { amountOf, cellAt, dateOf, readingsOf, textOf } from "./ledgerCells";
import { documentKey } from "./marks";
import type { EffectiveDates } from "./types";

interface AllocationRow {
  ledger: Ledger<"ALLOC">;
  index: number;
  receipt: string;
  amount: MinorUnits;
  /** NaN = none */
  date: number;
  debits: number[];
}

/** Turns every allocation into links of its receipt; says which dates they count from. */
export function addAllocations(draft: Draft, finder: DebitFinder): EffectiveDates {
  const readings = readingsOf(draft.readings, "ALLOC");
  const hasReceiptLedger = readingsOf(draft.readings, "PAY").length > 0;
  const credits = new CreditFinder(draft);
  for (const { ledger } of readings) {
    for (const row of rowsOf(draft, ledger, finder)) {
      if (row.debits.length === 0) report(draft, row, "allocation-without-invoice", "invoice");
      else if (hasReceiptLedger || credits.has(row.receipt)) addLinks(draft, row, credits);
      else addImplied(draft, row);
    }
  }
  const hasDates = readings.some(({ ledger }) => ledger.dates.date?.some((date) => !Number.isNaN(date)));
  return hasDates ? "allocation-dates" : "documents";
}

function* rowsOf(draft: Draft, ledger: Ledger<"ALLOC">, finder: DebitFinder): Generator<AllocationRow> {
  const customers = draft.customers.ofRows(ledger);
  const [receipt, invoice, step] = [textOf(ledger, "receipt"), textOf(ledger, "invoice"), textOf(ledger, "step")];
  const [amount, date] = [amountOf(ledger, "amount", draft.scale), dateOf(ledger, "date")];
  for (let index = 0; index < ledger.length; index++) {
    if (Number.isNaN(amount(index)) || amount(index) === 0) continue;
    const debits = finder.find(documentKey(invoice(index)), customers[index]!, step(index));
    yield { ledger, index, receipt: receipt(index), amount: amount(index), date: date(index), debits };
  }
}

/** Credits by number; where several share one, each gives what it has not given yet. */
class CreditFinder {
  private readonly byDocument = new Map<string, number[]>();
  private readonly given = new Map<number, MinorUnits>();

  constructor(private readonly draft: Draft) {
    draft.credits.document.forEach((document, credit) => {
      if (document === "") return;
      const known = this.byDocument.get(documentKey(document));
      if (known) known.push(credit);
      else this.byDocument.set(documentKey(document), [credit]);
    });
  }

  has(document: string): boolean {
    return this.byDocument.has(documentKey(document));
  }

  /** Shares of the amount among the credits of the number and currency; the last one takes what none has. */
  share(document: string, currency: number, amount: MinorUnits): { credit: number; amount: MinorUnits }[] {
    const found = (this.byDocument.get(documentKey(document)) ?? []).filter((credit) => this.draft.credits.currency[credit] === currency);
    let left = amount;
    const shares: { credit: number; amount: MinorUnits }[] = [];
    found.forEach((credit, index) => {
      const given = this.given.get(credit) ?? 0;
      const part = index === found.length - 1 ? left : Math.min(left, this.draft.credits.amount[credit]! - given);
      if (part === 0) return;
      this.given.set(credit, given + part);
      shares.push({ credit, amount: part });
      left -= part;
    });
    return shares;
  }
}

function addLinks(draft: Draft, row: AllocationRow, credits: CreditFinder): void {
  if (!credits.has(row.receipt)) return report(draft, row, "allocation-without-receipt", "receipt");
  const currency = draft.debits.currency[row.debits[0]!]!;
  const shares = credits.share(row.receipt, currency, row.amount);
  if (shares.length === 0) return report(draft, row, "currency-differs", "receipt");
  for (const { credit, amount } of shares) {
    if (draft.credits.customer[credit] === 0) draft.credits.customer[credit] = draft.debits.customer[row.debits[0]!]!;
    const day = Number.isNaN(row.date) ? -Infinity : row.date;
    if (amount < 0) draft.undoings.push({ credit, debits: row.debits, amount: -amount, day: Math.max(day, draft.credits.from[credit]!) });
    else draft.link({ credit, debits: row.debits, amount, day }, origin(row));
  }
}

/** Without a ledger of receipts, an allocation is the only trace of the money. */
function addImplied(draft: Draft, row: AllocationRow): void {
  const debit = row.debits[0]!;
  if (row.amount < 0) return report(draft, row, "allocation-without-receipt", "receipt");
  const credit = draft.credits.push({
    document: row.receipt, customer: draft.debits.customer[debit]!, currency: draft.debits.currency[debit]!, date: row.date,
    from: Number.isNaN(row.date) ? draft.debits.from[debit]! : row.date, kind: "receipt", amount: row.amount,
    sheet: draft.sourceOf(row.ledger), row: row.ledger.rows[row.index]!, fifo: false,
  });
  draft.link({ credit, debits: row.debits, amount: row.amount, day: -Infinity }, origin(row));
}

function origin(row: AllocationRow): { sheet: string; cell?: string; found: string; exactly: boolean } {
  const cell = cellAt(row.ledger, "amount", row.index);
  const found = `${row.receipt} → ${textOf(row.ledger, "invoice")(row.index)}`;
  return { sheet: row.ledger.sheet, ...(cell ? { cell } : {}), found, exactly: true };
}

function report(draft: Draft, row: AllocationRow, code: "allocation-without-invoice" | "allocation-without-receipt" | "currency-differs", field: "invoice" | "receipt"): void {
  const cell = cellAt(row.ledger, field, row.index);
  const text = textOf(row.ledger, field)(row.index);
  draft.problems.add(code, "error", { sheet: row.ledger.sheet, ...(cell ? { cell } : {}), found: text, atStake: Math.abs(row.amount) });
}
