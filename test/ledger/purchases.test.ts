/** Purchases, suppliers' invoices, payments and advances in the layouts of usual systems; and what must not be taken for them. */
import { describe, expect, test } from "@jest/globals";
import { buildBook } from "../../src/book";
import { suppliersLedger } from "../../src/ledger";
import type { Cell } from "../../src/ledger/types";
import { READ_OPTIONS, readGrids, sheetHead } from "../fixtures/grids";
import { codesOf, fieldOf, headersOf, only } from "./readLedgers";

const kindsOf = (sheet: string, header: string[], ...rows: Cell[][]): string[] => readGrids({ [sheet]: [header, ...rows] }).map(({ layout }) => layout.kind);

describe("a purchases ledger", () => {
  test("of U8: the list of purchase invoices, by supplier, item and order", () => {
    const header = ["业务类型", "发票类型", "发票号", "开票日期", "供应商", "币种", "存货编码", "存货名称", "主计量", "数量", "原币无税单价", "原币金额", "原币税额", "原币价税合计", "部门", "业务员", "采购类型", "订单号", "入库单号"];
    const reading = only(readGrids({ 采购发票列表: [header, ["普通采购", "专用发票", "00012345", "2025-03-05", "鄞州铸造厂", "人民币", "M01", "铸件", "件", 100, 88.5, 8850, 1150.5, 10000.5, "采购部", "周强", "普通采购", "CG-0001", "RK-01"]] }));
    expect(reading.layout.kind).toBe("PUR");
    expect(headersOf(reading)).toMatchObject({ invoice: "发票号", invoiceDate: "开票日期", supplier: "供应商", itemCode: "存货编码", item: "存货名称", quantity: "数量", order: "订单号", currency: "币种" });
    expect(fieldOf(reading, "invoice")).toEqual(["00012345"]);
  });

  test("of K/3: the journal of purchase invoices, whose plain date and number are the invoice's", () => {
    const header = ["日期", "单据编号", "供应商", "摘要", "物料代码", "物料名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额", "价税合计", "部门", "业务员", "制单", "审核"];
    const reading = only(readGrids({ 采购发票序时簿: [header, ["2025-03-05", "PIV001", "鄞州铸造厂", "", "M01", "铸件", "JT", "件", 10, 8, 80, 13, 10.4, 90.4, "", "", "", ""]] }));
    expect(headersOf(reading)).toMatchObject({ invoiceDate: "日期", invoice: "单据编号", supplier: "供应商", amount: "价税合计", quantity: "数量" });
  });

  test("of Galaxy: payments with a business partner are payments to suppliers, their purpose says which are advances", () => {
    const header = ["单据编号", "单据类型", "业务日期", "往来单位类型", "往来单位", "收款单位", "币别", "付款用途", "应付金额", "实付金额", "结算方式"];
    const reading = only(readGrids({ 付款单列表: [header, ["FKD001", "采购付款单", "2025-03-05", "供应商", "鄞州铸造厂", "鄞州铸造厂", "人民币", "预付款", 5000, 5000, "电汇"]] }));
    expect(reading.layout.kind).toBe("PUR");
    expect(headersOf(reading)).toMatchObject({ payment: "单据编号", payDate: "业务日期", paid: "实付金额", purpose: "付款用途", method: "结算方式", currency: "币别" });
    expect(fieldOf(reading, "supplier")).toEqual(["鄞州铸造厂"]);
  });

  test("of U8: payments whose date and amount have plain names", () => {
    const header = ["单据日期", "单据编号", "供应商", "部门", "业务员", "结算方式", "币种", "汇率", "原币金额", "本币金额", "摘要", "款项类型", "订单号"];
    const reading = only(readGrids({ Sheet1: [header, ["2025-03-05", "FK1", "鄞州铸造厂", "", "", "电汇", "人民币", 1, 5000, 5000, "", "预付款", "CG-1"]] }));
    expect(headersOf(reading)).toMatchObject({ payDate: "单据日期", payment: "单据编号", paid: "原币金额", purpose: "款项类型", order: "订单号" });
  });

  test("kept by hand: advances with what was settled of them and what is left", () => {
    const grid = [["预付账款台账"], ["供应商名称", "预付日期", "预付金额", "已核销金额", "未核销余额", "备注"], ["鄞州铸造厂", "2025.1.15", "¥300,000.00", 100000, 200000, ""], ["合计", "", 300000, 100000, 200000, ""]];
    const reading = only(readGrids({ Sheet1: grid }));
    expect(headersOf(reading)).toMatchObject({ supplier: "供应商名称", payDate: "预付日期", advance: "预付金额", settled: "已核销金额", left: "未核销余额" });
    expect(reading.tally).toMatchObject({ used: 1, skipped: { grandTotal: 1 }, totals: { "": 30_000_000 }, printedTotal: 30_000_000 });
    const plain = only(readGrids({ 预付账款: [["供应商", "日期", "金额", "已核销", "余额"], ["鄞州铸造厂", "2025-01-15", 300, "", 300]] }));
    expect(headersOf(plain)).toMatchObject({ payDate: "日期", advance: "金额", left: "余额" });
  });

  test("of U8: the account of advances paid, whose debits are advances and whose credits use them; monthly totals are not added", () => {
    const header = ["日期", "凭证号数", "供应商", "摘要", "借方", "贷方", "方向", "余额"];
    const rows: Cell[][] = [
      ["2025-01-01", "", "鄞州铸造厂", "期初余额", "", "", "借", 500], ["2025-01-15", "付-1", "鄞州铸造厂", "预付铸件款", 300, "", "借", 800], ["2025-01-20", "转-3", "鄞州铸造厂", "冲预付", "", 600, "借", 200],
      ["2025-01-31", "", "", "本月合计", 300, 600, "借", 200],
    ];
    const reading = only(readGrids({ 预付账款明细账: [header, ...rows] }));
    expect(headersOf(reading)).toMatchObject({ supplier: "供应商", payDate: "日期", advance: "借方", settled: "贷方", left: "余额", note: "摘要" });
    expect(reading.tally).toMatchObject({ used: 3, skipped: { subtotal: 1 } });
    expect(kindsOf("应付明细", header, ...rows)).toEqual([]);
  });

  test("of goods received, in a warehouse all the same", () => {
    const header = ["入库日期", "入库单号", "订单号", "供应商", "仓库", "存货编码", "存货名称", "数量", "单价", "金额"];
    const reading = only(readGrids({ 采购入库明细: [header, ["2025-03-05", "RK1", "CG-1", "鄞州铸造厂", "一号库", "M01", "铸件", 10, 8, 80]] }));
    expect(headersOf(reading)).toMatchObject({ receivedDate: "入库日期", order: "订单号", supplier: "供应商", quantity: "数量", amount: "金额" });
    expect(reading.layout.kind).toBe("PUR");
  });

  test("in English: an AP register, payments, prepayments", () => {
    const register = only(readGrids({ "AP register": [["Company", "Vendor No.", "Vendor Name", "Invoice No.", "Invoice Date", "Due Date", "PO No.", "Invoice Amount", "Amount Paid", "Payment Date"], ["X", 7, "Ace Foundry ", "A-1", "2025-03-05", "2025-04-05", "P1", 100, 100, "2025-04-04"]] }));
    expect(register.layout.kind).toBe("PUR");
    expect(headersOf(register)).toMatchObject({ supplierCode: "Vendor No.", supplier: "Vendor Name", invoice: "Invoice No.", invoiceDate: "Invoice Date", order: "PO No.", amount: "Invoice Amount", paid: "Amount Paid", payDate: "Payment Date" });
    expect(fieldOf(register, "supplier")).toEqual(["Ace Foundry"]);
    const payments = only(readGrids({ "Supplier payments": [["Date", "Reference", "Payee", "Amount", "Method"], ["2025-03-05", "T1", "Ace Foundry", 100, "wire"]] }));
    expect(headersOf(payments)).toEqual({ payDate: "Date", payment: "Reference", supplier: "Payee", paid: "Amount", method: "Method" });
    const advances = only(readGrids({ "Prepayments to suppliers": [["Supplier", "Date", "Amount", "Applied", "Balance"], ["Ace Foundry", "2025-03-05", 100, 40, 60]] }));
    expect(headersOf(advances)).toEqual({ supplier: "Supplier", payDate: "Date", advance: "Amount", settled: "Applied", left: "Balance" });
  });

  test("with its supplier on the first line, subtotals among the orders and a cell that cannot be read", () => {
    const grid: Cell[][] = [
      ["供应商名称", "采购订单号", "采购日期", "到货日期", "采购金额"], ["鄞州铸造厂", "CG1", "2025-01-05", "2025-01-20", 100], ["", "CG2", "2025-02-05", "", 50],
      ["", "CG4", "2025-02-06", "", 7], ["", "小计", "", "", 157], ["慈溪轴承厂", "CG3", "2025-02-05", "2025-02-09", "约三十"], ["", "期末合计", "", "", 157],
    ];
    const reading = only(readGrids({ 采购台账: grid }));
    expect(fieldOf(reading, "supplier")).toEqual(["鄞州铸造厂", "鄞州铸造厂", "鄞州铸造厂"]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { subtotal: 2, unreadable: 1 }, totals: { "": 15_700 } });
    expect(codesOf(reading)).toEqual(["amount-unreadable"]);
  });

  test("is read by the names that the user gives its columns", () => {
    const header = ["厂家", "日期", "多少钱"];
    const columns = { 厂家: "supplier", 日期: "payDate", 多少钱: "advance" };
    const reading = only(readGrids({ Sheet1: [header, ["鄞州铸造厂", "2025-03-05", 100]] }, { mappings: { "厂家|日期|多少钱": { kind: "PUR", columns } } }));
    expect([fieldOf(reading, "supplier"), fieldOf(reading, "payDate"), fieldOf(reading, "advance")]).toEqual([["鄞州铸造厂"], ["2025-03-05"], ["100.00"]]);
  });
});

describe("receivables and sales are not taken for purchases", () => {
  test.each<[string, string, string[]]>([
    ["INV", "Sheet1", ["发票代码", "发票号码", "销方识别号", "销方名称", "购方识别号", "购买方名称", "开票日期", "金额", "税额", "价税合计"]],
    ["INV", "Sheet1", ["单据编号", "往来单位", "单据日期", "金额", "到期日"]],
    ["INV", "付款明细", ["账单号", "客户", "账单日期", "账单金额", "实际付款"]],
    ["INV", "Sheet1", ["Invoice No", "Customer", "Supplier", "Invoice Date", "Due Date", "PO No", "Amount", "Balance"]],
    ["INV", "应收应付明细", ["单据编号", "往来单位", "单据日期", "金额", "未收金额"]],
    ["INV", "浙东采购供应链有限公司 开票明细", ["单据编号", "往来单位", "单据日期", "金额", "到期日"]],
    ["INV", "贵司应付账款明细", ["单据编号", "往来单位", "单据日期", "金额", "到期日"]],
    ["PAY", "客户收款单列表", ["单据编号", "单据日期", "客户", "结算方式", "原币金额", "款项类型", "订单号"]],
    ["PAY", "Sheet1", ["收款单号", "收款日期", "付款单位", "收款单位", "收款金额", "收款方式"]],
    ["PAY", "Receipts", ["Date", "Reference", "Payer", "Payee", "Amount", "Payment method"]],
    ["SALE", "Sheet1", ["日期", "商品名称", "供应商", "数量", "金额", "成本", "毛利"]],
    ["STK", "Sheet1", ["存货编码", "存货名称", "供应商", "仓库", "数量", "金额", "入库日期"]],
    ["STMT", "供应商往来对账单（客户提供）", ["对方单号", "我方发票号", "单据日期", "应付金额"]],
    ["CON", "合同", ["合同编号", "客户", "合同金额", "签订日期", "已预收金额"]],
    ["JRNL", "明细账", ["日期", "凭证号", "客户", "供应商", "摘要", "借方", "贷方", "余额"]],
  ])("%s on %s: %p", (kind, sheet, header) => {
    expect(kindsOf(sheet, header)).toEqual([kind]);
  });
});

describe("purchases are not taken for receivables or sales", () => {
  test.each<[string, string[]]>([
    ["采购发票", ["单据编号", "往来单位", "单据日期", "金额", "到期日"]],
    ["采购订单执行表", ["供应商", "采购订单号", "采购日期", "物料名称", "订购数量", "到货日期", "金额"]],
    ["采购", ["日期", "往来单位", "商品名称", "数量", "单价", "金额"]],
    ["采购明细", ["日期", "往来单位", "商品名称", "数量", "单价", "金额"]],
    ["Sheet1", ["付款单号", "付款日期", "付款人", "供应商名称", "付款金额", "付款方式"]],
    ["Sheet1", ["付款日期", "付款单位", "供应商", "付款金额"]],
    ["AP", ["Company", "Vendor", "Invoice No", "Invoice Date", "Due Date", "Amount", "Balance Due"]],
  ])("%s: %p", (sheet, header) => {
    expect(kindsOf(sheet, header)).toEqual(["PUR"]);
  });

  test.each<[string, string[]]>([
    ["应付账款明细账", ["日期", "凭证号", "往来单位", "摘要", "借方", "贷方", "余额"]],
    ["应付账款余额表", ["往来单位", "期初余额", "本期借方", "本期贷方", "期末余额"]],
    ["Payables aging", ["Company", "Current", "1 - 30", "31 - 60", "Total"]],
  ])("%s is no ledger of customers: %p", (sheet, header) => {
    expect(kindsOf(sheet, header)).toEqual([]);
  });

  const JOURNAL = ["日期", "凭证号", "科目名称", "往来单位", "摘要", "借方", "贷方", "方向", "余额"];
  const bought = (account: Cell): Cell[] => ["2025-01-05", "记-1", account, "鄞州铸造厂", "采购", "", 1000, "贷", 1000];
  const paid = (account: Cell): Cell[] => ["2025-02-05", "记-2", account, "鄞州铸造厂", "付款", 400, "", "贷", 600];

  test.each<[string, string[], Cell[][]]>([
    ["a journal of payables", JOURNAL, [bought("应付账款"), paid("应付账款")]],
    ["a journal of payables by code", JOURNAL, [bought(220201), paid("2202.02")]],
    ["vouchers that touch no customer", JOURNAL, [bought("应付账款"), paid("银行存款")]],
    ["a journal of payables by supplier", ["日期", "凭证号", "科目名称", "供应商", "摘要", "借方", "贷方"], [["2025-01-05", "记-1", "应付账款", "鄞州铸造厂", "采购", "", 1000]]],
    ["an English journal", ["Date", "Voucher No", "Account", "Name", "Description", "Debit", "Credit"], [["2025-01-05", "J1", "Accounts Payable", "Ace Foundry", "bill", "", 100]]],
    ["balances of payables", ["科目名称", "往来单位", "期末借方", "期末贷方"], [["应付账款", "鄞州铸造厂", "", 150], ["预付账款", "慈溪轴承厂", 70, ""], ["合计", "", 70, 150]]],
    ["balances by code and side", ["科目代码", "单位名称", "方向", "期末余额"], [["2202", "鄞州铸造厂", "贷", 150]]],
    ["English balances", ["Account name", "Company", "Closing balance"], [["Accounts payable", "Ace Foundry", 5], ["Advances to suppliers", "Bo Castings", 7]]],
  ])("%s: none of its rows is a customer's, and a note says so", (_, header, rows) => {
    const reading = only(readGrids({ 明细账: [header, ...rows] }));
    expect([reading.tally.used, reading.ledger.length]).toEqual([0, 0]);
    expect(reading.problems).toMatchObject([{ code: "payables-left-out", severity: "note", sheet: "明细账" }]);
    const { debits, credits, customerBalances } = buildBook([reading], { homeCurrency: "CNY", mergedCustomers: {} });
    expect([debits.length, credits.length, customerBalances.length]).toEqual([0, 0, 0]);
  });

  test("beside receivables their rows stay left out one by one, without that note", () => {
    const reading = only(readGrids({ 明细账: [JOURNAL, bought("应付账款"), ["2025-01-06", "记-3", "应收账款", "甲公司", "销售", 50, "", "借", 50]] }));
    expect(reading.tally).toMatchObject({ used: 1, skipped: { otherAccount: 1 } });
    expect(codesOf(reading)).not.toContain("payables-left-out");
  });

  const offset = (contra: string): Cell[][] => [
    ["2025-01-05", "记-1", "主营业务收入", "甲公司", "销售", 1000, "", "借", 1000],
    ["2025-02-05", "记-2", "银行存款", "甲公司", "收款", "", 400, "借", 600],
    ["2025-03-05", "记-3", contra, "甲公司", "应收应付对冲", "", 100, "借", 500],
  ];
  const ofCustomers = JOURNAL.map((name) => (name === "往来单位" ? "客户名称" : name));

  test.each<[string, string, string[], Cell[][]]>([
    ["by the customers' column", "明细账", ofCustomers, offset("应付账款")],
    ["by another payable", "明细账", ofCustomers, offset("其他应付款")],
    ["by code", "明细账", ofCustomers, [...offset("2202").slice(1), ["2025-01-05", "记-1", "应付账款", "甲公司", "上年", 1000, "", "借", 1000]]],
    ["by the sheet's name", "客户往来明细账", JOURNAL, offset("应付账款").map((row) => row.map((cell) => (cell === "主营业务收入" ? "库存现金" : cell)))],
    ["by what the customer is debited for", "明细账", JOURNAL, offset("应付账款")],
    ["with a set-off alone to name an account", "明细账", ofCustomers, offset("应付账款").map((row) => row.map((cell) => (cell === "主营业务收入" || cell === "银行存款" ? "" : cell)))],
  ])("a payable set off in a customers' journal of contra accounts is the customer's row: told %s", (_, sheet, header, rows) => {
    for (const order of [rows, [...rows].reverse()]) {
      const reading = only(readGrids({ [sheet]: [header.filter((name) => name !== "余额" && name !== "方向"), ...order.map((row) => row.slice(0, 7))] }));
      expect([reading.tally.used, reading.tally.totals]).toEqual([3, { "": 50_000 }]);
      expect(codesOf(reading)).not.toContain("payables-left-out");
    }
  });

  test("a sheet of customers whose every row is on a payable is the suppliers' for all that", () => {
    expect(only(readGrids({ 明细账: [ofCustomers, bought("应付账款"), paid("应付账款")] })).tally.used).toBe(0);
  });

  test("of a customers' balance list without receivables the payables alone are left out", () => {
    const reading = only(readGrids({ 余额表: [["科目名称", "客户名称", "期末借方", "期末贷方"], ["应收票据", "甲公司", 70, ""], ["应付账款", "乙公司", "", 20]] }));
    expect(reading.tally).toMatchObject({ used: 1, skipped: { otherAccount: 1 }, totals: { "": 7_000 } });
  });

  test("customers whose numbers begin like a code of payables keep their rows", () => {
    const header = ["Date", "Ref", "Account", "Debit", "Credit"];
    expect(only(readGrids({ Ledger: [header, ["2025-01-05", "J1", "220201", 100, ""], ["2025-01-06", "J2", "310015", 50, ""]] })).tally.used).toBe(2);
  });

  test("of balances only receivables and advances received count, not advances to suppliers", () => {
    const { customerBalances } = buildBook(readGrids({ Balances: [["Account name", "Company", "Closing balance"], ["Accounts receivable", "Ann", 5], ["Advances to suppliers", "Bo", 7], ["Customer advances", "Cy", -2]] }), { homeCurrency: "CNY", mergedCustomers: {} });
    expect(customerBalances.map(({ amount }) => amount)).toEqual([500, -200]);
  });

  test("a list of whom money went to is none without a word of suppliers", () => {
    expect(kindsOf("Sheet1", ["Date", "Payee", "Memo", "Amount"])).toEqual([]);
  });
});

describe("a sheet of payables that cannot be read", () => {
  const named = (sheet: string, ...grid: Cell[][]) => suppliersLedger(sheetHead(sheet, grid), READ_OPTIONS);

  test.each<[string, string[]]>([
    ["应付账款明细账", ["日期", "凭证号", "往来单位", "摘要", "借方", "贷方", "余额"]],
    ["应付账款余额表", ["往来单位", "期初余额", "本期借方", "本期贷方", "期末余额"]],
    ["Sheet1", ["日期", "凭证号", "供应商", "摘要", "借方", "贷方", "方向", "余额"]],
    ["Vendor ledger", ["Date", "Voucher No", "Party", "Description", "Debit", "Credit", "Balance"]],
  ])("%s is named as left out", (sheet, header) => {
    expect(named(sheet, header)).toEqual({ code: "payables-left-out", severity: "note", sheet, found: sheet });
  });

  test("is another thing than a ledger that is read, a list of suppliers, or notes", () => {
    expect(named("采购发票", ["单据编号", "供应商", "单据日期", "金额", "到期日"], ["PI1", "鄞州铸造厂", "2025-01-05", 100, "2025-02-05"])).toBeUndefined();
    expect(named("客户往来", ["日期", "凭证号", "客户", "摘要", "借方", "贷方"])).toBeUndefined();
    expect(named("供应商", ["供应商编码", "供应商名称", "联系人", "电话"])).toBeUndefined();
    expect(named("说明", ["本表不含应付账款"])).toBeUndefined();
  });
});
