import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Assembler, cut, type Piece, type Skeleton } from "../../src/taskpane/analysis/parcel";

/** As two threads see it: every piece is copied on its way. */
function sent(value: unknown): { lengths: number[]; arrived: unknown } {
  const assembler = new Assembler();
  const lengths: number[] = [];
  for (const piece of cut(value)) {
    const copy = structuredClone(piece);
    if ("skeleton" in copy) return { lengths, arrived: assembler.finish(copy as Skeleton) };
    lengths.push((copy as Piece).elements.length);
    assembler.add(copy);
  }
  throw new Error("the skeleton did not come");
}

describe("sending a result between threads in pieces", () => {
  test("a list of 100,000 names arrives whole and in order, in pieces of a few thousand", () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `INV-${i}`);
    const { lengths, arrived } = sent({ book: { names }, again: names });
    expect((arrived as { book: { names: string[] } }).book.names).toEqual(names);
    expect((arrived as { again: string[] }).again).toEqual(names);
    expect(lengths.length).toBeGreaterThan(19);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5_000);
  });

  test("a long list inside an element of a long list is cut too", () => {
    const findings = Array.from({ length: 6_000 }, (_, i) => ({ rule: `R${i}`, rows: i === 4_321 ? Array.from({ length: 20_000 }, (_, row) => ({ row, amount: row * 7 })) : [] }));
    const { lengths, arrived } = sent({ findings });
    expect(arrived).toEqual({ findings });
    expect(lengths.filter((length) => length > 5_000)).toEqual([]);
  });

  test("columns of figures come as they are, blanks and all", () => {
    const amounts = Float64Array.from({ length: 50_000 }, (_, i) => (i % 3 === 0 ? NaN : -i));
    const { arrived } = sent({ amounts, small: Int32Array.of(1, 2) });
    expect(arrived).toEqual({ amounts, small: Int32Array.of(1, 2) });
  });

  test("one object named twice stays one object", () => {
    const reading = { sheet: "应收发票", rows: Float64Array.of(1) };
    const { arrived } = sent({ readings: [reading], book: { readings: [reading] } });
    const { readings, book } = arrived as { readings: unknown[]; book: { readings: unknown[] } };
    expect(readings[0]).toBe(book.readings[0]);
  });

  test("whatever is sent arrives the same", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 6_000 }), (value, length) => {
      const whole = { value, list: new Array<typeof value>(length).fill(value) };
      expect(sent(whole).arrived).toEqual(structuredClone(whole));
    }), { numRuns: 12 });
  });
});
