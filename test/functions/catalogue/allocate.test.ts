import { describe, expect, test } from "@jest/globals";
import { allocate } from "../../../src/functions/catalogue/allocate";
import { dayNumber } from "../../../src/measures/calendar";
import { column, failure, table } from "../calling";

const june = dayNumber(2025, 6, 30);

describe("ALLOCATE", () => {
  test("a credit takes no part and needs no due date", () => {
    expect(table(allocate, [column(100, -5, 40), column(june, "", june - 1), 70])).toEqual([[30], [0], [40], [0]]);
  });

  test("pays the oldest due date first, in the order of the invoices given, the rest last", () => {
    expect(table(allocate, [column(1_000, 800.5, 500), column(june, june - 30, june + 31), column(900, 600)])).toEqual([[699.5], [800.5], [0], [0]]);
    expect(table(allocate, [column(1_000, 800.5), column(june, june - 30), 2_000])).toEqual([[1_000], [800.5], [199.5]]);
  });

  test("is exact to the cent, and to the third decimal where the amounts show one", () => {
    expect(table(allocate, [column(0.1, 0.2), column(june, june), 0.3])).toEqual([[0.1], [0.2], [0]]);
    expect(table(allocate, [column(0.1, 0.2), column(june, june), "0.125"])).toEqual([[0.1], [0.025], [0]]);
  });

  test("lies in a row when the invoices do", () => {
    expect(table(allocate, [[[10, 20]], [[june, june]], column(5, 7)])).toEqual([[10, 2, 0]]);
  });

  test("keeps the rows of credits and blanks in place, without money", () => {
    expect(table(allocate, [column(-50, 30, null, 20, null), column(june - 9, june, null, june - 1, null), column(40, null, "")])).toEqual([[0], [20], [0], [20], [0]]);
  });

  test("refunds reduce the money; more refunds than receipts pay nothing and stand as the rest", () => {
    expect(table(allocate, [column(100), column(june), column(90, -20)])).toEqual([[70], [0]]);
    expect(table(allocate, [column(100), column(june), column(10, -20)])).toEqual([[0], [-10]]);
  });

  test("without invoices all money is the rest", () => {
    expect(table(allocate, [column(null), column(null), column(10, 5)])).toEqual([[15]]);
  });

  test("says in which cell it stumbles", () => {
    expect(failure(allocate, [column(1, 2), column(june, ""), 5])).toEqual({ code: "#VALUE!", message: "due_dates row 2, column 1: the date is missing" });
    expect(failure(allocate, [column(1), column("soon"), 5]).message).toBe("due_dates row 1, column 1: cannot read 'soon'");
    expect(failure(allocate, [column(1), column(june), column(5, "x")]).message).toBe("receipts row 2, column 1: cannot read 'x'");
    expect(failure(allocate, [column(1), column(june)]).message).toBe("the argument receipts is missing");
  });
});
