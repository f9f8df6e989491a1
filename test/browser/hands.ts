/** The two ways in which a person works the page: with the mouse, and with nothing but the keyboard. */
import type { Locator } from "playwright-core";
import { formatArea } from "../../src/host/protocol/address";
import { selection } from "./paneActions";
import type { WorkbenchPage } from "./workbenchPage";

export interface Hands {
  /** a button, link or line that opens */
  press(target: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** an entry of a list, by its words */
  choose(list: Locator, label: string): Promise<void>;
  /** in place of what a field holds */
  write(field: Locator, text: string): Promise<void>;
  setDate(field: Locator, isoDate: string): Promise<void>;
  /** a cell of the sheet shown, 0-based */
  select(row: number, column: number): Promise<void>;
  /** types into a cell of the sheet shown, 0-based */
  typeAt(row: number, column: number, text: string): Promise<void>;
}

/** More than there are controls in the pane with everything open. */
const MOST_TABS = 400;

export function mouse({ page }: WorkbenchPage): Hands {
  const select = async (row: number, column: number): Promise<void> => {
    await page.locator("[data-u-comp=defined-name] input").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(formatArea({ row, column, rows: 1, columns: 1 }));
    await page.keyboard.press("Enter");
  };
  return {
    press: (target) => target.click(),
    tick: (box) => box.click(),
    choose: async (list, label) => void (await list.selectOption({ label })),
    write: async (field, text) => {
      await field.click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    },
    setDate: (field, isoDate) => field.fill(isoDate),
    select,
    typeAt: async (row, column, text) => {
      await select(row, column);
      await page.keyboard.type(text, { delay: 20 });
      await page.keyboard.press("Enter");
    },
  };
}

export function keyboard(opened: WorkbenchPage): Hands {
  const { page } = opened;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** F6 until the part of the page has the focus. */
  const goToPart = async (part: "#left" | "#pane"): Promise<void> => {
    for (let turn = 0; turn < 4 && !(await page.locator(part).evaluate((element) => element.contains(document.activeElement))); turn++) await press("F6");
  };
  const goTo = async (target: Locator): Promise<void> => {
    await goToPart("#pane");
    await target.waitFor();
    for (let turn = 0; turn < MOST_TABS; turn++) {
      const way = await target.evaluate((element) => {
        const active = document.activeElement ?? document.body;
        if (active === element) return undefined;
        return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING && active !== document.body ? "Shift+Tab" : "Tab";
      });
      if (way === undefined) return;
      await press(way);
      // Past the pane's end is the page.
      await goToPart("#pane");
    }
    throw new Error(`The keyboard does not reach ${target.toString()}`);
  };
  const goToCell = async (row: number, column: number): Promise<void> => {
    await goToPart("#left");
    for (let turn = 0; turn < MOST_TABS; turn++) {
      const at = await selection(opened);
      if (at.row === row && at.column === column) return;
      if (at.row !== row) await press(at.row < row ? "ArrowDown" : "ArrowUp");
      else await press(at.column < column ? "ArrowRight" : "ArrowLeft");
    }
    throw new Error(`The keyboard does not reach row ${row}, column ${column}`);
  };
  return {
    press: async (target) => {
      await goTo(target);
      await press("Enter");
    },
    tick: async (box) => {
      await goTo(box);
      await press("Space");
    },
    choose: async (list, label) => {
      await goTo(list);
      const [from, to] = await list.evaluate((element, wanted) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return [selectedIndex, [...options].findIndex((option) => option.text === wanted)];
      }, label);
      await press("Alt+ArrowDown");
      for (let step = from!; step !== to; step += Math.sign(to! - from!)) await press(to! > from! ? "ArrowDown" : "ArrowUp");
      await press("Enter");
    },
    write: async (field, text) => {
      await goTo(field);
      await press("Control+A");
      await page.keyboard.type(text);
    },
    setDate: async (field, isoDate) => {
      await goTo(field);
      const [year, month, day] = isoDate.split("-");
      // In the order of the browser's language, American English.
      await page.keyboard.type(`${month}${day}${year}`);
    },
    select: goToCell,
    typeAt: async (row, column, text) => {
      await goToCell(row, column);
      await page.keyboard.type(text, { delay: 20 });
      await press("Enter");
    },
  };
}
