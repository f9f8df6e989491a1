/** Charts of a sheet, recorded as what was asked for: type, source, place, title, legend. */
import type { EngineSheet } from "../../engine/types";
import { newAxes, newPlace } from "../../newChart";
import { booleanOf, numberOf, textOf } from "../callArguments";
import { seriesOf } from "../chartSource";
import { freeChartId, type ChartSpec } from "../chartSpecs";
import type { ClassDefinition, Scalar } from "../hostObject";
import type { Session } from "../session";
import { rangeArgument } from "./range";
import { existing } from "./worksheets";

export const chartCollection: ClassDefinition<EngineSheet> = {
  guard: (sheet) => ({ sheet }),
  items: (sheet, session) => chartsOn(sheet, session).map((chart) => session.object("Chart", chart)),
  item: (key, sheet, session) => {
    const chart = chartsOn(sheet, session).find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
    return chart && session.object("Chart", chart);
  },
  commands: {
    Add: (sheet, args, session) => {
      const source = args.range(1);
      const { charts } = session.workbook;
      const { id, number } = freeChartId(charts);
      const chart: ChartSpec = {
        id, sheet: sheet.id, name: `Chart ${number}`, type: args.text(0),
        source: { sheet: source.sheet.id, area: source.area }, seriesBy: args.optionalText(2) ?? "Auto", series: [], past: [],
        title: { text: "Chart Title", visible: true, font: {} }, legend: { visible: true, position: "Bottom" }, font: {},
        axes: newAxes(), plotVisibleOnly: true, ...newPlace(),
      };
      chart.series = seriesOf(source.sheet, source.area, chart.seriesBy);
      charts.push(chart);
      return session.object("Chart", chart);
    },
  },
};

export const chart: ClassDefinition<ChartSpec> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: own("name", textOf),
    ChartType: own("type", textOf),
    PlotVisibleOnly: { get: (chart) => chart.plotVisibleOnly, set: (chart, value) => void (chart.plotVisibleOnly = booleanOf(value)) },
    Left: own("left", numberOf), Top: own("top", numberOf), Width: own("width", numberOf), Height: own("height", numberOf),
  },
  navigation: {
    Title: (chart, session) => session.object("ChartTitle", chart),
    Legend: (chart, session) => session.object("ChartLegend", chart),
    Format: (chart, session) => session.object("ChartAreaFormat", chart),
    Axes: (chart, session) => session.object("ChartAxes", chart),
    Series: (chart, session) => session.object("ChartSeriesCollection", chart),
    Worksheet: (chart, session) => session.object("Worksheet", existing(session.workbook.engine.findSheet(chart.sheet))),
  },
  commands: {
    SetPosition: (chart, args, { workbook }) => {
      const near = { sheet: existing(workbook.engine.findSheet(chart.sheet)) };
      const from = rangeArgument(args, 0, near).area;
      chart.from = from;
      chart.to = args.at(1) === undefined ? from : rangeArgument(args, 1, near).area;
      chart.past = [];
    },
    SetData: (chart, args) => {
      const source = args.range(0);
      chart.source = { sheet: source.sheet.id, area: source.area };
      chart.seriesBy = args.optionalText(1) ?? "Auto";
      chart.series = seriesOf(source.sheet, source.area, chart.seriesBy);
      chart.past = [];
    },
    Delete: (chart, _, { workbook }) => {
      workbook.charts.splice(workbook.charts.indexOf(chart), 1);
    },
  },
};

export const chartTitle: ClassDefinition<ChartSpec> = {
  scalars: {
    Text: { get: ({ title }) => title.text, set: ({ title }, value) => void (title.text = textOf(value)) },
    Visible: { get: ({ title }) => title.visible, set: ({ title }, value) => void (title.visible = booleanOf(value)) },
  },
  navigation: { Format: (chart, session) => session.object("ChartTitleFormat", chart) },
};

export const chartAreaFormat: ClassDefinition<ChartSpec> = {
  navigation: { Font: ({ font }, session) => session.object("ChartFont", font) },
};

export const chartTitleFormat: ClassDefinition<ChartSpec> = {
  navigation: { Font: ({ title }, session) => session.object("ChartFont", title.font) },
};

export const chartLegend: ClassDefinition<ChartSpec> = {
  scalars: {
    Visible: { get: ({ legend }) => legend.visible, set: ({ legend }, value) => void (legend.visible = booleanOf(value)) },
    Position: { get: ({ legend }) => legend.position, set: ({ legend }, value) => void (legend.position = textOf(value)) },
  },
};

function chartsOn(sheet: EngineSheet, { workbook }: Session): ChartSpec[] {
  return workbook.charts.filter((one) => one.sheet === sheet.id);
}

function own<K extends "name" | "type" | "left" | "top" | "width" | "height">(key: K, convert: (value: unknown) => ChartSpec[K]): Scalar<ChartSpec> {
  return {
    get: (chart) => chart[key],
    set: (chart, value) => {
      chart[key] = convert(value);
    },
  };
}
