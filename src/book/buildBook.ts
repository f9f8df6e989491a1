/** Builds the Book of a workbook: every ledger's rows in one set of columns, and every settlement with its day. */
import type { Reading } from "../ledger/types";
import { DEFAULT_SCALE, type Scale } from "../measures/money";
import { addAllocations } from "./allocations";
import { addAgedBalances, balanceLists } from "./balances";
import { billsOf } from "./billList";
import { buildBusiness } from "./buildBusiness";
import type { Business } from "./business";
import { currencyCode, CurrencyRegister } from "./currencies";
import { CustomerRegister } from "./customers";
import { Draft } from "./draft";
import { comparePaid, historyGap, leaveOutSpentReceipts, reportNoHistory } from "./history";
import { addInvoices, DebitFinder } from "./invoices";
import { addJournals } from "./journals";
import { readingsOf } from "./ledgerCells";
import { openingAges } from "./openingAges";
import { addPlanItems } from "./planItems";
import { PaymentPlans } from "./plans";
import { ProblemList } from "./problemList";
import { RateTable } from "./rateTable";
import { addReceipts } from "./receipts";
import { settle, type Settled } from "./settle";
import { contactsOf, documentRates, ratesOf } from "./sideLedgers";
import { chooseSources } from "./sources";
import { CREDIT_KINDS, DEBIT_KINDS, type Book, type BookOptions, type LedgerBalance, type Matching } from "./types";

/**
 * One Book of all readings, free of any as-of date. Linear in the rows but for sorting.
 * Its problems hold those of the readings first. Throws `AmountTooLarge` only where a sum leaves the exact whole numbers.
 */
export function buildBook(readings: Reading[], options: BookOptions): Book {
  return buildBookAndBusiness(readings, options).book;
}

/** The Book, and what the workbook tells beside the receivables; both share customers, scale, readings and problems. */
export function buildBookAndBusiness(readings: Reading[], options: BookOptions): { book: Book; business: Business } {
  const scale = readings.reduce<Scale>((finest, { ledger }) => (ledger.scale > finest ? ledger.scale : finest), DEFAULT_SCALE);
  const problems = new ProblemList(scale);
  const customers = new CustomerRegister(readings, options.mergedCustomers, scale, problems);
  const currencies = new CurrencyRegister(options.homeCurrency);
  const draft = new Draft(readings, scale, problems, customers, currencies, chooseSources(readings, customers));

  addInvoices(draft, new PaymentPlans(readings, scale, problems));
  addPlanItems(draft);
  const ages = openingAges(draft);
  const journalBalances = addJournals(draft, ages);
  const finder = new DebitFinder(draft);
  addReceipts(draft, finder);
  const effectiveDates = addAllocations(draft, finder);
  const agedBalances = addAgedBalances(draft, ages, lastDay(draft.debits.from, draft.credits.from) ?? options.today);
  const settled = settle({ debits: draft.debits, credits: draft.credits, links: draft.links, undoings: draft.undoings, fifoLimit: fifoLimits(draft) });
  reportRefused(draft, settled);
  leaveOutSpentReceipts(draft, settled);
  const allocations = comparePaid(draft, settled);
  const lists = balanceLists(draft);
  const rates = ratesOf(draft, options.rates);
  const business = buildBusiness(draft, new RateTable(rates, documentRates(draft)));
  const book = assemble(draft, business, {
    rates, allocations, effectiveDates, customerBalances: lists.customers,
    ledgerBalances: [...lists.ledgers, ...journalBalances, ...agedBalances, ...printedBalances(draft)],
  });
  return { book, business };
}

/** Totals that the invoice ledgers print themselves, where they show open balances in one currency. */
function printedBalances(draft: Draft): LedgerBalance[] {
  return readingsOf(draft.readings, "INV").flatMap(({ ledger, layout, tally, asOfFromRows }) => {
    const currencies = Object.keys(tally.totals);
    if (tally.printedTotal === undefined || !ledger.amounts.open || currencies.length > 1) return [];
    const asOf = layout.asOf ?? asOfFromRows;
    const currency = draft.currencies.indexOf(currencyCode(currencies[0] ?? "") || draft.currencies.codes[0]!);
    return [{ currency, sheet: ledger.sheet, ...(asOf === undefined ? {} : { asOf }), amount: draft.rescaled(tally.printedTotal, ledger.scale), source: "INV" as const }];
  });
}

/** Where the invoices' own balances are to be believed, receipts settle no more of an invoice than it says is paid. */
function fifoLimits(draft: Draft): Float64Array {
  const { amount, paid } = draft.debits;
  const limited = draft.sources.balancesLead;
  return Float64Array.from(amount, (whole, debit) => (limited && !Number.isNaN(paid[debit]!) ? Math.min(whole, paid[debit]!) : whole));
}

function reportRefused(draft: Draft, settled: Settled): void {
  draft.linkOrigins.forEach(({ exactly, ...at }, link) => {
    const refused = settled.refused[link]!;
    if (exactly && refused > 0) draft.problems.add("allocation-too-large", "error", { ...at, atStake: refused });
  });
}

/** The columns made final. What reads the registers comes first, because it may add customers and currencies to them. */
function assemble(draft: Draft, business: Business, parts: Pick<Book, "rates" | "allocations" | "effectiveDates" | "customerBalances" | "ledgerBalances">): Book {
  const [bills, contacts] = [billsOf(draft), contactsOf(draft)];
  reportNoHistory(draft);
  draft.customers.reportSimilar(moneyOf(draft));
  const gap = historyGap(draft);
  const lastDate = lastDay(draft.debits.from, draft.credits.from) ?? lastBusinessDay(business);
  return {
    ...parts, reversals: draft.reversals, scale: draft.scale, sheets: draft.sheets, customers: draft.customers.customers, currencies: draft.currencies.codes, home: 0, bills, contacts,
    debits: draft.debits.finish(), credits: draft.credits.finish(), matching: matchingOf(draft), hasHistory: gap === undefined, ...(gap && { historyGap: gap }), ...(lastDate === undefined ? {} : { lastDate }),
    readings: [...draft.readings], problems: draft.allProblems(),
  };
}

/** By customer, what was ever owed: a measure of what hangs on a name. */
function moneyOf(draft: Draft): Float64Array {
  const money = new Float64Array(draft.customers.customers.length);
  draft.debits.amount.forEach((amount, debit) => (money[draft.debits.customer[debit]!]! += amount));
  return money;
}

function matchingOf(draft: Draft): Matching[] {
  const { sources } = draft;
  const ways: [Matching, boolean][] = [
    ["balances", sources.balancesLead],
    ["allocations", sources.hasAllocations],
    ["invoice-number", sources.receiptsNameInvoices],
    ["fifo", draft.credits.fifo.some((fifo, credit) => fifo && draft.credits.kind[credit] === RECEIPT)],
    ["journal-fifo", draft.debits.kind.includes(JOURNAL)],
  ];
  return ways.filter(([, used]) => used).map(([way]) => way);
}

const RECEIPT = CREDIT_KINDS.indexOf("receipt");
const JOURNAL = DEBIT_KINDS.indexOf("journal");

/** Of a workbook without receivables: the last day on which anything happened. */
function lastBusinessDay({ sales, stock, orders, deals, purchases }: Business): number | undefined {
  const columns = [sales?.date, stock?.date, orders?.actualDate, deals?.entered, deals?.closed, purchases?.invoiceDate, purchases?.payDate];
  return lastDay(...columns.filter((column) => column !== undefined));
}

function lastDay(...columns: ArrayLike<number>[]): number | undefined {
  let last = -Infinity;
  for (const column of columns) for (let i = 0; i < column.length; i++) if (column[i]! > last) last = column[i]!;
  return last === -Infinity ? undefined : last;
}
