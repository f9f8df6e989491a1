/** Reads a column of rates, days and percentages; `31.115%` is 0.31115. */
import type { Cell } from "../types";
import { COMMA, DOT, newAmountScan, resolveUnclear, scanAmount } from "./amountText";
import { isErrorText, isPlaceholder } from "./blankText";
import type { CellIssue } from "./issue";

export interface NumberCells {
  /** NaN = blank or unreadable */
  values: Float64Array;
  issues: CellIssue[];
}

export function readNumbers(cells: readonly Cell[], decimalSign: "." | ","): NumberCells {
  const values = new Float64Array(cells.length);
  const issues: CellIssue[] = [];
  const known = new Map<string, number>();
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "number") { values[i] = cell; continue; }
    values[i] = NaN;
    if (typeof cell !== "string" || cell === "") continue;
    let value = known.get(cell);
    if (value === undefined) known.set(cell, (value = textNumber(cell, decimalSign)));
    values[i] = value;
    if (!Number.isNaN(value)) continue;
    const text = cell.trim();
    if (isErrorText(text)) issues.push({ index: i, code: "cell-error", found: text, lost: true });
    else if (!isPlaceholder(text)) issues.push({ index: i, code: "number-unreadable", found: text, lost: true });
  }
  return { values, issues };
}

/** The nearest double to the number written; a unit around it (`30天`, `30 days`, `Level 2`) is left out. */
function textNumber(text: string, decimalSign: "." | ","): number {
  const scan = newAmountScan();
  const bare = text.trim().replace(/^(level|l|第)\s*/i, "").replace(/\s*(天|日|级|days?|d)$/i, "");
  if (!scanAmount(bare, scan)) return NaN;
  if (scan.unclear !== 0) resolveUnclear(scan, decimalSign === "," ? COMMA : DOT);
  const decimals = scan.decimals + (scan.percent ? 2 : 0);
  return decimals >= 0 ? scan.mantissa / 10 ** decimals : scan.mantissa * 10 ** -decimals;
}
