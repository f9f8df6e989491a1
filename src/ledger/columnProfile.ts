/** What the cells below a header look like, so that a header is believed only when its column can hold what it says. */
import { newAmountScan, scanAmount } from "./cells/amountText";
import { isErrorText, isPlaceholder } from "./cells/blankText";
import { readDateText } from "./cells/dateText";
import { isQuantityText } from "./cells/quantityText";
import { isQuantity } from "./fields";
import type { FieldType } from "./fields";
import { isTotal, labelOf } from "./labels";
import type { Cell } from "./types";

/** Counts of cells by what they can be; a cell may count more than once. */
export interface ColumnProfile {
  filled: number;
  numbers: number;
  /** numbers and amounts as text */
  amounts: number;
  /** date texts, and numbers that are plausible serials or yyyymmdd */
  dates: number;
  texts: number;
  /** texts that are a number with its unit: `15件` */
  quantities: number;
  /** texts that stand alone in their row, or name a total: of a group or a report, not of the column */
  labels: number;
  /** amounts between −1 and 1, which may be rates */
  fractions: number;
  distinct: number;
}

const EARLIEST_SERIAL = 29_221;
const LATEST_SERIAL = 69_762;

/** @param alone true for the cells that are the only ones of their row */
export function profileOf(cells: readonly Cell[], alone: readonly boolean[] = []): ColumnProfile {
  const profile: ColumnProfile = { filled: 0, numbers: 0, amounts: 0, dates: 0, texts: 0, quantities: 0, labels: 0, fractions: 0, distinct: 0 };
  const scan = newAmountScan();
  const seen = new Set<Cell>();
  for (const [row, cell] of cells.entries()) {
    if (cell === "" || cell === null) continue;
    if (typeof cell === "string" && (isErrorText(cell) || isPlaceholder(cell.trim()))) continue;
    profile.filled++;
    seen.add(cell);
    if (typeof cell === "number") {
      profile.numbers++;
      profile.amounts++;
      if (Math.abs(cell) <= 1) profile.fractions++;
      if (isDateNumber(cell)) profile.dates++;
    } else if (typeof cell === "string") {
      const amount = scanAmount(cell, scan);
      const date = readDateText(cell) !== undefined;
      if (amount) profile.amounts++;
      if (amount && (scan.percent || Math.abs(scan.mantissa) <= 10 ** scan.decimals)) profile.fractions++;
      if (date) profile.dates++;
      if (!amount && !date) profile.texts++;
      if (!amount && !date && (alone[row] || isTotal(labelOf(cell)))) profile.labels++;
      if (!amount && isQuantityText(cell)) profile.quantities++;
    }
  }
  profile.distinct = seen.size;
  return profile;
}

/** False when most of the filled cells cannot be of the type. An empty column can be anything. */
export function canHold(profile: ColumnProfile, type: FieldType, field = ""): boolean {
  if (profile.filled === 0 || type === "text") return true;
  const fitting = type === "date" ? profile.dates : profile.amounts + (isQuantity(field) ? profile.quantities : 0);
  return fitting * 2 >= profile.filled - profile.labels && (fitting > 0 || profile.labels === 0);
}

/** True for the serials of 1980 to 2090: other numbers are hardly days. */
export function isLikelySerial(value: number): boolean {
  return value >= EARLIEST_SERIAL && value <= LATEST_SERIAL;
}

function isDateNumber(value: number): boolean {
  return isLikelySerial(value) || (value >= 19_900_101 && value <= 20_991_231) ||
    (value > 1990 && value < 2100) || (value >= 199_001 && value <= 209_912);
}
