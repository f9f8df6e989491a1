/** What surrounds the cells: widths, frozen panes, print set-up, choices for users' columns, colour scales and bars. */
import type { FormatRule } from "../../reports/sheetModel";
import { addressOf, type Area } from "../addresses";
import { LINE_POINTS } from "./rowHeights";
import { tileRows, type SheetPlan } from "./sheetPlan";
import { rangeOf } from "./stage";
import { widthInPoints } from "./styles";

/** wide enough for a user's own column that has just been moved to another place */
const ADDED_WIDTH = 14;
/** Excel's limit for a list of choices in a rule */
const LONGEST_CHOICES = 255;

/** a header has room for two lines at least */
const HEADER_LINES = 2;
/** heights in points: what a header needs beyond its lines, the title */
const HEADER_SPACE = 2;
const TITLE_POINTS = 24;
/** the figure of a tile */
const TILE_POINTS = 30;

/** narrow margins of the page, in points: the tables are wide; the footer stands within the lower one */
export const SIDE_MARGIN_POINTS = 22;
const TOP_MARGIN_POINTS = 36;
const BOTTOM_MARGIN_POINTS = 54;
/** Excel's codes for the sheet's name, page and pages, and the file's name: they stay right whatever is renamed */
const FOOTER = { leftFooter: "&A", centerFooter: "&P / &N", rightFooter: "&F" };

export function setUpSheet(plan: SheetPlan, sheet: Excel.Worksheet, report: Area): void {
  plan.columns.forEach(({ kind, model, old }, index) => {
    const column = sheet.getRangeByIndexes(0, plan.originColumn + index, 1, 1).getEntireColumn();
    column.columnHidden = kind === "key";
    if (kind !== "key" && (model || old !== index)) column.format.columnWidth = widthInPoints(model?.width ?? ADDED_WIDTH);
  });
  const { model, headerRow, originRow } = plan;
  freeze(plan, sheet);
  sheet.showGridlines = false;
  sheet.tabColor = model.tabColor;
  setUpPages(plan, sheet);
  sheet.getRangeByIndexes(report.row, report.column, Math.max(1, originRow + headerRow - report.row), 1).format.rowHeight = LINE_POINTS;
  sheet.getRangeByIndexes(report.row, report.column, 1, 1).format.rowHeight = TITLE_POINTS;
  sheet.getRangeByIndexes(originRow + headerRow, report.column, 1, 1).format.rowHeight = LINE_POINTS * Math.max(HEADER_LINES, model.headerLines ?? 1) + HEADER_SPACE;
  for (const row of tileRows(plan)) sheet.getRangeByIndexes(originRow + row + 1, report.column, 1, 1).format.rowHeight = TILE_POINTS;
}

function freeze(plan: SheetPlan, sheet: Excel.Worksheet): void {
  const { model, headerRow, originRow, originColumn } = plan;
  const columns = originColumn + frozenColumns(plan);
  if (model.freezeHeader !== false) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, originRow + headerRow + 1, Math.max(1, columns)));
  else if (model.freezeColumns === 0) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeColumns(columns);
}

/** A4, as wide as the page allows, the table's header on every page, and which page of which sheet below. */
function setUpPages({ model, columns, headerRow, originRow, originColumn }: SheetPlan, sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = model.print.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: model.print.onePage ? 1 : 0 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageLayout.rightMargin = SIDE_MARGIN_POINTS;
  pageLayout.topMargin = TOP_MARGIN_POINTS;
  pageLayout.bottomMargin = BOTTOM_MARGIN_POINTS;
  pageLayout.headersFooters.defaultForAllPages.set(FOOTER);
  const header = originRow + headerRow + 1;
  if (!model.print.onePage) pageLayout.setPrintTitleRows(`$${header}:$${header}`);
  // whole columns, so that the area still holds when the next run has more rows
  const last = columns.findIndex(({ id }) => id === model.print.lastColumn);
  if (last >= 0) pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, 1, originColumn + last + 1).getEntireColumn());
}

/** the model's frozen columns and any that the user has put among them */
function frozenColumns(plan: SheetPlan): number {
  const last = plan.columns.findIndex(({ modelIndex }) => modelIndex === plan.model.freezeColumns - 1);
  return last + 1;
}

/** Choices are offered, other entries are let through: the column is the user's. */
export function validateChoices(plan: SheetPlan, sheet: Excel.Worksheet, data: Area): void {
  if (data.rows === 0) return;
  if (plan.old) rangeOf(sheet, data).dataValidation.clear();
  plan.columns.forEach(({ model }, index) => {
    const choices = model && "user" in model.content ? model.content.choices : undefined;
    const source = choices?.join(",") ?? "";
    if (!choices || source.length === 0 || source.length > LONGEST_CHOICES || choices.some((choice) => choice.includes(","))) return;
    const { dataValidation } = rangeOf(sheet, { ...data, column: data.column + index, columns: 1 });
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  });
}

/** Few rules on our own area, replaced each time instead of edited. */
export function addRules(plan: SheetPlan, sheet: Excel.Worksheet, data: Area): void {
  if (data.rows === 0) return;
  if (plan.old) rangeOf(sheet, data).conditionalFormats.clearAll();
  for (const rule of plan.model.rules) addRule(plan, sheet, data, rule);
}

function addRule(plan: SheetPlan, sheet: Excel.Worksheet, data: Area, rule: FormatRule): void {
  const ids = rule.type === "dataBar" ? [rule.column] : rule.columns;
  const areas = ids.flatMap((id) => {
    const index = plan.columns.findIndex((column) => column.id === id);
    return index < 0 ? [] : [addressOf({ ...data, column: data.column + index, columns: 1 })];
  });
  if (areas.length === 0) return;
  const formats = sheet.getRanges(areas.join(",")).conditionalFormats;
  if (rule.type === "dataBar") {
    formats.add("DataBar").dataBar.positiveFormat.fillColor = rule.color;
    return;
  }
  const [low, middle, high] = rule.colors.length === 3 ? rule.colors : [rule.colors[0], undefined, rule.colors[1]];
  formats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: low },
    ...(middle !== undefined && { midpoint: { type: "Percentile", formula: "50", color: middle } }),
    maximum: { type: "HighestValue", color: high },
  };
}
