/** From the gross margin of one period to that of another: volume, mix, price, cost, and the margin rate's own two steps. Source: measures.md §12. */
import Decimal from "decimal.js";
import { exact, toMinor, wholeParts, type MinorUnits } from "./money";
import { sum } from "./statistics";

/** One row a product and period pair; rows of one item are added up, its prices weighted by quantity. */
export interface BridgeRows {
  /** codes 0 … items − 1 */
  item: Int32Array;
  /** base period: units, and price and cost a unit in whole currency */
  quantity0: Float64Array;
  price0: Float64Array;
  cost0: Float64Array;
  /** the period that is explained */
  quantity1: Float64Array;
  price1: Float64Array;
  cost1: Float64Array;
}

/** Minor units by item; base + volume + mix + price + cost + added + discontinued = current, for each item and so for their sum. */
export interface MarginBridge {
  base: Float64Array;
  volume: Float64Array;
  mix: Float64Array;
  price: Float64Array;
  cost: Float64Array;
  /** items without a base quantity: they have no base price to compare with */
  added: Float64Array;
  /** items without a current quantity */
  discontinued: Float64Array;
  current: Float64Array;
}

/** The change of the margin rate by item, as decimals; undefined where one period has no revenue. */
export interface RateBridge {
  /** Σ of both over the items = current margin rate − base margin rate */
  own: Float64Array;
  mix: Float64Array;
}

/** Sums of one period by item: units and whole currency. */
interface PeriodSums {
  units: Float64Array;
  revenue: Float64Array;
  cost: Float64Array;
}

/**
 * The bridge in amounts. Over the items that were sold in both periods, with Q units in all and margin m a unit (m̄0 the base mean):
 * volume = (Q1 − Q0) × m̄0; mix = Σ Q1 × (s1 − s0) × (m0 − m̄0), s an item's share of the units; price = Σ q1 × (p1 − p0);
 * cost = −Σ q1 × (c1 − c0). Units must be addable. Mix, price and cost of an item are rounded half up to minor units; its volume is the rest.
 * @throws AmountTooLarge
 */
export function marginBridge(rows: BridgeRows, items: number): MarginBridge {
  const [before, after] = periodsOf(rows, items);
  const bridge = {
    ...emptyEffects(items),
    base: marginsOf(rows.item, items, rows.quantity0, rows.price0, rows.cost0),
    current: marginsOf(rows.item, items, rows.quantity1, rows.price1, rows.cost1),
  };
  const continues = (item: number): boolean => before.units[item]! > 0 && after.units[item]! > 0;
  let [units0, units1, margin0] = [0, 0, 0];
  for (let item = 0; item < items; item++) {
    if (!continues(item)) continue;
    units0 += before.units[item]!;
    units1 += after.units[item]!;
    margin0 += before.revenue[item]! - before.cost[item]!;
  }
  for (let item = 0; item < items; item++) {
    const [base, current] = [bridge.base[item]!, bridge.current[item]!];
    const [q0, q1] = [before.units[item]!, after.units[item]!];
    if (!continues(item)) {
      (q0 > 0 ? bridge.discontinued : bridge.added)[item] = exact(current - base);
      continue;
    }
    const ownMargin = (before.revenue[item]! - before.cost[item]!) / q0;
    const mix = (bridge.mix[item] = minor((q1 - q0 * (units1 / units0)) * (ownMargin - margin0 / units0)));
    const price = (bridge.price[item] = minor(after.revenue[item]! - q1 * (before.revenue[item]! / q0)));
    const cost = (bridge.cost[item] = minor(q1 * (before.cost[item]! / q0) - after.cost[item]!));
    bridge.volume[item] = exact(current - base - mix - price - cost);
  }
  return bridge;
}

/**
 * The bridge of the margin rate, with s an item's share of revenue, m its margin rate and M0 the base rate of all:
 * own = s1 × (m1 − m0); mix = (s1 − s0) × (m0 − M0). An item without base revenue is mix alone, s1 × (m1 − M0).
 */
export function rateBridge(rows: BridgeRows, items: number): RateBridge | undefined {
  const [before, after] = periodsOf(rows, items);
  const [revenue0, revenue1] = [sum(before.revenue), sum(after.revenue)];
  if (!(revenue0 > 0 && revenue1 > 0)) return undefined;
  const rate0 = (revenue0 - sum(before.cost)) / revenue0;
  const bridge: RateBridge = { own: new Float64Array(items), mix: new Float64Array(items) };
  for (let item = 0; item < items; item++) {
    const share0 = before.revenue[item]! / revenue0;
    const share1 = after.revenue[item]! / revenue1;
    const margin0 = (before.revenue[item]! - before.cost[item]!) / revenue0;
    const margin1 = (after.revenue[item]! - after.cost[item]!) / revenue1;
    if (share0 > 0) bridge.own[item] = margin1 - share1 * (margin0 / share0);
    bridge.mix[item] = margin1 - bridge.own[item]! - margin0 - (share1 - share0) * rate0;
  }
  return bridge;
}

function periodsOf(rows: BridgeRows, items: number): [PeriodSums, PeriodSums] {
  return [
    periodSums(rows.item, items, rows.quantity0, rows.price0, rows.cost0),
    periodSums(rows.item, items, rows.quantity1, rows.price1, rows.cost1),
  ];
}

function periodSums(item: Int32Array, items: number, quantity: Float64Array, price: Float64Array, cost: Float64Array): PeriodSums {
  const sums = { units: new Float64Array(items), revenue: new Float64Array(items), cost: new Float64Array(items) };
  for (let row = 0; row < item.length; row++) {
    const code = item[row]!;
    sums.units[code]! += quantity[row]!;
    sums.revenue[code]! += quantity[row]! * price[row]!;
    sums.cost[code]! += quantity[row]! * cost[row]!;
  }
  return sums;
}

/** a quantity and an amount, both in ten-thousandths, multiply to hundred-millionths */
const PARTS_PER_CENT = 1_000_000;

/** Σ quantity × (price − cost) by item, exact before it is rounded half up to minor units: in whole parts, by decimal.js where these do not hold it. */
function marginsOf(item: Int32Array, items: number, quantity: Float64Array, price: Float64Array, cost: Float64Array): Float64Array {
  const parts = new Float64Array(items);
  const others = new Map<number, Decimal>();
  for (let row = 0; row < item.length; row++) {
    const code = item[row]!;
    const product = wholeParts(quantity[row]!) * (wholeParts(price[row]!) - wholeParts(cost[row]!));
    const sum = parts[code]! + product;
    if (Number.isSafeInteger(product) && Number.isSafeInteger(sum)) parts[code] = sum;
    else others.set(code, new Decimal(price[row]!).minus(cost[row]!).times(quantity[row]!).plus(others.get(code) ?? 0));
  }
  return parts.map((sum, code) => {
    const other = others.get(code);
    if (!other) return roundedParts(sum);
    return exact(other.times(100).plus(new Decimal(sum).div(PARTS_PER_CENT)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
  });
}

function roundedParts(sum: number): MinorUnits {
  const size = Math.abs(sum);
  const beyond = size % PARTS_PER_CENT;
  const cents = (size - beyond) / PARTS_PER_CENT + (beyond * 2 >= PARTS_PER_CENT ? 1 : 0);
  return exact(sum < 0 ? -cents : cents);
}

/** Whole minor units, rounded half up on 15 significant digits; the slow way only near a half. */
function minor(amount: number): MinorUnits {
  const cents = amount * 100;
  const near = Math.round(cents);
  return Math.abs(cents - near) < 0.49 ? exact(near) : toMinor(amount);
}

function emptyEffects(items: number): Omit<MarginBridge, "base" | "current"> {
  const empty = (): Float64Array => new Float64Array(items);
  return {
    volume: empty(), mix: empty(), price: empty(), cost: empty(), added: empty(), discontinued: empty(),
  };
}
