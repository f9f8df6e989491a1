/** The styles of a workbook, each kept once: cells hold a style's id, and equal styles have equal ids. */
import type { ICellData, IStyleData, Nullable, Styles } from "@univerjs/core";
import type { HostStyle } from "../document";
import { fromUniverStyle, toUniverStyle } from "./univerStyle";

type StyleReference = ICellData["s"];

export class StyleTable {
  private readonly byId = new Map<string, HostStyle>();
  private readonly idByKey = new Map<string, string>();
  private readonly patched = new Map<string, string>();
  private lastId = 0;

  constructor(private readonly univerStyles: Styles) {}

  /** Takes over the styles of a document under their own ids. */
  load(styles: Record<string, HostStyle>): void {
    for (const [id, style] of Object.entries(styles)) this.register(id, style);
  }

  /** The id of a style; the same for every style with the same content. */
  idOf(style: HostStyle): string {
    const key = styleKey(style);
    const known = this.idByKey.get(key);
    if (known !== undefined) return known;
    do this.lastId += 1; while (this.byId.has(`h${this.lastId}`));
    return this.register(`h${this.lastId}`, canonicalStyle(style));
  }

  /** The style of a cell's reference; one that the grid or a formula made is translated on first sight. */
  get(reference: StyleReference): HostStyle {
    if (reference === undefined || reference === null) return PLAIN;
    if (typeof reference !== "string") return fromUniverStyle(reference);
    const known = this.byId.get(reference);
    if (known) return known;
    const foreign: Nullable<IStyleData> = this.univerStyles.get(reference);
    const style = foreign ? fromUniverStyle(foreign) : PLAIN;
    this.byId.set(reference, style);
    return style;
  }

  /** The id of the style that a cell has after the patch; what the patch does not name stays. */
  patch(reference: StyleReference, patch: HostStyle, patchKey = patchText(patch)): string {
    const key = `${typeof reference === "string" ? reference : styleKey(this.get(reference))}\u0000${patchKey}`;
    const known = this.patched.get(key);
    if (known !== undefined) return known;
    const id = this.idOf(mergedStyle(this.get(reference), patch));
    this.patched.set(key, id);
    return id;
  }

  private register(id: string, style: HostStyle): string {
    const key = styleKey(style);
    this.byId.set(id, style);
    if (!this.idByKey.has(key)) this.idByKey.set(key, id);
    this.univerStyles.addCustomStyle(id, toUniverStyle(style));
    return id;
  }
}

const PLAIN: HostStyle = {};

/** A patch as text; "not bold" and "no fill" say something here. */
export function patchText(patch: HostStyle): string {
  return JSON.stringify(patch, (_name, value: unknown) => (value === undefined ? null : value));
}

/** A style as text, the same whatever the order of its fields; what is plain anyway is left out. */
export function styleKey(style: HostStyle): string {
  return JSON.stringify(canonicalStyle(style));
}

/** The style with its fields in a fixed order and without the ones that say nothing. */
export function canonicalStyle(style: HostStyle): HostStyle {
  return sortedFields(style as Record<string, unknown>) as HostStyle;
}

function sortedFields(value: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const field = value[name];
    if (field === undefined || field === null || field === false || field === "" || (name === "numberFormat" && field === "General")) continue;
    if (typeof field !== "object") result[name] = field;
    else {
      const inner = sortedFields(field as Record<string, unknown>);
      if (Object.keys(inner).length > 0) result[name] = inner;
    }
  }
  return result;
}

function mergedStyle(base: HostStyle, patch: HostStyle): HostStyle {
  return {
    ...base, ...patch,
    font: base.font || patch.font ? { ...base.font, ...patch.font } : undefined,
    borders: base.borders || patch.borders ? { ...base.borders, ...patch.borders } : undefined,
  };
}
