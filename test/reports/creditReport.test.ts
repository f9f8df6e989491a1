/** The credit report as a sheet model, from ledgers through the real book. As-of 2025-06-30. */
import { expect, test } from "@jest/globals";
import { column, contextFor, reportOf, values, type Choices } from "./reportContext";
import type { Grids } from "../fixtures/grids";

/** 甲 pays on the day; 乙 has a refused bill; 丙 has only a limit. */
const GRIDS: Grids = {
  客户: [
    ["客户编码", "客户名称", "信用额度", "账期天数", "复审日期"],
    ["C1", "甲公司", 1000, 60, "2025-09-01"], ["C2", "乙公司", 0, 30, ""], ["C3", "丙公司", 500, "", ""],
  ],
  应收明细: [
    ["发票号", "客户编码", "客户名称", "开票日期", "到期日", "价税合计"],
    ["1", "C1", "甲公司", "2025-01-05", "2025-03-06", 300], ["2", "C1", "甲公司", "2025-02-05", "2025-04-06", 300], ["3", "C1", "甲公司", "2025-03-05", "2025-05-04", 300],
    ["4", "C1", "甲公司", "2025-06-05", "2025-08-04", 400], ["5", "C2", "乙公司", "2025-06-05", "2025-06-20", 50],
  ],
  回款: [
    ["收款单号", "客户名称", "收款日期", "收款金额", "发票号"],
    ["R1", "甲公司", "2025-03-06", 300, "1"], ["R2", "甲公司", "2025-04-06", 300, "2"], ["R3", "甲公司", "2025-05-04", 300, "3"],
  ],
  票据: [
    ["票据号", "票据类型", "承兑人", "客户", "到期日", "票面金额", "状态"],
    ["B1", "商业承兑汇票", "乙公司", "乙公司", "2025-06-01", 70, "拒付"], ["B2", "商业承兑汇票", "甲公司", "甲公司", "2025-09-01", 100, "在手"],
  ],
};

const credit = (choices: Choices = {}) => reportOf("credit", contextFor(GRIDS, choices));

test("has the customers by exposure, with score, grade and the reasons for it", () => {
  const model = credit();
  expect(values(model, "customer")).toEqual(["甲公司", "乙公司", "丙公司"]);
  expect(values(model, "grade")).toEqual(["A", "C", "–"]);
  expect(values(model, "tier")).toEqual(["A", "C", "–"]);
  expect(values(model, "reasons")[0]).toMatch(/^只有付款记录：最高 A 级；/);
  expect(values(model, "reasons")[1]).toMatch(/^票据拒付：C 级；/);
  expect(values(model, "reasons")[2]).toBe("缺少付款记录和财报，未评分");
});

test("shows the parts of the exposure, and adds them up by formula with headroom and use", () => {
  const model = credit();
  expect([values(model, "receivables"), values(model, "commercialBills")]).toEqual([[400, 50, 0], [100, 70, 0]]);
  // no orders, deposits or bank bills in these ledgers: no columns for them
  expect(model.columns.map(({ id }) => id)).not.toEqual(expect.arrayContaining(["orders"]));
  const letter = (id: string) => String.fromCharCode(65 + model.columns.findIndex((one) => one.id === id));
  const [receivables, bills, exposure, limit] = ["receivables", "commercialBills", "exposure", "limit"].map(letter);
  expect(column(model, "exposure").content).toEqual({ formulas: [7, 8, 9].map((row) => `=${receivables}${row}+${bills}${row}`) });
  expect((column(model, "headroom").content as { formulas: string[] }).formulas[0]).toBe(`=IF(ISNUMBER(${limit}7),${limit}7-${exposure}7,"")`);
});

test("advises limit, terms and approver: a good payer with room keeps its limit, a refused bill ends credit", () => {
  const model = credit();
  // calculated: 1,300 ÷ 6 × 2 × 0.8 = 346.67, so 1,000 falls by a fifth; for 乙 nothing; 丙 has no score
  expect(values(model, "limitAdvised")).toEqual([800, 0, null]);
  expect(values(model, "termsAdvised")).toEqual([60, 0, null]);
  expect(values(model, "approver")).toEqual(["销售经理", "总经理", ""]);
  expect(values(model, "limit")).toEqual([1000, 0, 500]);
});

test("sums up by grade below the table and says how everything is worked out", () => {
  const model = credit({ language: "en-US" });
  const [grades, definitions] = model.blocks;
  expect(grades!.lines.map((line) => line[0])).toEqual(["Grade", "A", "C", "Not scored"]);
  expect(definitions!.lines.flat().join(" ")).toContain("Exposure = receivables");
});

test("speaks English where asked, without a Chinese word of ours", () => {
  const model = credit({ language: "en-US" });
  expect(model.columns.map(({ header }) => header).join()).not.toMatch(/\p{Script=Han}/u);
  expect(values(model, "approver")[0]).toBe("Sales manager");
});

test("is not written where no customer owes, may owe or is known by statements", () => {
  expect(() => reportOf("credit", contextFor({}))).toThrow("no credit report");
});
