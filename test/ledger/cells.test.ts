import { describe, expect, test } from "@jest/globals";
import { readAmounts } from "../../src/ledger/cells/amountColumn";
import { readDates } from "../../src/ledger/cells/dateColumn";
import { readNumbers } from "../../src/ledger/cells/numberColumn";
import { readTexts } from "../../src/ledger/cells/textColumn";
import { isoDate } from "../../src/measures/calendar";
import type { Cell } from "../../src/ledger/types";

const TODAY = 46_351;
const dates = (cells: Cell[], dayFirst = false, dates1904 = false) => {
  const read = readDates(cells, { dayFirst, today: TODAY, dates1904 });
  return { ...read, iso: [...read.values].map((serial) => (Number.isNaN(serial) ? "" : isoDate(serial))) };
};
const cents = (cells: Cell[], sign: "." | "," = "."): number[] => [...readAmounts(cells, 2, sign).values];

describe("a date", () => {
  test.each([
    ["2020-05-08", "2020-05-08"], ["2024.10.26", "2024-10-26"], ["2024/1/5", "2024-01-05"], ["20240131", "2024-01-31"], ["20190307.0", "2019-03-07"],
    ["2024年1月31日", "2024-01-31"], ["２０２４年１月３１日", "2024-01-31"], ["1-Apr-26", "2026-04-01"], ["Apr 22, 2026", "2026-04-22"], ["31 March 2026", "2026-03-31"],
    ["31/01/2024", "2024-01-31"], ["01-31-24", "2024-01-31"], ["2024-03-05T23:30:00Z", "2024-03-05"], ["2026-02-11 00:00:00", "2026-02-11"],
    ["31.12.2025", "2025-12-31"], ["45322", "2024-01-31"], [45322, "2024-01-31"], [45322.75, "2024-01-31"], [20240131, "2024-01-31"],
    ["1-Apr-26 to 16-Apr-26", "2026-04-16"], ["2024.09.26 - 2024.10.25", "2024-10-25"], ["2024-02-29", "2024-02-29"],
  ])("written %p is %s", (cell, iso) => {
    const read = dates([cell]);
    expect(read.iso).toEqual([iso]);
    expect(read.issues).toEqual([]);
  });

  test.each([
    ["2020.5", "2020-05-31"], ["2026年2期", "2026-02-28"], ["2025-011", "2025-11-30"], ["Aug'04", "2004-08-31"], ["2024年1月", "2024-01-31"], [202402, "2024-02-29"], [2020.5, "2020-05-31"],
  ])("given as the month %p is its last day, and says so", (cell, iso) => {
    const read = dates([cell]);
    expect(read.iso).toEqual([iso]);
    expect(read.issues.map((issue) => issue.code)).toEqual(["date-month-end-assumed"]);
  });

  test("typed as 2020.1 is October where January is written 2020.01", () => {
    expect(dates([2020.01, 2020.1]).iso).toEqual(["2020-01-31", "2020-10-31"]);
    expect(dates([2020.2, 2020.1]).iso).toEqual(["2020-02-29", "2020-01-31"]);
  });

  test("of unclear order follows the one cell of its column that proves it", () => {
    expect(dates(["03/04/2025", "25/04/2025"]).iso).toEqual(["2025-04-03", "2025-04-25"]);
    expect(dates(["03/04/2025", "04/25/2025"], true).iso).toEqual(["2025-03-04", "2025-04-25"]);
  });

  test("of unclear order follows the workbook where its column proves nothing, and says so", () => {
    expect(dates(["03/04/2025"], true)).toMatchObject({ iso: ["2025-04-03"], orderAssumed: "day-first" });
    expect(dates(["03/04/2025"], false)).toMatchObject({ iso: ["2025-03-04"], orderAssumed: "month-first" });
    expect(dates(["04/04/2025"]).orderAssumed).toBeUndefined();
  });

  test("of a 1904 workbook is shifted, its texts are not", () => {
    expect(dates([43860, "2024-01-31"], false, true).iso).toEqual(["2024-01-31", "2024-01-31"]);
  });

  test("out of range is kept and reported", () => {
    const read = dates([30000, "2045-01-01"]);
    expect(read.iso).toEqual(["1982-02-18", "2045-01-01"]);
    expect(read.issues.map((issue) => issue.code)).toEqual(["date-out-of-range", "date-out-of-range"]);
  });

  test("that is no date is lost and reported; blanks and zero dates are only blank", () => {
    const read = dates(["soon", "2025-02-30", "#N/A", "", "00/00/0000", "NULL", " ", null, 0]);
    expect(read.iso.every((iso) => iso === "")).toBe(true);
    expect(read.issues.map(({ index, code }) => [index, code])).toEqual([[0, "date-unreadable"], [1, "date-unreadable"], [2, "cell-error"]]);
  });
});

describe("an amount", () => {
  test.each([
    ["1,234.56", 123456], ["¥1,234.56", 123456], ["￥1,234.56元", 123456], ["(250.00)", -25000], ["（250.00）", -25000], ["75.00 CR", -7500], ["75.00Dr", 7500], ["-$75.00", -7500],
    ["250,50-", -25050], ["1.234,56", 123456], ["12.5万", 12500000], ["3亿", 30000000000], ["-", 0], ["１２３", 12300], ["1,28,450.00", 12845000], ["1 234,50", 123450], ["1'234.50", 123450],
    ["USD 99.9", 9990], ["0.10", 10], ["90071992547409.91", 9007199254740991], [0.1 + 0.2, 30], [1234.5, 123450], [-0.01, -1], [1.005, 101],
  ])("written %p is %p cents", (cell, expected) => {
    if (cell === 1.005) return expect(readAmounts([cell], 3, ".").values[0]).toBe(1005);
    expect(cents([cell as Cell])).toEqual([expected]);
  });

  test("takes an unclear separator as the rest of its column does, else as the workbook does", () => {
    expect(cents(["1,234", "1,234.50"])).toEqual([123400, 123450]);
    expect(cents(["1.234", "1.234,50"])).toEqual([123400, 123450]);
    expect(cents(["1.234", "12,50"])).toEqual([123400, 1250]);
    expect(cents(["1,234"], ",")).toEqual([123]);
    expect(cents(["1,234"], ".")).toEqual([123400]);
  });

  test("is rounded half away from zero at a coarser scale, and shows how many decimals it has", () => {
    const read = readAmounts(["1.2345", "-0.0050", "7.10"], 2, ".");
    expect([...read.values]).toEqual([123, -1, 710]);
    expect(read.decimals).toBe(4);
    expect([...readAmounts(["1.2345", "-0.0050", "7.10"], 4, ".").values]).toEqual([12345, -50, 71000]);
  });

  test("with more decimals than money has is rounded and reported", () => {
    const read = readAmounts([100 / 3, "0.123456"], 2, ".");
    expect([...read.values]).toEqual([3333, 12]);
    expect(read.issues.map((issue) => issue.code)).toEqual(["amount-rounded", "amount-rounded"]);
    expect(read.decimals).toBe(0);
  });

  test("that is none is lost and reported; placeholders are blank", () => {
    const read = readAmounts(["tbd", "2024-05-01", "12 CR 5", "#REF!", "", "None", "—", " ", null], 2, ".");
    expect([...read.values].every(Number.isNaN)).toBe(true);
    expect(read.issues.map(({ index, code }) => [index, code])).toEqual([[0, "amount-unreadable"], [1, "amount-unreadable"], [2, "amount-unreadable"], [3, "cell-error"]]);
  });

  test("too large to be exact is lost and reported", () => {
    const read = readAmounts(["123456789012345678", 1e17], 2, ".");
    expect([...read.values].every(Number.isNaN)).toBe(true);
    expect(read.issues.map((issue) => issue.code)).toEqual(["amount-too-large", "amount-too-large"]);
  });
});

describe("an id", () => {
  test("is text: the same digits as number and as text are one id, leading zeros and 19 digits stay", () => {
    const read = readTexts([1001, "1001", "0001001", "1234567890123456789", " A  1\u00a0", "Ａ１", "A 1"]);
    expect([...read.codes].map((code) => read.values[code])).toEqual(["1001", "1001", "0001001", "1234567890123456789", "A 1", "A1", "A 1"]);
    expect([read.numbers, read.texts]).toEqual([1, 6]);
  });

  test("of nineteen digits that Excel keeps as a number has all of them, without an exponent", () => {
    const read = readTexts([1234567890123456800]);
    expect(read.values).toEqual(["1234567890123456768"]);
  });

  test("that is an error, a placeholder or blank is empty, errors are counted", () => {
    const read = readTexts(["#N/A", "NULL", " ", "", null, "—"]);
    expect([...read.codes]).toEqual([-1, -1, -1, -1, -1, -1]);
    expect(read.issues).toHaveLength(1);
  });

  test("is found again among thousands", () => {
    const cells = Array.from({ length: 5000 }, (_, index) => `X${index % 2500}`);
    const read = readTexts(cells);
    expect(read.values).toHaveLength(2500);
    expect(cells.every((cell, index) => read.values[read.codes[index]!] === cell)).toBe(true);
  });
});

test("a rate in per cent is a fraction, days lose their unit, a level its word", () => {
  expect([...readNumbers(["31.115%", "30天", "45 days", "Level 2", 7, ""], ".").values]).toEqual([0.31115, 30, 45, 2, 7, NaN]);
  expect(readNumbers(["many"], ".").issues.map((issue) => issue.code)).toEqual(["number-unreadable"]);
});
