import { describe, expect, test } from "@jest/globals";
import { dunningLevel } from "../../../src/functions/catalogue/dunningLevel";
import { column, failure, table, value } from "../calling";
import { casesOf, describeCases } from "../peerCases";

describe("DUNNINGLEVEL", () => {
  test("the default policy at the ends of its levels, in the shape of the question", () => {
    expect(table(dunningLevel, [[[-8, -7, 0], [1, 30, 31], [60, 61, 90], [91, 500, ""]]])).toEqual([["", 0, 0], [1, 1, 2], [2, 3, 3], [4, 4, ""]]);
  });

  test("takes one cell, and days as text", () => {
    expect(value(dunningLevel, [45])).toBe(2);
    expect(table(dunningLevel, [column("12天", "95 days", null, "")])).toEqual([[1], [4]]);
  });

  test("an own policy holds from its first days on, whatever its levels are called", () => {
    const policy = [[5, 1], [20, 2], [40, 5], ["", null], [0, 0]];
    expect(table(dunningLevel, [column(4, 5, 19, 20, 39, 40, 1_000), policy])).toEqual([[""], [1], [1], [2], [2], [5], [5]]);
    for (const blank of [[["", null]], [[0, 0], [0, 0]], 0]) expect(table(dunningLevel, [column(100), blank])).toEqual([[4]]);
    expect(table(dunningLevel, [column(-1, 0, 9), [[0, 0], [9, 1]]])).toEqual([[""], [0], [1]]);
  });

  test("refuses a policy that does not rise or has not two columns", () => {
    for (const policy of [[[1, 1], [1, 2]], [[1, 2], [31, 1]], [[1, 31, 61]], [[1], [31]], [[1, ""]], [[1.5, 1]], [[1, -1]]]) {
      expect(failure(dunningLevel, [column(3), policy])).toEqual({ code: "#VALUE!", message: expect.stringMatching(/^policy must have two columns/) });
    }
  });
});

describeCases("dunning levels of other systems (skipped without ../shared)", () => {
  // Steps that a draft, a block or a payment holds back need the collection log: the plan's tests have them.
  interface Given { levels_days: number[]; steps: { day: number; previous?: string; blocked?: boolean; paid?: boolean }[] }
  test.each(casesOf<Given, { level_after_step: (number | null)[] }>("dunning_level"))("%s: the level by age, where nothing holds it back", (_, given, expected) => {
    const policy = given.levels_days.map((day, at) => [day, at + 1]);
    const free = given.steps.map((_step, at) => at).filter((at) => !given.steps[at]!.blocked && !given.steps[at]!.paid && given.steps[at]!.previous !== "draft");
    expect(table(dunningLevel, [column(...free.map((at) => given.steps[at]!.day)), policy])).toEqual(free.map((at) => [expected.level_after_step[at] ?? ""]));
    expect(free.length).toBeGreaterThan(2);
  });
});
