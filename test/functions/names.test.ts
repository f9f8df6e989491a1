/** One name written in several ways is one name in every function that groups, as it is in the reports. */
import { describe, expect, test } from "@jest/globals";
import { abc } from "../../src/functions/catalogue/abc";
import { aging } from "../../src/functions/catalogue/aging";
import { concentration } from "../../src/functions/catalogue/concentration";
import { conversion } from "../../src/functions/catalogue/conversion";
import { marginRate } from "../../src/functions/catalogue/marginRate";
import { openItems } from "../../src/functions/catalogue/openItems";
import { pvm } from "../../src/functions/catalogue/pvm";
import { repurchase } from "../../src/functions/catalogue/repurchase";
import { stockAge } from "../../src/functions/catalogue/stockAge";
import { column, table, value } from "./calling";

const DAY = 45_838;
/** The first two and the last two are one company each. */
const NAMES = column("Acme (Asia) Ltd", "ＡＣＭＥ（Asia）  LTD ", "华东机电（上海）", "华东 机电(上海)");
const AMOUNTS = column(1, 2, 10, 20);
const DATES = column(DAY - 40, DAY - 40, DAY, DAY);

/** The names in the first column of a result, without header and total. */
const namesIn = (rows: readonly (readonly unknown[])[]): unknown[] => rows.slice(1).map(([name]) => name).filter((name) => name !== "Total");

describe("a name in several spellings", () => {
  test("is one group with the sum of its rows, shown as it first stands", () => {
    expect(table(aging, [AMOUNTS, DATES, DAY, null, NAMES]).slice(1)).toEqual([
      ["华东机电（上海）", 30, 0, 0, 0, 0, 0, 30],
      ["Acme (Asia) Ltd", 0, 0, 3, 0, 0, 0, 3],
      ["Total", 30, 0, 3, 0, 0, 0, 33],
    ]);
    for (const rows of [table(concentration, [AMOUNTS, NAMES, "table"]), table(marginRate, [AMOUNTS, AMOUNTS, NAMES]), table(abc, [NAMES, AMOUNTS])]) {
      expect(namesIn(rows)).toEqual(["华东机电（上海）", "Acme (Asia) Ltd"]);
    }
  });

  test("is one customer whose money settles its debts, and who buys again", () => {
    const [debits, credits] = [column(100, "", 50, ""), column("", 100, "", 20)];
    expect(table(openItems, [NAMES, column(DAY - 9, DAY - 8, DAY - 7, DAY - 6), debits, credits, DAY]).slice(1)).toEqual([["华东机电（上海）", DAY - 7, 30, 7]]);
    expect(value(repurchase, [NAMES, column(DAY - 9, DAY - 8, DAY - 7, DAY - 7), DAY - 30, DAY])).toBe(0.5);
  });

  test("is one item in stock and in the margin bridge", () => {
    expect(table(stockAge, [NAMES, DATES, column(10, -4, 5, 1), DAY]).slice(1, 3)).toEqual([["Acme (Asia) Ltd", 0, 6, 0, 0, 0, 6], ["华东机电（上海）", 6, 0, 0, 0, 0, 6]]);
    expect(namesIn(table(pvm, [NAMES, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS]))).toEqual(["Acme (Asia) Ltd", "华东机电（上海）"]);
  });

  test("is one opportunity and one stage of the funnel", () => {
    const rows = table(conversion, [NAMES, column("Lead", "won ", "ＬＥＡＤ", "lead"), DATES, column("lead", "Won")]);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([["lead", 2, 1], ["Won", 1, ""], ["Overall", 2, 1]]);
  });

  test("stays apart from a name that has other letters, or digits in another place", () => {
    expect(namesIn(table(concentration, [AMOUNTS, column("A-1", "A-11", "A1", "B-1"), "table"]))).toEqual(["B-1", "A1", "A-11", "A-1"]);
  });
});
