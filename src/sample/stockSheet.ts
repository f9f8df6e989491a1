/** The sample's stock as the ERP prints it: from column B, a title, the period on row 5, headers on two rows, a footer. */
import type { HostCell, HostSheet } from "../host/document";
import { civilDate } from "../measures/calendar";
import type { Twin } from "./customers";
import type { SampleFacts } from "./facts";
import { periodName, type StockRow } from "./stock";
import { plainAmount, type Clerk, type SampleLanguage } from "./typing";
import { COMPANY } from "./words";

interface StockColumn {
  header: Twin;
  /** stands above this column and those after it with the same group */
  group?: Twin;
  width: number;
  cell: (row: StockRow, clerk: Clerk, language: SampleLanguage) => HostCell;
  /** what the subtotals add up */
  summed?: (row: StockRow) => number;
}

const FIRST_COLUMN = 1;
const [TITLE_ROW, COMPANY_ROW, PERIOD_ROW, HEADER_ROW] = [1, 2, 4, 6];
const ROW_HEIGHT = 17;
const SPARE_STORE = "备件仓";

const QUANTITY: Twin = { zh: "数量(主单位)", en: "Quantity" };
const AMOUNT: Twin = { zh: "金额", en: "Amount" };
const GROUPS = {
  opening: { zh: "期初结存", en: "Opening" }, received: { zh: "本期入库", en: "Received" }, issued: { zh: "本期出库", en: "Issued" }, closing: { zh: "期末结存", en: "Closing" },
} satisfies Record<string, Twin>;

const COLUMNS: StockColumn[] = [
  { header: { zh: "会计期间", en: "Period" }, width: 12, cell: (row, clerk, language) => clerk.text(periodName(row.period, language)) },
  { header: { zh: "仓库编码", en: "Warehouse code" }, width: 11, cell: (row, clerk) => clerk.text(isSpare(row) ? "02" : "01", "id") },
  { header: { zh: "仓库", en: "Warehouse" }, width: 18, cell: (row, clerk, language) => clerk.text((isSpare(row) ? { zh: "备件仓", en: "Spare parts" } : { zh: "成品仓", en: "Finished goods" })[language]) },
  { header: { zh: "存货分类 (1级)", en: "Item group" }, width: 17, cell: (row, clerk, language) => clerk.text(row.product.line[language]) },
  { header: { zh: "存货编码", en: "Item code" }, width: 12, cell: (row, clerk) => clerk.text(row.product.code) },
  { header: { zh: "存货", en: "Item" }, width: 27, cell: (row, clerk, language) => clerk.text(row.product.name[language]) },
  ...(["opening", "received", "issued", "closing"] as const).flatMap((lot): StockColumn[] => [
    { header: QUANTITY, group: GROUPS[lot], width: 12, cell: (row) => ({ v: row[lot].quantity, s: "whole" }) },
    { header: AMOUNT, group: GROUPS[lot], width: 16, cell: (row) => plainAmount(row[lot].amount), summed: (row) => row[lot].amount },
  ]),
  { header: { zh: "在途数量", en: "In transit" }, width: 11, cell: (row) => ({ v: row.inTransit, s: "whole" }) },
  { header: { zh: "提前期", en: "Lead time (days)" }, width: 10, cell: (row) => ({ v: row.lead, s: "whole" }) },
  { header: { zh: "安全库存", en: "Safety stock" }, width: 11, cell: (row) => ({ v: row.safety, s: "whole" }) },
  { header: { zh: "有效期至", en: "Expiry date" }, width: 13, cell: (row, clerk) => clerk.date(row.expiry) },
  { header: { zh: "最后出库日期", en: "Last issue date" }, width: 14, cell: (row, clerk) => clerk.date(row.lastIssue) },
];

/** One row an item and month, each month closed by its subtotal. */
export function stockSheet({ asOf }: SampleFacts, stock: readonly StockRow[], clerk: Clerk, language: SampleLanguage): HostSheet {
  const rows = bodyRows(stock, clerk, language);
  const first = stock[0]!.period;
  const cells: HostSheet["cells"] = {
    [TITLE_ROW]: { [FIRST_COLUMN]: { v: { zh: "收发存汇总表", en: "Stock movements" }[language], s: "title" } },
    [COMPANY_ROW]: { [FIRST_COLUMN]: { v: COMPANY[language], s: "note" } },
    [PERIOD_ROW]: { [FIRST_COLUMN]: { v: periodText(first, asOf, language), s: "note" } },
    ...headerCells(language),
  };
  rows.forEach((row, index) => (cells[HEADER_ROW + 2 + index] = placed(row)));
  const footer = HEADER_ROW + 3 + rows.length;
  cells[footer] = { [FIRST_COLUMN]: { v: { zh: "制表人:张敏", en: "Prepared by: Zhang Min" }[language], s: "footer" }, [FIRST_COLUMN + 6]: { v: { zh: "第1页/共1页", en: "Page 1 of 1" }[language], s: "footer" } };
  return {
    name: { zh: "收发存汇总", en: "Stock movements" }[language], visibility: "visible", tabColor: "#2E75B6", cells,
    columnWidths: { 0: 2, ...Object.fromEntries(COLUMNS.map(({ width }, at) => [FIRST_COLUMN + at, width])) },
    rowHeights: { [TITLE_ROW]: 30, [PERIOD_ROW]: ROW_HEIGHT, [HEADER_ROW]: 20, [HEADER_ROW + 1]: 20 }, hiddenRows: [], hiddenColumns: [], merges: headerMerges(),
    freeze: { rows: HEADER_ROW + 2, columns: FIRST_COLUMN + 6 }, showGridlines: false, tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [],
    print: { orientation: "landscape", paper: "a4", fitToWidth: 1, fitToHeight: 0, repeatRows: { from: HEADER_ROW, to: HEADER_ROW + 1 }, footer: "&C&P / &N" }, protected: false,
  };
}

function isSpare({ product }: StockRow): boolean {
  return product.workshop.zh === SPARE_STORE;
}

function bodyRows(stock: readonly StockRow[], clerk: Clerk, language: SampleLanguage): HostCell[][] {
  const rows: HostCell[][] = [];
  let start = 0;
  stock.forEach((row, at) => {
    rows.push(COLUMNS.map(({ cell }) => cell(row, clerk, language)));
    if (stock[at + 1]?.period === row.period) return;
    rows.push(subtotal(stock.slice(start, at + 1), language));
    start = at + 1;
  });
  return rows;
}

function subtotal(rows: readonly StockRow[], language: SampleLanguage): HostCell[] {
  return COLUMNS.map(({ summed }, at): HostCell => {
    if (at === 0) return { v: { zh: "小计：", en: "Subtotal" }[language], s: "sumText" };
    return summed ? plainAmount(rows.reduce((sum, row) => sum + summed(row), 0), "sumAmount") : { v: null, s: "sumText" };
  });
}

/** Group headers span their columns; the others span both rows. */
function headerCells(language: SampleLanguage): HostSheet["cells"] {
  const [upper, lower]: HostCell[][] = [
    COLUMNS.map(({ header, group }, at) => ({ v: group ? (COLUMNS[at - 1]?.group === group ? null : group[language]) : header[language], s: "header" })),
    COLUMNS.map(({ header, group }) => ({ v: group ? header[language] : null, s: "header" })),
  ];
  return { [HEADER_ROW]: placed(upper!), [HEADER_ROW + 1]: placed(lower!) };
}

function headerMerges(): HostSheet["merges"] {
  const width = COLUMNS.length;
  return [
    { row: TITLE_ROW, column: FIRST_COLUMN, rows: 1, columns: width },
    { row: PERIOD_ROW, column: FIRST_COLUMN, rows: 1, columns: width },
    ...COLUMNS.flatMap(({ group }, at) => {
      if (!group) return [{ row: HEADER_ROW, column: FIRST_COLUMN + at, rows: 2, columns: 1 }];
      return COLUMNS[at - 1]?.group === group ? [] : [{ row: HEADER_ROW, column: FIRST_COLUMN + at, rows: 1, columns: COLUMNS.filter((one) => one.group === group).length }];
    }),
  ];
}

function periodText(first: number, last: number, language: SampleLanguage): string {
  const { year, month } = civilDate(first);
  const end = civilDate(last);
  const two = (part: number): string => String(part).padStart(2, "0");
  const dates = `${year}.${two(month)}.01 - ${end.year}.${two(end.month)}.${two(end.day)}`;
  return language === "zh" ? `期间: ${year}年${month}期 - ${end.year}年${end.month}期    单据日期: ${dates}` : `Documents dated ${dates}`;
}

function placed(cells: readonly HostCell[]): Record<number, HostCell> {
  return Object.fromEntries(cells.map((cell, at) => [FIRST_COLUMN + at, cell]));
}
