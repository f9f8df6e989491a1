import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { unzipSync } from "fflate";
import type { HostWorkbook } from "../../src/host";
import { readWorkbook, writeWorkbook } from "../../src/host/xlsx";
import type { ChartModel, ColumnModel, SheetModel } from "../../src/reports/sheetModel";
import { documentOf, find, open, sheetIn, shown, SILENT, tableRows, TIMES, type } from "./hostBook";
import { agingModel, drawnPlan, planModel } from "./models";

jest.setTimeout(120_000);

const ROWS = [{ key: "C1", customer: "甲公司", overdue: 1200 }, { key: "C2", customer: "乙公司", overdue: 300 }];
const LEDGER = documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200]] });
const folder = mkdtempSync(join(tmpdir(), "radar-charts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a chart's series show, read from the cells that they refer to. */
function drawn(book: HostWorkbook, name: string): { name: string; labels: string[]; values: string[] }[] {
  const { charts = [] } = sheetIn(book, "催收计划");
  const chart = charts.find((one) => one.name === name)!;
  const cells = sheetIn(book, chart.dataSheet);
  const texts = (area: { row: number; column: number; rows: number }) => Array.from({ length: area.rows }, (_, index) => shown(cells, area.row + index, area.column));
  return chart.series.map(({ nameCell, labels, values }) => ({ name: texts(nameCell!)[0]!, labels: texts(labels!), values: texts(values) }));
}

function chart(change: Partial<ChartModel>): ChartModel {
  return { id: "one", title: "图", type: "column", labels: ["甲", "乙"], series: [{ name: "金额", values: [1, 2] }], format: "0", place: { row: 12, column: 0, rows: 8, columns: 2 }, ...change };
}

/** a waterfall may take six columns */
function withSixColumns(charts: ChartModel[]): SheetModel {
  const model = planModel(ROWS, "zh", { charts });
  const more: ColumnModel = { id: "more", header: "更多", width: 10, format: "0", align: "right", content: { values: [1, 2] } };
  return { ...model, columns: [...model.columns, more] };
}

describe("a report's charts", () => {
  test("show the labels and values that stand below the report, outside of what is printed", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([drawnPlan(ROWS)], SILENT);
    expect(drawn(book, "AR_plan_overdue")).toEqual([{ name: "逾期", labels: ["甲公司", "乙公司"], values: ["1200", "300"] }]);
    const heading = find(book, "催收计划", "图表数据");
    const { print, charts } = sheetIn(book, "催收计划");
    // the last printed row is the blank one before the heading
    expect(print.area).toMatchObject({ row: 0, rows: heading.row - 1 });
    expect(charts![0]).toMatchObject({ type: "ColumnClustered", title: { text: "逾期金额" }, plotVisibleOnly: false, from: { row: 12, column: 0 }, to: { row: 21, column: 2 } });
    book.dispose();
  });

  test("are drawn anew on every run and never doubled; one that the report has no more is taken away, the user's own stays", async () => {
    const { port, book, client } = await open(LEDGER);
    await port.publish([planModel(ROWS, "zh", { charts: [chart({ id: "one" }), chart({ id: "two" })] })], SILENT);
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("催收计划");
      sheet.charts.add("Line", sheet.getRange("A5:B7"), "Columns").name = "我的图";
      await context.sync();
    });
    await port.publish([planModel([...ROWS, { key: "C3", customer: "丙公司", overdue: 5 }], "zh", { charts: [chart({ id: "two" })] })], SILENT);
    expect(sheetIn(book, "催收计划").charts!.map(({ name }) => name)).toEqual(["我的图", "AR_plan_two"]);
    await port.publish([planModel(ROWS)], SILENT);
    expect(sheetIn(book, "催收计划").charts!.map(({ name }) => name)).toEqual(["我的图"]);
    expect(() => find(book, "催收计划", "图表数据")).toThrow();
    book.dispose();
  });

  test("come back from a saved file, where the next run draws them anew and the user's own stays", async () => {
    const first = await open(LEDGER);
    await first.port.publish([drawnPlan(ROWS)], SILENT);
    await first.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("催收计划");
      sheet.charts.add("Line", sheet.getRange("A5:B7"), "Columns").name = "我的图";
      await context.sync();
    });
    const saved = await readWorkbook(await writeWorkbook(first.book.toDocument()), "saved.xlsx");
    const charts = sheetIn(first.book, "催收计划").charts!;
    first.book.dispose();
    expect(saved.losses).toEqual([]);
    const { port, book, client } = await open(saved);
    expect(sheetIn(book, "催收计划").charts).toEqual(charts);
    const names = await client.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem("催收计划").charts.load("items/name,items/chartType,items/title/text");
      await context.sync();
      return found.items.map(({ name, chartType, title }) => [name, chartType, title.text]);
    });
    expect(names).toEqual([["AR_plan_overdue", "ColumnClustered", "逾期金额"], ["我的图", "Line", "Chart Title"]]);
    await port.publish([drawnPlan([...ROWS, { key: "C3", customer: "丙公司", overdue: 5 }])], SILENT);
    expect(sheetIn(book, "催收计划").charts!.map(({ name }) => name)).toEqual(["我的图", "AR_plan_overdue"]);
    expect(drawn(book, "AR_plan_overdue")[0]!.labels).toHaveLength(3);
    book.dispose();
  });

  test("leave users' columns, what they wrote below, and the archive where they belong", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([drawnPlan(ROWS)], SILENT);
    type(book, "催收计划", "甲公司", "备注", "答应月底付款");
    const { row } = find(book, "催收计划", "图表数据");
    book.edit("催收计划", `A${row + 10}`, "我写在下面");
    book.edit("催收计划", "G5", "律师");
    book.edit("催收计划", "G7", "王律师");
    const many = Array.from({ length: 30 }, (_, index) => ({ key: `N${index}`, customer: `新客户${index}`, overdue: index }));
    await port.publish([drawnPlan([ROWS[1]!, ...many])], SILENT);
    expect(tableRows(book, "催收计划")[0]).toMatchObject({ 客户: "乙公司", 律师: "王律师" });
    // 甲公司 has dropped out: its note stands in the archive, above the charts' data, and is printed
    const note = find(book, "催收计划", "答应月底付款").row;
    const heading = find(book, "催收计划", "图表数据").row;
    expect(note).toBeLessThan(heading);
    expect(sheetIn(book, "催收计划").print.area!.rows).toBeGreaterThan(note);
    expect(find(book, "催收计划", "我写在下面").row).toBeGreaterThan(heading + 31);
    expect(drawn(book, "AR_plan_overdue")[0]!.labels).toHaveLength(31);
    await port.publish([drawnPlan(ROWS)], SILENT);
    expect(tableRows(book, "催收计划")[0]).toMatchObject({ 客户: "甲公司", 备注: "答应月底付款" });
    expect(find(book, "催收计划", "我写在下面")).toBeDefined();
    book.dispose();
  });

  test("cost as many calls with a thousand rows as with ten, and no sync more than a report without charts", async () => {
    const costs = async (rows: number, charts: ChartModel[]) => {
      const { port, book, client } = await open(LEDGER);
      await port.loadSettings();
      client.resetCounters();
      const customers = Array.from({ length: rows }, (_, index) => [`客户${index}`, index] as const);
      await port.publish([{ ...agingModel(customers), charts }], SILENT);
      const { actions, syncs } = client.counters;
      book.dispose();
      return { actions, syncs };
    };
    const [few, fewDrawn, many, manyDrawn] = [await costs(10, []), await costs(10, [chart({})]), await costs(1_000, []), await costs(1_000, [chart({})])];
    expect(manyDrawn!.actions - many!.actions).toBe(fewDrawn!.actions - few!.actions);
    expect([fewDrawn!.syncs, manyDrawn!.syncs]).toEqual([few!.syncs, many!.syncs]);
  });

  test("are whole and single after a batch that stopped while drawing them was repeated", async () => {
    const before = await open(LEDGER);
    await before.port.publish([drawnPlan(ROWS)], SILENT);
    const start = before.book.toDocument();
    before.book.dispose();
    const models = () => [drawnPlan([...ROWS, { key: "C3", customer: "丙公司", overdue: 5 }])];
    const run = async (sync: number, atAction: number) => {
      const { port, book, client } = await open(start, {}, TIMES);
      let actionsBefore = 0;
      const progress = { report: (_stage: string, _done: number, _total: number, what?: string) => {
        if (what === "催收计划") actionsBefore = client.counters.actions;
      } };
      if (atAction > 0) client.fail({ sync, code: "InvalidArgument", when: "before", atAction });
      await port.publish(models(), progress);
      await book.calculate();
      const { syncs, actions } = client.counters;
      const { charts } = sheetIn(book, "催收计划");
      book.dispose();
      return { syncs, ofLast: actions - actionsBefore, charts };
    };
    const untouched = await run(0, 0);
    expect(untouched.charts).toHaveLength(1);
    // the charts come last but for the marker and the emptying of the staging sheet
    const everySeventh = Array.from({ length: 10 }, (_, index) => 8 + 7 * index);
    // among these is the moment at which the chart is there without its name
    const whenAdded = [41, 42, 43, 44, 45, 46, 47, 48];
    for (const fromEnd of [...everySeventh, ...whenAdded]) {
      const { syncs, charts } = await run(untouched.syncs, untouched.ofLast - fromEnd);
      expect({ fromEnd, repeated: syncs > untouched.syncs, charts }).toEqual({ fromEnd, repeated: true, charts: untouched.charts });
    }
  });

  test("a Pareto has its line on a second axis with a format of its own", async () => {
    const { port, book } = await open(LEDGER);
    const pareto = chart({ series: [{ name: "金额", values: [7, 3] }, { name: "累计", values: [0.7, 1], asLine: true, format: "0%" }] });
    await port.publish([planModel(ROWS, "zh", { charts: [pareto] })], SILENT);
    expect(sheetIn(book, "催收计划").charts![0]).toMatchObject({
      type: "ColumnClustered", legend: { visible: true },
      series: [{ axisGroup: "Primary" }, { axisGroup: "Secondary", type: "LineMarkers" }], axes: { secondaryValue: { numberFormat: "0%", minimum: 0, maximum: 1 } },
    });
    book.dispose();
  });

  test("columns stand on nought, shares near the whole end there, and what can be negative or is a line is left to Excel", async () => {
    const { port, book } = await open(LEDGER);
    const made = [
      { id: "rate", format: "0%", series: [{ name: "复购率", values: [0.97, 1] }] }, { id: "low", format: "0%", series: [{ name: "复购率", values: [0.2, 0.4] }] },
      { id: "loss", series: [{ name: "毛利", values: [5, -3] }] }, { id: "days", type: "line" as const, series: [{ name: "天", values: [90, 95] }] },
    ];
    await port.publish([planModel(ROWS, "zh", { charts: made.map((change) => chart(change)) })], SILENT);
    expect(sheetIn(book, "催收计划").charts!.map(({ name, axes: { value } }) => [name.slice("AR_plan_".length), value.minimum, value.maximum])).toEqual([
      ["rate", 0, 1], ["low", 0, undefined], ["loss", undefined, undefined], ["days", undefined, undefined],
    ]);
    book.dispose();
  });

  test("a waterfall stands on an invisible base; a change that crosses nought is cut in two there", async () => {
    const { port, book } = await open(LEDGER);
    // 100 + 20 = 120, − 150 = −30, + 40 = 10
    const bridge = chart({ type: "waterfall", labels: ["上期", "价格", "成本", "结构", "本期"], series: [{ name: "毛利", values: [100, 20, -150, 40, 10] }] });
    await port.publish([withSixColumns([bridge])], SILENT);
    expect(drawn(book, "AR_plan_one").map(({ name, values }) => [name, values.map(Number)])).toEqual([
      ["·", [0, 100, 0, 0, 0]],
      ["=", [100, 0, 0, 0, 10]],
      ["+", [0, 20, 0, 10, 0]],
      ["−", [0, 0, 120, 0, 0]],
      ["− (<0)", [0, 0, -30, 0, 0]],
      ["+ (<0)", [0, 0, 0, -30, 0]],
    ]);
    expect(sheetIn(book, "催收计划").charts![0]).toMatchObject({ type: "ColumnStacked", legend: { visible: false }, series: [{ fill: "none" }, {}, {}, {}, {}, {}] });
    book.dispose();
  });

  test("a chart without a point is not drawn", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([planModel(ROWS, "zh", { charts: [chart({ labels: [], series: [{ name: "金额", values: [] }] })] })], SILENT);
    expect(sheetIn(book, "催收计划").charts).toBeUndefined();
    book.dispose();
  });
});

const KINDS: ChartModel[] = [
  chart({ id: "column" }), chart({ id: "stacked", type: "stackedColumn", series: [{ name: "a", values: [1, 2] }, { name: "b & c", values: [3, null] }] }),
  chart({ id: "bar", type: "bar" }), chart({ id: "line", type: "line" }), chart({ id: "pie", type: "pie" }),
  chart({ id: "pareto", series: [{ name: "a", values: [1, 2] }, { name: "b", values: [0.3, 1], asLine: true, format: "0%" }] }),
  chart({ id: "waterfall", type: "waterfall", labels: ["a", "b", "c"], series: [{ name: "x", values: [5, -2, 3] }] }),
];

async function written(): Promise<Uint8Array> {
  const { port, book } = await open(LEDGER);
  await port.publish([withSixColumns(KINDS)], SILENT);
  const bytes = await writeWorkbook(book.toDocument());
  book.dispose();
  return bytes;
}

describe("a saved file", () => {
  test("holds every chart as a part with the cells that it refers to and what they hold", async () => {
    const parts = unzipSync(await written());
    const xml = (path: string) => new TextDecoder().decode(parts[path]);
    expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(KINDS.length);
    const stacked = xml("xl/charts/chart2.xml");
    expect(stacked).toContain('<c:grouping val="stacked"/>');
    expect(stacked).toContain("<c:v>b &amp; c</c:v>");
    // the second series has no second point
    expect(stacked.match(/<c:numCache>.*?<\/c:numCache>/g)).toEqual([
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt></c:numCache>',
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache>',
    ]);
    expect(xml("xl/charts/chart6.xml")).toMatch(/<c:barChart>.*<c:lineChart>.*<c:catAx>.*<c:valAx>.*<c:valAx>.*<c:catAx>/);
    expect(xml("[Content_Types].xml").match(/drawingml\.chart\+xml/g)).toHaveLength(KINDS.length);
  });

  test("read again and written again holds our charts once", async () => {
    const document = await readWorkbook(await written(), "a.xlsx");
    expect(document.losses).toEqual([]);
    const { port, book } = await open(document);
    await port.publish([withSixColumns(KINDS)], SILENT);
    const again = unzipSync(await writeWorkbook(book.toDocument()));
    expect(Object.keys(again).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(KINDS.length);
    book.dispose();
  });

  const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
  (hasLibreOffice ? test : test.skip)("is opened by LibreOffice with every chart, its kinds and its cells", async () => {
    writeFileSync(join(folder, "charts.xlsx"), await written());
    const convert = spawnSync("soffice", [
      `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "charts.xlsx"),
    ]);
    expect(convert.status).toBe(0);
    const parts = unzipSync(readFileSync(join(folder, "out", "charts.xlsx")));
    const charts = Object.keys(parts).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map((path) => new TextDecoder().decode(parts[path]));
    expect(charts).toHaveLength(KINDS.length);
    const count = (element: string) => charts.filter((xml) => xml.includes(`<c:${element}>`)).length;
    expect({ bar: count("barChart"), line: count("lineChart"), pie: count("pieChart") }).toEqual({ bar: 5, line: 2, pie: 1 });
    // a series of two points in each but the waterfall, which has three in four series
    expect(charts.join("").match(/<c:val>/g)).toHaveLength(1 + 2 + 1 + 1 + 1 + 2 + 3);
  });
});
