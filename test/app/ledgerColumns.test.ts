import { describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { chooseColumn, chooseKind, forgetChoices, ledgerColumns, readAgain } from "../../src/app/ledgerColumns";
import { DEFAULT_SETTINGS, loadSettings, settingsText, type Settings } from "../../src/app/settings";
import { emptyDocument } from "../../src/host/engine/createEngine";
import { dayNumber } from "../../src/measures/calendar";
import { documentOf } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";

const JUNE = dayNumber(2025, 6, 30);
const ROWS: (string | number)[][] = [
  ["序号", "发票号码", "客户名称", "开票日期", "到期日", "价税合计", "扣留金额", "地址"],
  [1, "F1", "北方公司", JUNE - 60, JUNE - 30, 100, 40, "一号路"], [2, "F2", "南方公司", JUNE - 50, JUNE - 20, 200, 50, ""],
];

async function analysed(settings: Settings = DEFAULT_SETTINGS, name = "应收发票"): Promise<Analysis> {
  const document = emptyDocument();
  const sheet = document.sheets[0]!;
  sheet.name = name;
  sheet.cells = Object.fromEntries(ROWS.map((values, row) => [row, Object.fromEntries(values.map((v, column) => [column, { v }]))]));
  // As the workbook keeps them: what is stored is what is read next month.
  const stored = loadSettings(settingsText(settings), "workbook").settings;
  return analyse(documentPort(document, "own.xlsx"), stored, { today: JUNE }, { report: () => undefined });
}

const layoutOf = (analysis: Analysis) => analysis.readings[0]!.layout;
const totalOf = (analysis: Analysis) => Object.values(analysis.readings[0]!.tally.totals);

describe("a ledger's columns as read", () => {
  test("every column shows its meaning and a sample; dates are written as dates", async () => {
    const analysis = await analysed();
    const columns = ledgerColumns(analysis, analysis.readings[0]!);
    expect(columns.map(({ letters, header, use, sample }) => [letters, header, typeof use === "string" ? use : use.field, sample])).toEqual([
      ["A", "序号", "none", "1"], ["B", "发票号码", "document", "F1"], ["C", "客户名称", "customer", "北方公司"], ["D", "开票日期", "invoiceDate", "2025-05-01"],
      ["E", "到期日", "dueDate", "2025-05-31"], ["F", "价税合计", "amount", "100"], ["G", "扣留金额", "carried", "40"], ["H", "地址", "carried", "一号路"],
    ]);
  });

  test("customers that head groups of rows are told at the column in which they stand", async () => {
    const document = documentOf({ Aging: [
      ["", "Type", "Num", "Date", "Due Date", "Open Balance"], ["Ajax Ltd", "", "", "", "", ""], ["", "Invoice", "F1", JUNE - 60, JUNE - 30, 100], ["Total Ajax Ltd", "", "", "", "", 100],
      ["Boreas Ltd", "", "", "", "", ""], ["", "Invoice", "F2", JUNE - 50, JUNE - 20, 200], ["Total Boreas Ltd", "", "", "", "", 200],
    ] });
    const analysis = await analyse(documentPort(document, "qb.xlsx"), DEFAULT_SETTINGS, { today: JUNE }, { report: () => undefined });
    expect(analysis.book.customers.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ajax Ltd", "Boreas Ltd"]));
    expect(ledgerColumns(analysis, analysis.readings[0]!).map(({ letters, use }) => [letters, use]).filter(([, use]) => use === "groups")).toEqual([["A", "groups"]]);
  });

  test("a chosen column is read so, the one that had the meaning gives way, and the choice survives storing", async () => {
    const first = await analysed();
    expect(totalOf(first)).toEqual([30_000]);
    const settings = chooseColumn(DEFAULT_SETTINGS, layoutOf(first), "扣留金额", "amount");
    const second = await analysed(settings);
    expect(totalOf(second)).toEqual([9_000]);
    const columns = ledgerColumns(second, second.readings[0]!);
    expect(columns.find(({ header }) => header === "扣留金额")).toMatchObject({ use: { field: "amount" }, chosen: "amount" });
    expect(columns.find(({ header }) => header === "价税合计")?.use).not.toEqual({ field: "amount" });
  });

  test("two columns are never chosen for one meaning: the later choice counts", async () => {
    const layout = layoutOf(await analysed());
    const settings = chooseColumn(chooseColumn(DEFAULT_SETTINGS, layout, "扣留金额", "amount"), layout, "价税合计", "amount");
    expect(settings.mappings[layout.signature]).toEqual({ kind: "INV", columns: { 价税合计: "amount" } });
    expect(totalOf(await analysed(settings))).toEqual([30_000]);
  });

  test("several columns may be left unused, and going back to automatic forgets one of them", async () => {
    const layout = layoutOf(await analysed());
    const both = chooseColumn(chooseColumn(DEFAULT_SETTINGS, layout, "扣留金额", "ignore"), layout, "地址", "ignore");
    expect(both.mappings[layout.signature]?.columns).toEqual({ 扣留金额: "ignore", 地址: "ignore" });
    expect(chooseColumn(both, layout, "地址", "auto").mappings[layout.signature]?.columns).toEqual({ 扣留金额: "ignore" });
  });

  test("a sheet that is not to be read is no ledger, until the choices are forgotten", async () => {
    const layout = layoutOf(await analysed());
    const settings = chooseKind(DEFAULT_SETTINGS, layout, "ignore");
    expect((await analysed(settings)).readings).toEqual([]);
    expect((await analysed(forgetChoices(settings))).readings).toHaveLength(1);
    expect(forgetChoices(settings, layout).mappings).toEqual({});
  });

  test("not to be read is said of one sheet: next month's with the same headers is read, and the first can be read again", async () => {
    const layout = layoutOf(await analysed());
    const settings = chooseKind(chooseKind(DEFAULT_SETTINGS, layout, "ignore"), layout, "ignore");
    expect(settings.ignoredTables).toEqual([{ sheet: "应收发票", signature: layout.signature }]);
    expect((await analysed(settings, "应收发票")).readings).toEqual([]);
    expect((await analysed(settings, "七月发票")).readings).toHaveLength(1);
    expect((await analysed(readAgain(settings, settings.ignoredTables[0]!))).readings).toHaveLength(1);
  });
});
