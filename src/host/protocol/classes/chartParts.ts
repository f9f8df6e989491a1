/** What a chart is made of: series, axes, gridlines, and their fonts, fills and lines. */
import type { HostChartAxis, HostChartFont, HostChartSeries } from "../../document";
import type { ChartSpec } from "../chartSpecs";
import { booleanOf, numberOf, textOf, type CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition, Scalar } from "../hostObject";
import { colorOf } from "./colors";

export const chartSeriesCollection: ClassDefinition<ChartSpec> = {
  items: ({ series }, session) => series.map((one) => session.object("ChartSeries", one)),
};

export const chartSeries: ClassDefinition<HostChartSeries> = {
  scalars: {
    Name: property("name", textOf),
    ChartType: property("type", textOf),
    GapWidth: property("gapWidth", numberOf),
    AxisGroup: {
      get: ({ axisGroup }) => axisGroup,
      set: (series, value) => {
        if (value !== "Primary" && value !== "Secondary") throw new ProtocolError("InvalidArgument");
        series.axisGroup = value;
      },
    },
    MarkerBackgroundColor: { get: ({ marker }) => marker.background, set: ({ marker }, value) => void (marker.background = colorOf(value)) },
    MarkerForegroundColor: { get: ({ marker }) => marker.foreground, set: ({ marker }, value) => void (marker.foreground = colorOf(value)) },
  },
  navigation: { Format: (series, session) => session.object("ChartSeriesFormat", series) },
};

export const chartSeriesFormat: ClassDefinition<HostChartSeries> = {
  navigation: {
    Fill: (series, session) => session.object("ChartFill", series),
    Line: ({ line }, session) => session.object("ChartLineFormat", line),
  },
};

export const chartFill: ClassDefinition<HostChartSeries> = {
  commands: {
    Clear: (series) => void (series.fill = "none"),
    SetSolidColor: (series, args) => void (series.fill = colorOf(args.text(0))),
  },
};

export const chartLineFormat: ClassDefinition<{ color?: string; weight?: number }> = {
  scalars: { Color: property("color", colorOf), Weight: property("weight", numberOf) },
};

export const chartFont: ClassDefinition<HostChartFont> = {
  scalars: { Size: property("size", numberOf), Bold: property("bold", booleanOf), Color: property("color", colorOf) },
};

export const chartAxes: ClassDefinition<ChartSpec> = {
  navigation: {
    CategoryAxis: ({ axes }, session) => session.object("ChartAxis", axes.category),
    ValueAxis: ({ axes }, session) => session.object("ChartAxis", axes.value),
  },
  queries: { GetItem: (chart, args, session) => session.object("ChartAxis", axisOf(chart, args)) },
};

/** A second axis is there only when a series stands on it. */
function axisOf({ axes, series }: ChartSpec, args: CallArguments): HostChartAxis {
  const [type, group] = [args.text(0), args.optionalText(1) ?? "Primary"];
  if (group === "Primary" && type === "Value") return axes.value;
  if (group === "Primary" && type === "Category") return axes.category;
  if (group === "Secondary" && type === "Value" && series.some(({ axisGroup }) => axisGroup === "Secondary")) return axes.secondaryValue;
  throw new ProtocolError("InvalidArgument");
}

export const chartAxis: ClassDefinition<HostChartAxis> = {
  scalars: {
    Visible: { get: ({ visible }) => visible, set: (axis, value) => void (axis.visible = booleanOf(value)) },
    NumberFormat: property("numberFormat", textOf),
    Minimum: property("minimum", numberOf),
    Maximum: property("maximum", numberOf),
    ReversePlotOrder: { get: ({ reversed }) => reversed, set: (axis, value) => void (axis.reversed = booleanOf(value)) },
    Position: { get: ({ position }) => position, set: (axis, value) => void (axis.position = oneOf(value, ["Automatic", "Maximum", "Minimum", "Custom"])) },
    TickLabelPosition: {
      get: ({ labelPosition }) => labelPosition,
      set: (axis, value) => void (axis.labelPosition = oneOf(value, ["NextToAxis", "High", "Low", "None"])),
    },
  },
  navigation: { MajorGridlines: (axis, session) => session.object("ChartGridlines", axis) },
};

export const chartGridlines: ClassDefinition<HostChartAxis> = {
  scalars: { Visible: { get: ({ gridlines }) => gridlines.visible, set: ({ gridlines }, value) => void (gridlines.visible = booleanOf(value)) } },
  navigation: { Format: (axis, session) => session.object("ChartGridlinesFormat", axis) },
};

export const chartGridlinesFormat: ClassDefinition<HostChartAxis> = {
  navigation: { Line: ({ gridlines }, session) => session.object("ChartLineFormat", gridlines) },
};

function oneOf(value: unknown, choices: readonly string[]): string {
  const text = textOf(value);
  if (!choices.includes(text)) throw new ProtocolError("InvalidArgument");
  return text;
}

function property<T, K extends keyof T>(key: K, convert: (value: unknown) => T[K]): Scalar<T> {
  return {
    get: (target) => target[key],
    set: (target, value) => {
      target[key] = convert(value);
    },
  };
}
