/** The report on bills and cash: ladder and discount of measures.md §14 as of 2025-03-10, receipts by method, and thirteen weeks. */
import { expect, test } from "@jest/globals";
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
  expect(formulas("interest")).toEqual(['=""', '=""', '=""', `=ROUND(${value}10*IF(N(${rate}10)>0,${rate}10,0.02)/360*${days}10,2)`]);
  expect(formulas("net")[3]).toBe(`=${value}10-${interest}10`);
  expect(formulas("cost")[3]).toBe(`=IF(${net}10>0,${interest}10/${net}10*365/${days}10,"")`);
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

test("speaks English where asked, and draws both charts", () => {
  const model = report({ language: "en-US" });
  expect(model.columns.map(({ header }) => header).join()).not.toMatch(/\p{Script=Han}/u);
  expect(model.blocks.map(({ title }) => title).join()).not.toMatch(/\p{Script=Han}/u);
  expect(model.charts!.map(({ id, series }) => [id, series.length])).toEqual([["structure", 5], ["expected", 2]]);
});

test("is not written where there is nothing to show", () => {
  expect(() => reportOf("billsCash", contextFor({}))).toThrow("no billsCash report");
});
