/** Advice on limits, terms and approvers: measures.md §20, bands of ±20 % a review; scale 2. */
import { describe, expect, test } from "@jest/globals";
import { advisedLimit, advisedTerms, approverOf, type LimitFacts } from "../../src/measures/limitAdvice";

const facts: LimitFacts = { current: 10_000_000, calculated: 30_000_000, grade: "A", index: 75, hasOver60: false, use: 0.7, scale: 2 };

describe("the advised limit", () => {
  test("rises by a fifth at most, and only for a prompt payer without old debt who needs it", () => {
    expect(advisedLimit(facts)).toBe(12_000_000);
    expect(advisedLimit({ ...facts, index: 74.99 })).toBe(10_000_000);
    expect(advisedLimit({ ...facts, hasOver60: true })).toBe(10_000_000);
    expect(advisedLimit({ ...facts, use: 0.69 })).toBe(10_000_000);
    const { index, ...unknown } = facts;
    expect(index).toBe(75);
    expect(advisedLimit(unknown)).toBe(10_000_000);
  });

  test("rises only to what was calculated", () => {
    expect(advisedLimit({ ...facts, calculated: 11_000_000 })).toBe(11_000_000);
  });

  test("falls by a fifth at most, but for tier C to nothing at once", () => {
    expect(advisedLimit({ ...facts, calculated: 9_000_000 })).toBe(9_000_000);
    expect(advisedLimit({ ...facts, calculated: 1_000_000 })).toBe(8_000_000);
    expect(advisedLimit({ ...facts, calculated: 9_000_000, grade: "CCC" })).toBe(0);
  });

  test("where none is set it is the calculated one, in whole thousands from 10,000 on", () => {
    const { current, ...open } = facts;
    expect(current).toBe(10_000_000);
    expect(advisedLimit({ ...open, calculated: 32_000_000 })).toBe(32_000_000);
    expect(advisedLimit({ ...open, calculated: 31_899_999 })).toBe(31_800_000);
    expect(advisedLimit({ ...open, calculated: 999_999 })).toBe(999_999);
  });

  test("a limit of 0 stays until somebody sets one", () => {
    expect(advisedLimit({ ...facts, current: 0 })).toBe(0);
  });
});

test("terms: tier A keeps its own, tier B gets 30 days at most, tier C pays before delivery", () => {
  expect([advisedTerms("A", 60), advisedTerms("BBB", 60), advisedTerms("B", 15), advisedTerms("BB", undefined), advisedTerms("C", 60), advisedTerms("AA", undefined)]).toEqual([60, 30, 15, 30, 0, undefined]);
});

test("the approver rises with the limit, and tier C goes to the general manager", () => {
  expect([20_000_000, 20_000_001, 100_000_000, 100_000_001].map((limit) => approverOf(limit, "A", 2))).toEqual(["salesManager", "financeManager", "financeManager", "generalManager"]);
  expect(approverOf(0, "C", 2)).toBe("generalManager");
});
