/** Promises kept: the worked numbers of the reference, and what holds for any input. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { promiseRate } from "../../src/measures/promiseRate";

test("of four promises over 300, two over 150 were kept and 30 came for a third: 50 % kept, 60 % paid", () => {
  expect(promiseRate({ promised: [100, 50, 100, 50], paid: [100, 50, 30, 0] })).toEqual({ kept: 0.5, paid: 0.6 });
});

test("more than was promised counts as what was promised, and a promise without an amount says nothing", () => {
  expect(promiseRate({ promised: [100, 100, 0], paid: [500, 0, 70] })).toEqual({ kept: 0.5, paid: 0.5 });
  expect(promiseRate({ promised: [0], paid: [10] })).toEqual({ kept: undefined, paid: undefined });
});

test("what was kept is never more than what was paid, and both are rates", () => {
  const amount = fc.integer({ min: 1, max: 1e9 });
  fc.assert(fc.property(fc.array(fc.tuple(amount, fc.integer({ min: -1e6, max: 2e9 })), { minLength: 1 }), (list) => {
    const { kept, paid } = promiseRate({ promised: list.map(([promised]) => promised), paid: list.map(([, came]) => came) });
    expect(kept!).toBeLessThanOrEqual(paid!);
    expect(kept!).toBeGreaterThanOrEqual(0);
    expect(paid!).toBeLessThanOrEqual(1);
  }));
});
