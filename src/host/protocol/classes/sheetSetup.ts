/** What a sheet is set up with: frozen panes, protection, filter. */
import type { EngineSheet } from "../../engine/types";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { CellRange } from "../cellRange";
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition } from "../hostObject";
import type { Session } from "../session";
import { rangeArgument } from "./range";
import { existing } from "./worksheets";

export const worksheetFreezePanes: ClassDefinition<EngineSheet> = {
  guard: (sheet) => ({ sheet }),
  queries: {
    GetLocation: (sheet, _, session) => session.object("Range", existing(frozen(sheet))),
    GetLocationOrNullObject: (sheet, _, session) => {
      const range = frozen(sheet);
      return range ? session.object("Range", range) : nullObject;
    },
  },
  commands: {
    /** rows and columns up to the far corner of the range; a range that is not at the top left freezes what lies before it too */
    FreezeAt: (sheet, args) => {
      const { area } = rangeArgument(args, 0, { sheet });
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
      sheet.freeze = { rows, columns };
    },
    FreezeRows: (sheet, args) => {
      sheet.freeze = { rows: args.optionalInteger(0) ?? 1, columns: 0 };
    },
    FreezeColumns: (sheet, args) => {
      sheet.freeze = { rows: 0, columns: args.optionalInteger(0) ?? 1 };
    },
    Unfreeze: (sheet) => {
      sheet.freeze = undefined;
    },
  },
};

function frozen(sheet: EngineSheet): CellRange | undefined {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows === 0 && columns === 0) return undefined;
  return new CellRange(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

export const worksheetProtection: ClassDefinition<EngineSheet> = {
  scalars: {
    Protected: { get: isProtected },
    Options: { get: () => null },
  },
  commands: {
    Protect: (sheet, _, session) => {
      if (isProtected(sheet, session)) throw new ProtocolError("AccessDenied");
      sheet.protected = true;
    },
    Unprotect: (sheet, _, session) => {
      if (!sheet.protected) throw new ProtocolError("AccessDenied");
      sheet.protected = false;
      if (isProtected(sheet, session)) throw new ProtocolError("AccessDenied", "The password is wrong.");
    },
  },
};

function isProtected(sheet: EngineSheet, { options }: Session): boolean {
  const name = sheet.name.toLowerCase();
  return sheet.protected || (options.protectedSheets ?? []).some((one) => one.toLowerCase() === name);
}

export const autoFilter: ClassDefinition<EngineSheet> = {
  guard: (sheet) => ({ sheet }),
  scalars: {
    Enabled: { get: (sheet) => sheet.autoFilter !== undefined },
    IsDataFiltered: { get: () => false },
  },
  queries: {
    GetRange: (sheet, _, session) => session.object("Range", new CellRange(sheet, existing(sheet.autoFilter))),
    GetRangeOrNullObject: (sheet, _, session) => (sheet.autoFilter ? session.object("Range", new CellRange(sheet, sheet.autoFilter)) : nullObject),
  },
  commands: {
    Apply: (sheet, args) => {
      if (args.at(2) !== undefined) throw new ProtocolError("NotImplemented", "Filter criteria are not available in this host.");
      sheet.autoFilter = rangeArgument(args, 0, { sheet }).area;
    },
    Remove: (sheet) => {
      sheet.autoFilter = undefined;
    },
  },
};
