import { describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { customerOfCells, customerOfRow, findCustomer } from "../../src/app/customerOfRow";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import type { HostDocument } from "../../src/host/document";
import { emptyDocument } from "../../src/host/engine/createEngine";
import { dayNumber } from "../../src/measures/calendar";
import { documentPort } from "../sample/documentPort";

const JUNE = dayNumber(2025, 6, 30);
const SHEETS: Record<string, (string | number)[][]> = {
  客户档案: [["客户编码", "客户名称", "信用额度"], ["C01", "北方公司", 1000], ["C02", "南方公司", 2000]],
  应收发票: [
    ["应收发票清单"], ["发票号码", "客户名称", "开票日期", "到期日", "未收金额"],
    ["F1", "南方公司", JUNE - 60, JUNE - 30, 100], ["F2", "北方公司", JUNE - 50, JUNE - 20, 50], ["合计", "", "", "", 150],
  ],
  回款: [["收款单号", "客户编码", "收款日期", "收款金额"], ["R1", "C01", JUNE - 5, 30]],
};

function documentOf(sheets: Record<string, (string | number)[][]>): HostDocument {
  const document = emptyDocument();
  const [blank] = document.sheets;
  document.sheets = Object.entries(sheets).map(([name, rows], index) => ({
    ...blank!, id: `sheet${index}`, name, cells: Object.fromEntries(rows.map((values, row) => [row, Object.fromEntries(values.map((v, column) => [column, { v }]))])),
  }));
  return document;
}

async function analysed(mergedCustomers: Record<string, string> = {}): Promise<Analysis> {
  const port = documentPort(documentOf(SHEETS), "own.xlsx");
  return analyse(port, { ...DEFAULT_SETTINGS, mergedCustomers }, { today: JUNE }, { report: () => undefined });
}

describe("the customer of a row", () => {
  test("an invoice's row speaks of the customer who owes it, a receipt's of the one behind its code", async () => {
    const analysis = await analysed();
    const nameAt = (sheet: string, row: number): string | undefined => analysis.book.customers[customerOfRow(analysis, sheet, row) ?? -1]?.name;
    expect([nameAt("应收发票", 3), nameAt("应收发票", 4), nameAt("回款", 2)]).toEqual(["南方公司", "北方公司", "北方公司"]);
  });

  test("a row of the customer list, which holds no document, speaks of the customer that it names", async () => {
    const analysis = await analysed();
    expect(analysis.book.customers[customerOfRow(analysis, "客户档案", 3)!]?.name).toBe("南方公司");
  });

  test("titles, headers, totals and sheets that were not read speak of nobody", async () => {
    const analysis = await analysed();
    expect([["应收发票", 1], ["应收发票", 2], ["应收发票", 5], ["应收发票", 99], ["便笺", 3]].map(([sheet, row]) => customerOfRow(analysis, String(sheet), Number(row))))
      .toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test("a report's cells are searched for a name, a code or a name after its kind; the first that is one decides", async () => {
    const analysis = await analysed();
    const [north, south] = [findCustomer(analysis, "北方公司"), findCustomer(analysis, "南方公司")];
    expect(customerOfCells(analysis, [1, "C02", "北方公司"])).toBe(south);
    expect(customerOfCells(analysis, ["■ 严重", "应收账龄", "客户：北方公司", 12.5])).toBe(north);
    expect(customerOfCells(analysis, ["", null, 3, "F1", "没有这一家"])).toBeUndefined();
  });

  test("a spelling that the user has merged finds the customer kept", async () => {
    const analysis = await analysed({ 北方公司: "南方公司" });
    expect(analysis.book.customers[findCustomer(analysis, "北方公司")!]?.name).toBe("南方公司");
    expect(analysis.book.customers[customerOfRow(analysis, "应收发票", 4)!]?.name).toBe("南方公司");
  });
});
