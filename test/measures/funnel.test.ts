import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { conversion, decidedConversion, funnel, stageOrder, wholeFunnel, type StageEntries } from "../../src/measures/funnel";

type Entry = [opportunity: number, stage: number, day: number];

function entries(stages: number, ...rows: Entry[]): StageEntries {
  return {
    opportunity: Int32Array.from(rows, ([opportunity]) => opportunity), stage: Int32Array.from(rows, ([, stage]) => stage), entered: Float64Array.from(rows, ([, , day]) => day),
    opportunities: Math.max(-1, ...rows.map(([opportunity]) => opportunity)) + 1, stages,
  };
}
const figures = (given: StageEntries) => funnel(given).map(({ entered, further, left, open }) => [entered, further, left, open]);

describe("sales funnel on cohorts", () => {
  test("18 won, 22 lost, 20 open: 45 % of the decided, 30 % of all", () => {
    const rows = Array.from({ length: 60 }, (_, i): Entry[] => [[i, 0, 100], ...(i < 18 ? [[i, 1, 120] as Entry] : i < 40 ? [[i, -1, 130] as Entry] : [])]).flat();
    const whole = wholeFunnel(funnel(entries(2, ...rows)));
    expect(whole).toEqual({ entered: 60, further: 18, left: 22, open: 20 });
    expect(decidedConversion(whole)).toBe(0.45);
    expect(conversion(whole)).toBe(0.3);
  });

  test("a skipped stage counts as passed, a step back undoes nothing, and every opportunity was in the first stage", () => {
    expect(figures(entries(4, [0, 0, 1], [0, 3, 5], [1, 2, 1], [1, 1, 9], [2, -1, 3]))).toEqual([[3, 2, 1, 0], [2, 2, 0, 0], [2, 1, 0, 1], [1, 0, 0, 1]]);
  });

  test("an exit counts where it is the latest entry: a reopened deal is open, an exit on the same day comes last", () => {
    expect(figures(entries(2, [0, 0, 1], [0, -1, 5], [0, 0, 8]))).toEqual([[1, 0, 0, 1], [0, 0, 0, 0]]);
    expect(figures(entries(2, [0, 0, 5], [0, -1, 5]))).toEqual([[1, 0, 1, 0], [0, 0, 0, 0]]);
    expect(figures(entries(2, [0, 0, 1], [0, 1, 2], [0, -1, 3]))).toEqual([[1, 1, 0, 0], [1, 0, 1, 0]]);
  });

  test("nothing entered or nothing decided has no rate", () => {
    expect(conversion({ entered: 0, further: 0, left: 0, open: 0 })).toBeUndefined();
    expect(decidedConversion({ entered: 3, further: 0, left: 0, open: 3 })).toBeUndefined();
  });

  test("every step adds up, none is wider than the one before, and the order of the rows does not matter", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: -1, max: 3 }), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(rows, (given: Entry[]) => {
      const seen = [...new Set(given.map(([opportunity]) => opportunity))];
      const dense = given.map(([opportunity, stage, day]): Entry => [seen.indexOf(opportunity), stage, day]);
      const steps = funnel(entries(4, ...dense));
      steps.forEach((step, at) => {
        expect(step.entered).toBe(step.further + step.left + step.open);
        expect(step.entered).toBe(at === 0 ? seen.length : steps[at - 1]!.further);
      });
      expect(funnel(entries(4, ...[...dense].reverse()))).toEqual(steps);
      const whole = wholeFunnel(steps);
      expect(whole.entered).toBe(whole.further + whole.left + whole.open);
    }));
  });
});

describe("the order of stages when none is given", () => {
  test("a stage stands before those that more opportunities entered after it; exits do not take part", () => {
    // codes 2, 0, 1 are the way; one opportunity goes from 0 back to 2 first
    const given = entries(3, [0, 2, 1], [0, 0, 5], [0, 1, 9], [1, 2, 2], [1, 0, 3], [2, 0, 1], [2, 2, 4], [2, -1, 2], [3, 2, 7], [3, 1, 8]);
    expect(stageOrder(given)).toEqual([2, 0, 1]);
  });

  test("stages that share no opportunity, or a day, stand by their earliest entry", () => {
    expect(stageOrder(entries(3, [0, 1, 5], [1, 0, 9], [2, 2, 7]))).toEqual([1, 2, 0]);
    expect(stageOrder(entries(2, [0, 0, 5], [0, 1, 5], [1, 1, 3]))).toEqual([1, 0]);
  });

  test("coming back to a stage does not move it", () => {
    expect(stageOrder(entries(2, [0, 0, 1], [0, 1, 2], [0, 0, 3]))).toEqual([0, 1]);
  });

  test("opportunities that skip stages but never turn back give the true order", () => {
    const way = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(fc.property(fc.array(way, { minLength: 1, maxLength: 8 }), (ways) => {
      const full = [[0, 1, 2, 3, 4], ...ways.map((one) => [...one].sort((a, b) => a - b))];
      const rows = full.flatMap((one, opportunity) => one.map((stage, at): Entry => [opportunity, stage, 100 - opportunity * 3 + at]));
      expect(stageOrder(entries(5, ...rows))).toEqual([0, 1, 2, 3, 4]);
    }));
  });
});
