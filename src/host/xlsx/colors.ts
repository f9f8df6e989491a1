/** Colours of a file: theme colours with tints, the indexed palette and plain values, all turned into "#RRGGBB". */

/** The 56 colours of the old palette as Excel ships it; 0–7 repeat as 8–15. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Position of the scheme's colours in the file's theme index: light before dark, unlike in the theme part. */
export const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Office's theme of 2016 to 2022, for files without a theme part; in THEME_ORDER. */
export const OFFICE_THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

export interface ColorTables {
  /** RRGGBB in THEME_ORDER */
  theme: string[];
  /** RRGGBB; a file may bring its own */
  palette?: string[];
}

/** A colour element's attributes → "#RRGGBB"; undefined for automatic. */
export function resolveColor(color: Record<string, string> | undefined, tables: ColorTables): string | undefined {
  if (color === undefined || color.auto === "1" || color.auto === "true") return undefined;
  const base = baseColor(color, tables);
  if (base === undefined) return undefined;
  const tint = Number(color.tint ?? 0);
  return `#${tint === 0 || Number.isNaN(tint) ? base.toUpperCase() : applyTint(base, tint)}`;
}

/** "#RRGGBB", "#RGB", "AARRGGBB" or "rgb(r,g,b)" → "FFRRGGBB" as files write it; undefined when it is no colour. */
export function argb(color: string): string | undefined {
  const hex = /^#?([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color.trim())?.[1]?.toUpperCase();
  if (hex !== undefined) {
    if (hex.length === 3) return `FF${hex.replace(/./g, "$&$&")}`;
    return `FF${hex.slice(-6)}`;
  }
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*[,)]/i.exec(color.trim());
  if (parts === null) return undefined;
  return `FF${parts.slice(1, 4).map((part) => toHex(Number(part) / 255)).join("")}`;
}

function baseColor(color: Record<string, string>, tables: ColorTables): string | undefined {
  if (color.rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(color.rgb) ? color.rgb.slice(-6) : undefined;
  if (color.theme !== undefined) return tables.theme[Number(color.theme)];
  if (color.indexed === undefined) return undefined;
  const index = Number(color.indexed);
  if (tables.palette?.[index] !== undefined) return tables.palette[index];
  return PALETTE[index < 8 ? index : index - 8];
}

/** Range of hue, luminance and saturation in the integer arithmetic of Windows, which Excel's tints follow to the last bit. */
const RANGE = 240;
const SIXTH = RANGE / 6;

/** ECMA-376 §18.8.19: the tint moves the luminance of the colour's HLS form towards black (negative) or white. */
function applyTint(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
  const { hue, luminance, saturation } = toHls(red, green, blue);
  const moved = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + RANGE * tint;
  // Files hold tints in 32,767ths, cut off: a half is 0.49998.
  const [r, g, b] = fromHls(hue, Math.floor(moved + 0.01), saturation);
  return [r, g, b].map((channel) => toHex(channel / 255)).join("");
}

function toHex(share: number): string {
  return Math.min(255, Math.max(0, Math.round(share * 255))).toString(16).toUpperCase().padStart(2, "0");
}

function toHls(red: number, green: number, blue: number): { hue: number; luminance: number; saturation: number } {
  const high = Math.max(red, green, blue);
  const spread = high - Math.min(red, green, blue);
  const sum = 2 * high - spread;
  const luminance = divide(sum * RANGE + 255, 510);
  if (spread === 0) return { hue: 0, luminance, saturation: 0 };
  const room = luminance <= RANGE / 2 ? sum : 510 - sum;
  const saturation = divide(spread * RANGE + divide(room, 2), room);
  const distance = (channel: number): number => divide((high - channel) * SIXTH + divide(spread, 2), spread);
  const hue = high === red ? distance(blue) - distance(green)
    : high === green ? 2 * SIXTH + distance(red) - distance(blue)
    : 4 * SIXTH + distance(green) - distance(red);
  return { hue: (hue + RANGE) % RANGE, luminance, saturation };
}

function fromHls(hue: number, luminance: number, saturation: number): [red: number, green: number, blue: number] {
  const toChannel = (part: number): number => divide(part * 255 + RANGE / 2, RANGE);
  if (saturation === 0) return [toChannel(luminance), toChannel(luminance), toChannel(luminance)];
  const high = luminance <= RANGE / 2
    ? divide(luminance * (RANGE + saturation) + RANGE / 2, RANGE)
    : luminance + saturation - divide(luminance * saturation + RANGE / 2, RANGE);
  const low = 2 * luminance - high;
  const channel = (turned: number): number => {
    const at = (turned + RANGE) % RANGE;
    if (at < SIXTH) return low + divide((high - low) * at + SIXTH / 2, SIXTH);
    if (at < 3 * SIXTH) return high;
    if (at < 4 * SIXTH) return low + divide((high - low) * (4 * SIXTH - at) + SIXTH / 2, SIXTH);
    return low;
  };
  return [toChannel(channel(hue + 2 * SIXTH)), toChannel(channel(hue)), toChannel(channel(hue - 2 * SIXTH))];
}

function divide(dividend: number, divisor: number): number {
  return Math.trunc(dividend / divisor);
}
