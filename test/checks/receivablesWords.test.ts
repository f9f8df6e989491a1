/** Every finding about receivables says in both languages what was found, leaves no blank, and its rows add up. */
import { expect, test } from "@jest/globals";
import { CHECKS } from "../../src/checks/list";
import type { CheckInput, RawFinding } from "../../src/checks/types";
import { RECEIVABLES_FINDINGS, type FindingWords } from "../../src/locale/findings/receivables";
import type { LedgerKind } from "../../src/ledger/fields";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";

const [customer, other] = ["甲公司", "乙公司"];
const invoice = (document: string, invoiceDate: string, dueDate: string, amount: number, more: Row = {}): Row => ({ document, customer, invoiceDate, dueDate, amount, salesperson: "张三", ...more });
const month = (i: number) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;

/** Eighteen months of invoices, paid on the day in 2024 and not at all from March 2025 on: nearly every rule has something to say. */
const RICH: Partial<Record<LedgerKind, Row[]>> = {
  CUST: [{ name: customer, size: "大型企业" }, { name: other, size: "小型企业" }],
  INV: [
    ...Array.from({ length: 18 }, (_, i) => invoice(`I-${i}`, `${month(i)}-01`, `${month(i)}-16`, 60_000)),
    invoice("I-90", "2022-01-01", "2022-07-15", 900, { disputed: "是", disputeReason: "质量" }),
    invoice("I-91", "2025-06-01", "2025-06-05", 70_000),
  ],
  PAY: [
    ...Array.from({ length: 14 }, (_, i): Row => ({ receipt: `R-${i}`, customer, date: `${month(i)}-16`, amount: 60_000, invoice: `I-${i}`, method: "转账" })),
    { receipt: "R-50", customer, date: "2025-05-20", amount: 60_000, invoice: "I-14", method: "银行承兑汇票", payer: "某个人" },
    { receipt: "R-60", customer, date: "2025-04-30", amount: 500, method: "银行承兑汇票" },
    { receipt: "R-61", customer, date: "2025-05-06", amount: -500 },
    { receipt: "R-62", customer, date: "2025-05-30", amount: 700, reversed: "是" },
  ],
  DUN: [{ date: "2025-05-01", customer, invoice: "I-15", promisedDate: "2025-05-20", promisedAmount: 1_000 }],
  ORD: [{ order: "O-1", customer, actualDate: "2025-05-01", billedDate: "2025-06-01", amount: 100, plannedDate: "2025-05-01" }],
};
/** Five weeks more, so that the first delivery under the regulation is past its sixty days. */
const LATER = checkInputOf(RICH, { asOf: "2025-08-04" });
const SHORT = checkInputOf({ INV: [invoice("I-1", "2025-05-01", "2025-06-01", 100)] }, { asOf: "2025-06-30" });

function findingsOf(input: CheckInput): RawFinding[] {
  return CHECKS.flatMap((check) => check.run(input)).filter(({ rule }) => rule in RECEIVABLES_FINDINGS);
}

const FINDINGS = [...findingsOf(checkInputOf(RICH, { asOf: "2025-06-30" })), ...findingsOf(LATER), ...findingsOf(SHORT), ...findingsOf(checkInputOf({}, { asOf: "2025-06-30" }))];

test("these ledgers bring up every rule that has words here, but for faster migration, which has tests of its own", () => {
  const silent = Object.keys(RECEIVABLES_FINDINGS).filter((rule) => !FINDINGS.some((finding) => finding.rule === rule));
  expect(silent).toEqual(["K3.migration"]);
});

test.each(FINDINGS.map((finding) => [finding.rule, finding] as const))("%s: words for every blank, and rows that add up", (rule, finding) => {
  const words: FindingWords = RECEIVABLES_FINDINGS[rule as keyof typeof RECEIVABLES_FINDINGS];
  for (const text of [words.sentence.zh, words.sentence.en, words.next.zh, words.next.en]) {
    const blanks = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect(blanks.filter((name) => !(name in finding.values))).toEqual([]);
  }
  expect(finding.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(finding.amount);
});
