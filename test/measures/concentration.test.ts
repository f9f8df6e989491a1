import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  effectiveNumber, entropy, evenness, gini, herfindahl, normalisedHerfindahl, rankAmounts, sampleGini, topShare,
} from "../../src/measures/concentration";

const of = (...amounts: number[]): ReturnType<typeof rankAmounts> => rankAmounts(Float64Array.from(amounts));
const positive = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 50 });

describe("concentration, measures.md §7: shares 40/25/15/10/5/5 %", () => {
  const six = of(1_000, 4_000, 500, 2_500, 1_500, 500);

  test("HHI 2,600, normalised 0.112, effective number 3.85", () => {
    expect(herfindahl(six)! * 10_000).toBeCloseTo(2_600, 9);
    expect(normalisedHerfindahl(six)).toBeCloseTo(0.112, 12);
    expect(effectiveNumber(six)).toBeCloseTo(1 / 0.26, 12);
  });

  test("CR1, CR3 and CR5 are 40, 80 and 95 %; more than there are is everything", () => {
    expect([1, 3, 5, 10].map((k) => topShare(six, k))).toEqual([0.4, 0.8, 0.95, 1]);
  });

  test("entropy 1.5275, as a number 4.61, evenness 0.853", () => {
    expect(entropy(six)).toBeCloseTo(1.5275, 4);
    expect(Math.exp(entropy(six)!)).toBeCloseTo(4.61, 2);
    expect(evenness(six)).toBeCloseTo(0.853, 3);
  });

  test("Gini 0.40, of a small sample 0.48", () => {
    expect(gini(six)).toBeCloseTo(0.4, 12);
    expect(sampleGini(six)).toBeCloseTo(0.48, 12);
  });

  test("net returns are left out: 50/40/20/−10 gives 3,719 on the positive ones", () => {
    const ranked = of(50, 40, 20, -10);
    expect(herfindahl(ranked)! * 10_000).toBeCloseTo(3_719, 0);
    expect([ranked.count, ranked.total]).toEqual([3, 110]);
  });

  test("one customer is HHI 10,000 and has no Gini; none has nothing", () => {
    expect([herfindahl(of(7)), gini(of(7)), normalisedHerfindahl(of(7)), evenness(of(7)), effectiveNumber(of(7)), entropy(of(7))])
      .toEqual([1, undefined, undefined, undefined, 1, 0]);
    const none = of(0, -5);
    expect([herfindahl(none), gini(none), sampleGini(none), topShare(none, 1), entropy(none), effectiveNumber(none)]).toEqual(Array(6).fill(undefined));
  });
});

describe("properties of the concentration measures", () => {
  test("HHI lies between 1/n and 1, the effective number between 1 and n, Gini and evenness between 0 and 1", () => {
    fc.assert(fc.property(positive, (amounts) => {
      const ranked = of(...amounts);
      const n = amounts.length;
      expect(herfindahl(ranked)).toBeGreaterThanOrEqual(1 / n - 1e-12);
      expect(herfindahl(ranked)).toBeLessThanOrEqual(1 + 1e-12);
      expect(effectiveNumber(ranked)).toBeLessThanOrEqual(n * (1 + 1e-12));
      if (n === 1) return;
      for (const value of [gini(ranked)!, sampleGini(ranked)!, evenness(ranked)!]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
    }));
  });

  test("equal customers have Gini 0 and evenness 1, and every CR is k ÷ n", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 1e9 }), (n, amount) => {
      const ranked = of(...Array<number>(n).fill(amount));
      expect(gini(ranked)).toBeCloseTo(0, 12);
      expect(evenness(ranked)).toBeCloseTo(1, 12);
      expect(topShare(ranked, 2)).toBeCloseTo(2 / n, 12);
    }));
  });

  test("Gini does not change when every customer stands twice, and HHI halves", () => {
    fc.assert(fc.property(positive, (amounts) => {
      fc.pre(amounts.length > 1);
      const [once, twice] = [of(...amounts), of(...amounts, ...amounts)];
      expect(gini(twice)).toBeCloseTo(gini(once)!, 10);
      expect(herfindahl(twice)! * 2).toBeCloseTo(herfindahl(once)!, 10);
    }));
  });

  test("neither the order of the customers nor the currency unit matters", () => {
    fc.assert(fc.property(positive, fc.integer({ min: 2, max: 100 }), (amounts, factor) => {
      const [once, scaled] = [of(...amounts), of(...amounts.map((amount) => amount * factor).reverse())];
      expect(herfindahl(of(...[...amounts].reverse()))).toBe(herfindahl(once));
      for (const measure of [herfindahl, entropy, effectiveNumber]) expect(measure(scaled)).toBeCloseTo(measure(once)!, 9);
      for (const k of [1, 3, 10]) expect(topShare(scaled, k)).toBe(topShare(once, k));
    }));
  });

  test("Gini agrees with its definition, the mean of all differences ÷ twice the mean", () => {
    fc.assert(fc.property(positive, (amounts) => {
      fc.pre(amounts.length > 1);
      const n = amounts.length;
      const mean = amounts.reduce((a, b) => a + b) / n;
      const differences = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b))).reduce((a, b) => a + b);
      expect(gini(of(...amounts))).toBeCloseTo(differences / (n * n) / (2 * mean), 10);
    }));
  });
});
