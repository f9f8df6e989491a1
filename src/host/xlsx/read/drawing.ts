/** The drawing of a sheet: its charts, and what else it holds, which is counted. */
import type { HostArea, HostChart } from "../../document";
import type { PackageReader } from "../package/packageReader";
import { child, descendants, numeric } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import { EMU } from "../write/chartPart";
import { anchorXml } from "../write/drawingPart";
import { readChart } from "./chartPart";
import type { LossCounter } from "./lossCounter";
import { isWrittenAs } from "./sameXml";

export function readDrawing(reader: PackageReader, path: string, losses: LossCounter): HostChart[] {
  const relations = reader.relations(path).filter(({ type }) => type === "chart" || type === "chartEx");
  const anchors = reader.xml(path)?.children ?? [];
  const charts = anchors.flatMap((anchor) => {
    const relation = relations.find(({ id }) => id === descendants(anchor, "chart")[0]?.attributes[":id"]);
    const part = relation && reader.xml(relation.target);
    const chart = part && readChart(part);
    return chart ? placed(chart, anchor, relation.id) : [];
  });
  losses.add("chart", undefined, relations.length - charts.length);
  losses.add("image", undefined, anchors.flatMap((anchor) => descendants(anchor, "pic")).length);
  losses.add("other", "shape", anchors.filter((anchor) => ["sp", "cxnSp", "grpSp"].some((name) => child(anchor, name) !== undefined)).length);
  return charts;
}

/** The chart where its anchor puts it; none when the anchor says more. */
function placed(chart: HostChart, anchor: XmlElement, relation: string): HostChart[] {
  const { id, name = "" } = descendants(anchor, "cNvPr")[0]?.attributes ?? {};
  const result: HostChart = { ...chart, name, ...placeOf(anchor) };
  return isWrittenAs(anchorXml(result, Number(id), relation), anchor, []) ? [result] : [];
}

function placeOf(anchor: XmlElement): Partial<HostChart> {
  const [from, to] = [cellAt(child(anchor, "from"), 0), cellAt(child(anchor, "to"), 1)];
  if (from && to) return { from, to };
  const [position, size] = [child(anchor, "pos")?.attributes, child(anchor, "ext")?.attributes];
  const points = (length: string | undefined): number => (numeric(length) ?? 0) / EMU;
  return { left: points(position?.x), top: points(position?.y), width: points(size?.cx), height: points(size?.cy) };
}

function cellAt(marker: XmlElement | undefined, before: number): HostArea | undefined {
  const [row, column] = [numeric(child(marker, "row")?.text), numeric(child(marker, "col")?.text)];
  return row === undefined || column === undefined ? undefined : { row: row - before, column: column - before, rows: 1, columns: 1 };
}
