import { describe, expect, test } from "@jest/globals";
import { aging } from "../../../src/functions/catalogue/aging";
import { bucket } from "../../../src/functions/catalogue/bucket";
import { daysPastDue } from "../../../src/functions/catalogue/daysPastDue";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, table } from "../calling";

const asOf = dayNumber(2025, 6, 30);

describe("AGING", () => {
  test("puts day 0 into not due, day 30 into 1–30, day 31 into the next, day 91 into 90+", () => {
    expect(table(aging, [column(1, 10, 100, 1_000, 10_000), column(asOf, asOf - 30, asOf - 31, asOf - 90, asOf - 91), asOf])).toEqual([
      ["Not due", "1–30", "31–60", "61–90", "90+", "Credits", "Total"],
      [1, 10, 100, 1_000, 10_000, 0, 11_111],
    ]);
  });

  test("keeps credits in a column of their own and sums to the cent", () => {
    expect(table(aging, [column(0.1, 0.2, -0.05), column(asOf - 1, asOf - 2, asOf + 5), asOf])[1]).toEqual([0, 0.3, 0, 0, 0, -0.05, 0.25]);
  });

  test("gives a row a group, largest first, then the total; blank groups are named", () => {
    const result = table(aging, [
      column(5, 20, 7, "", null), column(asOf, asOf - 40, asOf - 1, "", 0), asOf, null, column("A", "B", "", "unused", null),
    ]);
    expect(result.map((row) => [row[0], row[row.length - 1]])).toEqual([["Group", "Total"], ["B", 20], ["(blank)", 7], ["A", 5], ["Total", 32]]);
  });

  test("groups of one total stand by name; groups without any amounts are #N/A, no amounts without groups are 0", () => {
    const result = table(aging, [column(5, 5, 9), column(asOf, asOf, asOf), asOf, null, column("B", "A", "C")]);
    expect(result.map(([name]) => name)).toEqual(["Group", "C", "A", "B", "Total"]);
    expect(failure(aging, [column(0, ""), column("", ""), asOf, null, column("A", "B")])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(table(aging, [column(0, ""), column("", ""), asOf])[1]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("by invoice date there is no not-due column, day 0 counts, later documents are left out", () => {
    expect(table(aging, [column(1, 2, 4), column(asOf, asOf - 31, asOf + 1), asOf, null, null, "发票日"])).toEqual([
      ["0–30", "31–60", "61–90", "90+", "Credits", "Total"],
      [1, 2, 0, 0, 0, 3],
    ]);
  });

  test("reads text as ledgers write it, and other bucket ends", () => {
    expect(table(aging, [column("¥1,234.50", "12.5万"), column("2025.6.20", "2025年5月1日"), asOf, [[15, 45]]]))
      .toEqual([["Not due", "1–15", "16–45", "45+", "Credits", "Total"], [0, 1_234.5, 0, 125_000, 0, 126_234.5]]);
  });

  test("a credit needs no due date; by invoice date it does, for it may be later than as_of", () => {
    const given = [column(100, -30), column(asOf - 5, ""), asOf];
    expect(table(aging, given)[1]).toEqual([0, 100, 0, 0, 0, -30, 70]);
    expect(failure(aging, [...given, null, null, "invoice"]).message).toBe("due_dates row 2, column 1: the date is missing");
  });

  test("a column given with its header says what to do; one cell does not", () => {
    const header = "if it is a header, begin the range below it";
    expect(failure(aging, [column("Open", 1), column("Due", asOf), asOf]).message).toBe(`amounts row 1, column 1: cannot read 'Open'; ${header}`);
    expect(failure(aging, [column("", 1), column("Due", asOf), asOf]).message).toBe(`due_dates row 1, column 1: cannot read 'Due'; ${header}`);
    expect(failure(aging, ["Open", asOf, asOf]).message).toBe("amounts row 1, column 1: cannot read 'Open'");
  });

  test("says in which cell it stumbles", () => {
    expect(failure(aging, [column(1, "abc"), column(asOf, asOf), asOf])).toEqual({ code: "#VALUE!", message: "amounts row 2, column 1: cannot read 'abc'" });
    expect(failure(aging, [column(1, true), column(asOf, asOf), asOf]).message).toBe("amounts row 2, column 1: cannot read 'TRUE'");
    expect(failure(aging, [column(true, 1), column(asOf, asOf), asOf]).message).toBe("amounts row 1, column 1: cannot read 'TRUE'");
    expect(failure(aging, [column(1e15, 1), column(asOf, asOf), asOf]).message).toBe("amounts row 1, column 1: 1000000000000000 is too large to be exact to the cent");
    expect(failure(aging, [column(1, 2), column(asOf, 0), asOf]).message).toBe("due_dates row 2, column 1: the date is missing");
    expect(failure(aging, [column(1, 2), column(asOf), asOf]).message).toBe("amounts has 2 cells and due_dates has 1; they must be the same");
    expect(failure(aging, [column(1), column(asOf), asOf, [[30, 30]]]).message).toMatch(/^bucket_ends must be rising/);
    expect(failure(aging, [column(1), column(asOf), asOf, null, null, "age"]).message).toBe("basis does not know 'age'; it takes due, 到期日, invoice, 发票日, 开票日");
    expect(failure(aging, [null, column(asOf)]).message).toBe("the argument amounts is missing");
    expect(failure(aging, [column(1, 2), column(asOf, asOf), [[asOf], [asOf]]]).message).toBe("as_of must be one cell, got 2");
  });

  test("hands an error cell on as that error, also when it comes as an object", () => {
    expect(failure(aging, [column(1, "#N/A"), column(asOf, asOf), asOf]).code).toBe("#N/A");
    expect(failure(aging, [column({ type: "Error", basicValue: "#DIV/0!" }), column(asOf), asOf]).code).toBe("#DIV/0!");
    expect(failure(aging, [column("#REF!"), column(asOf), asOf]).code).toBe("#VALUE!");
  });

  test("whole columns with blank tails cost nothing and change nothing, blank as null, empty text or 0", () => {
    const tail = Array.from({ length: 500 }, (_, i) => [null, "", 0][i % 3]);
    expect(table(aging, [column(1, 2, ...tail), column(asOf, asOf - 1, ...tail), asOf])).toEqual(table(aging, [column(1, 2), column(asOf, asOf - 1), asOf]));
  });

  test("without an as-of date it ages at today, also where a blank cell arrives as 0", () => {
    for (const blank of [null, undefined, "", 0]) {
      expect(table(aging, [column(3), column(SURROUNDINGS.today - 1), blank])[1]).toEqual([0, 3, 0, 0, 0, 0, 3]);
    }
  });
});

describe("BUCKET and DAYSPASTDUE", () => {
  test("answer in the shape of the question, empty where there is no date", () => {
    const dates = [[asOf, asOf - 61], ["", "2025-06-29"]];
    expect(table(bucket, [dates, asOf])).toEqual([["Not due", "61–90"], ["", "1–30"]]);
    expect(table(daysPastDue, [dates, asOf])).toEqual([[0, 61], ["", 1]]);
    expect(table(bucket, [[[asOf - 1]], asOf])).toEqual([["1–30"]]);
  });
});
