/** Rows that look like something else than they are: documents that are kept, sums that are not counted, and whose they are. */
import { describe, expect, test } from "@jest/globals";
import { labelledCustomer } from "../../src/ledger/customerLabel";
import type { Cell } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";
import { codesOf, fieldOf, only } from "./readLedgers";

/** Rows of cells, `|` between cells; plain figures are numbers. */
function read(text: string, sheet = "应收明细") {
  const rows = text.trim().split("\n").map((line) => line.split("|").map((part): Cell => {
    const cell = part.trim();
    return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
  }));
  return only(readGrids({ [sheet]: rows }));
}

const GOODS = "客户 | 发票号 | 开票日期 | 应收金额 | 产品线\n甲公司 | F1 | 2026-01-05 | 1000 | 水泵\n乙公司 | F2 | 2026-02-05 | 2000 | 水泵\n";

describe("a sum without a label", () => {
  test("is no further line of the invoice above it, whether its goods or its amount in words stand beside it", () => {
    for (const words of ["水泵", "人民币大写：叁仟元整", "全部产品"]) expect([words, read(`${GOODS} | | | 3000 | ${words}`).tally.totals]).toEqual([words, { "": 300_000 }]);
    const byGoods = read(`${GOODS} | | | 3000 | 水泵\n丙公司 | F3 | 2026-01-05 | 500 | 阀门\n | | | 500 | 阀门\n | | | 3500 | 全部`);
    expect([byGoods.tally.totals, byGoods.tally.skipped]).toEqual([{ "": 350_000 }, { subtotal: 3 }]);
  });

  test("may be that of the invoice's lines or of the customer's invoices only", () => {
    const lines = read("客户 | 发票号 | 开票日期 | 应收金额 | 产品线\n甲公司 | F1 | 2026-01-05 | 1000 | 水泵\n | | | 200 | 运费\n | | | 1200 | 发票额\n乙公司 | F2 | 2026-02-05 | 2000 | 水泵");
    expect([fieldOf(lines, "amount"), lines.tally.totals]).toEqual([["1000.00", "200.00", "2000.00"], { "": 320_000 }]);
    const customers = read(`${GOODS}乙公司 | F3 | 2026-02-05 | 700 | 阀门\n | | | 2700 | 乙公司欠款`);
    expect(customers.tally.totals).toEqual({ "": 370_000 });
  });

  test("is known by its customer's rows, not by another's invoice of the same amount nor by a single one", () => {
    const HEAD = "客户 | 发票号 | 开票日期 | 应收金额\n甲公司 | F1 | 2026-01-05 | 1000\n";
    const REST = "丙公司 | F2 | 2026-01-05 | 700\n丁公司 | F3 | 2026-01-05 | 800";
    for (const customer of ["甲公司", "乙公司"]) {
      const reading = read(`${HEAD}${customer} | | | 1000\n${REST}`);
      expect([fieldOf(reading, "customer")[1], reading.tally.totals]).toEqual([customer, { "": 350_000 }]);
    }
    expect(read(`${HEAD} | F4 | 2026-01-06 | 500\n甲公司 | | | 1500\n${REST}`).tally.totals).toEqual({ "": 300_000 });
    expect(read(`${HEAD}乙公司 | F4 | 2026-01-06 | 500\n丙公司 | | | 1500\n${REST}`).tally.totals).toEqual({ "": 450_000 });
  });

  test("of a customer who is named with a label is one too", () => {
    const reading = read("客户 | 发票号 | 开票日期 | 应收金额\n客户：甲公司\n | F1 | 2026-01-05 | 100\n客户：甲公司 小计 | | | 100\n客户：乙公司\n | F2 | 2026-01-05 | 50\n客户：乙公司 小计 | | | 50\n合计 | | | 150");
    expect([fieldOf(reading, "customer"), reading.tally.totals, codesOf(reading)]).toEqual([["甲公司", "乙公司"], { "": 15_000 }, []]);
  });

  test("and the total above its rows leave them to the customer whom the title names", () => {
    const HEAD = "客户：甲公司\n发票号 | 开票日期 | 到期日 | 应收金额\n";
    const details = "F1 | 2026-01-05 | 2026-02-05 | 100\nF2 | 2026-01-05 | 2026-02-05 | 200";
    for (const total of ["合计", "1月份小计"]) {
      const reading = read(`${HEAD}${total} | | | 300\n${details}`);
      expect([total, fieldOf(reading, "customer"), reading.tally.totals]).toEqual([total, ["甲公司", "甲公司"], { "": 30_000 }]);
    }
  });
});

describe("a header that the next page repeats", () => {
  const CHINESE = "客户名称 | 期初余额 | | 本期发生额 | | 期末余额 |\n | 借方 | 贷方 | 借方 | 贷方 | 借方 | 贷方\n";
  const ENGLISH = "Customer | Opening Balance | | Movement | | Closing Balance |\n | Debit | Credit | Debit | Credit | Debit | Credit\n";

  test("of two rows is no other table's, however far below it stands", () => {
    const rows = (count: number, from: number): string => Array.from({ length: count }, (_, i) => `客户${from + i} | 100 | 0 | 50 | 0 | 150 | 0\n`).join("");
    for (const head of [CHINESE, ENGLISH]) {
      for (const before of [2, 80]) {
        const { tally, problems } = read(`${head}${rows(before, 0)}${head}${rows(3, before)}`, "余额表");
        expect([tally.used, problems.map(({ code }) => code).filter((code) => code === "table-below")]).toEqual([before + 3, []]);
      }
    }
  });

  test("in two languages or with one name in other words is none either, far below the first", () => {
    const HEAD = "客户 | 发票号 | 开票日期 | 到期日 | 应收金额\n";
    const many = Array.from({ length: 80 }, (_, i) => `甲公司 | F${i} | 2026-01-05 | 2026-02-05 | 100\n`).join("");
    const last = "乙公司 | F80 | 2026-01-05 | 2026-02-05 | 100\n";
    const both = `${HEAD}Customer | Invoice No | Invoice Date | Due Date | Amount\n`;
    for (const text of [both + many + both + last, `${HEAD}${many}客户 | 发票号 | 开票日期 | 到期日 | 应收余额\n${last}`]) expect(read(text).tally.totals).toEqual({ "": 810_000 });
    const receipts = read(`${HEAD}${many}客户 | 收款单号 | 日期 | 收款方式 | 金额\n乙公司 | R1 | 2026-01-05 | 电汇 | 100`);
    expect([receipts.tally.totals, codesOf(receipts)]).toEqual([{ "": 800_000 }, ["table-below"]]);
  });

  test("below the name of each customer gives every block to its own, the first customer's second block too", () => {
    const block = (name: string, document: string): string => `${name}\n发票号 | 开票日期 | 到期日 | 应收金额\n${document} | 2026-01-05 | 2026-02-05 | 100\n`;
    const reading = read(block("甲公司", "F1") + block("乙公司", "F2") + block("甲公司", "F3"));
    expect(fieldOf(reading, "customer")).toEqual(["甲公司", "乙公司", "甲公司"]);
  });
});

describe("a customer's name", () => {
  test("keeps the figures with which it begins, and loses the code before it", () => {
    const names: [string, string][] = [
      ["58同城信息技术有限公司", "58同城信息技术有限公司"], ["51信用卡", "51信用卡"], ["360数科股份", "360数科股份"], ["24 Hour Fitness", "24 Hour Fitness"], ["3M中国", "3M中国"],
      ["0102南通纺织", "南通纺织"], ["01.002 常州联合", "常州联合"], ["100234 Atlas Foods", "Atlas Foods"], ["1001-甲公司", "甲公司"], ["(0102)常州联合", "常州联合"],
    ];
    for (const [cell, name] of names) expect(labelledCustomer(`客户：${cell}`)).toBe(name);
  });

  test("may begin with All, which alone is everybody", () => {
    for (const name of ["All Seasons Hotels Ltd", "All American Tires", "Allied Foods"]) expect(labelledCustomer(`Customer: ${name}`)).toBe(name);
    for (const everybody of ["All", "all customers", "全部", "所有客户", "***", "--"]) expect(labelledCustomer(`Customer: ${everybody}`)).toBe("");
  });

  test("masked by asterisks is a name in an aging", () => {
    const reading = read("客户 | 余额 | 1年以内 | 1-2年\n*** | 100 | 60 | 40\n** | 200 | 200 | 0\n某公司 | 200 | 200 | 0", "账龄");
    expect([fieldOf(reading, "customer"), codesOf(reading)]).toEqual([["***", "**", "某公司"], []]);
  });
});
