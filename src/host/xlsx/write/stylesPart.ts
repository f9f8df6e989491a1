/** The styles part: every distinct font, fill, border and number format once, and cell formats that combine them. */
import type { HostDocument, HostStyle } from "../../document";
import { XML_DECLARATION, attributes } from "../package/xmlText";
import { argb } from "../colors";
import { BUILT_IN_FORMATS } from "../numberFormats";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FIRST_CUSTOM_FORMAT = 164;
const DEFAULT_FONT = { name: "Calibri", size: 11 };

/** What a conditional format changes. */
export interface DifferentialStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

export class StyleTable {
  private readonly fonts: Pool;
  private readonly fills = new Pool(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  private readonly borders = new Pool(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  private readonly formats = new Pool([]);
  private readonly cellFormats: Pool;
  private readonly differentials = new Pool([]);
  private readonly indexOfId = new Map<string, number>();
  private readonly quotedIndexOfId = new Map<string, number>();
  private readonly defaultFont: { name: string; size: number };

  constructor(private readonly document: HostDocument) {
    this.defaultFont = document.defaultFont ?? DEFAULT_FONT;
    this.fonts = new Pool([fontXml({}, this.defaultFont)]);
    this.cellFormats = new Pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  }

  /** Index of the cell format for a style id; 0 for none. */
  indexOf(id: string | undefined): number {
    if (id === undefined) return 0;
    const known = this.indexOfId.get(id);
    if (known !== undefined) return known;
    const style = this.document.styles[id];
    const index = style === undefined ? 0 : this.cellFormats.index(this.cellFormat(style, false));
    this.indexOfId.set(id, index);
    return index;
  }

  /** The same with the mark of a typed apostrophe: a text that looks like a formula stays a text when its cell is edited. */
  quotedIndexOf(id: string | undefined): number {
    const known = this.quotedIndexOfId.get(id ?? "");
    if (known !== undefined) return known;
    const index = this.cellFormats.index(this.cellFormat(this.document.styles[id ?? ""] ?? {}, true));
    this.quotedIndexOfId.set(id ?? "", index);
    return index;
  }

  differentialIndex(style: DifferentialStyle): number {
    const font = style.fontColor === undefined && style.bold === undefined
      ? ""
      : `<font>${style.bold === undefined ? "" : `<b${attributes({ val: style.bold })}/>`}${colorXml("color", style.fontColor)}</font>`;
    const fill = style.fill === undefined ? "" : `<fill><patternFill patternType="solid">${colorXml("fgColor", style.fill)}${colorXml("bgColor", style.fill)}</patternFill></fill>`;
    return this.differentials.index(`<dxf>${font}${fill}</dxf>`);
  }

  toXml(): string {
    const formats = this.formats.items.map((code, index) => `<numFmt${attributes({ numFmtId: FIRST_CUSTOM_FORMAT + index, formatCode: code })}/>`);
    return (
      `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">${formats.length === 0 ? "" : list("numFmts", formats)}` +
      list("fonts", this.fonts.items) + list("fills", this.fills.items) + list("borders", this.borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list("cellXfs", this.cellFormats.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      `${list("dxfs", this.differentials.items)}</styleSheet>`
    );
  }

  private cellFormat(style: HostStyle, isQuoted: boolean): string {
    const format = this.formatId(style.numberFormat);
    const font = style.font === undefined ? 0 : this.fonts.index(fontXml(style.font, this.defaultFont));
    const fill = style.fill === undefined ? 0 : this.fills.index(fillXml(style.fill));
    const border = style.borders === undefined ? 0 : this.borders.index(borderXml(style.borders));
    const alignment = attributes({ horizontal: style.horizontal, vertical: style.vertical, textRotation: style.rotation, wrapText: style.wrap, indent: style.indent, shrinkToFit: style.shrink });
    const inner = (alignment === "" ? "" : `<alignment${alignment}/>`) + (style.locked === false ? '<protection locked="0"/>' : "");
    const start = `<xf${attributes({
      numFmtId: format, fontId: font, fillId: fill, borderId: border, xfId: 0, quotePrefix: isQuoted ? true : undefined,
      applyNumberFormat: format === 0 ? undefined : true, applyFont: font === 0 ? undefined : true,
      applyFill: fill === 0 ? undefined : true, applyBorder: border === 0 ? undefined : true,
      applyAlignment: alignment === "" ? undefined : true, applyProtection: style.locked === false ? true : undefined,
    })}`;
    return inner === "" ? `${start}/>` : `${start}>${inner}</xf>`;
  }

  private formatId(code: string | undefined): number {
    if (code === undefined || code === "General") return 0;
    return BUILT_IN_IDS.get(code) ?? FIRST_CUSTOM_FORMAT + this.formats.index(code);
  }
}

/** Distinct texts in the order of their first use. */
class Pool {
  private readonly indices = new Map<string, number>();
  readonly items: string[] = [];

  constructor(first: string[]) {
    for (const item of first) this.index(item);
  }

  index(item: string): number {
    const known = this.indices.get(item);
    if (known !== undefined) return known;
    this.items.push(item);
    this.indices.set(item, this.items.length - 1);
    return this.items.length - 1;
  }
}

const BUILT_IN_IDS = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [code, Number(id)]));

function list(name: string, items: string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function colorXml(element: string, color: string | undefined): string {
  const value = color === undefined ? undefined : argb(color);
  return value === undefined ? "" : `<${element} rgb="${value}"/>`;
}

function fontXml(font: NonNullable<HostStyle["font"]>, defaults: { name: string; size: number }): string {
  const flags = `${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.strike ? "<strike/>" : ""}${font.underline ? "<u/>" : ""}`;
  return `<font>${flags}<sz val="${font.size ?? defaults.size}"/>${colorXml("color", font.color)}<name${attributes({ val: font.name ?? defaults.name })}/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(borders: NonNullable<HostStyle["borders"]>): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const border = borders[side];
    return border === undefined ? `<${side}/>` : `<${side}${attributes({ style: border.style })}>${colorXml("color", border.color) || '<color auto="1"/>'}</${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}
