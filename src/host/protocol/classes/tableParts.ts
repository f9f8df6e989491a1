/** Columns and rows of a table. */
import type { HostArea } from "../../document";
import { CellRange } from "../cellRange";
import { textOf, type CallArguments } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition, HostObject } from "../hostObject";
import type { Session } from "../session";
import { tableOf, type TableHandle } from "../tableHandles";
import type { TablePart } from "../targets";
import { bodyOf, headersOf, resize, totalsOf, update } from "./tables";
import { matrix } from "./rangeCells";
import { existing } from "./worksheets";

export const tableColumnCollection: ClassDefinition<TableHandle> = {
  items: (table, session) => tableOf(table).headers.map((_, index) => session.object("TableColumn", { table, index })),
  item: (key, table, session) => {
    const { headers } = tableOf(table);
    const byName = headers.findIndex((header) => header.toLowerCase() === key.toLowerCase());
    const index = byName >= 0 ? byName : /^\d+$/.test(key) ? Number(key) - 1 : -1;
    return index >= 0 && index < headers.length ? session.object("TableColumn", { table, index }) : undefined;
  },
};

export const tableColumn: ClassDefinition<TablePart> = {
  identity: ({ index }) => ({ Id: String(index + 1) }),
  guard: ({ table }) => ({ sheet: table.sheet }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: ({ table, index }) => existing(tableOf(table).headers[index]), set: renameColumn },
    Values: {
      get: (part, session) => readValues(column(part, tableOf(part.table).area), session),
      set: (part, value, session) => writeValues(column(part, tableOf(part.table).area), value, session),
    },
  },
  queries: {
    GetRange: (part, _, session) => session.object("Range", column(part, tableOf(part.table).area)),
    GetDataBodyRange: (part, _, session) => session.object("Range", column(part, bodyOf(tableOf(part.table)))),
    GetHeaderRowRange: (part, _, session) => session.object("Range", column(part, existing(headersOf(tableOf(part.table))))),
    GetTotalRowRange: (part, _, session) => session.object("Range", column(part, existing(totalsOf(tableOf(part.table))))),
  },
};

export const tableRowCollection: ClassDefinition<TableHandle> = {
  guard: ({ sheet }) => ({ sheet }),
  items: (table, session) => Array.from({ length: bodyOf(tableOf(table)).rows }, (_, index) => session.object("TableRow", { table, index })),
  commands: { Add: addRows },
};

export const tableRow: ClassDefinition<TablePart> = {
  guard: ({ table }) => ({ sheet: table.sheet }),
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (part, session) => readValues(row(part), session),
      set: (part, value, session) => writeValues(row(part), value, session),
    },
  },
  queries: { GetRange: (part, _, session) => session.object("Range", row(part)) },
};

function column({ table, index }: TablePart, within: HostArea): CellRange {
  if (index >= within.columns) throw new ProtocolError("ItemNotFound");
  return new CellRange(table.sheet, { ...within, column: within.column + index, columns: 1 });
}

function row({ table, index }: TablePart): CellRange {
  const body = bodyOf(tableOf(table));
  if (index >= body.rows) throw new ProtocolError("ItemNotFound");
  return new CellRange(table.sheet, { ...body, row: body.row + index, rows: 1 });
}

function renameColumn({ table, index }: TablePart, value: unknown): void {
  const name = textOf(value);
  const headers = [...tableOf(table).headers];
  if (headers.some((header, at) => at !== index && header.toLowerCase() === name.toLowerCase())) throw new ProtocolError("ItemAlreadyExists");
  headers[index] = name;
  const { area } = tableOf(table);
  table.sheet.setValues({ row: area.row, column: area.column + index, rows: 1, columns: 1 }, [[name]]);
  update(table, { headers });
}

/** at the end of the table, over blank cells; elsewhere Excel would push cells down, which this host does not */
function addRows(table: TableHandle, args: CallArguments, session: Session): HostObject {
  const { area, showTotals } = tableOf(table);
  if (showTotals || args.optionalInteger(0) !== undefined) {
    throw new ProtocolError("NotImplemented", "This host adds rows only at the end of a table without totals.");
  }
  const given = args.at(1);
  const rows: unknown[] = Array.isArray(given) ? given : [Array.from({ length: area.columns }, () => "")];
  const added = new CellRange(table.sheet, { ...area, row: area.row + area.rows, rows: rows.length });
  resize(table, { ...area, rows: area.rows + rows.length });
  writeValues(added, rows, session);
  return session.object("TableRow", { table, index: bodyOf(tableOf(table)).rows - 1 });
}

function readValues(range: CellRange, session: Session): unknown {
  session.countRead(range.cellCount);
  return range.sheet.values(range.area);
}

function writeValues(range: CellRange, value: unknown, session: Session): void {
  session.countWritten(range.cellCount);
  const cells = matrix(range, value, (one) => {
    if (one === null || typeof one === "string" || typeof one === "number" || typeof one === "boolean") return one;
    throw new ProtocolError("InvalidArgument");
  });
  range.sheet.setValues(range.area, cells);
}
