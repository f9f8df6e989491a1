/** What moved the margin: price, volume, mix or cost, by the bridge of the last three months from the three before or those of a year ago. */
import type { Sales } from "../book/business";
import { marginBridge, rateBridge, type BridgeRows } from "../measures/marginBridge";
import { exact, type MinorUnits } from "../measures/money";
import { sum } from "../measures/statistics";
import { linesIn, wholeMonths, type Stretch } from "./salesPeriods";
import type { SalesInput } from "./marginScopes";

const BRIDGE_MONTHS = 3;
/** With so many whole months the same months of the year before are the base, so that a season is not taken for a change. */
const SEASONAL_HISTORY = 24;
/** The bridge counts in hundredths whatever the book's scale: amounts are handed to it as so many hundredths. */
const HUNDREDTHS = 100;

export type MarginCause = "price" | "volume" | "mix" | "cost" | "priceOrCost" | "none";
export type BridgeStep = "volume" | "mix" | "price" | "cost" | "added" | "discontinued";
export const BRIDGE_STEPS: readonly BridgeStep[] = ["volume", "mix", "price", "cost", "added", "discontinued"];

export interface BridgePeriods {
  base: Stretch;
  now: Stretch;
  yearBefore: boolean;
}

export interface MarginMove {
  /** margin of lines with a known cost, minor units: base + the steps = current */
  baseMargin: MinorUnits;
  currentMargin: MinorUnits;
  /** absent where quantities are missing: then price and cost cannot be told apart */
  steps?: Record<BridgeStep, MinorUnits>;
  /** the margin rate before and now, undefined where a period has no revenue */
  baseRate?: number;
  currentRate?: number;
  /** the margin rate's own parts, fractions that add up to its change; absent where a period has no revenue */
  parts?: RateParts;
  /** what most lowered the margin rate; "volume" where only the amount fell */
  cause: MarginCause;
}

/** Mix holds new and discontinued items too. Without quantities price and cost are one part. */
export type RateParts = { mix: number } & ({ price: number; cost: number } | { priceOrCost: number });

/** Undefined with fewer than six whole months. */
export function bridgePeriods({ salesMonths, asOf }: Pick<SalesInput, "salesMonths" | "asOf">): BridgePeriods | undefined {
  const whole = wholeMonths(salesMonths, asOf);
  if (whole < 2 * BRIDGE_MONTHS) return undefined;
  const yearBefore = whole >= SEASONAL_HISTORY;
  const now = { from: whole - BRIDGE_MONTHS, to: whole };
  const back = yearBefore ? 12 : BRIDGE_MONTHS;
  return { base: { from: now.from - back, to: now.to - back }, now, yearBefore };
}

/** The move of a set of sales lines between two periods. */
export function marginMove(input: SalesInput, lines: Int32Array, { base, now }: BridgePeriods): MarginMove {
  const { sales, salesMonths, asOf } = input;
  const sums = itemSums(sales, linesIn(sales, lines, salesMonths, base, asOf), linesIn(sales, lines, salesMonths, now, asOf));
  const [before, after] = [totals(sums.before), totals(sums.after)];
  const rates = rateBridge(revenueRows(sums), sums.items);
  const steps = sums.hasQuantities ? amountSteps(sums) : undefined;
  const parts = rates && rateParts(sum(rates.own), sum(rates.mix), steps && steps.cost / after.revenue);
  return {
    baseMargin: before.margin, currentMargin: after.margin,
    ...(steps && { steps }),
    ...(before.revenue > 0 && { baseRate: before.margin / before.revenue }),
    ...(after.revenue > 0 && { currentRate: after.margin / after.revenue }),
    ...(parts && { parts }),
    cause: causeOf(parts, steps),
  };
}

interface PeriodSums {
  quantity: Float64Array;
  revenue: Float64Array;
  cost: Float64Array;
}

interface ItemSums {
  items: number;
  before: PeriodSums;
  after: PeriodSums;
  hasQuantities: boolean;
}

/** Sums by item of the lines with a known cost; lines without an item count as one item. */
function itemSums(sales: Sales, before: Int32Array, after: Int32Array): ItemSums {
  const codes = new Map<number, number>();
  for (const line of [...before, ...after]) if (!codes.has(sales.item[line]!)) codes.set(sales.item[line]!, codes.size);
  let hasQuantities = true;
  const sumsOf = (lines: Int32Array): PeriodSums => {
    const sums = { quantity: new Float64Array(codes.size), revenue: new Float64Array(codes.size), cost: new Float64Array(codes.size) };
    for (const line of lines) {
      if (Number.isNaN(sales.cost[line]!)) continue;
      const code = codes.get(sales.item[line]!)!;
      sums.revenue[code]! += sales.revenue[line]! || 0;
      sums.cost[code]! += sales.cost[line]!;
      if (Number.isNaN(sales.quantity[line]!)) hasQuantities = false;
      else sums.quantity[code]! += sales.quantity[line]!;
    }
    return sums;
  };
  return { items: codes.size, before: sumsOf(before), after: sumsOf(after), hasQuantities };
}

/** Items sold in both periods go through the bridge; the others are new or discontinued with the whole of their change. */
function amountSteps({ items, before, after }: ItemSums): Record<BridgeStep, MinorUnits> {
  const steps: Record<BridgeStep, MinorUnits> = { volume: 0, mix: 0, price: 0, cost: 0, added: 0, discontinued: 0 };
  const both: number[] = [];
  for (let item = 0; item < items; item++) {
    if (before.quantity[item]! > 0 && after.quantity[item]! > 0) both.push(item);
    else steps[before.quantity[item]! > 0 ? "discontinued" : "added"] += marginOf(after, item) - marginOf(before, item);
  }
  const unit = (amount: number, quantity: number): number => amount / HUNDREDTHS / quantity;
  const column = (value: (item: number) => number): Float64Array => Float64Array.from(both, value);
  const bridge = marginBridge({
    item: Int32Array.from(both.keys()),
    quantity0: column((item) => before.quantity[item]!),
    price0: column((item) => unit(before.revenue[item]!, before.quantity[item]!)),
    cost0: column((item) => unit(before.cost[item]!, before.quantity[item]!)),
    quantity1: column((item) => after.quantity[item]!),
    price1: column((item) => unit(after.revenue[item]!, after.quantity[item]!)),
    cost1: column((item) => unit(after.cost[item]!, after.quantity[item]!)),
  }, both.length);
  for (const step of ["volume", "mix", "price", "cost"] as const) steps[step] = exact(sum(bridge[step]));
  return steps;
}

/** The rate form needs no quantities: one unit an item, its price the whole revenue. */
function revenueRows({ items, before, after }: ItemSums): BridgeRows {
  const ones = new Float64Array(items).fill(1);
  const major = (amounts: Float64Array): Float64Array => amounts.map((amount) => amount / HUNDREDTHS);
  return {
    item: Int32Array.from(ones.keys()),
    quantity0: ones, price0: major(before.revenue), cost0: major(before.cost),
    quantity1: ones, price1: major(after.revenue), cost1: major(after.cost),
  };
}

/** Of the rate's own part, cost is the bridge's cost step ÷ the revenue now, and price is the rest. */
function rateParts(own: number, mix: number, cost: number | undefined): RateParts {
  return cost === undefined ? { priceOrCost: own, mix } : { price: own - cost, cost, mix };
}

/** The part that lowered the rate most. Volume alone does not move a rate: it is named where nothing lowered the rate but the amount fell. */
function causeOf(parts: RateParts | undefined, steps: Record<BridgeStep, MinorUnits> | undefined): MarginCause {
  if (!parts) return "none";
  const [cause, worst] = (Object.entries(parts) as [MarginCause, number][]).reduce((lowest, part) => (part[1] < lowest[1] ? part : lowest));
  if (worst < -NOISE) return cause;
  return steps && steps.volume < 0 ? "volume" : "none";
}

/** Floating-point noise of a rate that did not change. */
const NOISE = 1e-9;

function totals({ revenue, cost }: PeriodSums): { revenue: MinorUnits; margin: MinorUnits } {
  return { revenue: sum(revenue), margin: exact(sum(revenue) - sum(cost)) };
}

function marginOf({ revenue, cost }: PeriodSums, item: number): MinorUnits {
  return revenue[item]! - cost[item]!;
}
