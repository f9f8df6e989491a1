/** A chart part → a chart, if it holds nothing but what a chart can be written with. */
import type { HostArea, HostChart, HostChartAxis, HostChartFont, HostChartSeries } from "../../document";
import { newAxes, newPlace } from "../../newChart";
import { splitSheet } from "../../protocol/address";
import { parseArea } from "../addresses";
import { child, children, descendants, numeric } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import { AXIS_IDS, LABELS } from "../write/chartAxes";
import { chartXml, EMU, LEGEND, STANDARD_GAP } from "../write/chartPart";
import { isWrittenAs } from "./sameXml";

/** The values that a chart stores of the cells it refers to. */
const STORED = ["strCache", "numCache"];

/** Undefined for a chart that would not be the same when it is written again. It has no name and no place of its own. */
export function readChart(part: XmlElement): HostChart | undefined {
  const space = child(part, "chart");
  const plotArea = child(space, "plotArea");
  const references = descendants(plotArea, "f").map(({ text }) => splitSheet(text).sheet);
  const series = readSeries(plotArea);
  const [first] = series;
  const [dataSheet] = references;
  if (!first || dataSheet === undefined || references.some((sheet) => sheet !== dataSheet)) return undefined;
  const font = readFont(descendants(child(part, "txPr"), "defRPr")[0]);
  const chart: HostChart = {
    name: "", type: first.type, dataSheet,
    series: series.map(({ type, ...one }) => (type === first.type ? one : { ...one, type })),
    title: readTitle(child(space, "title"), font), legend: readLegend(child(space, "legend")), font, axes: readAxes(plotArea),
    plotVisibleOnly: value(space, "plotVisOnly") === "1", ...newPlace(),
  };
  return isWrittenAs(chartXml(chart, {}), part, STORED) ? chart : undefined;
}

type TypedSeries = HostChartSeries & { type: string };

/** In their order, whichever of the plots they are drawn in. */
function readSeries(plotArea: XmlElement | undefined): TypedSeries[] {
  const placed = (plotArea?.children ?? []).flatMap((plot) => children(plot, "ser").flatMap((series) => {
    const values = areaOf(series, "val", "numRef");
    return values === undefined ? [] : [{ order: Number(value(series, "order")), series: readOne(plot, series, values) }];
  }));
  return placed.sort((one, other) => one.order - other.order).map(({ series }) => series);
}

function readOne(plot: XmlElement, series: XmlElement, values: HostArea): TypedSeries {
  const name = child(child(series, "tx"), "v")?.text;
  const nameCell = areaOf(series, "tx", "strRef");
  const labels = areaOf(series, "cat", "strRef");
  const isLine = plot.name === "lineChart";
  const look = child(series, "spPr");
  const fill = isLine ? undefined : child(look, "noFill") ? "none" : colorIn(look);
  const gap = numeric(value(plot, "gapWidth"));
  const axis = numeric(value(plot, "axId"));
  return {
    ...(name !== undefined && { name }), ...(nameCell && { nameCell }), ...(labels && { labels }), values,
    type: typeOf(plot, series), axisGroup: axis === AXIS_IDS.secondary[0] ? "Secondary" : "Primary",
    ...(fill !== undefined && { fill }), line: isLine ? readLine(child(look, "ln")) : {}, marker: readMarker(child(child(series, "marker"), "spPr")),
    ...(gap !== undefined && gap !== STANDARD_GAP && { gapWidth: gap }),
  };
}

function typeOf(plot: XmlElement, series: XmlElement): string {
  if (plot.name === "pieChart") return "Pie";
  if (plot.name === "lineChart") return value(child(series, "marker"), "symbol") === "none" ? "Line" : "LineMarkers";
  return `${value(plot, "barDir") === "bar" ? "Bar" : "Column"}${value(plot, "grouping") === "stacked" ? "Stacked" : "Clustered"}`;
}

function readLine(line: XmlElement | undefined): HostChartSeries["line"] {
  const [color, width] = [colorIn(line), numeric(line?.attributes.w)];
  return { ...(color !== undefined && { color }), ...(width !== undefined && { weight: width / EMU }) };
}

function readMarker(look: XmlElement | undefined): HostChartSeries["marker"] {
  const [background, foreground] = [colorIn(look), colorIn(child(look, "ln"))];
  return { ...(background !== undefined && { background }), ...(foreground !== undefined && { foreground }) };
}

/** What the title says of its letters beside what the chart says of all. */
function readTitle(title: XmlElement | undefined, font: HostChartFont): HostChart["title"] {
  const { size, bold, color } = readFont(descendants(title, "rPr")[0]);
  return {
    text: descendants(title, "t").map(({ text }) => text).join(""), visible: title !== undefined,
    font: { ...(size !== font.size && { size }), ...(bold !== font.bold && { bold }), ...(color !== font.color && { color }) },
  };
}

function readLegend(legend: XmlElement | undefined): HostChart["legend"] {
  return { visible: legend !== undefined, position: keyOf(LEGEND, value(legend, "legendPos")) ?? "Bottom" };
}

function readFont(properties: XmlElement | undefined): HostChartFont {
  const [size, color] = [numeric(properties?.attributes.sz), colorIn(properties)];
  return { ...(size !== undefined && { size: size / 100 }), ...(properties?.attributes.b === "1" && { bold: true }), ...(color !== undefined && { color }) };
}

/** Each says where the other crosses it. */
function readAxes(plotArea: XmlElement | undefined): HostChart["axes"] {
  const [category] = children(plotArea, "catAx");
  const [amounts, secondary] = children(plotArea, "valAx");
  const axes = newAxes();
  return {
    category: category ? readAxis(category, positionIn(amounts)) : axes.category,
    value: amounts ? readAxis(amounts, positionIn(category)) : axes.value,
    secondaryValue: secondary ? readAxis(secondary, axes.secondaryValue.position) : axes.secondaryValue,
  };
}

function readAxis(axis: XmlElement, position: string): HostChartAxis {
  const { formatCode, sourceLinked } = child(axis, "numFmt")?.attributes ?? {};
  const scaling = child(axis, "scaling");
  const [minimum, maximum] = [numeric(value(scaling, "min")), numeric(value(scaling, "max"))];
  const gridlines = child(axis, "majorGridlines");
  const color = colorIn(descendants(gridlines, "ln")[0]);
  return {
    visible: value(axis, "delete") === "0",
    ...(sourceLinked === "0" && formatCode !== undefined && { numberFormat: formatCode }),
    ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }),
    gridlines: { visible: gridlines !== undefined, ...(color !== undefined && { color }) },
    reversed: value(scaling, "orientation") === "maxMin",
    position, labelPosition: keyOf(LABELS, value(axis, "tickLblPos")) ?? "NextToAxis",
  };
}

function positionIn(otherAxis: XmlElement | undefined): string {
  const crosses = value(otherAxis, "crosses");
  return crosses === "max" ? "Maximum" : crosses === "min" ? "Minimum" : "Automatic";
}

function areaOf(series: XmlElement, part: string, kind: string): HostArea | undefined {
  const reference = child(child(child(series, part), kind), "f")?.text;
  return reference === undefined ? undefined : parseArea(splitSheet(reference).area);
}

/** The colour that something is filled with. */
function colorIn(element: XmlElement | undefined): string | undefined {
  const color = value(child(element, "solidFill"), "srgbClr");
  return color === undefined ? undefined : `#${color}`;
}

function value(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes.val;
}

function keyOf(table: Record<string, string>, wanted: string | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === wanted);
}
