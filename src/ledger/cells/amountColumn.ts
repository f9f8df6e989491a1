/** Reads a column of amounts into whole minor units in one pass; exact for numbers and for text. */
import { decimalsShown, LARGEST_SCALE, toMinor } from "../../measures/money";
import type { Scale } from "../../measures/money";
import type { Cell } from "../types";
import { COMMA, DOT, newAmountScan, resolveUnclear, scanAmount } from "./amountText";
import type { AmountScan } from "./amountText";
import { isErrorText, isPlaceholder } from "./blankText";
import type { CellIssue } from "./issue";

export interface AmountCells {
  /** minor units at the scale asked for, NaN = blank or unreadable */
  values: Float64Array;
  /** most decimals shown (at most 4) by the cells that are text or do not fit the scale */
  decimals: number;
  /** the same of the cells that are written in per cent */
  percentDecimals: number;
  issues: CellIssue[];
}

const POWERS = [1, 10, 100, 1_000, 10_000] as const;

/**
 * @param decimalSign taken where neither the cell nor its column tells what `1,234` means
 * @param shift the cells count in tens to this power: 4 in a column of 万元; a text with a unit of its own does not
 */
export function readAmounts(cells: readonly Cell[], scale: Scale, decimalSign: "." | ",", shift = 0): AmountCells {
  const values = new Float64Array(cells.length);
  const read: AmountCells = { values, decimals: 0, percentDecimals: 0, issues: [] };
  const scan = newAmountScan();
  const unclear: number[] = [];
  const power = POWERS[scale];
  let dotProofs = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === "number") {
      const value = shift === 0 ? cell : inWholeUnits(cell, shift);
      const near = Math.round(value * power);
      values[i] = near / power === value && Number.isSafeInteger(near) ? near + 0 : unevenNumber(value, i, scale, read);
    } else if (typeof cell === "string" && cell !== "") {
      values[i] = textAmount(cell, i, scale, scan, read, shift);
      if (scan.unclear !== 0) unclear.push(i);
      else if (scan.proves !== 0) dotProofs += scan.proves === DOT ? 1 : -1;
    } else {
      values[i] = NaN;
    }
  }
  const sign = dotProofs === 0 ? (decimalSign === "," ? COMMA : DOT) : dotProofs > 0 ? DOT : COMMA;
  for (const i of unclear) {
    scanAmount(cells[i] as string, scan);
    resolveUnclear(scan, sign);
    values[i] = scannedAmount(cells[i] as string, i, scale, scan, read, shift);
  }
  return read;
}

/** What stands in cells that count in tens to this power, on its displayed 15 significant digits. */
export function inWholeUnits(value: number, power: number): number {
  return Number((value * 10 ** power).toPrecision(15));
}

/** A number that is no whole count of minor units at this scale: more decimals, floating-point noise, or too large. */
function unevenNumber(value: number, index: number, scale: Scale, read: AmountCells): number {
  if (!Number.isFinite(value)) return NaN;
  if (Math.abs(value) * POWERS[scale] > Number.MAX_SAFE_INTEGER) {
    read.issues.push({ index, code: "amount-too-large", found: String(value), lost: true });
    return NaN;
  }
  const shown = decimalsShown(value);
  const amount = toMinor(value, scale);
  if (shown > LARGEST_SCALE) {
    read.issues.push({ index, code: "amount-rounded", found: String(value), assumed: String(amount / POWERS[scale]), lost: false });
  } else {
    read.decimals = Math.max(read.decimals, shown);
  }
  return amount;
}

function textAmount(text: string, index: number, scale: Scale, scan: AmountScan, read: AmountCells, shift: number): number {
  scan.unclear = 0;
  scan.proves = 0;
  if (scanAmount(text, scan)) return scan.unclear === 0 ? scannedAmount(text, index, scale, scan, read, shift) : NaN;
  return wordAmount(text.trim(), index, read);
}

/** Text without digits: a lone hyphen is how accounting formats show zero; placeholders are blank. */
function wordAmount(text: string, index: number, read: AmountCells): number {
  if (text === "-") return 0;
  if (isErrorText(text)) read.issues.push({ index, code: "cell-error", found: text, lost: true });
  else if (!isPlaceholder(text)) read.issues.push({ index, code: "amount-unreadable", found: text, lost: true });
  return NaN;
}

function scannedAmount(text: string, index: number, scale: Scale, scan: AmountScan, read: AmountCells, shift: number): number {
  let { mantissa } = scan;
  let decimals = scan.decimals + (scan.percent ? 2 : 0) - (scan.hasUnit ? 0 : shift);
  while (decimals > scale && mantissa % 10 === 0 && mantissa !== 0) {
    mantissa /= 10;
    decimals--;
  }
  if (mantissa === 0) return 0;
  if (decimals > LARGEST_SCALE) {
    read.issues.push({ index, code: "amount-rounded", found: text, lost: false });
  } else if (scan.percent) {
    read.percentDecimals = Math.max(read.percentDecimals, decimals);
  } else if (decimals > read.decimals) {
    read.decimals = decimals;
  }
  const amount = decimals <= scale ? mantissa * 10 ** (scale - decimals) : dropDecimals(mantissa, decimals - scale);
  if (Number.isSafeInteger(amount) && Number.isSafeInteger(mantissa)) return amount;
  read.issues.push({ index, code: "amount-too-large", found: text, lost: true });
  return NaN;
}

/** Divides by a power of ten, half away from zero, in whole numbers only. */
function dropDecimals(mantissa: number, places: number): number {
  const power = 10 ** places;
  const size = Math.abs(mantissa);
  const rest = size % power;
  const whole = (size - rest) / power + (rest * 2 >= power ? 1 : 0);
  return mantissa < 0 ? -whole : whole;
}
