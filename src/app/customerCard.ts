/** The use case "Look at a customer": all that an analysis knows of one customer, as plain data. */
import { customerCredit, type CustomerCredit } from "../book/customerCredit";
import { paymentMonths, type PaymentMonth } from "../book/paymentMonths";
import { promisesIn, type PromiseToPay } from "../book/promises";
import { homeConverter } from "../book/receivableMonths";
import { OPEN_KINDS, type AgingRow, type Contact, type CurrencyIndex, type Customer, type CustomerIndex, type OpenKind } from "../book/types";
import { singleFindings } from "../checks/gather";
import { judgedByCustomer } from "../checks/promises";
import type { Finding } from "../checks/types";
import type { LeftOut, PlanAction } from "../collection/types";
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import { rowLink } from "../reports/rowLink";
import type { CellLink } from "../reports/sheetModel";
import type { Analysis } from "./analyseColumns";

/** Amounts in minor units at `Book.scale`. */
export interface CustomerCard {
  index: CustomerIndex;
  customer: Customer;
  /** balance by bucket, one a currency; the home currency first, then by name */
  accounts: AgingRow[];
  /** score, grade, reasons, exposure, limit, headroom; home currency. Absent where there is nothing to say of its credit */
  credit?: CustomerCredit;
  /** the last twelve months, home currency; empty without payment dates */
  months: PaymentMonth[];
  /** earliest due date first, then credits and receipts not applied */
  items: CardItem[];
  /** newest first */
  contacts: CardContact[];
  /** newest first */
  promises: CardPromise[];
  /** most severe first */
  findings: Finding[];
  /** planned actions, or why there is none; one a currency */
  plans: CardPlan[];
}

export interface CardItem {
  kind: OpenKind;
  currency: CurrencyIndex;
  /** document number with its instalment, "" = none */
  document: string;
  /** NaN = unknown */
  date: DayNumber;
  dueDate: DayNumber;
  /** as-of day − due date; NaN without one */
  daysLate: number;
  original: MinorUnits;
  /** signed: credits are negative */
  open: MinorUnits;
  disputed: boolean;
  /** the row of the user's ledger that it comes from */
  place?: CellLink;
}

export interface CardContact extends Contact {
  /** dated after the as-of day: the plan does not know of it yet */
  later: boolean;
  place?: CellLink;
}

export interface CardPromise extends PromiseToPay {
  state: "running" | "kept" | "broken";
}

export interface CardPlan {
  currency: CurrencyIndex;
  action?: PlanAction;
  leftOut: LeftOut[];
}

/** Months of payment history on the card. */
const MONTHS = 12;

/** Undefined for an index that the analysis does not have. */
export function customerCard(analysis: Analysis, index: CustomerIndex): CustomerCard | undefined {
  const { book, aging, asOf } = analysis;
  const customer = book.customers[index];
  if (!customer) return undefined;
  const { credits, contacts } = factsOf(analysis);
  const credit = credits.get(index);
  const log = contacts.get(index) ?? [];
  return {
    index, customer,
    accounts: aging.rows.filter((row) => row.customer === index).sort((a, b) => homeFirst(analysis, a.currency, b.currency)),
    ...(credit && { credit }),
    months: paymentMonths(book, index, asOf, MONTHS),
    items: itemsOf(analysis, index),
    contacts: [...log].reverse().map((contact) => ({ ...contact, later: contact.date > asOf, ...placed(rowLink(book, contact.reading, contact.row)) })),
    promises: promisesOf(analysis, index, log),
    findings: findingsOf(analysis, index),
    plans: plansOf(analysis, index),
  };
}

export interface ListedCustomer {
  index: CustomerIndex;
  name: string;
  code: string;
  /** home currency, minor units; what has no exchange rate is left out */
  balance: MinorUnits;
  overdue: MinorUnits;
}

/** Every customer of the analysis, the most overdue first, then the largest balance, then the name. */
export function customerList(analysis: Analysis): ListedCustomer[] {
  return factsOf(analysis).list;
}

/** Those whose name or code contains what was typed, whatever its case and width; names that begin with it come first. */
export function searchCustomers(list: readonly ListedCustomer[], text: string): ListedCustomer[] {
  const wanted = searchable(text);
  if (wanted === "") return [...list];
  const found = list.filter(({ name, code }) => searchable(name).includes(wanted) || searchable(code).includes(wanted));
  const begins = ({ name, code }: ListedCustomer) => searchable(name).startsWith(wanted) || searchable(code).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}

function searchable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

interface CustomerFacts {
  credits: ReadonlyMap<CustomerIndex, CustomerCredit>;
  contacts: ReadonlyMap<CustomerIndex, Contact[]>;
  judged: ReturnType<typeof judgedByCustomer>;
  list: ListedCustomer[];
}

const facts = new WeakMap<Analysis, CustomerFacts>();

/** What is worked out for all customers at once, made once an analysis: selections ask again and again. */
function factsOf(analysis: Analysis): CustomerFacts {
  const known = facts.get(analysis);
  if (known) return known;
  const made: CustomerFacts = {
    credits: new Map(customerCredit(analysis).map((credit) => [credit.customer, credit])),
    contacts: contactsOf(analysis),
    judged: judgedByCustomer(analysis, analysis.settings.policy.promiseToleranceDays),
    list: listOf(analysis),
  };
  facts.set(analysis, made);
  return made;
}

/** The whole log, also what is dated after the as-of day: who has just noted a call wants to see it. Oldest first. */
function contactsOf({ book }: Analysis): Map<CustomerIndex, Contact[]> {
  const byCustomer = new Map<CustomerIndex, Contact[]>();
  for (const contact of book.contacts) {
    const known = byCustomer.get(contact.customer);
    if (known) known.push(contact);
    else byCustomer.set(contact.customer, [contact]);
  }
  return byCustomer;
}

function listOf({ book, items, asOf }: Analysis): ListedCustomer[] {
  const home = homeConverter(book, asOf);
  const list = book.customers.map(({ name, code }, index): ListedCustomer => ({ index, name, code: code ?? "", balance: 0, overdue: 0 }));
  for (let i = 0; i < items.length; i++) {
    const [listed, open] = [list[items.customer[i]!]!, home(items.open[i]!, items.currency[i]!) ?? 0];
    listed.balance += open;
    if (items.debit[i]! >= 0 && book.debits.dueDate[items.debit[i]!]! < asOf) listed.overdue += open;
  }
  const order = new Intl.Collator("zh-CN", { numeric: true });
  return list.filter(({ name }) => name !== "").sort((a, b) => b.overdue - a.overdue || b.balance - a.balance || order.compare(a.name, b.name));
}

function homeFirst({ book }: Analysis, a: CurrencyIndex, b: CurrencyIndex): number {
  const rank = (currency: CurrencyIndex) => (currency === book.home ? "" : book.currencies[currency] ?? "");
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

function itemsOf({ items, book, asOf }: Analysis, index: CustomerIndex): CardItem[] {
  const { debits, credits } = book;
  const own: CardItem[] = [];
  for (let i = 0; i < items.length; i++) {
    if (items.customer[i] !== index) continue;
    const [debit, credit] = [items.debit[i]!, items.credit[i]!];
    const isDebit = debit >= 0;
    const [source, at] = isDebit ? [debits, debit] : [credits, credit];
    const dueDate = isDebit ? debits.dueDate[debit]! : NaN;
    const step = isDebit ? debits.step[debit]! : "";
    const document = source.document[at] ?? "";
    own.push({
      kind: OPEN_KINDS[items.kind[i]!]!, currency: items.currency[i]!,
      document: step === "" ? document : `${document} (${step})`.trim(),
      date: isDebit ? debits.invoiceDate[debit]! : credits.date[credit]!,
      dueDate, daysLate: asOf - dueDate, original: items.original[i]!, open: items.open[i]!,
      disputed: isDebit && debits.disputed[debit] === 1,
      ...placed(rowLink(book, source.origin.sheet[at], source.origin.row[at])),
    });
  }
  return own.sort((a, b) => Number(a.kind !== "item") - Number(b.kind !== "item") || (a.dueDate || 0) - (b.dueDate || 0) || (a.date || 0) - (b.date || 0));
}

function placed(place: CellLink | undefined): { place?: CellLink } {
  return place ? { place } : {};
}

/** A promise that nobody can judge yet is running. */
function promisesOf(analysis: Analysis, index: CustomerIndex, log: readonly Contact[]): CardPromise[] {
  const keyOf = ({ made, date, amount, invoice }: PromiseToPay) => [made, date, amount, invoice].join("|");
  const judged = new Map((factsOf(analysis).judged.get(index) ?? []).map(({ promise, kept }) => [keyOf(promise), kept]));
  return promisesIn(log).reverse().map((promise): CardPromise => {
    const kept = judged.get(keyOf(promise));
    return { ...promise, state: kept === undefined ? "running" : kept ? "kept" : "broken" };
  });
}

/** Those that name the customer, and those about a document, a bill or a contract behind which its rows stand alone. */
function findingsOf({ findings, book }: Analysis, index: CustomerIndex): Finding[] {
  const { name } = book.customers[index]!;
  const rows = new Set<string>();
  const addRows = (customers: Int32Array, { sheet, row }: { sheet: Int32Array; row: Int32Array }) => customers.forEach((customer, at) => { if (customer === index) rows.add(`${sheet[at]}:${row[at]}`); });
  addRows(book.debits.customer, book.debits.origin);
  addRows(book.credits.customer, book.credits.origin);
  for (const bill of book.bills) if (bill.customer === index) rows.add(`${bill.reading}:${bill.row}`);
  return singleFindings(findings).filter((finding) => {
    if (finding.history === "cleared") return false;
    if (finding.object.kind === "customer") return finding.object.id === name;
    return ABOUT_DOCUMENTS.has(finding.object.kind) && finding.rows.length > 0 && finding.rows.every(({ reading, row }) => rows.has(`${reading}:${row}`));
  });
}

const ABOUT_DOCUMENTS: ReadonlySet<Finding["object"]["kind"]> = new Set(["bill", "contract", "order"]);

function plansOf(analysis: Analysis, index: CustomerIndex): CardPlan[] {
  const { plan } = analysis;
  const actions = plan.actions.filter((action) => action.customer === index).map((action): CardPlan => ({ currency: action.currency, action, leftOut: action.leftOut }));
  const none = plan.leftOut.filter(({ customer }) => customer === index).map(({ currency, reasons }): CardPlan => ({ currency, leftOut: reasons }));
  return [...actions, ...none].sort((a, b) => homeFirst(analysis, a.currency, b.currency));
}
