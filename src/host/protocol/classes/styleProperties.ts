/** Between the style of a cell and the properties of RangeFormat: one table of properties, read and written alike. */
import type { HostStyle } from "../../document";
import { booleanOf, numberOf, recordOf, textOf } from "../callArguments";
import { apiNotFound, ProtocolError } from "../errors";
import { colorOf } from "./colors";

export interface StyleProperty {
  read(style: HostStyle): unknown;
  patch(value: unknown): HostStyle;
}

const HORIZONTAL = { Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify" } as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

export const formatProperties: Record<string, StyleProperty> = {
  HorizontalAlignment: {
    read: (style) => nameIn(HORIZONTAL, style.horizontal) ?? "General",
    patch: (value) => ({ horizontal: value === "General" ? undefined : valueIn(HORIZONTAL, value) }),
  },
  VerticalAlignment: {
    read: (style) => nameIn(VERTICAL, style.vertical) ?? "Bottom",
    patch: (value) => ({ vertical: valueIn(VERTICAL, value) }),
  },
  WrapText: { read: (style) => style.wrap ?? false, patch: (value) => ({ wrap: booleanOf(value) }) },
  ShrinkToFit: { read: (style) => style.shrink ?? false, patch: (value) => ({ shrink: booleanOf(value) }) },
  /** Office.js counts degrees upwards from -90 to 90, and 180 for letters below each other; files count otherwise */
  TextOrientation: {
    read: ({ rotation = 0 }) => (rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation),
    patch: (value) => {
      const degrees = numberOf(value);
      if (degrees !== 180 && Math.abs(degrees) > 90) throw new ProtocolError("InvalidArgument");
      return { rotation: degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees };
    },
  },
  IndentLevel: { read: (style) => style.indent ?? 0, patch: (value) => ({ indent: numberOf(value) }) },
};

export const fillProperties: Record<string, StyleProperty> = {
  Color: { read: (style) => style.fill ?? "#FFFFFF", patch: (value) => ({ fill: value === "" ? undefined : colorOf(value) }) },
};

export const fontProperties: Record<string, StyleProperty> = {
  Name: { read: (style) => style.font?.name ?? "Calibri", patch: (value) => ({ font: { name: textOf(value) } }) },
  Size: { read: (style) => style.font?.size ?? 11, patch: (value) => ({ font: { size: numberOf(value) } }) },
  Color: { read: (style) => style.font?.color ?? "#000000", patch: (value) => ({ font: { color: colorOf(value) } }) },
  Bold: { read: (style) => style.font?.bold ?? false, patch: (value) => ({ font: { bold: booleanOf(value) } }) },
  Italic: { read: (style) => style.font?.italic ?? false, patch: (value) => ({ font: { italic: booleanOf(value) } }) },
  Strikethrough: { read: (style) => style.font?.strike ?? false, patch: (value) => ({ font: { strike: booleanOf(value) } }) },
  Underline: {
    read: (style) => (style.font?.underline ? "Single" : "None"),
    patch: (value) => ({ font: { underline: textOf(value) !== "None" } }),
  },
};

export const protectionProperties: Record<string, StyleProperty> = {
  Locked: { read: (style) => style.locked ?? true, patch: (value) => ({ locked: booleanOf(value) }) },
};

/** the style in `{ fill: { color }, font: { bold, … }, horizontalAlignment, … }`, as setCellProperties takes it */
export function styleFromProperties(format: Record<string, unknown>): HostStyle {
  const style: HostStyle = {};
  for (const [key, value] of Object.entries(format)) {
    if (key === "fill") Object.assign(style, patches(fillProperties, recordOf(value)));
    else if (key === "font") style.font = patches(fontProperties, recordOf(value)).font;
    else Object.assign(style, patches(formatProperties, { [key]: value }));
  }
  return style;
}

function patches(properties: Record<string, StyleProperty>, given: Record<string, unknown>): HostStyle {
  return Object.entries(given).reduce<HostStyle>((style, [key, value]) => {
    const name = key.slice(0, 1).toUpperCase() + key.slice(1);
    const property = properties[name];
    if (!property) throw apiNotFound("SettableCellProperties", key);
    const patch = property.patch(value);
    return { ...style, ...patch, ...(patch.font && { font: { ...style.font, ...patch.font } }) };
  }, {});
}

function nameIn<T extends string>(names: Record<string, T>, value: T | undefined): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

function valueIn<T extends string>(names: Record<string, T>, name: unknown): T {
  const value = typeof name === "string" ? names[name] : undefined;
  if (!value) throw new ProtocolError("InvalidArgument");
  return value;
}
