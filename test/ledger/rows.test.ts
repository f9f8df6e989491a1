import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell } from "../../src/ledger/types";
import { isoDate } from "../../src/measures/calendar";
import { formatMinor } from "../../src/measures/money";
import { readGrids } from "../fixtures/grids";
import { codesOf, fieldOf, only } from "./readLedgers";

const HEADER: Cell[] = ["发票号码", "客户名称", "开票日期", "到期日", "币种", "价税合计"];
const row = (document: Cell, customer: Cell, amount: Cell): Cell[] => [document, customer, "2026-01-05", "2026-02-05", "CNY", amount];

describe("the rows of a table", () => {
  test("are details, subtotals, totals, repeated headers, blanks and footers; only details count", () => {
    const reading = only(readGrids({
      应收: [
        HEADER, row("F1", "甲公司", 100), row("F2", "甲公司", 50), ["甲公司 小计", "", "", "", "", 150], [], HEADER, row("F3", "乙公司", "-20.00"),
        ["小   计", "", "", "", "", -20], ["合   计", "", "", "", "", 130], ["制表人：王会计", "", "打印日期：2026-03-01"], ["第1页/共1页"],
      ],
    }));
    expect(reading.tally).toEqual({
      read: 10, used: 3, skipped: { subtotal: 2, blank: 1, repeatedHeader: 1, grandTotal: 1, footer: 2 }, totals: { CNY: 13_000 }, printedTotal: 13_000,
    });
    expect(reading.problems).toEqual([]);
  });

  test("with a wrong subtotal are added all the same, and the subtotal is reported with the difference", () => {
    const reading = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 100), ["小计", "", "", "", "", 90], row("F2", "乙公司", 5), ["小计", "", "", "", "", 5]] }));
    expect(reading.problems).toMatchObject([{ code: "subtotal-differs", cell: "F3", found: "90.00", assumed: "100.00", atStake: 1000 }]);
  });

  test("whose amount cannot be read are errors, not zeros", () => {
    const reading = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", "约一百"), row("F2", "甲公司", ""), row("F3", "甲公司", 7)] }));
    expect(reading.tally).toMatchObject({ used: 1, skipped: { unreadable: 2 } });
    expect(reading.problems).toMatchObject([{ code: "amount-unreadable", severity: "error", cell: "F2", found: "约一百" }, { code: "row-unclassified", severity: "error", cell: "F3" }]);
  });

  test("that are used without an amount that cannot be read say that its cell is taken as blank, not that the row is lost", () => {
    const HEAD: Cell[] = ["发票号", "客户名称", "开票日期", "到期日", "金额", "未收金额"];
    const amounts: Cell[][] = [["见附件", 70], [100, 100], [80, 80], [60, 30], ["另议", "未定"]];
    const reading = only(readGrids({ 应收: [HEAD, ...amounts.map((own, i): Cell[] => [`F${i}`, "甲公司", "2026-01-05", "2026-02-05", ...own])] }));
    expect(reading.tally).toMatchObject({ used: 4, skipped: { unreadable: 1 } });
    expect(reading.problems.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ["amount-left-blank", "warning", "E2"], ["amount-unreadable", "error", "E6"], ["amount-unreadable", "error", "F6"],
    ]);
  });

  test("take the customer from the cell above only where cells are merged, not where one is missing", () => {
    const merged = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 1), row("F2", "", 2), row("F3", "", 3), row("F4", "乙公司", 4), row("F5", "", 5)] }));
    expect(fieldOf(merged, "customer")).toEqual(["甲公司", "甲公司", "甲公司", "乙公司", "乙公司"]);
    const missing = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 1), row("F2", "甲公司", 2), row("F3", "", 3), row("F4", "乙公司", 4)] }));
    expect(fieldOf(missing, "customer")).toEqual(["甲公司", "甲公司", "", "乙公司"]);
  });

  test("of a customer called Total stay details", () => {
    const reading = only(readGrids({ AR: [["Invoice No", "Customer", "Date", "Due Date", "Amount"], ["I1", "Total Energies", "2026-01-05", "2026-02-05", 10], ["Total", "", "", "", 10]] }));
    expect(reading.tally).toMatchObject({ used: 1, printedTotal: 1000 });
  });

  test("labelled as subtotals in the column of the document numbers are checked and not added", () => {
    const sums = ["期初小计", "期末 合计", "期初余额小计：", "华东合计", "小计"];
    const reading = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 100), ...sums.map((label): Cell[] => [label, "", "", "", "", 100])] }));
    expect(reading.tally).toMatchObject({ used: 1, skipped: { subtotal: 5 }, totals: { CNY: 10_000 } });
    expect(reading.problems).toEqual([]);
    const english = ["Subtotal", "Opening balance subtotal", "Opening subtotal", "Closing Total", "Total West", "Subtotal Q1 2026", "Sub-total: 2025"];
    const head: Cell[] = ["Invoice No", "Customer", "Date", "Due Date", "Amount"];
    const sheet = only(readGrids({ AR: [head, ["I1", "Acme", "2026-01-05", "2026-02-05", 10], ...english.map((label): Cell[] => [label, "", "", "", 10])] }));
    expect(sheet.tally).toMatchObject({ used: 1, skipped: { subtotal: 7 }, totals: { "": 1_000 } });
  });

  test("labelled so beside a customer's name are no documents either, and one that does not agree is told with its cell", () => {
    const reading = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 100), ["期初小计", "甲公司", "", "", "CNY", 90], ["区域合计", "甲公司", "", "", "CNY", 100]] }));
    expect(reading.tally).toMatchObject({ used: 1, skipped: { subtotal: 2 }, totals: { CNY: 10_000 } });
    expect(reading.problems).toMatchObject([{ code: "subtotal-differs", cell: "F3", found: "90.00", assumed: "100.00" }]);
  });

  test("with such letters in the number of a dated document are documents", () => {
    const numbers = ["TOTAL-2025-17", "SUBTOTAL9", "小计-001", "合计2025-03", "HT期初001", "Total 0091", "Subtotal 12", "甲方汇总", "OPENINGTOTAL7", "6月汇总单"];
    const reading = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 1), ...numbers.map((number) => row(number, "甲公司", 1))] }));
    expect(fieldOf(reading, "document")).toEqual(["F1", ...numbers]);
    const undated = only(readGrids({ 应收: [["单据号", "客户名称", "未收金额"], ["F1", "甲公司", 5], ["甲方汇总", "乙公司", 7], ["甲方汇总", "", 12]] }));
    expect(fieldOf(undated, "document")).toEqual(["F1", "甲方汇总"]);
  });

  test("that are closed stay out when nothing says when, and are counted", () => {
    const grid = [["Invoice No", "Customer", "Due Date", "Amount", "Status"], ["I1", "A", 46000, 10, "Closed"], ["I2", "A", 46000, 20, "Open"], ["I3", "A", 46000, 40, "Void"]];
    const reading = only(readGrids({ AR: grid }));
    expect(reading.tally).toMatchObject({ used: 1, skipped: { closed: 2 }, totals: { "": 2000 } });
    expect(reading.problems).toMatchObject([{ code: "closed-rows-left-out", severity: "note", count: 2 }]);
  });

  test("of a journal: the opening row is an opening balance, monthly totals are checked and not added", () => {
    const reading = only(readGrids({
      明细账: [
        ["科目：应收账款"], ["日期", "凭证号", "客户", "摘要", "借方", "贷方", "方向", "余额"],
        ["2026-01-01", "", "甲公司", "上年结转", "", "", "借", 500], ["2026-01-05", "记-1", "甲公司", "销售", 100, "", "借", 600], ["2026-01-20", "收-1", "甲公司", "收款", "", 650, "贷", 50],
        ["2026-01-31", "", "", "本月合计", 100, 650, "贷", 50], ["2026-01-31", "", "", "本年累计", 100, 650, "贷", 50],
      ],
    }));
    expect(fieldOf(reading, "opening")).toEqual(["500.00", "", ""]);
    expect(fieldOf(reading, "debit")).toEqual(["", "100.00", ""]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { subtotal: 2 } });
    expect(codesOf(reading)).not.toContain("subtotal-differs");
  });

  test("with three decimals give the whole ledger three decimals", () => {
    const reading = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", "1.234"), row("F2", "甲公司", "1.5")] }));
    expect([reading.ledger.scale, ...fieldOf(reading, "amount")]).toEqual([3, "1.234", "1.500"]);
    const exact = only(readGrids({ 应收: [HEADER, row("F1", "甲公司", 1.234), row("F2", "甲公司", 1.5)] }));
    expect([exact.ledger.scale, ...fieldOf(exact, "amount")]).toEqual([3, "1.234", "1.500"]);
  });
});

describe("whatever the rows are", () => {
  const item = fc.record({ customer: fc.constantFrom("甲公司", "乙公司", "丙厂"), cents: fc.integer({ min: -9_999_999, max: 9_999_999 }), day: fc.integer({ min: 45_000, max: 46_000 }) });
  const items = fc.array(item, { minLength: 1, maxLength: 30 });
  const grid = (list: { document: string; customer: string; cents: number; day: number }[], asText: boolean): Cell[][] => [
    HEADER,
    ...list.map(({ document, customer, cents, day }): Cell[] => [
      document, customer, asText ? isoDate(day) : day, asText ? isoDate(day + 30).replaceAll("-", "/") : day + 30, "CNY", asText ? formatMinor(cents).replace(/\B(?=(\d{3})+\.)/g, ",") : cents / 100,
    ]),
  ];
  const numbered = (list: { customer: string; cents: number; day: number }[]) => list.map((entry, index) => ({ ...entry, document: `F${index}` }));

  test("text and number cells give the same ledger", () => {
    fc.assert(fc.property(items, (list) => {
      const [text, numbers] = [true, false].map((asText) => only(readGrids({ 应收: grid(numbered(list), asText) })));
      expect(text!.ledger).toEqual(numbers!.ledger);
      expect(text!.tally).toEqual(numbers!.tally);
    }), { numRuns: 60 });
  });

  test("their order changes no document and no total", () => {
    fc.assert(fc.property(items, (list) => {
      const all = numbered(list);
      const read = (order: typeof all) => only(readGrids({ 应收: grid(order, true) }));
      const byDocument = (reading: ReturnType<typeof read>) => {
        const [documents, customers, amounts, due] = ["document", "customer", "amount", "dueDate"].map((field) => fieldOf(reading, field));
        return Object.fromEntries(documents!.map((document, index) => [document, [customers![index], amounts![index], due![index]]]));
      };
      const [forward, backward] = [read(all), read([...all].reverse())];
      expect(byDocument(backward)).toEqual(byDocument(forward));
      expect(backward.tally).toEqual(forward.tally);
      expect(forward.tally.totals).toEqual({ CNY: list.reduce((sum, entry) => sum + entry.cents, 0) });
    }), { numRuns: 60 });
  });
});
