import { expect, test } from "@jest/globals";
import { say } from "../../src/locale";

const FOUND = { zh: "{count} 行，{days} 天", en: "{count} rows in {days} days, {from}–{to} days late" };

test("one row is a row in English, and two are rows", () => {
  expect(say(FOUND, "en-US", { count: 1, days: "1", from: 0, to: 1 })).toBe("1 row in 1 day, 0–1 days late");
  expect(say(FOUND, "en-US", { count: 2, days: "1,001", from: 0, to: 30 })).toBe("2 rows in 1,001 days, 0–30 days late");
});

test("Chinese says one as it says two", () => {
  expect(say(FOUND, "zh-CN", { count: 1, days: 1 })).toBe("1 行，1 天");
});

test("a blank without a value stays visible, with the words behind it", () => {
  expect(say(FOUND, "en-US", { count: 3, from: 0, to: 30 })).toBe("3 rows in {days} days, 0–30 days late");
});
