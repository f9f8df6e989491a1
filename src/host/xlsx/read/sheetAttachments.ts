/** What hangs on a worksheet part by relationships: tables, links, notes, charts; and what of it cannot be carried. */
import type { HostHyperlink, HostSheet, HostTable } from "../../document";
import { parseArea } from "../addresses";
import { childText } from "../package/packageReader";
import type { PackageReader, Relation } from "../package/packageReader";
import { child, children, descendants, flag } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import { unescapeCellText } from "../package/xmlText";
import { readDrawing } from "./drawing";
import type { LossCounter } from "./lossCounter";

/** A link may cover an area; beyond this it is on whole columns by mistake, and only its first cell counts. */
const MAX_LINKED_CELLS = 10_000;

/** Fills the sheet's tables, links, notes and charts in place and counts the rest. */
export function readAttachments(reader: PackageReader, path: string, sheet: HostSheet, elements: XmlElement[], losses: LossCounter): void {
  const relations = reader.relations(path);
  sheet.tables = relations.filter((relation) => relation.type === "table").flatMap((relation) => readTable(reader.xml(relation.target), losses));
  const links = elements.filter((element) => element.name === "hyperlinks").flatMap((list) => children(list, "hyperlink"));
  sheet.hyperlinks = links.flatMap((link) => readLink(link, relations));
  sheet.notes = readNotes(reader, relations, losses);
  const charts = relations.filter(({ type }) => type === "drawing").flatMap(({ target }) => readDrawing(reader, target, losses));
  if (charts.length > 0) sheet.charts = charts;
  for (const relation of relations) countLoss(reader, relation, losses);
  const extensions = elements.filter((element) => element.name === "extLst");
  losses.add("other", "sparkline", extensions.flatMap((list) => descendants(list, "sparkline")).length);
}

function readTable(table: XmlElement | undefined, losses: LossCounter): HostTable[] {
  const area = parseArea(table?.attributes.ref ?? "");
  if (table === undefined || area === undefined) return [];
  const { attributes } = table;
  const filter = child(table, "autoFilter");
  const style = child(table, "tableStyleInfo")?.attributes;
  losses.add("other", "filter-criteria", children(filter, "filterColumn").length);
  const result: HostTable = {
    name: attributes.displayName ?? attributes.name ?? `Table${attributes.id ?? ""}`,
    area,
    headers: children(child(table, "tableColumns"), "tableColumn").map((column) => unescapeCellText(column.attributes.name ?? "")),
    showTotals: Number(attributes.totalsRowCount ?? 0) > 0,
    showBandedRows: flag(style?.showRowStripes),
    showFilterButton: filter !== undefined,
  };
  if (attributes.headerRowCount === "0") result.showHeaders = false;
  if (style?.name !== undefined) result.style = style.name;
  return [result];
}

function readLink(link: XmlElement, relations: Relation[]): HostHyperlink[] {
  const area = parseArea(link.attributes.ref ?? "");
  if (area === undefined) return [];
  const target: Omit<HostHyperlink, "row" | "column"> = {};
  const address = relations.find((relation) => relation.id === link.attributes[":id"])?.target;
  if (address !== undefined && address !== "") target.address = address;
  if (link.attributes.location !== undefined) target.documentReference = link.attributes.location;
  if (link.attributes.tooltip !== undefined) target.screenTip = link.attributes.tooltip;
  const single = area.rows * area.columns > MAX_LINKED_CELLS;
  const cells: HostHyperlink[] = [];
  for (let row = 0; row < (single ? 1 : area.rows); row++) {
    for (let column = 0; column < (single ? 1 : area.columns); column++) cells.push({ row: area.row + row, column: area.column + column, ...target });
  }
  return cells;
}

/** Notes; the conversations of newer files are kept as notes too, but they can no longer be answered, which is a loss. */
function readNotes(reader: PackageReader, relations: Relation[], losses: LossCounter): HostSheet["notes"] {
  const texts = new Map<string, string>();
  for (const relation of relations.filter(({ type }) => type === "comments")) {
    for (const comment of descendants(reader.xml(relation.target), "comment")) {
      const text = child(comment, "text");
      const runs = [...children(text, "t"), ...children(text, "r").flatMap((run) => children(run, "t"))];
      texts.set(comment.attributes.ref ?? "", unescapeCellText(runs.map((run) => run.text).join("")));
    }
  }
  const threads = new Map<string, string[]>();
  for (const relation of relations.filter(({ type }) => type === "threadedComment")) {
    for (const comment of children(reader.xml(relation.target), "threadedComment")) {
      const ref = comment.attributes.ref ?? "";
      threads.set(ref, [...(threads.get(ref) ?? []), childText(comment, "text")]);
      losses.add("comment");
    }
  }
  for (const [ref, lines] of threads) texts.set(ref, lines.join("\n"));
  return [...texts].flatMap(([ref, text]) => {
    const cell = parseArea(ref);
    return cell === undefined ? [] : [{ row: cell.row, column: cell.column, text }];
  });
}

function countLoss(reader: PackageReader, relation: Relation, losses: LossCounter): void {
  switch (relation.type) {
    case "pivotTable": return losses.add("pivot");
    case "slicer": return losses.add("slicer", undefined, descendants(reader.xml(relation.target), "slicer").length);
    case "timeline": return losses.add("slicer", "timeline", descendants(reader.xml(relation.target), "timeline").length);
    case "image": return losses.add("image", "background");
    case "oleObject": case "package": return losses.add("other", "embedded-object");
    case "control": case "ctrlProp": return losses.add("other", "control");
    case "queryTable": return losses.add("other", "query");
  }
}
