/** The user's own columns in the aging detail, from grids through reading and book to the sheet model. */
import { describe, expect, test } from "@jest/globals";
import { literal } from "../../src/excel/literal";
import { MOST_COLUMNS } from "../../src/reports/carriedColumns";
import type { SheetModel } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { column, contextFor, reportOf, values, type Choices } from "./reportContext";

const HEADER = ["发票号", "客户名称", "开票日期", "到期日", "金额", "已收金额"];
const detail = (grids: Grids, choices: Choices = {}): SheetModel => reportOf("agingDetail", contextFor(grids, choices));
const carriedIds = (model: SheetModel) => model.columns.map(({ id }) => id).filter((id) => id.startsWith("carried:"));
/** By header: document → value */
const beside = (model: SheetModel, header: string) => {
  const { id } = model.columns.find((one) => one.header === header)!;
  return Object.fromEntries(values(model, "document").map((document, at) => [document, values(model, id)[at]]));
};
const definitions = (model: SheetModel) => model.blocks.at(-1)!.lines.map(([line]) => String(line).trim()).join("");

/** F1 is settled; F2, F3 and the credit note are open. */
const LEDGER: Grids = {
  应收: [
    [...HEADER, "区域", "项目经理", "验收日期", "PO ref", "备注"],
    ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 100, "华东", "赵六", 45_660, 4_500_123_456, "已结"],
    ["F2", "甲公司", "2025-02-05", "2025-03-05", 200, 50, "华东", "赵六", 45_690, 4_500_123_457, "=1+1"],
    ["F3", "乙公司", "2025-03-05", "2025-04-05", 300, 0, "华北", "", "", "无", "3-4"],
    ["C1", "乙公司", "2025-04-05", "", -20, 0, "华北", "钱七", 45_752, "", ""],
  ],
};

describe("beside each open item", () => {
  test("stand the ledger's own columns, credits included, in its order, between our columns and those for the user", () => {
    const model = detail(LEDGER);
    expect(model.columns.map((one) => one.header).slice(-8)).toEqual(["出处", "区域", "项目经理", "验收日期", "PO ref", "备注（台账）", "处理状态", "备注"]);
    expect(beside(model, "区域")).toEqual({ F2: "华东", F3: "华北", C1: "华北" });
    expect(beside(model, "项目经理")).toEqual({ F2: "赵六", F3: "", C1: "钱七" });
    expect(beside(model, "验收日期")).toEqual({ F2: 45_690, F3: null, C1: 45_752 });
    expect(beside(model, "PO ref")).toEqual({ F2: 4_500_123_457, F3: "无", C1: null });
    expect(beside(model, "备注（台账）")).toEqual({ F2: "=1+1", F3: "3-4", C1: "" });
  });

  test("dates look like dates only under a header that says so, numbers are plain, texts are text", () => {
    const model = detail({ 应收: [
      [...HEADER, "验收日期", "Delivery Date", "Update level", "更新时间", "柜号", "条码", "印花税", "箱数"],
      ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, 45_660, 45_660, 45_660, 45_660.5, "0012", 690_123_456_789, 0.05, 12],
      ["F2", "甲公司", "2025-01-05", "2025-02-05", 100, 0, 20_250_105, "待定", 45_661, 45_661, "A-7", 690_123_456_780, 1.25, "待定"],
    ] });
    const format = (header: string) => model.columns.find((one) => one.header === header)!.format;
    // 20250105 is no serial: as a date it would show as ####
    expect(format("验收日期")).toBe("General_ ");
    expect(format("Delivery Date")).toBe("yyyy-mm-dd");
    expect(format("Update level")).toBe("General_ ");
    expect(format("更新时间")).toBe("yyyy-mm-dd hh:mm");
    expect(format("柜号")).toBe("@");
    expect(format("条码")).toBe("0_ ");
    expect(format("印花税")).toBe("General_ ");
    expect(format("箱数")).toBe("General");
    expect(beside(model, "Delivery Date")).toEqual({ F1: 45_660, F2: "待定" });
  });

  test("no text becomes a formula, a number or a date, in a text column or among numbers", () => {
    const nasty = ['=HYPERLINK("http://x")', "+1", "-2", "@SUM(A1)", "0012", "3-4", "1/2", "TRUE", "Mar 5"];
    const rows = nasty.map((text, index) => [`F${index}`, "甲公司", "2025-01-05", "2025-02-05", 100, 0, text, text]);
    const model = detail({ 应收: [[...HEADER, "文字", "混合"], ...rows, ["F99", "甲公司", "2025-01-05", "2025-02-05", 100, 0, "x", 7]] });
    for (const header of ["文字", "混合"]) {
      const { id, format, content } = model.columns.find((one) => one.header === header)!;
      expect("formulas" in content).toBe(false);
      const written = values(model, id).filter((value) => nasty.includes(String(value))).map((value) => literal(value, format));
      expect(written).toHaveLength(nasty.length);
      // a leading apostrophe, or a cell that holds text whatever it looks like and only needs care for the first four
      for (const text of written) expect(String(text)).toMatch(format === "@" ? /^('|[^=+@-])/ : /^'/);
    }
  });

  test("every instalment of an invoice has its invoice's columns", () => {
    const model = detail({
      应收: [["发票号", "客户名称", "合同号", "开票日期", "金额", "项目经理"], ["F1", "甲公司", "HT1", "2025-01-05", 100, "赵六"]],
      付款节点: [["合同号", "期次", "比例", "到期日"], ["HT1", "首付", 0.3, "2025-02-01"], ["HT1", "尾款", 0.7, "2025-05-01"]],
    });
    expect(values(model, "step")).toEqual(["首付", "尾款"]);
    expect(values(model, "carried:项目经理")).toEqual(["赵六", "赵六"]);
  });

  test("the definitions name the carried columns and those that found no room", () => {
    const many = Array.from({ length: 9 }, (_, index) => `自定义${index + 1}`);
    const row = ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, ...many.map((_, index) => index + 1)];
    const text = definitions(detail({ 应收: [[...HEADER, ...many], row] }));
    expect(text).toContain("自定义1、自定义2、自定义3、自定义4、自定义5、自定义6、自定义7、自定义8：照台账原样带出");
    expect(text).toContain("自定义9。");
    expect(definitions(detail({ 应收: [HEADER, row.slice(0, 6)] }))).not.toContain("带出");
  });
});

describe("several ledgers", () => {
  const two: Grids = {
    一月: [[...HEADER, "项目经理", "Cost Centre"], ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, "赵六", "K1"]],
    二月: [[...HEADER, "Cost centre ", "成本归口", "项目经理"], ["F2", "甲公司", "2025-02-05", "2025-03-05", 200, 0, "K2", "研发", "钱七"]],
  };

  test("share a column where the header is the same, and keep their own where it is not", () => {
    const model = detail(two);
    expect(carriedIds(model)).toEqual(["carried:项目经理", "carried:cost centre", "carried:成本归口"]);
    expect(beside(model, "项目经理")).toEqual({ F1: "赵六", F2: "钱七" });
    expect(beside(model, "Cost Centre")).toEqual({ F1: "K1", F2: "K2" });
    expect(beside(model, "成本归口")).toEqual({ F1: "", F2: "研发" });
  });

  test("a header that stands twice in one ledger gives two columns", () => {
    const model = detail({ 应收: [[...HEADER, "Segment", "Segment"], ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, "S1", "S2"]] }, { language: "en-US" });
    expect(beside(model, "Segment")).toEqual({ F1: "S1" });
    expect(beside(model, "Segment (ledger)")).toEqual({ F1: "S2" });
  });

  test("two tables side by side on one sheet do not mix up their rows", () => {
    const model = detail({ 应收: [
      [...HEADER, "项目经理", "", ...HEADER, "项目经理"],
      ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, "赵六", "", "F2", "乙公司", "2025-02-05", "2025-03-05", 200, 0, "钱七"],
      ["F3", "甲公司", "2025-01-06", "2025-02-06", 100, 0, "孙八", "", "F4", "乙公司", "2025-02-06", "2025-03-06", 200, 0, "周九"],
    ] });
    expect(beside(model, "项目经理")).toEqual({ F1: "赵六", F2: "钱七", F3: "孙八", F4: "周九" });
    expect(column(model, "source").links).toEqual(expect.arrayContaining([{ sheet: "应收", address: "I2" }, { sheet: "应收", address: "A3" }]));
  });

  test("a ledger that is only compared adds no columns", () => {
    const model = detail({
      应收: [[...HEADER, "项目经理"], ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, "赵六"]],
      往来明细账: [["日期", "凭证号", "客户", "摘要", "借方", "贷方"], ["2025-01-05", "记-1", "甲公司", "销售", 100, ""]],
    });
    expect(carriedIds(model)).toEqual(["carried:项目经理"]);
  });

  test("beyond the limit of the whole report no more are added, and they are named", () => {
    const sheet = (name: string): Grids[string] => {
      const own = Array.from({ length: 8 }, (_, index) => `${name}${index}`);
      return [[...HEADER, ...own], [`F${name}`, "甲公司", "2025-01-05", "2025-02-05", 100, 0, ...own.map(() => "x")]];
    };
    const model = detail({ 一月: sheet("甲"), 二月: sheet("乙"), 三月: sheet("丙") });
    expect(carriedIds(model)).toHaveLength(MOST_COLUMNS);
    expect(definitions(model)).toContain("丙0、丙1、丙2、丙3、丙4、丙5、丙6、丙7。");
  });
});

describe("headers", () => {
  const colliding: Grids = { 应收: [
    [...HEADER, "处理状态", "Status", "_key", "出处"], ["F1", "甲公司", "2025-01-05", "2025-02-05", 100, 0, "a", "b", "c", "d"],
  ] };

  test.each(["zh-CN", "en-US"] as const)("equal to one of ours say that they are the ledger's, in %s; ids do not depend on the language", (language) => {
    const model = detail(colliding, { language });
    const headers = model.columns.map((one) => one.header.toLowerCase());
    expect(new Set([...headers, "_key"]).size).toBe(headers.length + 1);
    expect(carriedIds(model)).toEqual(carriedIds(detail(colliding)));
  });

  test("totals and tie-out formulas still point at our money columns", () => {
    const model = detail(LEDGER);
    expect(model.columns.filter((one) => one.total).map((one) => one.id)).toEqual(["original", "settled", "credited", "open"]);
    expect(column(model, "open").header).toBe("未收余额");
  });
});
