/** Reads a worksheet part in one pass: the cells as they stream by, everything else as small trees. */
import type { HostCell, HostSheet } from "../../document";
import { columnIndex, parseArea } from "../addresses";
import { withoutPrefixes } from "../storedFunctions";
import { TreeBuilder, flag, numeric, streamXml } from "../package/xmlElement";
import type { XmlElement, XmlHandler } from "../package/xmlElement";
import { unescapeCellText } from "../package/xmlText";
import { DAYS_FROM_1904, serialOfIso } from "./epoch";
import { moveFormula, readsOtherWorkbook } from "./formulaText";
import type { LossCounter } from "./lossCounter";
import { TextRuns } from "./stringsPart";
import type { StringTable } from "./stringsPart";
import type { StyleSheet } from "./stylesPart";

export interface CellContext {
  strings: StringTable;
  styles: StyleSheet;
  /** the file counts days from 1904 */
  from1904: boolean;
  /** every cell format that a cell, row or column uses */
  usedStyles: Set<number>;
  losses: LossCounter;
}

export type SheetCells = Pick<HostSheet, "cells" | "rowHeights" | "hiddenRows"> & Required<Pick<HostSheet, "rowStyles" | "arrayFormulas">>;

/** @returns the worksheet's elements other than `sheetData`, in file order */
export function readCells(bytes: Uint8Array, part: string, context: CellContext, into: SheetCells): XmlElement[] {
  const handler = new WorksheetHandler(context, into);
  streamXml(bytes, handler, part);
  return handler.others;
}

class WorksheetHandler implements XmlHandler {
  readonly others: XmlElement[] = [];
  private readonly runs = new TextRuns();
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private depth = 0;
  private inSheetData = false;
  private tree: TreeBuilder | undefined;
  private row = -1;
  private column = -1;
  private cells: Record<number, HostCell> = {};
  private type = "n";
  private style: number | undefined;
  private isDynamic = false;
  private value: string | undefined;
  private formula: { attributes: Record<string, string>; text: string } | undefined;
  private inside: "value" | "formula" | "inline" | undefined;

  constructor(private readonly context: CellContext, private readonly into: SheetCells) {}

  open(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (this.tree !== undefined) this.tree.open(name, attributes);
    else if (this.inSheetData) this.openInData(name, attributes);
    else if (this.depth === 2 && name === "sheetData") this.inSheetData = true;
    else if (this.depth >= 2) {
      this.tree = new TreeBuilder();
      this.tree.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.tree !== undefined) this.tree.text(text);
    else if (this.inside === "value") this.value = (this.value ?? "") + text;
    else if (this.inside === "formula" && this.formula !== undefined) this.formula.text += text;
    else if (this.inside === "inline") this.runs.text(text);
  }

  close(name: string): void {
    this.depth--;
    if (this.tree !== undefined) {
      this.tree.close();
      if (!this.tree.isComplete) return;
      this.others.push(this.tree.root);
      this.tree = undefined;
    } else if (this.inSheetData) this.closeInData(name);
  }

  private openInData(name: string, attributes: Record<string, string>): void {
    if (this.inside === "inline") return this.runs.open(name);
    if (name === "c") this.openCell(attributes);
    else if (name === "v") this.inside = "value";
    else if (name === "row") this.openRow(attributes);
    else if (name === "f") {
      this.formula = { attributes, text: "" };
      this.inside = "formula";
    } else if (name === "is") {
      this.runs.start();
      this.inside = "inline";
    }
  }

  private closeInData(name: string): void {
    if (this.inside === "inline" && name !== "is") return this.runs.close(name);
    if (name === "c") this.closeCell();
    else if (name === "v" || name === "f") this.inside = undefined;
    else if (name === "is") {
      this.value = this.runs.result();
      if (this.runs.isRich) this.context.losses.add("other", "rich-text");
      this.inside = undefined;
    } else if (name === "row" && Object.keys(this.cells).length > 0) this.into.cells[this.row] = this.cells;
    else if (name === "sheetData") this.inSheetData = false;
  }

  private openRow(attributes: Record<string, string>): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    this.column = -1;
    this.cells = {};
    const height = numeric(attributes.ht);
    if (height !== undefined && flag(attributes.customHeight)) this.into.rowHeights[this.row] = height;
    if (flag(attributes.hidden)) this.into.hiddenRows.push(this.row);
    if (attributes.outlineLevel !== undefined && attributes.outlineLevel !== "0") this.context.losses.add("other", "outline");
    if (attributes.s === undefined || !flag(attributes.customFormat)) return;
    this.context.usedStyles.add(Number(attributes.s));
    this.into.rowStyles[this.row] = attributes.s;
  }

  private openCell(attributes: Record<string, string>): void {
    this.column = attributes.r === undefined ? this.column + 1 : columnIndex(attributes.r.replace(/\d+$/, ""));
    this.type = attributes.t ?? "n";
    this.style = attributes.s === undefined ? undefined : Number(attributes.s);
    this.isDynamic = attributes.cm !== undefined;
    this.value = undefined;
    this.formula = undefined;
  }

  private closeCell(): void {
    const cell: HostCell = {};
    this.setValue(cell);
    const formula = this.formulaText();
    if (formula !== undefined) cell.f = `=${withoutPrefixes(formula)}`;
    const style = this.style ?? 0;
    const isEmpty = cell.v === undefined && cell.f === undefined;
    if (isEmpty && style === 0) return;
    if (this.context.styles.styles[style] !== undefined) {
      cell.s = String(style);
      this.context.usedStyles.add(style);
    }
    this.cells[this.column] = cell;
  }

  private setValue(cell: HostCell): void {
    const text = this.value;
    if (text === undefined) return;
    switch (this.type) {
      case "s": {
        const index = Number(text);
        cell.v = this.context.strings.texts[index] ?? "";
        if (this.context.strings.rich.has(index)) this.context.losses.add("other", "rich-text");
        return;
      }
      case "inlineStr": cell.v = text; return;
      case "str": cell.v = unescapeCellText(text); return;
      case "b": cell.v = flag(text.trim()); return;
      case "e": cell.v = text; cell.t = "e"; return;
      case "d": cell.v = serialOfIso(text) ?? text; return;
      default: cell.v = this.numberValue(text);
    }
  }

  private numberValue(text: string): number | string | undefined {
    const value = numeric(text);
    if (value === undefined) return text.trim() === "" ? undefined : text;
    const isDate = this.context.from1904 && this.context.styles.isDate[this.style ?? 0] === true;
    return isDate && value >= 0 ? value + DAYS_FROM_1904 : value;
  }

  private formulaText(): string | undefined {
    if (this.formula === undefined) return undefined;
    const { attributes, text } = this.formula;
    if (attributes.t === "dataTable") {
      this.context.losses.add("other", "data-table");
      return undefined;
    }
    const formula = attributes.t === "shared" ? this.sharedFormula(attributes.si ?? "", text) : text;
    if (formula === "") return undefined;
    if (readsOtherWorkbook(formula)) {
      this.context.losses.add("externalLink", "formula");
      return undefined;
    }
    const area = attributes.t === "array" && attributes.ref !== undefined ? parseArea(attributes.ref) : undefined;
    if (area !== undefined) this.into.arrayFormulas.push({ area, dynamic: this.isDynamic });
    return formula;
  }

  private sharedFormula(index: string, text: string): string {
    if (text !== "") {
      this.shared.set(index, { formula: text, row: this.row, column: this.column });
      return text;
    }
    const first = this.shared.get(index);
    return first === undefined ? "" : moveFormula(first.formula, this.row - first.row, this.column - first.column);
  }
}
