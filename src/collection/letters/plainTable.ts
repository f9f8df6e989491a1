/** A table as plain text, aligned for a fixed-width font in which Chinese characters take two places. */

export interface PlainColumn {
  header: string;
  align: "left" | "right";
}

const GAP = "  ";

/** Header, a rule, and one line a row; no trailing spaces. */
export function plainTable(columns: readonly PlainColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) => Math.max(...[column.header, ...rows.map((row) => row[at] ?? "")].map(displayWidth)));
  const line = (cells: readonly string[]) =>
    columns.map((column, at) => padded(cells[at] ?? "", widths[at]!, column.align)).join(GAP).trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join(GAP);
  return [line(columns.map((column) => column.header)), rule, ...rows.map(line)].join("\n");
}

/** Places that a text takes: two for Chinese characters and full-width signs, one for the rest. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}

const PLAIN = /^[\u0020-\u10FF]*$/;
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

function padded(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(width - displayWidth(text));
  return align === "left" ? text + fill : fill + text;
}
