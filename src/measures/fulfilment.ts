/** Delivery on time and in full (OTIF) of order lines. Source: measures.md §22. */
import type { DayNumber } from "./calendar";
import { ratio } from "./money";

/** One order line; NaN = not given. */
export interface DeliveryLine {
  plannedDate: number;
  /** NaN = not delivered */
  actualDate: number;
  plannedQuantity: number;
  actualQuantity: number;
}

/** What a line says about itself at the end of a day. */
export interface LineVerdict {
  onTime: boolean;
  inFull: boolean;
  /** days after the planned date of its delivery, or until the day while it is not delivered; early is negative */
  daysLate: number;
  delivered: boolean;
}

/** Counts of lines. */
export interface Otif {
  lines: number;
  onTime: number;
  inFull: number;
  both: number;
}

/** Quantities are written with few decimals: a difference below this is one of binary digits. */
const QUANTITY_ROUNDING = 1e-9;

/**
 * The verdict at the end of `asOf`; a delivery after it has not happened yet. On time = delivered on the planned date or before;
 * in full = at least the planned quantity. Undefined where nothing can be said: no planned date, no planned quantity, a delivery
 * without its quantity or its date, or a line that is neither delivered nor past its planned date. A delivery short of the plan is on time, not in full.
 */
export function verdictOf({ plannedDate, actualDate, plannedQuantity, actualQuantity }: DeliveryLine, asOf: DayNumber): LineVerdict | undefined {
  if (Number.isNaN(plannedDate) || !(plannedQuantity > 0)) return undefined;
  const delivered = actualDate <= asOf;
  if (!delivered) {
    if (plannedDate >= asOf || (actualQuantity > 0 && Number.isNaN(actualDate))) return undefined;
    return { onTime: false, inFull: false, daysLate: asOf - plannedDate, delivered };
  }
  if (Number.isNaN(actualQuantity)) return undefined;
  const inFull = actualQuantity >= plannedQuantity - QUANTITY_ROUNDING * plannedQuantity;
  return { onTime: actualDate <= plannedDate, inFull, daysLate: actualDate - plannedDate, delivered };
}

export function otifOf(verdicts: Iterable<LineVerdict>): Otif {
  const otif: Otif = { lines: 0, onTime: 0, inFull: 0, both: 0 };
  for (const { onTime, inFull } of verdicts) {
    otif.lines++;
    if (onTime) otif.onTime++;
    if (inFull) otif.inFull++;
    if (onTime && inFull) otif.both++;
  }
  return otif;
}

/** Lines both on time and in full ÷ lines; undefined without lines. */
export function otifRate({ both, lines }: Otif): number | undefined {
  return ratio(both, lines);
}
