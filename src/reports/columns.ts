/** Makers of report columns: one for every type of content, so that type, format and alignment always go together. */
import { fromMinor, type MinorUnits } from "../measures/money";
import { amountsWidth, headerWidth, sentenceWidth, textWidth } from "./columnWidths";
import { COUNT, DATE, DAYS, moneyFormat, PERCENT, TEXT } from "./formats";
import type { CellLink, CellValue, ColumnModel } from "./sheetModel";

type Look = Partial<Omit<ColumnModel, "id" | "header" | "content">>;

/** No column is narrower than its header needs. */
function reportColumn(column: ColumnModel, look: Look = {}): ColumnModel {
  const made = { ...column, ...look };
  const width = Math.max(made.width, headerWidth(made.header));
  return width > made.width ? { ...made, width, contentWidth: made.width } : made;
}

/** Text from ledgers and our own words alike: never read as a number, a date or a formula. */
export function textColumn(id: string, header: string, width: number, values: string[], look: Look = {}): ColumnModel {
  return reportColumn({ id, header, width, format: TEXT, align: "left", content: { values } }, look);
}

/** As wide as its longest text, within limits; what is longer than the upper one is wrapped. */
export function fittedTextColumn(id: string, header: string, limits: { from: number; to: number }, values: string[], look: Look = {}): ColumnModel {
  let longest = limits.from;
  for (const value of new Set(values)) longest = Math.max(longest, textWidth(value));
  return textColumn(id, header, Math.min(limits.to, longest), values, { ...(longest > limits.to && { wrap: true }), ...look });
}

/** Sentences: wrapped, and wide enough to fit into so many lines, within limits. */
export function sentenceColumn(
  id: string, header: string, limits: { from: number; to: number; lines: number }, values: string[], look: Look = {},
): ColumnModel {
  return textColumn(id, header, sentenceWidth(values, limits), values, { wrap: true, ...look });
}

/** Amounts in minor units at `scale`; NaN and undefined stay blank. */
export function moneyColumn(
  id: string, header: string, scale: number, amounts: readonly (MinorUnits | undefined)[], look: Look = {},
): ColumnModel {
  return reportColumn({
    id, header, width: amountsWidth(amounts, scale), format: moneyFormat(scale), align: "right",
    content: { values: amounts.map((amount) => moneyCell(amount, scale)) },
  }, look);
}

export function moneyCell(amount: MinorUnits | undefined, scale: number): CellValue {
  return amount === undefined || Number.isNaN(amount) ? null : fromMinor(amount, scale);
}

/** Serials; NaN and undefined stay blank. */
export function dateColumn(id: string, header: string, days: readonly (number | undefined)[], look: Look = {}): ColumnModel {
  return reportColumn({ id, header, width: 11, format: DATE, align: "center", content: { values: days.map(known) } }, look);
}

export function daysColumn(id: string, header: string, days: readonly (number | undefined)[], look: Look = {}): ColumnModel {
  return reportColumn({ id, header, width: 7, format: DAYS, align: "right", content: { values: days.map(known) } }, look);
}

export function countColumn(id: string, header: string, counts: readonly (number | undefined)[], look: Look = {}): ColumnModel {
  return reportColumn({ id, header, width: 7, format: COUNT, align: "right", content: { values: counts.map(known) } }, look);
}

/** Fractions; undefined stays blank. */
export function percentColumn(id: string, header: string, fractions: readonly (number | undefined)[], look: Look = {}): ColumnModel {
  return reportColumn({ id, header, width: 8, format: PERCENT, align: "right", content: { values: fractions.map(known) } }, look);
}

/** Figures that are worked out from cells of the same row; `width`: of the figures. */
export function formulaColumn(id: string, header: string, width: number, format: string, formulas: string[], look: Look = {}): ColumnModel {
  return reportColumn({ id, header, width, format, align: "right", content: { formulas } }, look);
}

/** Values of any type as they come from a ledger: texts among them are never read as a number, a date or a formula. */
export function valueColumn(id: string, header: string, width: number, format: string, values: CellValue[], align: ColumnModel["align"]): ColumnModel {
  return reportColumn({ id, header, width, format, align, content: { values } });
}

/** A column that belongs to the user: ours is only its header, its format and its choices. */
export function userColumn(id: string, header: string, width: number, look: Look & { choices?: string[] } = {}): ColumnModel {
  const { choices, ...rest } = look;
  return reportColumn({ id, header, width, format: TEXT, align: "left", content: { user: true, ...(choices && { choices }) } }, rest);
}

/** A column whose cells lead somewhere; cells without a target are plain. */
export function linked(column: ColumnModel, links: (CellLink | undefined)[]): ColumnModel {
  return links.some((link) => link !== undefined) ? { ...column, links } : column;
}

function known(value: number | undefined): CellValue {
  return value === undefined || Number.isNaN(value) ? null : value;
}
