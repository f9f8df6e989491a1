/** C4, C6, C7, C8, C11 and C13: each rule at its threshold and just below it. As-of 2025-06-30 unless said otherwise. */
import { describe, expect, test } from "@jest/globals";
import type { Orders } from "../../src/book/business";
import { disputes } from "../../src/checks/disputes";
import { limitationPeriod } from "../../src/checks/limitationPeriod";
import { paymentBehaviour } from "../../src/checks/paymentBehaviour";
import { promises } from "../../src/checks/promises";
import { reversedReceipts } from "../../src/checks/reversedReceipts";
import { statutoryTerm } from "../../src/checks/statutoryTerm";
import type { CheckInput, RawFinding } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import { parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";

const AS_OF = "2025-06-30";
const customer = "甲公司";

function ledgers(rows: Partial<Record<LedgerKind, Row[]>>, asOf = AS_OF): CheckInput {
  return checkInputOf(rows, { asOf });
}

function addsUp({ rows, amount }: RawFinding): void {
  expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(amount);
}

/** An invoice of 100 and the receipt that paid it so many days after its due date. */
function paid(document: string, dueDate: string, paidDate: string, more: Row = {}): { INV: Row; PAY: Row } {
  return {
    INV: { document, customer, invoiceDate: "2024-01-01", dueDate, amount: 100 },
    PAY: { receipt: `R${document}`, customer, date: paidDate, amount: 100, invoice: document, ...more },
  };
}

describe("C4.slower", () => {
  // paid on the day from July to December 2024: the year before the last 90 days
  const usual = Array.from({ length: 6 }, (_, i) => paid(`U${i}`, `2024-${String(i + 7).padStart(2, "0")}-15`, `2024-${String(i + 7).padStart(2, "0")}-15`));
  const slower = (recent: { INV: Row; PAY: Row }[], open: Row[] = [], before = usual) =>
    paymentBehaviour.run(ledgers({ INV: [...before, ...recent].map(({ INV }) => INV).concat(open), PAY: [...before, ...recent].map(({ PAY }) => PAY) })).filter(({ rule }) => rule === "C4.slower");

  test("ten days later than in the year before is amber, twenty red", () => {
    const tenDays = [paid("A", "2025-04-10", "2025-04-20"), paid("B", "2025-05-10", "2025-05-20"), paid("C", "2025-06-10", "2025-06-20")];
    // all is paid: the three invoices explain it, rows 8 to 10 after the six of before
    expect(slower(tenDays)[0]).toMatchObject({ amount: 0, rows: [8, 9, 10].map((row) => ({ reading: 0, row, amount: 0 })) });
    expect(slower(tenDays)[0]).toMatchObject({ severity: "amber", value: 10, threshold: 10, object: { id: customer }, values: { nowDays: 10, beforeDays: 0 } });
    const twentyDays = [paid("A", "2025-04-10", "2025-04-30"), paid("B", "2025-05-10", "2025-05-30"), paid("C", "2025-06-01", "2025-06-21")];
    expect(slower(twentyDays)[0]).toMatchObject({ severity: "red", threshold: 20 });
    // (20 + 20 + 19) ÷ 3
    expect(slower([...twentyDays.slice(0, 2), paid("C", "2025-06-01", "2025-06-20")])[0]).toMatchObject({ severity: "amber" });
  });

  test("9⅔ days are none, and two invoices say nothing", () => {
    expect(slower([paid("A", "2025-04-10", "2025-04-19"), paid("B", "2025-05-10", "2025-05-20"), paid("C", "2025-06-10", "2025-06-20")])).toEqual([]);
    expect(slower([paid("A", "2025-04-10", "2025-05-20"), paid("B", "2025-05-10", "2025-06-20")])).toEqual([]);
  });

  test("what fell due lately and is open counts at its days so far, and is at stake", () => {
    // (10 + 10 + 40) ÷ 3 = 20
    const [finding] = slower([paid("A", "2025-04-10", "2025-04-20"), paid("B", "2025-05-10", "2025-05-20")], [{ document: "C", customer, invoiceDate: "2025-04-01", dueDate: "2025-05-21", amount: 100 }]);
    expect(finding).toMatchObject({ severity: "red", value: 20, amount: 10_000 });
    addsUp(finding!);
  });

  test("a customer whose invoices differ by more than the rise anyway has not changed", () => {
    // paid 0 and 40 days late in turn: median deviation 20 × 1.4826 = 29.7; the recent 35 are 15 above the mean of 20
    const fortyLate = [paid("U1", "2024-08-15", "2024-09-24"), paid("U3", "2024-10-15", "2024-11-24"), paid("U5", "2024-12-15", "2025-01-24")];
    const recent = [paid("A", "2025-04-10", "2025-05-15"), paid("B", "2025-05-01", "2025-06-05"), paid("C", "2025-05-10", "2025-06-14")];
    expect(slower(recent, [], [usual[0]!, usual[2]!, usual[4]!, ...fortyLate])).toEqual([]);
    expect(slower(recent)[0]).toMatchObject({ value: 35 });
  });
});

describe("C4.method", () => {
  const usual = [1, 2, 3].map((i) => paid(`U${i}`, "2024-10-15", "2024-10-15", { method: "银行转账" }));
  const method = (billPart: number) => {
    const recent: Row[] = [
      { receipt: "X1", customer, date: "2025-05-01", amount: 100 - billPart, method: "银行转账" },
      { receipt: "X2", customer, date: "2025-05-02", amount: billPart, method: "银行承兑汇票" },
    ];
    return paymentBehaviour.run(ledgers({ INV: [...usual.map(({ INV }) => INV), { document: "A", customer, invoiceDate: "2025-05-01", dueDate: "2025-07-01", amount: 500 }], PAY: [...usual.map(({ PAY }) => PAY), ...recent] }))
      .filter(({ rule }) => rule === "C4.method");
  };

  test("bills making up 20 points more of what a customer pays are amber, a cent less is none", () => {
    expect(method(20)[0]).toMatchObject({ severity: "amber", value: 0.2, amount: 2_000, rows: [{ reading: 1, row: 6, amount: 2_000 }] });
    expect(method(19.99)).toEqual([]);
    expect(method(20)[0]!.trend).toEqual([{ label: "2024-10", value: 0 }, { label: "2025-05", value: 0.2 }]);
  });
});

describe("C6.broken", () => {
  const INV: Row[] = [{ document: "A", customer, invoiceDate: "2025-01-01", dueDate: "2025-03-01", amount: 300 }];
  const promise = (promisedDate: string, more: Row = {}): Row => ({ date: "2025-05-01", customer, invoice: "A", promisedDate, promisedAmount: 100, ...more });
  const broken = (DUN: Row[], PAY: Row[] = []) => promises.run(ledgers({ INV, DUN, ...(PAY.length > 0 ? { PAY } : {}) }));

  test("a promise is broken on the day after its tolerance of three days, not before", () => {
    const [finding] = broken([promise("2025-06-26")]);
    expect(finding).toMatchObject({ rule: "C6.broken", severity: "amber", value: 1, amount: 30_000, rows: [{ reading: 0, row: 2, amount: 30_000 }], values: { keptRate: 0 } });
    expect(broken([promise("2025-06-27")])).toEqual([]);
  });

  test("two are red, and one made anew is a broken one", () => {
    expect(broken([promise("2025-06-01"), promise("2025-06-26", { date: "2025-06-10" })])[0]).toMatchObject({ severity: "red", value: 2, values: { promises: 2, promisedAmount: 20_000 } });
    expect(broken([promise("2025-06-29"), promise("2025-07-20", { date: "2025-06-20" })])[0]).toMatchObject({ severity: "amber", value: 1 });
  });

  test("part of the money is a broken promise, of which the part is told; all of it, within the tolerance, is kept", () => {
    const pay = (amount: number, date: string): Row[] => [{ receipt: "R", customer, date, amount, invoice: "A" }];
    expect(broken([promise("2025-06-20")], pay(30, "2025-06-20"))[0]).toMatchObject({ amount: 27_000, values: { keptRate: 0.3 } });
    expect(broken([promise("2025-06-20")], pay(100, "2025-06-23"))).toEqual([]);
    expect(broken([promise("2025-06-20")], pay(100, "2025-06-24"))).toHaveLength(1);
  });

  test("a promise for the account stands for all that is overdue; nothing open, nothing said", () => {
    const more = [...INV, { document: "B", customer, invoiceDate: "2025-01-01", dueDate: "2025-09-01", amount: 50 }];
    expect(promises.run(ledgers({ INV: more, DUN: [promise("2025-06-20", { invoice: undefined })] }))[0]).toMatchObject({ amount: 30_000 });
    expect(broken([promise("2025-06-20")], [{ receipt: "R", customer, date: "2025-06-29", amount: 300, invoice: "A" }])).toEqual([]);
  });
});

describe("C7.long-open", () => {
  const long = (dueDate: string, DUN: Row[] = []) =>
    disputes.run(ledgers({ INV: [{ document: "A", customer, invoiceDate: "2025-01-01", dueDate, amount: 80, disputed: "是", disputeReason: "质量" }], ...(DUN.length > 0 ? { DUN } : {}) }));

  test("30 days after the due date is amber, 29 none, 90 red", () => {
    expect(long("2025-05-31")[0]).toMatchObject({ rule: "C7.long-open", severity: "amber", value: 30, amount: 8_000, values: { reasons: "质量" } });
    expect(long("2025-06-01")).toEqual([]);
    expect(long("2025-04-01")[0]).toMatchObject({ severity: "red", threshold: 90 });
    expect(long("2025-04-02")[0]).toMatchObject({ severity: "amber", value: 89 });
    // the sentence names the limit that was passed
    expect([long("2025-04-01"), long("2025-04-02")].map(([finding]) => finding!.values.limitDays)).toEqual([90, 30]);
  });

  test("the day on which the log first speaks of it goes before the due date", () => {
    const log = (date: string): Row[] => [{ date, customer, invoice: "A", result: "客户提出质量异议" }];
    expect(long("2025-06-20", log("2025-05-31"))[0]).toMatchObject({ value: 30 });
    expect(long("2025-03-01", log("2025-06-10"))).toEqual([]);
  });

  test("without a column for disputes it says so", () => {
    expect(disputes.run(ledgers({ INV: [{ document: "A", customer, invoiceDate: "2025-01-01", dueDate: "2025-02-01", amount: 1 }] }))).toMatchObject([{ severity: "grey", values: { missing: "INV.disputed" } }]);
  });
});

describe("C8.breached", () => {
  const breached = (size: string, asOf: string, invoice: Row = {}) =>
    ledgers({ CUST: [{ name: customer, size }], INV: [{ document: "A", customer, invoiceDate: "2025-06-01", dueDate: "2025-12-31", amount: 100_000, ...invoice }] }, asOf);

  test("a large company has 60 days from delivery: the day after is a breach, the day itself is not", () => {
    // 2025-06-01 + 60 = 2025-07-31, a Thursday
    expect(statutoryTerm.run(breached("大型企业", "2025-08-01"))[0]).toMatchObject({ rule: "C8.breached", severity: "amber", value: 1, values: { firstDate: "2025-07-31" } });
    expect(statutoryTerm.run(breached("大型企业", "2025-07-31"))).toEqual([]);
  });

  test("100,000 for 45 days at 0.05 % a day are 2,250.00; past 30 days it is red", () => {
    expect(statutoryTerm.run(breached("Large", "2025-09-14"))[0]).toMatchObject({ severity: "red", value: 45, values: { interestAmount: 225_000 } });
    // 2025-07-31 + 30 = 2025-08-30
    expect(statutoryTerm.run(breached("Large", "2025-08-30"))[0]).toMatchObject({ severity: "amber", value: 30 });
    expect(statutoryTerm.run(breached("Large", "2025-08-31"))[0]).toMatchObject({ severity: "red", value: 31, threshold: 30 });
  });

  test("our own size decides: medium, small and micro companies are protected, a large one is not and lacks no data", () => {
    const own = (ownSize: CheckInput["ownSize"]) => statutoryTerm.run({ ...breached("大型企业", "2025-09-14"), ownSize });
    for (const size of ["medium", "small", "micro"] as const) expect(own(size)).toMatchObject([{ rule: "C8.breached", values: { own: size } }]);
    expect(own(undefined)).toMatchObject([{ values: { own: "small" } }]);
    expect(own("large")).toEqual([]);
    expect(statutoryTerm.run({ ...ledgers({ INV: [{ document: "A", customer, invoiceDate: "2025-06-01", dueDate: "2025-07-01", amount: 1 }] }), ownSize: "large" })).toEqual([]);
  });

  test("public bodies have 30 days; small customers and deliveries before June 2025 are not covered", () => {
    // 2025-06-02 + 30 = 2025-07-02, a Wednesday
    expect(statutoryTerm.run(breached("机关", "2025-07-03", { invoiceDate: "2025-06-02" }))).toHaveLength(1);
    expect(statutoryTerm.run(breached("事业单位", "2025-07-02", { invoiceDate: "2025-06-02" }))).toEqual([]);
    expect(statutoryTerm.run(breached("小型企业", "2025-12-01"))).toEqual([]);
    expect(statutoryTerm.run(breached("大型企业", "2025-12-01", { invoiceDate: "2025-05-31" }))).toEqual([]);
  });

  test("the delivery under the contract starts the term where it is known, and a last day off moves to the next workday", () => {
    // delivered on 06-10, before the invoice of 06-20: + 60 = 08-09, a Saturday, so Monday 08-11
    const given = (asOf: string) => {
      const input = breached("大型企业", asOf, { invoiceDate: "2025-06-20", contract: "K-1" });
      return { ...input, business: { ...input.business, orders: delivery("K-1", 1, "2025-06-10") } };
    };
    expect(statutoryTerm.run(given("2025-08-11"))).toEqual([]);
    expect(statutoryTerm.run(given("2025-08-12"))[0]).toMatchObject({ value: 1, values: { firstDate: "2025-08-11" } });
  });

  test("without the customers' size it says so", () => {
    expect(statutoryTerm.run(ledgers({ INV: [{ document: "A", customer, invoiceDate: "2025-06-01", dueDate: "2025-07-01", amount: 1 }] }))).toMatchObject([{ severity: "grey", values: { missing: "CUST.size" } }]);
  });
});

function delivery(contract: string, of: number, actualDate: string): Orders {
  const blank = () => Float64Array.of(NaN);
  return {
    length: 1, order: ["O-1"], contract: [contract], customer: Int32Array.of(of), item: Int32Array.of(-1), department: Int32Array.of(-1), plannedQuantity: blank(), actualQuantity: blank(),
    plannedDate: blank(), actualDate: Float64Array.of(parseIsoDate(actualDate)!), accepted: Uint8Array.of(1), inSpec: Uint8Array.of(2), serviceIssue: [""], claim: blank(), amount: blank(),
    billed: blank(), billedDate: blank(), origin: { sheet: Int32Array.of(0), row: Int32Array.of(2) },
  };
}

describe("C11.reversed-after-close", () => {
  const reversed = (received: string, back: string, amount = 500) => reversedReceipts.run(ledgers({
    INV: [{ document: "A", customer, invoiceDate: "2025-05-01", dueDate: "2025-05-31", amount: 500 }],
    PAY: [{ receipt: "R1", customer, date: received, amount: 500 }, { receipt: "R2", customer, date: back, amount: -amount }],
  }));

  test("received in the last three days of a month and back within ten days after it is red", () => {
    const [finding] = reversed("2025-05-29", "2025-06-10");
    expect(finding).toMatchObject({ severity: "red", amount: 50_000, values: { count: 1, receivedDate: "2025-05-29", reversedDate: "2025-06-10" } });
    expect(finding!.rows).toEqual([{ reading: 1, row: 2, amount: 0 }, { reading: 1, row: 3, amount: 50_000 }]);
  });

  test("a day earlier, a day later, in the same month, or another amount is not", () => {
    expect(reversed("2025-05-28", "2025-06-10")).toEqual([]);
    expect(reversed("2025-05-29", "2025-06-11")).toEqual([]);
    expect(reversed("2025-05-29", "2025-05-31")).toEqual([]);
    expect(reversed("2025-05-29", "2025-06-10", 400)).toEqual([]);
  });
});

describe("C11 other signs", () => {
  const run = (PAY: Row[]) => reversedReceipts.run(ledgers({ INV: [{ document: "A", customer, invoiceDate: "2025-05-01", dueDate: "2025-05-31", amount: 500 }], PAY }));

  test("a receipt of a month's end that bears only a reversal mark is amber", () => {
    const [finding] = run([{ receipt: "R1", customer, date: "2025-05-30", amount: 500, reversed: "是" }]);
    expect(finding).toMatchObject({ rule: "C11.reversed-no-date", severity: "amber", amount: 50_000, rows: [{ reading: 1, row: 2, amount: 50_000 }] });
    expect(run([{ receipt: "R1", customer, date: "2025-05-28", amount: 500, reversed: "是" }])).toEqual([]);
  });

  test("money that somebody else paid is worth watching for a year", () => {
    const [finding] = run([{ receipt: "R1", customer, payer: "某某个人", date: "2024-07-01", amount: 200 }, { receipt: "R2", customer, payer: customer, date: "2025-05-01", amount: 100 }]);
    expect(finding).toMatchObject({ rule: "C11.payer-differs", severity: "blue", amount: 20_000, values: { payers: "某某个人", count: 1 } });
    expect(run([{ receipt: "R1", customer, payer: "某某个人", date: "2024-06-30", amount: 200 }])).toEqual([]);
  });
});

describe("C13.near", () => {
  const near = (dueDate: string, more: Partial<Record<LedgerKind, Row[]>> = {}) =>
    limitationPeriod.run(ledgers({ INV: [{ document: "A", customer, invoiceDate: "2022-06-01", dueDate, amount: 70 }], ...more }));

  test("180 days before three years are over is amber, 181 none, 30 red, and so is what is over already", () => {
    // 2025-06-30 + 180 = 2025-12-27; + 30 = 2025-07-30
    expect(near("2022-12-27")[0]).toMatchObject({ severity: "amber", value: 180, amount: 7_000, values: { endDate: "2025-12-27", expired: 0 } });
    expect(near("2022-12-28")).toEqual([]);
    expect(near("2022-07-30")[0]).toMatchObject({ severity: "red", value: 30 });
    expect(near("2022-07-31")[0]).toMatchObject({ severity: "amber", value: 31 });
    expect(near("2022-06-29")[0]).toMatchObject({ severity: "red", value: 0, values: { expired: 1, leftDays: -1 } });
  });

  test("without invoices, or without a day of any, it cannot be told and says so", () => {
    expect(limitationPeriod.run(ledgers({}))).toMatchObject([{ rule: "C13.no-data", severity: "grey", values: { missing: "INV" } }]);
    expect(limitationPeriod.run(ledgers({ INV: [{ document: "A", customer, amount: 70 }] }))).toMatchObject([{ rule: "C13.no-data", values: { missing: "INV.dueDate" } }]);
  });

  test("a letter or a part payment starts it anew, a call does not", () => {
    expect(near("2022-07-30", { DUN: [{ date: "2024-01-10", customer, invoice: "A", channel: "EMS" }] })).toEqual([]);
    expect(near("2022-07-30", { DUN: [{ date: "2024-01-10", customer, invoice: "A", channel: "电话" }] })).toHaveLength(1);
    expect(near("2022-07-30", { PAY: [{ receipt: "R", customer, date: "2024-01-10", amount: 20, invoice: "A" }] })).toEqual([]);
  });

  test("a part payment that was taken back starts nothing", () => {
    const back: Row[] = [{ receipt: "R", customer, date: "2024-01-10", amount: 20, invoice: "A" }, { receipt: "R", customer, date: "2024-02-10", amount: -20 }];
    expect(near("2022-07-30", { PAY: back })).toHaveLength(1);
  });
});
