/** Draws a report's charts on its sheet: ours of before are taken away, users' own stay. */
import type { Area } from "../addresses";
import { chartTables, type ChartTable } from "./chartData";
import { drawnCharts, type DrawnChart } from "./drawnCharts";
import type { Extents } from "./extents";
import type { SheetPlan } from "./sheetPlan";
import { finalColumn } from "./stagedCells";
import { rangeOf } from "./stage";
import { CHART_COLORS, COLORS } from "./styles";

const TEXT_POINTS = 9;
const TITLE_POINTS = 11;
/** per cent of a column's width between two columns */
const GAP = 60;
const LINE_WEIGHT = 2;
/** shares from here on need an axis to the whole; sums of shares may be a little above it */
const NEAR_WHOLE = 0.9;
const ROUNDING = 1e-9;

/** the beginning of the names of a report's charts */
export function chartPrefix(report: string): string {
  return `AR_${report}_`;
}

/** A fixed number of calls a chart and series, whatever the number of points or rows. */
export function queueCharts(plan: SheetPlan, sheet: Excel.Worksheet, { charts }: Extents): void {
  const prefix = chartPrefix(plan.model.report);
  const names = new Set([...(plan.sheet?.charts ?? []).filter((name) => name.startsWith(prefix)), ...(plan.strayCharts ?? [])]);
  // one that somebody has taken away meanwhile is a null object, on which nothing is done
  for (const name of names) sheet.charts.getItemOrNullObject(name).delete();
  if (!charts) return;
  for (const table of chartTables(plan.model)) addChart(plan, sheet, table, { ...table.area, row: charts.row + table.area.row, column: charts.column });
}

/** The charts' data is not printed. What is then to be printed ends where it ends now, so it is said anew each time. */
export function setPrintedArea(plan: SheetPlan, sheet: Excel.Worksheet, { charts }: Extents): void {
  if (!charts) return;
  const { model, columns, originColumn } = plan;
  const last = columns.findIndex(({ id }) => id === model.print.lastColumn);
  const right = Math.max(originColumn + columns.length, ...drawnCharts(model).map((chart) => placeOf(plan, chart).to.column + 1));
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, charts.row, last < 0 ? right : originColumn + last + 1));
}

function addChart(plan: SheetPlan, sheet: Excel.Worksheet, { chart: drawn }: ChartTable, data: Area): void {
  const { model, type } = drawn;
  const chart = sheet.charts.add(type, rangeOf(sheet, data), "Columns");
  chart.name = chartPrefix(plan.model.report) + model.id;
  // the data may stand in columns or rows that somebody hides
  chart.plotVisibleOnly = false;
  chart.format.font.size = TEXT_POINTS;
  chart.title.text = model.title;
  chart.title.format.font.size = TITLE_POINTS;
  chart.title.format.font.bold = true;
  if (drawn.legend) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  if (model.type !== "pie") setAxes(drawn, chart);
  setSeries(drawn, chart);
  const { from, to } = placeOf(plan, drawn);
  chart.setPosition(sheet.getCell(from.row, from.column), sheet.getCell(to.row, to.column));
}

function setAxes({ model, series }: DrawnChart, chart: Excel.Chart): void {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = model.format;
  const values = series.filter(({ asLine }) => !asLine).flatMap((one) => one.values.filter((value): value is number => value !== null));
  // a column's length says how much it is only from nought on
  if (model.type !== "line" && values.every((value) => value >= 0)) valueAxis.minimum = 0;
  if (endsAtWhole(values, model.format)) valueAxis.maximum = 1;
  valueAxis.majorGridlines.format.line.color = COLORS.line;
  if (values.some((value) => value < 0)) categoryAxis.tickLabelPosition = "Low";
  if (model.type === "bar") {
    // Excel draws the first bar lowest; turned round, the axis of values would go to the top
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
}

/** Shares that come near the whole: without an end of its own the axis would run on beyond 100 %. */
function endsAtWhole(values: readonly (number | null)[], format: string): boolean {
  const largest = Math.max(...values.map((value) => value ?? 0));
  return format.includes("%") && largest > NEAR_WHOLE && largest < 1 + ROUNDING;
}

function setSeries({ model, series }: DrawnChart, chart: Excel.Chart): void {
  if (model.type === "pie") return;
  series.forEach(({ color, asLine, isBase, format = model.format, values }, index) => {
    const one = chart.series.getItemAt(index);
    const shade = color ?? CHART_COLORS[index % CHART_COLORS.length]!;
    if (asLine) {
      one.chartType = "LineMarkers";
      one.axisGroup = "Secondary";
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.numberFormat = format;
      axis.minimum = 0;
      if (endsAtWhole(values, format)) axis.maximum = 1;
    }
    if (asLine || model.type === "line") {
      one.format.line.color = shade;
      one.format.line.weight = LINE_WEIGHT;
      if (asLine) one.markerBackgroundColor = one.markerForegroundColor = shade;
      return;
    }
    one.gapWidth = GAP;
    if (isBase) one.format.fill.clear();
    else one.format.fill.setSolidColor(shade);
  });
}

/** Where a chart's corners stand, when the report has been moved or has got columns of the user's own. */
function placeOf(plan: SheetPlan, { model: { place } }: DrawnChart): Record<"from" | "to", { row: number; column: number }> {
  const corner = (row: number, column: number) => ({ row: row + plan.originRow, column: finalColumn(plan, column) + plan.originColumn });
  return { from: corner(place.row, place.column), to: corner(place.row + place.rows - 1, place.column + place.columns - 1) };
}
