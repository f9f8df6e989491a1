/** Late interest in letters follows the settlements that the Book knows. */
import { describe, expect, test } from "@jest/globals";
import { lateInterestOn } from "../../src/collection/lateInterest";
import { handMadeBook } from "./handMadeBook";

/** 0.05 % a day */
const STATUTORY = 0.1825;
const invoice = { document: "A", customer: "甲", due: "2025-01-31", amount: 100_000 };

describe("late interest", () => {
  test("100,000 unpaid for 45 days at 0.05 % a day bears 2,250.00", () => {
    const { book, items } = handMadeBook({ asOf: "2025-03-17", invoices: [invoice] });
    expect(lateInterestOn(book, items, [0], STATUTORY)).toBe(225_000);
  });

  test("40,000 paid after 10 days: 100,000 × 10 + 60,000 × 35 days make 1,550.00", () => {
    const { book, items } = handMadeBook({ asOf: "2025-03-17", invoices: [{ ...invoice, settled: 40_000, settledOn: "2025-02-10" }] });
    expect(lateInterestOn(book, items, [0], STATUTORY)).toBe(155_000);
  });

  test("the sum over several items is rounded item by item, as the letter could list it", () => {
    const small = { document: "B", customer: "甲", due: "2025-03-16", amount: 10.1 };
    const { book, items } = handMadeBook({ asOf: "2025-03-17", invoices: [small, { ...small, document: "C" }] });
    // 10.10 × 1 × 0.0005 = 0.00505 → 0.01 each
    expect(lateInterestOn(book, items, [0, 1], STATUTORY)).toBe(2);
  });
});
