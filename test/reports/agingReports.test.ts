/** Aging and aging detail as sheet models: sums, keys, links, formats, in both languages and with several currencies. */
import { describe, expect, test } from "@jest/globals";
import type { Language } from "../../src/locale";
import { REPORT_IDS, REPORTS } from "../../src/reports";
import { HEADER_ROW } from "../../src/reports/frame";
import type { BlockCell, SheetModel } from "../../src/reports/sheetModel";
import { cents, column, contextFor, ONE_CURRENCY, reportOf, TWO_CURRENCIES, values, type Choices } from "./reportContext";

const aging = (grids = ONE_CURRENCY, choices: Choices = {}) => reportOf("aging", contextFor(grids, choices));
const detail = (grids = ONE_CURRENCY, choices: Choices = {}) => reportOf("agingDetail", contextFor(grids, choices));
const blockText = (model: SheetModel) => model.blocks.flatMap((block) => [block.title, ...block.lines.map((line) => line.map(cellText).join("|"))]).join("\n");
const cellText = (cell: BlockCell) => (typeof cell === "object" && cell !== null ? cell.formula : String(cell ?? ""));

describe("the aging", () => {
  test("has the customers by overdue amount, each with its buckets, credits and unapplied receipts", () => {
    const model = aging();
    expect(values(model, "customerCode")).toEqual(["C01", "C02", "C03"]);
    expect(values(model, "notDue")).toEqual([0, 500.55, 0]);
    expect([1, 2, 3, 4].map((bucket) => values(model, `bucket${bucket}`))).toEqual([[0, 2300, 0], [20000.2, 0, 0], [0, 0, 800], [100000.1, 0, 0]]);
    expect(values(model, "credits")).toEqual([-1000, 0, 0]);
    expect(values(model, "unapplied")).toEqual([0, -300, 0]);
    expect(values(model, "overdue")).toEqual([120000.3, 2300, 800]);
    expect(values(model, "oldestDays")).toEqual([140, 10, 76]);
    // (2,300 × 10 + 500.55 × 0) ÷ 2,800.55
    expect(values(model, "weightedDaysLate")[1]).toBeCloseTo(23000 / 2800.55, 10);
    expect(values(model, "overdueRate")[1]).toBeCloseTo(2300 / 2800.55, 10);
  });

  test("adds each row up by a formula over exactly the columns of the spread", () => {
    const model = aging();
    const { content } = column(model, "total");
    const at = (id: string) => String.fromCharCode(65 + model.columns.findIndex((one) => one.id === id));
    expect(content).toEqual({ formulas: [7, 8, 9].map((row) => `=SUM(${at("notDue")}${row}:${at("unapplied")}${row})`) });
    expect(model.headerRow).toBe(HEADER_ROW);
    const spread = ["notDue", "bucket1", "bucket2", "bucket3", "bucket4", "credits", "unapplied"];
    expect(spread.reduce((sum, id) => sum + cents(values(model, id)), 0)).toBe(contextFor(ONE_CURRENCY).aging.totals[0]!.total);
  });

  test("totals its money columns and nothing else", () => {
    const model = aging();
    expect(model.totalsLabel).toBe("合计");
    expect(model.columns.filter((one) => one.total === "sum").map((one) => one.id)).toEqual(
      ["notDue", "bucket1", "bucket2", "bucket3", "bucket4", "credits", "unapplied", "total", "overdue"],
    );
  });

  test("ties to the documents and names what is dated later", () => {
    const text = blockText(aging());
    expect(text).toContain("单据余额（减回款、贷项后）||CNY|122300.85");
    expect(text).toContain("差额||CNY|0|✓ 相符");
    expect(text).toContain("截止日后单据（未计入）1 张||CNY|99");
    expect(text).toContain('本表合计||CNY|=SUMIFS($K$7:$K$9,$C$7:$C$9,"CNY")');
  });

  test("states as-of date, its source, basis, ledgers, rows and run in the caption", () => {
    const [first, second, third] = aging(ONE_CURRENCY, { language: "en-US" }).caption;
    expect(first).toBe("As of 2025-06-30 (chosen for this run)  ·  Basis: by due date  ·  Currency: CNY");
    expect(second).toBe("Ledgers: 客户, 应收明细, 回款, 核销  ·  12 rows read, 12 used");
    expect(third).toBe("Written 2025-07-01 09:30  ·  Version 0.1.0");
  });

  test("by invoice date has no not-due column and says so in its definitions", () => {
    const model = aging(ONE_CURRENCY, { basis: "invoice" });
    expect(model.columns.map((one) => one.id)).not.toContain("notDue");
    expect(column(model, "bucket1").header).toBe("● 0–30");
    expect(blockText(model)).toContain("账龄天数 = 截止日 − 开票日");
    expect(blockText(model)).not.toContain("合计 = 未到期");
  });

  test("colours each bucket and says it with a sign, whatever the number of buckets", () => {
    const fills = (ends: number[]) => aging(ONE_CURRENCY, { bucketEnds: ends }).columns.filter((one) => /^bucket/.test(one.id)).map((one) => [one.header, one.fill]);
    expect(fills([30, 60, 90])).toEqual([["● 1–30", "#E2F0D9"], ["▲ 31–60", "#FFF2CC"], ["◆ 61–90", "#FBE5D6"], ["■ 90+", "#F8CBAD"]]);
    expect(fills([60])).toEqual([["● 1–60", "#E2F0D9"], ["■ 60+", "#F8CBAD"]]);
    expect(fills([30, 60, 90, 180, 365]).map(([header]) => String(header)[0])).toEqual(["●", "▲", "▲", "◆", "◆", "■"]);
  });
});

describe("the detail", () => {
  test("lists every open item once, customers as in the aging, oldest first, credits last", () => {
    const model = detail();
    expect(values(model, "document")).toEqual(["INV-001", "INV-002", "CN-001", "INV-003", "INV-004", "R-1", "INV-005"]);
    expect(values(model, "days")).toEqual([140, 41, null, 10, -20, null, 76]);
    expect(values(model, "bucket")).toEqual(["■ 90+", "▲ 31–60", "贷项", "● 1–30", "○ 未到期", "未核销收款", "◆ 61–90"]);
    expect(values(model, "original")[3]).toBe(3000);
    expect(values(model, "settled")[3]).toBe(700);
    expect(values(model, "dispute")).toEqual(["", "", "", "", "", "", "争议"]);
    expect(cents(values(model, "open"))).toBe(contextFor(ONE_CURRENCY).aging.totals[0]!.total);
  });

  test("fills the bucket cells in runs; not due and credits stay white", () => {
    const runs = column(detail(), "bucket").runs;
    expect(runs).toEqual([
      { from: 0, to: 0, fill: "#F8CBAD" }, { from: 1, to: 1, fill: "#FFF2CC" }, { from: 3, to: 3, fill: "#E2F0D9" }, { from: 6, to: 6, fill: "#FBE5D6" },
    ]);
  });

  test("links each item to its own row of the user's ledger", () => {
    const model = detail();
    const documents = values(model, "document");
    column(model, "source").links!.forEach((link, row) => {
      const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(link!.address)!;
      expect(letters).toBe("A");
      expect(ONE_CURRENCY[link!.sheet]![Number(number) - 1]![0]).toBe(documents[row]);
    });
  });

  test("is where the aging's customer names lead: to the customer's first row", () => {
    const model = detail();
    const links = column(aging(), "customer").links!;
    const targets = links.map((link) => values(model, "customerCode")[Number(link!.address.slice(1)) - HEADER_ROW - 1]);
    expect(targets).toEqual(["C01", "C02", "C03"]);
    expect(links[0]).toMatchObject({ report: "agingDetail", sheet: "账龄明细" });
    expect(values(model, "customerCode").indexOf("C02")).toBe(Number(links[1]!.address.slice(1)) - HEADER_ROW - 1);
  });

  test("has no links into a detail that is not written", () => {
    expect(column(aging(ONE_CURRENCY, { reports: ["aging"] }), "customer").links).toBeUndefined();
  });

  test("keeps documents that repeat apart, the same in any order of the rows", () => {
    const grids = { 应收明细: [["发票号", "客户名称", "开票日期", "到期日", "价税合计"], ["A", "甲", "2025-05-01", "2025-06-01", 10], ["A", "甲", "2025-05-01", "2025-06-10", 20]] };
    expect(new Set(detail(grids).rowKeys).size).toBe(detail(grids).rowCount);
  });
});

describe("several currencies", () => {
  test("stand apart: no mixed totals row, one line of formulas a currency, the converted total beside its rates", () => {
    const model = aging(TWO_CURRENCIES);
    expect(model.totalsLabel).toBeUndefined();
    expect(model.columns.filter((one) => one.total !== undefined)).toEqual([]);
    expect(values(model, "currency")).toEqual(["CNY", "USD", "USD"]);
    const block = model.blocks[0]!;
    const total = model.columns.findIndex((one) => one.id === "total");
    expect(block.lines.slice(0, 2).map((line) => cellText(line[total]!))).toEqual(['=SUMIFS($J$7:$J$9,$B$7:$B$9,"CNY")', '=SUMIFS($J$7:$J$9,$B$7:$B$9,"USD")']);
    // 1,000 + (300 + 50.50) × 7.2
    expect(block.lines[2]![total]).toBe(3523.6);
    expect(block.lines[3]).toEqual(["折算汇率：USD 7.2（2025-06-01）"]);
    expect(block.formats![total]).toBe(column(model, "total").format);
  });

  test("without a rate the missing one is named and nothing is converted", () => {
    const model = aging({ 应收明细: TWO_CURRENCIES.应收明细! });
    expect(blockText(model)).toContain("缺汇率、未折算：USD");
    expect(blockText(model)).not.toContain("折合");
  });

  test("the detail and the plan total by currency too", () => {
    for (const report of ["agingDetail", "plan"] as const) {
      const model = reportOf(report, contextFor(TWO_CURRENCIES));
      expect(model.totalsLabel).toBeUndefined();
      expect(model.columns.filter((one) => one.total !== undefined)).toEqual([]);
      expect(blockText(model)).toContain("USD 合计");
    }
  });
});

describe("what holds for every report", () => {
  const models = (language: Language, grids = ONE_CURRENCY) => {
    const context = contextFor(grids, { language });
    return REPORT_IDS.flatMap((id) => REPORTS[id]?.(context) ?? []);
  };

  test.each(["zh-CN", "en-US"] as const)("in %s headers differ, keys are unique, columns are as long as the rows", (language) => {
    for (const grids of [ONE_CURRENCY, TWO_CURRENCIES]) {
      for (const model of models(language, grids)) {
        expect(new Set(model.columns.map((one) => one.header.toLowerCase())).size).toBe(model.columns.length);
        expect(new Set(model.columns.map((one) => one.id)).size).toBe(model.columns.length);
        expect(new Set(model.rowKeys).size).toBe(model.rowCount);
        for (const { content, links } of model.columns) {
          const cells = "values" in content ? content.values : "formulas" in content ? content.formulas : undefined;
          if (cells) expect(cells).toHaveLength(model.rowCount);
          if (links) expect(links).toHaveLength(model.rowCount);
        }
      }
    }
  });

  test("row keys and column ids are the same in both languages", () => {
    const shape = (model: SheetModel) => [model.rowKeys, model.columns.map((one) => one.id), model.headerRow, model.tableName];
    expect(models("zh-CN").map(shape)).toEqual(models("en-US").map(shape));
  });

  test("no blank is left unfilled in any language", () => {
    for (const language of ["zh-CN", "en-US"] as const) expect(JSON.stringify(models(language))).not.toMatch(/\{[a-z]+\}|undefined|\bNaN\b/i);
  });

  /** The first sheets have plain sums only; none has anything but references, figures, operators and short words of ours. */
  const formulaOf = ({ report }: SheetModel): { column: RegExp; block: RegExp } => {
    if (["aging", "agingDetail", "plan", "dataCheck", "runLog"].includes(report)) return { column: /^=SUM\([A-Z]+\d+:[A-Z]+\d+\)$/, block: /^=SUMIFS\(/ };
    const own = /^=(?!.*(HYPERLINK|http|点我))[^]+$/;
    return { column: own, block: own };
  };

  test("a customer whose name is a formula stays text: in text columns, never among formulas", () => {
    const name = '=HYPERLINK("http://x","点我")';
    for (const model of models("zh-CN")) {
      for (const one of model.columns) {
        if ("formulas" in one.content) expect(one.content.formulas.filter((formula) => !formulaOf(model).column.test(formula))).toEqual([]);
        if ("values" in one.content && one.content.values.includes(name)) expect(one.format).toBe("@");
      }
      for (const cell of model.blocks.flatMap((block) => block.lines.flat())) {
        if (typeof cell === "object" && cell !== null) expect(cell.formula).toMatch(formulaOf(model).block);
      }
    }
    expect(values(models("zh-CN").find((model) => model.report === "aging")!, "customer")).toContain(name);
  });

  test("an empty book still gives complete sheets", () => {
    for (const model of models("zh-CN", {})) {
      expect(model.rowCount).toBe(model.report === "runLog" ? 1 : 0);
      expect(model.blocks.length).toBeGreaterThan(0);
    }
  });
});
