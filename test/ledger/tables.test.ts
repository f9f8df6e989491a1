import { describe, expect, test } from "@jest/globals";
import { findTables } from "../../src/ledger";
import { LEDGER_FIELDS } from "../../src/ledger/fields";
import type { LedgerKind } from "../../src/ledger/fields";
import type { Cell } from "../../src/ledger/types";
import { FIELD_NAMES } from "../../src/locale/ledgerKinds";
import { dayNumber, isoDate } from "../../src/measures/calendar";
import { READ_OPTIONS, readGrids, sheetHead } from "../fixtures/grids";
import { codesOf, fieldOf, headersOf, only } from "./readLedgers";

const INVOICES: Cell[][] = [
  ["发票号码", "客户名称", "开票日期", "到期日", "价税合计"],
  ["F001", "甲公司", "2026-01-05", "2026-02-05", 1000],
  ["F002", "乙公司", "2026-01-08", "2026-02-08", 250.5],
];

describe("a table", () => {
  test("may begin anywhere and have its header in traditional script and full width", () => {
    const reading = only(readGrids({ 應收: [[], ["", "", "應收明細"], [], ["", "", "發票號碼", "客戶名稱", "開票日期", "到期日", "金額（元）"], ["", "", "F1", "甲", 46000, 46030, 12]] }));
    expect(headersOf(reading)).toEqual({ document: "發票號碼", customer: "客戶名稱", invoiceDate: "開票日期", dueDate: "到期日", amount: "金額（元）" });
    expect([...reading.ledger.rows]).toEqual([5]);
    expect(reading.ledger.letters).toMatchObject({ document: "C", amount: "G" });
  });

  test("may stand beside another one", () => {
    const grid = [
      ["发票号码", "客户名称", "到期日", "价税合计", "", "收款单号", "客户名称", "收款日期", "收款金额"],
      ["F1", "甲", "2026-02-05", 100, "", "R1", "甲", "2026-02-06", 40],
      ["F2", "乙", "2026-02-07", 200, "", "", "", "", ""],
    ];
    const readings = readGrids({ 台账: grid });
    expect(readings.map((reading) => [reading.layout.kind, reading.tally.used])).toEqual([["INV", 2], ["PAY", 1]]);
  });

  test("may have a spacer column before its last columns", () => {
    const grid = [["发票号码", "客户名称", "到期日", "价税合计", "", "未收金额"], ["F1", "甲", "2026-02-05", 100, "", 60], ["F2", "乙", "2026-02-07", 200, "", 0]];
    expect(fieldOf(only(readGrids({ 应收: grid })), "open")).toEqual(["60.00", "0.00"]);
  });

  test("has merged group heads joined with the heads below them", () => {
    const grid = [
      ["客户编码", "客户名称", "期初余额", "", "本期发生额", "", "期末余额", ""],
      ["", "", "借方", "贷方", "借方", "贷方", "借方", "贷方"],
      ["C1", "甲公司", 100, "", 50, 30, 120, ""],
    ];
    const reading = only(readGrids({ 余额表: grid }));
    expect(reading.layout).toMatchObject({ kind: "BAL", headerRow: 1 });
    expect(headersOf(reading)).toMatchObject({ openingDebit: "期初余额 借方", periodCredit: "本期发生额 贷方", closingDebit: "期末余额 借方" });
  });

  test("that is an Excel table is taken as it is", () => {
    const grid: Cell[][] = [["随手记", "", "", "", ""], ...INVOICES, ["合计", "", "", "", 1250.5]];
    const extent = { name: "应收表", firstRow: 1, firstColumn: 0, rowCount: 4, columnCount: 5, hasTotalsRow: true };
    const [layout] = findTables(sheetHead("应收", grid, [extent]), READ_OPTIONS);
    expect(layout).toMatchObject({ table: "应收表", kind: "INV", headerRow: 1, firstDataRow: 2, lastRow: 4 });
  });

  test("without a header is guessed from its types, and says so", () => {
    const grid = Array.from({ length: 6 }, (_, index): Cell[] => [`F00${index}`, index % 2 ? "甲公司" : "乙公司", 46000 + index, 46030 + index, 100 + index]);
    const reading = only(readGrids({ Sheet1: grid }));
    expect(reading.layout.confidence).toBeLessThan(0.5);
    expect(codesOf(reading)).toContain("header-guessed");
    expect(reading.tally.used).toBe(6);
    expect(fieldOf(reading, "dueDate")[0]).toBe(isoDate(46030));
  });

  test.each<[string, Cell[][]]>([
    ["notes", [["请月底前核对"], ["联系人", "王会计"], ["电话", "0571"]]],
    ["a pivot", [["行标签", "求和项:金额"], ["甲公司", 100], ["总计", 100]]],
    ["a staff list", [["姓名", "部门", "入职日期"], ["王", "财务", 45000]]],
    ["nothing", [[]]],
  ])("is not seen in %s", (_, grid) => {
    expect(readGrids({ Sheet1: grid })).toEqual([]);
  });
});

describe("the kind of a ledger", () => {
  const one = (sheet: string, header: string[], row: Cell[]) => only(readGrids({ [sheet]: [header, row] })).layout.kind;
  test.each<[LedgerKind, string, string[], Cell[]]>([
    ["INV", "Sheet1", ["Invoice No", "Customer", "Date", "Due Date", "Amount"], ["I1", "A", 46000, 46030, 10]],
    ["INV", "ibm", ["countryCode", "customerID", "PaperlessDate", "invoiceNumber", "InvoiceDate", "DueDate", "InvoiceAmount", "Disputed", "SettledDate"], [391, "X", "4/6/2013", 611365, "1/2/2013", "2/1/2013", 55.94, "No", "1/15/2013"]],
    ["PAY", "Sheet1", ["Receipt No", "Customer", "Date", "Amount", "Invoice No"], ["R1", "A", 46000, 10, "I1"]],
    ["PAY", "回款", ["单据编号", "客户", "日期", "金额"], ["R1", "A", 46000, 10]],
    ["ALLOC", "Sheet1", ["Receipt No", "Invoice No", "Amount", "Date"], ["R1", "I1", 10, 46000]],
    ["CUST", "Sheet1", ["客户编码", "客户名称", "信用额度", "账期", "业务员"], ["C1", "A", 100, 30, "王"]],
    ["PLAN", "Sheet1", ["合同编号", "付款节点", "付款比例", "付款条件", "到期日"], ["H1", "预付款", 0.3, "签约", 46000]],
    ["JRNL", "Sheet1", ["Date", "Voucher No", "Customer", "Description", "Debit", "Credit", "Balance"], [46000, "V1", "A", "sale", 10, "", 10]],
    ["BAL", "Sheet1", ["客户名称", "期初余额", "本期借方", "本期贷方", "期末余额", "账龄(月)", "是否关联方", "坏账准备"], ["A", 1, 2, 3, 0, 3, "否", 0]],
    ["BILL", "Sheet1", ["票据编号", "种类", "出票人全称", "承兑人全称", "出票日期", "到期日期", "票面金额", "票面利率%", "状态"], ["B1", "银承", "A", "某行", 46000, 46180, 100, 2.5, "持有"]],
    ["DUN", "Sheet1", ["日期", "客户", "发票号", "催收级别", "催收方式", "结果", "承诺日期", "承诺金额"], [46000, "A", "I1", 2, "电话", "答应付款", 46010, 10]],
    ["RATE", "Sheet1", ["日期", "币种", "汇率"], [46000, "USD", 7.1]],
  ])("%s is known by its columns (%s: %p)", (kind, sheet, header, row) => {
    expect(one(sheet, header, row)).toBe(kind);
  });

  test.each(Object.keys(LEDGER_FIELDS) as LedgerKind[])("%s is read back from its own template in both languages", (kind) => {
    const names = FIELD_NAMES[kind] as Record<string, { zh: string; en: string }>;
    expect(Object.keys(names)).toEqual(Object.keys(LEDGER_FIELDS[kind]));
    for (const language of ["zh", "en"] as const) {
      const ages = kind === "AGED" ? ["1 - 30", "31 - 60"] : [];
      const header = [...Object.values(names).map((words) => words[language]), ...ages];
      const reading = only(readGrids({ Sheet1: [header] }));
      expect([language, reading.layout.kind]).toEqual([language, kind]);
      expect(headersOf(reading)).toEqual(Object.fromEntries(Object.entries(names).map(([field, words]) => [field, words[language]])));
    }
  });
});

describe("what a column means", () => {
  test("the balance goes by meaning, not by place; opening balances and net amounts are none", () => {
    const header = ["发票号", "客户", "到期日", "期初余额", "开票金额", "未收余额"];
    expect(headersOf(only(readGrids({ 应收: [header, ["F1", "A", 46000, 5, 100, 60]] })))).toMatchObject({ amount: "开票金额", open: "未收余额" });
  });

  test("two good candidates: the better is taken and the other reported", () => {
    const reading = only(readGrids({ AR: [["Invoice No", "Customer", "Due Date", "Outstanding", "Balance Due"], ["I1", "A", 46000, 60, 61]] }));
    expect(headersOf(reading).open).toBe("Outstanding");
    expect(reading.problems).toMatchObject([{ code: "column-ambiguous", severity: "warning", cell: "D1", found: "Balance Due", assumed: "Outstanding" }]);
  });

  test("a header is believed only when its column can hold it", () => {
    const reading = only(readGrids({ AR: [["Invoice No", "Customer", "Due Date", "Amount", "Outstanding"], ["I1", "A", 46000, 60, "see note"], ["I2", "A", 46000, 70, "disputed"]] }));
    expect(headersOf(reading)).not.toHaveProperty("open");
  });

  test("payment terms over numbers are days", () => {
    const header = ["Customer code", "Customer name", "Payment terms (days)", "Credit limit"];
    expect(headersOf(only(readGrids({ Customers: [header, ["C1", "A", 30, 1000]] })))).toMatchObject({ termsDays: "Payment terms (days)" });
    expect(headersOf(only(readGrids({ Customers: [header, ["C1", "A", "net 30", 1000]] })))).toMatchObject({ terms: "Payment terms (days)" });
  });

  test("misspelt and longer headers are found with less confidence", () => {
    const reading = only(readGrids({ AR: [["Invoice Numbr", "Customer", "Due Date", "客户开票金额合计"], ["I1", "A", 46000, 60]] }));
    const confidence = Object.fromEntries(reading.layout.columns.map((match) => [match.field, match.confidence]));
    expect(confidence.document).toBeLessThan(0.7);
    expect(confidence.amount).toBeLessThan(0.8);
  });

  test("a remembered mapping decides, also next month, and may leave the sheet out", () => {
    const grid = [["Invoice No", "Customer", "Due Date", "Outstanding", "Balance Due"], ["I1", "A", 46000, 60, 61]];
    const signature = only(readGrids({ AR: grid })).layout.signature;
    const columns = { Outstanding: "ignore", "Balance Due": "open" };
    const mapped = only(readGrids({ AR: grid }, { mappings: { [signature]: { kind: "INV", columns } } }));
    expect(fieldOf(mapped, "open")).toEqual(["61.00"]);
    expect(codesOf(mapped)).toEqual([]);
    expect(readGrids({ AR: grid }, { mappings: { [signature]: { kind: "ignore", columns: {} } } })).toEqual([]);
  });
});

test.each<[Cell[], string]>([
  [["截止日期：2025年6月30日"], "2025-06-30"], [["截至 2025-06-30"], "2025-06-30"], [["As of Apr 22, 2026"], "2026-04-22"], [["会计期间：2025.06"], "2025-06-30"],
  [["截止日期", dayNumber(2025, 6, 30)], "2025-06-30"], [["期间: 2024年 单据日期: 2024.09.26 - 2024.10.25"], "2024-10-25"],
])("a title %p names the as-of date", (title, iso) => {
  expect(isoDate(only(readGrids({ 应收: [title, [], ...INVOICES] })).layout.asOf!)).toBe(iso);
});
