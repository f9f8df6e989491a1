/** Report 8, margin, as a sheet model: figures, formulas that give the same figures, blocks that tie, links, charts. */
import { describe, expect, test } from "@jest/globals";
import type { Grids } from "../fixtures/grids";
import { column, contextFor, reportOf, values } from "./reportContext";

/** Two years of two product lines: the pump earns 40 %, 30 % in 2025-04 to 06 when its cost rises; the seal earns 10 %; one line has no cost. */
function grids(): Grids {
  const rows = Array.from({ length: 30 }, (_, month) => {
    const date = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
    const cost = month >= 27 ? 700 : 600;
    return [
      [date, `SO-${month}A`, "甲公司", "P01", "水泵", "泵类", 10, 1000, cost, "张三"],
      [date, `SO-${month}B`, "乙公司", "S01", "油封", "密封", 10, 500, 450, "李四"],
    ];
  }).flat();
  return {
    销售明细: [
      ["销售日期", "订单号", "客户名称", "产品编码", "产品名称", "产品线", "数量", "不含税销售额", "总成本", "业务员"],
      ...rows,
      ["2025-06-20", "SO-99", "甲公司", "P02", "样机", "泵类", 1, 200, "", "张三"],
    ],
  };
}

describe("the margin report", () => {
  const model = reportOf("margin", contextFor(grids()));

  test("has one row an item of the last twelve months, most revenue first", () => {
    expect(values(model, "itemCode")).toEqual(["P01", "S01", "P02"]);
    expect(values(model, "item")).toEqual(["水泵", "油封", "样机"]);
    expect(values(model, "line")).toEqual(["泵类", "密封", "泵类"]);
    expect(values(model, "revenue")).toEqual([12_000, 6_000, 200]);
    expect(values(model, "costedRevenue")).toEqual([12_000, 6_000, 0]);
    // nine months at 600 and three at 700
    expect(values(model, "cost")).toEqual([7_500, 5_400, 0]);
    expect(model.rowKeys).toEqual(["P01", "S01", "P02"]);
  });

  test("margin and rate are formulas over the row's own cells", () => {
    const letter = (id: string) => "ABCDEFGHIJKLMNOP"[model.columns.findIndex((one) => one.id === id)]!;
    const first = model.headerRow + 1;
    expect(column(model, "margin").content).toMatchObject({ formulas: expect.arrayContaining([`=${letter("costedRevenue")}${first}-${letter("cost")}${first}`]) });
    expect(column(model, "rate").content).toMatchObject({ formulas: expect.arrayContaining([`=IF(${letter("costedRevenue")}${first}>0,${letter("margin")}${first}/${letter("costedRevenue")}${first},"")`]) });
    expect(["revenue", "costedRevenue", "cost", "margin"].map((id) => column(model, id).total)).toEqual(["sum", "sum", "sum", "sum"]);
  });

  test("compares with the year before and names the quadrant by word and sign", () => {
    // the pump: 4,500 ÷ 12,000 = 37.5 % after 40 %; 12,000 of 18,200 is 66 %, so that both large items make up 80 %
    expect(values(model, "before")).toEqual([0.4, 0.1, null]);
    expect(values(model, "change").map((points) => (points === null ? null : Number(points).toFixed(1)))).toEqual(["-2.5", "0.0", null]);
    expect(values(model, "recent")).toEqual([0.3, 0.1, null]);
    expect(values(model, "quadrant")).toEqual(["● 明星", "▲ 走量", ""]);
  });

  test("each item leads to its latest row in the ledger", () => {
    expect(column(model, "item").links).toEqual([{ sheet: "销售明细", address: "D60" }, { sheet: "销售明细", address: "D61" }, { sheet: "销售明细", address: "D62" }]);
  });

  const block = (title: string) => {
    const found = model.blocks.find((one) => one.title.startsWith(title));
    if (!found) throw new Error(`no block ${title} in ${model.blocks.map((one) => one.title).join(", ")}`);
    return found;
  };
  const at = (id: string) => model.columns.findIndex((one) => one.id === id);

  test("explains the change by the bridge: the pump's cost alone, against the same months a year ago", () => {
    const { title, lines } = block("毛利变动");
    expect(title).toContain("2025-04 – 2025-06");
    expect(title).toContain("上年同期（2024-04 – 2024-06）");
    // 3 × (400 + 50) before, 3 × (300 + 50) now
    expect(lines.slice(1, 9).map((line) => [line[0], line[at("margin")]])).toEqual([
      ["基期毛利", 1_350], ["销量", 0], ["结构", 0], ["价格", 0], ["成本", -300], ["新增产品", 0], ["停售产品", 0], ["本期毛利", 1_050],
    ]);
    expect(lines[9]![0]).toBe("毛利率由 30% 变为 23.3%；拉低毛利率的主要因素：成本");
    const chart = model.charts!.find(({ id }) => id === "bridge")!;
    expect(chart).toMatchObject({ type: "waterfall", series: [{ values: [1_350, 0, 0, 0, -300, 0, 0, 1_050] }] });
    // above the table, where no page ends
    expect(chart.place.row + chart.place.rows).toBeLessThan(model.headerRow);
  });

  test("months, lines and customers each add up to the table", () => {
    for (const title of ["按月", "按产品线", "按客户", "产品象限"]) {
      const lines = block(title).lines.slice(1);
      const sum = (id: string) => lines.reduce((total, line) => total + Number(line[at(id)] ?? 0), 0);
      expect([title, sum("cost"), sum("margin")]).toEqual([title, 12_900, 5_100]);
    }
    expect(block("按产品线").lines.slice(1).map((line) => [line[0], line[at("rate")], line[at("share")]])).toEqual([["泵类", 0.375, "● 明星"], ["密封", 0.1, "▲ 走量"]]);
  });

  test("lists the worst orders with their customers, and what each salesperson's revenue is worth", () => {
    expect(block("近 3 个月毛利最低的订单").lines[1]![0]).toBe("SO-27B · 乙公司");
    // company rate 5,100 ÷ 18,000 = 28.33 %: 37.5 % is 1.3235 times it, 10 % 0.35294 times
    expect(block("按毛利加权的提成基数").lines.slice(1).map((line) => [line[0], line[at("revenue")], line[at("margin")]])).toEqual([["张三", 12_000, 13_164.71], ["李四", 6_000, 4_835.29]]);
  });

  test("prints what the figures mean and which limits are in force", () => {
    const text = JSON.stringify(block("口径说明").lines);
    expect(text).toContain("98.9%");
    expect(text).toContain("2.5/3.5");
  });

  test("is the same in English", () => {
    const english = reportOf("margin", contextFor(grids(), { language: "en-US" }));
    expect(english.title).toBe("Margin");
    const ours = [...english.columns.map(({ header }) => header), ...english.blocks.flatMap(({ title, lines }) => [title, ...lines[0]!]), ...english.blocks.at(-1)!.lines, ...english.charts!.flatMap(({ title, labels }) => [title, ...labels])];
    expect(JSON.stringify(ours)).not.toMatch(/[\u4e00-\u9fff]/);
    expect(english.columns.map(({ id }) => id)).toEqual(model.columns.map(({ id }) => id));
  });

  test("there is none without sales of known cost", () => {
    const { 销售明细: [head, ...rows] } = grids() as { 销售明细: (string | number)[][] };
    const without = [head!, ...rows].map((row) => row.filter((_, index) => index !== 8));
    expect(() => reportOf("margin", contextFor({ 销售明细: without }))).toThrow("no margin report");
  });
});
