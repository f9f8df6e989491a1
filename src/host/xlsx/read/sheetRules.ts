/** Conditional formats and validations of a worksheet part, those of its 2010 extension included. */
import type { HostArea, HostConditionalFormat, HostValidation } from "../../document";
import { cellAddress, parseAreas } from "../addresses";
import { resolveColor } from "../colors";
import type { ColorTables } from "../colors";
import { withoutPrefixes } from "../storedFunctions";
import { childText } from "../package/packageReader";
import { child, children, descendants, flag, numeric } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";
import { unescapeCellText } from "../package/xmlText";
import { DAYS_FROM_1904 } from "./epoch";
import { readsOtherWorkbook } from "./formulaText";
import type { LossCounter } from "./lossCounter";
import { partialStyle } from "./stylesPart";
import type { StyleSheet } from "./stylesPart";

interface Prioritised {
  priority: number;
  format: HostConditionalFormat;
}

/** In order of precedence; kinds that the document does not know are counted as lost. */
export function readConditionalFormats(elements: XmlElement[], styles: StyleSheet, losses: LossCounter): HostConditionalFormat[] {
  const found: Prioritised[] = [];
  for (const element of rootsAndExtensions(elements, "conditionalFormatting")) {
    const areas = parseAreas(element.attributes.sqref ?? childText(element, "sqref"));
    if (areas.length === 0) continue;
    for (const rule of children(element, "cfRule")) {
      const format = readRule(rule, areas, styles);
      if (format !== undefined) found.push({ priority: numeric(rule.attributes.priority) ?? Infinity, format });
      else if (!isExtensionOfDataBar(rule)) losses.add("other", `conditional-format-${rule.attributes.type ?? "unknown"}`);
    }
  }
  return found.sort((a, b) => (a.priority === b.priority ? 0 : a.priority - b.priority)).map((entry) => entry.format);
}

export function readValidations(elements: XmlElement[], from1904: boolean, losses: LossCounter): HostValidation[] {
  return rootsAndExtensions(elements, "dataValidations").flatMap((list) => children(list, "dataValidation")).flatMap((element) => {
    const validation = readValidation(element, from1904);
    if (validation === undefined) return [];
    if (![validation.formula1, validation.formula2].some((formula) => formula !== undefined && readsOtherWorkbook(formula))) return [validation];
    losses.add("externalLink", "validation");
    return [];
  });
}

/** The sheet's own elements of a name, and those in its extension list. */
function rootsAndExtensions(elements: XmlElement[], name: string): XmlElement[] {
  return [...elements.filter((element) => element.name === name), ...elements.filter((element) => element.name === "extLst").flatMap((list) => descendants(list, name))];
}

/** The extension repeats every data bar of the sheet with more detail. */
function isExtensionOfDataBar(rule: XmlElement): boolean {
  return rule.attributes.type === "dataBar" && child(child(rule, "dataBar"), "color") === undefined;
}

function readRule(rule: XmlElement, areas: HostArea[], styles: StyleSheet): HostConditionalFormat | undefined {
  const type = rule.attributes.type;
  if (type === "dataBar") {
    const color = firstColors(child(rule, "dataBar"), styles.colors)[0];
    return color === undefined ? undefined : { type: "dataBar", areas, color };
  }
  if (type === "colorScale") {
    const colors = firstColors(child(rule, "colorScale"), styles.colors);
    return colors.length < 2 ? undefined : { type: "colorScale", areas, colors };
  }
  const formula = ruleFormula(rule, areas[0]);
  if (formula === undefined || readsOtherWorkbook(formula)) return undefined;
  const inline = child(rule, "dxf");
  const style = inline === undefined ? styles.partial[Number(rule.attributes.dxfId ?? -1)] : partialStyle(inline, styles.colors);
  const format: HostConditionalFormat = { type: "formula", areas, formula: `=${withoutPrefixes(formula)}`, ...style };
  if (flag(rule.attributes.stopIfTrue)) format.stopIfTrue = true;
  return format;
}

function firstColors(element: XmlElement | undefined, colors: ColorTables): string[] {
  return children(element, "color").flatMap((color) => resolveColor(color.attributes, colors) ?? []);
}

// Besides its own description, a file gives these kinds as the formula that Excel evaluates.
const WITH_FORMULA = new Set([
  "expression", "containsText", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors", "timePeriod",
]);
const COMPARISONS: Record<string, string> = {
  equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=",
};

function ruleFormula(rule: XmlElement, area: HostArea | undefined): string | undefined {
  const [first, second] = [...children(rule, "formula"), ...children(rule, "f")].map((element) => element.text);
  if (first === undefined || area === undefined) return undefined;
  if (WITH_FORMULA.has(rule.attributes.type ?? "")) return first;
  if (rule.attributes.type !== "cellIs") return undefined;
  const cell = cellAddress(area.row, area.column);
  const operator = rule.attributes.operator ?? "";
  if (operator === "between" && second !== undefined) return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  if (operator === "notBetween" && second !== undefined) return `OR(${cell}<(${first}),${cell}>(${second}))`;
  const sign = COMPARISONS[operator];
  return sign === undefined ? undefined : `${cell}${sign}(${first})`;
}

const VALIDATION_TYPES: Record<string, HostValidation["type"]> = {
  list: "list", date: "date", time: "decimal", decimal: "decimal", whole: "whole", custom: "custom", textLength: "textLength",
};

function readValidation(element: XmlElement, from1904: boolean): HostValidation | undefined {
  const { attributes } = element;
  const type = VALIDATION_TYPES[attributes.type ?? "none"];
  const areas = parseAreas(attributes.sqref ?? childText(element, "sqref"));
  if (type === undefined || areas.length === 0) return undefined;
  const validation: HostValidation = { areas, type, allowBlank: flag(attributes.allowBlank) };
  const [formula1, formula2] = [formulaText(element, "formula1"), formulaText(element, "formula2")].map((text) => shifted(text, type, from1904));
  const choices = type === "list" && formula1 !== undefined ? literalChoices(formula1) : undefined;
  if (choices !== undefined) validation.choices = choices;
  else if (formula1 !== undefined) validation.formula1 = formula1;
  if (type !== "list" && type !== "custom") {
    validation.operator = attributes.operator ?? "between";
    if (formula2 !== undefined) validation.formula2 = formula2;
  }
  if (!flag(attributes.showErrorMessage)) validation.errorStyle = "none";
  else if (attributes.errorStyle === "warning" || attributes.errorStyle === "information") validation.errorStyle = attributes.errorStyle;
  for (const name of ["errorTitle", "error", "promptTitle", "prompt"] as const) {
    const text = attributes[name];
    if (text !== undefined) validation[name] = unescapeCellText(text);
  }
  return validation;
}

/** The extension wraps its formulas once more: `<x14:formula1><xm:f>…`. */
function formulaText(element: XmlElement, name: string): string | undefined {
  const holder = child(element, name);
  const text = (child(holder, "f") ?? holder)?.text;
  return text === undefined || text === "" ? undefined : withoutPrefixes(text);
}

function shifted(formula: string | undefined, type: HostValidation["type"], from1904: boolean): string | undefined {
  if (!from1904 || type !== "date" || formula === undefined) return formula;
  const serial = numeric(formula);
  return serial === undefined ? formula : String(serial + DAYS_FROM_1904);
}

function literalChoices(formula: string): string[] | undefined {
  // Some producers do not double the quotes inside.
  if (!/^".*"$/s.test(formula)) return undefined;
  return formula.slice(1, -1).replace(/""/g, '"').split(",").map((choice) => choice.trim());
}
