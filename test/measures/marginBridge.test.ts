import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { marginBridge, rateBridge, type BridgeRows, type MarginBridge } from "../../src/measures/marginBridge";

interface Line {
  item: number;
  before: [quantity: number, price: number, cost: number];
  after: [quantity: number, price: number, cost: number];
}

function columns(lines: readonly Line[]): BridgeRows {
  const column = (pick: (line: Line) => number): Float64Array => Float64Array.from(lines, pick);
  return {
    item: Int32Array.from(lines, (line) => line.item),
    quantity0: column((line) => line.before[0]), price0: column((line) => line.before[1]), cost0: column((line) => line.before[2]),
    quantity1: column((line) => line.after[0]), price1: column((line) => line.after[1]), cost1: column((line) => line.after[2]),
  };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const totals = (bridge: MarginBridge): Record<keyof MarginBridge, number> =>
  Object.fromEntries(Object.entries(bridge).map(([name, values]) => [name, total(values as Float64Array)])) as Record<keyof MarginBridge, number>;

/** measures.md §12: A 100@50/30 → 80@48/31; B 100@20/15 → 160@20.5/15.5 */
const worked: Line[] = [
  { item: 0, before: [100, 50, 30], after: [80, 48, 31] },
  { item: 1, before: [100, 20, 15], after: [160, 20.5, 15.5] },
];

describe("the price–volume–mix–cost bridge", () => {
  test("measures.md §12: 2,500 + 500 − 600 − 80 − 160 = 2,160", () => {
    expect(totals(marginBridge(columns(worked), 2))).toEqual({
      base: 250_000, volume: 50_000, mix: -60_000, price: -8_000, cost: -16_000, added: 0, discontinued: 0, current: 216_000,
    });
  });

  test("measures.md §12: the margin rate falls by 2.75 points of its own and 2.62 by mix, 5.38 together", () => {
    const { own, mix } = rateBridge(columns(worked), 2)!;
    expect(total(own) * 100).toBeCloseTo(-2.75, 2);
    expect(total(mix) * 100).toBeCloseTo(-2.62, 2);
    expect((total(own) + total(mix)) * 100).toBeCloseTo(-5.38, 2);
  });

  test("new and discontinued items stand in lines of their own and do not disturb the mix", () => {
    const bridge = marginBridge(columns([...worked, { item: 2, before: [0, 0, 0], after: [10, 9, 4] }, { item: 3, before: [5, 8, 6], after: [0, 0, 0] }]), 4);
    expect(totals(bridge)).toEqual({
      base: 251_000, volume: 50_000, mix: -60_000, price: -8_000, cost: -16_000, added: 5_000, discontinued: -1_000, current: 221_000,
    });
  });

  test("an item whose share of the units stays has no mix, its growth is volume", () => {
    const bridge = marginBridge(columns([{ item: 0, before: [10, 5, 3], after: [20, 5, 3] }, { item: 1, before: [30, 9, 8], after: [60, 9, 8] }]), 2);
    expect([...bridge.mix]).toEqual([0, 0]);
    expect([...bridge.volume]).toEqual([2_000, 3_000]);
  });

  test("rows of one item are added up, prices weighted by quantity", () => {
    const split = columns([
      { item: 0, before: [60, 52, 30], after: [80, 48, 31] }, { item: 0, before: [40, 47, 30], after: [0, 0, 0] }, worked[1]!,
    ]);
    expect(totals(marginBridge(split, 2))).toEqual(totals(marginBridge(columns(worked), 2)));
  });

  test("half a cent is rounded up as written, 1.005 × 100 cents to 101", () => {
    const bridge = marginBridge(columns([{ item: 0, before: [1, 1.005, 0], after: [1, 2.675, 0] }]), 1);
    expect([bridge.base[0], bridge.current[0]]).toEqual([101, 268]);
  });

  test("a period without revenue has no rate to explain", () => {
    expect(rateBridge(columns([{ item: 0, before: [0, 0, 0], after: [1, 2, 1] }]), 1)).toBeUndefined();
  });
});

const price = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
const quantity = fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 5_000 }), fc.integer({ min: 0, max: 50_000 }).map((tenths) => tenths / 10));
const period = fc.tuple(quantity, price, price);
const lines = fc.array(fc.record({ item: fc.nat(5), before: period, after: period }), { minLength: 1, maxLength: 25 });

describe("properties of the bridge", () => {
  test("each item's effects add up from its base margin to its current one, to the cent", () => {
    fc.assert(fc.property(lines, (given) => {
      const bridge = marginBridge(columns(given), 6);
      for (let item = 0; item < 6; item++) {
        const effects = bridge.volume[item]! + bridge.mix[item]! + bridge.price[item]! + bridge.cost[item]! + bridge.added[item]! + bridge.discontinued[item]!;
        expect(bridge.base[item]! + effects).toBe(bridge.current[item]);
      }
    }));
  });

  test("the base and current margins are those of decimal arithmetic by item, rounded half up", () => {
    fc.assert(fc.property(lines, (given) => {
      const margins = new Map<number, Decimal>();
      for (const { item, before: [units, sold, spent] } of given) {
        margins.set(item, (margins.get(item) ?? new Decimal(0)).plus(new Decimal(units).times(new Decimal(sold).minus(spent))));
      }
      const { base } = marginBridge(columns(given), 6);
      for (const [item, margin] of margins) expect(base[item]).toBe(margin.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0);
    }));
  });

  test("own change and mix add up to the change of the margin rate", () => {
    fc.assert(fc.property(lines, (given) => {
      const bridge = rateBridge(columns(given), 6);
      const sums = (pick: "before" | "after", at: 1 | 2): Decimal => given.reduce((sum, line) => sum.plus(new Decimal(line[pick][0]).times(line[pick][at])), new Decimal(0));
      const [revenue0, revenue1] = [sums("before", 1), sums("after", 1)];
      // returns that nearly cancel the sales make a rate without meaning
      fc.pre(revenue0.gt(1_000) && revenue1.gt(1_000));
      const change = revenue1.minus(sums("after", 2)).div(revenue1).minus(revenue0.minus(sums("before", 2)).div(revenue0)).toNumber();
      const sum = total(bridge!.own) + total(bridge!.mix);
      expect(Math.abs(sum - change)).toBeLessThan(1e-8 * Math.max(1, Math.abs(change), ...bridge!.own.map(Math.abs)));
    }));
  });

  test("the order of the rows does not matter", () => {
    const whole = fc.array(fc.record({ item: fc.nat(5), before: fc.tuple(fc.nat(500), fc.nat(90), fc.nat(90)), after: fc.tuple(fc.nat(500), fc.nat(90), fc.nat(90)) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(whole, (given) => {
      const [once, turned] = [marginBridge(columns(given), 6), marginBridge(columns([...given].reverse()), 6)];
      for (const effect of ["base", "price", "cost", "mix", "volume", "added", "discontinued", "current"] as const) {
        once[effect].forEach((cents, item) => expect(Math.abs(cents - turned[effect][item]!)).toBeLessThanOrEqual(effect === "base" || effect === "current" ? 0 : 2));
      }
    }));
  });
});
