/** Through the real client and the host: the user's ledger columns in the written detail, run after run. */
import { describe, expect, jest, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import type { ColumnRequest, WorkbookPort } from "../../src/app/ports";
import { publish } from "../../src/app/publish";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { documentOf, find, open, sheetIn, SILENT, tableRows, type Grid } from "../excel/hostBook";

jest.setTimeout(120_000);

const TODAY = 45_838;
const DETAIL = "账龄明细";
const HEADER = ["发票号", "客户名称", "开票日期", "到期日", "金额", "已收金额"];

async function writeDetail(port: WorkbookPort): Promise<void> {
  const analysis = await analyse(port, DEFAULT_SETTINGS, { today: TODAY }, SILENT);
  await publish(port, analysis, {
    reports: ["agingDetail"], language: "zh-CN", run: { time: TODAY, who: "", version: "0.1.0" },
    loaded: { settings: DEFAULT_SETTINGS, problems: [], mayOverwrite: false, previousFindings: [] },
  }, SILENT);
}

const ledger = (headers: string[], cells: (number: number) => (string | number)[]): Grid => [
  [...HEADER, ...headers], ...[1, 2, 3].map((number) => [`F${number}`, "甲公司", 45_700 + number, 45_730 + number, 100 * number, 0, ...cells(number)]),
];

const letter = (column: number) => String.fromCharCode(65 + column);

describe("the detail with columns from the ledger", () => {
  test("is written with the values, types and formats of the ledger", async () => {
    const { port, book } = await open(documentOf({ 应收: ledger(["项目经理", "验收日期", "工时", "编码"], (number) => ["赵六", 45_690 + number, 1.5 * number, `'=1+${number}`]) }));
    await writeDetail(port);
    const sheet = sheetIn(book, DETAIL);
    const { styles } = book.toDocument();
    const cellUnder = (header: string) => sheet.cells[find(book, DETAIL, "F2").row]![find(book, DETAIL, header).column]!;
    const format = (header: string) => styles[cellUnder(header).s!]?.numberFormat ?? "General";
    expect([cellUnder("项目经理").v, cellUnder("验收日期").v, cellUnder("工时").v]).toEqual(["赵六", 45_692, 3]);
    expect([format("项目经理"), format("验收日期"), format("工时")]).toEqual(["@", "yyyy-mm-dd", "General_ "]);
    expect(cellUnder("编码").f).toBeUndefined();
    book.dispose();
  });

  test("keeps what users have added while the ledger's columns come and go", async () => {
    const { port, book } = await open(documentOf({ 应收: ledger(["区域", "项目经理"], (number) => [`区${number}`, `经理${number}`]) }));
    await writeDetail(port);
    const region = find(book, DETAIL, "区域").column;
    const own = find(book, DETAIL, "备注").column + 2; // the hidden row keys follow our last column
    const header = find(book, DETAIL, "区域").row;
    const rows = ["F1", "F2", "F3"].map((document) => find(book, DETAIL, document).row);
    book.edit(DETAIL, `${letter(own)}${header + 1}`, "跟进人");
    book.edit(DETAIL, `${letter(own + 1)}${header + 1}`, "大区");
    rows.forEach((row, index) => {
      book.edit(DETAIL, `${letter(own)}${row + 1}`, `跟进${index + 1}`);
      book.edit(DETAIL, `${letter(own + 1)}${row + 1}`, `=${letter(region)}${row + 1}&"!"`);
      book.edit(DETAIL, `${letter(find(book, DETAIL, "备注").column)}${row + 1}`, `备注${index + 1}`);
    });
    const users = () => tableRows(book, DETAIL).map((row) => [row["单据号"], row["区域"], row["备注"], row["跟进人"]]);
    const kept = [1, 2, 3].map((number) => [`F${number}`, `区${number}`, `备注${number}`, `跟进${number}`]);
    const regionNow = () => letter(find(book, DETAIL, "区域").column);
    const formulas = () => tableRows(book, DETAIL).map((row) => row["大区"]);

    // two columns more, one of them to the left of the region, and one with the user's own header
    const wider = ledger(["成本中心", "区域", "项目经理", "跟进人"], (number) => [4100, `区${number}`, `经理${number}`, "系统"]);
    wider.forEach((cells, row) => cells.forEach((cell, column) => { if (cell !== null) book.edit("应收", `${letter(column)}${row + 1}`, cell as string | number); }));
    await writeDetail(port);
    const [first] = tableRows(book, DETAIL);
    expect(Object.keys(first!)).toEqual(expect.arrayContaining(["成本中心", "区域", "项目经理", "跟进人", "跟进人 (2)", "大区"]));
    expect(users().map(([document, area, note]) => [document, area, note])).toEqual(kept.map((row) => row.slice(0, 3)));
    expect(tableRows(book, DETAIL).map((row) => [row["跟进人"], row["跟进人 (2)"]])).toEqual([["系统", "跟进1"], ["系统", "跟进2"], ["系统", "跟进3"]]);
    expect(formulas()).toEqual(rows.map((row) => `=${regionNow()}${row + 1}&"!"`));

    // and only one left
    wider.forEach((_, row) => [6, 8, 9].forEach((column) => book.edit("应收", `${letter(column)}${row + 1}`, "")));
    await writeDetail(port);
    expect(Object.keys(tableRows(book, DETAIL)[0]!)).not.toContain("项目经理");
    expect(tableRows(book, DETAIL).map((row) => [row["单据号"], row["区域"], row["备注"], row["跟进人 (2)"]])).toEqual(kept);
    expect(formulas()).toEqual(rows.map((row) => `=${regionNow()}${row + 1}&"!"`));
    book.dispose();
  });

  test("reads the ledger by one request of a fixed set of columns, however many rows it has", async () => {
    const requestsFor = async (rows: number) => {
      const grid = [[...HEADER, "区域", "税额", "项目经理"], ...Array.from({ length: rows }, (_, index) => [`F${index}`, "甲公司", 45_700, 45_730, 100, 0, "华东", 13, "赵六"])];
      const { port, book } = await open(documentOf({ 应收: grid }));
      const asked: ColumnRequest[][] = [];
      await analyse({ ...port, readColumns: (requests, progress) => { asked.push(requests); return port.readColumns(requests, progress); } }, DEFAULT_SETTINGS, { today: TODAY }, SILENT);
      book.dispose();
      return asked.map((requests) => requests.map(({ columns }) => columns));
    };
    // the tax is neither used nor carried, but it is mapped
    expect(await requestsFor(10)).toEqual([[[0, 1, 2, 3, 4, 5, 6, 7, 8]]]);
    expect(await requestsFor(1_000)).toEqual(await requestsFor(10));
  });
});
