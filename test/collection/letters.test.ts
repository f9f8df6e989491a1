/** Letters and sheets state the facts of the action, in the customer's language. */
import { describe, expect, test } from "@jest/globals";
import { composeForm, composeLetter, customerLanguage, DEFAULT_POLICY, formsFor, planCollection, type LetterForm } from "../../src/collection";
import { displayWidth, plainTable } from "../../src/collection/letters/plainTable";
import type { Policy } from "../../src/collection/types";
import type { Language } from "../../src/locale";
import { letterWords } from "../../src/locale/letters";
import { handMadeBook, type HandMade } from "./handMadeBook";

const POLICY: Policy = { ...DEFAULT_POLICY, company: "雷达制造有限公司", bankDetails: "工商银行 6222 0000 1111", lateInterestRate: 0.1825 };
const GIVEN: HandMade = {
  asOf: "2025-06-30",
  invoices: [
    { document: "INV-001", customer: "甲公司", due: "2025-05-16", amount: 100_000, salesperson: "张三", contract: "HT-9" },
    { document: "INV-002", customer: "甲公司", due: "2025-06-25", amount: 2345.6, salesperson: "张三" },
    { document: "INV-003", customer: "甲公司", due: "2025-07-03", amount: 500 },
    { document: "INV-004", customer: "甲公司", due: "2025-03-01", amount: 700, disputed: true },
    { document: "INV-X", customer: "乙公司", due: "2025-05-16", amount: 1 },
  ],
  credits: [{ document: "R-7", customer: "甲公司", date: "2025-06-01", amount: 1000 }],
  log: [{ date: "2025-06-02", customer: "甲公司", level: 1, channel: "邮件", person: "张三", result: "已答应核对", promised: "2025-06-10", promisedAmount: 5000 }],
  customers: { 甲公司: { email: "ap@jia.example" } },
};

function paper(language: Language, form?: LetterForm, given: HandMade = GIVEN, policy: Policy = POLICY) {
  const { book, items, asOf } = handMadeBook(given);
  const [action] = planCollection(book, items, policy, asOf).actions;
  const words = letterWords(language);
  return form ? composeForm(form, action!, book, items, policy, words) : composeLetter(action!, book, items, policy, words);
}

describe.each<Language>(["zh-CN", "en-US"])("papers in %s", (language) => {
  test("a call sheet names balance, overdue, last contact, promise, dispute, and leaves the disputed item out of the table", () => {
    const { form, to, body, subject } = paper(language);
    expect({ form, to }).toEqual({ form: "callSheet", to: "" });
    expect(subject).toContain("CNY 102,345.60");
    for (const fact of ["甲公司", "CNY 102,345.60", "CNY 102,545.60", "2025-06-02 邮件 / 张三 / 已答应核对", "CNY 5,000.00", "CNY 700.00", "INV-004"]) expect(body).toContain(fact);
    expect(body.split("\n").filter((line) => line.startsWith("INV-004"))).toEqual([]);
  });

  test("the second reminder lists document, due date, days and open amount, the total, bank, interest, credits and what is soon due", () => {
    const { to, body } = paper(language, "secondReminder");
    expect(to).toBe("ap@jia.example");
    expect(body).toMatch(/INV-001 +2025-05-16 +45 +100,000\.00/);
    expect(body).toMatch(/INV-002 +2025-06-25 +5 +2,345\.60/);
    expect(body).toMatch(/INV-003 +2025-07-03 +3 +500\.00/);
    // 100,000 × 45 × 0.0005 = 2,250.00; 2,345.60 × 5 × 0.0005 = 5.864
    for (const fact of ["CNY 102,345.60", "CNY 2,255.86", "18.25%", "工商银行 6222 0000 1111", "CNY 1,000.00", "雷达制造有限公司", "张三"]) expect(body).toContain(fact);
    expect(body).not.toContain("INV-X");
    expect(body).not.toContain("INV-004");
  });

  test("the formal demand sets a last day ten days on", () => {
    expect(paper(language, "demand").body).toContain(language === "zh-CN" ? "2025年7月10日" : "2025-07-10");
  });

  test("the statement lists everything open, disputed items and credits too, and its total is the balance", () => {
    const { body } = paper(language, "statement");
    for (const fact of ["INV-001", "INV-003", "INV-004", "R-7", "-1,000.00", "CNY 102,545.60"]) expect(body).toContain(fact);
  });

  test("the hand-over lists evidence, contract, history and the end of limitation", () => {
    const { body } = paper(language, "handOver");
    // The mail and promise of 2025-06-02 started the three years anew.
    expect(body).toMatch(/INV-001 +100,000\.00 +2028-06-02/);
    for (const fact of ["HT-9", "2025-06-02 · 邮件 · 张三 · 已答应核对"]) expect(body).toContain(fact);
  });

  test("every paper of every action is complete: no blank left unfilled, no empty line twice", () => {
    const bill = { billNo: "B1", type: "commercial" as const, customer: "甲公司", amount: 10, due: "2025-06-01", status: "refused" as const };
    const given = { ...GIVEN, bills: [bill] };
    const forms: LetterForm[] = ["courtesy", "reminder", "secondReminder", "regional", "demand", "billNotice", "statement", "callSheet", "handOver"];
    for (const form of forms) {
      const { subject, body } = paper(language, form, given);
      expect(`${subject}\n${body}`).not.toMatch(/\{\w+\}|undefined|NaN|\n\n\n| \n/);
    }
  });

  test("without a rate or bank details nothing is said of them", () => {
    const { body } = paper(language, "secondReminder", GIVEN, { ...POLICY, lateInterestRate: undefined, bankDetails: "" });
    expect(body).not.toMatch(/%|账户|bank/i);
  });

  test("a courtesy reminder lists what falls due once, and nothing else", () => {
    const given: HandMade = { asOf: "2025-06-30", invoices: [{ document: "INV-003", customer: "甲公司", due: "2025-07-03", amount: 500 }] };
    const { form, body, subject } = paper(language, undefined, given);
    expect(form).toBe("courtesy");
    expect(subject).toContain(language === "zh-CN" ? "1 笔" : "1 item)");
    expect(body.split("INV-003")).toHaveLength(2);
    expect(body).toMatch(/INV-003 +2025-07-03 +3 +500\.00/);
  });

  test("a bill notice says which bill was refused", () => {
    const given: HandMade = { asOf: "2025-06-30", bills: [{ billNo: "B1", type: "commercial", customer: "甲公司", amount: 5000, due: "2025-06-20", status: "refused" }] };
    const { form, body } = paper(language, undefined, given);
    expect(form).toBe("billNotice");
    expect(body).toMatch(language === "zh-CN" ? /B1 +2025-06-20 +5,000\.00 +已拒付/ : /B1 +2025-06-20 +5,000\.00 +refused/i);
  });
});

describe("forms and languages", () => {
  test("each action has its own paper first", () => {
    const action = { ...planOf(GIVEN), action: "legal" as const };
    expect(formsFor(action)).toEqual(["demand", "handOver", "statement"]);
    expect(formsFor({ ...action, action: "courtesy" })).toEqual(["courtesy"]);
    expect(formsFor({ ...action, action: "friendly" })[0]).toBe("reminder");
    expect(formsFor({ ...action, action: "regional" })[0]).toBe("regional");
  });

  test.each([["英文", "en-US"], ["en", "en-US"], ["中文", "zh-CN"], ["zh-TW", "zh-CN"], ["", "zh-CN"], ["日文", "zh-CN"]])("a customer whose language is '%s' is written to in %s", (language, expected) => {
    expect(customerLanguage({ name: "甲", parent: 1, language }, "zh-CN")).toBe(expected);
  });

  test("a plain table counts a Chinese character as two places", () => {
    expect(displayWidth("单据A（1）")).toBe(4 + 1 + 2 + 1 + 2);
    const lines = plainTable([{ header: "单据", align: "left" }, { header: "额", align: "right" }], [["A", "1.00"], ["甲乙丙", "10.00"]]).split("\n");
    expect(lines).toEqual(["单据       额", "------  -----", "A        1.00", "甲乙丙  10.00"]);
  });

  test("a name that spans lines stays on one", () => {
    const given = { ...GIVEN, invoices: GIVEN.invoices!.map((line) => ({ ...line, customer: "甲\n公司" })), log: [], credits: [], customers: {} };
    expect(paper("zh-CN", "reminder", given).body).toContain("致：甲 公司");
  });

  function planOf(given: HandMade) {
    const { book, items, asOf } = handMadeBook(given);
    return planCollection(book, items, POLICY, asOf).actions[0]!;
  }
});

test("the sender stands at the end of a letter as it was typed, name and address on lines of their own", () => {
  const { body } = paper("en-US", "demand", GIVEN, { ...POLICY, company: " Radar  Ltd \n1 Main Street\n\nShanghai " });
  expect(body).toContain("\nRadar Ltd\n1 Main Street\nShanghai\n2025-");
});
