import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { orderQuantity, reorderPoint, safetyStock, type Demand } from "../../src/measures/reorder";

/** measures.md §13: 40 a day ± 3.162, nine days ± 2 */
const demand: Demand = { dailyMean: 40, dailyDeviation: 3.162, lead: 9, leadDeviation: 2 };

describe("reordering", () => {
  test("measures.md §13: safety stock 132.5 at 95 %, of the demand alone 15.6, reorder point 492.5", () => {
    expect(safetyStock(demand, 0.95)).toBeCloseTo(132.5, 1);
    expect(safetyStock({ ...demand, leadDeviation: 0 }, 0.95)).toBeCloseTo(15.6, 1);
    expect(reorderPoint(demand, 0.95)).toBeCloseTo(492.5, 1);
  });

  test("stock and goods on their way reduce the order, backorders raise it, and it is never negative", () => {
    const point = reorderPoint(demand, 0.95);
    expect(orderQuantity(demand, 0.95, 100, 92)).toBeCloseTo(point - 192, 10);
    expect(orderQuantity(demand, 0.95, -30, 0)).toBeCloseTo(point + 30, 10);
    expect(orderQuantity(demand, 0.95, 500, 100)).toBe(0);
  });

  test("at one half there is no safety stock, and a better service never needs less", () => {
    expect(safetyStock(demand, 0.5)).toBe(0);
    fc.assert(fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (a, b) => {
      expect(safetyStock(demand, Math.max(a, b))).toBeGreaterThanOrEqual(safetyStock(demand, Math.min(a, b)));
    }));
  });
});
