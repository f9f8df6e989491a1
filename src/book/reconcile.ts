/** Our open documents of a customer against the statement that the customer sent: entries of both sides, and their match. */
import type { DayNumber } from "../measures/calendar";
import { exact, type MinorUnits } from "../measures/money";
import { DEFAULT_MATCH_LIMITS, matchStatement, type MatchLimits, type StatementEntry, type StatementMatch } from "../measures/statementMatch";
import type { Business, StatementLines } from "./business";
import { documentKey, namedDocuments } from "./marks";
import { homeConverter } from "./receivableMonths";
import type { Book, CustomerIndex, OpenItems } from "./types";

/** One of our open documents, or a line of theirs; home currency, minor units, > 0 = owed to us. */
export interface ReconciledEntry extends StatementEntry {
  document: string;
  /** index into Book.readings, 1-based sheet row */
  reading: number;
  row: number;
}

export interface Reconciliation {
  customer: CustomerIndex;
  ours: ReconciledEntry[];
  theirs: ReconciledEntry[];
  matches: StatementMatch[];
  /** Σ ours, Σ theirs, and what lies between them = Σ of the matches' differences */
  ourBalance: MinorUnits;
  theirBalance: MinorUnits;
  difference: MinorUnits;
}

/**
 * One reconciliation for each customer that sent a statement, in the order of the customers. Their lines after the as-of day do not count;
 * lines without a day do. Our open items in a currency without a rate are left out, as everywhere in the home currency.
 */
export function reconcileAll(book: Book, items: OpenItems, { statements }: Business, asOf: DayNumber, limits: MatchLimits = DEFAULT_MATCH_LIMITS): Reconciliation[] {
  if (!statements) return [];
  const theirs = theirEntries(statements, asOf);
  const ours = ourEntries(book, items, asOf, new Set(theirs.keys()));
  return [...theirs].sort(([a], [b]) => a - b).map(([customer, lines]) => {
    const own = ours.get(customer) ?? [];
    const [ourBalance, theirBalance] = [sumOf(own), sumOf(lines)];
    return { customer, ours: own, theirs: lines, matches: matchStatement(own, lines, limits), ourBalance, theirBalance, difference: exact(ourBalance - theirBalance) };
  });
}

function theirEntries(statements: StatementLines, asOf: DayNumber): Map<CustomerIndex, ReconciledEntry[]> {
  const entries = new Map<CustomerIndex, ReconciledEntry[]>();
  for (let line = 0; line < statements.length; line++) {
    const [customer, amount, date] = [statements.customer[line]!, statements.amount[line]!, statements.date[line]!];
    if (customer <= 0 || Number.isNaN(amount) || date > asOf) continue;
    const [reference, document] = [statements.reference[line]!, statements.document[line]!];
    const numbers = [...namedDocuments(reference), ...namedDocuments(document)].map(numberKey);
    add(entries, customer, { numbers, date, amount, document: reference || document, reading: statements.origin.sheet[line]!, row: statements.origin.row[line]! });
  }
  return entries;
}

/** The instalments of one invoice are one document: the customer's list knows nothing of our plan. */
function ourEntries(book: Book, items: OpenItems, asOf: DayNumber, wanted: ReadonlySet<CustomerIndex>): Map<CustomerIndex, ReconciledEntry[]> {
  const home = homeConverter(book, asOf);
  const entries = new Map<CustomerIndex, ReconciledEntry[]>();
  const invoices = new Map<string, ReconciledEntry>();
  for (let item = 0; item < items.length; item++) {
    const customer = items.customer[item]!;
    const amount = wanted.has(customer) ? home(items.open[item]!, items.currency[item]!) : undefined;
    if (amount === undefined) continue;
    const isDebit = items.debit[item]! >= 0;
    const at = isDebit ? items.debit[item]! : items.credit[item]!;
    const { document, origin } = isDebit ? book.debits : book.credits;
    const date = isDebit ? book.debits.invoiceDate[at]! : book.credits.date[at]!;
    const numbers = document[at] === "" ? [] : [numberKey(documentKey(document[at]!))];
    const entry: ReconciledEntry = { numbers, date, amount, document: document[at]!, reading: origin.sheet[at]!, row: origin.row[at]! };
    const place = `${entry.reading} ${entry.row}`;
    const whole = isDebit && book.debits.step[at] !== "" && entry.document !== "" ? invoices.get(place) : undefined;
    if (whole) whole.amount = exact(whole.amount + amount);
    else {
      if (isDebit) invoices.set(place, entry);
      add(entries, customer, entry);
    }
  }
  return entries;
}

/** Customers write our numbers with other signs between the parts: `INV-2025/001` and `INV2025001` are one. */
function numberKey(key: string): string {
  return key.replace(/[^\p{L}\p{N}]/gu, "");
}

function add(entries: Map<CustomerIndex, ReconciledEntry[]>, customer: CustomerIndex, entry: ReconciledEntry): void {
  const known = entries.get(customer);
  if (known) known.push(entry);
  else entries.set(customer, [entry]);
}

function sumOf(entries: readonly ReconciledEntry[]): MinorUnits {
  return exact(entries.reduce((sum, { amount }) => sum + amount, 0));
}
