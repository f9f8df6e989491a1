/** The whole analysis after reading: 100,000 invoices with receipts and 300,000 sales lines, from cells to findings. */
import { analyseColumns } from "../../src/app/analyseColumns";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { findTables } from "../../src/ledger";
import type { Cell } from "../../src/ledger/types";
import { dayNumber } from "../../src/measures/calendar";
import { columnCells, READ_OPTIONS, sheetHead, type Grids } from "../fixtures/grids";
import type { BenchRow } from "./agingBench";

const GOAL_SECONDS = 5;

export function analysisBench(invoices = 100_000, salesLines = 300_000): BenchRow[] {
  const grids = ledgers(invoices, salesLines);
  const layouts = Object.entries(grids).flatMap(([sheet, grid]) => findTables(sheetHead(sheet, grid), READ_OPTIONS));
  const blocks = layouts.map((layout) => columnCells(grids[layout.sheet]!, layout));
  const facts = { name: "bench.xlsx", sheets: [], dayFirst: false, decimalSign: "." as const, readOnly: false, shared: false };
  const start = performance.now();
  const { findings, items } = analyseColumns({ facts, layouts, blocks }, DEFAULT_SETTINGS, { today: dayNumber(2025, 7, 1), asOf: dayNumber(2025, 6, 30) });
  const seconds = (performance.now() - start) / 1_000;
  if (findings.length === 0 || items.length === 0) throw new Error("the analysis found nothing");
  return [{
    name: `analysis of ${invoices.toLocaleString("en-US")} invoices + ${salesLines.toLocaleString("en-US")} sales lines`,
    ours: seconds, peer: GOAL_SECONDS, unit: "s", ratio: GOAL_SECONDS / seconds, goal: `≥ 1 (under ${GOAL_SECONDS} s)`,
  }];
}

/** Eighteen months of 2,000 customers and 500 items; two in three invoices are paid, some of them late. */
function ledgers(invoices: number, salesLines: number): Grids {
  const first = dayNumber(2024, 1, 1);
  const invoiceRows: Cell[][] = [["发票号", "客户名称", "开票日期", "到期日", "价税合计", "业务员"]];
  const receiptRows: Cell[][] = [["收款单号", "客户名称", "收款日期", "收款金额", "结算方式", "发票号"]];
  for (let i = 0; i < invoices; i++) {
    const day = first + (i % 540);
    const amount = (100_000 + ((i * 7_919) % 9_000_000)) / 100;
    const customer = `客户${i % 2_000}有限公司`;
    invoiceRows.push([`INV-${i}`, customer, day, day + 30, amount, `业务员${i % 20}`]);
    if (i % 3 !== 0) receiptRows.push([`R-${i}`, customer, day + 20 + (i % 50), amount, i % 5 === 0 ? "银承" : "电汇", `INV-${i}`]);
  }
  const salesRows: Cell[][] = [["日期", "客户名称", "存货编码", "存货名称", "产品线", "数量", "销售收入", "销售成本", "业务员"]];
  for (let i = 0; i < salesLines; i++) {
    const revenue = (50_000 + ((i * 104_729) % 900_000)) / 100;
    salesRows.push([
      first + (i % 540), `客户${i % 2_000}有限公司`, `P${i % 500}`, `产品${i % 500}`, `产品线${i % 8}`, 1 + (i % 9), revenue,
      Math.round(revenue * (60 + (i % 25))) / 100, `业务员${i % 20}`,
    ]);
  }
  return { 应收发票: invoiceRows, 回款: receiptRows, 销售与成本: salesRows };
}
