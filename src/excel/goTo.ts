/** Brings a cell of the workbook before the user's eyes. */
import type { Progress } from "../app/ports";
import { DEFAULT_TIMES, Session } from "./session";

/** Activates the sheet and selects the cell (A1 notation). Throws PortError, e.g. "item-not-found" for a sheet that is gone. */
export async function goToCell(excel: typeof Excel, sheet: string, address: string, progress: Progress): Promise<void> {
  const session = new Session(excel, progress, DEFAULT_TIMES);
  try {
    await session.step({
      where: sheet,
      kind: "read",
      queue: ({ workbook }) => {
        const target = workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(address).select();
        return () => undefined;
      },
    });
  } catch (error) {
    throw session.outwards(error);
  }
}
