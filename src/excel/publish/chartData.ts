/** Where the numbers behind a report's charts stand: one small table a chart below everything else of the report, labels first, then a column a series. */
import { literal, TEXT_FORMAT } from "../literal";
import type { Area } from "../addresses";
import type { SheetModel } from "../../reports/sheetModel";
import { drawnCharts, MOST_OF_WATERFALL, type DrawnChart } from "./drawnCharts";
import type { SheetPlan } from "./sheetPlan";

export interface ChartTable {
  chart: DrawnChart;
  /** names and points, without the title above them; the row counts from the first of the charts' rows, columns from the report's first */
  area: Area;
}

/** a blank row, and the heading over all tables */
const HEAD = 2;

/** Throws when a chart is wider than its report, which a builder must not do. */
export function chartTables(model: SheetModel): ChartTable[] {
  let row = HEAD;
  return drawnCharts(model).map((chart) => {
    const area = { row: row + 1, column: 0, rows: chart.model.labels.length + 1, columns: chart.series.length + 1 };
    const most = chart.model.type === "waterfall" ? MOST_OF_WATERFALL : chart.series.length;
    if (most > model.columns.length) throw new Error(`chart ${chart.model.id} has more series than ${model.report} has columns`);
    row += area.rows + 2;
    return { chart, area };
  });
}

/** rows of the charts' data, with the blank row before them; 0 without charts */
export function chartDataHeight(model: SheetModel): number {
  const last = chartTables(model).at(-1);
  return last ? last.area.row + last.area.rows : 0;
}

/** The area of a table on the staging sheet. */
export function stagedTable(plan: SheetPlan, { area }: ChartTable): Area {
  return { ...area, row: plan.chartsRow + area.row, column: plan.band };
}

/** Title, names of the series, and the points. */
export function chartCells({ chart }: ChartTable): (string | number | boolean)[][] {
  const { model, series } = chart;
  const width = series.length + 1;
  return [
    [literal(model.title, "General"), ...Array<string>(width - 1).fill("")],
    ["", ...series.map(({ name }) => literal(name, TEXT_FORMAT))],
    ...model.labels.map((label, point) => [literal(label, TEXT_FORMAT), ...series.map(({ values }) => literal(values[point] ?? null, model.format))]),
  ];
}
