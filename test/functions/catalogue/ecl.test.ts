import { describe, expect, test } from "@jest/globals";
import { ecl } from "../../../src/functions/catalogue/ecl";
import { column, failure, value } from "../calling";
import { casesOf, describeCases } from "../peerCases";

describe("ECL", () => {
  test("sums balances times rates; rates may be written as percentages", () => {
    expect(value(ecl, [column(15e6, 7.5e6, 4e6, 2.5e6, 1e6), column(0.003, 0.016, 0.036, 0.066, 0.106)])).toBe(580_000);
    expect(value(ecl, [column("1,500万", "¥7,500,000"), column("0.3%", "1.6%")])).toBe(165_000);
    expect(value(ecl, [[[1_500, 216, 81, 75]], column(0.0405, 0.225, 0.5, 1)])).toBe(224.85);
  });

  test("with 5 % more for what lies ahead a rate of 100 % stays 100 %, and the sum is rounded once", () => {
    expect(value(ecl, [column(1_500, 216, 81, 75), column(0.0405, 0.225, 0.5, 1), 1.05])).toBe(232.34);
    for (const blank of [null, undefined, "", 0]) expect(value(ecl, [column(1_000), column(0.1), blank])).toBe(100);
  });

  test("a change written for the factor is refused, 5 % as well as 5", () => {
    for (const wrong of [0.05, 5]) expect(failure(ecl, [column(1_000), column(0.1), wrong]).message).toContain(`got ${wrong}`);
  });

  test("customers in credit make no negative allowance, blank rows nothing", () => {
    expect(value(ecl, [column(1_000, -500, null, 0, null), column(0.1, 0.5, "", null, null)])).toBe(100);
    expect(value(ecl, [column(0, -5), column(0.1, 0.1)])).toBe(0);
  });

  test("says in which cell a rate is missing or impossible", () => {
    expect(failure(ecl, [column(10, 20), column(0.1, "")])).toEqual({ code: "#VALUE!", message: "loss_rates row 2, column 1: the loss rate is missing" });
    expect(failure(ecl, [column(10, 20), column(0.1, 5)])).toEqual({ code: "#VALUE!", message: "loss_rates row 2, column 1: 5 is not between 0 and 1" });
    expect(failure(ecl, [column(10), column(-0.1)]).code).toBe("#VALUE!");
    expect(failure(ecl, [column(10, 20), column(0.1)]).message).toBe("balances has 2 cells and loss_rates has 1; they must be the same");
    expect(failure(ecl, [column(null), column(null)])).toEqual({ code: "#N/A", message: "there are no amounts" });
  });

  test("takes 5 % for a mistake: the factor is 1.05", () => {
    expect(failure(ecl, [column(10), column(0.1), "5%"])).toEqual({ code: "#VALUE!", message: "forward_factor multiplies the loss rates, 1.05 means 5% more; got 0.05" });
    expect(failure(ecl, [column(10), column(0.1), -1]).code).toBe("#VALUE!");
  });
});

interface Matrix { balances: number[]; rates?: number[]; unpaid_after?: number[]; sales?: number; loss?: number }

describeCases("ECL as the literature prints it", () => {
  test.each(casesOf<Matrix, { allowance: number; rates?: number[] }>("ecl_matrix"))("%s", (_id, { balances, rates, unpaid_after, sales, loss }, expected) => {
    const used = rates ?? [sales!, ...unpaid_after!].map((unpaid) => loss! / unpaid);
    expected.rates?.forEach((rate, bucket) => expect(used[bucket]).toBeCloseTo(rate, 6));
    expect(value(ecl, [column(...balances), column(...used)])).toBe(expected.allowance);
  });
});
