import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { HostArea, HostChart, HostChartAxis, HostChartSeries, HostDocument } from "../../../src/host/document";
import { readWorkbook, writeWorkbook } from "../../../src/host/xlsx";
import { emptyDocument, emptySheet } from "./featureDocument";

const DATA = "数据 'A'";

function cells(column: number, row = 1, rows = 3): HostArea {
  return { row, column, rows, columns: 1 };
}

function axis(change: Partial<HostChartAxis> = {}): HostChartAxis {
  return { visible: true, gridlines: { visible: false }, reversed: false, position: "Automatic", labelPosition: "NextToAxis", ...change };
}

function series(column: number, change: Partial<HostChartSeries> = {}): HostChartSeries {
  return { nameCell: cells(column, 0, 1), labels: cells(0), values: cells(column), axisGroup: "Primary", line: {}, marker: {}, ...change };
}

function chart(name: string, type: string, change: Partial<HostChart> = {}): HostChart {
  return {
    name, type, dataSheet: DATA, series: [series(1)], title: { text: "逾期 & \"open\"", visible: true, font: { size: 11, bold: true } }, legend: { visible: true, position: "Bottom" },
    font: { size: 9 }, axes: { category: axis(), value: axis({ gridlines: { visible: true } }), secondaryValue: axis() }, plotVisibleOnly: true, left: 0, top: 0, width: 360, height: 216,
    from: { row: 3, column: 4, rows: 1, columns: 1 }, to: { row: 18, column: 9, rows: 1, columns: 1 }, ...change,
  };
}

const PARETO = chart("AR_overview_pareto", "ColumnClustered", {
  series: [series(1, { fill: "#2E75B6", gapWidth: 60 }), series(2, { type: "LineMarkers", axisGroup: "Secondary", line: { color: "#C00000", weight: 2 }, marker: { background: "#C00000", foreground: "#800000" } })],
  axes: {
    category: axis({ labelPosition: "Low" }), value: axis({ numberFormat: '0\\.0,"万"', minimum: 0, gridlines: { visible: true, color: "#D9D9D9" } }), secondaryValue: axis({ numberFormat: "0%", minimum: 0, maximum: 1 }),
  },
});
const CHARTS: HostChart[] = [
  PARETO,
  chart("waterfall", "ColumnStacked", { series: [series(1, { fill: "none" }), series(2, { fill: "#70AD47", name: "+", nameCell: undefined })], legend: { visible: false, position: "Bottom" } }),
  chart("aging", "BarClustered", { plotVisibleOnly: false, axes: { category: axis({ reversed: true, position: "Maximum" }), value: axis({ visible: false, gridlines: { visible: true } }), secondaryValue: axis() } }),
  chart("bars", "BarStacked", { series: [series(1), series(2)], title: { text: "", visible: false, font: {} }, legend: { visible: true, position: "Right" } }),
  chart("dso", "Line", { series: [series(1, { line: { color: "#C55A11", weight: 2.25 } }), series(2)], font: { size: 9, bold: true, color: "#404040" }, title: { text: "DSO", visible: true, font: { color: "#1F4E79" } } }),
  chart("points", "LineMarkers", { series: [series(1, { nameCell: undefined, labels: undefined })] }),
  chart("slices", "Pie", { from: undefined, to: undefined, left: 30, top: 45.5, width: 300, height: 200 }),
];

function documentWith(charts: HostChart[]): HostDocument {
  const data = Object.fromEntries([["", "Amount", "Share"], ["North", 100, 0.5], ["South", 50, 0.75], ["East", 50, 1]].map((row, index) => [index, Object.fromEntries(row.map((v, column) => [column, { v }]))]));
  return emptyDocument({ sheets: [emptySheet("Overview", { charts }), emptySheet(DATA, { cells: data })], activeSheet: "Overview" });
}

/** JSON has no undefined: absent and undefined say the same. */
function said(charts: HostChart[] | undefined): unknown {
  return JSON.parse(JSON.stringify(charts ?? []));
}

/** The file with one of its parts changed, as another program may have left it. */
async function readChanged(path: string, from: string, to: string): Promise<HostDocument> {
  const parts = unzipSync(await writeWorkbook(documentWith([PARETO, chart("own", "Line")])));
  const part = strFromU8(parts[path]!);
  expect(part).toContain(from);
  return readWorkbook(zipSync({ ...parts, [path]: strToU8(part.replace(from, to)) }), "changed.xlsx");
}

describe("charts of a file", () => {
  test.each(CHARTS.map((one) => [one.name, one] as const))("%s is read as it was written", async (_, written) => {
    const document = await readWorkbook(await writeWorkbook(documentWith([written])), "copy.xlsx");
    expect(said(document.sheets[0]!.charts)).toEqual(said([written]));
    expect(document.losses).toEqual([]);
  });

  test("several on one sheet keep their order, and a copy of the copy draws them with the same bytes", async () => {
    const copy = await writeWorkbook(documentWith(CHARTS));
    const read = await readWorkbook(copy, "copy.xlsx");
    expect(read.sheets[0]!.charts!.map(({ name }) => name)).toEqual(CHARTS.map(({ name }) => name));
    expect(read.sheets[1]!.charts).toBeUndefined();
    const drawings = (bytes: Uint8Array): unknown => Object.entries(unzipSync(bytes)).filter(([path]) => /^xl\/(charts|drawings)\//.test(path)).map(([path, part]) => [path, strFromU8(part)]);
    expect(drawings(await writeWorkbook(read))).toEqual(drawings(copy));
  });

  test("values that are stored with a chart do not matter: what counts are the cells", async () => {
    const document = await readChanged("xl/charts/chart1.xml", "<c:v>100</c:v>", "<c:v>7</c:v>");
    expect(said(document.sheets[0]!.charts)).toEqual(said([PARETO, chart("own", "Line")]));
  });

  test.each([
    ["data labels", "xl/charts/chart1.xml", '<c:gapWidth val="60"/>', '<c:dLbls><c:showVal val="1"/></c:dLbls><c:gapWidth val="60"/>'],
    ["a trend line", "xl/charts/chart1.xml", "<c:cat>", '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>'],
    ["another kind of chart", "xl/charts/chart1.xml", "<c:lineChart>", "<c:areaChart/><c:lineChart>"],
    ["a hundred per cent stacked", "xl/charts/chart1.xml", '<c:grouping val="clustered"/>', '<c:grouping val="percentStacked"/>'],
    ["a logarithmic axis", "xl/charts/chart1.xml", "<c:scaling>", '<c:scaling><c:logBase val="10"/>'],
    ["a title that turns", "xl/charts/chart1.xml", "<c:rich><a:bodyPr/>", '<c:rich><a:bodyPr rot="-5400000"/>'],
    ["values of another sheet", "xl/charts/chart1.xml", "$C$2:$C$4", "Overview!$C$2:$C$4"],
    ["values of a sheet that is gone", "xl/charts/chart1.xml", "$C$2:$C$4</c:f>", "#REF!</c:f>"],
    ["a place between cells", "xl/drawings/drawing1.xml", "<xdr:colOff>0</xdr:colOff>", "<xdr:colOff>9525</xdr:colOff>"],
    ["a text for readers of the screen", "xl/drawings/drawing1.xml", 'name="AR_overview_pareto"', 'name="AR_overview_pareto" descr="Concentration"'],
  ])("one with %s is told as lost, the others stay", async (_, path, from, to) => {
    const document = await readChanged(path, from, to);
    expect(document.sheets[0]!.charts!.map(({ name }) => name)).toEqual(["own"]);
    expect(document.losses).toEqual([{ what: "chart", sheet: "Overview", count: 1 }]);
  });

  test("one whose cells are in no sheet of the file is told as lost", async () => {
    const document = await readWorkbook(await writeWorkbook(documentWith([chart("own", "Line"), chart("orphan", "Line", { dataSheet: "Gone" })])), "copy.xlsx");
    expect(document.sheets[0]!.charts!.map(({ name }) => name)).toEqual(["own"]);
    expect(document.losses).toEqual([{ what: "chart", sheet: "Overview", count: 1 }]);
  });
});
