/** Reads a chart's source as Excel does: texts above and left of the numbers are names and labels, the rest are series. */
import type { HostArea, HostChartSeries } from "../document";
import type { EngineSheet } from "../engine/types";

/** @param seriesBy Columns, Rows, or Auto: whichever there are fewer of */
export function seriesOf(sheet: EngineSheet, area: HostArea, seriesBy: string): HostChartSeries[] {
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && area.rows >= area.columns);
  const values = sheet.values(area);
  const isName = (value: unknown): boolean => typeof value === "string" && value !== "";
  const top = area.rows > 1 && (values[0] ?? []).slice(area.columns > 1 ? 1 : 0).some(isName) ? 1 : 0;
  const left = area.columns > 1 && values.slice(top).some(([first]) => isName(first)) ? 1 : 0;
  const count = byColumns ? area.columns - left : area.rows - top;
  return Array.from({ length: count }, (_, index): HostChartSeries => {
    const column = area.column + left + (byColumns ? index : 0);
    const row = area.row + top + (byColumns ? 0 : index);
    const labels = byColumns
      ? { row, column: area.column, rows: area.rows - top, columns: 1 }
      : { row: area.row, column, rows: 1, columns: area.columns - left };
    const name = byColumns ? { row: area.row, column, rows: 1, columns: 1 } : { row, column: area.column, rows: 1, columns: 1 };
    return {
      ...((byColumns ? top : left) === 1 && { nameCell: name }),
      ...((byColumns ? left : top) === 1 && { labels }),
      values: byColumns ? { row, column, rows: area.rows - top, columns: 1 } : { row, column, rows: 1, columns: area.columns - left },
      axisGroup: "Primary", line: {}, marker: {},
    };
  });
}
