/** The context of a report run, from grids through the real reading, book, aging and plan. */
import { ageBook, buildBookAndBusiness, openItemsAt, tieOut } from "../../src/book";
import { receivableMonths } from "../../src/book/receivableMonths";
import { salesMonths } from "../../src/book/salesMonths";
import type { AgingBasis } from "../../src/book/types";
import { DEFAULT_STAGES } from "../../src/checks/stages";
import { DEFAULT_THRESHOLDS } from "../../src/checks/thresholds";
import { DEFAULT_POLICY, planCollection } from "../../src/collection";
import type { Language } from "../../src/locale";
import { parseIsoDate } from "../../src/measures/calendar";
import { REPORT_IDS, REPORTS } from "../../src/reports";
import type { ReportContext } from "../../src/reports/context";
import type { CellValue, ColumnModel, ReportId, SheetModel } from "../../src/reports/sheetModel";
import { readGrids, type Grids } from "../fixtures/grids";

export const AS_OF = parseIsoDate("2025-06-30")!;

export interface Choices extends Partial<ReportContext> {
  basis?: AgingBasis;
  bucketEnds?: number[];
}

export function contextFor(grids: Grids, { basis = "due", bucketEnds = [30, 60, 90], ...given }: Choices = {}): ReportContext {
  const asOf = given.asOf ?? AS_OF;
  const { book, business } = buildBookAndBusiness(readGrids(grids), { homeCurrency: "CNY", mergedCustomers: {} });
  const items = openItemsAt(book, asOf, basis);
  const sales = salesMonths(book, business, asOf);
  return {
    book, business, items, asOf,
    aging: ageBook(book, items, bucketEnds),
    tieOut: tieOut(book, items),
    plan: planCollection(book, items, DEFAULT_POLICY, asOf),
    receivableMonths: receivableMonths(book, asOf, bucketEnds),
    ...(sales ? { salesMonths: sales } : {}),
    findings: [],
    thresholds: DEFAULT_THRESHOLDS,
    stages: DEFAULT_STAGES,
    problems: book.problems,
    asOfSource: "option",
    policy: DEFAULT_POLICY,
    settingsChanged: [],
    run: { time: AS_OF + 1 + 9.5 / 24, who: "王会计", version: "0.1.0" },
    language: "zh-CN" as Language,
    reports: REPORT_IDS,
    ...given,
  };
}

/** A report's sheet. Throws when there is none. */
export function reportOf(id: ReportId, context: ReportContext): SheetModel {
  const model = REPORTS[id]?.(context);
  if (!model) throw new Error(`no ${id} report`);
  return model;
}

/** A small workbook in one currency: two customers of the ledger, one of whose names is a formula, credits, a dispute, a promise. */
export const ONE_CURRENCY: Grids = {
  客户: [
    ["客户编码", "客户名称", "业务员", "区域经理", "信用等级"],
    ["C01", "华东机械有限公司", "张三", "孙八", "A"],
    ["C02", "=HYPERLINK(\"http://x\",\"点我\")", "李四", "", "C"],
    ["C03", "北方电子", "李四", "", ""],
  ],
  应收明细: [
    ["发票号", "客户编码", "客户名称", "开票日期", "到期日", "价税合计", "是否争议", "业务员"],
    ["INV-001", "C01", "华东机械有限公司", "2025-01-10", "2025-02-10", 100000.1, "", "张三"],
    ["INV-002", "C01", "华东机械有限公司", "2025-04-20", "2025-05-20", 20000.2, "", "张三"],
    ["INV-003", "C02", "=HYPERLINK(\"http://x\",\"点我\")", "2025-05-20", "2025-06-20", 3000, "", "李四"],
    ["INV-004", "C02", "=HYPERLINK(\"http://x\",\"点我\")", "2025-05-20", "2025-07-20", 500.55, "", "李四"],
    ["INV-005", "C03", "北方电子", "2025-03-01", "2025-04-15", 800, "是", "李四"],
    ["INV-006", "C03", "北方电子", "2025-07-01", "2025-08-15", 99, "", "李四"],
    ["CN-001", "C01", "华东机械有限公司", "2025-06-01", "", -1000, "", "张三"],
  ],
  回款: [
    ["收款单号", "客户编码", "客户名称", "收款日期", "收款金额"],
    ["R-1", "C02", "=HYPERLINK(\"http://x\",\"点我\")", "2025-06-25", 1000],
  ],
  核销: [
    ["收款单号", "发票号", "核销金额", "核销日期"],
    ["R-1", "INV-003", 700, "2025-06-25"],
  ],
};

export const TWO_CURRENCIES: Grids = {
  应收明细: [
    ["发票号", "客户名称", "开票日期", "到期日", "币种", "价税合计"],
    ["A-1", "甲公司", "2025-05-01", "2025-06-01", "CNY", 1000],
    ["A-2", "甲公司", "2025-05-01", "2025-06-10", "USD", 300],
    ["A-3", "乙公司", "2025-05-01", "2025-07-10", "USD", 50.5],
  ],
  汇率: [
    ["日期", "币种", "汇率"],
    ["2025-06-01", "USD", 7.2],
  ],
};

export function column(model: SheetModel, id: string): ColumnModel {
  const found = model.columns.find((one) => one.id === id);
  if (!found) throw new Error(`no column ${id} in ${model.columns.map((one) => one.id).join(", ")}`);
  return found;
}

export function values(model: SheetModel, id: string): CellValue[] {
  const { content } = column(model, id);
  if (!("values" in content)) throw new Error(`column ${id} holds no values`);
  return content.values;
}

/** Exact to the cent, as the book adds up. */
export function cents(cells: readonly CellValue[]): number {
  return cells.reduce<number>((sum, cell) => sum + Math.round(Number(cell ?? 0) * 100), 0);
}
