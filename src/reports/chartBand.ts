/** A report's charts side by side between its caption and its table: seen first, and never cut in two by the end of a page. */
import { PAGE_PLACES, placesOf, printedColumns } from "./fitToPaper";
import type { ChartModel, ColumnModel, SheetModel } from "./sheetModel";

/** A chart that is given its place by the report's columns. */
export type BandChart = Omit<ChartModel, "place">;

const CHART_ROWS = 16;
/** characters across: a wider chart is a strip */
const MOST_PLACES = 125;

/** Rows that the band takes, with a blank one below; none without charts. */
export function bandRows(charts: readonly BandChart[]): number {
  return charts.length === 0 ? 0 : CHART_ROWS + 1;
}

/** Each chart takes the columns nearest to its share of the first page. `row`: 0-based first row of the band. */
export function placedCharts(charts: readonly BandChart[], columns: readonly ColumnModel[], print: SheetModel["print"], row: number): ChartModel[] {
  const edges = edgesOf(printedColumns(columns, print));
  const share = Math.min(MOST_PLACES, edges.at(-1)! / charts.length);
  let column = 0;
  return charts.map((chart, at) => {
    const spare = charts.length - 1 - at;
    const end = Math.max(column + 1, Math.min(nearest(edges, share * (at + 1)), edges.length - 1 - spare));
    const place = { row, column, rows: CHART_ROWS, columns: end - column };
    column = end;
    return { ...chart, place };
  });
}

/** Left edges of the columns on the first page, and the right edge of the last one. */
function edgesOf(columns: readonly ColumnModel[]): number[] {
  const edges = [0];
  for (const column of columns) {
    const next = edges.at(-1)! + placesOf(column);
    if (next > PAGE_PLACES && edges.length > 1) break;
    edges.push(next);
  }
  return edges;
}

function nearest(edges: readonly number[], place: number): number {
  return edges.reduce((best, edge, at) => (Math.abs(edge - place) < Math.abs(edges[best]! - place) ? at : best), 0);
}
