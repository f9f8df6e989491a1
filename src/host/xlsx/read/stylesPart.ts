/** The styles part of a file: cell formats as the document's styles, and the partial styles of conditional formats. */
import type { HostStyle } from "../../document";
import { OFFICE_THEME, THEME_ORDER, resolveColor } from "../colors";
import type { ColorTables } from "../colors";
import { BUILT_IN_FORMATS, REGIONAL_FORMATS, showsDate } from "../numberFormats";
import { child, children, descendants, flag, numeric } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";

export interface PartialStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface StyleSheet {
  /** by cell format number */
  styles: HostStyle[];
  /** whether numbers in that format are dates */
  isDate: boolean[];
  partial: PartialStyle[];
  defaultFont?: { name: string; size: number };
  colors: ColorTables;
}

export function readStyles(part: XmlElement | undefined, theme: XmlElement | undefined): StyleSheet {
  const colors = colorTables(part, theme);
  const formats = numberFormats(part);
  const fonts = children(child(part, "fonts"), "font").map((font) => readFont(font, colors));
  const fills = children(child(part, "fills"), "fill").map((fill) => readFill(fill, colors));
  const borders = children(child(part, "borders"), "border").map((border) => readBorders(border, colors));
  const styles = children(child(part, "cellXfs"), "xf").map((xf) => cellStyle(xf, formats, fonts, fills, borders));
  const font = styles[0]?.font ?? fonts[0];
  return {
    styles,
    isDate: styles.map((style) => showsDate(style.numberFormat)),
    partial: children(child(part, "dxfs"), "dxf").map((dxf) => partialStyle(dxf, colors)),
    defaultFont: font?.name !== undefined && font.size !== undefined ? { name: font.name, size: font.size } : undefined,
    colors,
  };
}

function colorTables(part: XmlElement | undefined, theme: XmlElement | undefined): ColorTables {
  const scheme = descendants(theme, "clrScheme")[0];
  const themeColors = THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.lastClr ?? color?.val ?? OFFICE_THEME[index] ?? "000000";
  });
  const palette = children(child(child(part, "colors"), "indexedColors"), "rgbColor").map((color) => (color.attributes.rgb ?? "000000").slice(-6));
  return { theme: themeColors, palette: palette.length === 0 ? undefined : palette };
}

function numberFormats(part: XmlElement | undefined): Map<number, string> {
  const formats = new Map<number, string>();
  for (const [id, code] of [...Object.entries(BUILT_IN_FORMATS), ...Object.entries(REGIONAL_FORMATS)]) formats.set(Number(id), code);
  for (const { attributes } of children(child(part, "numFmts"), "numFmt")) {
    if (attributes.formatCode !== undefined) formats.set(Number(attributes.numFmtId), attributes.formatCode);
  }
  return formats;
}

function cellStyle(
  xf: XmlElement, formats: Map<number, string>, fonts: HostStyle["font"][], fills: (string | undefined)[], borders: HostStyle["borders"][],
): HostStyle {
  const { attributes } = xf;
  const style: HostStyle = {};
  const format = formats.get(Number(attributes.numFmtId ?? 0));
  if (format !== undefined && format !== "General") style.numberFormat = format;
  const font = fonts[Number(attributes.fontId ?? 0)];
  if (font !== undefined) style.font = font;
  const fill = fills[Number(attributes.fillId ?? 0)];
  if (fill !== undefined) style.fill = fill;
  const border = borders[Number(attributes.borderId ?? 0)];
  if (border !== undefined) style.borders = border;
  if (!flag(child(xf, "protection")?.attributes.locked, true)) style.locked = false;
  return { ...style, ...alignment(child(xf, "alignment")) };
}

const HORIZONTAL: Record<string, HostStyle["horizontal"]> = {
  left: "left", center: "center", right: "right", fill: "fill", justify: "justify", centerContinuous: "center", distributed: "justify",
};
const VERTICAL: Record<string, HostStyle["vertical"]> = { top: "top", center: "center", bottom: "bottom", justify: "top", distributed: "center" };

function alignment(element: XmlElement | undefined): Partial<HostStyle> {
  if (element === undefined) return {};
  const { attributes } = element;
  const result: Partial<HostStyle> = {};
  const horizontal = HORIZONTAL[attributes.horizontal ?? ""];
  const vertical = VERTICAL[attributes.vertical ?? ""];
  const indent = numeric(attributes.indent);
  if (horizontal !== undefined) result.horizontal = horizontal;
  if (vertical !== undefined) result.vertical = vertical;
  const rotation = numeric(attributes.textRotation);
  if (flag(attributes.wrapText)) result.wrap = true;
  if (flag(attributes.shrinkToFit)) result.shrink = true;
  if (rotation !== undefined && rotation !== 0) result.rotation = rotation;
  if (indent !== undefined && indent > 0) result.indent = indent;
  return result;
}

function readFont(font: XmlElement, colors: ColorTables): NonNullable<HostStyle["font"]> {
  const result: NonNullable<HostStyle["font"]> = {};
  const value = (name: string): string | undefined => child(font, name)?.attributes.val;
  const on = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flag(element.attributes.val, true);
  };
  const name = value("name");
  const size = numeric(value("sz"));
  const color = resolveColor(child(font, "color")?.attributes, colors);
  if (name !== undefined) result.name = name;
  if (size !== undefined) result.size = size;
  if (on("b")) result.bold = true;
  if (on("i")) result.italic = true;
  if (child(font, "u") !== undefined && value("u") !== "none") result.underline = true;
  if (on("strike")) result.strike = true;
  if (color !== undefined) result.color = color;
  return result;
}

/** Patterns and gradients become the one colour that is nearest to what they show. */
function readFill(fill: XmlElement, colors: ColorTables): string | undefined {
  const stop = descendants(child(fill, "gradientFill"), "color")[0];
  if (stop !== undefined) return resolveColor(stop.attributes, colors);
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes.patternType ?? "none";
  if (type === "none") return undefined;
  const front = resolveColor(child(pattern, "fgColor")?.attributes, colors);
  const back = resolveColor(child(pattern, "bgColor")?.attributes, colors);
  return type === "solid" ? front ?? back : back;
}

function readBorders(border: XmlElement, colors: ColorTables): HostStyle["borders"] {
  const result: NonNullable<HostStyle["borders"]> = {};
  // Files written for right-to-left sheets call the sides start and end.
  for (const [side, ...names] of [["left", "left", "start"], ["right", "right", "end"], ["top", "top"], ["bottom", "bottom"]] as const) {
    const element = names.map((name) => child(border, name)).find((candidate) => candidate !== undefined);
    const style = element?.attributes.style;
    if (style === undefined || style === "none") continue;
    const color = resolveColor(child(element, "color")?.attributes, colors);
    result[side] = color === undefined ? { style } : { style, color };
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

export function partialStyle(dxf: XmlElement, colors: ColorTables): PartialStyle {
  const result: PartialStyle = {};
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  // In a partial style the background is the visible colour of a solid fill, unlike in a cell's.
  const fill = pattern?.attributes.patternType === "none" ? undefined
    : resolveColor(child(pattern, "bgColor")?.attributes, colors) ?? resolveColor(child(pattern, "fgColor")?.attributes, colors);
  const color = resolveColor(child(font, "color")?.attributes, colors);
  const bold = child(font, "b");
  if (fill !== undefined) result.fill = fill;
  if (color !== undefined) result.fontColor = color;
  if (bold !== undefined) result.bold = flag(bold.attributes.val, true);
  return result;
}
