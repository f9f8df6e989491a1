import { describe, expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";

const day = (iso: string): number => parseIsoDate(iso)!;

describe("headers that say little", () => {
  test("a column `Open` is the balance", () => {
    const [reading] = readGrids({
      AR: [
        ["Invoice", "Customer", "Date", "Due date", "Open"],
        ["R1", "Ivy", day("2025-05-01"), day("2025-06-10"), 40],
        ["R2", "Ivy", day("2025-05-01"), day("2025-06-10"), 60],
      ],
    });
    expect(reading!.layout.columns.map(({ field }) => field)).toEqual(["document", "customer", "invoiceDate", "dueDate", "open"]);
    expect(reading!.tally.totals).toEqual({ "": 10000 });
  });

  test("a header that is repeated at a page break does not hide the rows above it", () => {
    const header = ["Invoice No", "Customer", "Invoice Date", "Due Date", "Balance"];
    const [reading] = readGrids({
      List: [
        header,
        ["1", "Oak", day("2025-05-01"), day("2025-05-31"), 10],
        ["2", "Oak", day("2025-05-01"), day("2025-05-31"), 20],
        ["Subtotal", "", "", "", 30],
        header,
        ["3", "Elm", day("2025-05-01"), day("2025-05-31"), 5],
        ["Grand Total", "", "", "", 35],
      ],
    });
    expect(reading!.layout.headerRow).toBe(0);
    expect(reading!.tally).toMatchObject({ used: 3, skipped: { repeatedHeader: 1, subtotal: 1, grandTotal: 1 }, totals: { "": 3500 } });
  });

  test("a printed Chinese aging with detail lines is read line by line, its 合计 column as what is open", () => {
    const [reading] = readGrids({
      客户账龄明细: [
        ["客户", "开票日期", "到期日", "发票号码", "未到期", "1-30天", "31-60天", "90天以上", "合计"],
        ["海豚水务", "", "", "", "", "", "", "", ""],
        ["", day("2025-06-01"), day("2025-07-01"), "D1", 100, "", "", "", 100],
        ["", day("2025-04-01"), day("2025-05-01"), "D2", "", "", 200, "", 200],
        ["海豚水务 小计", "", "", "", 100, "", 200, "", 300],
        ["总计", "", "", "", 100, "", 200, "", 300],
      ],
    });
    expect(reading!.layout.kind).toBe("INV");
    expect(reading!.tally).toMatchObject({ used: 2, totals: { "": 30000 } });
  });
});
