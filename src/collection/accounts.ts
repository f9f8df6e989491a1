/** The open items of one customer in one currency, with days past due whatever the aging's basis is. */
import type { Book, CurrencyIndex, CustomerIndex, OpenItems } from "../book/types";
import { OPEN_KINDS } from "../book/types";
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";

export interface AccountItem {
  /** index into OpenItems */
  index: number;
  document: string;
  /** NaN where the ledgers give no date at all */
  dueDate: DayNumber;
  /** asOf − due date */
  days: number;
  open: MinorUnits;
  disputed: boolean;
  graceDate?: DayNumber;
}

export interface Account {
  customer: CustomerIndex;
  currency: CurrencyIndex;
  /** oldest due date first */
  items: AccountItem[];
  /** credit notes and unapplied receipts, as a positive sum */
  credits: MinorUnits;
}

/** Every customer and currency with something open, in the order of their indexes. */
export function accountsOf(book: Book, items: OpenItems, asOf: DayNumber): Account[] {
  const accounts = new Map<number, Account>();
  const currencies = Math.max(1, book.currencies.length);
  for (let i = 0; i < items.length; i++) {
    const account = accountAt(accounts, items.customer[i]!, items.currency[i]!, currencies);
    if (OPEN_KINDS[items.kind[i]!] === "item" && items.open[i]! > 0) account.items.push(accountItem(book, items, i, asOf));
    else account.credits -= items.open[i]!;
  }
  const list = [...accounts.entries()].sort(([a], [b]) => a - b).map(([, account]) => account);
  for (const account of list) account.items.sort((a, b) => (a.dueDate || 0) - (b.dueDate || 0) || a.index - b.index);
  return list;
}

/** What the customer owes in all: items less credits, as the aging's total shows it. */
export function netBalance(account: Account): MinorUnits {
  return sumOpen(account.items) - account.credits;
}

export function sumOpen(items: readonly AccountItem[]): MinorUnits {
  return items.reduce((total, item) => total + item.open, 0);
}

/** The account's place in the map, made when it is met first. */
export function accountAt(
  accounts: Map<number, Account>, customer: CustomerIndex, currency: CurrencyIndex, currencies: number,
): Account {
  const key = customer * currencies + currency;
  let account = accounts.get(key);
  if (!account) accounts.set(key, (account = { customer, currency, items: [], credits: 0 }));
  return account;
}

function accountItem(book: Book, items: OpenItems, index: number, asOf: DayNumber): AccountItem {
  const debit = items.debit[index]!;
  const { debits } = book;
  const dueDate = debits.dueDate[debit]!;
  const grace = debits.graceDate[debit];
  return {
    index,
    document: debits.document[debit] ?? "",
    dueDate,
    days: asOf - dueDate,
    open: items.open[index]!,
    disputed: debits.disputed[debit] === 1,
    graceDate: grace === undefined || Number.isNaN(grace) ? undefined : grace,
  };
}
