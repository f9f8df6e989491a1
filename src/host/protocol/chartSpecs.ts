/** Charts as the add-in asked for them: recorded, for files and for the page that draws them; the engine has none. */
import type { HostArea, HostChart, HostChartAxis, HostDocument } from "../document";
import type { Engine } from "../engine/types";

export interface ChartSpec extends Omit<HostChart, "dataSheet"> {
  id: string;
  /** id of the sheet that the chart stands on */
  sheet: string;
  source: { sheet: string; area: HostArea };
  seriesBy: string;
}

export function newAxis(gridlines: boolean): HostChartAxis {
  return { visible: true, gridlines: { visible: gridlines }, reversed: false, position: "Automatic", labelPosition: "NextToAxis" };
}

/** The workbook's document with the charts that were added; one whose data has gone with its sheet is left out. */
export function documentWithCharts(engine: Engine, charts: readonly ChartSpec[], isLast = false): HostDocument {
  const document = engine.toDocument(isLast);
  const nameOf = (id: string): string | undefined => engine.sheets.find((one) => one.id === id)?.name;
  for (const sheet of document.sheets) {
    const own = charts.filter((chart) => nameOf(chart.sheet) === sheet.name).flatMap((chart) => savedChart(chart, nameOf(chart.source.sheet)));
    if (own.length > 0) sheet.charts = own;
  }
  return document;
}

function savedChart(chart: ChartSpec, dataSheet: string | undefined): HostChart[] {
  if (dataSheet === undefined) return [];
  const { name, type, series, title, legend, font, axes, plotVisibleOnly, left, top, width, height, from, to } = chart;
  const places = { left, top, width, height, ...(from && { from }), ...(to && { to }) };
  return [structuredClone({ name, type, dataSheet, series, title, legend, font, axes, plotVisibleOnly, ...places })];
}
