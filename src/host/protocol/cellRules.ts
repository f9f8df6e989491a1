/** Conditional formats by a lasting id: a client builds a rule piece by piece, the engine takes only whole ones. */
import type { HostConditionalFormat } from "../document";
import type { EngineSheet } from "../engine/types";
import { ProtocolError } from "./errors";

export interface CellRule {
  readonly id: string;
  readonly sheet: EngineSheet;
  format: HostConditionalFormat;
}

export class CellRules {
  private readonly rules = new Map<string, CellRule[]>();
  private last = 0;

  /** the sheet's rules, those still being built included; the engine's list wins where both differ */
  of(sheet: EngineSheet): CellRule[] {
    const known = this.rules.get(sheet.id) ?? [];
    const whole = known.filter(isWhole);
    const current = sheet.conditionalFormats;
    const same = whole.length === current.length && whole.every((rule, i) => JSON.stringify(rule.format) === JSON.stringify(current[i]));
    if (same) return known;
    const unused = [...whole];
    const renewed = current.map((format) => {
      const at = unused.findIndex((rule) => JSON.stringify(rule.format) === JSON.stringify(format));
      const [kept] = at < 0 ? [] : unused.splice(at, 1);
      return kept ?? this.make(sheet, format);
    });
    const all = [...renewed, ...known.filter((rule) => !isWhole(rule))];
    this.rules.set(sheet.id, all);
    return all;
  }

  find(sheet: EngineSheet, id: string): CellRule | undefined {
    return this.of(sheet).find((rule) => rule.id === id);
  }

  add(sheet: EngineSheet, format: HostConditionalFormat): CellRule {
    const rule = this.make(sheet, format);
    this.store(sheet, [...this.of(sheet), rule]);
    return rule;
  }

  change(rule: CellRule, format: HostConditionalFormat): void {
    const all = this.of(rule.sheet);
    if (!all.some((one) => one.id === rule.id)) throw new ProtocolError("ItemNotFound");
    rule.format = format;
    this.store(rule.sheet, all);
  }

  remove(sheet: EngineSheet, ids: ReadonlySet<string>): void {
    this.store(sheet, this.of(sheet).filter((rule) => !ids.has(rule.id)));
  }

  private make(sheet: EngineSheet, format: HostConditionalFormat): CellRule {
    return { id: `{CF-${++this.last}}`, sheet, format: structuredClone(format) };
  }

  private store(sheet: EngineSheet, rules: CellRule[]): void {
    this.rules.set(sheet.id, rules);
    sheet.setConditionalFormats(rules.filter(isWhole).map((rule) => structuredClone(rule.format)));
  }
}

function isWhole(rule: CellRule): boolean {
  return rule.format.type !== "formula" || rule.format.formula !== "";
}
