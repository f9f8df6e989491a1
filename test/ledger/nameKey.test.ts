/** When two spellings of a name are one. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameKey } from "../../src/ledger/nameKey";

const areOne = (...names: string[]): void => expect(new Set(names.map(nameKey)).size).toBe(1);

describe("spellings of one name", () => {
  test("differ in case, width, spaces and the kind of brackets", () => {
    areOne("华东机电（上海）", "华东机电(上海)", "华东机电【上海】", "华东 机电〔上海〕");
    areOne("Acme Ltd.", "ACME  LTD.", "Ａｃｍｅ　Ltd.", " acme ltd. ");
    areOne("0017", "００１７");
  });

  test("names with other letters, digits or signs stay apart", () => {
    expect(new Set(["华东机电", "华东机械", "华东机电(上海)", "A1", "A-1", "A11", "0017", "17"].map(nameKey)).size).toBe(8);
  });

  test("plain names take a shorter way to the same key", () => {
    const long = (name: string): string => name.normalize("NFKC").replace(/[〔【]/g, "(").replace(/[〕】]/g, ")").replace(/\s+/g, "").toLowerCase();
    const letter = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x3000, max: 0x9fff }), fc.integer({ min: 0xff00, max: 0xffee }), fc.integer({ min: 0xa0, max: 0x24f })).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(fc.string({ unit: letter }), (name) => expect(nameKey(name)).toBe(long(name))), { seed: 1, numRuns: 2_000 });
  });
});
