import { describe, expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { reportContext } from "../../src/app/publish";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { displayWidth } from "../../src/collection/letters/plainTable";
import { SIDE_MARGIN_POINTS } from "../../src/excel/publish/sheetSetup";
import { widthInPoints } from "../../src/excel/publish/styles";
import { linesIn, textWidth, wrapText } from "../../src/reports/columnWidths";
import { REPORT_IDS, REPORTS } from "../../src/reports";
import type { SheetModel } from "../../src/reports/sheetModel";
import { sampleFacts } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import type { Grids } from "../fixtures/grids";
import { documentPort } from "../sample/documentPort";
import { contextFor } from "./reportContext";

/** a page on its side */
const A4_POINTS = 841.9;
/** of the size on the screen: 11 points become 8 */
const LEAST_SCALE = 8 / 11;
/** the sample has no offers of a discount */
const OFFERS: Grids = {
  合同: [["合同号", "客户名称", "合同金额", "付款条件", "提前付款折扣"], ["HT-2025-001", "Shijiazhuang Jizhong Pharmaceutical Machinery Co., Ltd.", 1_000_000, "30天", "20天内付款优惠1%"]],
  应收明细: [["发票号", "客户名称", "合同号", "开票日期", "到期日", "价税合计"], ["A-1", "Shijiazhuang Jizhong Pharmaceutical Machinery Co., Ltd.", "HT-2025-001", "2025-05-01", "2025-05-31", 1_000_000]],
  回款: [["收款单号", "客户名称", "收款日期", "收款金额", "发票号"], ["R1", "Shijiazhuang Jizhong Pharmaceutical Machinery Co., Ltd.", "2025-05-21", 990_000, "A-1"]],
};

const facts = sampleFacts();

async function modelsOf(language: "zh" | "en"): Promise<SheetModel[]> {
  const analysis = await analyse(documentPort(sampleWorkbook(facts, language), `sample-${language}.xlsx`), DEFAULT_SETTINGS, { today: facts.exported }, { report: () => undefined });
  const context = reportContext(analysis, {
    reports: REPORT_IDS, language: language === "zh" ? "zh-CN" : "en-US", run: { time: facts.exported + 0.4, who: "王会计", version: "0.1.0" },
    loaded: { settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: false, previousFindings: [] },
  });
  return REPORT_IDS.flatMap((id) => REPORTS[id]?.(id === "earlyPayment" ? contextFor(OFFERS, { language: context.language }) : context) ?? []);
}

/** How many columns of a report are printed. */
function printedCount({ columns, print }: SheetModel): number {
  return print.lastColumn === undefined ? columns.length : columns.findIndex(({ id }) => id === print.lastColumn) + 1;
}

describe.each(["zh", "en"] as const)("the sheets of the sample in %s, printed on A4", (language) => {
  const models = modelsOf(language);
  /** what is wrong with any of the reports */
  const faults = async (find: (model: SheetModel) => string[]): Promise<string[]> => (await models).flatMap((model) => find(model).map((fault) => `${model.report}: ${fault}`));

  test("are all there", async () => {
    expect((await models).map(({ report }) => report)).toEqual(REPORT_IDS);
  });

  test("are legible: no table has to shrink below 8 points", async () => {
    expect(await faults((model) => {
      const points = model.columns.slice(0, printedCount(model)).reduce((sum, { width }) => sum + widthInPoints(width), 0);
      const scale = (A4_POINTS - 2 * SIDE_MARGIN_POINTS) / points;
      return scale < LEAST_SCALE ? [`${(100 * scale).toFixed(0)} %`] : [];
    })).toEqual([]);
  });

  test("lose nothing that stands below a table at the right edge of the page", async () => {
    expect(await faults((model) => {
      const printed = printedCount(model);
      const places = model.columns.map(({ width }) => width);
      return model.blocks.flatMap(({ title, lines }) => [[title], ...lines].flatMap((line) => {
        const last = line.reduce<number>((found, cell, at) => (cell !== null && cell !== "" ? at : found), -1);
        const cell = line[last];
        if (last >= printed) return [`${title}: column ${model.columns[last]?.id ?? last} is not printed`];
        const room = places.slice(last, printed).reduce((sum, width) => sum + width, 0);
        return typeof cell === "string" && textWidth(cell) - 1 > room ? [`${title}: “${cell}” takes ${textWidth(cell)} of ${room} places`] : [];
      }));
    })).toEqual([]);
  });

  test("give every wrapped text the lines it needs, and no row more than its own texts need", async () => {
    expect(await faults((model) => {
      const needed = model.rowKeys.map((_, row) => Math.max(1, ...model.columns.map(({ content, wrap, width }) => (wrap && "values" in content ? linesIn(String(content.values[row] ?? ""), width) : 1))));
      // All rows, else a row that needed more the last time stays as high as it was.
      return needed.flatMap((lines, row) => (lines === model.rowLines?.[row] ? [] : [`row ${row} needs ${lines} lines of ${model.rowLines?.[row]}`]));
    })).toEqual([]);
  });

  test("let a few long texts not make all others narrow: seven warnings of ten take four lines at most", async () => {
    const { rowLines } = (await models).find(({ report }) => report === "warnings")!;
    expect(rowLines!.filter((lines) => lines <= 4).length / rowLines!.length).toBeGreaterThan(0.7);
  });

  test("show every header whole: in whole words, beside its filter button, in three lines at most", async () => {
    expect(await faults((model) => model.columns.flatMap(({ id, header, width }) => {
      const lines = wrapText(header, width - 1);
      const isCut = lines.some((line, at) => displayWidth(line) + (at > 0 && at === lines.length - 1 ? 3 : 1) > width);
      return isCut || lines.length > Math.min(3, model.headerLines ?? 1) ? [`${id}: “${lines.join(" / ")}” in ${width} places and ${model.headerLines ?? 1} lines`] : [];
    }))).toEqual([]);
  });

  test("cut no number of a document, a bill or a deal off: a digit is one place wide", async () => {
    expect(await faults((model) => model.columns.flatMap(({ id, format, content, width }) => {
      if (format !== "@" || !("values" in content)) return [];
      const digits = content.values.reduce<number>((most, value) => Math.max(most, ...(String(value ?? "").match(/\d+/g) ?? []).map(({ length }) => length)), 0);
      return digits > width - 1 ? [`${id}: ${digits} digits in ${width} places`] : [];
    }))).toEqual([]);
  });

  test("show charts whole: above the table, side by side, within what is printed", async () => {
    expect(await faults((model) => {
      let free = 0;
      return (model.charts ?? []).flatMap(({ id, place }) => {
        const isWhole = place.column >= free && place.column + place.columns <= printedCount(model) && place.row >= model.caption.length + 1 && place.row + place.rows < model.headerRow;
        free = place.column + place.columns;
        return isWhole ? [] : [`${id} at ${JSON.stringify(place)}`];
      });
    })).toEqual([]);
  });

  test("draw the indicators: DSO in three ways, and the overdue rate", async () => {
    const { charts, columns } = (await models).find(({ report }) => report === "indicators")!;
    expect(charts!.map(({ id, series }) => [id, series.length])).toEqual([["dso", 3], ["overdue", 1]]);
    const shown = columns.find(({ id }) => id === "simpleDays")!.content;
    expect(charts![0]!.series[0]!.values).toEqual("values" in shown && shown.values);
  });
});
