import { describe, expect, test } from "@jest/globals";
import { agingTable, bucketLabelsFor, daysPastDue, type AgingArguments } from "../../src/functions/agingTable";
import { FunctionError } from "../../src/functions/functionError";
import { dayNumber } from "../../src/measures/calendar";

const asOf = dayNumber(2025, 6, 30);
const surroundings = { today: dayNumber(2030, 1, 1), language: "en-US" as const };
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const table = (given: AgingArguments): (string | number)[][] => agingTable({ asOf, ...given }, surroundings);

function failure(call: () => unknown): Pick<FunctionError, "code" | "key" | "values"> {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return { code: error.code, key: error.key, values: error.values };
  }
  throw new Error("the call did not fail");
}

describe("AGING", () => {
  test("puts day 0 into not due, day 30 into 1–30, day 31 into the next, day 91 into 90+", () => {
    expect(table({ amounts: column(1, 10, 100, 1_000, 10_000), dates: column(asOf, asOf - 30, asOf - 31, asOf - 90, asOf - 91) })).toEqual([
      ["Not due", "1–30", "31–60", "61–90", "90+", "Credits", "Total"],
      [1, 10, 100, 1_000, 10_000, 0, 11_111],
    ]);
  });

  test("keeps credits in a column of their own and sums to the cent", () => {
    const result = table({ amounts: column(0.1, 0.2, -0.05), dates: column(asOf - 1, asOf - 2, asOf + 5) });
    expect(result[1]).toEqual([0, 0.3, 0, 0, 0, -0.05, 0.25]);
  });

  test("gives a row a group, largest first, then the total; blank groups are named", () => {
    const result = table({ amounts: column(5, 20, 7, "", null), dates: column(asOf, asOf - 40, asOf - 1, "", 0), groups: column("A", "B", "", "unused", null) });
    expect(result.map((row) => [row[0], row[row.length - 1]])).toEqual([["Group", "Total"], ["B", 20], ["(blank)", 7], ["A", 5], ["Total", 32]]);
  });

  test("by invoice date there is no not-due column, day 0 counts, later documents are left out", () => {
    expect(table({ amounts: column(1, 2, 4), dates: column(asOf, asOf - 31, asOf + 1), basis: "发票日" })).toEqual([
      ["0–30", "31–60", "61–90", "90+", "Credits", "Total"],
      [1, 2, 0, 0, 0, 3],
    ]);
  });

  test("reads text as ledgers write it, and other bucket ends", () => {
    const result = table({ amounts: column("¥1,234.50", "12.5万"), dates: column("2025.6.20", "2025年5月1日"), bucketEnds: [[15, 45]] });
    expect(result).toEqual([["Not due", "1–15", "16–45", "45+", "Credits", "Total"], [0, 1_234.5, 0, 125_000, 0, 126_234.5]]);
  });

  test("says in which cell it stumbles", () => {
    expect(failure(() => table({ amounts: column(1, "abc"), dates: column(asOf, asOf) })))
      .toEqual({ code: "#VALUE!", key: "unreadable", values: { argument: "amounts", row: 2, column: 1, found: "abc" } });
    expect(failure(() => table({ amounts: column(1, 2), dates: column(asOf, 0) })).values).toEqual({ argument: "due_dates", row: 2, column: 1 });
    expect(failure(() => table({ amounts: column(1, 2), dates: column(asOf) })).values)
      .toEqual({ first: "amounts", firstCount: 2, second: "due_dates", secondCount: 1 });
    expect(failure(() => table({ amounts: column(1), dates: column(asOf), bucketEnds: [[30, 30]] })).key).toBe("bucket-ends");
    expect(failure(() => table({ amounts: column(1), dates: column(asOf), basis: "age" })).key).toBe("unknown-word");
  });

  test("hands an error cell on as that error, also when it comes as an object", () => {
    expect(failure(() => table({ amounts: column(1, "#N/A"), dates: column(asOf, asOf) })).code).toBe("#N/A");
    expect(failure(() => table({ amounts: column({ type: "Error", basicValue: "#DIV/0!" }), dates: column(asOf) })).code).toBe("#DIV/0!");
    expect(failure(() => table({ amounts: column("#REF!"), dates: column(asOf) })).code).toBe("#VALUE!");
  });

  test("without an as-of date it ages at today", () => {
    expect(agingTable({ amounts: column(3), dates: column(surroundings.today - 1), asOf: null }, surroundings)[1]).toEqual([0, 3, 0, 0, 0, 0, 3]);
  });
});

describe("BUCKET and DAYSPASTDUE", () => {
  test("answer in the shape of the question, empty where there is no date", () => {
    const dates = [[asOf, asOf - 61], ["", "2025-06-29"]];
    expect(bucketLabelsFor(dates, asOf, null, surroundings)).toEqual([["Not due", "61–90"], ["", "1–30"]]);
    expect(daysPastDue(dates, asOf, surroundings)).toEqual([[0, 61], ["", 1]]);
  });
});
