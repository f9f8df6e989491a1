/** Amounts that come in several lists: all at one scale, and a date for each amount. */
import { FUNCTION_ERRORS } from "../locale/functions";
import { DEFAULT_SCALE, rescale, type Scale } from "../measures/money";
import { placeOf } from "./arguments";
import { FunctionError } from "./functionError";
import type { Amounts, Dates } from "./parameters";

/** The lists' minor units at the finest of their scales, so that they can be added up. */
export function atOneScale<Lists extends readonly Amounts[]>(...lists: Lists): { scale: Scale; values: { [At in keyof Lists]: Float64Array } } {
  const scale = lists.reduce<Scale>((finest, list) => (list.scale > finest ? list.scale : finest), DEFAULT_SCALE);
  const values = lists.map((list) => (list.scale === scale ? list.values : list.values.map((amount) => rescale(amount, list.scale, scale))));
  return { scale, values: values as { [At in keyof Lists]: Float64Array } };
}

/** Serials of the rows, 0 for blank rows. Throws where an amount has no date. */
export function datesOfAmounts(amounts: Float64Array, dates: Dates): Float64Array {
  return datesWhere((row) => amounts[row] !== 0, dates);
}

/** Serials of the rows where the day of a credit (a negative amount) does not matter and may be blank: it is 0 then. Throws where a positive amount has no date. */
export function datesOfDebts(amounts: Float64Array, dates: Dates): Float64Array {
  return datesWhere((row) => amounts[row]! > 0, dates);
}

function datesWhere(isNeeded: (row: number) => boolean, { values, list }: Dates): Float64Array {
  const dates = Float64Array.from(values);
  for (let i = 0; i < dates.length; i++) {
    if (!Number.isNaN(dates[i]!)) continue;
    if (isNeeded(i)) throw new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(list, i) });
    dates[i] = 0;
  }
  return dates;
}
