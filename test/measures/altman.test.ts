import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { altmanScore, type AltmanFigures, type AltmanScore, type AltmanVariant } from "../../src/measures/altman";

const COMPANY: AltmanFigures = {
  currentAssets: 420, currentLiabilities: 300, totalAssets: 1_000, totalLiabilities: 600, retainedEarnings: 150, ebit: 90, equity: 400, sales: 1_300,
};
const VARIANTS: AltmanVariant[] = ["em", "nonmanufacturing", "manufacturing"];

function score(figures: AltmanFigures, variant: AltmanVariant): AltmanScore {
  const result = altmanScore(figures, variant);
  if ("problem" in result) throw new Error(result.problem);
  return result;
}

describe("Altman's Z", () => {
  test("Z″EM is 5.831, Z″ is 2.581, Z′ is 2.070, all three grey by their own limits", () => {
    expect(VARIANTS.map((variant) => score(COMPANY, variant).value.toFixed(3))).toEqual(["5.831", "2.581", "2.070"]);
    expect(VARIANTS.map((variant) => score(COMPANY, variant).band)).toEqual(["grey", "grey", "grey"]);
  });

  test("a score on a limit is grey, the next one is not: only equity moves Z″ from 2.60 and 1.10", () => {
    const onlyEquity = (equity: number) =>
      score({ ...COMPANY, currentAssets: 0, currentLiabilities: 0, retainedEarnings: 0, ebit: 0, totalLiabilities: 105, equity }, "nonmanufacturing").band;
    expect([260, 260.001, 110, 109.999].map(onlyEquity)).toEqual(["grey", "safe", "grey", "distress"]);
    expect([260, 260.001, 110, 109.999].map((equity) => score({ ...COMPANY, currentAssets: 0, currentLiabilities: 0, retainedEarnings: 0, ebit: 0, totalLiabilities: 105, equity }, "em").band))
      .toEqual(["grey", "safe", "grey", "distress"]);
  });

  test("without assets, liabilities, or the sales that Z′ needs there is no score", () => {
    expect(altmanScore({ ...COMPANY, totalAssets: 0 }, "em")).toEqual({ problem: "no-assets" });
    expect(altmanScore({ ...COMPANY, totalLiabilities: 0 }, "em")).toEqual({ problem: "no-liabilities" });
    expect(altmanScore({ ...COMPANY, sales: undefined }, "manufacturing")).toEqual({ problem: "sales-missing" });
    expect(score({ ...COMPANY, sales: undefined }, "em").value).toBe(score(COMPANY, "em").value);
  });

  test("the unit of the figures does not matter", () => {
    fc.assert(fc.property(fc.constantFrom(...VARIANTS), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (variant, unit) => {
      const scaled = Object.fromEntries(Object.entries(COMPANY).map(([name, value]) => [name, value * unit])) as Record<keyof AltmanFigures, number>;
      expect(score(scaled, variant).value).toBeCloseTo(score(COMPANY, variant).value, 9);
    }));
  });
});
