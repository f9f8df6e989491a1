import { expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import { checkInputOf } from "./checkInput";

test("plain rows become what a check looks at, through the real book", () => {
  const input = checkInputOf(
    { INV: [{ document: "I-1", customer: "甲公司", invoiceDate: "2025-05-01", dueDate: "2025-05-31", amount: 100 }] },
    { asOf: "2025-06-30", thresholds: { staleDays: 7 } },
  );
  expect(input.asOf).toBe(parseIsoDate("2025-06-30"));
  expect(input.aging.totals[0]).toMatchObject({ overdue: 10_000, total: 10_000 });
  expect(input.receivableMonths.months).toBe(2);
  expect(input.thresholds).toMatchObject({ staleDays: 7, clearShare: 0.9 });
  expect(input.salesMonths).toBeUndefined();
});

test("sales share the receivables' customers and come as months", () => {
  const input = checkInputOf(
    {
      INV: [{ document: "I-1", customer: "甲公司", invoiceDate: "2025-05-01", dueDate: "2025-05-31", amount: 100 }],
      SALE: [{ date: "2025-05-01", customer: "乙公司", item: "A", revenue: 20, cost: 15 }, { date: "2025-06-02", customer: "甲公司", item: "A", revenue: 30 }],
    },
    { asOf: "2025-06-30" },
  );
  expect([...input.business.sales!.customer].map((customer) => input.book.customers[customer]!.name)).toEqual(["乙公司", "甲公司"]);
  expect([...input.salesMonths!.total.revenue]).toEqual([2_000, 3_000]);
  expect([...input.salesMonths!.total.costedRevenue]).toEqual([2_000, 0]);
});
