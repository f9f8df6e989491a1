/** Conditional formats and validations of a sheet as XML. */
import type { HostArea, HostConditionalFormat, HostValidation } from "../../document";
import { areaAddress } from "../addresses";
import { argb } from "../colors";
import { withPrefixes } from "../storedFunctions";
import { attributes, escapeAttributeText, escapeXml } from "../package/xmlText";
import type { StyleTable } from "./stylesPart";

const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
/** Of a list of literal choices; Excel repairs files with longer ones, and does not let a user type them either. */
const MAX_CHOICES = 255;

/** The order of the list is the order of precedence. */
export function conditionalFormatsXml(formats: HostConditionalFormat[], styles: StyleTable): string {
  return formats
    .filter((format) => format.areas.length > 0)
    .map((format, index) => `<conditionalFormatting sqref="${addresses(format.areas)}">${ruleXml(format, index + 1, styles)}</conditionalFormatting>`)
    .join("");
}

/** A list whose literal choices are too long for a file is left out: the cells then take any value. */
export function validationsXml(validations: HostValidation[]): string {
  const used = validations.filter(({ areas, choices }) => areas.length > 0 && (choices === undefined || choices.join(",").length <= MAX_CHOICES));
  if (used.length === 0) return "";
  return `<dataValidations count="${used.length}">${used.map(validationXml).join("")}</dataValidations>`;
}

function addresses(areas: HostArea[]): string {
  return areas.map(areaAddress).join(" ");
}

function ruleXml(format: HostConditionalFormat, priority: number, styles: StyleTable): string {
  switch (format.type) {
    case "dataBar":
      return `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="min"/><cfvo type="max"/>${color(format.color)}</dataBar></cfRule>`;
    case "colorScale": {
      const limits = format.colors.length > 2 ? '<cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' : '<cfvo type="min"/><cfvo type="max"/>';
      return `<cfRule type="colorScale" priority="${priority}"><colorScale>${limits}${format.colors.slice(0, 3).map(color).join("")}</colorScale></cfRule>`;
    }
    case "formula": {
      const dxfId = styles.differentialIndex(format);
      const start = attributes({ type: "expression", dxfId, priority, stopIfTrue: format.stopIfTrue === true ? true : undefined });
      return `<cfRule${start}><formula>${formulaText(format.formula)}</formula></cfRule>`;
    }
  }
}

function color(value: string): string {
  return `<color rgb="${argb(value) ?? "FF000000"}"/>`;
}

function validationXml(validation: HostValidation): string {
  const choices = validation.choices;
  // Literal choices are one quoted text with commas; a quote inside is doubled, as in any formula.
  const formula1 = choices !== undefined && choices.length > 0 ? `"${choices.join(",").replace(/"/g, '""')}"` : validation.formula1;
  const start = attributes({
    type: validation.type,
    operator: validation.operator === undefined || validation.operator === "between" ? undefined : validation.operator,
    allowBlank: validation.allowBlank ? true : undefined,
    showInputMessage: true,
    showErrorMessage: validation.errorStyle !== "none",
    errorStyle: validation.errorStyle === "warning" || validation.errorStyle === "information" ? validation.errorStyle : undefined,
    errorTitle: message(validation.errorTitle, MAX_TITLE),
    error: message(validation.error, MAX_MESSAGE),
    promptTitle: message(validation.promptTitle, MAX_TITLE),
    prompt: message(validation.prompt, MAX_MESSAGE),
    sqref: addresses(validation.areas),
  });
  const first = formula1 === undefined ? "" : `<formula1>${formulaText(formula1)}</formula1>`;
  const second = validation.formula2 === undefined ? "" : `<formula2>${formulaText(validation.formula2)}</formula2>`;
  return `<dataValidation${start}>${first}${second}</dataValidation>`;
}

/** Excel repairs a file whose messages are longer than its own dialog takes. */
function message(text: string | undefined, limit: number): string | undefined {
  return text === undefined ? undefined : escapeAttributeText(text.slice(0, limit));
}

function formulaText(formula: string): string {
  return escapeXml(withPrefixes(formula.replace(/^=/, "")));
}
