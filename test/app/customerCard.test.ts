/** The customer card over small ledgers that are read and analysed like any others. As of 2025-06-30; all figures worked out by hand. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { customerCard, customerList, searchCustomers, type CustomerCard } from "../../src/app/customerCard";
import { composePaper, fileName, INTERNAL_FORMS, mailLink, messageFile, paperForms } from "../../src/app/customerPapers";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/measures/calendar";
import { documentOf, SILENT, type Grid } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";

const day = (iso: string): number => parseIsoDate(iso)!;
const AS_OF = day("2025-06-30");

const CUSTOMERS: Grid = [
  ["客户名称", "客户编码", "信用额度", "业务员", "邮箱", "客户等级"],
  ["甲公司", "K01", 5_000, "张三", "财务部 <a@jia.cn>", "B"],
  ["乙公司", "K02", 1_000, "李四", "", "A"],
  ["丙公司", "K03", 0, "李四", "", "A"],
];
// 甲公司: F1 paid on its due day; F2 paid in part, ten days late; F3 ten days late; F4 not due; F5 in dollars
const INVOICES: Grid = [
  ["发票号码", "客户名称", "开票日期", "到期日", "价税合计", "币种"],
  ["F1", "甲公司", day("2025-03-01"), day("2025-04-01"), 1_000, "CNY"],
  ["F2", "甲公司", day("2025-03-31"), day("2025-04-30"), 2_000, "CNY"],
  ["F3", "甲公司", day("2025-05-21"), day("2025-06-20"), 300, "CNY"],
  ["F4", "甲公司", day("2025-06-15"), day("2025-07-15"), 700, "CNY"],
  ["F5", "甲公司", day("2025-05-11"), day("2025-06-10"), 150, "USD"],
  ["G1", "乙公司", day("2025-02-01"), day("2025-03-01"), 9_000, "CNY"],
];
const RECEIPTS: Grid = [
  ["回款单号", "客户名称", "回款日期", "回款金额", "发票号码"],
  ["R1", "甲公司", day("2025-04-01"), 1_000, "F1"],
  ["R2", "甲公司", day("2025-05-10"), 500, "F2"],
];
const LOG: Grid = [
  ["催收日期", "客户名称", "催收方式", "催收结果", "承诺付款日", "承诺金额"],
  ["2025-05-05", "甲公司", "电话", "先付一部分", "2025-05-10", 500],
  ["2025-05-20", "甲公司", "电话", "月底付", "2025-05-31", 800],
  ["2025-06-25", "甲公司", "电话", "下月初付", "2025-07-05", 1_500],
  ["2025-07-01", "甲公司", "电话", "再次确认", "", ""],
].map((row, index) => (index === 0 ? row : row.map((cell) => (typeof cell === "string" && /^\d{4}-/.test(cell) ? day(cell) : cell))));

let analysis: Analysis;
let card: CustomerCard;

function indexOf(name: string): number {
  return analysis.book.customers.findIndex((customer) => customer.name === name);
}

beforeAll(async () => {
  const port = documentPort(documentOf({ 客户: CUSTOMERS, 发票: INVOICES, 回款: RECEIPTS, 催收: LOG }), "小例.xlsx");
  analysis = await analyse(port, DEFAULT_SETTINGS, { today: AS_OF, asOf: AS_OF }, SILENT);
  card = customerCard(analysis, indexOf("甲公司"))!;
});

describe("a customer's card", () => {
  test("shows the balance by bucket, the home currency first and each currency on its own", () => {
    const shown = card.accounts.map(({ currency, notDue, buckets, total, overdue }) => ({ currency: analysis.book.currencies[currency], notDue, buckets, total, overdue }));
    expect(shown).toEqual([
      { currency: "CNY", notDue: 70_000, buckets: [30_000, 0, 150_000, 0], total: 250_000, overdue: 180_000 },
      { currency: "USD", notDue: 0, buckets: [15_000, 0, 0, 0], total: 15_000, overdue: 15_000 },
    ]);
  });

  test("has the limit, what is used of it and what is left", () => {
    // dollars have no rate here and are left out
    expect(card.credit).toMatchObject({ limit: 500_000, exposure: { amount: 250_000 }, headroom: 250_000, use: 0.5 });
    expect(card.credit!.grade).toBeDefined();
  });

  test("keeps a limit of nought apart from none", () => {
    expect(customerCard(analysis, indexOf("丙公司"))!.credit!.limit).toBe(0);
  });

  test("has twelve months of payments up to the as-of month, in time and late", () => {
    expect(card.months).toHaveLength(12);
    expect([card.months[0]!.month, card.months[11]!.month]).toEqual(["2024-07", "2025-06"]);
    expect(card.months.filter(({ onTime, late }) => onTime + late > 0)).toEqual([
      { month: "2025-04", onTime: 100_000, late: 0, daysLate: 0 },
      { month: "2025-05", onTime: 0, late: 50_000, daysLate: 10 },
    ]);
  });

  test("lists the open items, the oldest first, each with its row in the user's ledger", () => {
    expect(card.items.map(({ document, daysLate, original, open, place }) => [document, daysLate, original, open, place])).toEqual([
      ["F2", 61, 200_000, 150_000, { sheet: "发票", address: "A3" }],
      ["F5", 20, 15_000, 15_000, { sheet: "发票", address: "A6" }],
      ["F3", 10, 30_000, 30_000, { sheet: "发票", address: "A4" }],
      ["F4", -15, 70_000, 70_000, { sheet: "发票", address: "A5" }],
    ]);
  });

  test("says of every promise whether it was kept, broken or still runs, the newest first", () => {
    expect(card.promises.map(({ date, amount, state }) => [date, amount, state])).toEqual([
      [day("2025-07-05"), 150_000, "running"], [day("2025-05-31"), 80_000, "broken"], [day("2025-05-10"), 50_000, "kept"],
    ]);
  });

  test("shows the contacts, also one after the as-of day, which it marks", () => {
    expect(card.contacts.map(({ date, later, place }) => [date, later, place?.sheet])).toEqual([
      [day("2025-07-01"), true, "催收"], [day("2025-06-25"), false, "催收"], [day("2025-05-20"), false, "催收"], [day("2025-05-05"), false, "催收"],
    ]);
  });

  test("has this customer's findings and nobody else's", () => {
    expect(card.findings.map(({ rule }) => rule)).toContain("C6.broken");
    expect(card.findings.every(({ object }) => object.id === "甲公司")).toBe(true);
    expect(analysis.findings.some(({ object }) => object.id === "乙公司")).toBe(true);
  });

  test("has the planned action of each currency, and what it leaves out", () => {
    const [home, dollars] = card.plans;
    // F2 is covered by the running promise of 1,500, F3 is claimed; seven days after the last contact of 25 June
    expect(home).toMatchObject({ action: { action: "friendly", overdue: 30_000, actionDate: day("2025-07-02") } });
    expect(home!.leftOut.find(({ document }) => document === "F2")).toMatchObject({ reason: "promised", amount: 150_000 });
    expect(dollars).toMatchObject({ action: { overdue: 15_000 } });
  });

  test("of a customer whom the analysis does not know is none", () => {
    expect(customerCard(analysis, 99)).toBeUndefined();
  });
});

describe("finding a customer", () => {
  test("the most overdue come first, and the nameless one is not offered", () => {
    expect(customerList(analysis).map(({ name, balance, overdue }) => [name, balance, overdue])).toEqual([
      ["乙公司", 900_000, 900_000], ["甲公司", 250_000, 180_000], ["丙公司", 0, 0],
    ]);
  });

  test("a part of the name or the code is enough, whatever its case or width", () => {
    const names = (text: string) => searchCustomers(customerList(analysis), text).map(({ name }) => name);
    expect(names("ｋ01")).toEqual(["甲公司"]);
    expect(names("乙")).toEqual(["乙公司"]);
    expect(names("公司")).toHaveLength(3);
    expect(names("没有")).toEqual([]);
  });
});

describe("papers", () => {
  test("are those of the action, and a statement where nothing is planned", () => {
    expect(paperForms(card.plans[0]!)).toEqual(["reminder", "statement"]);
    expect(paperForms({})).toEqual(["statement"]);
  });

  test("the reminder names what is claimed and goes to the address of the customer ledger", () => {
    const letter = composePaper(analysis, card, card.plans[0]!, "reminder", "zh-CN");
    expect(letter.body).toContain("F3");
    expect(letter.body).not.toContain("F2");
    expect(mailLink({ ...letter, body: "短" }).href).toMatch(/^mailto:a@jia\.cn\?subject=/);
  });

  test("a statement without an action lists the whole account with its balance", () => {
    const letter = composePaper(analysis, card, { currency: card.accounts[0]!.currency, leftOut: [] }, "statement", "zh-CN");
    for (const text of ["F2", "F3", "F4", "CNY 2,500.00"]) expect(letter.body).toContain(text);
    expect(letter.body).not.toContain("F5");
  });

  test("papers for our own people are in the reader's language whatever the customer's is", () => {
    const english = { ...card, customer: { ...card.customer, language: "English" } };
    expect(composePaper(analysis, english, card.plans[0]!, "reminder", "zh-CN").body).toMatch(/^Dear /);
    expect(INTERNAL_FORMS.has("callSheet")).toBe(true);
    expect(composePaper(analysis, english, card.plans[0]!, "callSheet", "zh-CN").body).toContain("客户：甲公司");
  });

  test("a body too long for a link is left out of it", () => {
    const letter = { form: "reminder" as const, to: "", subject: "题", body: "很长".repeat(300) };
    expect(mailLink(letter)).toEqual({ href: `mailto:?subject=${encodeURIComponent("题")}`, withBody: false });
    expect(mailLink({ ...letter, body: "a\nb" }).href).toContain("body=a%0D%0Ab");
  });

  test("the message file says the same again to whoever reads it by the rules of mail", () => {
    const subject = "温馨提醒：3 笔款项已到期，合计 CNY 12,345.60，请安排付款";
    const body = "致：甲公司\n\n请付款。";
    const file = messageFile({ form: "reminder", to: "张 <a@jia.cn>; b@jia.cn\r\nBcc: x@y.cn", subject, body });
    const [head, text] = file.split("\r\n\r\n") as [string, string];
    const decode = (base64: string) => Buffer.from(base64, "base64").toString("utf8");
    expect(decode(text)).toBe(body.replaceAll("\n", "\r\n"));
    const unfolded = head.replace(/\r\n /g, "");
    expect(unfolded.split("\r\n")[0]).toBe("To: a@jia.cn, b@jia.cn, x@y.cn");
    const encoded = /^Subject: (.*)$/m.exec(unfolded)![1]!;
    expect([...encoded.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word]) => decode(word!)).join("")).toBe(subject);
    expect(Math.max(...head.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  test("a file's name has no sign that a file system refuses", () => {
    expect(fileName({ form: "demand", to: "", subject: "催款函：A/B \"甲\"?\n2", body: "" }, "txt")).toBe("催款函：A B 甲 2.txt");
  });
});
