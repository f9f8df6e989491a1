import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { stockLayers, type StockLayers } from "../../src/measures/stockLayers";

interface Move {
  item?: number;
  day: number;
  units: number;
  count?: boolean;
}

const run = (moves: readonly Move[], asOf = 1_000, items = 3): StockLayers =>
  stockLayers(
    {
      item: Int32Array.from(moves, (move) => move.item ?? 0),
      date: Float64Array.from(moves, (move) => move.day),
      quantity: Float64Array.from(moves, (move) => move.units),
      isCount: Uint8Array.from(moves, (move) => (move.count ? 1 : 0)),
    },
    items,
    asOf,
  );

/** The layers as [day, units], all items. */
const layersOf = ({ date, quantity }: StockLayers): [number, number][] => Array.from(quantity, (units, i) => [date[i]!, units / 10_000]);

describe("FIFO layers of stock", () => {
  test("an issue takes from the oldest receipts", () => {
    expect(layersOf(run([{ day: 1, units: 30 }, { day: 2, units: 20 }, { day: 3, units: -40 }]))).toEqual([[2, 10]]);
  });

  test("negative stock is filled first; what remains of the receipt is a layer of its own date", () => {
    const layers = run([{ day: 1, units: 10 }, { day: 2, units: -25 }, { day: 3, units: 5 }, { day: 4, units: 18 }]);
    expect(layersOf(layers)).toEqual([[4, 8]]);
    expect(layers.balance[0]).toBe(80_000);
  });

  test("stock that stays negative has no layers and a negative balance", () => {
    const layers = run([{ day: 1, units: -5 }]);
    expect([layersOf(layers), layers.balance[0]]).toEqual([[], -50_000]);
  });

  test("a count above the books adds a layer of its date, one below takes from the oldest, one that agrees changes nothing", () => {
    expect(layersOf(run([{ day: 1, units: 30 }, { day: 5, units: 50, count: true }]))).toEqual([[1, 30], [5, 20]]);
    expect(layersOf(run([{ day: 1, units: 30 }, { day: 2, units: 30 }, { day: 5, units: 40, count: true }]))).toEqual([[1, 10], [2, 30]]);
    expect(layersOf(run([{ day: 1, units: 30 }, { day: 5, units: 30, count: true }]))).toEqual([[1, 30]]);
    expect(layersOf(run([{ day: 1, units: 30 }, { day: 5, units: 0, count: true }]))).toEqual([]);
    expect(layersOf(run([{ day: 1, units: -8 }, { day: 5, units: 2, count: true }]))).toEqual([[5, 2]]);
  });

  test("rows go by date, those of one day as they stand; what is later than the as-of date does not count, the day itself does", () => {
    expect(layersOf(run([{ day: 3, units: -10 }, { day: 1, units: 30 }, { day: 11, units: 5 }, { day: 10, units: 4 }], 10))).toEqual([[1, 20], [10, 4]]);
    expect(layersOf(run([{ day: 1, units: 7, count: true }, { day: 1, units: 2 }]))).toEqual([[1, 7], [1, 2]]);
    expect(layersOf(run([{ day: 1, units: 2 }, { day: 1, units: 7, count: true }]))).toEqual([[1, 2], [1, 5]]);
  });

  test("tenths that no double holds leave nothing over: 0.1 + 0.2 − 0.3", () => {
    const layers = run([{ day: 1, units: 0.1 }, { day: 2, units: 0.2 }, { day: 3, units: -0.3 }]);
    expect([layersOf(layers), layers.balance[0]]).toEqual([[], 0]);
  });

  test("a blank quantity is no movement", () => {
    expect(layersOf(run([{ day: 1, units: 5 }, { day: 2, units: NaN }]))).toEqual([[1, 5]]);
  });
});

const moves = fc.array(fc.record({ item: fc.nat(2), day: fc.integer({ min: 1, max: 30 }), units: fc.integer({ min: -400, max: 500 }).map((tenths) => tenths / 10) }), { maxLength: 40 });

/** Without counts, by item and day: the latest receipts that add up to the balance. */
function latestReceipts(given: readonly Move[]): Map<string, Decimal> {
  const layers = new Map<string, Decimal>();
  for (const item of [0, 1, 2]) {
    const own = given.filter((move) => move.item === item);
    let wanted = own.reduce((sum, move) => sum.plus(move.units), new Decimal(0));
    for (const { day, units } of own.filter((move) => move.units > 0).sort((a, b) => b.day - a.day)) {
      const part = Decimal.max(0, Decimal.min(wanted, units));
      wanted = wanted.minus(part);
      if (part.gt(0)) layers.set(`${item}/${day}`, (layers.get(`${item}/${day}`) ?? new Decimal(0)).plus(part));
    }
  }
  return layers;
}

function byDay({ item, date, quantity }: StockLayers): Record<string, number> {
  const sums: Record<string, number> = {};
  quantity.forEach((units, i) => {
    const key = `${item[i]}/${date[i]}`;
    sums[key] = (sums[key] ?? 0) + units;
  });
  return sums;
}

describe("properties of the layers", () => {
  test("without counts they are the latest receipts that add up to the balance, in any order of the rows", () => {
    fc.assert(fc.property(moves, (given) => {
      const expected = Object.fromEntries([...latestReceipts(given)].map(([key, units]) => [key, units.times(10_000).toNumber()]));
      expect(byDay(run(given))).toEqual(expected);
      expect(byDay(run([...given].reverse()))).toEqual(expected);
    }));
  });

  test("with counts too, the layers add up to the balance, or the balance is negative and there are none", () => {
    const counted = fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), units: fc.integer({ min: -30, max: 60 }), count: fc.boolean() }), { maxLength: 30 });
    fc.assert(fc.property(counted, (given) => {
      const layers = run(given.map((move) => (move.count ? { ...move, units: Math.abs(move.units) } : move)));
      const sum = layers.quantity.reduce((total, units) => total + units, 0);
      expect(sum).toBe(Math.max(0, layers.balance[0]!));
      expect(layers.quantity.every((units) => units > 0)).toBe(true);
      expect([...layers.date]).toEqual([...layers.date].sort((a, b) => a - b));
    }));
  });

  test("the movements of other items change nothing: ledgers of different items can be put one after the other", () => {
    fc.assert(fc.property(moves, moves, (first, second) => {
      const [a, b] = [first.map((move) => ({ ...move, item: 0 })), second.map((move) => ({ ...move, item: 1 }))];
      const both = run([...a, ...b]);
      expect(byDay(both)).toEqual({ ...byDay(run(a)), ...byDay(run(b)) });
    }));
  });
});
