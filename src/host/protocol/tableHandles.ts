/** Tables by a lasting id: the engine knows them by name, and a name can be changed. */
import type { HostTable } from "../document";
import type { Engine, EngineSheet } from "../engine/types";
import { ProtocolError } from "./errors";

export interface TableHandle {
  readonly id: string;
  readonly sheet: EngineSheet;
  name: string;
}

export class TableHandles {
  private readonly handles = new Map<string, TableHandle>();
  private last = 0;

  constructor(private readonly engine: Engine) {}

  /** all tables of one sheet, or of the workbook in the order of its sheets */
  all(sheet?: EngineSheet): TableHandle[] {
    const sheets = sheet ? [sheet] : this.engine.sheets;
    return sheets.flatMap((one) => one.tables.map((table) => this.handle(one, table.name)));
  }

  find(nameOrId: string, sheet?: EngineSheet): TableHandle | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.all(sheet).find((handle) => handle.id === nameOrId || handle.name.toLowerCase() === wanted);
  }

  /** a name that no table and no defined name has yet */
  freeName(): string {
    let number = 1;
    while (this.taken(`Table${number}`)) number++;
    return `Table${number}`;
  }

  taken(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.find(name) !== undefined || this.engine.names.some((one) => one.name.toLowerCase() === wanted);
  }

  handle(sheet: EngineSheet, name: string): TableHandle {
    for (const handle of this.handles.values()) if (handle.sheet.id === sheet.id && handle.name === name) return handle;
    const handle: TableHandle = { id: String(++this.last), sheet, name };
    this.handles.set(handle.id, handle);
    return handle;
  }

  rename(handle: TableHandle, name: string): void {
    if (name !== handle.name && name.toLowerCase() !== handle.name.toLowerCase() && this.taken(name)) {
      throw new ProtocolError("ItemAlreadyExists");
    }
    handle.sheet.updateTable(handle.name, { name });
    handle.name = name;
  }

  forget(handle: TableHandle): void {
    this.handles.delete(handle.id);
  }
}

/** The table as the engine has it now; gone means that somebody deleted it. */
export function tableOf(handle: TableHandle): HostTable {
  const table = handle.sheet.tables.find((one) => one.name === handle.name);
  if (!table) throw new ProtocolError("ItemNotFound");
  return table;
}
