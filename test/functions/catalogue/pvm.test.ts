import { describe, expect, test } from "@jest/globals";
import { pvm } from "../../../src/functions/catalogue/pvm";
import { FunctionError } from "../../../src/functions/functionError";
import { column, failure, SURROUNDINGS, table } from "../calling";

describe("PVM", () => {
  /** measures.md §12 */
  const worked = [column("A", "B"), column(100, 100), column(50, "20.00"), column(30, 15), column(80, 160), column(48, 20.5), column(31, 15.5)];

  test("measures.md §12: volume +500, mix −600, price −80, cost −160, from 2,500 to 2,160", () => {
    const result = table(pvm, worked);
    expect(result[0]!.slice(0, 9)).toEqual(["Item", "Base margin", "Volume", "Mix", "Price", "Cost", "New", "Discontinued", "Current margin"]);
    expect(result[3]!.slice(0, 9)).toEqual(["Total", 2_500, 500, -600, -80, -160, 0, 0, 2_160]);
    expect((result[3]![9] as number) * 100).toBeCloseTo(-2.75, 2);
    expect((result[3]![10] as number) * 100).toBeCloseTo(-2.62, 2);
  });

  test("every row adds up from its base margin to its current one", () => {
    for (const row of table(pvm, worked).slice(1)) {
      const [base, ...rest] = row.slice(1, 9) as number[];
      expect(rest.slice(0, 6).reduce((sum, effect) => sum + effect, base!)).toBeCloseTo(rest[6]!, 9);
    }
  });

  test("an item without a base quantity is new, one without a current quantity discontinued; blanks are 0; rows without any quantity are none", () => {
    const result = table(pvm, [column("新品", "旧品", "空"), column("", 4, null), column(null, 10, 7), column("", 6, ""), column(3, "", 0), column(9, 0, 0), column(5, "", 0)],
      { ...SURROUNDINGS, language: "zh-CN" });
    expect(result.slice(1).map((row) => row.slice(0, 9))).toEqual([
      ["新品", 0, 0, 0, 0, 0, 12, 0, 12], ["旧品", 16, 0, 0, 0, 0, 0, -16, 0], ["合计", 16, 0, 0, 0, 0, 12, -16, 12],
    ]);
  });

  test("without revenue in one period the rates are #N/A, the amounts are given", () => {
    const result = table(pvm, [column("A"), column(0), column(5), column(4), column(2), column(5), column(4)]);
    expect(result[1]!.slice(0, 9)).toEqual(["A", 0, 0, 0, 0, 0, 2, 0, 2]);
    expect(result[1]![9]).toBeInstanceOf(FunctionError);
  });

  test("says what is wrong", () => {
    const zero = column(0);
    expect(failure(pvm, [column("A"), zero, zero, zero, zero, zero, zero])).toEqual({ code: "#N/A", message: "there are no quantities in either period" });
    expect(failure(pvm, [column("A"), column("ten"), zero, zero, zero, zero, zero]).message).toBe("qty0 row 1, column 1: cannot read 'ten'");
    expect(failure(pvm, [column("A", "B"), zero, zero, zero, zero, zero, zero]).message).toMatch(/items has 2 cells and qty0 has 1/);
  });
});
