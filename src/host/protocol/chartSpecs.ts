/** Charts as a file has them and as add-ins asked for them: recorded, for files and for the page that draws them; the engine has none. */
import type { HostArea, HostChart, HostChartSeries, HostDocument } from "../document";
import { movedArea, type LineMove } from "../engine/lineMove";
import type { Engine } from "../engine/types";
import { boundingArea } from "./cellRange";

export interface ChartSpec extends Omit<HostChart, "dataSheet"> {
  id: string;
  /** id of the sheet that the chart stands on */
  sheet: string;
  source: { sheet: string; area: HostArea };
  seriesBy: string;
  /** how it was before rows and columns moved under it, the last move at the end */
  past: PastPlaces[];
}

/** The places of a chart before a move; undoing the move brings all of them back, those of deleted cells too. */
interface PastPlaces {
  sheet: string;
  move: LineMove;
  from: HostArea | undefined;
  to: HostArea | undefined;
  area: HostArea;
  series: { one: HostChartSeries; places: Pick<HostChartSeries, "values" | "labels" | "nameCell"> }[];
}

/** More moves than a grid can undo. */
const MOST_PAST = 100;

/** The charts of a document that an engine has been opened with. */
export function chartsOf(document: HostDocument, engine: Engine): ChartSpec[] {
  const charts = document.sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet: sheet.name, chart })));
  return charts.flatMap(({ sheet, chart: { dataSheet, ...chart } }, index): ChartSpec[] => {
    const [place, data] = [engine.findSheet(sheet), engine.findSheet(dataSheet)];
    const [first, ...others] = chart.series.flatMap(({ nameCell, labels, values }) => [nameCell, labels, values].filter((area) => area !== undefined));
    if (!place || !data || !first) return [];
    const seriesBy = chart.series[0]?.values.columns === 1 ? "Columns" : "Rows";
    return [structuredClone({ ...chart, id: chartId(index + 1), sheet: place.id, source: { sheet: data.id, area: others.reduce(boundingArea, first) }, seriesBy, past: [] })];
  });
}

/** The id of a new chart. */
export function freeChartId(charts: readonly ChartSpec[]): { id: string; number: number } {
  const number = Math.max(0, ...charts.map(({ id }) => Number(id.slice(7, -1)))) + 1;
  return { id: chartId(number), number };
}

function chartId(number: number): string {
  return `{Chart-${number}}`;
}

/** Charts follow the cells that they stand on and those that they show; what was deleted is shown no more, until the move is undone. */
export function moveCharts(charts: readonly ChartSpec[], sheet: string, move: LineMove): void {
  for (const chart of charts.filter((one) => one.sheet === sheet || one.source.sheet === sheet)) {
    const last = chart.past.at(-1);
    if (last?.sheet === sheet && isOpposite(last.move, move)) {
      goBack(chart, last);
      chart.past.pop();
    } else {
      chart.past = [...chart.past, placesOf(chart, sheet, move)].slice(-MOST_PAST);
      moveChart(chart, sheet, move);
    }
  }
}

function isOpposite(one: LineMove, other: LineMove): boolean {
  return one.axis === other.axis && one.at === other.at && one.count === -other.count;
}

function placesOf({ from, to, source: { area }, series }: ChartSpec, sheet: string, move: LineMove): PastPlaces {
  return { sheet, move, from, to, area, series: series.map((one) => ({ one, places: { values: one.values, labels: one.labels, nameCell: one.nameCell } })) };
}

function goBack(chart: ChartSpec, { from, to, area, series }: PastPlaces): void {
  chart.from = from;
  chart.to = to;
  chart.source.area = area;
  chart.series = series.map(({ one, places }) => Object.assign(one, places));
}

function moveChart(chart: ChartSpec, sheet: string, move: LineMove): void {
  if (chart.sheet === sheet) {
    if (chart.from) chart.from = movedCorner(chart.from, move);
    if (chart.to) chart.to = movedCorner(chart.to, move);
  }
  if (chart.source.sheet !== sheet) return;
  chart.source.area = movedArea(chart.source.area, move) ?? chart.source.area;
  chart.series = chart.series.flatMap((series) => {
    const [values, labels, nameCell] = [series.values, series.labels, series.nameCell].map((area) => area && movedArea(area, move));
    return values ? [Object.assign(series, { values, labels, nameCell })] : [];
  });
}

function movedCorner(corner: HostArea, move: LineMove): HostArea {
  return movedArea(corner, move) ?? { ...corner, [move.axis]: move.at };
}

/** The workbook's document with its charts; one whose data has gone is left out. */
export function documentWithCharts(engine: Engine, charts: readonly ChartSpec[], isLast = false): HostDocument {
  const document = engine.toDocument(isLast);
  const nameOf = (id: string): string | undefined => engine.sheets.find((one) => one.id === id)?.name;
  for (const sheet of document.sheets) {
    const own = charts.filter((chart) => nameOf(chart.sheet) === sheet.name).flatMap((chart) => savedChart(chart, nameOf(chart.source.sheet)));
    if (own.length > 0) sheet.charts = own;
  }
  return document;
}

/** Charts that no file can hold: their sheet is there, their data has gone. */
export function chartsWithoutData(engine: Engine, charts: readonly ChartSpec[]): ChartSpec[] {
  const isThere = (id: string): boolean => engine.sheets.some((sheet) => sheet.id === id);
  return charts.filter(({ sheet, source, series }) => isThere(sheet) && !(isThere(source.sheet) && series.length > 0));
}

function savedChart(chart: ChartSpec, dataSheet: string | undefined): HostChart[] {
  if (dataSheet === undefined || chart.series.length === 0) return [];
  const { name, type, series, title, legend, font, axes, plotVisibleOnly, left, top, width, height, from, to } = chart;
  const places = { left, top, width, height, ...(from && { from }), ...(to && { to }) };
  return [structuredClone({ name, type, dataSheet, series, title, legend, font, axes, plotVisibleOnly, ...places })];
}
