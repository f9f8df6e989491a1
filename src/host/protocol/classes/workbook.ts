/** Workbook, its protection, and Runtime. */
import { parseArea } from "../address";
import { CellRange, rangeOn } from "../cellRange";
import { booleanOf } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition } from "../hostObject";
import type { OpenWorkbook } from "../openWorkbook";

export const workbook: ClassDefinition<OpenWorkbook> = {
  guard: () => "free",
  scalars: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: (_, session) => session.options.readOnly ?? false },
    IsDirty: {
      get: (book) => book.isDirty,
      set: (book, value) => {
        book.isDirty = booleanOf(value);
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  navigation: {
    Application: (book, session) => session.object("Application", book),
    CustomXmlParts: (book, session) => session.object("CustomXmlPartCollection", book),
    Names: (_, session) => session.object("NamedItemCollection", {}),
    Properties: (book, session) => session.object("DocumentProperties", book),
    Protection: (book, session) => session.object("WorkbookProtection", book),
    Settings: (book, session) => session.object("SettingCollection", book),
    Tables: (_, session) => session.object("TableCollection", {}),
    Worksheets: (book, session) => session.object("WorksheetCollection", book),
    _Runtime: (book, session) => session.object("Runtime", book),
  },
  queries: {
    GetActiveCell: ({ selection }, _, session) => {
      const { row, column } = selection.area;
      return session.object("Range", new CellRange(selection.sheet, { row, column, rows: 1, columns: 1 }));
    },
    GetSelectedRange: ({ selection }, _, session) => session.object("Range", new CellRange(selection.sheet, selection.area)),
    GetIsActiveCollabSession: (book) => book.sessions.length > 1,
    _RemoveReference: (_, args, session) => {
      session.references.delete(args.text(0));
      return null;
    },
    _GetReferenceCount: (_book, _args, session) => session.references.size,
    _RemoveAllReferences: (_book, _args, session) => {
      session.references.clear();
      return null;
    },
    _GetRangeForEventByReferenceId: (book, args, session) => session.object("Range", eventRange(book, args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args, session) => session.object("Range", eventRange(book, args.text(0))),
  },
};

/** `event|<sheet id>|<address>`, as the changed event gave it out */
function eventRange(book: OpenWorkbook, reference: string): CellRange {
  const [, id = "", address = ""] = reference.split("|");
  const sheet = book.engine.findSheet(id);
  if (!sheet || !parseArea(address)) throw new ProtocolError("InvalidReference");
  return rangeOn(sheet, address);
}

export const workbookProtection: ClassDefinition<OpenWorkbook> = {
  scalars: { Protected: { get: (book, session) => book.structureProtected || (session.options.protectedWorkbook ?? false) } },
  commands: {
    Protect: (book, _, session) => {
      session.authorise("structure");
      book.structureProtected = true;
    },
    Unprotect: (book, _, session) => {
      if (session.options.protectedWorkbook || !book.structureProtected) throw new ProtocolError("AccessDenied");
      book.structureProtected = false;
    },
  },
};

export const runtime: ClassDefinition<OpenWorkbook> = {
  guard: () => "free",
  scalars: {
    EnableEvents: {
      get: (_, session) => session.enableEvents,
      set: (_, value, session) => {
        session.enableEvents = booleanOf(value);
      },
    },
  },
};

export const customFunctions: ClassDefinition<OpenWorkbook> = {
  guard: () => "free",
  queries: {
    SetInvocationArrayResults: (_, args, session) => session.onFunctionResults(listOf(args.at(0))),
    SetInvocationResults: (_, args, session) => session.onFunctionResults(listOf(args.at(0))),
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [1, 2, 4],
  },
};

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new ProtocolError("InvalidArgument");
  return value;
}
