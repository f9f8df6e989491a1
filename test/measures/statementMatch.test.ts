import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_MATCH_LIMITS, matchStatement, type StatementEntry } from "../../src/measures/statementMatch";

/** number, day, amount */
const entries = (...rows: [string, number, number][]): StatementEntry[] => rows.map(([number, date, amount]) => ({ numbers: number === "" ? [] : [number], date, amount }));
const results = (ours: StatementEntry[], theirs: StatementEntry[]) => matchStatement(ours, theirs).map(({ result, by, ours: o, theirs: t, difference }) => [result, by, o, t, difference]);

describe("our open documents and the customer's own list", () => {
  test("with the same number and amount are matched whatever their dates", () => {
    expect(results(entries(["A1", 100, 500]), entries(["A1", 300, 500]))).toEqual([["matched", "number", [0], [0], 0]]);
  });

  test("with the same number and another amount differ by what is between them", () => {
    expect(results(entries(["A1", 100, 500]), entries(["A1", 100, 450]))).toEqual([["amountDiffers", "number", [0], [0], 50]]);
  });

  test("without a common number match by amount within 31 days, and on the 32nd no longer", () => {
    expect(results(entries(["A1", 100, 500]), entries(["X9", 131, 500]))).toEqual([["matched", "amount", [0], [0], 0]]);
    expect(results(entries(["A1", 100, 500]), entries(["X9", 132, 500]))).toEqual([["onlyOurs", "none", [0], [], 500], ["onlyTheirs", "none", [], [0], -500]]);
  });

  test("of the same amount go to the nearest in date", () => {
    expect(results(entries(["A1", 100, 500], ["A2", 110, 500]), entries(["", 111, 500]))).toEqual([["onlyOurs", "none", [0], [], 500], ["matched", "amount", [1], [0], 0]]);
  });

  test("match one of theirs with several of ours that add up to it, the fewest and nearest", () => {
    expect(results(entries(["A1", 100, 200], ["A2", 101, 300], ["A3", 102, 100], ["A4", 103, 400]), entries(["", 105, 500]))).toEqual([
      ["onlyOurs", "none", [0], [], 200], ["onlyOurs", "none", [1], [], 300], ["matched", "sum", [3, 2], [0], 0],
    ]);
  });

  test("match one of ours with several of theirs that add up to it", () => {
    expect(results(entries(["A1", 100, 500]), entries(["", 100, 200], ["", 101, 300]))).toEqual([["matched", "sum", [0], [0, 1], 0]]);
  });

  test("take the instalments of one invoice together", () => {
    expect(results(entries(["A1", 100, 200], ["A1", 100, 300]), entries(["A1", 100, 500]))).toEqual([["matched", "number", [0, 1], [0], 0]]);
  });

  test("set off what the customer booked and paid under one number: it is open with neither side", () => {
    expect(results(entries(["A2", 100, 70]), entries(["A1", 90, 500], ["A1", 95, -500], ["A2", 100, 70]))).toEqual([
      ["matched", "number", [0], [2], 0], ["matched", "number", [], [0, 1], 0],
    ]);
  });

  test("of one amount, very many on both sides, are matched in the order of their days", () => {
    const many = (from: number) => entries(...Array.from({ length: 120 }, (_, i): [string, number, number] => ["", from + i, 50]));
    expect(matchStatement(many(100), many(102)).every(({ result, difference }) => result === "matched" && difference === 0)).toBe(true);
    // 40 days apart: of the 120 on each side 111 are within 31 days of one of the other in this order
    expect(matchStatement(many(100), many(140)).filter(({ result }) => result === "matched")).toHaveLength(111);
  });

  test("never add up a sum from more entries than the limit allows", () => {
    const ours = entries(...Array.from({ length: 7 }, (_, i): [string, number, number] => [`A${i}`, 100, 2 ** i]));
    expect(matchStatement(ours, entries(["", 100, 127])).filter(({ by }) => by === "sum")).toEqual([]);
    expect(matchStatement(ours, entries(["", 100, 127]), { ...DEFAULT_MATCH_LIMITS, sumSize: 7 }).filter(({ by }) => by === "sum")).toHaveLength(1);
  });
});

describe("properties", () => {
  const list = fc.array(fc.record({ number: fc.constantFrom("", "A", "B", "C", "D"), date: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constant(NaN)), amount: fc.integer({ min: -6, max: 6 }) }), { maxLength: 9 })
    .map((rows) => entries(...rows.map(({ number, date, amount }): [string, number, number] => [number, date, amount])));

  test("every entry stands in exactly one match, and the differences add up to that of the balances", () => {
    fc.assert(fc.property(list, list, (ours, theirs) => {
      const matches = matchStatement(ours, theirs);
      const filled = (all: StatementEntry[]) => all.flatMap(({ amount }, at) => (amount === 0 ? [] : [at]));
      expect(matches.flatMap((match) => match.ours).sort()).toEqual(filled(ours).sort());
      expect(matches.flatMap((match) => match.theirs).sort()).toEqual(filled(theirs).sort());
      const sum = (all: StatementEntry[]) => all.reduce((total, { amount }) => total + amount, 0);
      expect(matches.reduce((total, { difference }) => total + difference, 0)).toBe(sum(ours) - sum(theirs));
      for (const { result, difference } of matches) expect(result === "matched").toBe(difference === 0);
    }));
  });

  test("a list against itself is matched throughout", () => {
    fc.assert(fc.property(list, (ours) => {
      expect(matchStatement(ours, ours).every(({ result }) => result === "matched")).toBe(true);
    }));
  });
});
