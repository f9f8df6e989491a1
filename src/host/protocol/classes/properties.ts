/** Key-value stores: document properties, add-in settings, and properties of a sheet. */
import type { EngineSheet } from "../../engine/types";
import { textOf } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition } from "../hostObject";
import type { OpenWorkbook } from "../openWorkbook";
import type { SheetMember } from "../targets";

type Property = string | number | boolean;

export const documentProperties: ClassDefinition<OpenWorkbook> = {
  navigation: { Custom: (book, session) => session.object("CustomPropertyCollection", book) },
};

export const customPropertyCollection: ClassDefinition<OpenWorkbook> = {
  items: (book, session) => [...book.engine.customProperties.keys()].map((key) => session.object("CustomProperty", key)),
  item: (key, book, session) => {
    const own = [...book.engine.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
    return own === undefined ? undefined : session.object("CustomProperty", own);
  },
  commands: {
    Add: (book, args, session) => {
      book.engine.customProperties.set(args.text(0), propertyValue(args.at(1)));
      return session.object("CustomProperty", args.text(0));
    },
    DeleteAll: (book) => book.engine.customProperties.clear(),
  },
};

export const customProperty: ClassDefinition<string> = {
  identity: (key) => ({ _Id: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, { workbook }) => present(workbook.engine.customProperties, key),
      set: (key, value, { workbook }) => void workbook.engine.customProperties.set(key, propertyValue(value)),
    },
    Type: { get: (key, { workbook }) => TYPES[typeof present(workbook.engine.customProperties, key)] },
  },
  commands: { Delete: (key, _, { workbook }) => remove(workbook.engine.customProperties, key) },
};

const TYPES: Record<string, string> = { string: "String", number: "Float", boolean: "Boolean" };

function propertyValue(value: unknown): Property {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ProtocolError("InvalidArgument");
}

export const settingCollection: ClassDefinition<OpenWorkbook> = {
  items: (book, session) => [...book.settings.keys()].map((key) => session.object("Setting", key)),
  item: (key, book, session) => (book.settings.has(key) ? session.object("Setting", key) : undefined),
  commands: {
    Add: (book, args, session) => {
      book.settings.set(args.text(0), args.at(1));
      return session.object("Setting", args.text(0));
    },
  },
};

export const setting: ClassDefinition<string> = {
  identity: (key) => ({ _Id: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, { workbook }) => present(workbook.settings, key),
      set: (key, value, { workbook }) => void workbook.settings.set(key, value),
    },
  },
  commands: { Delete: (key, _, { workbook }) => remove(workbook.settings, key) },
};

export const worksheetCustomPropertyCollection: ClassDefinition<EngineSheet> = {
  items: (sheet, session) => [...propertiesOf(sheet, session.workbook).keys()].map((key) => session.object("WorksheetCustomProperty", { sheet, key })),
  item: (key, sheet, session) => (propertiesOf(sheet, session.workbook).has(key) ? session.object("WorksheetCustomProperty", { sheet, key }) : undefined),
  commands: {
    Add: (sheet, args, session) => {
      propertiesOf(sheet, session.workbook).set(args.text(0), args.text(1));
      return session.object("WorksheetCustomProperty", { sheet, key: args.text(0) });
    },
  },
};

export const worksheetCustomProperty: ClassDefinition<SheetMember> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }, { workbook }) => present(propertiesOf(sheet, workbook), key),
      set: ({ sheet, key }, value, { workbook }) => void propertiesOf(sheet, workbook).set(key, textOf(value)),
    },
  },
  commands: { Delete: ({ sheet, key }, _, { workbook }) => remove(propertiesOf(sheet, workbook), key) },
};

function propertiesOf(sheet: EngineSheet, book: OpenWorkbook): Map<string, string> {
  const known = book.sheetProperties.get(sheet.id) ?? new Map<string, string>();
  book.sheetProperties.set(sheet.id, known);
  return known;
}

function present<T>(store: ReadonlyMap<string, T>, key: string): T | undefined {
  if (!store.has(key)) throw new ProtocolError("ItemNotFound");
  return store.get(key);
}

function remove(store: Map<string, unknown>, key: string): void {
  if (!store.delete(key)) throw new ProtocolError("ItemNotFound");
}
