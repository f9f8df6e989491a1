/** The hidden, sheet-scoped names by which we know our own sheets, and what they remember of the layout written last. */
import type { ReportId } from "../reports/sheetModel";
import { areaOfReference, type Area } from "./addresses";
import { quoted } from "./literal";

export const MARKER_NAME = "_AR_Report";
/** the whole report, title to archive; the table with its header; the rows of the archive. Excel moves them with inserted rows. */
export const AREA_NAME = "_AR_Area";
export const TABLE_NAME = "_AR_Table";
export const ARCHIVE_NAME = "_AR_Archive";

/** The very hidden sheet that reports are built on. */
export const STAGING_SHEET = "_AR_Staging";

/** ours: written by us; user: the user's entries in a column of ours; key: the hidden row keys. A user's own columns are not listed. */
export type ColumnKind = "ours" | "user" | "key";

export interface Marker {
  version: 1;
  report: ReportId;
  table: string;
  /** id, header as written last, kind */
  columns: [id: string, header: string, kind: ColumnKind][];
  /** 0-based row of the table's header, counted from the report's first row */
  headerRow: number;
  /** of what was written, so that a run whose answer got lost can be told from one that was not begun */
  fingerprint: string;
  /** present while a swap is under way: the report as it was, kept on the staging sheet */
  swapping?: { backup?: { kept: Area; of: Area; reach: Area; table?: Area; archive?: Area; marker: Marker } };
}

export function encodeMarker(marker: Marker): string {
  return `=${quoted(JSON.stringify(marker))}`;
}

/** Undefined when the text is none of our markers, or of a version that we do not know. */
export function decodeMarker(formula: string): Marker | undefined {
  const text = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => (match[1] ?? "").replaceAll('""', '"')).join("");
  try {
    const marker = JSON.parse(text) as Partial<Marker>;
    return marker.version === 1 && Array.isArray(marker.columns) ? (marker as Marker) : undefined;
  } catch {
    return undefined;
  }
}

/** The area that one of our names stands for. */
export function areaOfName(names: ReadonlyMap<string, string>, name: string): Area | undefined {
  const formula = names.get(name);
  return formula === undefined ? undefined : areaOfReference(formula);
}
