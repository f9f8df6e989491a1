import { describe, expect, test } from "@jest/globals";
import { foreignSigns } from "../../src/book";
import { currencySign } from "../../src/book/currencySigns";
import type { Cell } from "../../src/ledger/types";
import { readGrids, sheetHead } from "../fixtures/grids";

describe("the sign of a number format", () => {
  test.each([
    ["$#,##0.00", "$", "USD"],
    ['"US$"#,##0.00', "US$", "USD"],
    ["[$$-409]#,##0.00", "$", "USD"],
    ["[$$-1009]#,##0.00", "$", "CAD"],
    ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "$", "USD"],
    ['_-"£"* #,##0.00_-;-"£"* #,##0.00_-', "£", "GBP"],
    ["#,##0.00 [$€-407]", "€", "EUR"],
    ["\\€ #,##0", "€", "EUR"],
    ["[$HK$-C04]#,##0.00", "HK$", "HKD"],
    ["[$¥-804]#,##0.00", "¥", "CNY"],
    ["[$￥-411]#,##0", "￥", "JPY"],
    ["[$CHF-807] #,##0.00", "CHF", "CHF"],
    ["#,##0.00 [$USD]", "USD", "USD"],
    ['#,##0.00"美元"', "美元", "USD"],
  ])("%s is %s, taken as %s", (format, sign, code) => {
    const found = currencySign(format);
    expect([found?.sign, found?.codes[0]]).toEqual([sign, code]);
  });

  test("is not seen in a space as wide as a sign, a locale alone, a colour or a date", () => {
    for (const format of ["#,##0.00\\ _€", "[$-409]d-mmm-yy", "[Red]-#,##0.00", "General", "G/通用格式", "0.00%", "yyyy-mm-dd", "_(* #,##0.00_)"]) expect([format, currencySign(format)]).toEqual([format, undefined]);
  });
});

describe("a ledger that names no currency", () => {
  const grid: Cell[][] = [
    ["Customer", "Num", "Date", "Due Date", "Amount", "Open Balance"],
    ["Acme", "1000", "2025-01-14", "2025-02-13", 3_341.68, 3_341.68],
    ["Blue", "1001", "2025-02-16", "2025-03-18", 8_426.12, 8_426.12],
    ["TOTAL", "", "", "", 11_767.8, 11_767.8],
  ];
  const problems = (format: string, home: string, cells = grid) => {
    const rows = cells.map((row, index) => row.map((_, column) => (index === 3 && column >= 4 ? format : "General")));
    return foreignSigns([{ ...sheetHead("A_R", cells), formats: [{ firstRow: 0, firstColumn: 0, rows }] }], readGrids({ A_R: cells }), home);
  };

  test("is told once when its amounts are formatted with the sign of another currency than home", () => {
    expect(problems('"$"#,##0.00', "CNY")).toEqual([{ code: "currency-sign-differs", severity: "warning", sheet: "A_R", found: "$", assumed: "CNY" }]);
    expect(problems("[$€-2] #,##0.00", "USD")).toMatchObject([{ found: "€", assumed: "USD" }]);
  });

  test("is no news where the sign may be the home currency's own: $ of another dollar, ¥ of yen or yuan", () => {
    for (const [format, home] of [["$#,##0", "USD"], ["$#,##0", "CAD"], ["¥#,##0", "CNY"], ["￥#,##0", "JPY"], ["#,##0.00", "CNY"]] as const) expect(problems(format, home)).toEqual([]);
    expect(problems("[$$-409]#,##0", "CAD")).toHaveLength(1);
  });

  test("a column of currencies says it all, whatever the formats show", () => {
    expect(problems("$#,##0", "CNY", grid.map((row, index) => [...row, index === 0 ? "Currency" : index === 3 ? "" : "CNY"]))).toEqual([]);
  });
});
