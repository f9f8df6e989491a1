/** The cells of a Range: values, formulas, texts, number formats and types, with Excel's limits and shapes. */
import type { HostArea } from "../../document";
import type { EngineValue } from "../../engine/types";
import type { CellRange } from "../cellRange";
import { textOf } from "../callArguments";
import { ProtocolError } from "../errors";
import type { Scalar } from "../hostObject";
import type { Session } from "../session";
import { renameColumns } from "./tableHeaders";

/** above it `values` reads null, without an error */
const READ_LIMIT = 5_000_000;

export const cellScalars: Record<string, Scalar<CellRange>> = {
  Values: { get: reader((range) => range.sheet.values(range.area)), set: writeValues },
  Formulas: { get: reader((range) => range.sheet.formulas(range.area)), set: writeValues },
  FormulasLocal: { get: reader((range) => range.sheet.formulas(range.area)), set: writeValues, onDemand: true },
  Text: { get: reader((range) => range.sheet.texts(range.area)) },
  ValueTypes: { get: reader((range) => range.sheet.values(range.area).map((row) => row.map(valueType))) },
  NumberFormat: { get: reader(numberFormats), set: writeNumberFormats },
  NumberFormatLocal: { get: reader(numberFormats), set: writeNumberFormats, onDemand: true },
};

function reader(read: (range: CellRange) => unknown) {
  return (range: CellRange, session: Session): unknown => {
    if (range.unbounded || range.cellCount > READ_LIMIT) return null;
    session.countRead(range.cellCount);
    return read(range);
  };
}

function writeValues(range: CellRange, value: unknown, session: Session): void {
  const cells = matrix(range, value, engineValue);
  session.countWritten(range.cellCount);
  range.sheet.setValues(range.area, cells);
  renameColumns(range.sheet, range.area);
}

function writeNumberFormats(range: CellRange, value: unknown, session: Session): void {
  requireBounded(range);
  session.countWritten(range.cellCount);
  if (Array.isArray(value)) range.sheet.setNumberFormats(range.area, matrix(range, value, (one) => (one === null ? null : textOf(one))));
  else range.sheet.patchStyle(range.area, { numberFormat: textOf(value) });
}

/** one value for all cells, or rows and columns that fit the range exactly */
export function matrix<T>(range: CellRange, value: unknown, convert: (one: unknown) => T): T[][] {
  requireBounded(range);
  const { rows, columns } = range.area;
  if (!Array.isArray(value)) {
    const one = convert(value);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => one));
  }
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) {
    throw new ProtocolError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return value.map((row: unknown[]) => row.map(convert));
}

function engineValue(value: unknown): EngineValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ProtocolError("InvalidArgument");
}

function requireBounded(range: CellRange): void {
  if (range.unbounded) throw new ProtocolError("InvalidArgument", "Cells of whole rows or columns cannot be set; name the cells.");
}

function numberFormats({ sheet, area }: CellRange): string[][] {
  return mapCells(area, (row, column) => sheet.style(row, column).numberFormat ?? "General");
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

function valueType(value: EngineValue): string {
  if (value === "" || value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR.test(value) ? "Error" : "String";
}

export function mapCells<T>(area: HostArea, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (__, c) => cell(area.row + r, area.column + c)));
}
