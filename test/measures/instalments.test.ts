/** Instalments: parts by percent, fixed amount and remainder that always add up to the whole. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { instalments, type InstalmentLine } from "../../src/measures/instalments";
import { netDays } from "../../src/measures/terms";

const cut = (amount: number, lines: InstalmentLine[]) => instalments(amount, parseIsoDate("2011-10-01")!, lines).map((part) => [isoDate(part.dueDate), part.amount]);

describe("instalments", () => {
  const lines = (fixed: number): InstalmentLine[] => [
    { share: { of: "rest", fraction: 0.25 }, due: netDays(30) },
    { share: { of: "total", fraction: 0.25 }, due: { start: "invoice", months: 1, days: 0 } },
    { share: { of: "fixed", amount: fixed }, due: { start: "invoice", months: 1, days: 30 } },
    { share: { of: "remainder" }, due: { start: 15, months: 2, days: 30 } },
  ];

  test("a quarter of the rest, a quarter of the total, a fixed part and the remainder", () => {
    expect(cut(158735, lines(39684))).toEqual([["2011-10-31", 39684], ["2011-11-01", 39684], ["2011-12-01", 39684], ["2012-01-14", 39683]]);
  });

  test("a negative amount is cut the same way", () => {
    expect(cut(-1000, lines(400))).toEqual([["2011-10-31", -250], ["2011-11-01", -250], ["2011-12-01", -400], ["2012-01-14", -100]]);
  });

  test("a fixed part takes no more than is left", () => {
    expect(cut(50000, lines(39684))).toEqual([["2011-10-31", 12500], ["2011-11-01", 12500], ["2011-12-01", 25000]]);
  });

  test("zero is one instalment of zero on the invoice's day", () => {
    expect(cut(0, lines(1))).toEqual([["2011-10-01", 0]]);
  });

  test("the parts add up to the amount, none has the other sign", () => {
    const share = fc.oneof(
      fc.record({ of: fc.constant("total" as const), fraction: fc.integer({ min: 0, max: 120 }).map((percent) => percent / 100) }),
      fc.record({ of: fc.constant("rest" as const), fraction: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100) }),
      fc.record({ of: fc.constant("fixed" as const), amount: fc.integer({ min: 0, max: 1_000_000 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.array(share, { minLength: 1, maxLength: 8 }), (amount, shares) => {
        const parts = instalments(amount, 45000, shares.map((of) => ({ share: of, due: netDays(30) })));
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
        expect(parts.every((part) => part.amount * Math.sign(amount) >= 0)).toBe(true);
      }),
    );
  });
});
