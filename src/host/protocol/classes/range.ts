/** Range: its place, the ways from it to other ranges, and what can be done with its cells. */
import { MAX_COLUMNS, MAX_ROWS, splitSheet } from "../address";
import { CellRange, intersectArea, rangeOn, sameArea } from "../cellRange";
import type { CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition } from "../hostObject";
import { getCellProperties } from "./cellProperties";
import { rangeChanges } from "./rangeChanges";
import { cellScalars } from "./rangeCells";
import { hyperlinkScalar } from "./hyperlinks";
import { existing } from "./worksheets";
import { orNull } from "./worksheet";

export const range: ClassDefinition<CellRange> = {
  referable: true,
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    ...cellScalars,
    Address: { get: ({ address }) => address },
    AddressLocal: { get: ({ address }) => address },
    CellCount: { get: ({ cellCount }) => (cellCount > 2 ** 31 - 1 ? -1 : cellCount) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    Hyperlink: hyperlinkScalar,
    RowHidden: { set: ({ sheet, area }, value) => sheet.setHidden("rows", area.row, area.rows, value === true) },
    ColumnHidden: { set: ({ sheet, area }, value) => sheet.setHidden("columns", area.column, area.columns, value === true) },
  },
  navigation: {
    ConditionalFormats: (range, session) => session.object("ConditionalFormatCollection", { sheet: range.sheet, ranges: [range] }),
    DataValidation: (range, session) => session.object("DataValidation", { sheet: range.sheet, ranges: [range] }),
    Format: (range, session) => session.object("RangeFormat", { sheet: range.sheet, ranges: [range] }),
    Worksheet: (range, session) => session.object("Worksheet", range.sheet),
  },
  queries: {
    GetCell: moved(({ area }, args) => [area.row + args.integer(0), area.column + args.integer(1), 1, 1]),
    GetRow: moved(({ area }, args) => [area.row + args.integer(0), area.column, 1, area.columns]),
    GetColumn: moved(({ area }, args) => [area.row, area.column + args.integer(0), area.rows, 1]),
    GetLastCell: moved(({ area }) => [area.row + area.rows - 1, area.column + area.columns - 1, 1, 1]),
    GetLastRow: moved(({ area }) => [area.row + area.rows - 1, area.column, 1, area.columns]),
    GetLastColumn: moved(({ area }) => [area.row, area.column + area.columns - 1, area.rows, 1]),
    GetOffsetRange: moved(({ area }, args) => [area.row + args.integer(0), area.column + args.integer(1), area.rows, area.columns]),
    GetResizedRange: moved(({ area }, args) => [area.row, area.column, area.rows + args.integer(0), area.columns + args.integer(1)]),
    GetAbsoluteResizedRange: moved(({ area }, args) => [area.row, area.column, args.integer(0), args.integer(1)]),
    GetEntireColumn: moved(({ area }) => [0, area.column, MAX_ROWS, area.columns]),
    GetEntireRow: moved(({ area }) => [area.row, 0, area.rows, MAX_COLUMNS]),
    GetRowsAbove: moved(({ area }, args) => beside(area.row, area.rows, -(args.optionalInteger(0) ?? 1), (row, rows) => [row, area.column, rows, area.columns])),
    GetRowsBelow: moved(({ area }, args) => beside(area.row, area.rows, args.optionalInteger(0) ?? 1, (row, rows) => [row, area.column, rows, area.columns])),
    GetColumnsBefore: moved(({ area }, args) => beside(area.column, area.columns, -(args.optionalInteger(0) ?? 1), (column, columns) => [area.row, column, area.rows, columns])),
    GetColumnsAfter: moved(({ area }, args) => beside(area.column, area.columns, args.optionalInteger(0) ?? 1, (column, columns) => [area.row, column, area.rows, columns])),
    GetBoundingRect: (range, args, session) => session.object("Range", range.bounding(rangeArgument(args, 0, range))),
    GetIntersection: (range, args, session) => session.object("Range", existing(range.intersection(rangeArgument(args, 0, range)))),
    GetIntersectionOrNullObject: (range, args, session) => orNull(range.intersection(rangeArgument(args, 0, range)), session),
    GetUsedRange: (range, args, session) => session.object("Range", used(range, args.flag(0)) ?? range.at(range.area.row, range.area.column, 1, 1)),
    GetUsedRangeOrNullObject: (range, args, session) => orNull(used(range, args.flag(0)), session),
    GetMergedAreasOrNullObject: (range, _, session) => {
      const areas = range.sheet.merges.filter((area) => intersectArea(area, range.area));
      const ranges = areas.map((area) => new CellRange(range.sheet, area));
      return ranges.length > 0 ? session.object("RangeAreas", { sheet: range.sheet, ranges }) : nullObject;
    },
    GetCellProperties: getCellProperties,
    Select: (range, _, { workbook }) => workbook.select(range.sheet, range.area),
    Calculate: (_range, _args, { workbook }) => {
      workbook.stale = true;
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) === area.rows && args.integer(1) === area.columns) return null;
      throw new ProtocolError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
  },
  commands: rangeChanges,
};

type Place = [row: number, column: number, rows: number, columns: number];

function moved(place: (range: CellRange, args: CallArguments) => Place): NonNullable<ClassDefinition<CellRange>["queries"]>[string] {
  return (range, args, session) => session.object("Range", range.at(...place(range, args)));
}

/** `count` lines after (positive) or before (negative) the lines from `start` */
function beside(start: number, length: number, count: number, place: (start: number, length: number) => Place): Place {
  if (count === 0) throw new ProtocolError("InvalidArgument");
  return count > 0 ? place(start + length, count) : place(start + count, -count);
}

/** a Range, or an address on the same sheet */
export function rangeArgument(args: CallArguments, index: number, near: { sheet: CellRange["sheet"] }): CellRange {
  const given = args.optionalRange(index);
  if (given) return given;
  const { sheet, area } = splitSheet(args.text(index));
  if (sheet !== undefined && sheet.toLowerCase() !== near.sheet.name.toLowerCase()) throw new ProtocolError("InvalidArgument");
  return rangeOn(near.sheet, area);
}

function used(range: CellRange, valuesOnly: boolean): CellRange | undefined {
  const area = range.sheet.usedArea(valuesOnly);
  const common = area && intersectArea(area, range.area);
  if (!common || !valuesOnly || sameArea(common, area)) return common && new CellRange(range.sheet, common);
  return shrink(new CellRange(range.sheet, common));
}

/** cuts blank rows and columns off the edges */
function shrink(range: CellRange): CellRange | undefined {
  const filled = range.sheet.values(range.area).map((row) => row.map((value) => value !== "" && value !== null));
  const rows = filled.flatMap((row, index) => (row.some(Boolean) ? [index] : []));
  const columns = (filled[0] ?? []).flatMap((_, index) => (filled.some((row) => row[index]) ? [index] : []));
  const [top, left] = [rows[0], columns[0]];
  if (top === undefined || left === undefined) return undefined;
  return range.at(range.area.row + top, range.area.column + left, (rows.at(-1) ?? top) - top + 1, (columns.at(-1) ?? left) - left + 1);
}
