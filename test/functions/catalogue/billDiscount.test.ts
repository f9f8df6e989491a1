import { describe, expect, test } from "@jest/globals";
import { billAlert } from "../../../src/functions/catalogue/billAlert";
import { billDiscount } from "../../../src/functions/catalogue/billDiscount";
import { FunctionError } from "../../../src/functions/functionError";
import { parseIsoDate } from "../../../src/measures/calendar";
import { say } from "../../../src/locale/index";
import { column, failure, SURROUNDINGS, table, value, type Failure } from "../calling";

const day = (text: string) => parseIsoDate(text)!;
const [issue, due, date] = [day("2024-12-20"), day("2025-06-20"), day("2025-03-10")];
/** The error that stands in the first cell of the result. */
function problem(...given: unknown[]): Failure {
  const cell = table(billDiscount, given)[0]![0];
  if (!(cell instanceof FunctionError)) throw new Error("there is no error in the first cell");
  return { code: cell.code, message: say(cell.words, "en-US", cell.values) };
}
const NATIONAL_DAY = Array.from({ length: 8 }, (_, i) => [day("2025-10-01") + i]);

describe("BILLDISCOUNT", () => {
  test("gives the interest, and with a word the proceeds, the days or the yearly cost", () => {
    const bill = [1_000_000, issue, due, date, 0.024, null, null, null];
    expect(value(billDiscount, bill)).toBe(6_800);
    expect(["net", "净额", "days", "天数"].map((word) => value(billDiscount, [...bill, word]))).toEqual([993_200, 993_200, 102, 102]);
    expect(value(billDiscount, [...bill, "年化成本"])).toBeCloseTo(0.0245, 5);
  });

  test("another city adds three days, said as TRUE or 是", () => {
    for (const yes of [true, "是", 1]) expect(value(billDiscount, [1_000_000, issue, due, date, "2.4%", 0, yes])).toBe(7_000);
    for (const no of [false, "否", 0, null]) expect(value(billDiscount, [1_000_000, issue, due, date, "2.4%", 0, no])).toBe(6_800);
  });

  test("a list of bills gives a list; blank rows stay blank, a bad row says so in its own cell", () => {
    const result = table(billDiscount, [column("¥1,000,000", null, "30万", 5, 0), column(issue, "", null, due + 1, 0), column(due, 0, "2025年7月8日", due, null), date, 0.024]);
    expect(result.slice(0, 3)).toEqual([[6_800], [""], [2_400]]);
    expect(result).toHaveLength(4);
    expect(result[3]![0]).toBeInstanceOf(FunctionError);
  });

  test("with detail it is a table with a header in the reader's language", () => {
    const given = [column(1_000_000), column(issue), column(due), date, 0.024, null, null, null, "明细"];
    const [header, row] = table(billDiscount, given);
    expect(header).toEqual(["Payable on", "Maturity value", "Days", "Interest", "Net proceeds", "Yearly cost"]);
    expect(row!.slice(0, 5)).toEqual([due, 1_000_000, 102, 6_800, 993_200]);
    expect(table(billDiscount, given, { ...SURROUNDINGS, language: "zh-CN" })[0]).toEqual(["兑付日", "到期值", "计息天数", "贴现息", "实得金额", "年化成本"]);
  });

  test("holidays postpone the payment: 93 days instead of 85; a worked weekend day does not", () => {
    const days = (due_date: number, discounted: number, holidays: unknown) => value(billDiscount, [1_000_000, "", due_date, discounted, 0.02, 0, false, holidays, "days"]);
    expect(days(day("2025-10-01"), day("2025-07-08"), null)).toBe(85);
    expect(days(day("2025-10-01"), day("2025-07-08"), NATIONAL_DAY)).toBe(93);
    expect(days(day("2025-10-11"), day("2025-10-01"), NATIONAL_DAY)).toBe(12);
    expect(days(day("2025-10-11"), day("2025-10-01"), [...NATIONAL_DAY.map(([off]) => [off, "休"]), ["2025-10-11", "班"]])).toBe(10);
    expect(days(day("2025-10-11"), day("2025-10-01"), [["2025-10-11", "Workday"], [0, ""], [null, null]])).toBe(10);
  });

  test("a bill that bears 3 % for 90 days: 60 days at 2.5 % cost 2,098.96", () => {
    const bill = [500_000, day("2025-03-04"), day("2025-06-02"), day("2025-04-03"), 0.025, 0.03];
    expect(value(billDiscount, bill)).toBe(2_098.96);
    expect(value(billDiscount, [...bill, null, null, "net"])).toBe(501_651.04);
    expect(problem(500_000, column(null), ...bill.slice(2))).toEqual({ code: "#VALUE!", message: "row 1: a bill that bears interest needs its issue date" });
  });

  test("says what is wrong with a date or a rate", () => {
    const message = (...given: unknown[]) => failure(billDiscount, given).message;
    expect(problem(100, issue, due, due + 1, 0.02).message).toBe("row 1: the discount date is after the due date");
    expect(problem(100, issue, due, issue - 1, 0.02).message).toBe("row 1: the discount date is before the issue date");
    expect(problem(-100, issue, due, date, 0.02).message).toBe("row 1: the face amount must be above 0");
    expect(problem(100, issue, "", date, 0.02).message).toBe("due row 1, column 1: the date is missing");
    expect(message(100, issue, due, date, 2.4)).toBe("rate row 1, column 1: 2.4 is not between 0 and 1");
    expect(message(100, issue, due, date, 0)).toBe("the argument rate is missing");
    expect(message(column(100, 200), issue, due, date, 0.02)).toBe("face has 2 cells and issue has 1; they must be the same");
    expect(message(100, issue, due, date, 0.02, 0, false, [["国庆", "班"]])).toBe("holidays row 1, column 1: cannot read '国庆'");
    expect(message(100, issue, due, date, 0.02, 0, false, [["", "班"]])).toBe("holidays row 1, column 2: the date is missing");
    expect(problem(100, issue, due, due, 0.02, 0, false, null, "cost").code).toBe("#N/A");
  });
});

describe("BILLALERT", () => {
  test("counts back from the due date to a working day", () => {
    expect(table(billAlert, [column(due, "", day("2025-06-22")), 7])).toEqual([[day("2025-06-13")], [""], [day("2025-06-13")]]);
    expect(value(billAlert, [day("2025-10-15"), 7, NATIONAL_DAY])).toBe(day("2025-09-30"));
    expect(value(billAlert, [day("2025-10-15"), 4, [...NATIONAL_DAY, ["2025-10-11"]]])).toBe(day("2025-10-10"));
    expect(value(billAlert, [day("2025-10-15"), 4, [["2025-10-11", "上班"]]])).toBe(day("2025-10-11"));
  });

  test("gives a column for each of several lead times", () => {
    expect(table(billAlert, [column(due, null, day("2025-07-08")), [[30, 15, 7, 3]]])).toEqual([
      ["2025-05-21", "2025-06-05", "2025-06-13", "2025-06-17"].map(day),
      ["", "", "", ""],
      ["2025-06-06", "2025-06-23", "2025-07-01", "2025-07-04"].map(day),
    ]);
  });

  test("refuses lead times that are no whole days, and several of them for a block of dates", () => {
    expect(failure(billAlert, [due, -1]).message).toMatch(/^lead_days must be whole numbers/);
    expect(failure(billAlert, [due, 1.5]).message).toMatch(/^lead_days must be whole numbers/);
    expect(failure(billAlert, [[[due, due]], [[7, 3]]]).message).toBe("with several lead_days, due must be one column");
    expect(failure(billAlert, [due, null]).message).toBe("the argument lead_days is missing");
  });

  test("a header above the holidays is not taken for the mark of a date", () => {
    for (const header of ["Holiday", "节假日"]) {
      expect(failure(billAlert, [due, 7, column(header, due)]).message)
        .toBe(`holidays row 1, column 1: cannot read '${header}'; if it is a header, begin the range below it`);
    }
  });
});
