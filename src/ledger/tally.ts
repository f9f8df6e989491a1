/** The tie-out of one table: what its rows add up to, and whether the totals that it prints agree. */
import type { MinorUnits } from "../measures/money";
import { cellAddress } from "./cellAddress";
import type { TableColumns } from "./readColumns";
import { isUsed, ROW } from "./rowClasses";
import type { Problem, RowClass, TableLayout, Tally } from "./types";

const CLASS_NAMES: Readonly<Record<number, RowClass>> = {
  [ROW.blank]: "blank", [ROW.groupHeader]: "groupHeader", [ROW.subtotal]: "subtotal", [ROW.grandTotal]: "grandTotal",
  [ROW.repeatedHeader]: "repeatedHeader", [ROW.footer]: "footer", [ROW.unreadable]: "unreadable", [ROW.closed]: "closed", [ROW.otherAccount]: "otherAccount",
  [ROW.otherTable]: "otherTable",
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
  const runs = runsOf(codes, money.values);
  const { sums, starts } = runs;
  const whole = sums[sums.length - 1]!;
  const byCurrency = new Set(Object.values(tally.totals));
  const grand = codes.reduce((count, code) => count + (code === ROW.grandTotal ? 1 : 0), 0);
  /** the last row before which the rows added up to this */
  const latest = new Map<MinorUnits, number>();
  codes.forEach((code, row) => {
    const printed = money.values[row]!;
    const here = sums[row]!;
    if ((code === ROW.grandTotal || code === ROW.subtotal) && !Number.isNaN(printed)) {
      if (code === ROW.grandTotal && grand === 1 && !isOfLastPart(runs, row, printed)) {
        tally.printedTotal = printed;
        if (printed !== whole) problems.push(difference("total-differs", layout, columns, row, money, printed, whole));
      } else if (!byCurrency.has(printed) && !matchesSomeRun(runs, row, printed) && (latest.get(here - printed) ?? -1) < starts[row]!) {
        problems.push(difference("subtotal-differs", layout, columns, row, money, printed, here - sums[starts[row]!]!));
      }
    }
    // the total of a month, before which other months stand without totals of their own
    if (layout.kind === "JRNL") latest.set(here, row);
  });
  return problems;
}

/** The used rows as runs, which group headers and totals part. */
interface Runs {
  /** sum of the used rows before each row */
  sums: Float64Array;
  /** the row at which each row's run begins */
  starts: Int32Array;
  /** the first and the last row between two runs before which the rows add up to this */
  first: Map<MinorUnits, number>;
  last: Map<MinorUnits, number>;
}

function runsOf(codes: Uint8Array, values: Float64Array): Runs {
  const sums = new Float64Array(codes.length + 1);
  const starts = new Int32Array(codes.length + 1);
  const [first, last] = [new Map<MinorUnits, number>([[0, 0]]), new Map<MinorUnits, number>([[0, 0]])];
  for (let i = 0; i < codes.length; i++) {
    sums[i + 1] = sums[i]! + (isUsed(codes[i]!) && !Number.isNaN(values[i]!) ? values[i]! : 0);
    const isEnd = codes[i] === ROW.groupHeader || codes[i] === ROW.subtotal || codes[i] === ROW.grandTotal;
    starts[i + 1] = isEnd ? i + 1 : starts[i]!;
    if (!isEnd && i + 1 < codes.length) continue;
    if (!first.has(sums[i + 1]!)) first.set(sums[i + 1]!, i + 1);
    last.set(sums[i + 1]!, i + 1);
  }
  return { sums, starts, first, last };
}

/** A subtotal may close a run of rows above it (of any level) or head a run below it. */
function matchesSomeRun({ sums, first, last }: Runs, row: number, printed: MinorUnits): boolean {
  return (first.get(sums[row]! - printed) ?? Infinity) <= row || (last.get(sums[row]! + printed) ?? -1) > row;
}

/** The last of several parts, each with a total of its own and none for all. */
function isOfLastPart({ sums, starts }: Runs, row: number, printed: MinorUnits): boolean {
  const before = sums[starts[row]!]!;
  return before !== 0 && sums[row]! !== before && sums[row]! - before === printed;
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
