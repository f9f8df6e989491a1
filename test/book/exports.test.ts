/** Exports of other systems, from their cells to the aging: printed agings, open-item lists, schedules. */
import { describe, expect, test } from "@jest/globals";
import { ageBook, buildBook, openItemsAt, tieOut } from "../../src/book";
import { parseIsoDate } from "../../src/measures/calendar";
import type { Cell } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";

/** `customer currency: not due | buckets | credits | unapplied = total` in major units, and the tie-out's differences. */
function aged(grid: Cell[][], asOf: string): { rows: string[]; differences: number[]; codes: string[] } {
  const book = buildBook(readGrids({ Export: grid }), { homeCurrency: "USD", mergedCustomers: {} });
  const items = openItemsAt(book, parseIsoDate(asOf)!, "due");
  const rows = ageBook(book, items, [30, 60, 90]).rows.map((row) => {
    const parts = [row.notDue, ...row.buckets, row.credits, row.unapplied].map((amount) => amount / 100);
    return `${book.customers[row.customer]!.name} ${book.currencies[row.currency]}: ${parts.join(" ")} = ${row.total / 100}`;
  });
  return { rows, differences: tieOut(book, items).map((tie) => tie.difference), codes: book.problems.map(({ code }) => code) };
}

describe("printed agings", () => {
  test("invoice by invoice under the customer's name, a credit note without a number, subtotals not added", () => {
    const blank: Cell[] = ["", "", "", "", "", ""];
    const result = aged([
      ["Aged Receivables Detail"], ["Demo Co"], ["As at 31 March 2026"], ["Ageing by due date"], [""],
      ["Contact Account Number", "Primary Person", "Phone", "Email", "Mobile", "Contact Group", "Invoice Date", "Due Date", "Expected Date", "Invoice Number", "Invoice Reference", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older", "", "Total"],
      ["Bayside Club", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
      [...blank, "1 Mar 2026", "11 Mar 2026", "", "INV-01", "", 100, 0, 0, 0, 0, "", 100],
      [...blank, "1 Jan 2026", "11 Jan 2026", "", "INV-02", "", 0, 0, 250, 0, 0, "", 250],
      [...blank, "5 Jan 2026", "", "", "", "CN", -30, 0, 0, 0, 0, "", -30],
      ["Total Bayside Club", "", "", "", "", "", "", "", "", "", "", 70, 0, 250, 0, 0, "", 320],
      ["Total", "", "", "", "", "", "", "", "", "", "", 70, 0, 250, 0, 0, "", 320],
    ], "2026-03-31");
    expect(result.rows).toEqual(["Bayside Club USD: 0 100 0 250 0 -30 0 = 320"]);
    expect(result.differences).toEqual([0]);
  });

  test("one line a customer: each bucket is an item, negative buckets are credits", () => {
    const result = aged([
      ["A/R Aging Summary"], ["Demo"], ["As of Apr 22, 2026"], [""], ["", "Current", "1 - 30", "31 - 60", "61 - 90", "91 and over", "Total"],
      ["Acme", "100.00", "", "50.00", "", "", "150.00"], ["Beta", "", "(20.00)", "", "", "10.00", "-10.00"], ["TOTAL", "100.00", "-20.00", "50.00", "", "10.00", "140.00"],
    ], "2026-04-22");
    expect(result.rows).toEqual(["Acme USD: 100 0 50 0 0 0 0 = 150", "Beta USD: 0 0 0 0 10 -20 0 = -10"]);
    expect(result.differences).toEqual([0]);
  });
});

describe("open items", () => {
  test("an ERP list: unapplied cash by its prefix, a due date from the terms, one customer under a number and a text", () => {
    const result = aged([
      ["Open items"], ["", ""],
      ["ccy", "Customer_Name", "Customer_Number", "Document_Ref", "Document_Date", "pduedate", "Original_Amount", "Outstanding value", "Payment_Terms"],
      ["USD", "Acme", 1, "IN 100", "2026-01-01", "2026-01-31", 100, 80, "D(30)"],
      ["USD", "Acme", "1", "UC 7", "2026-02-10", "2026-02-10", -50, -50, "D(30)"],
      ["EUR", "Beta", 2, "IN 101", "2026-02-01", "", 60, 60, "D(30)"],
    ], "2026-03-03");
    expect(result.rows).toEqual(["Acme USD: 0 0 80 0 0 0 -50 = 30", "Beta EUR: 60 0 0 0 0 0 0 = 60"]);
    expect(aged([["ccy", "Customer_Name", "Document_Ref", "Document_Date", "pduedate", "Outstanding value", "Payment_Terms"], ["EUR", "Beta", "IN 101", "2026-02-01", "", 60, "D(30)"], ["EUR", "Beta", "IN 102", "2026-02-01", "", 5, "D(30)"]], "2026-03-04").rows).toEqual(["Beta EUR: 0 65 0 0 0 0 0 = 65"]);
  });

  test("a schedule of instalments alone: every step is an item of its due date", () => {
    const result = aged([
      ["SCHEDULE NUMBER", "DOCNUMBR", "Schedule Payment Number", "CUSTNMBR", "PAYMENT AMOUNT", "INTEREST AMOUNT", "PRINCIPAL AMOUNT", "PRINCIPAL BALANCE", "DUEDATE", "DOCDATE", "Status", "MARKED"],
      ["SCH1", "D1", 1, "C01", 100, 5, 95, 200, "2026-01-31", "2026-01-01", "Open", 0], ["SCH1", "D1", 2, "C01", 100, 5, 95, 105, "2026-02-28", "2026-01-01", "Open", 0],
    ], "2026-02-10");
    expect(result.rows).toEqual(["C01 USD: 100 100 0 0 0 0 0 = 200"]);
    expect(result.codes).not.toContain("instalments-differ");
  });

  test("cleared items with their clearing date keep the history", () => {
    const grid: Cell[][] = [
      ["cust_number", "name_customer", "clear_date", "doc_id", "document_create_date", "due_in_date", "invoice_currency", "document type", "total_open_amount", "isOpen"],
      ["0200769623", "WAL-MAR corp", "2020-02-11 00:00:00", "1930438491", "20200125", "20200210", "USD", "RV", 54273.28, 0], ["0200980828", "BEN E", "", "1930200001", "20200225", "20200310", "USD", "RV", 100, 1],
    ];
    expect(aged(grid, "2020-02-10").rows).toEqual(["WAL-MAR corp USD: 54273.28 0 0 0 0 0 0 = 54273.28"]);
    expect(aged(grid, "2020-02-25").rows).toEqual(["BEN E USD: 100 0 0 0 0 0 0 = 100"]);
  });
});
