/** Amounts in the home currency: converted item by item, so that whatever adds them up comes to the same cent. */
import { describe, expect, test } from "@jest/globals";
import { customerShares } from "../../src/book/customerShares";
import { exposuresOf } from "../../src/book/exposures";
import { grouped, openDebts, total } from "../../src/checks/openDebts";
import { checkInputOf } from "../checks/checkInput";

// each invoice is worth half a cent that rounds up: 0.05 × 7.1 = 0.355; three are 1.065, which as a sum would round to 1.07, not 1.08
const input = checkInputOf({
  INV: [..."ABCDEF"].map((document, i) => ({ document, customer: i < 3 ? "甲" : "乙", invoiceDate: "2025-01-01", dueDate: i % 2 === 0 ? "2025-02-01" : "2025-12-01", amount: 0.05, currency: "USD" })),
  RATE: [{ currency: "USD", date: "2025-01-01", rate: 7.1 }],
}, { asOf: "2025-06-30" });
const debts = openDebts(input);

describe("what is owed in a foreign currency", () => {
  test("comes to the same cent as a total of the aging, of the findings, of the customers' exposures and shares, and of the months", () => {
    const exposures = exposuresOf(input).reduce((sum, { amount }) => sum + amount, 0);
    const shares = customerShares(input)!.now.reduce((sum, amount) => sum + amount, 0);
    const { receivable } = input.receivableMonths;
    expect([input.aging.converted!.row.total, total(debts), exposures, shares, receivable[receivable.length - 1]]).toEqual([216, 216, 216, 216, 216]);
  });

  test("parts add up: not due and overdue to the total, customers to the company", () => {
    const { notDue, overdue, buckets, debitTotal } = input.aging.converted!.row;
    expect([notDue, overdue, notDue + overdue, notDue + buckets.reduce((sum, amount) => sum + amount, 0)]).toEqual([108, 108, debitTotal, debitTotal]);
    expect([...grouped(debts, ({ customer }) => customer).values()].map(total)).toEqual([108, 108]);
  });
});
