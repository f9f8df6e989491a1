/** Draws an add-in's charts over the grid from what it asked for; plainly, to show what Excel will draw: columns, bars, lines, pies. */
import type { Injector, Workbook } from "@univerjs/core";
import { CustomObject, DRAWING_OBJECT_LAYER_INDEX, IRenderManagerService, SheetSkeletonManagerService, type UniverRenderingContext } from "@univerjs/preset-sheets-core";
import type { HostArea, HostChart } from "../document";
import { lastColumn, lastRow } from "./areas";
import type { Engine } from "./types";

/** A chart on a sheet, both by the engine's ids. */
export interface GridChart extends Pick<HostChart, "series" | "title" | "type" | "legend" | "left" | "top" | "width" | "height" | "from" | "to"> {
  sheet: string;
  source: { sheet: string };
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Line {
  name: string;
  values: number[];
  type: string;
  color: string;
}

type Pen = UniverRenderingContext;

const POINT_PIXELS = 4 / 3;
/** the grid's own row and column headers */
const HEADER = { width: 46, height: 20 };
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const WHOLE_SHEET = 100_000_000;
const INVISIBLE = "none";
const FONT = "11px sans-serif";

/** `charts` is asked at every drawing, so that what is shown is what there is. Returns what makes the grid draw them anew. */
export function paintCharts(injector: Injector, workbook: Workbook, engine: Engine, charts: () => readonly GridChart[]): () => void {
  const renders = injector.get(IRenderManagerService);
  const drawing = new CustomObject("receivables-radar-charts", (pen) => {
    const shown = workbook.getActiveSheet().getSheetId();
    for (const chart of charts()) if (chart.sheet === shown) drawChart(pen, chart, placeOf(chart, renders.getRenderById(workbook.getUnitId())), engine);
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

function drawChart(pen: Pen, chart: GridChart, box: Box, engine: Engine): void {
  const cells = (area: HostArea | undefined) => (area && engine.findSheet(chart.source.sheet)?.values(area).flat()) ?? [];
  const labels = cells(chart.series[0]?.labels).map(String);
  const lines = chart.series.map(({ name, nameCell, values, type, fill, line }, index): Line => ({
    name: name ?? String(cells(nameCell)[0] ?? ""),
    values: cells(values).map((value) => (typeof value === "number" ? value : 0)),
    type: type ?? chart.type,
    color: fill ?? line.color ?? COLORS[index % COLORS.length] ?? COLORS[0],
  }));
  pen.save();
  drawFrame(pen, box, chart);
  const plot = { left: box.left + 12, top: box.top + 32, width: box.width - 24, height: box.height - (chart.legend.visible ? 72 : 52) };
  if (/Pie|Doughnut/.test(chart.type)) drawPie(pen, plot, lines[0]?.values ?? []);
  else if (/^Bar/.test(chart.type)) drawBars(pen, plot, lines, labels);
  else drawColumns(pen, plot, lines, labels);
  if (chart.legend.visible) drawLegend(pen, box, /Pie/.test(chart.type) ? labels.map((name, index) => ({ name, color: COLORS[index % COLORS.length] ?? COLORS[0] })) : lines);
  pen.restore();
}

function drawFrame(pen: Pen, { left, top, width, height }: Box, { title }: GridChart): void {
  pen.fillStyle = "#FFFFFF";
  pen.fillRect(left, top, width, height);
  pen.strokeStyle = "#D0D0D0";
  pen.strokeRect(left, top, width, height);
  pen.fillStyle = "#333333";
  pen.textAlign = "center";
  pen.font = "bold 13px sans-serif";
  if (title.visible) pen.fillText(title.text, left + width / 2, top + 20, width - 16);
  pen.font = FONT;
}

function drawColumns(pen: Pen, plot: Box, lines: Line[], labels: string[]): void {
  const points = Math.max(1, ...lines.map(({ values }) => values.length));
  const columns = lines.filter(({ type }) => !type.startsWith("Line"));
  const isStacked = columns.some(({ type }) => /Stacked/.test(type));
  const step = plot.width / points;
  const y = scale(extent(columns, isStacked), plot.top + plot.height, plot.top);
  for (let point = 0; point < points; point++) {
    const heaps = { up: 0, down: 0 };
    columns.forEach(({ values, color }, index) => {
      const value = values[point] ?? 0;
      const from = isStacked ? (value < 0 ? heaps.down : heaps.up) : 0;
      if (value < 0) heaps.down += value;
      else heaps.up += value;
      if (color === INVISIBLE) return;
      const width = (step * 0.7) / (isStacked ? 1 : columns.length);
      pen.fillStyle = color;
      pen.fillRect(plot.left + point * step + step * 0.15 + (isStacked ? 0 : index * width), y(from + value), width - 1, y(from) - y(from + value));
    });
    label(pen, labels[point], plot.left + (point + 0.5) * step, plot.top + plot.height + 14, step);
  }
  for (const { values, color } of lines.filter(({ type }) => type.startsWith("Line"))) {
    const lineY = scale(extent([{ values }], false), plot.top + plot.height, plot.top);
    pen.strokeStyle = color;
    pen.lineWidth = 2;
    pen.beginPath();
    values.forEach((value, point) => pen.lineTo(plot.left + (point + 0.5) * step, lineY(value)));
    pen.stroke();
  }
}

function drawBars(pen: Pen, plot: Box, lines: Line[], labels: string[]): void {
  const points = Math.max(1, ...lines.map(({ values }) => values.length));
  const step = plot.height / points;
  const nameWidth = plot.width * 0.3;
  const x = scale(extent(lines, false), plot.left + nameWidth, plot.left + plot.width);
  for (let point = 0; point < points; point++) {
    lines.forEach(({ values, color }, index) => {
      pen.fillStyle = color;
      pen.fillRect(x(0), plot.top + point * step + (index * step * 0.8) / lines.length, x(values[point] ?? 0) - x(0), (step * 0.7) / lines.length);
    });
    label(pen, labels[point], plot.left + nameWidth / 2, plot.top + (point + 0.5) * step + 4, nameWidth - 6);
  }
}

function drawPie(pen: Pen, plot: Box, values: number[]): void {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const [x, y, radius] = [plot.left + plot.width / 2, plot.top + plot.height / 2, Math.min(plot.width, plot.height) / 2];
  let angle = -Math.PI / 2;
  values.forEach((value, index) => {
    const end = angle + (Math.max(0, value) / (total || 1)) * 2 * Math.PI;
    pen.fillStyle = COLORS[index % COLORS.length] ?? COLORS[0];
    pen.beginPath();
    pen.moveTo(x, y);
    pen.arc(x, y, radius, angle, end);
    pen.fill();
    angle = end;
  });
}

function drawLegend(pen: Pen, { left, top, width, height }: Box, entries: readonly { name: string; color: string }[]): void {
  const named = entries.filter(({ name, color }) => name !== "" && color !== INVISIBLE);
  const step = (width - 24) / Math.max(1, named.length);
  pen.textAlign = "left";
  named.forEach(({ name, color }, index) => {
    pen.fillStyle = color;
    pen.fillRect(left + 12 + index * step, top + height - 18, 9, 9);
    pen.fillStyle = "#333333";
    pen.fillText(name, left + 26 + index * step, top + height - 9, step - 18);
  });
}

function label(pen: Pen, text: string | undefined, x: number, y: number, width: number): void {
  pen.fillStyle = "#555555";
  pen.textAlign = "center";
  if (text) pen.fillText(text, x, y, width - 2);
}

/** The least and the greatest value to be drawn; nought is always in sight. */
function extent(lines: readonly Pick<Line, "values">[], isStacked: boolean): [number, number] {
  if (!isStacked) return [Math.min(0, ...lines.flatMap(({ values }) => values)), Math.max(0, ...lines.flatMap(({ values }) => values))];
  const points = Math.max(0, ...lines.map(({ values }) => values.length));
  const sums = Array.from({ length: points }, (_, point) => lines.map(({ values }) => values[point] ?? 0));
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return [Math.min(0, ...sums.map((values) => sum(values.filter((value) => value < 0)))), Math.max(0, ...sums.map((values) => sum(values.filter((value) => value > 0))))];
}

function scale([least, greatest]: [number, number], from: number, to: number): (value: number) => number {
  const range = greatest - least || 1;
  return (value) => from + ((value - least) / range) * (to - from);
}
