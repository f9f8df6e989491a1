/** C6, promises to pay that were broken while the debt is still open. */
import { contactsByCustomer } from "../book/contacts";
import { judgedPromises, paymentHistories, promisesIn, PROMISE_TOLERANCE_DAYS, type JudgedPromise } from "../book/promises";
import type { Book } from "../book/types";
import { isoDate } from "../measures/calendar";
import { exact } from "../measures/money";
import { promiseRate } from "../measures/promiseRate";
import { missingData } from "./missingData";
import { atStake, grouped, openDebts, type OpenDebt } from "./openDebts";
import type { Check, CheckInput, RawFinding, RuleCode } from "./types";

const RULE: RuleCode = "C6.broken";

export const promises: Check = {
  group: "C6",
  run(input) {
    if (!input.book.readings.some(({ ledger }) => ledger.kind === "DUN" && "promisedDate" in ledger.letters)) return [missingData("C6", ["DUN.promisedDate"])];
    const byCustomer = grouped(openDebts(input), ({ customer }) => customer);
    const judged = judgedByCustomer(input);
    return [...byCustomer].flatMap(([customer, debts]) => brokenBy(input, customer, debts, judged.get(customer) ?? []));
  },
};

/**
 * Every customer's promises whose day and tolerance have passed by the as-of day. One that names no document is held against the
 * receipts in the currency in which the customer owes most, as in the collection plan.
 */
export function judgedByCustomer({ book, items, asOf }: Pick<CheckInput, "book" | "items" | "asOf">, toleranceDays = PROMISE_TOLERANCE_DAYS): Map<number, JudgedPromise[]> {
  const contacts = contactsByCustomer(book, asOf);
  const promising = [...contacts].map(([customer, log]) => [customer, promisesIn(log)] as const).filter(([, list]) => list.length > 0);
  const paidBy = paymentHistories(book, new Set(promising.map(([customer]) => customer)));
  const main = mainCurrencies(book, items);
  const ofDocument = documentCurrencies(book, new Set(promising.map(([customer]) => customer)));
  return new Map(promising.map(([customer, list]) => {
    const inCurrency = (document: string) => ofDocument.get(`${customer} ${document}`) ?? main.get(customer) ?? book.home;
    const byCurrency = grouped(list, ({ invoice }) => inCurrency(invoice));
    return [customer, [...byCurrency].flatMap(([currency, own]) => judgedPromises(own, paidBy(customer, currency), asOf, toleranceDays))];
  }));
}

function documentCurrencies({ debits }: Book, customers: ReadonlySet<number>): Map<string, number> {
  const currencies = new Map<string, number>();
  for (let i = 0; i < debits.length; i++) {
    if (customers.has(debits.customer[i]!) && debits.document[i] !== "") currencies.set(`${debits.customer[i]} ${debits.document[i]}`, debits.currency[i]!);
  }
  return currencies;
}

function mainCurrencies({ currencies }: Book, items: CheckInput["items"]): Map<number, number> {
  const sums = new Map<number, Float64Array>();
  for (let i = 0; i < items.length; i++) {
    const customer = items.customer[i]!;
    const own = sums.get(customer) ?? new Float64Array(currencies.length);
    if (items.debit[i]! >= 0) own[items.currency[i]!]! += items.open[i]!;
    sums.set(customer, own);
  }
  return new Map([...sums].map(([customer, own]) => [customer, own.indexOf(Math.max(...own))]));
}

function brokenBy(input: CheckInput, customer: number, debts: readonly OpenDebt[], judged: readonly JudgedPromise[]): RawFinding[] {
  const { book, thresholds: { brokenRed } } = input;
  const broken = judged.filter(({ kept }) => !kept);
  const documents = new Set(broken.map(({ promise }) => promise.invoice));
  // A promise for the account covers what was due by its day.
  const covered = debts.filter(({ debit, daysLate }) => documents.has("") ? daysLate > 0 : documents.has(book.debits.document[debit]!));
  if (covered.length === 0) return [];
  const name = book.customers[customer]!.name;
  const columns = { promised: judged.map(({ promise }) => promise.amount ?? 0), paid: judged.map(({ paid }) => paid) };
  const { paid } = promiseRate(columns);
  return [{
    rule: RULE, severity: broken.length >= brokenRed ? "red" : "amber", object: { kind: "customer", id: name },
    value: broken.length, threshold: broken.length >= brokenRed ? brokenRed : 1, unit: "count", trend: [], ...atStake(book, covered),
    values: {
      name, broken: broken.length, promises: judged.length, lastDate: isoDate(Math.max(...broken.map(({ promise }) => promise.date))),
      promisedAmount: exact(broken.reduce((sum, { promise }) => sum + (promise.amount ?? 0), 0)), keptRate: paid ?? "", days: PROMISE_TOLERANCE_DAYS,
    },
    owner: "salesManager",
  }];
}
