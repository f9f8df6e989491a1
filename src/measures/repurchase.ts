/** Repurchase: how many customers buy again. Source: measures.md §17. A day counts once, however many orders it has. */
import type { DayNumber } from "./calendar";

/** Equal-length columns; rows of customer −1 are left out. */
export interface Purchases {
  /** 0 … customers − 1 */
  customer: Int32Array;
  /** serials */
  date: Float64Array;
  customers: number;
}

export interface Repurchase {
  /** customers that bought on a day of the period */
  buyers: number;
  /** those of them that bought on a second day of it */
  again: number;
}

export interface CohortRepurchase {
  /** customers whose first purchase of all lies in the period */
  firstBuyers: number;
  /** those of them that could be watched for the whole window */
  observed: number;
  /** those of the observed that bought again within the window */
  again: number;
}

/** Buyers of `from` … `to`, both days included, and those who bought on two days of it or more. */
export function repurchase({ customer, date, customers }: Purchases, from: DayNumber, to: DayNumber): Repurchase {
  const first = new Float64Array(customers).fill(NaN);
  const isAgain = new Uint8Array(customers);
  let [buyers, again] = [0, 0];
  for (let i = 0; i < customer.length; i++) {
    const code = customer[i]!;
    if (code < 0 || !(date[i]! >= from && date[i]! <= to)) continue;
    if (Number.isNaN(first[code]!)) {
      first[code] = date[i]!;
      buyers++;
    } else if (first[code] !== date[i]! && isAgain[code] === 0) {
      isAgain[code] = 1;
      again++;
    }
  }
  return { buyers, again };
}

/**
 * First-time buyers of `from` … `to` who bought again at most `window` days after their first purchase.
 * Nothing after `to` is looked at: who first bought less than `window` days before it is not observed yet and counts neither way.
 * Purchases before `from` tell who is no first-time buyer.
 */
export function cohortRepurchase({ customer, date, customers }: Purchases, from: DayNumber, to: DayNumber, window: number): CohortRepurchase {
  const first = new Float64Array(customers).fill(Infinity);
  for (let i = 0; i < customer.length; i++) {
    const code = customer[i]!;
    if (code >= 0 && date[i]! < first[code]!) first[code] = date[i]!;
  }
  const isAgain = new Uint8Array(customers);
  for (let i = 0; i < customer.length; i++) {
    const code = customer[i]!;
    if (code >= 0 && date[i]! > first[code]! && date[i]! <= first[code]! + window) isAgain[code] = 1;
  }
  const result: CohortRepurchase = { firstBuyers: 0, observed: 0, again: 0 };
  for (let code = 0; code < customers; code++) {
    if (!(first[code]! >= from && first[code]! <= to)) continue;
    result.firstBuyers++;
    if (first[code]! + window > to) continue;
    result.observed++;
    result.again += isAgain[code]!;
  }
  return result;
}
