/** W6, advances paid to suppliers: each rule at its threshold and just below it. As-of 2025-06-30. */
import { describe, expect, test } from "@jest/globals";
import { advancesPaid } from "../../src/checks/advancesPaid";
import { advancesAndBills } from "../../src/checks/advancesAndBills";
import type { RawFinding } from "../../src/checks/types";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const ago = (days: number) => isoDate(parseIsoDate(AS_OF)! - days);

const found = (PUR: Row[], options: Partial<CheckInputOptions> = {}): RawFinding[] => advancesPaid(checkInputOf({ PUR }, { asOf: AS_OF, ...options }));
const ruled = (findings: readonly RawFinding[], rule: string) => findings.find((finding) => finding.rule === rule);

describe("an advance for which nothing came", () => {
  const delivered: Row = { supplier: "丁厂", order: "CG9", payDate: "2025-06-10", receivedDate: "2025-06-01", amount: 1 };
  const paid = (days: number, more: Row = {}): Row => ({ supplier: "丙铸造厂", order: `CG${days}`, payDate: ago(days), amount: 1_000, ...more });
  const old = (...rows: Row[]) => ruled(found([delivered, ...rows]), "W6.advances-paid-old");

  test("is amber from 90 days on and red from 180, none before", () => {
    expect(old(paid(89))).toBeUndefined();
    expect(old(paid(90))).toMatchObject({ severity: "amber", value: 90, threshold: 90, amount: 100_000, rows: [{ reading: 0, row: 3, amount: 100_000 }], object: { kind: "supplier", id: "丙铸造厂" } });
    expect(old(paid(179))).toMatchObject({ severity: "amber" });
    expect(old(paid(180))).toMatchObject({ severity: "red", value: 180, threshold: 180 });
  });

  test("is one finding a supplier: the old ones at stake, the younger ones named", () => {
    expect(old(paid(100), paid(200), paid(5))).toMatchObject({ severity: "red", value: 200, amount: 200_000, values: { advances: 2, oldAmount: 200_000, openAmount: 300_000 } });
  });

  test("is none once the goods came, or an invoice where no deliveries are dated", () => {
    expect(old(paid(200, { receivedDate: ago(1) }))).toBeUndefined();
    expect(old(paid(200, { receivedDate: isoDate(parseIsoDate(AS_OF)! + 1) }))).toMatchObject({ amount: 100_000 });
    expect(ruled(found([{ ...paid(200), invoiceDate: ago(10) }]), "W6.advances-paid-old")).toBeUndefined();
  });

  test("is what the ledger of advances says is left, or is not settled", () => {
    expect(ruled(found([paid(200, { advance: 1_000, left: 250, amount: undefined })]), "W6.advances-paid-old")).toMatchObject({ amount: 25_000 });
    expect(ruled(found([paid(200, { advance: 1_000, settled: 999.99, amount: undefined })]), "W6.advances-paid-old")).toMatchObject({ amount: 1 });
    expect(ruled(found([paid(200, { advance: 1_000, settled: 1_000, amount: undefined })]), "W6.advances-paid-old")).toBeUndefined();
  });

  test("is open until the goods that the ledger dates, whatever it says is settled by now", () => {
    const later = isoDate(parseIsoDate(AS_OF)! + 10);
    expect(ruled(found([paid(200, { advance: 1_000, settled: 1_000, receivedDate: later, amount: undefined })]), "W6.advances-paid-old")).toMatchObject({ amount: 100_000, values: { undated: "none" } });
    expect(ruled(found([paid(200, { advance: 1_000, settled: 400, receivedDate: ago(1), amount: undefined })]), "W6.advances-paid-old")).toMatchObject({ amount: 60_000, values: { undated: "none" } });
  });

  test("of an earlier day says that undated settlements count as they stood later, of the ledger's last day it does not", () => {
    const settledSoFar = [paid(200, { advance: 1_000, settled: 400, amount: undefined }), paid(2, { supplier: "戊厂", advance: 5, amount: undefined })];
    const asked = (asOf: string, asTitled?: string) => ruled(found(settledSoFar, { asOf, ...(asTitled ? { sheets: { PUR: { asOf: asTitled } } } : {}) }), "W6.advances-paid-old")!.values;
    expect(asked(ago(2))).toMatchObject({ undated: "none" });
    expect(asked(ago(3))).toMatchObject({ undated: "later", untilDate: ago(2) });
    // the title's day goes before the rows' last one
    expect(asked(ago(3), ago(3))).toMatchObject({ undated: "none" });
    expect(asked(ago(2), AS_OF)).toMatchObject({ undated: "later", untilDate: AS_OF });
  });

  test("less what the supplier sent back", () => {
    expect(old(paid(200, { paid: 1_000, purpose: "预付款" }), paid(150, { paid: -400, purpose: "预付款退回", amount: undefined }))).toMatchObject({ amount: 60_000, value: 200 });
    expect(old(paid(200, { paid: 1_000, purpose: "预付款" }), paid(150, { paid: -1_000, purpose: "预付款退回", amount: undefined }))).toBeUndefined();
  });

  test("stays raised until clearly younger than the threshold", () => {
    const previous = [{ rule: "W6.advances-paid-old" as const, object: { kind: "supplier" as const, id: "丙铸造厂" }, severity: "amber" as const }];
    expect(ruled(found([delivered, paid(81)], { previous }), "W6.advances-paid-old")).toMatchObject({ severity: "amber" });
    expect(ruled(found([delivered, paid(80)], { previous }), "W6.advances-paid-old")).toBeUndefined();
  });
});

describe("the share of advances in what is paid, April to June against January to March", () => {
  /** Payments of 100 in each period, of which so much before the goods came. */
  const payments = (before: number, now: number): Row[] => [["2025-01-10", before], ["2025-04-10", now]].flatMap(([payDate, ahead]): Row[] => [
    { supplier: "甲", payDate: String(payDate), receivedDate: "2025-06-20", amount: Number(ahead) }, { supplier: "乙", payDate: String(payDate), receivedDate: "2025-01-05", amount: 100 - Number(ahead) },
  ]);

  test("up by 10 points is amber, by a little less none", () => {
    const finding = ruled(found(payments(20, 30)), "W6.advances-paid-rise")!;
    expect(finding).toMatchObject({ severity: "amber", value: 0.1, threshold: 0.1, amount: 3_000, rows: [{ reading: 0, row: 4, amount: 3_000 }], values: { shareRate: 0.3, beforeRate: 0.2, paidAmount: 10_000 } });
    expect(finding.trend).toEqual([{ label: "2025-01", value: 0.2 }, { label: "2025-04", value: 0.3 }]);
    expect(ruled(found(payments(20, 29.99)), "W6.advances-paid-rise")).toBeUndefined();
  });

  test("says nothing before three months are known to compare with", () => {
    expect(ruled(found(payments(20, 90).filter(({ payDate }) => payDate !== "2025-01-10")), "W6.advances-paid-rise")).toBeUndefined();
  });
});

test("a ledger of purchases without payments is named with the columns that it lacks", () => {
  const findings = advancesAndBills.run(checkInputOf({ PUR: [{ supplier: "甲", orderDate: "2025-01-10", amount: 5 }] }, { asOf: AS_OF }));
  expect(ruled(findings, "W6.advances-paid")).toBeUndefined();
  expect(ruled(findings, "W6.no-data")!.values.missing).toContain("PUR.payDate, PUR.advance");
});
