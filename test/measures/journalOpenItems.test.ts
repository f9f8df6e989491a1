import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildBook, openItemsAt } from "../../src/book";
import { dayNumber, isoDate } from "../../src/measures/calendar";
import { journalOpenItems, type JournalEntries } from "../../src/measures/journalOpenItems";
import { AmountTooLarge } from "../../src/measures/money";
import { reading } from "../book/readings";

type Line = [account: number, day: number, debit: number, credit: number];

function journal(...lines: Line[]): JournalEntries {
  const column = (at: number) => lines.map((line) => line[at]!);
  return { account: Int32Array.from(column(0)), date: Float64Array.from(column(1)), debit: Float64Array.from(column(2)), credit: Float64Array.from(column(3)) };
}
/** `[row, open]` of every open item. */
function openOf(lines: Line[], asOf: number, accounts = 1): number[][] {
  const { entry, open } = journalOpenItems(journal(...lines), accounts, asOf);
  return [...entry].map((row, at) => [row, open[at]!]);
}

describe("open items of a customer journal", () => {
  // 100 + 200 owed, 150 paid, 80 owed, 100 paid: the first is settled, 50 of the second and the third are open
  const LINES: Line[] = [[0, 10, 100, 0], [0, 20, 200, 0], [0, 30, 0, 150], [0, 40, 80, 0], [0, 50, 0, 100]];

  test("money settles the oldest entry first, as of any day", () => {
    expect(openOf(LINES, 29)).toEqual([[0, 100], [1, 200]]);
    expect(openOf(LINES, 30)).toEqual([[1, 150]]);
    expect(openOf(LINES, 50)).toEqual([[1, 50], [3, 80]]);
    expect(openOf(LINES, 9)).toEqual([]);
  });

  test("money paid in advance stays negative with its own day until a debt comes", () => {
    const lines: Line[] = [[0, 10, 0, 70], [0, 20, 0, 50], [0, 30, 80, 0]];
    expect(openOf(lines, 20)).toEqual([[0, -70], [1, -50]]);
    expect(openOf(lines, 30)).toEqual([[1, -40]]);
  });

  test("a red debit is money and a red credit is a debt", () => {
    expect(openOf([[0, 10, 100, 0], [0, 20, -30, 0]], 30)).toEqual([[0, 70]]);
    expect(openOf([[0, 10, 0, 100], [0, 20, 0, -130]], 30)).toEqual([[1, 30]]);
  });

  test("an entry with both sides keeps what the money leaves of its debit; of one day's debts the lower one stays open", () => {
    expect(openOf([[0, 10, 100, 40]], 10)).toEqual([[0, 60]]);
    expect(openOf([[0, 10, 100, 100]], 10)).toEqual([]);
    expect(openOf([[0, 10, 100, 0], [0, 10, 60, 0], [0, 11, 0, 100]], 11)).toEqual([[1, 60]]);
  });

  test("the rows of one customer need not stand together or in order", () => {
    expect(openOf([[1, 40, 5, 0], [0, 20, 7, 0], [-1, 20, 9, 0], [1, 10, 3, 0], [0, 30, 0, 4], [1, 50, 0, 4]], 60, 2)).toEqual([[1, 3], [0, 4]]);
  });

  test("a balance that cannot be held exactly is refused", () => {
    expect(() => openOf([[0, 1, Number.MAX_SAFE_INTEGER, 0], [0, 2, 5, 0]], 3)).toThrow(AmountTooLarge);
  });

  test("the open amounts of an account add up to its balance and are all of one sign", () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: -500, max: 1_000 }), fc.integer({ min: -500, max: 1_000 }));
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (lines: Line[], asOf) => {
      const open = openOf(lines, asOf, 3);
      for (let account = 0; account < 3; account++) {
        const own = open.filter(([row]) => lines[row!]![0] === account).map(([, amount]) => amount!);
        const balance = lines.filter(([code, day]) => code === account && day <= asOf).reduce((sum, [, , debit, credit]) => sum + debit - credit, 0);
        expect(own.reduce((sum, amount) => sum + amount, 0)).toBe(balance);
        expect(own.every((amount) => Math.sign(amount) === Math.sign(balance))).toBe(true);
      }
    }));
  });

  test("agrees with the book, which settles the same journal day by day", () => {
    const first = dayNumber(2025, 1, 1);
    const movement = fc.record({ debit: fc.integer({ min: 0, max: 900 }), credit: fc.integer({ min: 0, max: 900 }) }).filter(({ debit, credit }) => debit + credit > 0);
    fc.assert(fc.property(fc.array(movement, { minLength: 1, maxLength: 15 }), fc.integer({ min: 0, max: 15 }), (moves, days) => {
      const rows = moves.map(({ debit, credit }, at) => ({ customer: "甲", date: isoDate(first + at), voucher: `V${at + 100}`, debit, credit }));
      const items = openItemsAt(buildBook([reading("JRNL", rows)], { homeCurrency: "CNY", mergedCustomers: {} }), first + days, "invoice");
      const book = Array.from({ length: items.length }, (_, i) => [items.debit[i]! < 0 ? "money" : isoDate(items.agedFrom[i]!), items.open[i]!]);
      const lines = moves.map(({ debit, credit }, at): Line => [0, first + at, debit * 100, credit * 100]);
      const mine = openOf(lines, first + days).map(([row, open]) => [open! < 0 ? "money" : isoDate(first + row!), open]);
      const byDay = (a: unknown[], b: unknown[]) => (String(a) < String(b) ? -1 : 1);
      expect(mine.sort(byDay)).toEqual(book.sort(byDay));
    }), { numRuns: 60 });
  });
});
