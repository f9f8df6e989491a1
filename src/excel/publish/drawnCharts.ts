/** A report's charts as Excel can draw them: kinds that it has under names of its own, and a waterfall made of stacked columns. */
import type { ChartModel, ChartSeriesModel, SheetModel } from "../../reports/sheetModel";
import { COLORS } from "./styles";

export interface DrawnSeries extends ChartSeriesModel {
  /** an invisible column that only lifts the others */
  isBase?: boolean;
}

export interface DrawnChart {
  model: ChartModel;
  type: "ColumnClustered" | "ColumnStacked" | "BarClustered" | "Line" | "Pie";
  series: DrawnSeries[];
  /** a legend says which series is which; one series alone needs none, a pie needs it for its slices */
  legend: boolean;
}

/** series that a waterfall may come to, whatever the values */
export const MOST_OF_WATERFALL = 6;

const TYPES = { column: "ColumnClustered", stackedColumn: "ColumnStacked", bar: "BarClustered", line: "Line", pie: "Pie" } as const;

/** A chart without a point is left out: Excel has nothing to draw. */
export function drawnCharts({ charts = [] }: SheetModel): DrawnChart[] {
  return charts.filter(({ labels, series }) => labels.length > 0 && series.length > 0).map((model): DrawnChart => {
    if (model.type === "waterfall") return { model, type: "ColumnStacked", series: waterfallSeries(model), legend: false };
    return { model, type: TYPES[model.type], series: model.series, legend: model.series.length > 1 || model.type === "pie" };
  });
}

/**
 * Excel's own waterfall is unknown to other programs. Each change stands on an invisible column that reaches to where it begins;
 * a change that crosses nought has a part above it and one below.
 */
function waterfallSeries({ labels, series }: ChartModel): DrawnSeries[] {
  const values = labels.map((_, point) => series[0]?.values[point] ?? 0);
  const names = { base: "", rise: "+", fall: "−", total: "=", riseBelow: "+ (<0)", fallBelow: "− (<0)" };
  const colors = { rise: COLORS.rise, fall: COLORS.fall, total: COLORS.sum, riseBelow: COLORS.rise, fallBelow: COLORS.fall, base: undefined };
  const made = new Map<keyof typeof names, number[]>();
  const put = (name: keyof typeof names, point: number, value: number): void => {
    const cells = made.get(name) ?? labels.map(() => 0);
    cells[point] = value;
    made.set(name, cells);
  };
  put("base", 0, 0);
  let level = 0;
  values.forEach((value, point) => {
    if (point === 0 || point === values.length - 1) {
      put("total", point, value);
      level = value;
      return;
    }
    const [low, high] = [Math.min(level, level + value), Math.max(level, level + value)];
    const above = Math.max(0, high) - Math.max(0, low);
    const below = Math.min(0, low) - Math.min(0, high);
    put("base", point, low > 0 ? low : high < 0 ? high : 0);
    if (above !== 0) put(value > 0 ? "rise" : "fall", point, above);
    if (below !== 0) put(value > 0 ? "riseBelow" : "fallBelow", point, below);
    level += value;
  });
  return [...made].map(([name, cells]) => ({ name: names[name] || "·", values: cells, color: colors[name], ...(name === "base" && { isBase: true }) }));
}
