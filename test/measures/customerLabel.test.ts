import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { labelCustomers, type CustomerSales } from "../../src/measures/customerLabel";

const AS_OF = 50_000;
type Sale = [customer: number, daysAgo: number, amount: number];

function sales(...rows: Sale[]): CustomerSales {
  return {
    customer: Int32Array.from(rows, ([customer]) => customer), date: Float64Array.from(rows, ([, ago]) => AS_OF - ago), amount: Float64Array.from(rows, ([, , amount]) => amount),
    customers: Math.max(-1, ...rows.map(([customer]) => customer)) + 1,
  };
}
/** Purchases of 100 so many days ago, by customer. */
const buying = (...ago: number[][]) => sales(...ago.flatMap((own, customer) => own.map((days): Sale => [customer, days, 100])));
const labels = (given: CustomerSales) => labelCustomers(given, AS_OF).label;

describe("customers by their own buying rhythm", () => {
  test("at one and a half usual gaps a customer is still on time, a day later at risk", () => {
    // gaps of 20 days; 30 days since the last purchase are 1.5 of them; 2 purchases in 90 days against 1 or 2 before: no drop
    expect(labels(buying([30, 50, 70, 90, 110], [31, 51, 71, 91, 111]))).toEqual(["frequent", "atRisk"]);
  });

  test("asleep after more than 365 days and more than three usual gaps", () => {
    expect(labels(buying([365, 385, 405]))).toEqual(["atRisk"]);
    expect(labels(buying([366, 386, 406]))).toEqual(["dormant"]);
    // a gap of 150 days: three of them are 450
    expect(labels(buying([450, 600, 750]))).toEqual(["atRisk"]);
    expect(labels(buying([451, 601, 751]))).toEqual(["dormant"]);
  });

  test("the upper quarter by purchase days in a year is frequent, the others stable", () => {
    // purchase days 8, 6, 4, 4 of the last 365: the 75th percentile is 6.5
    const every = (gap: number, count: number) => Array.from({ length: count }, (_, i) => i * gap + 1);
    expect(labels(buying(every(40, 8), every(50, 6), every(80, 4), every(85, 4)))).toEqual(["frequent", "stable", "stable", "stable"]);
  });

  test("a customer with one or two purchases is judged by the usual gap of all, and is never frequent", () => {
    const judged = labelCustomers(buying([1, 41, 81, 121], [60], [61, 62]), AS_OF);
    expect(judged.label).toEqual(["frequent", "stable", "atRisk"]);
    expect([...judged.usualGap]).toEqual([40, 40, 40]);
  });

  test("where nobody has a rhythm only the long sleepers are told apart", () => {
    const judged = labelCustomers(buying([365], [366], [200, 300]), AS_OF);
    expect(judged.label).toEqual(["stable", "dormant", "stable"]);
    expect([...judged.usualGap]).toEqual([NaN, NaN, NaN]);
  });

  test("half the amount of the 90 days before is a drop, a cent more is none", () => {
    const monthly = (recent: number): Sale[] => [[0, 10, recent], [0, 40, 0.5 * 10_000 - recent], [0, 100, 5_000], [0, 130, 5_000]];
    expect(labels(sales(...monthly(1_000)))).toEqual(["atRisk"]);
    expect(labels(sales(...monthly(1_000), [0, 70, 1]))).toEqual(["frequent"]);
  });

  test("the last 90 days begin 89 days ago, the 90 before them end 179 days ago", () => {
    const judged = labelCustomers(sales([0, 0, 1], [0, 89, 10], [0, 90, 100], [0, 179, 1_000], [0, 180, 10_000]), AS_OF);
    expect([judged.recent[0], judged.before[0]]).toEqual([11, 1_100]);
  });

  test("a slow buyer's empty quarter is no drop", () => {
    expect(labels(buying([100, 200, 300, 400]))).toEqual(["frequent"]);
  });

  test("a day whose returns eat up its sales is no purchase; a customer of returns alone has none; later sales are not known", () => {
    const judged = labelCustomers(sales([0, 5, 100], [0, 5, -100], [0, 20, 100], [1, 10, -50], [2, -1, 70]), AS_OF);
    expect(judged.label).toEqual(["stable", "noPurchase", "noPurchase"]);
    expect([...judged.daysSince]).toEqual([20, NaN, NaN]);
    expect([...judged.recent]).toEqual([100, -50, 0]);
  });

  test("neither the order of the rows nor the currency's unit changes a label", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -20, max: 500 }), fc.integer({ min: -200, max: 1_000 })), { minLength: 1, maxLength: 50 });
    fc.assert(fc.property(rows, (given: Sale[]) => {
      const judged = labelCustomers(sales(...given), AS_OF);
      expect(labelCustomers(sales(...[...given].reverse()), AS_OF)).toEqual(judged);
      expect(labels(sales(...given.map(([customer, ago, amount]): Sale => [customer, ago, amount * 7])))).toEqual(judged.label);
    }));
  });
});
