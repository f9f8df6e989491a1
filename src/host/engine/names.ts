/** The defined names of a workbook, kept as Excel keeps them and made known to Univer's formulas. */
import type { HostName } from "../document";
import { EngineError } from "./types";
import type { UniverInstance } from "./univerInstance";

export class DefinedNames {
  private all: HostName[] = [];
  private readonly everRegistered: Record<string, string> = {};

  constructor(private readonly univer: UniverInstance, private readonly sheetIdOf: (name: string) => string | undefined) {}

  get list(): readonly HostName[] {
    return this.all;
  }

  /** Every name that formulas may have been read with, the deleted ones too. */
  get known(): Record<string, string> {
    return { ...this.everRegistered };
  }

  load(names: readonly HostName[]): void {
    this.all = names.map((name) => ({ ...name }));
    this.register();
  }

  /** Adds a name or replaces the one with the same name and scope. */
  set(name: HostName): void {
    if (!isValidName(name.name)) throw new EngineError("InvalidArgument", `"${name.name}" cannot be a name.`);
    if (name.sheet !== undefined && this.sheetIdOf(name.sheet) === undefined) throw new EngineError("ItemNotFound", `There is no sheet "${name.sheet}".`);
    const entry = { ...name, refersTo: name.refersTo.replace(/^=/, "") };
    const index = this.indexOf(name.name, name.sheet);
    if (index < 0) this.all.push(entry);
    else this.all[index] = entry;
    this.register();
  }

  delete(name: string, sheet?: string): void {
    const index = this.indexOf(name, sheet);
    if (index < 0) throw new EngineError("ItemNotFound", `There is no name "${name}".`);
    this.all.splice(index, 1);
    this.register();
  }

  /** Names that belong to a sheet follow its new name, or go with it when it is deleted. */
  sheetChanged(sheet: string, newName: string | undefined, changeReference: (formula: string) => string): void {
    this.all = this.all.flatMap((name) => {
      const refersTo = changeReference(name.refersTo);
      if (name.sheet === undefined || !isSame(name.sheet, sheet)) return [{ ...name, refersTo }];
      return newName === undefined ? [] : [{ ...name, refersTo, sheet: newName }];
    });
    this.register();
  }

  rewrite(change: (formula: string, home: string) => string): void {
    this.all = this.all.map((name) => ({ ...name, refersTo: change(name.refersTo, name.sheet ?? "") }));
    this.register();
  }

  /**
   * Univer looks a name up without asking for its sheet: a workbook's name goes before a sheet's of the same name,
   * and of several sheets' the first.
   */
  private register(): void {
    const { definedNames, unitId } = this.univer;
    definedNames.removeUnitDefinedName(unitId);
    const taken = new Set<string>();
    const ordered = [...this.all.filter((name) => name.sheet === undefined), ...this.all.filter((name) => name.sheet !== undefined)];
    ordered.forEach((name, index) => {
      const key = name.name.toLowerCase();
      if (taken.has(key)) return;
      taken.add(key);
      this.everRegistered[name.name] = name.refersTo;
      definedNames.registerDefinedName(unitId, {
        id: `name-${index}`,
        name: name.name,
        formulaOrRefString: /^['\p{L}_].*![$A-Z]|^\$?[A-Z]{1,3}\$?\d/iu.test(name.refersTo) ? name.refersTo : `=${name.refersTo}`,
        comment: name.comment,
        localSheetId: name.sheet === undefined ? "AllDefaultWorkbook" : this.sheetIdOf(name.sheet),
        hidden: !name.visible,
      });
    });
  }

  private indexOf(name: string, sheet: string | undefined): number {
    return this.all.findIndex((one) => isSame(one.name, name) && isSame(one.sheet ?? "", sheet ?? ""));
  }
}

/** A letter, "_" or "\" first; no spaces; not like a cell's address. */
function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.?\\]{0,254}$/u.test(name) && !/^(?:[A-Z]{1,3}\d{1,7}|R(?:\d*C\d*)?|C\d*)$/i.test(name);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
