/** The tie-out of one table: what its rows add up to, and whether the totals that it prints agree. */
import type { MinorUnits } from "../measures/money";
import { cellAddress } from "./cellAddress";
import type { TableColumns } from "./readColumns";
import { isUsed, ROW } from "./rowClasses";
import type { Problem, RowClass, TableLayout, Tally } from "./types";

const CLASS_NAMES: Readonly<Record<number, RowClass>> = {
  [ROW.blank]: "blank", [ROW.groupHeader]: "groupHeader", [ROW.subtotal]: "subtotal", [ROW.grandTotal]: "grandTotal",
  [ROW.repeatedHeader]: "repeatedHeader", [ROW.footer]: "footer", [ROW.unreadable]: "unreadable", [ROW.closed]: "closed", [ROW.otherAccount]: "otherAccount",
};

/** The amount of each row by which a ledger of the kind is totalled (NaN = none), and the column in which it stands. */
export interface RowMoney {
  values: Float64Array;
  column?: number;
}

export function tallyRows(layout: TableLayout, columns: TableColumns, codes: Uint8Array, money: RowMoney): { tally: Tally; problems: Problem[] } {
  const tally: Tally = { read: codes.length, used: 0, skipped: {}, totals: {} };
  const currency = columns.text.get("currency");
  /** by the currency's code, −1 = none */
  const sums = new Map<number, MinorUnits>();
  codes.forEach((code, row) => {
    if (!isUsed(code)) {
      const skipped = CLASS_NAMES[code]!;
      tally.skipped[skipped] = (tally.skipped[skipped] ?? 0) + 1;
      return;
    }
    tally.used++;
    const amount = money.values[row]!;
    if (Number.isNaN(amount)) return;
    const name = currency ? currency.codes[row]! : -1;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  });
  for (const [name, sum] of sums) tally.totals[currency?.values[name] ?? ""] = sum;
  // Totals of rows that are all left out stand for nothing that was read.
  const problems = tally.used > 0 ? checkTotals(layout, columns, codes, money, tally) : [];
  return { tally, problems };
}

/** Compares every printed total with the sums that it can stand for. */
function checkTotals(layout: TableLayout, columns: TableColumns, codes: Uint8Array, money: RowMoney, tally: Tally): Problem[] {
  if (!codes.includes(ROW.grandTotal) && !codes.includes(ROW.subtotal)) return [];
  const problems: Problem[] = [];
  const { sums, boundaries } = prefixSums(codes, money.values);
  const whole = sums[sums.length - 1]!;
  const byCurrency = new Set(Object.values(tally.totals));
  const grand = codes.reduce((count, code) => count + (code === ROW.grandTotal ? 1 : 0), 0);
  codes.forEach((code, row) => {
    const printed = money.values[row]!;
    if ((code !== ROW.grandTotal && code !== ROW.subtotal) || Number.isNaN(printed)) return;
    if (code === ROW.grandTotal && grand === 1) {
      tally.printedTotal = printed;
      if (printed !== whole) problems.push(difference("total-differs", layout, columns, row, money, printed, whole));
    } else if (!byCurrency.has(printed) && !matchesSomeRun(sums, boundaries, row, printed)) {
      problems.push(difference("subtotal-differs", layout, columns, row, money, printed, sums[row]! - lastBoundary(sums, boundaries, row)));
    }
  });
  return problems;
}

/** Sum of the used rows before each row, and the rows at which a run of details begins or ends. */
function prefixSums(codes: Uint8Array, values: Float64Array): { sums: Float64Array; boundaries: number[] } {
  const sums = new Float64Array(codes.length + 1);
  const boundaries = [0];
  for (let i = 0; i < codes.length; i++) {
    sums[i + 1] = sums[i]! + (isUsed(codes[i]!) && !Number.isNaN(values[i]!) ? values[i]! : 0);
    if (codes[i] === ROW.groupHeader || codes[i] === ROW.subtotal || codes[i] === ROW.grandTotal) boundaries.push(i + 1);
  }
  boundaries.push(codes.length);
  return { sums, boundaries };
}

/** A subtotal may close a run of rows above it (of any level) or head a run below it. */
function matchesSomeRun(sums: Float64Array, boundaries: number[], row: number, printed: MinorUnits): boolean {
  const here = sums[row]!;
  if (here - lastBoundary(sums, boundaries, row) === printed) return true;
  for (const boundary of boundaries) {
    const there = sums[boundary]!;
    if (boundary <= row ? here - there === printed : there - here === printed) return true;
  }
  return false;
}

function lastBoundary(sums: Float64Array, boundaries: number[], row: number): number {
  let last = 0;
  for (const boundary of boundaries) if (boundary <= row) last = sums[boundary]!;
  return last;
}

function difference(
  code: "total-differs" | "subtotal-differs", layout: TableLayout, columns: TableColumns, row: number, money: RowMoney, printed: MinorUnits, summed: MinorUnits,
): Problem {
  const power = 10 ** columns.scale;
  return {
    code,
    severity: "warning",
    sheet: layout.sheet,
    cell: cellAddress(columns.firstRow + row, money.column ?? layout.labelColumn),
    found: (printed / power).toFixed(columns.scale),
    assumed: (summed / power).toFixed(columns.scale),
    atStake: Math.abs(printed - summed),
    scale: columns.scale,
  };
}
