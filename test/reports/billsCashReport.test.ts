/** The report on bills and cash: ladder and discount of measures.md §14 as of 2025-03-10, receipts by method, and thirteen weeks. */
import { describe, expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import type { BlockCell, SheetModel, TextBlock } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { column, contextFor, reportOf, values, type Choices } from "./reportContext";

const day = (text: string) => parseIsoDate(text)!;

const GRIDS: Grids = {
  应收明细: [
    ["发票号", "客户名称", "开票日期", "到期日", "价税合计"],
    ...["2024-11-01", "2024-11-05", "2024-11-10", "2024-11-15", "2024-11-20"].map((due, i) => [`P${i}`, "甲公司", "2024-10-01", due, 100]),
    ["N1", "甲公司", "2025-02-20", "2025-03-12", 1_000], ["N2", "甲公司", "2025-02-20", "2025-03-08", 500], ["N3", "甲公司", "2025-02-20", "2025-09-30", 70],
  ],
  回款: [
    ["收款单号", "客户名称", "收款日期", "收款金额", "收款方式", "发票号"],
    // 0, 2, 4, 6 and 8 days late: quartiles 2, 4 and 6
    ["R0", "甲公司", "2024-11-01", 100, "转账", "P0"], ["R1", "甲公司", "2024-11-07", 100, "银承", "P1"], ["R2", "甲公司", "2024-11-14", 100, "商承", "P2"],
    ["R3", "甲公司", "2024-11-21", 100, "现金", "P3"], ["R4", "甲公司", "2024-11-28", 100, "商承", "P4"],
  ],
  票据: [
    ["票据号", "票据类型", "承兑人", "客户", "出票日期", "到期日", "票面金额", "状态"],
    ["B1", "银行承兑汇票", "甲银行", "甲公司", "2024-12-20", "2025-06-20", 1_000_000, "在手"],
    ["B2", "商业承兑汇票", "乙公司", "乙公司", "2024-12-20", "2025-03-14", 2_000, "托收中"],
    ["B3", "商业承兑汇票", "乙公司", "乙公司", "2024-12-20", "2025-03-01", 300, "拒付"],
    ["B4", "银行承兑汇票", "甲银行", "甲公司", "2024-12-20", "2025-05-01", 40_000, "已背书"],
    ["B5", "银行承兑汇票", "甲银行", "甲公司", "2024-09-01", "2025-02-01", 7, "已兑付"],
  ],
};

const report = (choices: Choices = {}) => reportOf("billsCash", contextFor(GRIDS, { asOf: day("2025-03-10"), ...choices }));
const blockNamed = (model: SheetModel, words: string): TextBlock => model.blocks.find(({ title }) => title.includes(words))!;
const lineOf = (block: TextBlock, label: string): BlockCell[] => block.lines.find((line) => line[0] === label)!.filter((cell) => cell !== null);

test("lists what is not yet paid: refused bills first, then by maturity, each with its step and its days", () => {
  const model = report();
  expect(values(model, "billNo")).toEqual(["B3", "B2", "B4", "B1"]);
  expect(values(model, "step")).toEqual(["■ 拒付", "◆ 7 天内", "● 90 天内", "○ 90 天以上"]);
  expect(values(model, "daysLeft")).toEqual([-9, 4, 52, 102]);
  // a week before Friday 20 June is Friday 13 June; ten days after it Monday 30 June
  expect(values(model, "alertDate")[3]).toBe(day("2025-06-13"));
  expect(values(model, "presentBy")[3]).toBe(day("2025-06-30"));
  expect(column(model, "billNo").links![0]).toEqual({ sheet: "票据", address: expect.stringMatching(/^[A-Z]4$/) });
});

test("discounts bills in hand alone: 102 days for the worked bill, at the quote that is typed or the assumed rate", () => {
  const model = report();
  expect(values(model, "discountDays")).toEqual([null, null, null, 102]);
  expect(values(model, "maturityValue")).toEqual([null, null, null, 1_000_000]);
  const letter = (id: string) => String.fromCharCode(65 + model.columns.findIndex((one) => one.id === id));
  const [value, days, rate, interest, net] = ["maturityValue", "discountDays", "rate", "interest", "net"].map(letter);
  const formulas = (id: string) => (column(model, id).content as { formulas: string[] }).formulas;
  const row = model.headerRow + 4;
  expect(formulas("interest")).toEqual(['=""', '=""', '=""', `=ROUND(${value}${row}*IF(N(${rate}${row})>0,${rate}${row},0.02)/360*${days}${row},2)`]);
  expect(formulas("net")[3]).toBe(`=${value}${row}-${interest}${row}`);
  expect(formulas("cost")[3]).toBe(`=IF(${net}${row}>0,${interest}${row}/${net}${row}*365/${days}${row},"")`);
  expect("user" in column(model, "rate").content).toBe(true);
});

test("adds the ladder up by step and type, with what was passed on", () => {
  const ladder = blockNamed(report(), "到期阶梯");
  expect(lineOf(ladder, "◆ 7 天内")).toEqual(["◆ 7 天内", 0, 2_000, 0, 2_000, 1]);
  expect(lineOf(ladder, "合计")).toEqual(["合计", 1_040_000, 2_300, 40_000, 1_042_300, 4]);
});

test("keeps the ways of payment apart by month", () => {
  const structure = blockNamed(report(), "回款结构");
  // November: 500, cash and transfer 200, other 0, bank 100, commercial 200, advances 0; shares 20 %, 40 %, 0
  expect(lineOf(structure, "2024-11")).toEqual(["2024-11", 500, 200, 0, 100, 200, 0, 0.2, 0.4, 0]);
});

test("expects receipts week by week, usual, early and late, and bills on their day", () => {
  const expected = blockNamed(report(), "预计回款");
  // N1 due 12 March: usual 16, early 14, late 18 March, all but the last in the first or second week; N2 due 8 March: 12, 10 (= as-of, missed) and 14 March
  expect(lineOf(expected, "2025-03-17")).toEqual(["2025-03-17", 1_500, 1_000, 500, 2_000, 3_500, 3_500]);
  expect(lineOf(expected, "2025-03-24")).toEqual(["2025-03-24", 0, 0, 1_000, 0, 0, 3_500]);
  expect(lineOf(expected, "早应收到，无法预计")).toEqual(["早应收到，无法预计", 0, 500, 0, 0, 0]);
  expect(lineOf(expected, "13 周以后")).toEqual(["13 周以后", 70, 70, 70, 1_000_000, 1_000_070]);
  expect(expected.lines).toHaveLength(1 + 13 + 2);
});

const PURCHASES: Grids = {
  采购与付款: [
    ["供应商名称", "采购订单号", "采购日期", "到货日期", "付款日期", "采购金额"],
    ["丙铸造厂", "C1", "2024-08-01", "", "2024-09-11", 900], ["丙铸造厂", "C2", "2025-01-01", "", "2025-03-01", 60], ["丁轴承厂", "C3", "2024-11-01", "", "2024-12-10", 400],
    ["戊钢厂", "C4", "2025-01-05", "2025-02-10", "2025-02-20", 300], ["戊钢厂", "C5", "2025-01-06", "2025-03-01", "2025-02-28", 100],
  ],
};

describe("advances paid", () => {
  const choices = { asOf: day("2025-03-10") };
  const both = () => reportOf("billsCash", contextFor({ ...GRIDS, ...PURCHASES }, choices));

  test("by month: what was paid, what of it before the goods came, and its share", () => {
    const months = blockNamed(both(), "预付款占对供应商付款的比例");
    expect(lineOf(months, "2024-09")).toEqual(["2024-09", 900, 900, 1]);
    expect(lineOf(months, "2025-01")).toEqual(["2025-01", 0, 0]);
    expect(lineOf(months, "2025-02")).toEqual(["2025-02", 400, 100, 0.25]);
    expect(lineOf(months, "合计")).toEqual(["合计", 1_760, 1_460, 1_460 / 1_760]);
  });

  test("by supplier: open, the old part, payments, oldest day, its age and its mark; what was delivered is none", () => {
    const open = blockNamed(both(), "未结预付款");
    // 11 September to 10 March are 180 days, 10 December to 10 March 90
    expect(lineOf(open, "丙铸造厂")).toEqual(["丙铸造厂", 960, 900, 2, day("2024-09-11"), 180, "■ 180 天以上"]);
    expect(lineOf(open, "丁轴承厂")).toEqual(["丁轴承厂", 400, 400, 1, day("2024-12-10"), 90, "▲ 90 天以上"]);
    expect(open.lines.map((line) => line[0])).toEqual(["供应商", "丙铸造厂", "丁轴承厂", "合计"]);
    expect(lineOf(open, "合计").slice(0, 4)).toEqual(["合计", 1_360, 1_300, 3]);
  });

  test("are shown where nothing else is known, in English too; without such a ledger the sheet says that none were looked at", () => {
    const alone = reportOf("billsCash", contextFor(PURCHASES, { ...choices, language: "en-US" }));
    expect(alone.blocks.map(({ title }) => title).filter((title) => title.includes("dvances"))).toEqual(["Advances in what was paid to suppliers (last 7 months, in CNY)", "Advances open, by supplier (in CNY)"]);
    const said = (model: SheetModel): string => model.blocks.flatMap(({ lines }) => lines.flat()).join(" ");
    expect(said(report())).toContain("没有采购或付款台账");
    expect(said(both())).not.toContain("没有采购或付款台账");
  });

  test("name twenty suppliers and sum up the others", () => {
    const rows = Array.from({ length: 23 }, (_, i) => [`厂${i}`, "2025-01-01", 100 - i, ""]);
    const open = blockNamed(reportOf("billsCash", contextFor({ 预付账款: [["供应商", "预付日期", "预付金额", "已核销金额"], ...rows] }, choices)), "未结预付款");
    expect(lineOf(open, "其余 3 家供应商").slice(0, 2)).toEqual(["其余 3 家供应商", 80 + 79 + 78]);
    expect(open.lines).toHaveLength(1 + 20 + 1 + 1);
  });
});

test("speaks English where asked, and draws both charts", () => {
  const model = report({ language: "en-US" });
  expect(model.columns.map(({ header }) => header).join()).not.toMatch(/\p{Script=Han}/u);
  expect(model.blocks.map(({ title }) => title).join()).not.toMatch(/\p{Script=Han}/u);
  expect(model.charts!.map(({ id, series }) => [id, series.length])).toEqual([["structure", 5], ["expected", 2]]);
});

test("is not written where there is nothing to show", () => {
  expect(() => reportOf("billsCash", contextFor({}))).toThrow("no billsCash report");
});
