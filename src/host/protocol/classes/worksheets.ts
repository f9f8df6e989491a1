/** The collection of worksheets and the rules for their names. */
import type { EngineSheet } from "../../engine/types";
import { ProtocolError } from "../errors";
import { eventMethods, SHEETS_EVENTS, WORKBOOK_TARGET } from "../events";
import type { ClassDefinition } from "../hostObject";
import type { OpenWorkbook } from "../openWorkbook";

export const worksheetCollection: ClassDefinition<OpenWorkbook> = {
  guard: () => "structure",
  items: (book, session) => inOrder(book).map((sheet) => session.object("Worksheet", sheet)),
  item: (key, book, session) => {
    const sheet = book.engine.findSheet(key);
    return sheet && session.object("Worksheet", sheet);
  },
  queries: {
    ...eventMethods<OpenWorkbook>(SHEETS_EVENTS, () => WORKBOOK_TARGET),
    GetCount: (book, args) => inOrder(book, args.flag(0)).length,
    GetActiveWorksheet: (book, _, session) => session.object("Worksheet", book.engine.activeSheet),
    GetFirst: (book, args, session) => session.object("Worksheet", existing(inOrder(book, args.flag(0))[0])),
    GetLast: (book, args, session) => session.object("Worksheet", existing(inOrder(book, args.flag(0)).at(-1))),
  },
  commands: {
    Add: (book, args, session) => {
      const name = args.optionalText(0);
      if (name !== undefined) requireFreeName(book, name);
      const sheet = book.engine.addSheet(name);
      book.sheetAdded(sheet);
      return session.object("Worksheet", sheet);
    },
  },
};

export function inOrder(book: OpenWorkbook, visibleOnly = false): EngineSheet[] {
  const sheets = [...book.engine.sheets].sort((a, b) => a.position - b.position);
  return visibleOnly ? sheets.filter((sheet) => sheet.visibility === "visible") : sheets;
}

/** 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not "History", not taken by another sheet. */
export function requireFreeName(book: OpenWorkbook, name: string, own?: EngineSheet): void {
  const lawful = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && !/^history$/i.test(name);
  if (!lawful) throw new ProtocolError("InvalidArgument", "The sheet name is invalid.");
  const other = book.engine.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other.id !== own?.id) throw new ProtocolError("ItemAlreadyExists", "A sheet with this name already exists.");
}

export function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new ProtocolError("ItemNotFound");
  return value;
}
