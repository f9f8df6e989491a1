/** Payment terms in the words that people use, and the dates that follow from them. */
import { describe, expect, test } from "@jest/globals";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { dueDate, parseTerms } from "../../src/measures/terms";

const due = (terms: string, invoiceDate: string) => {
  const rule = parseTerms(terms);
  return rule ? isoDate(dueDate(parseIsoDate(invoiceDate)!, rule)) : undefined;
};

describe("terms", () => {
  test.each([
    ["D(30)", "2025-01-31", "2025-03-02"],
    ["30天", "2025-01-31", "2025-03-02"],
    ["３０ 天", "2025-01-31", "2025-03-02"],
    ["账期60天", "2025-01-01", "2025-03-02"],
    ["票到90天", "2025-01-01", "2025-04-01"],
    ["30", "2025-01-01", "2025-01-31"],
    ["Net 30", "2025-01-01", "2025-01-31"],
    ["NET30", "2025-01-01", "2025-01-31"],
    ["N/30", "2025-01-01", "2025-01-31"],
    ["45 days from invoice date", "2025-01-01", "2025-02-15"],
    ["月结30天", "2025-01-15", "2025-03-02"],
    ["月结", "2025-02-10", "2025-02-28"],
    ["EOM+45", "2019-01-15", "2019-03-17"],
    ["30 days EOM", "2025-01-15", "2025-03-02"],
    ["EOM", "2024-02-01", "2024-02-29"],
    ["次月15日", "2025-01-31", "2025-02-15"],
    ["次月15日前付款", "2025-01-01", "2025-02-15"],
    ["隔月10号", "2025-01-20", "2025-03-10"],
    ["次月31日", "2025-01-31", "2025-02-28"],
    ["当月25日", "2025-01-28", "2025-01-25"],
    ["次月底", "2016-01-22", "2016-02-29"],
    ["月底", "2025-04-02", "2025-04-30"],
    ["end of next month", "2017-01-22", "2017-02-28"],
    ["15th of the following month", "2025-01-31", "2025-02-15"],
    ["3个月", "2024-11-30", "2025-02-28"],
    ["2/10 n30", "2025-01-01", "2025-01-31"],
    ["2/10, net 30", "2025-01-01", "2025-01-31"],
    ["货到付款", "2025-01-01", "2025-01-01"],
    ["Due on receipt", "2025-01-01", "2025-01-01"],
  ])("%s on %s falls due on %s", (terms, invoiceDate, expected) => {
    expect(due(terms, invoiceDate)).toBe(expected);
  });

  test("the early-payment discount of 2/10 n30 is 2 % within 10 days", () => {
    expect(parseTerms("2/10 n30")!.discount).toEqual({ rate: 0.02, days: 10 });
  });

  test.each(["", "按合同", "as agreed", "monthly", "30% 预付", "ZB01"])("%p names no date", (terms) => {
    expect(parseTerms(terms)).toBeUndefined();
  });

  test("forward to the next day of a month: 31 days and then the 15th", () => {
    const rule = { start: "invoice", months: 0, days: 31, nextDay: 15 } as const;
    const dates = ["2019-01-01", "2019-01-15", "2019-01-31"].map((text) => isoDate(dueDate(parseIsoDate(text)!, rule)));
    expect(dates).toEqual(["2019-02-15", "2019-02-15", "2019-03-15"]);
  });
});
