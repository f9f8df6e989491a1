import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/checks/types";
import type { TileModel } from "../../src/reports/sheetModel";
import { column, contextFor, ONE_CURRENCY, reportOf, TWO_CURRENCIES, values } from "./reportContext";

/** INV-001 stands in row 2 of the second sheet, which is the second reading. */
function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: "C7.long-open", severity: "amber", object: { kind: "customer", id: "北方电子" }, value: 60, threshold: 30, unit: "days", trend: [],
    rows: [{ reading: 1, row: 6, amount: 80_000 }], amount: 80_000, values: { name: "北方电子", days: 60, items: 1, limitDays: 30, reasons: "–" }, owner: "salesManager",
    history: "new", ...change,
  };
}

const FINDINGS: Finding[] = [
  finding({ rule: "C1.limit", severity: "red", object: { kind: "customer", id: "华东机械有限公司" }, amount: 12_000_030, rows: [{ reading: 1, row: 2, amount: 10_000_010 }, { reading: 1, row: 3, amount: 2_000_020 }] }),
  finding(),
  finding({ rule: "W2.no-data", severity: "grey", object: { kind: "ledger", id: "SALE" }, value: undefined, threshold: undefined, rows: [], amount: 0, values: { missing: "SALE" } }),
  finding({ rule: "W1.dso-rising", severity: "blue", object: { kind: "company", id: "" }, rows: [], amount: 0, values: {}, history: "cleared" }),
];

describe("the warnings", () => {
  const context = contextFor(ONE_CURRENCY, { findings: FINDINGS });
  const model = reportOf("warnings", context);

  test("stand by severity; what is cleared and what lacks data comes last; severity has a sign and a word", () => {
    expect(values(model, "severity")).toEqual(["■ 严重", "▲ 关注", "✓ 已解除", "○ 数据不足"]);
    expect(column(model, "severity").runs?.map(({ color }) => color)).toEqual(["#C00000", "#C55A11", "#548235", "#7F7F7F"]);
    expect(values(model, "signal")).toEqual(["信用额度", "争议未决", "回款周期拉长", "毛利率异常下滑"]);
  });

  test("lead to their first source row and give its amount as the sum of all", () => {
    expect(column(model, "source").links).toEqual([
      { sheet: "应收明细", address: "A2" }, { sheet: "应收明细", address: "A6" }, undefined, undefined,
    ]);
    expect(values(model, "source")).toEqual(["应收明细 第2行 等2行", "应收明细 第6行", "", ""]);
    expect(values(model, "amount")).toEqual([120_000.3, 800, null, null]);
  });

  test("are known again by rule and object, whatever figures change, so that users' notes stay", () => {
    expect(model.rowKeys).toEqual(["C1.limit|customer|华东机械有限公司", "C7.long-open|customer|北方电子", "W1.dso-rising|company|", "W2.no-data|ledger|SALE"]);
    const later = reportOf("warnings", contextFor(ONE_CURRENCY, { language: "en-US", findings: [finding({ value: 90, severity: "red", history: "worse" })] }));
    expect(later.rowKeys).toEqual(["C7.long-open|customer|北方电子"]);
    expect(values(later, "history")).toEqual(["↑ worse"]);
    expect(later.columns.filter(({ content }) => "user" in content).map(({ id }) => id)).toEqual(["status", "newOwner", "note"]);
  });

  test("say that there are none when there are none, and name every threshold in force", () => {
    const none = reportOf("warnings", contextFor(ONE_CURRENCY, { thresholds: { ...context.thresholds, disputeDays: 45, newlyOverdueAmount: 1234 } }));
    expect(none.rowCount).toBe(0);
    expect(none.blocks[0]!.title).toBe("没有预警。");
    const text = none.blocks.flatMap(({ lines }) => lines.map(([line]) => String(line))).join("\n");
    expect(text).toContain("争议未决天数：45 天");
    expect(text).toContain("新增逾期金额：1,234.00");
  });
});

function tile(tiles: TileModel[][] | undefined, label: string): TileModel["value"] {
  const found = tiles?.flat().find((one) => one.label.includes(label));
  if (!found) throw new Error(`no tile ${label}`);
  return found.value;
}

describe("the overview", () => {
  const context = contextFor(ONE_CURRENCY, { findings: FINDINGS });
  const model = reportOf("overview", context);

  test("shows the figures worked out from the ledger by hand", () => {
    // INV-001 100,000.10 + INV-002 20,000.20 + INV-003 3,000 − 700 + INV-004 500.55 + INV-005 800 = 123,600.85; CN-001 −1,000; unapplied −300
    expect(tile(model.tiles, "应收余额")).toBe(122_300.85);
    // overdue: all but INV-004
    expect(tile(model.tiles, "逾期金额")).toBe(123_100.3);
    // over 90 days on 30 June: INV-001 alone, due on 10 February (140 days); INV-005, due on 15 April, is 76 days late
    expect(tile(model.tiles, "逾期 90 天以上")).toBe(100_000.1);
    expect(tile(model.tiles, "逾期占比")).toBeCloseTo(123_100.3 / 123_600.85, 12);
    // INV-004 is due on 20 July; the one receipt was 5 days late on average: 25 July, within 30 days
    expect(tile(model.tiles, "30 天内预计回款")).toBe(500.55);
  });

  test("counts the warnings by severity and history, without those that are cleared", () => {
    expect(["严重预警", "关注", "留意", "数据不足", "新增", "恶化", "已解除"].map((label) => tile(model.tiles, label))).toEqual([1, 1, 0, 1, 2, 0, 1]);
  });

  test("lists the ten most urgent actions on one landscape page, and the first warnings below", () => {
    expect(model.print).toMatchObject({ landscape: true, onePage: true });
    expect(model.rowCount).toBe(Math.min(10, context.plan.actions.length));
    expect(model.blocks[0]!.lines[0]![0]).toContain("■ 严重｜信用额度");
    // each chart stands between the tiles and the table
    for (const { place } of model.charts!) {
      expect(place.row).toBeGreaterThanOrEqual(model.tilesRow! + 3 * model.tiles!.length);
      expect(place.row + place.rows).toBeLessThan(model.headerRow);
    }
  });

  test("draws aging, DSO, receipts and the concentration from the same figures", () => {
    const charts = new Map(model.charts!.map((chart) => [chart.id, chart]));
    // not due INV-004; 1–30: 2,300 (INV-003, 10 days); 31–60: INV-002 (41 days); 61–90: INV-005 (76); 90+: INV-001
    expect(charts.get("aging")).toMatchObject({ type: "bar", labels: ["未到期", "1–30", "31–60", "61–90", "90+"], series: [{ values: [500.55, 2300, 20_000.2, 800, 100_000.1] }] });
    // 1,000 came in June
    expect(charts.get("cash")!.series.map(({ values: amounts }) => amounts.at(-1))).toEqual([1000]);
    const [amounts, cumulative] = charts.get("pareto")!.series;
    expect(amounts!.values[0]).toBeGreaterThanOrEqual(amounts!.values[1]!);
    expect(cumulative).toMatchObject({ asLine: true, format: "0%" });
    expect(cumulative!.values.at(-1)).toBeCloseTo(1, 12);
  });

  test("converts foreign currencies and shows each action's currency", () => {
    const mixed = reportOf("overview", contextFor(TWO_CURRENCIES));
    // 1,000 + 7.2 × 350.50
    expect(tile(mixed.tiles, "应收余额（CNY）")).toBeCloseTo(3523.6, 2);
    expect(mixed.columns.map(({ id }) => id)).toContain("currency");
    expect(model.columns.map(({ id }) => id)).not.toContain("currency");
  });

  test("shows a dash where the ledgers have no history", () => {
    const withoutReceipts = reportOf("overview", contextFor({ 应收明细: [["发票号", "客户名称", "到期日", "未收余额"], ["A", "甲公司", "2025-06-01", 100]] }));
    expect([tile(withoutReceipts.tiles, "DSO"), tile(withoutReceipts.tiles, "CEI")]).toEqual(["–", "–"]);
    expect(withoutReceipts.charts!.map(({ id }) => id)).not.toContain("dso");
  });
});
