import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { errorsBelow } from "../../src/measures/shareDrop";

test("30 of 100 after 50 of 100 is 2.887 standard errors below", () => {
  // pooled 0.4: √(0.4 × 0.6 × 2/100) = 0.069282; 0.2 ÷ 0.069282
  expect(errorsBelow({ yes: 30, count: 100 }, { yes: 50, count: 100 })).toBeCloseTo(2.886751, 6);
});

test("where all are yes or nobody was counted nothing can be told", () => {
  expect(errorsBelow({ yes: 5, count: 5 }, { yes: 9, count: 9 })).toBeNaN();
  expect(errorsBelow({ yes: 0, count: 0 }, { yes: 5, count: 9 })).toBeNaN();
});

test("the other way round it is the same with the other sign", () => {
  fc.assert(fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 51, max: 90 }), (a, b, count) => {
    const [one, other] = [{ yes: a, count }, { yes: b, count: count + 1 }];
    if (a + b === 0) return;
    expect(errorsBelow(one, other)).toBeCloseTo(-errorsBelow(other, one), 10);
  }));
});
