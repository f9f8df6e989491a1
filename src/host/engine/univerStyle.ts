/** Translates a cell's style between the host's words and Univer's, so that a grid shows it and a grid's changes are kept. */
import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { HostStyle } from "../document";

type Side = "top" | "bottom" | "left" | "right";
type Border = { style: string; color?: string };

const SIDES: readonly (readonly [Side, "t" | "b" | "l" | "r"])[] = [["top", "t"], ["bottom", "b"], ["left", "l"], ["right", "r"]];
const HORIZONTAL: readonly (readonly [NonNullable<HostStyle["horizontal"]>, HorizontalAlign])[] = [
  ["left", HorizontalAlign.LEFT], ["center", HorizontalAlign.CENTER], ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.JUSTIFIED], ["fill", HorizontalAlign.BOTH],
];
const VERTICAL: readonly (readonly [NonNullable<HostStyle["vertical"]>, VerticalAlign])[] = [
  ["top", VerticalAlign.TOP], ["center", VerticalAlign.MIDDLE], ["bottom", VerticalAlign.BOTTOM],
];
/** the names that .xlsx gives to lines */
const LINES: readonly (readonly [string, BorderStyleTypes])[] = [
  ["none", BorderStyleTypes.NONE], ["thin", BorderStyleTypes.THIN], ["hair", BorderStyleTypes.HAIR], ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED], ["dashDot", BorderStyleTypes.DASH_DOT], ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE], ["medium", BorderStyleTypes.MEDIUM], ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT], ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT], ["thick", BorderStyleTypes.THICK],
];
/** pixels of one step of indent */
const INDENT_PIXELS = 9;

export function toUniverStyle(style: HostStyle): IStyleData {
  const { font } = style;
  return withoutBlanks<IStyleData>({
    n: style.numberFormat === undefined ? undefined : { pattern: style.numberFormat },
    bg: style.fill === undefined ? undefined : { rgb: style.fill },
    ff: font?.name,
    fs: font?.size,
    bl: flag(font?.bold),
    it: flag(font?.italic),
    ul: font?.underline === undefined ? undefined : { s: bool(font.underline) },
    st: font?.strike === undefined ? undefined : { s: bool(font.strike) },
    cl: font?.color === undefined ? undefined : { rgb: font.color },
    ht: HORIZONTAL.find(([word]) => word === style.horizontal)?.[1],
    vt: VERTICAL.find(([word]) => word === style.vertical)?.[1],
    tb: style.wrap === undefined ? undefined : style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: style.indent === undefined ? undefined : { l: style.indent * INDENT_PIXELS },
    bd: style.borders && withoutBlanks(Object.fromEntries(SIDES.map(([side, key]) => [key, toUniverBorder(style.borders?.[side])]))),
  });
}

export function fromUniverStyle(style: IStyleData): HostStyle {
  const font = withoutBlanks<NonNullable<HostStyle["font"]>>({
    name: style.ff ?? undefined,
    size: style.fs,
    bold: style.bl === undefined ? undefined : style.bl === BooleanNumber.TRUE,
    italic: style.it === undefined ? undefined : style.it === BooleanNumber.TRUE,
    underline: style.ul === undefined ? undefined : style.ul.s === BooleanNumber.TRUE,
    strike: style.st === undefined ? undefined : style.st.s === BooleanNumber.TRUE,
    color: style.cl?.rgb ?? undefined,
  });
  const borders = withoutBlanks<NonNullable<HostStyle["borders"]>>(
    Object.fromEntries(SIDES.map(([side, key]) => [side, fromUniverBorder(style.bd?.[key] ?? undefined)])));
  return withoutBlanks<HostStyle>({
    numberFormat: style.n?.pattern,
    fill: style.bg?.rgb ?? undefined,
    font: Object.keys(font).length > 0 ? font : undefined,
    horizontal: HORIZONTAL.find(([, align]) => align === style.ht)?.[0],
    vertical: VERTICAL.find(([, align]) => align === style.vt)?.[0],
    wrap: style.tb === undefined || style.tb === null ? undefined : style.tb === WrapStrategy.WRAP,
    indent: style.pd?.l ? Math.round(style.pd.l / INDENT_PIXELS) : undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  });
}

function toUniverBorder(border: Border | undefined): IBorderStyleData | undefined {
  if (!border) return undefined;
  return { s: LINES.find(([name]) => name === border.style)?.[1] ?? BorderStyleTypes.THIN, cl: { rgb: border.color ?? "#000000" } };
}

function fromUniverBorder(border: IBorderStyleData | undefined): Border | undefined {
  if (!border) return undefined;
  const style = LINES.find(([, line]) => line === border.s)?.[0] ?? "thin";
  return border.cl.rgb ? { style, color: border.cl.rgb } : { style };
}

function flag(value: boolean | undefined): BooleanNumber | undefined {
  return value === undefined ? undefined : bool(value);
}

function bool(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function withoutBlanks<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value;
}
