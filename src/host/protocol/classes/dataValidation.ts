/** DataValidation: one rule over the cells of a range. */
import type { HostArea, HostValidation } from "../../document";
import { cutOut, touches } from "../areas";
import { booleanOf, recordOf } from "../callArguments";
import { ProtocolError } from "../errors";
import { isHostObject, type ClassDefinition } from "../hostObject";
import { CellRange } from "../cellRange";
import { formatArea, quoteSheet } from "../address";
import type { CellRanges } from "../targets";

/** Excel.DataValidationRule's keys and the kinds of the document */
const TYPES: Record<string, HostValidation["type"]> = {
  list: "list", date: "date", decimal: "decimal", wholeNumber: "whole", custom: "custom", textLength: "textLength",
};
const NAMES: Record<HostValidation["type"], string> = {
  list: "List", date: "Date", decimal: "Decimal", whole: "WholeNumber", custom: "Custom", textLength: "TextLength",
};

export const dataValidation: ClassDefinition<CellRanges> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Type: { get: (target) => typeOf(target) },
    Rule: { get: (target) => ruleOf(target), set: setRule },
    ErrorAlert: { get: (target) => alertOf(only(target)), set: (target, value) => change(target, alertPatch(recordOf(value))) },
    Prompt: {
      get: (target) => {
        const found = only(target);
        return { showPrompt: true, title: found?.promptTitle ?? "", message: found?.prompt ?? "" };
      },
      set: (target, value) => {
        const { title, message, showPrompt } = recordOf(value);
        change(target, showPrompt === false ? { promptTitle: undefined, prompt: undefined } : { promptTitle: textOrNothing(title), prompt: textOrNothing(message) });
      },
    },
    IgnoreBlanks: { get: (target) => only(target)?.allowBlank ?? true, set: (target, value) => change(target, { allowBlank: booleanOf(value) }) },
  },
  commands: { Clear: (target) => replace(target, undefined) },
};

function areasOf({ ranges }: CellRanges): HostArea[] {
  return ranges.map((range) => range.area);
}

function covering(target: CellRanges): HostValidation[] {
  const areas = areasOf(target);
  return target.sheet.validations.filter((one) => touches(one.areas, areas));
}

/** the rule that governs every cell of the target, if one does */
function only(target: CellRanges): HostValidation | undefined {
  const [first, ...more] = covering(target);
  const whole = first && more.length === 0 && cutOut(areasOf(target), first.areas).length === 0;
  return whole ? first : undefined;
}

function typeOf(target: CellRanges): string {
  const found = only(target);
  if (found) return NAMES[found.type];
  return covering(target).length === 0 ? "None" : "Inconsistent";
}

function ruleOf(target: CellRanges): unknown {
  const found = only(target);
  if (!found) return covering(target).length === 0 ? {} : null;
  if (found.type === "list") return { list: { inCellDropDown: true, source: found.choices?.join(",") ?? found.formula1 } };
  if (found.type === "custom") return { custom: { formula: found.formula1 } };
  const key = Object.keys(TYPES).find((name) => TYPES[name] === found.type) ?? found.type;
  const operator = found.operator && found.operator.slice(0, 1).toUpperCase() + found.operator.slice(1);
  return { [key]: { formula1: found.formula1, formula2: found.formula2, operator } };
}

function setRule(target: CellRanges, value: unknown): void {
  const [[key, body] = ["", {}]] = Object.entries(recordOf(value)).filter(([, one]) => one !== undefined && one !== null);
  const type = TYPES[key];
  if (!type) throw new ProtocolError("InvalidArgument");
  const before = covering(target)[0];
  const { errorTitle, error, errorStyle, promptTitle, prompt, allowBlank = true } = before ?? {};
  const kept = { allowBlank, errorTitle, error, errorStyle, promptTitle, prompt };
  replace(target, { ...kept, areas: areasOf(target), type, ...conditions(type, recordOf(body)) });
}

function conditions(type: HostValidation["type"], body: Record<string, unknown>): Partial<HostValidation> {
  if (type === "custom") return { formula1: formulaText(body.formula) };
  if (type !== "list") {
    const operator = textOrNothing(body.operator) ?? "Between";
    return { operator: operator.slice(0, 1).toLowerCase() + operator.slice(1), formula1: formulaText(body.formula1), formula2: formulaText(body.formula2) };
  }
  const source = formulaText(body.source);
  if (source === undefined) throw new ProtocolError("InvalidArgument");
  return source.startsWith("=") ? { formula1: source } : { choices: source.split(",").map((choice) => choice.trim()) };
}

/** a formula, a literal, or a Range as `=Sheet!$A$1:$A$9` */
function formulaText(value: unknown): string | undefined {
  if (isHostObject(value) && value.target instanceof CellRange) {
    return `=${quoteSheet(value.target.sheet.name)}!${formatArea(value.target.area, true)}`;
  }
  if (typeof value === "number") return String(value);
  return textOrNothing(value);
}

function textOrNothing(value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw new ProtocolError("InvalidArgument");
  return value;
}

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

function alertOf(found: HostValidation | undefined): unknown {
  const style = Object.entries(STYLES).find(([, one]) => one === found?.errorStyle)?.[0] ?? "Stop";
  return { title: found?.errorTitle ?? "", message: found?.error ?? "", showAlert: found?.errorStyle !== "none", style };
}

function alertPatch({ title, message, showAlert, style = "Stop" }: Record<string, unknown>): Partial<HostValidation> {
  if (style !== "Stop" && style !== "Warning" && style !== "Information") throw new ProtocolError("InvalidArgument");
  return { errorTitle: textOrNothing(title), error: textOrNothing(message), errorStyle: showAlert === false ? "none" : STYLES[style] };
}

function change(target: CellRanges, patch: Partial<HostValidation>): void {
  const found = only(target);
  if (!found) throw new ProtocolError("InvalidOperation", "Set the rule before its alert.");
  replace(target, { ...found, ...patch, areas: areasOf(target) });
}

/** other rules lose these cells */
function replace(target: CellRanges, validation: HostValidation | undefined): void {
  const holes = areasOf(target);
  const others = target.sheet.validations
    .map((one) => ({ ...one, areas: cutOut(one.areas, holes) }))
    .filter((one) => one.areas.length > 0);
  target.sheet.setValidations(validation ? [...others, validation] : others);
}
