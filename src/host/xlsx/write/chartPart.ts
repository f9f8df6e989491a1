/** One chart part (DrawingML): columns, bars, lines, a pie, and columns with lines on a second axis. */
import type { HostArea, HostChart, HostChartFont, HostChartSeries, HostSheet } from "../../document";
import { absoluteAddress, quoteSheetName } from "../addresses";
import { XML_DECLARATION, attributes, escapeXml } from "../package/xmlText";
import { axesXml, AXIS_IDS } from "./chartAxes";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Kind = "column" | "bar" | "line" | "pie";

/** Excel's width of the gap between columns, per cent of theirs */
export const STANDARD_GAP = 150;
/** English Metric Units in a point */
export const EMU = 12_700;

/** @param cells of the sheet with the chart's data: what they hold is stored with the chart, for programs that only show it */
export function chartXml(chart: HostChart, cells: HostSheet["cells"]): string {
  const { title, legend, font } = chart;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
    (title.visible ? titleXml(title.text, { ...font, ...title.font }) : "") + `<c:autoTitleDeleted val="${title.visible ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/>${plotsXml(chart, cells)}${kindOf(chart.type) === "pie" ? "" : axesXml(chart, kindOf(chart.type) === "bar")}</c:plotArea>` +
    (legend.visible ? `<c:legend><c:legendPos val="${LEGEND[legend.position] ?? "r"}"/><c:overlay val="0"/></c:legend>` : "") +
    `<c:plotVisOnly val="${chart.plotVisibleOnly ? 1 : 0}"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>` +
    `${textXml(font)}</c:chartSpace>`
  );
}

export const LEGEND: Record<string, string> = { Bottom: "b", Top: "t", Left: "l", Right: "r", Corner: "tr" };

function kindOf(type: string): Kind {
  if (type.startsWith("Line")) return "line";
  if (type.startsWith("Pie")) return "pie";
  return type.startsWith("Bar") ? "bar" : "column";
}

/** The series of one kind and axis are drawn together; what stands on the second axis comes last, in front. */
function plotsXml(chart: HostChart, cells: HostSheet["cells"]): string {
  const groups = new Map<string, { kind: Kind; type: string; secondary: boolean; series: string[]; gap?: number }>();
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const [kind, secondary] = [kindOf(type), series.axisGroup === "Secondary"];
    const key = `${secondary ? 1 : 0}${kind}`;
    const group = groups.get(key) ?? { kind, type, secondary, series: [], gap: series.gapWidth };
    group.series.push(seriesXml(series, index, { kind, type, sheet: chart.dataSheet, cells }));
    groups.set(key, group);
  });
  return [...groups].sort(([a], [b]) => a.localeCompare(b, "en")).map(([, { kind, type, secondary, series, gap }]) => {
    const ids = (secondary ? AXIS_IDS.secondary : AXIS_IDS.primary).map((id) => `<c:axId val="${id}"/>`).join("");
    const drawn = series.join("");
    if (kind === "pie") return `<c:pieChart><c:varyColors val="1"/>${drawn}<c:firstSliceAng val="0"/></c:pieChart>`;
    if (kind === "line") return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/>${ids}</c:lineChart>`;
    const stacked = type.includes("Stacked");
    return (
      `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${drawn}` +
      `<c:gapWidth val="${gap ?? STANDARD_GAP}"/>${stacked ? '<c:overlap val="100"/>' : ""}${ids}</c:barChart>`
    );
  }).join("");
}

interface Drawing {
  kind: Kind;
  type: string;
  sheet: string;
  cells: HostSheet["cells"];
}

function seriesXml(series: HostChartSeries, index: number, { kind, type, sheet, cells }: Drawing): string {
  const refer = (area: HostArea): string => escapeXml(`${quoteSheetName(sheet)}!${absoluteAddress(area)}`);
  const { name, nameCell, labels, values } = series;
  const heading = name !== undefined
    ? `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`
    : nameCell === undefined ? "" : `<c:tx><c:strRef><c:f>${refer(nameCell)}</c:f>${textCache(nameCell, cells)}</c:strRef></c:tx>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${heading}${lookXml(series, kind, type)}` +
    (labels === undefined ? "" : `<c:cat><c:strRef><c:f>${refer(labels)}</c:f>${textCache(labels, cells)}</c:strRef></c:cat>`) +
    `<c:val><c:numRef><c:f>${refer(values)}</c:f>${numberCache(values, cells)}</c:numRef></c:val>${kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function lookXml({ fill, line, marker }: HostChartSeries, kind: Kind, type: string): string {
  const stroke = kind === "line" && (line.color !== undefined || line.weight !== undefined)
    ? `<a:ln w="${Math.round((line.weight ?? 2) * EMU)}">${line.color === undefined ? "" : solid(line.color)}</a:ln>`
    : "";
  const inside = fill === "none" ? "<a:noFill/>" : fill === undefined || kind === "line" ? "" : solid(fill);
  const properties = inside + stroke === "" ? "" : `<c:spPr>${inside}${stroke}</c:spPr>`;
  if (kind === "line") {
    if (type !== "LineMarkers") return `${properties}<c:marker><c:symbol val="none"/></c:marker>`;
    const color = marker.background ?? line.color;
    const edge = marker.foreground === undefined ? "" : `<a:ln w="9525">${solid(marker.foreground)}</a:ln>`;
    const look = (color === undefined ? "" : solid(color)) + edge;
    return `${properties}<c:marker><c:symbol val="circle"/><c:size val="5"/>${look === "" ? "" : `<c:spPr>${look}</c:spPr>`}</c:marker>`;
  }
  return properties + (kind === "pie" ? "" : '<c:invertIfNegative val="0"/>');
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function titleXml(text: string, font: HostChartFont): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${fontXml("defRPr", font)}</a:pPr><a:r>${fontXml("rPr", font)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function textXml(font: HostChartFont): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${fontXml("defRPr", font)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}

function fontXml(element: string, { size, bold, color }: HostChartFont): string {
  const look = attributes({ sz: size === undefined ? undefined : Math.round(size * 100), b: bold === true });
  return color === undefined ? `<a:${element}${look}/>` : `<a:${element}${look}>${solid(color)}</a:${element}>`;
}

function textCache(area: HostArea, cells: HostSheet["cells"]): string {
  return cache("str", area, cells, "", (value) => (value === "" || value === null ? undefined : escapeXml(String(value))));
}

function numberCache(area: HostArea, cells: HostSheet["cells"]): string {
  return cache("num", area, cells, "<c:formatCode>General</c:formatCode>", (value) => (typeof value === "number" ? String(value) : undefined));
}

function cache(kind: "str" | "num", area: HostArea, cells: HostSheet["cells"], head: string, textOf: (value: string | number | boolean | null) => string | undefined): string {
  const points: string[] = [];
  for (let index = 0; index < area.rows * area.columns; index++) {
    const text = textOf(cells[area.row + Math.floor(index / area.columns)]?.[area.column + (index % area.columns)]?.v ?? null);
    if (text !== undefined) points.push(`<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`);
  }
  return `<c:${kind}Cache>${head}<c:ptCount val="${area.rows * area.columns}"/>${points.join("")}</c:${kind}Cache>`;
}
