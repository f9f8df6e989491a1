/** Shows the workbook's charts over the grid, from what was asked for and what the cells hold now. */
import type { Injector, Workbook } from "@univerjs/core";
import { CustomObject, DRAWING_OBJECT_LAYER_INDEX, IRenderManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { HostArea, HostChart, HostChartSeries } from "../document";
import { lastColumn, lastRow } from "./areas";
import { CHART_ACCENTS, drawChart, type Box, type ChartPicture, type PictureSeries } from "./chartPicture";
import type { Engine, EngineValue } from "./types";

/** A chart on a sheet, both by the engine's ids. */
export interface GridChart extends Pick<HostChart, "series" | "title" | "type" | "legend" | "axes" | "left" | "top" | "width" | "height" | "from" | "to"> {
  sheet: string;
  source: { sheet: string };
}

const POINT_PIXELS = 4 / 3;
/** the grid's own row and column headers */
const HEADER = { width: 46, height: 20 };
const WHOLE_SHEET = 100_000_000;
const INVISIBLE = "none";
/** Excel's own, when nothing is said */
const STANDARD_GAP = 150;
const STANDARD_WEIGHT = 2.25;

/** `charts` is asked at every drawing, so that what is shown is what there is. Returns what makes the grid draw them anew. */
export function paintCharts(injector: Injector, workbook: Workbook, engine: Engine, charts: () => readonly GridChart[]): () => void {
  const renders = injector.get(IRenderManagerService);
  const drawing = new CustomObject("receivables-radar-charts", (pen) => {
    const shown = workbook.getActiveSheet().getSheetId();
    const render = renders.getRenderById(workbook.getUnitId());
    for (const chart of charts()) {
      if (chart.sheet !== shown) continue;
      pen.save();
      drawChart(pen, pictureOf(chart, engine), placeOf(chart, render));
      pen.restore();
    }
  }, () => false);
  // One object for all charts of all sheets, as large as any sheet, and never in the way of the mouse.
  drawing.transformByState({ left: 0, top: 0, width: WHOLE_SHEET, height: WHOLE_SHEET });
  let isAdded = false;
  return () => {
    const scene = renders.getRenderById(workbook.getUnitId())?.scene;
    if (charts().length === 0 || !scene) return;
    if (!isAdded) scene.addObject(drawing, DRAWING_OBJECT_LAYER_INDEX);
    isAdded = true;
    drawing.makeDirty(true);
  };
}

function placeOf(chart: GridChart, render: ReturnType<IRenderManagerService["getRenderById"]>): Box {
  const skeleton = chart.from && render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!chart.from || !skeleton) {
    return { left: HEADER.width + chart.left * POINT_PIXELS, top: HEADER.height + chart.top * POINT_PIXELS, width: chart.width * POINT_PIXELS, height: chart.height * POINT_PIXELS };
  }
  const to = chart.to ?? chart.from;
  const start = skeleton.getCellWithCoordByIndex(chart.from.row, chart.from.column);
  const end = skeleton.getCellWithCoordByIndex(lastRow(to), lastColumn(to));
  return { left: start.startX, top: start.startY, width: end.endX - start.startX, height: end.endY - start.startY };
}

function pictureOf(chart: GridChart, engine: Engine): ChartPicture {
  const sheet = engine.findSheet(chart.source.sheet);
  const cells = (area: HostArea | undefined): EngineValue[] => (area && sheet?.values(area).flat()) ?? [];
  const texts = (area: HostArea | undefined): string[] => (area && sheet?.texts(area).flat()) ?? [];
  const { category, value, secondaryValue } = chart.axes;
  return {
    title: chart.title.visible ? chart.title.text : undefined,
    form: /Pie|Doughnut/.test(chart.type) ? "pie" : /^Bar/.test(chart.type) ? "lying" : "upright",
    isStacked: /Stacked/.test(chart.type),
    isReversed: category.reversed,
    labels: texts(chart.series[0]?.labels),
    series: chart.series.map((one, index) => pictureSeries(one, chart.type, index, one.name ?? texts(one.nameCell)[0] ?? "", cells(one.values))),
    value: { format: value.numberFormat, minimum: value.minimum, maximum: value.maximum },
    secondary: { format: secondaryValue.numberFormat, minimum: secondaryValue.minimum, maximum: secondaryValue.maximum },
    hasLegend: chart.legend.visible,
  };
}

function pictureSeries({ type, fill, line, axisGroup, gapWidth }: HostChartSeries, chartType: string, index: number, name: string, values: EngineValue[]): PictureSeries {
  const isLine = (type ?? chartType).startsWith("Line");
  const color = (isLine ? line.color : fill) ?? CHART_ACCENTS[index % CHART_ACCENTS.length];
  return {
    name,
    values: values.map((value) => (typeof value === "number" ? value : undefined)),
    kind: isLine ? "line" : "column",
    color: color === INVISIBLE ? undefined : color,
    isSecondary: axisGroup === "Secondary",
    weight: line.weight ?? STANDARD_WEIGHT,
    gap: gapWidth ?? STANDARD_GAP,
  };
}
