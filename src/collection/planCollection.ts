/** The collection plan for a day: one action a customer and currency, at the level that the policy and the log allow. */
import { ratesAt } from "../book";
import { contactsByCustomer } from "../book/contacts";
import { countBroken, paymentHistories, promisesIn, type PaymentHistory, type PromiseToPay } from "../book/promises";
import type { Book, Contact, CurrencyIndex, CustomerIndex, OpenItems } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import { levelReached } from "../measures/dunningLevel";
import { toMinor, type MinorUnits } from "../measures/money";
import { accountAt, accountsOf, netBalance, sumOpen, type Account } from "./accounts";
import { billsToFollow } from "./bills";
import { courtesyDone, dayWithinCap, lastContactDate, lastLevel } from "./contactLog";
import { siftItems, type DueItem } from "./exclusions";
import { levelAllowed, levelsOf } from "./levels";
import { ownerOf, supportOf } from "./owners";
import { prioritise, type Claim } from "./priority";
import type { LeftOut, Plan, PlanAction, Policy, PolicyLevel } from "./types";

/**
 * Plans the next contact with every customer that owes something. The log (`Book.contacts` up to `asOf`) is the only
 * memory: an action that is not logged is planned again at the same level.
 */
export function planCollection(book: Book, items: OpenItems, policy: Policy, asOf: DayNumber): Plan {
  const contacts = contactsByCustomer(book, asOf);
  const promising = new Set([...contacts].filter(([, log]) => promisesIn(log).length > 0).map(([customer]) => customer));
  const paidBy = paymentHistories(book, promising);
  const plan: Plan = { asOf, actions: [], leftOut: [] };
  const claims = accountsWithBills(book, items, asOf);
  const rates = new Map([[book.home, 1], ...ratesAt(book, asOf).map(({ currency, rate }) => [currency, rate] as const)]);
  const mainCurrency = mainCurrencies(book, claims.map((claim) => claim.account));
  for (const { account, bills } of claims) {
    const { customer, currency } = account;
    const log = contacts.get(customer) ?? [];
    const promises = promisesIn(log).filter((promise) => promise.invoice !== "" || mainCurrency.get(customer) === currency);
    planAccount(plan, { book, items, policy, asOf, account, bills, log, promises, paid: paidBy(customer, currency), rate: rates.get(currency) });
  }
  plan.actions.sort(byUrgency);
  return plan;
}

/** Index of "customer missing": there is nobody to write to. */
const NOBODY: CustomerIndex = 0;

/** All that decides about one customer and currency. */
interface Case {
  book: Book;
  items: OpenItems;
  policy: Policy;
  asOf: DayNumber;
  account: Account;
  bills: number[];
  log: Contact[];
  promises: PromiseToPay[];
  paid: PaymentHistory;
  /** to the home currency; undefined when none is known */
  rate?: number;
}

interface DueBill {
  index: number;
  days: number;
  amount: MinorUnits;
  level: PolicyLevel;
}

function planAccount(plan: Plan, about: Case): void {
  const { account, book, policy, asOf } = about;
  if (account.items.length === 0 && about.bills.length === 0) return;
  const levels = levelsOf(policy, book.customers[account.customer]?.tier);
  const { due, leftOut } = itemsToActOn(about, levels);
  const bills = billsToActOn(about, levels, leftOut);
  const give = (reasons: LeftOut[]) => plan.leftOut.push({ customer: account.customer, currency: account.currency, reasons });
  const byAge = [...due, ...bills].reduce<PolicyLevel | undefined>(
    (highest, { level }) => (highest === undefined || level.level > highest.level ? level : highest), undefined,
  );
  if (byAge === undefined) return void give(leftOut);

  const level = levelAllowed(levels, byAge, lastLevel(about.log, beginningOf(due, bills, asOf, levels)));
  const spaced = dayAfterSpacing(about.log, level, asOf);
  const allowed = dayWithinCap(about.log, spaced, policy.monthlyContactCap);
  if (allowed !== spaced) {
    return void give([wholeCustomer("monthly-cap", sumOpen(due) + sumBills(bills), allowed), ...leftOut]);
  }
  const postponed = spaced > asOf ? [wholeCustomer("spacing", 0, spaced)] : [];
  plan.actions.push(action(about, level, byAge, spaced, due, bills, [...postponed, ...leftOut]));
}

/** Nothing is claimed from a customer whose credits exceed the debt: the credits are to be matched first. */
function itemsToActOn(about: Case, levels: PolicyLevel[]): { due: DueItem[]; leftOut: LeftOut[] } {
  const { account, policy, book, asOf } = about;
  if (account.customer === NOBODY) return { due: [], leftOut: [wholeCustomer("no-customer", sumOpen(account.items))] };
  if (account.items.length > 0 && netBalance(account) < 0) {
    return { due: [], leftOut: [wholeCustomer("credits-exceed-debt", sumOpen(account.items))] };
  }
  return siftItems(account.items, {
    asOf, levels, contacts: about.log, promises: about.promises, paid: about.paid,
    promiseToleranceDays: policy.promiseToleranceDays, floor: toMinor(policy.floor, book.scale),
  });
}

function billsToActOn(about: Case, levels: PolicyLevel[], leftOut: LeftOut[]): DueBill[] {
  const first = Math.min(...levels.map((level) => level.fromDays));
  return about.bills.flatMap((index) => {
    const { billNo, amount, dueDate, status } = about.book.bills[index]!;
    const sincePayable = about.asOf - dueDate;
    // A bill refused before its day is a claim from that moment on.
    const days = status === "refused" ? Math.max(1, sincePayable) : sincePayable;
    const level = levelReached(levels, days);
    const leave = (reason: LeftOut["reason"], until?: DayNumber): DueBill[] => {
      leftOut.push({ document: billNo, item: -1, reason, amount, until });
      return [];
    };
    if (level === undefined) return days > 0 ? leave("no-level") : leave("bill-not-due", dueDate + first);
    if (level.level === 0 && courtesyDone(about.log, billNo, dueDate + level.fromDays)) return leave("courtesy-done");
    return [{ index, days, amount, level }];
  });
}

function action(
  about: Case, level: PolicyLevel, byAge: PolicyLevel, day: DayNumber, due: DueItem[], bills: DueBill[], leftOut: LeftOut[],
): PlanAction {
  const { account, book, items, policy, asOf, log } = about;
  const mine = due.map((item) => item.index);
  const owner = ownerOf(book, items, mine, account.customer, level, policy);
  const support = supportOf(book, items, mine, account.customer, level, policy);
  const broken = countBroken(about.promises, about.paid, asOf, policy.promiseToleranceDays);
  const grade = book.customers[account.customer]?.grade;
  const { priority, parts } = prioritise(book, claimsOf(book, due, bills), log, broken, grade, about.rate, asOf);
  const promise = about.promises[about.promises.length - 1];
  return {
    customer: account.customer,
    currency: account.currency,
    level: level.level,
    levelByAge: byAge.level,
    action: due.length === 0 ? "bill-follow-up" : level.action,
    channel: level.channel,
    ownerRole: owner.role,
    owner: owner.name,
    supportRole: support?.role,
    support: support?.name ?? "",
    actionDate: day,
    open: netBalance(account),
    overdue: sumOpen(due.filter((item) => item.days > 0)),
    oldestDays: Math.max(...due.map((item) => item.days), ...bills.map((bill) => bill.days)),
    items: mine,
    bills: bills.map((bill) => bill.index),
    billAmount: sumBills(bills),
    lastContact: lastContactDate(log),
    promisedDate: promise?.date,
    promisedAmount: promise?.amount,
    priority,
    parts,
    leftOut,
  };
}

/** Every account with open items, and every customer with bills to follow, whether or not both exist. */
function accountsWithBills(book: Book, items: OpenItems, asOf: DayNumber): { account: Account; bills: number[] }[] {
  const followed = billsToFollow(book);
  const currencies = Math.max(1, book.currencies.length);
  const accounts = new Map<number, Account>();
  for (const account of accountsOf(book, items, asOf)) accounts.set(account.customer * currencies + account.currency, account);
  for (const [customer, byCurrency] of followed) {
    for (const currency of byCurrency.keys()) accountAt(accounts, customer, currency, currencies);
  }
  return [...accounts.values()].map((account) => ({
    account, bills: followed.get(account.customer)?.get(account.currency) ?? [],
  }));
}

/** The currency that a promise without a document speaks of: the home currency, else the first in which the customer owes. */
function mainCurrencies(book: Book, accounts: readonly Account[]): Map<CustomerIndex, CurrencyIndex> {
  const main = new Map<CustomerIndex, CurrencyIndex>();
  for (const { customer, currency, items } of accounts) {
    if (items.length > 0 && (currency === book.home || !main.has(customer))) main.set(customer, currency);
  }
  return main;
}

/** The day from which log entries concern today's debts: when the oldest of them could be reminded first. */
function beginningOf(due: DueItem[], bills: DueBill[], asOf: DayNumber, levels: PolicyLevel[]): DayNumber {
  const oldest = Math.max(...due.map((item) => item.days), ...bills.map((bill) => bill.days));
  return asOf - oldest + Math.min(0, ...levels.map((level) => level.fromDays));
}

function dayAfterSpacing(log: Contact[], level: PolicyLevel, asOf: DayNumber): DayNumber {
  const last = lastContactDate(log);
  return last === undefined ? asOf : Math.max(asOf, last + level.spacingDays);
}

function wholeCustomer(reason: LeftOut["reason"], amount: MinorUnits, until?: DayNumber): LeftOut {
  return { document: "", item: -1, reason, amount, until };
}

function sumBills(bills: readonly DueBill[]): MinorUnits {
  return bills.reduce((total, bill) => total + bill.amount, 0);
}

function claimsOf(book: Book, due: readonly DueItem[], bills: readonly DueBill[]): Claim[] {
  return [
    ...due.map(({ open, days, dueDate, document }) => ({ amount: open, days, dueDate, document })),
    ...bills.map(({ index, amount, days }) => {
      const { dueDate, billNo } = book.bills[index]!;
      return { amount, days, dueDate, document: billNo };
    }),
  ];
}

/** Highest priority first; what is not due yet by amount; then by customer, so that the order never depends on the input's. */
function byUrgency(a: PlanAction, b: PlanAction): number {
  return b.priority - a.priority || b.open - a.open || a.customer - b.customer || a.currency - b.currency;
}
