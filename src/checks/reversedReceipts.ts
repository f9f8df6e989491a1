/** C11, receipts that may only have been there to please: reversed or paid back soon after a period's end, or paid by somebody else. */
import { homeConverter } from "../book/receivableMonths";
import { CREDIT_KINDS, type Book } from "../book/types";
import type { Reversal } from "../book/sideRecords";
import { addMonths, endOfMonth, isoDate, type DayNumber } from "../measures/calendar";
import { exact, type MinorUnits } from "../measures/money";
import { missingData } from "./missingData";
import { grouped } from "./openDebts";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** What happened longer ago than this is no longer reported. */
const LOOK_BACK_MONTHS = 12;
/** Of those who paid for a customer so many are named. */
const MOST_NAMES = 3;

/** Money that came in the last days of a month and was taken back. */
export interface SuspectReceipt {
  reversal: Reversal;
  received: DayNumber;
  /** within so many days after the month's end; absent where only a mark says that it was reversed */
  reversed?: DayNumber;
  /** home currency, minor units */
  amount: MinorUnits;
}

export const reversedReceipts: Check = {
  group: "C11",
  run(input) {
    if (!input.book.readings.some(({ ledger }) => ledger.kind === "PAY")) return [missingData("C11", ["PAY.date"])];
    const byCustomer = grouped(suspectReceipts(input), ({ reversal }) => reversal.customer);
    return [
      ...[...byCustomer].flatMap(([customer, list]) => [
        ...reversedFinding(input, "C11.reversed-after-close", "red", customer, list.filter(({ reversed }) => reversed !== undefined)),
        ...reversedFinding(input, "C11.reversed-no-date", "amber", customer, list.filter(({ reversed }) => reversed === undefined)),
      ]),
      ...otherPayers(input),
    ];
  },
};

/**
 * Receipts of the last days of a month (its last day is the first of them) that were reversed within the days after it that the
 * thresholds allow, of the last twelve months; those that bear only a reversal mark too, as their day is not known.
 */
export function suspectReceipts({ book, asOf, thresholds }: Pick<CheckInput, "book" | "asOf" | "thresholds">): SuspectReceipt[] {
  const home = homeConverter(book, asOf);
  const since = addMonths(asOf, -LOOK_BACK_MONTHS);
  return book.reversals.flatMap((reversal): SuspectReceipt[] => {
    const { received, reversed } = reversal;
    const amount = home(reversal.amount, reversal.currency);
    if (received === undefined || amount === undefined || received > asOf || (reversed ?? received) <= since || (reversed ?? asOf) > asOf) return [];
    const periodEnd = endOfMonth(received);
    const wasAtEnd = periodEnd - received < thresholds.periodEndDays;
    const wentSoon = reversed === undefined || (reversed > periodEnd && reversed - periodEnd <= thresholds.reversalDays);
    return wasAtEnd && wentSoon ? [{ reversal, received, ...(reversed === undefined ? {} : { reversed }), amount }] : [];
  }).sort((a, b) => (a.reversed ?? a.received) - (b.reversed ?? b.received));
}

function reversedFinding({ book, thresholds }: CheckInput, rule: RuleCode, severity: "red" | "amber", customer: number, list: readonly SuspectReceipt[]): RawFinding[] {
  const last = list[list.length - 1];
  if (!last) return [];
  const amount = exact(list.reduce((sum, one) => sum + one.amount, 0));
  const { name } = book.customers[customer]!;
  return [{
    rule, severity, object: { kind: "customer", id: name }, value: amount, threshold: 0, unit: "money", trend: [], rows: list.flatMap(rowsOf), amount,
    values: {
      name, count: list.length, backAmount: amount, receivedDate: isoDate(last.received), ...(last.reversed === undefined ? {} : { reversedDate: isoDate(last.reversed) }),
      endDays: thresholds.periodEndDays, backDays: thresholds.reversalDays,
    },
    owner: "financeManager",
  }];
}

/** The receipt and what took it back; the latter, or the receipt alone, carries the amount. */
function rowsOf({ reversal: { places }, amount }: SuspectReceipt): FindingRow[] {
  return places.map(({ reading, row }, at) => ({ reading, row, amount: at === places.length - 1 ? amount : 0 }));
}

/** By customer: what others than the customer or its group paid in the last twelve months. */
function otherPayers(input: CheckInput): RawFinding[] {
  const { book, asOf } = input;
  const { credits } = book;
  const home = homeConverter(book, asOf);
  const since = addMonths(asOf, -LOOK_BACK_MONTHS);
  const parents = new Map(book.customers.map(({ name, parent }) => [name, parent]));
  const receipts = Array.from({ length: credits.length }, (_, i) => i).filter((i) => {
    const isRecent = credits.date[i]! > since && credits.date[i]! <= asOf && CREDIT_KINDS[credits.kind[i]!] === "receipt";
    const payer = credits.otherPayer[i]!;
    return isRecent && payer !== "" && parents.get(payer) !== book.customers[credits.customer[i]!]!.parent && home(1, credits.currency[i]!) !== undefined;
  });
  return [...grouped(receipts, (i) => credits.customer[i]!)].map(([customer, list]) => otherPayerFinding(book, customer, list, (i) => home(credits.amount[i]!, credits.currency[i]!)!));
}

function otherPayerFinding({ credits, customers }: Book, customer: number, list: readonly number[], amountOf: (credit: number) => MinorUnits): RawFinding {
  const rows = list.map((i): FindingRow => ({ reading: credits.origin.sheet[i]!, row: credits.origin.row[i]!, amount: amountOf(i) }));
  const amount = exact(rows.reduce((sum, row) => sum + row.amount, 0));
  const payers = [...new Set(list.map((i) => credits.otherPayer[i]!))];
  const { name } = customers[customer]!;
  return {
    rule: "C11.payer-differs", severity: "blue", object: { kind: "customer", id: name }, value: amount, threshold: 0, unit: "money", trend: [], rows, amount,
    values: { name, count: list.length, receivedAmount: amount, payers: payers.slice(0, MOST_NAMES).join("; ") + (payers.length > MOST_NAMES ? " …" : ""), months: LOOK_BACK_MONTHS },
    owner: "financeManager",
  };
}
