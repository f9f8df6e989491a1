import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { medianDuration, spellsAt, survivalCurve, type Spells } from "../../src/measures/survival";

const spells = (...cases: [days: number, ended: boolean][]): Spells => ({
  durations: Float64Array.from(cases, ([days]) => days), ended: Uint8Array.from(cases, ([, ended]) => (ended ? 1 : 0)),
});

/** 5, 8, 10+, 12, 15+, 20, 25+: the worked case of the measure, given out of order. */
const WORKED = spells([12, true], [25, false], [5, true], [10, false], [20, true], [8, true], [15, false]);

describe("how long deals stay in a stage", () => {
  test("open deals count as 'at least so long': 6/7, × 5/6, × 3/4, × 1/2; the median is 20 although the closed ones average 11.25", () => {
    const curve = survivalCurve(WORKED);
    expect(curve.map(({ duration, atRisk, ended }) => [duration, atRisk, ended])).toEqual([[5, 7, 1], [8, 6, 1], [12, 4, 1], [20, 2, 1]]);
    [6 / 7, 5 / 7, 15 / 28, 15 / 56].forEach((share, at) => expect(curve[at]!.survival).toBeCloseTo(share, 12));
    expect(medianDuration(curve)).toBe(20);
  });

  test("one that is open at the very duration at which another ends is still among those at risk", () => {
    expect(survivalCurve(spells([7, false], [7, true]))).toEqual([{ duration: 7, atRisk: 2, ended: 1, survival: 0.5 }]);
  });

  test("exactly half is enough, also where the product of shares only comes near one half", () => {
    expect(medianDuration(survivalCurve(spells([1, true], [2, true], [3, true], [4, true])))).toBe(2);
    const ten = spells(...Array.from({ length: 10 }, (_, i): [number, boolean] => [i + 1, true]));
    expect(medianDuration(survivalCurve(ten))).toBe(5);
  });

  test("there is no median while more than half are still open, and no curve before anything ended", () => {
    expect(medianDuration(survivalCurve(spells([3, true], [9, false], [9, false])))).toBeUndefined();
    expect(survivalCurve(spells([3, false]))).toEqual([]);
    expect(survivalCurve(spells())).toEqual([]);
  });

  test("what begins after the as-of day does not count, what ends after it is still open", () => {
    const seen = spellsAt(Float64Array.of(100, 105, 111, NaN), Float64Array.of(104, 120, NaN, NaN), 110);
    expect([[...seen.durations], [...seen.ended]]).toEqual([[4, 5], [1, 0]]);
  });

  test("without open deals the curve is the plain share of those that last longer", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }), (days) => {
      for (const { duration, survival } of survivalCurve(spells(...days.map((day): [number, boolean] => [day, true])))) {
        expect(survival).toBeCloseTo(days.filter((day) => day > duration).length / days.length, 10);
      }
    }));
  });

  test("the curve falls, and neither the order of the rows nor the unit of time matters", () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean()), { maxLength: 60 });
    fc.assert(fc.property(cases, (given) => {
      const curve = survivalCurve(spells(...given));
      curve.forEach((step, at) => expect(step.survival).toBeLessThan(curve[at - 1]?.survival ?? 1 + 1e-9));
      expect(survivalCurve(spells(...[...given].reverse()))).toEqual(curve);
      const sevenfold = survivalCurve(spells(...given.map(([days, ended]): [number, boolean] => [days * 7, ended])));
      expect(sevenfold).toEqual(curve.map((step) => ({ ...step, duration: step.duration * 7 })));
    }));
  });
});
