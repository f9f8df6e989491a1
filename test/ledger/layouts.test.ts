import { describe, expect, test } from "@jest/globals";
import { isoDate } from "../../src/measures/calendar";
import * as chinese from "../fixtures/chineseLedgers";
import * as erp from "../fixtures/erpExports";
import { readGrids } from "../fixtures/grids";
import * as printed from "../fixtures/printedAgings";
import { codesOf, fieldOf, headersOf, only } from "./readLedgers";

describe("open items of an ERP", () => {
  const reading = only(readGrids(erp.erpOpenItems()));

  test("are found under the header on row 6, without the helper table to the right", () => {
    expect(reading.layout).toMatchObject({ kind: "INV", headerRow: 5, firstDataRow: 6 });
    expect(headersOf(reading)).toMatchObject({
      document: "Document_Ref", customer: "Customer_Name", customerCode: "Customer_Number", invoiceDate: "Document_Date", dueDate: "pduedate",
      amount: "Original_Amount", open: "Outstanding value", currency: "ccy", terms: "Payment_Terms", drCr: "Dr/Cr", daysOverdue: "Overdue days", type: "Type",
    });
    expect(reading.layout.columns.every((match) => match.column < 47)).toBe(true);
  });

  test("keep the sign of credits and unapplied cash, and their prefixes", () => {
    expect(fieldOf(reading, "open")).toEqual(["12840.50", "2300.00", "-1500.00", "25600.75", "-640.25", "980.00"]);
    expect(fieldOf(reading, "document")[2]).toBe("UC 0005120");
    expect(reading.tally).toMatchObject({ read: 6, used: 6, totals: { SGD: 3_958_100 } });
    expect([...reading.ledger.rows]).toEqual([7, 8, 9, 10, 11, 12]);
  });

  test("give the as-of date that due date and overdue days agree on", () => {
    expect(isoDate(reading.asOfFromRows!)).toBe("2026-03-31");
  });

  test("report customer numbers of two types and with lost zeros", () => {
    expect(codesOf(reading)).toEqual(expect.arrayContaining(["id-mixed-types", "id-leading-zeros"]));
  });
});

describe("system exports", () => {
  test("Dynamics instalments are a payment plan by document", () => {
    const reading = only(readGrids(erp.dynamicsInstalments()));
    expect(reading.layout.kind).toBe("PLAN");
    expect(fieldOf(reading, "amount")).toEqual(["1000.00", "1000.00", "1025.20", "450.00"]);
    expect(fieldOf(reading, "dueDate")).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-02-15"]);
    expect(fieldOf(reading, "step")).toEqual(["1", "2", "3", "1"]);
    expect(reading.ledger.amounts).not.toHaveProperty("open");
  });

  test("an SAP extract keeps cleared rows with their clearing date, amounts are the documents'", () => {
    const reading = only(readGrids(erp.sapExtract()));
    expect(headersOf(reading)).toMatchObject({ document: "doc_id", customer: "name_customer", customerCode: "cust_number", dueDate: "due_in_date", amount: "total_open_amount", settledDate: "clear_date" });
    expect(fieldOf(reading, "settledDate")).toEqual(["2026-02-11", "2026-02-28", "", "", ""]);
    expect(fieldOf(reading, "dueDate")[3]).toBe("2026-04-10");
    expect(reading.tally).toMatchObject({ used: 5, totals: { USD: 16_931_703, CAD: 329_970 } });
  });

  test("SAP line items have German amounts with the minus behind, and a total that is not counted", () => {
    const reading = only(readGrids(erp.sapLineItems()));
    expect(headersOf(reading)).toMatchObject({ customer: "Customer Name1", customerCode: "Customer", dueDate: "Net due dt", amount: "Amt in loc.cur." });
    expect(fieldOf(reading, "amount")).toEqual(["1250.00", "-250.50", "10000.00"]);
    expect(fieldOf(reading, "invoiceDate")).toEqual(["2026-01-05", "2026-01-20", "2026-02-14"]);
    expect(reading.tally.skipped).toEqual({ subtotal: 1 });
    expect(codesOf(reading)).not.toContain("subtotal-differs");
  });
});

describe("Chinese ledgers", () => {
  test("金蝶 vouchers give the receivable lines, date and voucher filled down, the customer out of the account", () => {
    const reading = only(readGrids(chinese.kingdeeVouchers()));
    expect(reading.layout.kind).toBe("JRNL");
    expect(fieldOf(reading, "customer")).toEqual(["宁海精工机械有限公司", "宁海精工机械有限公司", "德清恒远传动有限公司"]);
    expect(fieldOf(reading, "customerCode")).toEqual(["0002.0044", "0002.0044", "0002.0051"]);
    expect(fieldOf(reading, "date")).toEqual(["2026-01-05", "2026-01-18", "2026-01-20"]);
    expect(fieldOf(reading, "voucher")).toEqual(["记-12", "收-3", "记-30"]);
    expect(reading.tally).toMatchObject({ used: 3, skipped: { otherAccount: 5 }, totals: { 人民币: 9_820_000 } });
  });

  test("金蝶 EAS and 用友 vouchers give the receivable lines by account", () => {
    const eas = only(readGrids(chinese.kingdeeEasVouchers()));
    expect(fieldOf(eas, "debit")).toEqual(["56500.00", ""]);
    expect(fieldOf(eas, "credit")).toEqual(["", "20000.00"]);
    expect(fieldOf(eas, "invoice")).toEqual(["00821177", "00821177"]);
    const yonyou = only(readGrids(chinese.yonyouVouchers()));
    expect(fieldOf(yonyou, "customerCode")).toEqual(["0108", "0108"]);
    expect(yonyou.tally).toMatchObject({ used: 2, skipped: { otherAccount: 3 }, totals: { "": 1_000_000 } });
  });

  test("a balance list is read past its empty second header row; subtotals that come first agree by currency", () => {
    const reading = only(readGrids(chinese.itemBalances()));
    expect(reading.layout.kind).toBe("BAL");
    expect(fieldOf(reading, "customer")).toEqual(["安吉竹韵家居有限公司", "海盐同兴紧固件厂", "桐庐安纺制品有限公司", "Pacific Rim Tools"]);
    expect(reading.tally).toMatchObject({ used: 4, skipped: { blank: 1, subtotal: 2 }, totals: { 人民币: 13_500_000, 美元: 400_000 } });
    expect(codesOf(reading)).toEqual(["balances-without-dates"]);
  });

  test("an auditor's journal has its running balances, the opening ages are ranges of days", () => {
    const journal = only(readGrids(chinese.auditorsJournal()));
    expect(headersOf(journal)).toEqual({ date: "日期", customer: "客商", opening: "期初余额", debit: "借方发生额", credit: "贷方发生额", balance: "期末余额" });
    expect(fieldOf(journal, "balance")).toEqual(["42000.00", "22000.00", "8800.50", "5000.00"]);
    const ages = only(readGrids(chinese.auditorsOpeningAges()));
    expect(ages.layout.kind).toBe("AGED");
    expect(ages.layout.ages.map(({ fromDays, toDays }) => [fromDays, toDays])).toEqual([[0, 365], [366, 730], [731, 1095], [1096, undefined]]);
    expect(ages.tally).toMatchObject({ used: 2, printedTotal: 3_450_025, totals: { "": 3_450_025 } });
  });

  test("a bilingual header is one header, and Aug'04 is the end of August", () => {
    const reading = only(readGrids(chinese.bilingualRemittance()));
    expect(reading.layout).toMatchObject({ kind: "INV", headerRow: 8 });
    expect(headersOf(reading)).toMatchObject({ document: "账单号", invoiceDate: "账单日期", amount: "账单金额", paid: "实际付款" });
    expect(fieldOf(reading, "paid")).toEqual(["12000.00", "0.00", "5000.00"]);
    expect(fieldOf(reading, "invoiceDate")).toEqual(["2004-08-31", "2004-08-31", "2004-09-30"]);
  });
});

describe("printed agings", () => {
  test("Xero: customers from their own rows, credit notes without a number, the wrong grand total reported", () => {
    const reading = only(readGrids(printed.xeroAgedDetail()));
    expect(reading.layout.kind).toBe("INV");
    expect(isoDate(reading.layout.asOf!)).toBe("2026-03-31");
    expect(fieldOf(reading, "customer")).toEqual(["Cobble & Reed", "Cobble & Reed", "Cobble & Reed", "Total Tools Hire"]);
    expect(fieldOf(reading, "open")).toEqual(["1200.50", "800.00", "-150.00", "430.00"]);
    expect(reading.ledger.ages.map((age) => age.amounts[0])).toEqual([0, 120_050, 0, 0, 0]);
    expect(reading.tally).toMatchObject({ used: 4, printedTotal: 229_050, totals: { "": 228_050 }, skipped: { groupHeader: 2, subtotal: 2, grandTotal: 1 } });
    expect(reading.problems.filter((problem) => problem.code === "total-differs")).toMatchObject([{ cell: "R15", found: "2290.50", assumed: "2280.50", atStake: 1000 }]);
  });

  test("Tally: two header rows, party rows, advances as credits, unlabelled subtotals left out", () => {
    const reading = only(readGrids(printed.tallyPendingBills()));
    expect(headersOf(reading)).toMatchObject({ open: "Pending Amount", amount: "Opening Amount", daysOverdue: "Overdue by days", dueDate: "Due on" });
    expect(isoDate(reading.layout.asOf!)).toBe("2026-04-16");
    expect(isoDate(reading.asOfFromRows!)).toBe("2026-04-16");
    expect(fieldOf(reading, "customer")).toEqual(["Asha Textile Mills", "Asha Textile Mills", "Gopal Stores", "Gopal Stores"]);
    expect(fieldOf(reading, "open")).toEqual(["30000.00", "12500.75", "128450.00", "-20000.00"]);
    expect(reading.tally.skipped).toEqual({ groupHeader: 2, subtotal: 2 });
    expect(codesOf(reading)).toContain("subtotal-differs");
  });

  test("QuickBooks summary: an unnamed customers' column, amounts as text, totals checked", () => {
    const reading = only(readGrids(printed.quickBooksSummary()));
    expect(reading.layout.kind).toBe("AGED");
    expect(isoDate(reading.layout.asOf!)).toBe("2026-04-22");
    expect(fieldOf(reading, "customer")).toEqual(["Amelia Ortiz", "Blue Fern Spa", "North yard"]);
    expect(reading.ledger.ages.map(({ fromDays, toDays }) => [fromDays, toDays])).toEqual([[undefined, 0], [1, 30], [31, 60], [61, 90], [91, undefined]]);
    expect(reading.ledger.ages.map((age) => age.amounts[1])).toEqual([NaN, 32_000, -25_000, NaN, -7_500]);
    expect(reading.tally).toMatchObject({ used: 3, printedTotal: 168_975, totals: { "": 168_975 } });
    expect(codesOf(reading)).not.toContain("total-differs");
  });

  test("QuickBooks detail: groups by age are no customers", () => {
    const reading = only(readGrids(printed.quickBooksDetail()));
    expect(reading.layout.kind).toBe("INV");
    expect(fieldOf(reading, "customer")).toEqual(["Blue Fern Spa", "Cedar Group:North yard", "Amelia Ortiz"]);
    expect(fieldOf(reading, "open")).toEqual(["425.00", "410.25", "1284.50"]);
    expect(reading.tally).toMatchObject({ used: 3, printedTotal: 211_975, totals: { "": 211_975 } });
  });
});
