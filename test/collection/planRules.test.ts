/** The plan's rules one by one, at the limit and just beside it. As-of 2025-06-30 throughout. */
import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY, planCollection } from "../../src/collection";
import type { LeftOut, Plan, Policy } from "../../src/collection/types";
import { day, handMadeBook, type HandMade, type InvoiceLine, type LogLine } from "./handMadeBook";

const AS_OF = "2025-06-30";

function planFor(given: Omit<HandMade, "asOf">, policy: Partial<Policy> = {}): Plan {
  const { book, items, asOf } = handMadeBook({ asOf: AS_OF, ...given });
  return planCollection(book, items, { ...DEFAULT_POLICY, ...policy }, asOf);
}

/** An invoice of 1,000.00 of one customer, so many days past due on the as-of day. */
function overdueBy(days: number, more: Partial<InvoiceLine> = {}): InvoiceLine {
  return { document: `INV-${days}`, customer: "甲公司", due: isoBefore(days), amount: 1000, ...more };
}
function isoBefore(days: number): string {
  return new Date(Date.UTC(2025, 5, 30 - days)).toISOString().slice(0, 10);
}
function logged(daysAgo: number, level: number | undefined, more: Partial<LogLine> = {}): LogLine {
  return { date: isoBefore(daysAgo), customer: "甲公司", level, channel: "电话", ...more };
}
function reasons(leftOut: LeftOut[]): string[] {
  return leftOut.map((left) => left.reason);
}

describe("the level comes from the days past due", () => {
  test.each([
    [-8, undefined], [-7, 0], [0, 0], [1, 1], [30, 1], [31, 2], [60, 2], [61, 3], [90, 3], [91, 4], [400, 4],
  ])("%i days past due stand at level %s", (days, level) => {
    const plan = planFor({ invoices: [overdueBy(days)] });
    expect(plan.actions[0]?.levelByAge).toBe(level);
    if (level === undefined) expect(reasons(plan.leftOut[0]!.reasons)).toEqual(["not-due"]);
  });

  test("a debt whose age no step of the policy covers is named, not dropped", () => {
    const levels = DEFAULT_POLICY.levels.filter((level) => level.level !== 2);
    const plan = planFor({ invoices: [overdueBy(45)] }, { levels });
    expect(plan.actions).toEqual([]);
    expect(plan.leftOut[0]!.reasons[0]).toMatchObject({ document: "INV-45", reason: "no-level", amount: 100_000 });
  });

  test("a tier with its own table is treated by it", () => {
    const strict = [{ ...DEFAULT_POLICY.levels[4]!, level: 1, fromDays: 1 }];
    const plan = planFor({ invoices: [overdueBy(5)], customers: { 甲公司: { tier: "C" } } }, { tiers: { C: strict } });
    expect(plan.actions[0]).toMatchObject({ level: 1, action: "legal" });
  });

  test("days past due count from the due date even when the aging counts from the invoice date", () => {
    const { book, items, asOf } = handMadeBook({ asOf: AS_OF, invoices: [overdueBy(5, { date: "2025-01-01" })] });
    const byInvoice = { ...items, basis: "invoice" as const, agedFrom: book.debits.invoiceDate, days: Int32Array.from([180]) };
    expect(planCollection(book, byInvoice, DEFAULT_POLICY, asOf).actions[0]).toMatchObject({ levelByAge: 1, oldestDays: 5 });
  });
});

describe("one action a customer, one level at a time", () => {
  test("nothing logged: a debt of 95 days begins with the friendly reminder", () => {
    const [action, ...others] = planFor({ invoices: [overdueBy(95), overdueBy(10)] }).actions;
    expect(others).toEqual([]);
    expect(action).toMatchObject({ level: 1, levelByAge: 4, action: "friendly", items: [0, 1], overdue: 200_000, oldestDays: 95 });
  });

  test.each([[1, 2], [2, 3], [3, 4], [4, 4]])("after level %i comes level %i for a debt of 95 days", (last, next) => {
    expect(planFor({ invoices: [overdueBy(95)], log: [logged(20, last)] }).actions[0]!.level).toBe(next);
  });

  test("a debt of 40 days stays at its own level although the log is at a higher one", () => {
    expect(planFor({ invoices: [overdueBy(40)], log: [logged(20, 3)] }).actions[0]!.level).toBe(2);
  });

  test("the last action counts, of several on one day the highest", () => {
    expect(planFor({ invoices: [overdueBy(95)], log: [logged(30, 3), logged(20, 1)] }).actions[0]!.level).toBe(2);
    expect(planFor({ invoices: [overdueBy(95)], log: [logged(20, 2), logged(20, 1)] }).actions[0]!.level).toBe(3);
  });

  test("an entry without a level, or a courtesy reminder for something else, is a contact, not an action", () => {
    expect(planFor({ invoices: [overdueBy(95)], log: [logged(30, 2), logged(20, undefined)] }).actions[0]!.level).toBe(3);
    expect(planFor({ invoices: [overdueBy(95)], log: [logged(30, 2), logged(20, 0)] }).actions[0]!.level).toBe(3);
  });

  test("actions of a debt settled long ago do not raise the tone for a new one", () => {
    const history = [logged(400, 4)];
    expect(planFor({ invoices: [overdueBy(40)], log: history }).actions[0]!.level).toBe(1);
  });

  test("log entries after the as-of day are not known yet", () => {
    expect(planFor({ invoices: [overdueBy(95)], log: [logged(-1, 3)] }).actions[0]).toMatchObject({ level: 1, lastContact: undefined });
  });

  test("the same customer in two currencies gets one action for each", () => {
    const plan = planFor({ invoices: [overdueBy(10), overdueBy(12, { currency: "USD" })] });
    expect(plan.actions.map((action) => [action.currency, action.overdue])).toEqual([[0, 100_000], [1, 100_000]]);
  });
});

describe("spacing and the monthly cap", () => {
  test.each([[1, 10, 6, 1], [1, 10, 7, 0], [4, 95, 9, 1], [4, 95, 10, 0]])(
    "level %i, %i days past due, last contact %i days ago: the action waits %i day(s)",
    (level, days, ago, wait) => {
      const action = planFor({ invoices: [overdueBy(days)], log: [logged(ago, level)] }).actions[0]!;
      expect(action.level).toBe(level);
      expect(action.actionDate - day(AS_OF)).toBe(wait);
      expect(reasons(action.leftOut)).toEqual(wait > 0 ? ["spacing"] : []);
    },
  );

  test("the fifth contact in 30 days waits until the first of the four is 30 days old", () => {
    const log = [29, 22, 15, 8].map((ago) => logged(ago, 1));
    const plan = planFor({ invoices: [overdueBy(30)], log });
    expect(plan.actions).toEqual([]);
    expect(plan.leftOut[0]!.reasons[0]).toMatchObject({ reason: "monthly-cap", amount: 100_000, until: day(AS_OF) + 1 });
  });

  test("three contacts in the last 30 days leave room for another; a fourth 30 days ago no longer counts", () => {
    const log = [30, 22, 15, 8].map((ago) => logged(ago, 1));
    expect(planFor({ invoices: [overdueBy(30)], log }).actions).toHaveLength(1);
  });

  test("a log with a row for each invoice counts a day and channel once", () => {
    const log = ["A", "B", "C", "D", "E"].map((invoice) => logged(8, 1, { invoice }));
    expect(planFor({ invoices: [overdueBy(30)], log }).actions).toHaveLength(1);
  });
});

describe("what is left out, and why", () => {
  const reasonsOf = (invoice: Partial<InvoiceLine>, log: LogLine[] = [], more: Omit<HandMade, "asOf"> = {}, policy: Partial<Policy> = {}) => {
    const plan = planFor({ invoices: [overdueBy(20, invoice)], log, ...more }, policy);
    return plan.actions.length > 0 ? "claimed" : reasons(plan.leftOut[0]!.reasons).join();
  };

  test("a disputed item is left out, the customer's other items are claimed", () => {
    const plan = planFor({ invoices: [overdueBy(20), overdueBy(50, { disputed: true, amount: 300 })] });
    expect(plan.actions[0]).toMatchObject({ items: [0], overdue: 100_000, open: 130_000, levelByAge: 1 });
    expect(plan.actions[0]!.leftOut).toEqual([{ document: "INV-50", item: 1, reason: "disputed", amount: 30_000, until: undefined }]);
  });

  test("a grace date holds until the day before it", () => {
    expect(reasonsOf({ grace: "2025-07-01" })).toBe("grace");
    expect(reasonsOf({ grace: "2025-06-30" })).toBe("claimed");
  });

  test("a promise holds through its day and three days of tolerance", () => {
    expect(reasonsOf({}, [logged(10, 1, { promised: "2025-06-27" })])).toBe("promised");
    expect(reasonsOf({}, [logged(10, 1, { promised: "2025-06-26" })])).toBe("claimed");
  });

  test("a promise for another document covers nothing here", () => {
    expect(reasonsOf({}, [logged(10, 1, { promised: "2025-07-10", invoice: "OTHER" })])).toBe("claimed");
    expect(reasonsOf({}, [logged(10, 1, { promised: "2025-07-10", invoice: "INV-20" })])).toBe("promised");
  });

  test("a promised amount covers the oldest items that it pays in full, to the cent", () => {
    const promise = (promisedAmount: number) =>
      planFor({ invoices: [overdueBy(20), overdueBy(25)], log: [logged(10, 1, { promised: "2025-07-10", promisedAmount })] });
    expect(promise(1000).actions[0]).toMatchObject({ items: [0], overdue: 100_000 });
    expect(promise(999.99).actions[0]).toMatchObject({ overdue: 200_000 });
    expect(promise(2000).actions).toEqual([]);
  });

  test("what was paid since the promise is no longer to come", () => {
    const invoices = [overdueBy(25, { settled: 600, settledOn: isoBefore(5) }), overdueBy(20)];
    const plan = planFor({ invoices, log: [logged(10, 1, { promised: "2025-07-10", promisedAmount: 1000 })] });
    // 400 of the promise are still to come: exactly the rest of the older invoice.
    expect(plan.actions[0]).toMatchObject({ items: [1], overdue: 100_000 });
  });

  test("an unnamed promise speaks of the home currency", () => {
    const plan = planFor({ invoices: [overdueBy(20), overdueBy(20, { currency: "USD", document: "U" })], log: [logged(10, 1, { promised: "2025-07-10" })] });
    expect(plan.actions.map((action) => action.currency)).toEqual([1]);
  });

  test("credits above the debt stop the claim, credits equal to it do not", () => {
    const credit = (amount: number) => ({ credits: [{ document: "R1", customer: "甲公司", date: "2025-06-01", amount }] });
    expect(reasonsOf({}, [], credit(1000.01))).toBe("credits-exceed-debt");
    expect(reasonsOf({}, [], credit(1000))).toBe("claimed");
  });

  test("an item under the floor is left out, at the floor it is claimed", () => {
    expect(reasonsOf({ amount: 99.99 })).toBe("under-floor");
    expect(reasonsOf({ amount: 100 })).toBe("claimed");
  });

  test("small items that reach the floor together are claimed", () => {
    const small = (document: string, amount: number) => overdueBy(20, { document, amount });
    expect(planFor({ invoices: [small("A", 60), small("B", 40)] }).actions[0]!.items).toEqual([0, 1]);
    expect(planFor({ invoices: [small("A", 60), small("B", 39.99)] }).actions).toEqual([]);
  });

  test("the courtesy reminder is sent once an item", () => {
    const coming = { due: "2025-07-05" };
    expect(reasonsOf(coming)).toBe("claimed");
    expect(reasonsOf(coming, [logged(2, 0)])).toBe("courtesy-done");
    // due 2025-07-05 − 7 = 2025-06-28: a reminder of 06-27 was for something else
    expect(reasonsOf(coming, [logged(3, 0)])).toBe("claimed");
    expect(reasonsOf(coming, [logged(2, 0, { invoice: "OTHER" })])).toBe("claimed");
  });

  test("an item without any date, or without a customer, is named and not claimed", () => {
    expect(reasonsOf({ due: "" })).toBe("no-due-date");
    const plan = planFor({ invoices: [overdueBy(20, { customer: "" })] });
    expect(plan.actions).toEqual([]);
    expect(reasons(plan.leftOut[0]!.reasons)).toEqual(["no-customer"]);
  });

  test("a customer without debt is not in the plan at all", () => {
    const plan = planFor({ credits: [{ document: "R1", customer: "甲公司", date: "2025-06-01", amount: 5 }] });
    expect(plan).toMatchObject({ actions: [], leftOut: [] });
  });
});

describe("bills of exchange", () => {
  const bill = (due: string, more = {}) => ({
    bills: [{ billNo: "B1", type: "commercial" as const, customer: "甲公司", amount: 5000, due, status: "held" as const, ...more }],
  });

  test.each([["2025-07-08", undefined], ["2025-07-07", 0], ["2025-06-30", 0], ["2025-06-29", 1]])(
    "a commercial bill in hand that matures on %s is followed at level %s", (due, level) => {
      const plan = planFor(bill(due));
      expect(plan.actions[0]?.level).toBe(level);
      if (level === undefined) expect(plan.leftOut[0]!.reasons[0]).toMatchObject({ document: "B1", reason: "bill-not-due", until: day("2025-07-01") });
      else expect(plan.actions[0]).toMatchObject({ action: "bill-follow-up", bills: [0], billAmount: 500_000, items: [] });
    },
  );

  test("a bank bill or one passed on needs nobody; a refused bill is claimed even before its day", () => {
    expect(planFor(bill("2025-06-30", { type: "bank" })).actions).toEqual([]);
    expect(planFor(bill("2025-06-30", { status: "endorsed" })).actions).toEqual([]);
    expect(planFor(bill("2025-12-30", { type: "bank", status: "refused" })).actions[0]).toMatchObject({ level: 1, action: "bill-follow-up" });
  });

  test("a bill joins the customer's own action", () => {
    const plan = planFor({ invoices: [overdueBy(10)], ...bill("2025-07-02") });
    expect(plan.actions).toHaveLength(1);
    expect(plan.actions[0]).toMatchObject({ action: "friendly", items: [0], bills: [0], overdue: 100_000, billAmount: 500_000 });
  });
});

describe("who acts", () => {
  test("the salesperson on most of the money, else the customer's, else the settings', else the accountant", () => {
    const owner = (invoices: InvoiceLine[], customer = {}, owners: Policy["owners"] = {}) => {
      const [action] = planFor({ invoices, customers: { 甲公司: customer } }, { owners }).actions;
      return [action!.ownerRole, action!.owner];
    };
    const two = [overdueBy(10, { salesperson: "张三", amount: 500 }), overdueBy(12, { salesperson: "李四" })];
    expect(owner(two)).toEqual(["salesperson", "李四"]);
    expect(owner([overdueBy(10)], { salesperson: "王五" })).toEqual(["salesperson", "王五"]);
    expect(owner([overdueBy(10)], {}, { salesperson: "赵六", arAccountant: "钱七" })).toEqual(["salesperson", "赵六"]);
    expect(owner([overdueBy(10)], {}, { arAccountant: "钱七" })).toEqual(["arAccountant", "钱七"]);
    expect(owner([overdueBy(10)])).toEqual(["salesperson", ""]);
  });

  test("level 2 is the salesperson's with the sales manager; level 3 the regional manager's; level 4 legal's", () => {
    const at = (days: number, last: number) =>
      planFor(
        { invoices: [overdueBy(days, { salesperson: "张三" })], log: [logged(15, last)], customers: { 甲公司: { regionalManager: "孙八" } } },
        { owners: { salesManager: "周九", legal: "吴十" } },
      ).actions[0]!;
    expect(at(40, 1)).toMatchObject({ action: "call", owner: "张三", supportRole: "salesManager", support: "周九" });
    expect(at(70, 2)).toMatchObject({ action: "regional", owner: "孙八", ownerRole: "regionalManager", support: "" });
    expect(at(95, 3)).toMatchObject({ action: "legal", owner: "吴十", ownerRole: "legal" });
  });
});
