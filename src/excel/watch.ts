/** Tells what the user does in the workbook: which row is selected, which sheet was edited. */
import type { WorkbookWatcher } from "../app/ports";
import { isMissing } from "./answers";
import { Session, type SessionTimes } from "./session";

/**
 * Listens until the returned function is called. Changes that the add-in itself makes come too; the caller knows when it writes.
 * Hosts without collection events (before ExcelApi 1.9) give nothing, and nothing is stopped by that.
 */
export async function watchWorkbook(excel: typeof Excel, office: typeof Office, watcher: WorkbookWatcher, times: SessionTimes): Promise<() => Promise<void>> {
  if (!office.context.requirements.isSetSupported("ExcelApi", "1.9")) return async () => undefined;
  const session = new Session(excel, { report: () => undefined }, times);
  /** names of sheets by id, asked for once each; a renamed sheet is asked for again when it is activated */
  const names = new Map<string, Promise<string>>();

  function nameOf(id: string): Promise<string> {
    const known = names.get(id);
    if (known) return known;
    const asked = askName(session, id).catch(() => {
      // The change is told all the same, of a sheet without a name.
      names.delete(id);
      return "";
    });
    names.set(id, asked);
    return asked;
  }

  const handlers = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const row = firstRow(address);
      if (row !== undefined) watcher.selected({ sheet: await nameOf(worksheetId), row });
    });
    const changed = worksheets.onChanged.add(async ({ worksheetId, source }) => watcher.changed(await nameOf(worksheetId), source === "Remote"));
    const renamed = worksheets.onActivated.add(async ({ worksheetId }) => void names.delete(worksheetId));
    await context.sync();
    return [selected, changed, renamed];
  });

  return async () => {
    await excel.run(handlers[0]!.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** "" for a sheet that is gone. A change by somebody else may come while the user types in a cell: that is waited out. */
function askName(session: Session, id: string): Promise<string> {
  return session.step({
    where: "",
    kind: "read",
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
      return () => (isMissing(sheet) ? "" : sheet.name);
    },
  });
}

/** The 1-based row of the first cell of an address; undefined for whole columns. */
function firstRow(address: string): number | undefined {
  const match = /^\$?[A-Z]*\$?(\d+)/i.exec(address.slice(address.lastIndexOf("!") + 1));
  return match ? Number(match[1]) : undefined;
}
