/** W6: each rule at its threshold and just below it. As-of 2025-06-30, a Monday. */
import { describe, expect, test } from "@jest/globals";
import { advancesAndBills } from "../../src/checks/advancesAndBills";
import type { RawFinding } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";

const AS_OF = "2025-06-30";
const inDays = (days: number) => isoDate(parseIsoDate(AS_OF)! + days);

function found(ledgers: Partial<Record<LedgerKind, Row[]>>): RawFinding[] {
  return advancesAndBills.run(checkInputOf(ledgers, { asOf: AS_OF }));
}

const ruled = (findings: readonly RawFinding[], rule: string) => findings.find((finding) => finding.rule === rule);

describe("the structure of receipts, April to June against January to March", () => {
  /** Receipts of 100 in each period, of which so much came by the method. */
  function receipts(method: string, before: number, now: number): Row[] {
    const of = (date: string, amount: number): Row[] => [
      { receipt: `A${date}`, customer: "甲", date, amount, method }, { receipt: `B${date}`, customer: "甲", date, amount: 100 - amount, method: "转账" },
    ];
    return [...of("2025-01-10", before), ...of("2025-04-10", now)];
  }

  test("commercial bills of 30 % are red, of a little less none", () => {
    const finding = ruled(found({ PAY: receipts("商业承兑汇票", 25, 30) }), "W6.commercial-share")!;
    expect(finding).toMatchObject({ severity: "red", value: 0.3, threshold: 0.3, amount: 3_000, values: { beforeRate: 0.25 } });
    expect(finding.rows).toEqual([{ reading: 0, row: 4, amount: 3_000 }]);
    expect(ruled(found({ PAY: receipts("商业承兑汇票", 25, 29.99) }), "W6.commercial-share")).toBeUndefined();
  });

  test("a rise of 10 points is amber, of 20 red, of a little less none", () => {
    expect(ruled(found({ PAY: receipts("商承", 5, 15) }), "W6.commercial-rise")).toMatchObject({ severity: "amber", value: 0.1 });
    expect(ruled(found({ PAY: receipts("商承", 5, 14.99) }), "W6.commercial-rise")).toBeUndefined();
    expect(ruled(found({ PAY: receipts("商承", 5, 25) }), "W6.commercial-rise")).toMatchObject({ severity: "red", value: 0.2 });
    expect(ruled(found({ PAY: receipts("商承", 5, 24.99) }), "W6.commercial-rise")).toMatchObject({ severity: "amber" });
  });

  test("money that went back goes back the way it came, and makes no share of more than the whole", () => {
    const back: Row[] = [{ receipt: "A2025-04-10", customer: "甲", date: "2025-04-20", amount: -15 }];
    const more = found({ PAY: [...receipts("商承", 5, 15), ...back] });
    expect(ruled(more, "W6.commercial-share")).toBeUndefined();
    const transfers: Row[] = [{ receipt: "R", customer: "乙", date: "2025-03-31", amount: 200, method: "转账" }, { receipt: "R", customer: "乙", date: "2025-04-08", amount: -200 }];
    expect(ruled(found({ PAY: [...receipts("商承", 5, 40), ...transfers] }), "W6.commercial-share")).toMatchObject({ value: 1, values: { shareRate: 1 } });
  });

  test("share and amount of a finding are both without what went back, whatever came later", () => {
    const paid: Row[] = ["2025-04-10", "2025-05-10", "2025-06-10"].flatMap((date) => [
      { receipt: `A${date}`, customer: "甲", date, amount: 100, method: "商承" }, { receipt: `B${date}`, customer: "乙", date, amount: 100, method: "转账" },
    ]);
    const back: Row = { receipt: "A2025-05-10", customer: "甲", date: "2025-05-20", amount: -100 };
    const finding = ruled(found({ PAY: [...paid, back] }), "W6.commercial-share")!;
    expect(finding).toMatchObject({ value: 0.4, amount: 20_000, values: { methodAmount: 20_000 } });
    expect(finding.rows.map(({ row, amount }) => [row, amount])).toEqual([[2, 10_000], [4, 10_000], [6, 10_000], [8, -10_000]]);
    // Nobody knows how the customer's money had come that is given back before his next bill.
    const early: Row = { receipt: "Z", customer: "丙", date: "2025-05-20", amount: -50 };
    const later: Row = { receipt: "C", customer: "丙", date: "2025-06-20", amount: 50, method: "商承" };
    expect(ruled(found({ PAY: [...paid, early, later] }), "W6.commercial-share")).toMatchObject({ amount: 35_000 });
  });

  test("bank bills are another direction: their rise is watched and does not count as commercial", () => {
    const findings = found({ PAY: receipts("银承", 5, 15) });
    expect(ruled(findings, "W6.bank-rise")).toMatchObject({ severity: "blue", value: 0.1 });
    expect(ruled(findings, "W6.commercial-rise")).toBeUndefined();
    expect(ruled(found({ PAY: receipts("银承", 5, 14.99) }), "W6.bank-rise")).toBeUndefined();
  });

  test("advances that fall by 10 points are amber, that rise are watched", () => {
    expect(ruled(found({ PAY: receipts("预收", 40, 30) }), "W6.advance-fall")).toMatchObject({ severity: "amber", value: -0.1, threshold: -0.1, values: { changeRate: 0.1 } });
    expect(ruled(found({ PAY: receipts("预收", 40, 30.01) }), "W6.advance-fall")).toBeUndefined();
    expect(ruled(found({ PAY: receipts("预收", 30, 40) }), "W6.advance-rise")).toMatchObject({ severity: "blue", value: 0.1 });
  });

  test("advances that nobody gives any more lead back to those of before, with nothing at stake", () => {
    expect(ruled(found({ PAY: receipts("预收", 40, 0) }), "W6.advance-fall")).toMatchObject({ amount: 0, rows: [{ reading: 0, row: 2, amount: 0 }], values: { shareRate: 0, methodAmount: 0 } });
  });

  test("receipts without a method tell nothing, and a grey finding says so", () => {
    expect(ruled(found({ PAY: [{ receipt: "R", customer: "甲", date: "2025-01-10", amount: 100 }] }), "W6.no-data")!.values.missing).toBe("PAY.method, BILL.dueDate, BILL.amount");
  });

  test("advances paid are named as not checked where no ledger of purchases is there", () => {
    expect(ruled(found({ PAY: receipts("转账", 0, 0) }), "W6.advances-paid")).toMatchObject({ severity: "grey" });
    expect(ruled(found({ PUR: [{ supplier: "丙厂", invoiceDate: "2025-06-01", payDate: "2025-06-20", amount: 5 }] }), "W6.advances-paid")).toBeUndefined();
  });
});

describe("a bill", () => {
  const bill = (more: Row): Row => ({ billNo: "B1", type: "商业承兑汇票", acceptor: "承兑公司", customer: "甲", amount: 1_000, issueDate: "2025-04-01", ...more });
  const of = (rule: string, more: Row) => ruled(found({ BILL: [bill(more)] }), rule);

  test("in hand is amber from 30 days before its maturity on and red from 7 days on", () => {
    expect(of("W6.maturity", { dueDate: inDays(31) })).toBeUndefined();
    expect(of("W6.maturity", { dueDate: inDays(30) })).toMatchObject({ severity: "amber", value: 30, threshold: 30, amount: 100_000, rows: [{ reading: 0, row: 2, amount: 100_000 }] });
    expect(of("W6.maturity", { dueDate: inDays(8) })).toMatchObject({ severity: "amber" });
    expect(of("W6.maturity", { dueDate: inDays(7) })).toMatchObject({ severity: "red", value: 7, object: { kind: "bill", id: "B1" } });
    expect(of("W6.maturity", { dueDate: inDays(0) })).toMatchObject({ severity: "red", value: 0 });
  });

  test("is announced a week before its maturity, moved back to a working day", () => {
    // due on Sunday 20 July: a week before is Sunday 13 July, so Friday 11 July
    expect(of("W6.maturity", { dueDate: "2025-07-20" })!.values.alertDate).toBe("2025-07-11");
  });

  test("that was passed on or paid, or a bank bill that is with our bank, is not for us to present", () => {
    for (const status of ["已贴现", "已背书", "已兑付"]) expect(of("W6.maturity", { dueDate: inDays(5), status })).toBeUndefined();
    expect(of("W6.maturity", { dueDate: inDays(5), status: "托收中", type: "银行承兑汇票" })).toBeUndefined();
    expect(of("W6.maturity", { dueDate: inDays(5), status: "托收中" })).toBeDefined();
  });

  test("in hand after its maturity must be presented within ten days; then recourse may be lost", () => {
    expect(of("W6.presentment", { dueDate: inDays(-1) })).toMatchObject({ severity: "red", value: 1, values: { leftDays: 9, lastDate: "2025-07-09" } });
    expect(of("W6.presentment", { dueDate: inDays(-10) })).toMatchObject({ severity: "red", values: { leftDays: 0 } });
    expect(of("W6.presentment", { dueDate: inDays(-11) })).toBeUndefined();
    expect(of("W6.presentment-missed", { dueDate: inDays(-11) })).toMatchObject({ severity: "red", value: 11, threshold: 10 });
    expect(of("W6.presentment", { dueDate: inDays(-1), status: "托收中" })).toBeUndefined();
  });

  test("that was refused is red, bank or commercial, and legal's", () => {
    expect(of("W6.refused", { dueDate: inDays(-3), status: "拒付" })).toMatchObject({ severity: "red", amount: 100_000, owner: "legal" });
    expect(of("W6.refused", { dueDate: inDays(-3), status: "拒付", type: "银行承兑汇票" })).toMatchObject({ severity: "red" });
    expect(of("W6.refused", { dueDate: inDays(-3) })).toBeUndefined();
  });

  test("of more than six months drawn since 2023 is too long; of six months, or drawn before, is not", () => {
    expect(of("W6.tenor", { issueDate: "2025-04-01", dueDate: "2025-10-01" })).toBeUndefined();
    expect(of("W6.tenor", { issueDate: "2025-04-01", dueDate: "2025-10-02" })).toMatchObject({ severity: "amber", value: 184, threshold: 183, values: { latestDate: "2025-10-01" } });
    expect(of("W6.tenor", { issueDate: "2023-01-01", dueDate: "2023-12-31", status: "托收中" })).toBeDefined();
    expect(of("W6.tenor", { issueDate: "2022-12-31", dueDate: "2023-12-31", status: "托收中" })).toBeUndefined();
  });
});

describe("bills together", () => {
  const bill = (billNo: string, acceptor: string, amount: number, more: Row = {}): Row => ({ billNo, type: "银行承兑汇票", acceptor, customer: "甲", amount, dueDate: "2025-09-30", ...more });

  test("one acceptor of 40 % is amber, of a little less none; two bills are too few to tell", () => {
    const finding = ruled(found({ BILL: [bill("1", "甲银行", 40), bill("2", "乙银行", 35), bill("3", "丙银行", 25)] }), "W6.acceptor")!;
    expect(finding).toMatchObject({ severity: "amber", object: { kind: "acceptor", id: "甲银行" }, value: 0.4, amount: 4_000 });
    expect(ruled(found({ BILL: [bill("1", "甲银行", 39.99), bill("2", "乙银行", 35.01), bill("3", "丙银行", 25)] }), "W6.acceptor")).toBeUndefined();
    expect(ruled(found({ BILL: [bill("1", "甲银行", 60), bill("2", "乙银行", 40)] }), "W6.acceptor")).toBeUndefined();
  });

  test("passed on with recourse they stay in the exposure until the time for presentment is over", () => {
    const passed = { status: "已背书" };
    const findings = found({ BILL: [
      bill("1", "甲银行", 40, passed), bill("2", "乙公司", 10, { ...passed, type: "商业承兑汇票" }), bill("3", "甲银行", 7, { ...passed, dueDate: inDays(-10) }),
      bill("4", "甲银行", 5, { ...passed, dueDate: inDays(-11) }), bill("5", "甲银行", 3, { ...passed, endorsee: "某供应商", derecognised: "是" }), bill("6", "甲银行", 2),
    ] });
    expect(ruled(findings, "W6.recourse")).toMatchObject({ severity: "blue", value: 5_700, amount: 5_700, values: { bills: 3, commercialAmount: 1_000, bankAmount: 4_700 } });
    expect(ruled(findings, "W6.recourse")!.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});
