import { describe, expect, test } from "@jest/globals";
import { areaOfReference, moveReferences } from "../../src/excel/addresses";
import { columnLetters } from "../../src/ledger/cellAddress";

const down = (formula: string) => moveReferences(formula, (reference) => ({
  row: reference.rowAbsolute || reference.elsewhere ? reference.row : reference.row + 3,
  column: reference.columnAbsolute || reference.elsewhere ? reference.column : reference.column + 1,
}));

describe("references inside formulas", () => {
  test("relative references move, fixed ones and those to other sheets do not", () => {
    expect(down("=A1+$B$2+C$3+$D4")).toBe("=B4+$B$2+D$3+$D7");
    expect(down("=SUM('Our ledger (2)'!A1:B9,Sheet1!C3)+A1")).toBe("=SUM('Our ledger (2)'!A1:B9,Sheet1!C3)+B4");
  });

  test("texts, function names, names and structured references are left alone", () => {
    expect(down('=LOG10(A1)&"A1 ""B2"""')).toBe('=LOG10(B4)&"A1 ""B2"""');
    expect(down("=AR_Plan[[#This Row],[A1 B2]]*A1+RATE_2025+X1Y")).toBe("=AR_Plan[[#This Row],[A1 B2]]*B4+RATE_2025+X1Y");
  });

  test("a reference that would leave the sheet is an error, as in Excel", () => {
    expect(moveReferences("=A1", () => ({ row: -1, column: 0 }))).toBe("=#REF!");
  });

  test("columns are counted as on the sheet", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(areaOfReference("='It''s a sheet'!$B$3:$AA$10")).toEqual({ row: 2, column: 1, rows: 8, columns: 26 });
    expect(areaOfReference("=#REF!")).toBeUndefined();
  });
});
