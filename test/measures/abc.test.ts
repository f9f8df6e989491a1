import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { classesOf, DEFAULT_CUTS } from "../../src/measures/abc";
import { rankAmounts } from "../../src/measures/concentration";

const classes = (amounts: number[], rule: "before" | "after", cuts: readonly number[] = DEFAULT_CUTS): string =>
  [...classesOf(rankAmounts(Float64Array.from(amounts)), cuts, rule)].map((at) => "ABCD"[at]).join("");

describe("ABC classes", () => {
  test("measures.md §13: the item that goes from 75 to 87 % is A by what stands before it and B by what stands after it", () => {
    const amounts = [45, 30, 12, 10, 3];
    expect(classes(amounts, "before")).toBe("AAABC");
    expect(classes(amounts, "after")).toBe("AABCC");
  });

  test("exactly on a cut: before it ends the class, after it still belongs", () => {
    expect(classes([80, 15, 5], "before")).toBe("ABC");
    expect(classes([80, 15, 5], "after")).toBe("ABC");
    expect(classes([50, 30, 15, 5], "before")).toBe("AABC");
  });

  test("cuts that no double holds exactly are compared in whole cents", () => {
    // 0.1 + 0.2 ≠ 0.3 in doubles; 30 of 100 is on the cut 0.3.
    expect(classes([20, 10, 9, ...Array<number>(61).fill(1)], "after", [0.3]).slice(0, 3)).toBe("AAB");
    expect(classes([7, 3], "before", [0.7])).toBe("AB");
  });

  test("one item that is nearly everything is A by before and the last class by after; a class may be empty", () => {
    expect(classes([99, 1], "before")).toBe("AC");
    expect(classes([99, 1], "after")).toBe("CC");
  });

  test("classes never go back up, and before never gives a worse class than after", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 40 }), (amounts) => {
      const [before, after] = [classes(amounts, "before"), classes(amounts, "after")];
      expect([...before].sort().join("")).toBe(before);
      expect([...after].sort().join("")).toBe(after);
      expect([...before].every((letter, i) => letter <= after[i]!)).toBe(true);
      expect(before[0]).toBe("A");
    }));
  });
});
