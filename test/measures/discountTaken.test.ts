import { describe, expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import { discountOffer, takenDiscount } from "../../src/measures/discountTaken";

const day = (text: string) => parseIsoDate(text)!;

test.each([
  ["2/10 n30", { rate: 0.02, days: 10 }], ["10天内付款优惠2%", { rate: 0.02, days: 10 }], ["1.5% within 15 days", { rate: 0.015, days: 15 }],
  ["2/10", { rate: 0.02, days: 10 }], ["提前10日付款，折扣１％", { rate: 0.01, days: 10 }],
])("%s offers a discount", (words, offer) => {
  expect(discountOffer(words)).toEqual(offer);
});

test.each(["", "月结30天", "无", "违约金 0.05%"])("%s offers none", (words) => {
  expect(discountOffer(words)).toBeUndefined();
});

describe("an invoice of 10,000.00 of 2019-01-01 at 2/10", () => {
  const offer = { rate: 0.02, days: 10 };
  const taken = (payments: [string, number][]) => takenDiscount(1_000_000, day("2019-01-01"), offer, payments.map(([date, amount]) => ({ date: day(date), amount })), 100);

  test("paid less 2 % on 2019-01-11, the last day, earned it", () => {
    expect(taken([["2019-01-11", 980_000]])).toEqual({ discount: 20_000, deadline: day("2019-01-11"), paid: day("2019-01-11"), earned: true });
  });

  test("paid so a day later took it without earning it", () => {
    expect(taken([["2019-01-12", 980_000]])).toMatchObject({ discount: 20_000, earned: false });
  });

  test("in two parts of which one is late is not earned: all must be in", () => {
    expect(taken([["2019-01-05", 500_000], ["2019-01-20", 480_000]])!.earned).toBe(false);
  });

  test("paid in full, not at all, or short by something else took no discount", () => {
    for (const payments of [[["2019-01-20", 1_000_000]], [], [["2019-01-20", 900_000]]] as [string, number][][]) expect(taken(payments)).toBeUndefined();
  });

  test("may be rounded to a unit of the currency: 20,100 short is a discount, 20,101 is not", () => {
    expect(taken([["2019-01-20", 979_900]])!.discount).toBe(20_100);
    expect(taken([["2019-01-20", 979_899]])).toBeUndefined();
  });
});
