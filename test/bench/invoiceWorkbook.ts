/** A workbook with one plain invoice list of any length, for benchmarks. */
import { emptyDocument } from "../../src/host/engine/createEngine";
import type { HostCell, HostDocument } from "../../src/host/document";
import { dayNumber } from "../../src/measures/calendar";

const HEADER = ["发票号", "客户名称", "开票日期", "到期日", "金额", "已收金额", "未收金额", "业务员", "合同号", "币种", "部门", "备注"];

export function invoiceWorkbook(rows: number): HostDocument {
  const document = emptyDocument();
  const sheet = document.sheets[0]!;
  sheet.name = "应收发票";
  sheet.cells = { 0: rowOf(HEADER) };
  for (let i = 0; i < rows; i++) {
    const day = dayNumber(2024, 1, 1) + (i % 540);
    const cents = 100_000 + ((i * 7919) % 9_000_000);
    const paid = i % 4 === 0 ? cents : i % 4 === 1 ? Math.floor(cents / 2) : 0;
    sheet.cells[i + 1] = rowOf([
      `INV-${100_000 + i}`, `客户${i % 2000}有限公司`, day, day + 30, cents / 100, paid / 100, (cents - paid) / 100,
      `业务员${i % 20}`, `HT-${i % 3000}`, "CNY", `销售${i % 5}部`, "",
    ]);
  }
  document.activeSheet = sheet.name;
  return document;
}

function rowOf(values: (string | number)[]): Record<number, HostCell> {
  return Object.fromEntries(values.map((v, column) => [column, { v }]));
}
