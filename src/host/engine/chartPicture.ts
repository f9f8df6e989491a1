/** Draws one chart on a canvas as Excel would: title, axes with round steps, columns, bars, lines on a second axis, pie, legend. */
import { displayedText } from "./reading";

/** What is needed of a canvas. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  "fillStyle" | "strokeStyle" | "lineWidth" | "font" | "textAlign" | "textBaseline" | "fillRect" | "strokeRect" | "fillText" | "measureText" | "beginPath" | "moveTo" | "lineTo" | "arc" | "stroke" | "fill" | "closePath"
>;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PictureSeries {
  name: string;
  /** undefined = nothing to draw */
  values: readonly (number | undefined)[];
  kind: "column" | "line";
  /** undefined = invisible: it only lifts what is stacked on it */
  color: string | undefined;
  isSecondary: boolean;
  /** of a line, in points */
  weight: number;
  /** per cent of a column's width between two columns */
  gap: number;
}

export interface PictureAxis {
  format?: string;
  minimum?: number;
  maximum?: number;
}

export interface ChartPicture {
  title?: string;
  form: "upright" | "lying" | "pie";
  isStacked: boolean;
  /** the first category at the top or on the left; Excel draws the first bar lowest unless told otherwise */
  isReversed: boolean;
  labels: readonly string[];
  series: readonly PictureSeries[];
  value: PictureAxis;
  secondary: PictureAxis;
  hasLegend: boolean;
}

/** The accents of Excel's standard theme. */
export const CHART_ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** For light paper; a dark grid turns the colours of all that is drawn on it. */
const INK = { paper: "#FFFFFF", edge: "#D5D9E0", ink: "#2B2F36", faint: "#5F6670", grid: "#E6E8EC", axis: "#A9AFB8" };
const FACE = '"Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const TEXT = `11px ${FACE}`;
const TITLE = `600 13px ${FACE}`;
const PADDING = 12;
const TITLE_HEIGHT = 26;
const ROW_HEIGHT = 18;
const SWATCH = 9;
const POINT_PIXELS = 4 / 3;
/** about as many lines as Excel draws across a chart */
const MOST_STEPS = 6;

export function drawChart(pen: Pen, picture: ChartPicture, box: Box): void {
  const { left, top, width, height } = box;
  pen.fillStyle = INK.paper;
  pen.fillRect(left, top, width, height);
  pen.strokeStyle = INK.edge;
  pen.lineWidth = 1;
  pen.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
  pen.textBaseline = "middle";
  const hasTitle = picture.title !== undefined && picture.title !== "";
  if (hasTitle) {
    pen.font = TITLE;
    write(pen, picture.title ?? "", left + width / 2, top + PADDING + 6, "center", width - 2 * PADDING, INK.ink);
  }
  pen.font = TEXT;
  const above = hasTitle ? TITLE_HEIGHT : 0;
  const below = picture.hasLegend ? ROW_HEIGHT : 0;
  const inner = { left: left + PADDING, top: top + PADDING + above, width: width - 2 * PADDING, height: height - 2 * PADDING - above - below };
  if (picture.form === "pie") drawPie(pen, picture, inner);
  else if (picture.form === "lying") drawLying(pen, picture, inner);
  else drawUpright(pen, picture, inner);
  if (picture.hasLegend) drawLegend(pen, legendOf(picture), { ...inner, top: top + height - PADDING - ROW_HEIGHT / 2, height: ROW_HEIGHT });
}

interface Scale {
  from: number;
  to: number;
  steps: number[];
  texts: string[];
}

function drawUpright(pen: Pen, picture: ChartPicture, box: Box): void {
  const { labels, series } = picture;
  const points = Math.max(1, labels.length);
  const primary = scaleOf(picture, false);
  const secondary = series.some((one) => one.isSecondary) ? scaleOf(picture, true) : undefined;
  const leftWidth = widest(pen, primary.texts) + 6;
  const rightWidth = secondary ? widest(pen, secondary.texts) + 6 : 0;
  const plot = { left: box.left + leftWidth, top: box.top, width: box.width - leftWidth - rightWidth, height: box.height - ROW_HEIGHT };
  const yOf = (scale: Scale) => (value: number) => plot.top + plot.height - ((value - scale.from) / (scale.to - scale.from)) * plot.height;
  const y = yOf(primary);
  primary.steps.forEach((step, index) => {
    line(pen, plot.left, y(step), plot.left + plot.width, y(step), step === 0 ? INK.axis : INK.grid);
    write(pen, primary.texts[index] ?? "", plot.left - 6, y(step), "right", leftWidth, INK.faint);
  });
  secondary?.steps.forEach((step, index) => write(pen, secondary.texts[index] ?? "", plot.left + plot.width + 6, yOf(secondary)(step), "left", rightWidth, INK.faint));
  const step = plot.width / points;
  drawHeaps(pen, picture, points, (point, part, from, to) => {
    const room = step / (1 + part.gap / 100);
    const place = plot.left + point * step + (step - room) / 2 + part.at * room;
    rectangle(pen, place, y(from), place + room * part.share, y(to));
  });
  for (const one of series) if (one.kind === "line") drawLine(pen, one, (point) => plot.left + (point + 0.5) * step, yOf(one.isSecondary && secondary ? secondary : primary));
  // As many labels as have room: each, or every second, third …
  const every = Math.max(1, Math.ceil(Math.min(widest(pen, labels), 90) / Math.max(1, step - 6)));
  labels.forEach((text, point) => {
    if (point % every === 0) write(pen, text, plot.left + (point + 0.5) * step, plot.top + plot.height + ROW_HEIGHT / 2 + 2, "center", step * every - 6, INK.faint);
  });
}

function drawLying(pen: Pen, picture: ChartPicture, box: Box): void {
  const { labels } = picture;
  const points = Math.max(1, labels.length);
  const scale = scaleOf(picture, false);
  const labelWidth = Math.min(box.width * 0.4, widest(pen, labels) + 8);
  const plot = { left: box.left + labelWidth, top: box.top, width: box.width - labelWidth - widest(pen, scale.texts) / 2, height: box.height - ROW_HEIGHT };
  const x = (value: number): number => plot.left + ((value - scale.from) / (scale.to - scale.from)) * plot.width;
  const every = Math.max(1, Math.ceil((widest(pen, scale.texts) + 10) / (plot.width / Math.max(1, scale.steps.length - 1))));
  scale.steps.forEach((step, index) => {
    line(pen, x(step), plot.top, x(step), plot.top + plot.height, step === 0 ? INK.axis : INK.grid);
    if (index % every === 0) write(pen, scale.texts[index] ?? "", x(step), plot.top + plot.height + ROW_HEIGHT / 2, "center", 120, INK.faint);
  });
  const step = plot.height / points;
  const row = (point: number): number => plot.top + (picture.isReversed ? point : points - 1 - point) * step;
  drawHeaps(pen, picture, points, (point, part, from, to) => {
    const room = step / (1 + part.gap / 100);
    const place = row(point) + (step - room) / 2 + part.at * room;
    rectangle(pen, x(from), place, x(to), place + room * part.share);
  });
  labels.forEach((text, point) => write(pen, text, plot.left - 6, row(point) + step / 2, "right", labelWidth - 8, INK.ink));
}

interface Part {
  /** where in the room of its category, and how much of it: 0 to 1 */
  at: number;
  share: number;
  gap: number;
}

/** Columns or bars, side by side or on top of one another; what is below nought is heaped downwards. */
function drawHeaps(pen: Pen, { series, isStacked }: ChartPicture, points: number, put: (point: number, part: Part, from: number, to: number) => void): void {
  const columns = series.filter(({ kind }) => kind === "column");
  for (let point = 0; point < points; point++) {
    const heaps = { up: 0, down: 0 };
    columns.forEach(({ values, color, gap }, index) => {
      const value = values[point];
      if (value === undefined) return;
      const from = isStacked ? (value < 0 ? heaps.down : heaps.up) : 0;
      if (value < 0) heaps.down += value;
      else heaps.up += value;
      if (color === undefined || value === 0) return;
      pen.fillStyle = color;
      const part = isStacked ? { at: 0, share: 1, gap } : { at: index / columns.length, share: 1 / columns.length, gap };
      put(point, part, from, from + value);
    });
  }
}

function drawLine(pen: Pen, { values, color, weight }: PictureSeries, x: (point: number) => number, y: (value: number) => number): void {
  if (color === undefined) return;
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = weight * POINT_PIXELS;
  pen.beginPath();
  let isBroken = true;
  values.forEach((value, point) => {
    if (value !== undefined && isBroken) pen.moveTo(x(point), y(value));
    else if (value !== undefined) pen.lineTo(x(point), y(value));
    isBroken = value === undefined;
  });
  pen.stroke();
  values.forEach((value, point) => {
    if (value === undefined) return;
    pen.beginPath();
    pen.arc(x(point), y(value), 2.5, 0, 2 * Math.PI);
    pen.fill();
  });
}

function drawPie(pen: Pen, { series, labels }: ChartPicture, box: Box): void {
  const values = labels.map((_, point) => Math.max(0, series[0]?.values[point] ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const [x, y, radius] = [box.left + box.width / 2, box.top + box.height / 2, Math.min(box.width, box.height) / 2 - 2];
  let angle = -Math.PI / 2;
  values.forEach((value, point) => {
    const end = angle + (value / (total || 1)) * 2 * Math.PI;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.arc(x, y, radius, angle, end);
    pen.closePath();
    pen.fillStyle = accent(point);
    pen.fill();
    pen.strokeStyle = INK.paper;
    pen.lineWidth = 1;
    pen.stroke();
    angle = end;
  });
}

/** A series without a name or a colour is not to be told from others. */
function legendOf({ form, labels, series }: ChartPicture): { name: string; color: string }[] {
  if (form === "pie") return labels.map((name, point) => ({ name, color: accent(point) }));
  return series.flatMap(({ name, color }) => (name === "" || color === undefined ? [] : [{ name, color }]));
}

function drawLegend(pen: Pen, entries: readonly { name: string; color: string }[], { left, top, width }: Box): void {
  if (entries.length === 0) return;
  const wanted = entries.map(({ name }) => pen.measureText(name).width + SWATCH + 18);
  const sum = wanted.reduce((total, one) => total + one, 0);
  const squeeze = Math.min(1, width / sum);
  let x = left + Math.max(0, width - sum) / 2;
  entries.forEach(({ name, color }, index) => {
    const room = (wanted[index] ?? 0) * squeeze;
    pen.fillStyle = color;
    pen.fillRect(x, top - SWATCH / 2, SWATCH, SWATCH);
    write(pen, name, x + SWATCH + 5, top, "left", room - SWATCH - 8, INK.ink);
    x += room;
  });
}

/** From nought, or below it, to beyond the greatest value, in round steps; limits that the chart names are kept. */
function scaleOf(picture: ChartPicture, isSecondary: boolean): Scale {
  const { format, minimum, maximum } = isSecondary ? picture.secondary : picture.value;
  const [least, greatest] = extent(picture, isSecondary);
  const [low, high] = [minimum ?? Math.min(0, least), maximum ?? Math.max(0, greatest)];
  const step = roundStep((high - low || 1) / (MOST_STEPS - 1));
  const from = minimum ?? Math.floor(low / step) * step;
  const to = maximum ?? Math.max(Math.ceil(high / step) * step, from + step);
  const count = Math.floor((to - from) / step + 1e-9);
  // Without the last digits of binary fractions.
  const steps = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  return { from, to, steps, texts: steps.map((value) => displayedText(value, format)) };
}

function extent({ series, isStacked, labels }: ChartPicture, isSecondary: boolean): [number, number] {
  let [least, greatest] = [0, 0];
  const own = series.filter((one) => one.isSecondary === isSecondary);
  labels.forEach((_, point) => {
    const heaps = { up: 0, down: 0 };
    for (const { kind, values } of own) {
      const value = values[point] ?? 0;
      if (isStacked && kind === "column") heaps[value < 0 ? "down" : "up"] += value;
      else [least, greatest] = [Math.min(least, value), Math.max(greatest, value)];
    }
    [least, greatest] = [Math.min(least, heaps.down), Math.max(greatest, heaps.up)];
  });
  return [least, greatest];
}

/** The next 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 2.5, 5, 10].find((one) => one * power >= step * (1 - 1e-9)) ?? 10) * power;
}

function rectangle(pen: Pen, x1: number, y1: number, x2: number, y2: number): void {
  pen.fillRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
}

function line(pen: Pen, x1: number, y1: number, x2: number, y2: number, color: string): void {
  pen.strokeStyle = color;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  pen.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  pen.stroke();
}

/** A text that is too long ends in "…". */
function write(pen: Pen, text: string, x: number, y: number, align: CanvasTextAlign, width: number, color: string): void {
  let shown = text;
  while (shown.length > 1 && pen.measureText(shown === text ? text : `${shown}…`).width > width) shown = shown.slice(0, -1);
  pen.fillStyle = color;
  pen.textAlign = align;
  pen.fillText(shown === text ? text : `${shown}…`, x, y);
}

function widest(pen: Pen, texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => pen.measureText(text).width));
}

function accent(index: number): string {
  return CHART_ACCENTS[index % CHART_ACCENTS.length] ?? CHART_ACCENTS[0];
}
