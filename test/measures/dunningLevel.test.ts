import { describe, expect, test } from "@jest/globals";
import { DEFAULT_DUNNING_LEVELS, levelReached } from "../../src/measures/dunningLevel";

describe("dunning level by days past due", () => {
  test.each([
    [-8, undefined], [-7, 0], [0, 0], [1, 1], [30, 1], [31, 2], [60, 2], [61, 3], [90, 3], [91, 4], [4_000, 4],
  ])("%p days past due is level %p by the default policy", (days, level) => expect(levelReached(DEFAULT_DUNNING_LEVELS, days)?.level).toBe(level));

  test("where levels overlap the highest holds, and days that no level covers have none", () => {
    const levels = [{ level: 1, fromDays: 5, toDays: 25 }, { level: 2, fromDays: 20, toDays: 30 }, { level: 3, fromDays: 40 }];
    expect([4, 19, 20, 30, 31, 40].map((days) => levelReached(levels, days)?.level)).toEqual([undefined, 1, 2, 2, undefined, 3]);
  });
});
