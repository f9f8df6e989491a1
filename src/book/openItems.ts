/** What is open at the end of a day: documents and settlements up to it, nothing later. Source: measures.md §1. */
import type { DayNumber } from "../measures/calendar";
import { CREDIT_KINDS, OPEN_KINDS, type AgingBasis, type Book, type OpenItems } from "./types";

/**
 * The open items of a book as of a day, the day included. One pass over debits, credits and allocations.
 * An item without any date is aged from the as-of day itself; Σ open is the balance of all documents dated up to the day.
 */
export function openItemsAt(book: Book, asOf: DayNumber, basis: AgingBasis): OpenItems {
  const settled = settledAt(book, asOf);
  const rows = new OpenRows();
  const { debits, credits } = book;
  const later = book.currencies.map(() => ({ count: 0, amount: 0 }));
  const leaveOut = (currency: number, amount: number) => {
    later[currency]!.count++;
    later[currency]!.amount += amount;
  };
  for (let i = 0; i < debits.length; i++) {
    if (debits.from[i]! > asOf) leaveOut(debits.currency[i]!, debits.amount[i]!);
    else rows.addDebit(book, i, settled.byReceipts[i]!, settled.byCreditNotes[i]!, basis === "due" ? debits.dueDate[i]! : debits.invoiceDate[i]!, asOf);
  }
  for (let i = 0; i < credits.length; i++) {
    if (credits.from[i]! > asOf) leaveOut(credits.currency[i]!, -credits.amount[i]!);
    else rows.addCredit(book, i, settled.used[i]!, asOf);
  }
  return { asOf, basis, ...rows.finish(), later };
}

interface SettledAt {
  /** by debit */
  byReceipts: Float64Array;
  byCreditNotes: Float64Array;
  /** by credit */
  used: Float64Array;
}

function settledAt(book: Book, asOf: DayNumber): SettledAt {
  const { allocations, credits, debits } = book;
  const byReceipts = new Float64Array(debits.length);
  const byCreditNotes = new Float64Array(debits.length);
  const used = new Float64Array(credits.length);
  for (let i = 0; i < allocations.length; i++) {
    if (allocations.effective[i]! > asOf) continue;
    const [credit, debit, amount] = [allocations.credit[i]!, allocations.debit[i]!, allocations.amount[i]!];
    used[credit]! += amount;
    if (credits.kind[credit] === CREDIT_NOTE) byCreditNotes[debit]! += amount;
    else byReceipts[debit]! += amount;
  }
  return { byReceipts, byCreditNotes, used };
}

const CREDIT_NOTE = CREDIT_KINDS.indexOf("creditNote");
/** A negative amount in a printed aging is a credit of unknown kind; only what is known to be money counts as unapplied. */
const SHOWN_AS_CREDITS: ReadonlySet<number> = new Set([CREDIT_NOTE, CREDIT_KINDS.indexOf("aged")]);
const [ITEM, CREDIT, UNAPPLIED] = (["item", "credit", "unapplied"] as const).map((kind) => OPEN_KINDS.indexOf(kind)) as [number, number, number];

/** Growing columns of open items. */
class OpenRows {
  private readonly columns = {
    debit: [] as number[], credit: [] as number[], kind: [] as number[], customer: [] as number[], currency: [] as number[], agedFrom: [] as number[],
    days: [] as number[], original: [] as number[], settled: [] as number[], credited: [] as number[], open: [] as number[],
  };

  addDebit(book: Book, debit: number, settled: number, credited: number, agedFrom: number, asOf: DayNumber): void {
    const { debits } = book;
    const open = debits.amount[debit]! - settled - credited;
    if (open === 0) return;
    this.add(debit, -1, ITEM, debits.customer[debit]!, debits.currency[debit]!, agedFrom, asOf);
    this.money(debits.amount[debit]!, settled, credited, open);
  }

  addCredit(book: Book, credit: number, used: number, asOf: DayNumber): void {
    const { credits } = book;
    const open = credits.amount[credit]! - used;
    if (open === 0) return;
    const kind = SHOWN_AS_CREDITS.has(credits.kind[credit]!) ? CREDIT : UNAPPLIED;
    this.add(-1, credit, kind, credits.customer[credit]!, credits.currency[credit]!, credits.date[credit]!, asOf);
    this.money(-credits.amount[credit]!, -used, 0, -open);
  }

  finish(): Omit<OpenItems, "asOf" | "basis" | "later"> {
    const { columns } = this;
    return {
      length: columns.open.length,
      debit: Int32Array.from(columns.debit),
      credit: Int32Array.from(columns.credit),
      kind: Uint8Array.from(columns.kind),
      customer: Int32Array.from(columns.customer),
      currency: Int32Array.from(columns.currency),
      agedFrom: Float64Array.from(columns.agedFrom),
      days: Int32Array.from(columns.days),
      original: Float64Array.from(columns.original),
      settled: Float64Array.from(columns.settled),
      credited: Float64Array.from(columns.credited),
      open: Float64Array.from(columns.open),
    };
  }

  private add(debit: number, credit: number, kind: number, customer: number, currency: number, agedFrom: number, asOf: DayNumber): void {
    const { columns } = this;
    const from = Number.isNaN(agedFrom) ? asOf : agedFrom;
    columns.debit.push(debit);
    columns.credit.push(credit);
    columns.kind.push(kind);
    columns.customer.push(customer);
    columns.currency.push(currency);
    columns.agedFrom.push(from);
    columns.days.push(asOf - from);
  }

  private money(original: number, settled: number, credited: number, open: number): void {
    const { columns } = this;
    columns.original.push(original);
    columns.settled.push(settled);
    columns.credited.push(credited);
    columns.open.push(open);
  }
}
