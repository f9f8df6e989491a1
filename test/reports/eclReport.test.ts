/** The provision matrices on the worked months and year-ends of measures.md §§5 and 6, rebuilt from invoices and receipts. */
import { describe, expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import type { SheetModel } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { calculated } from "./calculatedSheet";
import { contextFor, reportOf, values, type Choices } from "./reportContext";

const day = (text: string) => parseIsoDate(text)!;
const report = (grids: Grids, asOf: string, choices: Choices = {}): SheetModel => reportOf("ecl", contextFor(grids, { asOf: day(asOf), ...choices }));
const [AGE, DUE] = [[0, 1, 2, 3], [4, 5, 6, 7, 8]];
const at = (model: SheetModel, id: string, rows: readonly number[]) => rows.map((row) => values(model, id)[row]);
const definitions = (model: SheetModel) => model.blocks.at(-1)!.lines.map(([line]) => String(line).trim()).join(" ");

type Invoice = [document: string, issued: string, due: string, amount: number, payments: [date: string, amount: number][]];

function ledgers(invoices: readonly Invoice[]): Grids {
  return {
    应收明细: [["发票号", "客户名称", "开票日期", "到期日", "价税合计"], ...invoices.map(([document, issued, due, amount]) => [document, "甲公司", issued, due, amount])],
    回款: [
      ["收款单号", "客户名称", "收款日期", "收款金额", "发票号"],
      ...invoices.flatMap(([document, , , , payments]) => payments.map(([date, amount], i) => [`R-${document}-${i}`, "甲公司", date, amount, document])),
    ],
  };
}

/** At the ends of March to June: 1000/300/120/60/40, 1100/310/150/72/52, 1050/330/155/90/70 and 1200/315/165/93/88; due on a 15th, every debt moves on by a bucket a month. */
const MONTHS = ledgers([
  ["DEC-1", "2024-11-10", "2024-12-15", 40, []],
  ["JAN-1", "2024-12-10", "2025-01-15", 60, [["2025-04-20", 48]]],
  ["FEB-1", "2025-01-10", "2025-02-15", 120, [["2025-04-20", 48], ["2025-05-20", 54]]],
  ["MAR-1", "2025-02-10", "2025-03-15", 300, [["2025-04-20", 150], ["2025-05-20", 60], ["2025-06-20", 72]]],
  ["APR-1", "2025-03-10", "2025-04-15", 1_000, [["2025-04-12", 690], ["2025-05-20", 155], ["2025-06-20", 62]]],
  ["MAY-1", "2025-04-10", "2025-05-15", 1_100, [["2025-05-12", 770], ["2025-06-20", 165]]],
  ["JUN-1", "2025-05-10", "2025-06-15", 1_050, [["2025-06-12", 735]]],
  ["JUL-1", "2025-06-10", "2025-07-15", 1_200, []],
]);

/** At the ends of 2023 to 2025, by age: 1000/200/80/40, 1200/180/90/60 and 1500/216/81/75. */
const YEARS = ledgers([
  ["Y20", "2020-07-01", "2020-08-01", 40, []],
  ["Y21", "2021-07-01", "2021-08-01", 80, [["2024-01-20", 60]]],
  ["Y22", "2022-07-01", "2022-08-01", 200, [["2024-01-20", 110], ["2025-06-20", 75]]],
  ["Y23", "2023-07-01", "2023-08-01", 1_000, [["2024-01-20", 820], ["2025-06-20", 99]]],
  ["Y24", "2024-07-01", "2024-08-01", 1_200, [["2025-06-20", 984]]],
  ["Y25", "2025-07-01", "2025-08-01", 1_500, []],
]);

describe("by days past due", () => {
  test("months are pooled: 955/3,150, 470/940, 255/425 and the net growth 48/222, which chain to 1.97 %, 6.49 %, 12.97 % and 21.62 %", () => {
    const model = report(MONTHS, "2025-06-30");
    expect(at(model, "balance", DUE)).toEqual([1_200, 315, 165, 93, 88]);
    expect(at(model, "base", DUE)).toEqual([3_150, 940, 425, 222, null]);
    expect(at(model, "rolled", DUE)).toEqual([955, 470, 255, 48, null]);
    expect(at(model, "loss", DUE).map((loss) => (Number(loss) * 100).toFixed(2))).toEqual(["1.97", "6.49", "12.97", "21.62", "100.00"]);
    expect(definitions(model)).toContain("合并最近 3 个完整月份");
  });

  test("the allowance is the sum of balance times loss, rounded once: 173.54", async () => {
    const sheet = await calculated(report(MONTHS, "2025-06-30"));
    // 1200 × .0196654 + 315 × .0648649 + 165 × .1297297 + 93 × .2162162 + 88 = 173.5444
    expect(sheet.block("合计")[1]).toMatchObject({ basis: "账龄口径", balance: 1_861 });
    expect(sheet.block("合计")[2]).toMatchObject({ basis: "逾期口径", balance: 1_861, provision: 173.54, check: "✓" });
  });

  test("a month whose rates had too little history is compared at today's rates: 151.62, so that all of the change is in the balances", async () => {
    const sheet = await calculated(report(MONTHS, "2025-06-30"));
    // 1050 × .0196654 + 330 × .0648649 + 155 × .1297297 + 90 × .2162162 + 70 = 151.6216
    const [, ...lines] = sheet.block("变动");
    expect(lines).toEqual([{ basis: "逾期口径", bucket: "2025-05-31", balance: 151.62, base: 21.92, rolled: 0, provision: 173.54, previousMonth: 21.92, check: "▲ 按现损失率" }]);
  });

  test("a month that is not over is no movement", () => {
    const model = report(MONTHS, "2025-06-15");
    expect(at(model, "loss", DUE)).toEqual([null, null, null, null, null]);
    expect(definitions(model)).toContain("逾期口径：历史不足（现有 2 个月度迁徙，至少需要 3 个）");
  });
});

describe("by age from recognition", () => {
  test("year-ends are pooled to 18 %, 45 % and 50 % retained, and losses of 4.05 %, 22.5 %, 50 % and 100 %", () => {
    const model = report(YEARS, "2025-12-31");
    expect(at(model, "balance", AGE)).toEqual([1_500, 216, 81, 75]);
    expect(at(model, "rate", AGE)).toEqual([0.18, 0.45, 0.5, null]);
    expect(at(model, "loss", AGE)).toEqual([0.0405, 0.225, 0.5, 1]);
    expect(definitions(model)).toContain("合并 2 个年度的迁徙");
    expect(definitions(model)).toMatch(/账龄口径用“留存”法.*逾期口径用“净增”法/);
  });

  test("the allowance is 224.85, and 232.34 with a forward factor of 1.05 that leaves 100 % at 100 %", async () => {
    const model = report(YEARS, "2025-12-31");
    const plain = await calculated(model);
    expect(plain.column("provision").slice(0, 4)).toEqual([60.75, 48.6, 40.5, 75]);
    expect(plain.block("合计")[1]).toMatchObject({ balance: 1_872, provision: 224.85 });
    const ahead = await calculated(model, { factor: { 0: 1.05, 1: 1.05, 2: 1.05, 3: 1.05 } });
    expect(ahead.block("合计")[1]).toMatchObject({ provision: 232.34 });
    expect(ahead.column("usedRate")[3]).toBe(1);
  });

  test("since the year-end it rose by 30.75 through balances, and a forward factor comes under the rates", async () => {
    // 2024: 1200 × 4.05 % + 180 × 22.5 % + 90 × 50 % + 60 = 194.10, at the rates of the one year known then, which are the same
    const sheet = await calculated(report(YEARS, "2025-12-31"), { factor: { 0: 1.05, 1: 1.05, 2: 1.05, 3: 1.05 } });
    expect(sheet.block("变动").find(({ basis, bucket }) => basis === "账龄口径" && bucket === "2024-12-31")).toEqual({
      basis: "账龄口径", bucket: "2024-12-31", balance: 194.1, base: 30.75, rolled: 7.49, provision: 232.34, previousMonth: 38.24,
    });
  });

  test("what changed through the rates is told from what changed through the balances", async () => {
    const grids = ledgers([
      ["Y23", "2023-07-01", "2023-08-01", 1_000, [["2024-01-20", 900], ["2025-06-20", 100]]], ["Y24", "2024-07-01", "2024-08-01", 500, [["2025-06-20", 250]]], ["Y25", "2025-07-01", "2025-08-01", 400, []],
    ]);
    const sheet = await calculated(report(grids, "2025-12-31"));
    // at the end of 2024: 10 % of new debts grew older than a year, what becomes of those nobody knew: 500 × 10 % + 100 = 150, and 400 × 10 % + 250 = 290 of the balances now;
    // at the end of 2025 those 100 are known to be paid, so that nothing is lost
    expect(sheet.block("变动").find(({ basis, bucket }) => basis === "账龄口径" && bucket === "2024-12-31")).toEqual({
      basis: "账龄口径", bucket: "2024-12-31", balance: 150, base: 140, rolled: -290, provision: 0, previousMonth: -150,
    });
  });

  test("an invoice is still in its first year on the day that fills it, leap year or not", () => {
    const grids = ledgers([["A", "2023-12-31", "2024-01-31", 7, []], ["B", "2023-12-30", "2024-01-31", 11, []]]);
    expect(at(report(grids, "2024-12-31"), "balance", AGE)).toEqual([7, 11, 0, 0]);
  });

  test("a step that no debt ever took is taken at 100 % and says so", async () => {
    const grids = ledgers([["Y23", "2023-07-01", "2023-08-01", 1_000, [["2024-01-20", 900]]], ["Y24", "2024-07-01", "2024-08-01", 500, []]]);
    const model = report(grids, "2024-12-31");
    // 1,000 a year ago, of which 100 became older than a year; what becomes of those nobody knows
    expect(at(model, "rate", AGE)).toEqual([0.1, null, null, null]);
    expect(at(model, "loss", AGE)).toEqual([0.1, 1, 1, 1]);
    expect((await calculated(model)).column("check").slice(0, 4)).toEqual(["✓", "▲ 无历史，按 100%", "▲ 无历史，按 100%", "✓"]);
  });
});

describe("what the user types", () => {
  test("an own rate takes the place of the historical one, and a rate that falls with age is marked", async () => {
    const sheet = await calculated(report(YEARS, "2025-12-31"), { ownRate: { 1: 0.02, 2: 0, 3: 1.5 } });
    expect(sheet.column("usedRate").slice(0, 4)).toEqual([0.0405, 0.02, 0, 1]);
    expect(sheet.column("check").slice(0, 4)).toEqual(["✓", "▲ 低于前段", "▲ 低于前段", "✓"]);
    // 60.75 + 216 × 2 % + 0 + 75
    expect(sheet.block("合计")[1]).toMatchObject({ provision: 140.07 });
  });

  test("with too little history there are balances alone until rates are typed", async () => {
    const grids = ledgers([["A", "2025-05-01", "2025-05-31", 100, []], ["B", "2025-06-01", "2025-07-31", 50, []]]);
    const model = report(grids, "2025-06-30");
    expect(at(model, "balance", AGE)).toEqual([150, 0, 0, 0]);
    expect(at(model, "loss", [...AGE, ...DUE])).toEqual(new Array(9).fill(null));
    expect(definitions(model)).toMatch(/账龄口径：历史不足.*逾期口径：历史不足/);
    const empty = await calculated(model);
    expect(empty.column("check").slice(0, 2)).toEqual(["▲ 缺损失率", "✓"]);
    expect(empty.block("合计")[1]).toMatchObject({ balance: 150, check: "▲ 不完整" });
    expect(empty.block("变动")).toEqual([]);
    expect((await calculated(model, { ownRate: { 0: 0.01 } })).block("合计")[1]).toMatchObject({ provision: 1.5, check: "✓" });
  });
});

test("credits and unapplied receipts are no negative allowance, but lead over to the net receivables", async () => {
  const grids: Grids = {
    应收明细: [
      ["发票号", "客户名称", "开票日期", "到期日", "价税合计"],
      ["A", "甲公司", "2025-05-01", "2025-05-31", 100], ["CN", "乙公司", "2025-05-02", "", -30],
    ],
    回款: [["收款单号", "客户名称", "收款日期", "收款金额"], ["R", "丙公司", "2025-06-01", 20]],
  };
  const model = report(grids, "2025-06-30");
  expect(at(model, "balance", [...AGE, ...DUE])).toEqual([100, 0, 0, 0, 0, 100, 0, 0, 0]);
  expect((await calculated(model)).block("应收余额的关系").slice(1).map(({ balance }) => balance)).toEqual([100, -30, -20, 50]);
});

test("rates that are typed stay with the days of their bucket", () => {
  expect(report(MONTHS, "2025-06-30").rowKeys.slice(4)).toEqual(["due|0", "due|1–30", "due|31–60", "due|61–90", "due|90+"]);
  expect(report(MONTHS, "2025-06-30", { bucketEnds: [15, 45] }).rowKeys.slice(4)).toEqual(["due|0", "due|1–15", "due|16–45", "due|45+"]);
});

test("says in both languages that it is no opinion on tax or statutory accounts", () => {
  expect(definitions(report(YEARS, "2025-12-31"))).toContain("不构成税务意见");
  const model = report(YEARS, "2025-12-31", { language: "en-US" });
  expect(definitions(model)).toContain("not an opinion on tax or statutory accounts");
  expect([...model.columns.map(({ header }) => header), ...values(model, "bucket"), ...model.blocks.flatMap(({ title, lines }) => [title, ...lines.flat().map((cell) => (typeof cell === "string" ? cell : ""))])].join(" ")).not.toMatch(/\p{Script=Han}/u);
});

test("is not written where there are no receivables", () => {
  expect(() => reportOf("ecl", contextFor({}))).toThrow("no ecl report");
});
