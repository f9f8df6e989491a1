/** Which columns a report sheet gets: the model's, the hidden row keys, and those that the user has added, at their places. */
import type { ColumnModel, SheetModel } from "../../reports/sheetModel";
import type { ColumnKind, Marker } from "../marker";

export const KEY_ID = "_key";

/** A column as it stands on the sheet now. `added` is a user's own column. */
export interface OldColumn {
  id: string;
  header: string;
  kind: ColumnKind | "added";
}

/** A column as it will stand. `old` is its index in the report before. */
export interface ReportColumn extends OldColumn {
  model?: ColumnModel;
  /** index in the model, on which the builder's formulas count */
  modelIndex?: number;
  old?: number;
}

/** Tells our columns on the sheet by the headers written last; a renamed user column is still that column, anything else is the user's own. */
export function identify(headers: readonly string[], marker: Marker): OldColumn[] {
  const taken = new Set<number>();
  const matches = headers.map((header) => {
    const index = marker.columns.findIndex(([, written], at) => !taken.has(at) && same(written, header));
    if (index >= 0) taken.add(index);
    return index;
  });
  let previous = -1;
  return headers.map((header, at) => {
    let index = matches[at]!;
    const renamed = previous + 1;
    if (index < 0 && !taken.has(renamed) && marker.columns[renamed] && marker.columns[renamed][2] !== "ours") {
      const following = matches.slice(at + 1).find((match) => match >= 0);
      if (following === undefined || following === renamed + 1) {
        index = renamed;
        taken.add(index);
      }
    }
    if (index < 0) return { id: ownId(headers, at), header, kind: "added" };
    previous = index;
    const [id, , kind] = marker.columns[index]!;
    return { id, header, kind };
  });
}

/** A user's column is known by its header; a blank or repeated one by its place too. */
function ownId(headers: readonly string[], at: number): string {
  const header = headers[at]!;
  const first = header !== "" && headers.findIndex((other) => same(other, header)) === at;
  return first ? `+${header}` : `+${header}#${at}`;
}

/** The model's columns in its order and the user's own after the column that they followed; a log that only grows keeps the order of the sheet. */
export function arrange(model: SheetModel, old: readonly OldColumn[] = []): ReportColumn[] {
  const ours: ReportColumn[] = [
    ...model.columns.map((column, modelIndex): ReportColumn => ({
      id: column.id, header: column.header, kind: "user" in column.content ? "user" : "ours", model: column, modelIndex,
    })),
    { id: KEY_ID, header: KEY_ID, kind: "key" },
  ];
  const remembered = ours.map((column) => {
    const index = old.findIndex(({ id }) => id === column.id);
    return index < 0 ? column : { ...column, old: index };
  });
  const columns = model.mode === "append" && old.length > 0 ? inSheetOrder(remembered, old) : inModelOrder(remembered, old);
  return withUniqueHeaders(columns);
}

function inModelOrder(ours: readonly ReportColumn[], old: readonly OldColumn[]): ReportColumn[] {
  const columns = [...ours];
  let place = 0;
  old.forEach((column, index) => {
    const at = columns.findIndex(({ id }) => id === column.id);
    if (at >= 0) {
      place = at + 1;
    } else if (column.kind === "added" || column.kind === "user") {
      columns.splice(place, 0, ownColumn(column, index));
      place += 1;
    }
  });
  return columns;
}

function inSheetOrder(ours: readonly ReportColumn[], old: readonly OldColumn[]): ReportColumn[] {
  const present = old.map((column, index) => ours.find(({ id }) => id === column.id) ?? ownColumn(column, index));
  return [...present, ...ours.filter(({ old: index }) => index === undefined)];
}

/** A column that no model fills: the user's own, or one of an earlier version whose entries stay. */
function ownColumn(column: OldColumn, index: number): ReportColumn {
  return { id: column.id, header: column.header, kind: "added", old: index };
}

/** Excel's tables ask for headers that are there and differ; ours win. */
function withUniqueHeaders(columns: ReportColumn[]): ReportColumn[] {
  const seen = new Set(columns.filter(({ kind }) => kind !== "added").map(({ header }) => header.toLowerCase()));
  return columns.map((column, index) => {
    if (column.kind !== "added") return column;
    const wanted = column.header || `Column${index + 1}`;
    let header = wanted;
    for (let count = 2; seen.has(header.toLowerCase()); count++) header = `${wanted} (${count})`;
    seen.add(header.toLowerCase());
    return { ...column, header };
  });
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
