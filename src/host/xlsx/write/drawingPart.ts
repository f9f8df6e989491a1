/** The drawing of a sheet: where its charts stand; each chart is a part of its own. */
import type { HostChart, HostSheet } from "../../document";
import { XML_DECLARATION, attributes } from "../package/xmlText";
import { chartXml, EMU } from "./chartPart";
import type { SheetPartContext } from "./sheetPart";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes the sheet's charts and returns the relationship id of their drawing; undefined when it has none. */
export function addCharts({ writer, document, nextChart }: SheetPartContext, sheetPath: string, sheet: HostSheet, number: number): string | undefined {
  if (sheet.charts === undefined || sheet.charts.length === 0) return undefined;
  const path = `xl/drawings/drawing${number}.xml`;
  const anchors = sheet.charts.map((chart, index) => {
    const part = `xl/charts/chart${nextChart()}.xml`;
    const data = document.sheets.find((one) => one.name === chart.dataSheet);
    writer.addPart(part, chartXml(chart, data?.cells ?? {}), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    return anchorXml(chart, index + 2, writer.relate(path, "chart", part));
  });
  writer.addPart(
    path, `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${anchors.join("")}</xdr:wsDr>`, "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  return writer.relate(sheetPath, "drawing", path);
}

/** Where a chart stands, and which part it is. */
export function anchorXml(chart: HostChart, id: number, relation: string): string {
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id, name: chart.name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
  const { from, to } = chart;
  if (from && to) {
    const marker = (name: string, row: number, column: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return `<xdr:twoCellAnchor>${marker("from", from.row, from.column)}${marker("to", to.row + to.rows, to.column + to.columns)}${frame}</xdr:twoCellAnchor>`;
  }
  const emu = (points: number): number => Math.round(points * EMU);
  return (
    `<xdr:absoluteAnchor><xdr:pos x="${emu(chart.left)}" y="${emu(chart.top)}"/><xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/>${frame}</xdr:absoluteAnchor>`
  );
}
