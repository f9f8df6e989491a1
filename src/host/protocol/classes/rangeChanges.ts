/** What a Range's methods change: copying, clearing, inserting, deleting, merging, and properties cell by cell. */
import type { HostArea, HostStyle } from "../../document";
import type { ClearWhat, CopyWhat, Steps } from "../../engine/types";
import { MAX_COLUMNS, MAX_ROWS, splitSheet } from "../address";
import { boundingArea, CellRange, rangeOn } from "../cellRange";
import { recordOf, type CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import { isHostObject, type ClassDefinition } from "../hostObject";
import type { Session } from "../session";
import { styleFromProperties } from "./styleProperties";
import { renameColumns } from "./tableHeaders";
import { existing } from "./worksheets";

const COPY: Record<string, CopyWhat> = { All: "all", Formulas: "formulas", Values: "values", Formats: "formats" };
const CLEAR: Record<string, ClearWhat> = { All: "all", Contents: "contents", Formats: "formats", Hyperlinks: "hyperlinks", RemoveHyperlinks: "hyperlinks" };

export const rangeChanges: NonNullable<ClassDefinition<CellRange>["commands"]> = {
  CopyFrom: copyFrom,
  Clear: ({ sheet, area }, args) => sheet.clearSteps(area, chosen(CLEAR, args.optionalText(0) ?? "All")),
  Merge: ({ sheet, area }, args) => sheet.merge(area, args.flag(0)),
  Unmerge: ({ sheet, area }) => sheet.unmerge(area),
  Insert: (range, args, session) => {
    moveLines(range, args.text(0), "insert", session);
    return session.object("Range", new CellRange(range.sheet, range.area));
  },
  Delete: (range, args, session) => moveLines(range, args.text(0), "delete", session),
  SetCellProperties: (range, args) => {
    const rows = grid(args.at(0), range.area);
    rows.forEach((row, r) => row.forEach((properties, c) => {
      patch(range, { row: range.area.row + r, column: range.area.column + c, rows: 1, columns: 1 }, properties);
    }));
  },
  SetRowProperties: (range, args) => {
    list(args.at(0), range.area.rows).forEach((one, r) => {
      patch(range, { ...range.area, row: range.area.row + r, rows: 1 }, one);
    });
  },
  SetColumnProperties: (range, args) => {
    list(args.at(0), range.area.columns).forEach((one, c) => {
      patch(range, { ...range.area, column: range.area.column + c, columns: 1 }, one);
    });
  },
};

/** Excel's copy: a target smaller than the source grows, one that is a multiple of it is filled with repeats. */
function* copyFrom(target: CellRange, args: CallArguments, session: Session): Steps<null> {
  if (args.flag(2) || args.flag(3)) throw new ProtocolError("NotImplemented", "skipBlanks and transpose are not available in this host.");
  const source = sourceOf(target, args, session);
  const what = chosen(COPY, args.optionalText(1) ?? "All");
  yield* target.sheet.copySteps(target.area, source.sheet, source.area, what);
  const pasted = boundingArea(target.area, { ...source.area, row: target.area.row, column: target.area.column });
  if (what !== "formats") renameColumns(target.sheet, pasted);
  if (!source.unbounded) session.countWritten(pasted.rows * pasted.columns);
  return null;
}

function sourceOf(target: CellRange, args: CallArguments, session: Session): CellRange {
  const given = args.at(0);
  if (isHostObject(given)) return args.range(0);
  const { sheet, area } = splitSheet(args.text(0));
  return rangeOn(sheet === undefined ? target.sheet : existing(session.workbook.engine.findSheet(sheet)), area);
}

/** Whole rows move down or up, whole columns right or left; ranges that clients keep move along, as in Excel. */
function moveLines(range: CellRange, shift: string, what: "insert" | "delete", session: Session): void {
  const { sheet, area } = range;
  const rows = area.columns === MAX_COLUMNS && shift === (what === "insert" ? "Down" : "Up");
  const columns = area.rows === MAX_ROWS && shift === (what === "insert" ? "Right" : "Left");
  if (rows && what === "insert") sheet.insertRows(area.row, area.rows);
  else if (rows) sheet.deleteRows(area.row, area.rows);
  else if (columns && what === "insert") sheet.insertColumns(area.column, area.columns);
  else if (columns) sheet.deleteColumns(area.column, area.columns);
  else throw new ProtocolError("NotImplemented", `This host cannot ${what} these cells; it moves whole rows and columns.`);
  const sign = what === "insert" ? 1 : -1;
  shiftReferences(session, range, rows ? "row" : "column", sign * (rows ? area.rows : area.columns));
}

function shiftReferences({ workbook }: Session, at: CellRange, axis: "row" | "column", by: number): void {
  const kept = new Set(workbook.sessions.flatMap((session) => [...session.references.values()]).map((object) => object.target));
  const first = at.area[axis] - Math.min(by, 0);
  for (const range of kept) {
    const moves = range instanceof CellRange && range.sheet.id === at.sheet.id && range.area[axis] >= first;
    if (moves) range.area = { ...range.area, [axis]: range.area[axis] + by };
  }
}

function patch(range: CellRange, area: HostArea, properties: Record<string, unknown>): void {
  const style: HostStyle = styleFromProperties(recordOf(properties.format ?? {}));
  if (Object.keys(style).length > 0) range.sheet.patchStyle(area, style);
}

function grid(value: unknown, { rows, columns }: HostArea): Record<string, unknown>[][] {
  const outer: unknown[] = Array.isArray(value) ? value : [];
  if (outer.length !== rows) throw new ProtocolError("InvalidArgument");
  return outer.map((row) => list(row, columns));
}

function list(value: unknown, length: number): Record<string, unknown>[] {
  if (!Array.isArray(value) || value.length !== length) throw new ProtocolError("InvalidArgument");
  return value.map((one: unknown) => recordOf(one ?? {}));
}

function chosen<T>(choices: Record<string, T>, name: string): T {
  const choice = choices[name];
  if (choice === undefined) throw new ProtocolError("InvalidArgument");
  return choice;
}
