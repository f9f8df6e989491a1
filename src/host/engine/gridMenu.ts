/** Entries of an add-in in the menu that a right-click on a cell opens. */
import type { Injector } from "@univerjs/core";
import { CommandType, ICommandService } from "@univerjs/core";
import { ContextMenuGroup, ContextMenuPosition, IMenuManagerService, MenuItemType } from "@univerjs/preset-sheets-core";

export interface CellMenuEntry {
  id: string;
  label: string;
  run(): void;
}

/** Below everything else in the menu, as Excel has them. */
const LAST = 1_000;

/** Returns what sets the entries; those with an id that is known already take the new words. */
export function cellMenu(injector: Injector): (entries: readonly CellMenuEntry[]) => void {
  const known = new Map<string, CellMenuEntry>();
  const add = (id: string): void => {
    injector.get(ICommandService).registerCommand({
      id, type: CommandType.OPERATION,
      handler: () => {
        known.get(id)?.run();
        return true;
      },
    });
    const menuItemFactory = () => ({ id, type: MenuItemType.BUTTON, title: known.get(id)?.label ?? "" });
    injector.get(IMenuManagerService).mergeMenu({ [ContextMenuPosition.MAIN_AREA]: { [ContextMenuGroup.OTHERS]: { [id]: { order: LAST, menuItemFactory } } } });
  };
  return (entries) => {
    for (const entry of entries) {
      const isNew = !known.has(entry.id);
      known.set(entry.id, entry);
      if (isNew) add(entry.id);
    }
  };
}
