/** Notes of a sheet: the comments part, and the drawing in which Excel keeps their boxes. */
import type { HostSheet } from "../../document";
import { cellAddress } from "../addresses";
import type { PackageWriter } from "../package/packageWriter";
import { XML_DECLARATION, escapeCellText } from "../package/xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/** Writes the sheet's notes and returns the relationship id of their drawing; undefined when it has none. */
export function addNotes(writer: PackageWriter, sheetPath: string, sheet: HostSheet, number: number): string | undefined {
  if (sheet.notes.length === 0) return undefined;
  const notes = [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const comments = `xl/comments${number}.xml`;
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  writer.addPart(comments, commentsXml(notes), CONTENT_TYPE);
  writer.addPart(drawing, drawingXml(notes, number));
  writer.relate(sheetPath, "comments", comments);
  return writer.relate(sheetPath, "vmlDrawing", drawing);
}

function commentsXml(notes: HostSheet["notes"]): string {
  const list = notes.map((note) =>
    `<comment ref="${cellAddress(note.row, note.column)}" authorId="0"><text><t xml:space="preserve">${escapeCellText(note.text)}</t></text></comment>`);
  return `${XML_DECLARATION}<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${list.join("")}</commentList></comments>`;
}

function drawingXml(notes: HostSheet["notes"], number: number): string {
  const shapes = notes.map((note, index) => shapeXml(note, number * 1024 + index + 1));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function shapeXml(note: { row: number; column: number; text: string }, id: number): string {
  const lines = note.text.split("\n").reduce((count, line) => count + 1 + Math.floor(line.length / 18), 0);
  // Left column, offset, top row, offset, right column, offset, bottom row, offset.
  const anchor = [note.column + 1, 15, Math.max(0, note.row - 1), 10, note.column + 3, 15, Math.max(0, note.row - 1) + Math.max(4, lines + 1), 4].join(",");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}
