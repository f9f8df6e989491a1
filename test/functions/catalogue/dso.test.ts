import { describe, expect, test } from "@jest/globals";
import { dso } from "../../../src/functions/catalogue/dso";
import { column, failure, SURROUNDINGS, value } from "../calling";
import { casesOf, describeCases } from "../peerCases";

describe("DSO", () => {
  test("is receivables ÷ sales × days, several cells adding up", () => {
    expect(value(dso, [1_800_000, 5_400_000, 90])).toBe(30);
    expect(value(dso, [column(800_000, 1_000_000), column(1_000_000, 2_000_000, 2_400_000), column(31, 28, 31)])).toBe(30);
  });

  test("best takes the receivables not due, delinquent the overdue ones, and both make the simple DSO", () => {
    expect(value(dso, [1_260_000, 5_400_000, 90, "best"])).toBe(21);
    expect(value(dso, [540_000, 5_400_000, 90, "逾期"])).toBe(9);
  });

  test("average takes opening and closing, a closing balance of 0 too", () => {
    expect(value(dso, [column(1_500_000, 1_800_000), 5_400_000, 90, "average"])).toBe(27.5);
    expect(value(dso, [[[1_200_000, 0]], 5_400_000, 90, "平均"])).toBe(10);
    expect(failure(dso, [1_500_000, 5_400_000, 90, "average"])).toEqual({ code: "#VALUE!", message: "'average' needs the opening and the closing receivables" });
  });

  test("countback walks from the last month back: 30 + 31 × 400/600", () => {
    expect(value(dso, [900, column(600, 500), column(31, 30), "countback"])).toBeCloseTo(50 + 2 / 3, 10);
    expect(value(dso, [900, [[600, 500]], [[31, 30]], "倒推"])).toBeCloseTo(50 + 2 / 3, 10);
    expect(value(dso, [900, column(600, 0, 500), column(30, 31, 30), "COUNTBACK"])).toBe(81);
  });

  test("a last month without sales counts its days: 31 + 30 + 31 × 400/600", () => {
    expect(value(dso, [900, column(600, 500, 0), column(31, 30, 31), "countback"])).toBeCloseTo(61 + 62 / 3, 10);
  });

  test("months still to come, blank as null or as 0, change nothing", () => {
    for (const blank of [null, "", 0]) {
      expect(value(dso, [900, column(600, 0, 500, blank, blank), column(30, 31, 30, blank, blank), "countback"])).toBe(81);
    }
  });

  test("countback beyond the months says how many days at least and what they leave", () => {
    expect(failure(dso, [3_000, column(400, 600, 500), column(30, 31, 30), "countback"]))
      .toEqual({ code: "#N/A", message: "≥ 91 days: the months given do not cover 1500.00 of the receivables" });
  });

  test("cents are exact and amounts of three decimals keep them", () => {
    expect(value(dso, [0.3, column(0.2, 0.1), column(31, 30), "countback"])).toBe(61);
    expect(value(dso, [0.125, 1, 8])).toBe(1);
  });

  test("reads text as ledgers write it", () => {
    expect(value(dso, ["180万", "¥5,400,000.00", "90天"])).toBe(30);
  });

  test("no sales and customers in credit have a reason, nothing owed is 0 days", () => {
    expect(failure(dso, [100, 0, 30])).toEqual({ code: "#N/A", message: "the sales add up to zero or less" });
    expect(failure(dso, [100, null, 30])).toEqual({ code: "#VALUE!", message: "the argument sales is missing" });
    expect(failure(dso, [100, column(50, -60), 30]).code).toBe("#N/A");
    expect(failure(dso, [-100, 50, 30])).toEqual({ code: "#N/A", message: "the receivables are negative (customers are in credit)" });
    expect(failure(dso, [column(null, ""), 50, 30])).toEqual({ code: "#N/A", message: "there are no amounts" });
    expect(value(dso, [0, 50, 30])).toBe(0);
    expect(value(dso, [0, column(50), column(30), "countback"])).toBe(0);
  });

  test("says what is wrong with days and months", () => {
    expect(failure(dso, [100, 50, 0])).toEqual({ code: "#VALUE!", message: "days must add up to more than 0" });
    expect(failure(dso, [100, 50, column(30, -1)])).toEqual({ code: "#VALUE!", message: "days row 2, column 1: -1 is below 0" });
    expect(failure(dso, [100, column(50, 60), 61, "countback"]).message).toMatch(/^'countback' needs sales and days of the same months: sales has 2, days has 1;/);
    expect(failure(dso, [100, column(50, 60), column(0, 30), "countback"])).toEqual({ code: "#VALUE!", message: "days: month 1 has sales but no days" });
    expect(failure(dso, [100, 50, 30, "median"]).message).toMatch(/^method does not know 'median'; it takes simple, 简单,/);
    expect(failure(dso, ["abc", 50, 30]).message).toBe("receivables row 1, column 1: cannot read 'abc'");
    expect(failure(dso, [100, "#DIV/0!", 30]).code).toBe("#DIV/0!");
  });

  test("a blank method cell is the simple method", () => {
    for (const blank of [null, undefined, "", 0]) expect(value(dso, [1_800_000, 5_400_000, 90, blank], SURROUNDINGS)).toBe(30);
  });
});

describeCases("DSO as other systems print it", () => {
  test.each(casesOf<{ balance: number; sales: number[]; days: number }, { dso: number }>("dso_simple"))("%s", (_id, { balance, sales, days }, expected) => {
    expect(value(dso, [balance, column(...sales), days])).toBeCloseTo(expected.dso, 2);
  });

  test.each(casesOf<{ debtors: number; months: { sales: number; days: number }[] }, { dso: number }>("dso_countback"))("%s", (_id, { debtors, months }, expected) => {
    const latestLast = [...months].reverse();
    expect(value(dso, [debtors, column(...latestLast.map(({ sales }) => sales)), column(...latestLast.map(({ days }) => days)), "countback"])).toBeCloseTo(expected.dso, 6);
  });

  test.each(casesOf<{ balance: number; past_due: number; sales: number; days: number }, { dso: number; days_credit_granted: number; delinquent_dso: number }>("dso_delinquent"))(
    "%s", (_id, { balance, past_due, sales, days }, expected) => {
      expect(value(dso, [balance, sales, days])).toBe(expected.dso);
      expect(value(dso, [balance - past_due, sales, days, "best"])).toBe(expected.days_credit_granted);
      expect(value(dso, [past_due, sales, days, "delinquent"])).toBe(expected.delinquent_dso);
    },
  );
});
