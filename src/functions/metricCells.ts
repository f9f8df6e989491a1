/** Reads one column of a credit metric: what is blank, and whether its numbers are plain ratios or percentages. */
import { isPlaceholder } from "../ledger/cells/blankText";
import { readNumbers } from "../ledger/cells/numberColumn";
import type { Cell } from "../ledger/types";
import type { Unit } from "../measures/scorecard";

/** What is to be known of a metric in order to read it. */
export interface MetricCells {
  unit: Unit;
  largest?: number;
  bounded?: boolean;
  neverSmall?: boolean;
  /** An exact 0 is rather a blank cell (desktop Excel passes it so) than a value. */
  zeroIsBlank: boolean;
  /** The header says that its numbers are percentages. */
  saysPercent: boolean;
}

/** A cell for which the column cannot be read. */
export interface CellFault {
  fault: "unreadable" | "unclear";
  at: number;
}

/** `unclear`: cells left out because they may be a ratio or a percentage. */
export type MetricReading = { values: Float64Array; unclear: readonly number[] } | CellFault;

/** No share is typically above this as a plain ratio, and from the second on it is a percentage beyond doubt. */
const TYPICAL_SHARE = 1.5;
const CLEAR_PERCENT = 5;
/** How many cells of a column may be unclear before the column is: a machine's column has outliers, a typed one has slips. */
const FEW = 0.05;

/** How published figures mark what is not known. */
const UNKNOWN = /^\s*[?？]\s*$/;

/** Values as decimals, NaN = blank. Text with % is exact; the unit of plain numbers is decided by the whole column, or not at all. */
export function readMetricCells(cells: readonly Cell[], metric: MetricCells): MetricReading {
  const values = new Float64Array(cells.length);
  const texts: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (typeof cell === "number") values[i] = cell === 0 && metric.zeroIsBlank ? NaN : cell;
    else if (typeof cell === "boolean") return { fault: "unreadable", at: i };
    else {
      values[i] = NaN;
      if (cell !== "" && cell !== null && !UNKNOWN.test(cell)) texts.push(i);
    }
  }
  const written = readTexts(cells, texts, values, metric.unit);
  if (typeof written === "number") return { fault: "unreadable", at: written };
  return metric.unit === "days" ? { values, unclear: [] } : inOneUnit(values, written, metric);
}

/** Yes and no, or a count: 1 or more = yes. */
export function readYesOrCount(cells: readonly Cell[]): MetricReading {
  const values = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const value = yesOrCount(cells[i]!);
    if (value === undefined) return { fault: "unreadable", at: i };
    values[i] = value;
  }
  return { values, unclear: [] };
}

const YES = new Set(["是", "有", "yes", "y", "true", "√", "✓"]);
const NO = new Set(["否", "没有", "不", "no", "n", "false", "×"]);

function yesOrCount(cell: Cell): number | undefined {
  if (cell === null || cell === "") return 0;
  if (typeof cell !== "string") return Number(cell);
  const text = cell.trim().toLowerCase();
  if (isPlaceholder(text) || NO.has(text)) return 0;
  if (YES.has(text)) return 1;
  const value = readNumbers([text.replace(/\s*[次笔件张起]$/, "")], ".").values[0]!;
  return Number.isNaN(value) ? undefined : value;
}

/** Reads the text cells into `values`; the indexes of those written with %, or the first one that cannot be read. */
function readTexts(cells: readonly Cell[], texts: readonly number[], values: Float64Array, unit: Unit): ReadonlySet<number> | number {
  const read = readNumbers(texts.map((i) => String(cells[i]).normalize("NFKC").replace(/\s*([次倍x]|times)$/i, "")), ".");
  const lost = read.issues.find((issue) => issue.lost);
  if (lost) return texts[lost.index]!;
  const exact = new Set<number>();
  for (let k = 0; k < texts.length; k++) {
    const i = texts[k]!;
    values[i] = read.values[k]!;
    if (!/[%％]/.test(String(cells[i]))) continue;
    if (unit === "days") return i;
    exact.add(i);
  }
  return exact;
}

/** Brings the numbers without % to decimals, in place, and leaves out those of which the unit is unclear. */
function inOneUnit(values: Float64Array, exact: ReadonlySet<number>, metric: MetricCells): MetricReading {
  const { unit, largest = Infinity, saysPercent } = metric;
  const typical = unit === "share" ? TYPICAL_SHARE : largest;
  let [count, above, farAbove, firstAbove, firstPlain] = [0, 0, 0, -1, -1];
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (!(size > 0) || (exact.size > 0 && exact.has(i))) continue;
    count++;
    if (firstPlain < 0) firstPlain = i;
    if (size > typical) {
      above++;
      if (firstAbove < 0) firstAbove = i;
    }
    if (size >= CLEAR_PERCENT && unit === "share") farAbove++;
  }
  if (count === 0) return { values, unclear: [] };
  if (2 * above > count) {
    if (saysPercent || 2 * farAbove > count) return fromPercent(values, exact, metric);
    return { fault: "unclear", at: firstAbove };
  }
  if (saysPercent && unit === "share") return { fault: "unclear", at: firstPlain };
  const unclear = largest === Infinity ? [] : leftOut(values, exact, (value) => Math.abs(value) > largest);
  return unclear.length > FEW * count ? { fault: "unclear", at: unclear[0]! } : { values, unclear };
}

function fromPercent(values: Float64Array, exact: ReadonlySet<number>, { bounded, neverSmall }: MetricCells): MetricReading {
  const unclear = leftOut(values, exact, (value) => (neverSmall && value !== 0 && Math.abs(value) <= TYPICAL_SHARE) || (bounded && value > 100) || false);
  for (let i = 0; i < values.length; i++) if (!exact.has(i)) values[i] = values[i]! / 100;
  return { values, unclear };
}

/** Makes the cells for which it holds blank, and lists them. */
function leftOut(values: Float64Array, exact: ReadonlySet<number>, holds: (value: number) => boolean): number[] {
  const unclear: number[] = [];
  for (let i = 0; i < values.length; i++) if (holds(values[i]!) && !exact.has(i)) unclear.push(i);
  for (const i of unclear) values[i] = NaN;
  return unclear;
}
