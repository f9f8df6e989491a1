/** Priority: worked by hand from the documented parts. As-of 2025-06-30. */
import { describe, expect, test } from "@jest/globals";
import { limitationEnds } from "../../src/book/contacts";
import { DEFAULT_POLICY, planCollection } from "../../src/collection";
import { day, handMadeBook, type HandMade } from "./handMadeBook";

function actionsFor(given: Omit<HandMade, "asOf">) {
  const { book, items, asOf } = handMadeBook({ asOf: "2025-06-30", ...given });
  const { actions } = planCollection(book, items, DEFAULT_POLICY, asOf);
  return actions.map((action) => ({ ...action, name: book.customers[action.customer]!.name }));
}
const invoice = (document: string, customer: string, due: string, amount: number, currency?: string) => ({ document, customer, due, amount, currency });

describe("priority", () => {
  test("is overdue × probability; the probability is the age's, weighted by amount", () => {
    // 3,000 at 10 days (10 %) and 1,000 at 70 days (45 %): (300 + 450) ÷ 4,000 = 18.75 %
    const [action] = actionsFor({ invoices: [invoice("A", "甲", "2025-06-20", 3000), invoice("B", "甲", "2025-04-21", 1000)] });
    expect(action!.parts).toEqual({ overdue: 400_000, probability: 0.1875, ageFactor: 0.1875, brokenPromises: 0, gradeFactor: 1, urgency: 0, rate: 1 });
    expect(action!.priority).toBe(750);
  });

  test("rises by a tenth with each broken promise, and with a weak grade", () => {
    const [action] = actionsFor({
      invoices: [invoice("A", "甲", "2025-05-01", 1000)],
      log: [
        { date: "2025-05-10", customer: "甲", promised: "2025-05-20", promisedAmount: 1000 },
        { date: "2025-05-25", customer: "甲", promised: "2025-06-10", promisedAmount: 1000 },
      ],
      customers: { 甲: { grade: "C" } },
    });
    // 60 days: 25 % + 2 × 10 % = 45 %, × 1.5 = 67.5 %
    expect(action!.parts).toMatchObject({ brokenPromises: 2, gradeFactor: 1.5, probability: 0.675 });
    expect(action!.priority).toBe(675);
  });

  test("counts a promise as kept when the money came within its tolerance", () => {
    const history = (paidOn: string) =>
      actionsFor({
        invoices: [{ ...invoice("A", "甲", "2025-05-01", 2000), settled: 1000, settledOn: paidOn }],
        log: [{ date: "2025-05-10", customer: "甲", promised: "2025-05-20", promisedAmount: 1000 }],
      })[0]!.parts.brokenPromises;
    expect(history("2025-05-23")).toBe(0);
    expect(history("2025-05-24")).toBe(1);
  });

  test("counts with its whole amount what is within 180 days of the end of its limitation period", () => {
    // Due 2022-12-27: three years end on 2025-12-27, 180 days after the as-of day; due one day later: not yet.
    const [near] = actionsFor({ invoices: [invoice("A", "甲", "2022-12-27", 1000)] });
    expect(near!.parts).toMatchObject({ probability: 0.7, urgency: 300 });
    expect(near!.priority).toBe(1000);
    const [later] = actionsFor({ invoices: [invoice("A", "甲", "2022-12-28", 1000)] });
    expect(later!.priority).toBe(700);
  });

  test("lets a written demand or a promise start the limitation period anew, a call not", () => {
    const claim = { document: "A", dueDate: day("2022-12-27") };
    const after = (channel: string, invoiceNo = "") =>
      limitationEnds(claim, [{ date: day("2024-02-29"), customer: 1, invoice: invoiceNo, level: 2, channel, person: "", result: "", reason: "", reading: 0, row: 2 }]);
    expect(after("催款函")).toBe(day("2027-02-28"));
    expect(after("e-mail", "A")).toBe(day("2027-02-28"));
    expect(after("催款函", "B")).toBe(day("2025-12-27"));
    expect(after("电话")).toBe(day("2025-12-27"));
  });

  test("compares currencies in home money where a rate is known", () => {
    const actions = actionsFor({
      invoices: [invoice("A", "甲", "2025-06-20", 5000), invoice("B", "乙", "2025-06-20", 1000, "USD")],
      rates: [{ currency: "USD", date: "2025-01-01", rate: 7 }, { currency: "USD", date: "2025-06-30", rate: 7.2 }, { currency: "USD", date: "2025-07-01", rate: 1 }],
    });
    expect(actions.map(({ name, priority }) => [name, priority])).toEqual([["乙", 720], ["甲", 500]]);
  });

  test("orders the plan; what is not due yet comes last, larger amounts first", () => {
    const actions = actionsFor({
      invoices: [
        invoice("A", "甲", "2025-07-05", 9000), invoice("B", "乙", "2025-06-20", 100), invoice("C", "丙", "2025-04-01", 100),
        invoice("D", "丁", "2025-07-05", 90_000),
      ],
    });
    expect(actions.map((action) => action.name)).toEqual(["丙", "乙", "丁", "甲"]);
  });
});
