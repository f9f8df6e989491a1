import { expect, test } from "@jest/globals";
import { cumulativeIncidence } from "../../src/measures/cumulativeIncidence";

/** days and what happened then: 1 the wanted end, 2 another, 0 watched no longer */
const spells = (...list: [number, 0 | 1 | 2][]) => ({ durations: Float64Array.from(list, ([days]) => days), cause: Uint8Array.from(list, ([, cause]) => cause) });

test("without censoring it is the plain share of those that ended so within the days, that day included", () => {
  const all = spells([5, 1], [10, 2], [20, 1], [30, 1]);
  expect([4, 5, 19, 20, 30].map((horizon) => cumulativeIncidence(all, horizon))).toEqual([0, 0.25, 0.25, 0.5, 0.75]);
});

test("what still goes on leaves the ones at risk, so that a later end weighs more", () => {
  // day 5: 1 of 4 → 0.25, 0.75 left; one leaves on day 7; day 10: 1 of 2 → + 0.75 ÷ 2
  expect(cumulativeIncidence(spells([5, 1], [7, 0], [10, 1], [12, 0]), 12)).toBeCloseTo(0.25 + 0.375, 12);
});

test("an end of the other kind takes away for good: with one of two lost, one won is a half, not all as Kaplan–Meier with losses censored would say", () => {
  expect(cumulativeIncidence(spells([5, 2], [10, 1]), 10)).toBe(0.5);
});

test("at equal durations ends come before what is watched no longer", () => {
  expect(cumulativeIncidence(spells([5, 0], [5, 1]), 5)).toBe(0.5);
});

test("without spells there is no share", () => {
  expect(cumulativeIncidence(spells(), 5)).toBeNaN();
});
