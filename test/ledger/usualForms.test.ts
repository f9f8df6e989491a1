/** The short ways through the readers, for the forms that most cells have, give what the careful ways give. */
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readAmounts } from "../../src/ledger/cells/amountColumn";
import { cellText, readTexts } from "../../src/ledger/cells/textColumn";
import type { Cell } from "../../src/ledger/types";

/** The same text in full-width signs, which only the careful scanner knows. */
const fullWidth = (text: string): string => [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join("");

describe("an amount", () => {
  const written = fc.string({ unit: fc.constantFrom(..."0012345678999,,..-"), minLength: 1, maxLength: 12 }).filter((text) => /\d/.test(text));
  const sign = fc.constantFrom<"." | ",">(".", ",");

  test("typed in plain signs is what it is in full-width signs, alone and for the rest of its column", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), sign, (column, decimalSign) => {
        const plain = readAmounts(column, 2, decimalSign);
        const careful = readAmounts(column.map(fullWidth), 2, decimalSign);
        const outcome = ({ values, decimals, issues }: typeof plain) => ({ values: [...values], decimals, issues: issues.map(({ index, code }) => [index, code]) });
        expect(outcome(plain)).toEqual(outcome(careful));
      }),
      { numRuns: 2_000 },
    );
  });

  test("in whole cents is read back from every usual way to write it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (cents) => {
        const [minus, size] = [cents < 0 ? "-" : "", String(Math.abs(cents)).padStart(3, "0")];
        const [whole, fraction] = [size.slice(0, -2), size.slice(-2)];
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
        const forms = [`${minus}${whole}.${fraction}`, `${minus}${grouped}.${fraction}`, `${minus}${grouped.replaceAll(",", ".")},${fraction}`, Number(`${minus}${whole}.${fraction}`)];
        expect(forms.map((form) => readAmounts([form], 2, ".").values[0]! + 0)).toEqual(forms.map(() => cents));
      }),
    );
  });
});

describe("a column of texts", () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>("", " ", null, "—", "NULL", "#N/A", "#REF!", " A1", "A1", "Ａ１", "A\u00a01", "A  1", "\u200bA1", "1001", 1001, "0001001", 1.5, true, "TRUE", false),
    fc.string({ unit: fc.constantFrom("A", "B", "1", "２", " ", "客", "（"), maxLength: 3 }),
    fc.integer(),
  );

  test("holds, cell by cell, what each cell reads as alone, and every text once in the order in which it first stands", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const texts = cells.map(cellText);
        const read = readTexts(cells);
        expect([...read.codes].map((code) => (code < 0 ? "" : read.values[code]))).toEqual(texts);
        expect(read.values).toEqual([...new Set(texts.filter((text) => text !== ""))]);
        expect(read.numbers).toBe(cells.filter((one) => typeof one === "number").length);
        expect(read.texts).toBe(cells.filter((one, index) => typeof one !== "number" && texts[index] !== "").length);
        const errors = cells.flatMap((one, index) => (typeof one === "string" && one.startsWith("#") ? [{ index, code: "cell-error", found: one, lost: true }] : []));
        expect(read.issues).toEqual(errors);
      }),
      { numRuns: 1_000 },
    );
  });
});
