/** Money applied to invoices, oldest due date first. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allocateOldestFirst } from "../../src/measures/allocate";

const run = (invoices: [amount: number, due: number][], money: number) => {
  const { applied, rest } = allocateOldestFirst(Float64Array.from(invoices, ([amount]) => amount), Float64Array.from(invoices, ([, due]) => due), money);
  return [[...applied], rest];
};

describe("oldest-first application", () => {
  test("pays the invoice that is due first, then the next in part", () => {
    expect(run([[1_000, 45_838], [80_050, 45_808], [500, 45_869]], 80_550)).toEqual([[500, 80_050, 0], 0]);
  });

  test("pays those of one day in the order given", () => {
    expect(run([[300, 45_838], [200, 45_838], [100, 45_838]], 400)).toEqual([[300, 100, 0], 0]);
  });

  test("what no invoice takes is the rest", () => {
    expect(run([[300, 45_838]], 450)).toEqual([[300], 150]);
    expect(run([], 450)).toEqual([[], 450]);
  });

  test("credit notes take and give nothing, refunds pay nothing", () => {
    expect(run([[-300, 45_800], [200, 45_838]], 100)).toEqual([[0, 100], 0]);
    expect(run([[200, 45_838]], -100)).toEqual([[0], -100]);
    expect(run([[200, 45_838]], 0)).toEqual([[0], 0]);
  });

  test("applied and rest are the money, no invoice is overpaid, and none is paid before an older one is settled", () => {
    const invoices = fc.array(fc.tuple(fc.integer({ min: -1_000, max: 100_000 }), fc.integer({ min: 45_000, max: 45_050 })), { maxLength: 60 });
    fc.assert(fc.property(invoices, fc.integer({ min: 0, max: 2_000_000 }), (list, money) => {
      const [applied, rest] = run(list, money) as [number[], number];
      expect(applied.reduce((sum, part) => sum + part, rest)).toBe(money);
      const full = list.map(([amount]) => Math.max(amount, 0));
      applied.forEach((part, i) => expect(part >= 0 && part <= full[i]!).toBe(true));
      const youngestPaid = Math.max(...list.map(([, due], i) => (applied[i]! > 0 ? due : 0)));
      list.forEach(([, due], i) => expect(due < youngestPaid ? applied[i] : full[i]).toBe(full[i]));
      expect(rest > 0 ? applied : full).toEqual(full);
    }));
  });
});
