/** The functions of credit and terms, with arguments as Excel passes them. */
import { describe, expect, test } from "@jest/globals";
import { altmanZ } from "../../../src/functions/catalogue/altmanZ";
import { creditLimit } from "../../../src/functions/catalogue/creditLimit";
import { earlyPay } from "../../../src/functions/catalogue/earlyPay";
import { headroom } from "../../../src/functions/catalogue/headroom";
import { lateFee } from "../../../src/functions/catalogue/lateFee";
import { legalTerm } from "../../../src/functions/catalogue/legalTerm";
import { FunctionError } from "../../../src/functions/functionError";
import { parseIsoDate } from "../../../src/measures/calendar";
import { column, failure, SURROUNDINGS, table, value } from "../calling";

const day = (text: string) => parseIsoDate(text)!;

describe("CREDITLIMIT", () => {
  test("is the lower of flow and worth times the grade's factor, or times a factor of one's own", () => {
    expect(value(creditLimit, [1_200_000, 60, 4_000_000, "A", 1.2])).toBe(320_000);
    expect(value(creditLimit, ["120万", "60天", "400万", " a级 ", "1.2"])).toBe(320_000);
    expect(value(creditLimit, [1_200_000, 60, 4_000_000, 1, 1.2])).toBe(400_000);
    expect(value(creditLimit, [1_200_000, 60, 4_000_000, "80%", 1.2])).toBe(320_000);
  });

  test("goes by the flow alone where no worth is known, and without growth by past sales, also where blanks arrive as 0", () => {
    for (const blank of [0, null, ""]) expect(value(creditLimit, [1_200_000, 60, 0, "AAA", blank])).toBe(400_000);
  });

  test("takes lists, one result a row, the error of a row in its own cell", () => {
    const result = table(creditLimit, [column(600_000, 600_000, ""), 30, column(9e6, 9e6, ""), column("BB", "ZZ", null)]);
    expect([result.length, result[0]]).toEqual([2, [40_000]]);
    expect(result[1]![0]).toBeInstanceOf(FunctionError);
  });

  test("refuses what is no grade, and a growth of 20 % where 1.2 is meant", () => {
    expect(failure(creditLimit, [1, 30, 1, "ZZ"]).message).toBe("grade does not know 'ZZ'; it takes AAA, AA, A, BBB, BB, B, CCC, CC, C, D");
    expect(failure(creditLimit, [1, 30, 1, 0]).message).toBe("the argument grade is missing");
    expect(failure(creditLimit, [1, 30, 1, "A", 0.2]).message).toBe("growth row 1, column 1: 0.2 is not between 0.5 and 5");
    expect(failure(creditLimit, [1, -30, 1, "A"]).message).toBe("terms_days row 1, column 1: -30 is not between 0 and 3650");
  });
});

describe("HEADROOM", () => {
  test("is −100,000 in the worked case; blanks count as nothing; bank bills count when given", () => {
    expect(value(headroom, [500_000, 320_000, 80_000, 150_000, 50_000, 100_000])).toBe(-100_000);
    expect(value(headroom, [500_000, 320_000, null, "", 0])).toBe(180_000);
    expect(value(headroom, [500_000, 0, 0, 0, 0, 0, 20_000])).toBe(480_000);
  });

  test("a limit of 0 is cash only, no limit at all is an error", () => {
    expect(value(headroom, [0, 0.1, 0.2])).toBe(-0.3);
    expect(failure(headroom, [null, 100])).toEqual({ code: "#VALUE!", message: "the argument limit is missing" });
    expect(failure(headroom, [-1, 100]).message).toBe("limit row 1, column 1: -1 is below 0");
  });

  test("answers customer by customer", () => {
    expect(table(headroom, [column(100, 200, null), column(30, "￥50.50", null)])).toEqual([[70], [149.5]]);
  });
});

describe("ALTMANZ", () => {
  const company = [420, 300, 1_000, 600, 150, 90, 400];

  test("gives value and band side by side, by the variant's own limits", () => {
    const [[em, grey]] = table(altmanZ, company) as [[number, string]];
    expect([em.toFixed(3), grey]).toEqual(["5.831", "Grey"]);
    const [[z2]] = table(altmanZ, [...company, null, "非制造业"]) as [[number]];
    const [[z1, band]] = table(altmanZ, [...company, 1_300, "manufacturing"], { ...SURROUNDINGS, language: "zh-CN" }) as [[number, string]];
    expect([z2.toFixed(3), z1.toFixed(3), band]).toEqual(["2.581", "2.070", "灰色"]);
  });

  test("answers a list company by company; blank rows stay blank, undefined scores say why", () => {
    const rows = [company, [0, 0, 0, 0, 0, 0, 0], [420, 300, 0, 600, 150, 90, 400], [420, 300, 1_000, 600, "", 90, 400]];
    const result = table(altmanZ, company.map((_, figure) => rows.map((row) => [row[figure]])));
    expect(result.map(([score]) => (score instanceof FunctionError ? `${score.code} ${score.values.row}` : typeof score))).toEqual(["number", "string", "#N/A 3", "#N/A 4"]);
    expect(result[1]).toEqual(["", ""]);
  });

  test("says which figures of a company are missing", () => {
    const [, [missing]] = table(altmanZ, company.map((figure, at) => column(figure, at === 4 || at === 6 ? "" : figure))) as [unknown, [FunctionError]];
    expect([missing.code, missing.values]).toEqual(["#N/A", { row: 2, figures: "re, equity" }]);
  });

  test("the manufacturing model needs sales", () => {
    const [[missing]] = table(altmanZ, [...company, null, "制造业"]) as [[FunctionError]];
    expect([missing.code, missing.words.en]).toEqual(["#N/A", "the manufacturing model (Z′) needs the sales of company {row}"]);
  });
});

describe("EARLYPAY", () => {
  test("2/10 n30 costs 37.24 % simple and 44.59 % compounded", () => {
    expect(value(earlyPay, [0.02, 10, 30])).toBeCloseTo(0.3724, 4);
    expect(value(earlyPay, ["2%", 10, "30天", "复利"])).toBeCloseTo(0.4459, 4);
  });

  test("break-even turns the simple cost back into the discount", () => {
    expect(value(earlyPay, [0.02 / 0.98 * (365 / 20), 10, 30, "保本折扣"])).toBeCloseTo(0.02, 12);
  });

  test("explains what has no cost, and refuses what no cell can hold", () => {
    expect(failure(earlyPay, [0.02, 30, 30])).toEqual({ code: "#N/A", message: "net_days must be above discount_days, or nothing is paid early" });
    expect(failure(earlyPay, [2, 10, 30])).toEqual({ code: "#N/A", message: "a discount is a fraction below 1: 0.02 for 2%" });
    expect(failure(earlyPay, [-0.02, 10, 30]).code).toBe("#VALUE!");
    expect(failure(earlyPay, [0.999, 29, 30, "effective"]).message).toBe("the result is larger than a cell can hold");
  });
});

describe("LATEFEE", () => {
  const due = day("2025-01-31");

  test("100,000 for 45 days: 0.05 % a day, then half on top of an LPR of 3.10 % over 365 and 360 days", () => {
    const fee = (rate: unknown, basis?: unknown) => value(lateFee, [100_000, due, null, null, due + 45, rate, basis].map((one) => one ?? 0));
    expect(fee(0.0005)).toBe(2_250);
    expect([fee(0.0465, 365), fee("4.65%", "365"), fee(0.0465, "年"), fee(0.0465, 360)]).toEqual([573.29, 573.29, 573.29, 581.25]);
  });

  test("runs on the declining balance: 1,550.00, whatever the form and order of the payments", () => {
    expect(value(lateFee, [100_000, due, column("2025-03-17", "2025.2.10", ""), column(60_000, "40,000", null), "2025-06-30", 0.0005])).toBe(1_550);
  });

  test("asks for the date of every payment and refuses a yearly rate taken for a daily one", () => {
    for (const nothing of [null, undefined, "", 0, [[null]], [[0]]]) expect(value(lateFee, [100_000, due, nothing, nothing, due + 45, 0.0005])).toBe(2_250);
    expect(failure(lateFee, [100, due, column(due, due), null, due + 9, 0.0005]).message).toBe("paid_dates has 2 cells and paid_amounts has 1; they must be the same");
    expect(failure(lateFee, [100, due, column(due, 0), column(1, 2), due + 9, 0.0005]).message).toBe("paid_dates row 2, column 1: the date is missing");
    expect(failure(lateFee, [100, due, column(due), column(1, 2), due + 9, 0.0005]).message).toBe("paid_dates has 1 cell and paid_amounts has 2; they must be the same");
    expect(failure(lateFee, [100, due, 0, 0, due + 9, 0.18]).message).toBe("0.18 a day is more than 1%; for a yearly rate give basis 365 or 360");
    expect(failure(lateFee, [100, due, 0, 0, due + 9, -1]).code).toBe("#VALUE!");
    expect(failure(lateFee, [100, due, 0, 0, 0, 0.0005]).message).toBe("as_of must be one date, got '0'");
  });
});

describe("LEGALTERM", () => {
  test("takes the sizes in Chinese and English, and lists of them", () => {
    expect(table(legalTerm, [column("大型企业", "机关", "Institution"), "中小企业", "2025-07-01"])).toEqual([[day("2025-08-30")], [day("2025-07-31")], [day("2025-07-31")]]);
  });

  test("says whom the regulation does not cover", () => {
    expect(failure(legalTerm, ["中型", "small", "2025-07-01"])).toEqual({ code: "#N/A", message: "the regulation binds only public bodies and large companies as buyers" });
    expect(failure(legalTerm, ["大", "大", "2025-07-01"])).toEqual({ code: "#N/A", message: "the regulation protects only medium, small and micro companies as sellers" });
    expect(failure(legalTerm, ["large", "小", "2025-05-31"])).toEqual({ code: "#N/A", message: "before the revised regulation came into force on 2025-06-01" });
    expect(failure(legalTerm, [0, "小", "2025-07-01"]).message).toBe("the argument buyer_size is missing");
    expect(failure(legalTerm, ["巨型", "小", "2025-07-01"]).message).toMatch(/^buyer_size does not know '巨型'; it takes government, 机关/);
  });
});
