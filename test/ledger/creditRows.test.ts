import { describe, expect, test } from "@jest/globals";
import type { Reading } from "../../src/ledger/types";
import { readGrids } from "../fixtures/grids";
import { codesOf, only } from "./readLedgers";

describe("credits that only their type or side tells apart", () => {
  test("a credit note printed without a minus lowers the sheet's total, as the printed total says", () => {
    const reading = only(readGrids({
      Debtors: [
        ["Invoice No", "Customer", "Doc Type", "Due Date", "Balance Due"],
        ["1001", "Acme", "Invoice", "2026-01-31", 1200], ["CN7", "Acme", "Credit Note", "2026-01-31", 300], ["", "Total", "", "", 900],
      ],
    }));
    expect(reading.tally.totals).toEqual({ "": 90_000 });
    expect(codesOf(reading)).not.toContain("total-differs");
  });

  test("where one credit note carries its own minus, no sign is turned", () => {
    const reading = only(readGrids({
      Items: [
        ["Doc No", "Customer", "D/C", "Due Date", "Amount"],
        ["1", "Elm", "D", "2026-01-31", 500], ["2", "Elm", "C", "2026-01-31", -80], ["3", "Elm", "C", "2026-01-31", 20],
      ],
    }));
    expect(reading.tally.totals).toEqual({ "": 44_000 });
  });
});

describe("customers in rows of their own", () => {
  test("a journal whose accounts open with a short opening line is found", () => {
    const reading = only(readGrids({
      "Customer Ledger": [
        ["Date", "Particulars", "Vch No", "Debit", "Credit", "Balance"],
        ["Maple Stores"], ["", "Opening Balance", "", "", "", 1000], ["2026-01-15", "Sales", "S/1", 500, "", 1500],
        ["Oak Interiors"], ["", "Opening Balance", "", "", "", 20], ["2026-02-05", "Sales", "S/2", 750, "", 770],
      ],
    }));
    expect(reading.layout.kind).toBe("JRNL");
    expect((reading as Reading<"JRNL">).ledger.text.customer?.values).toEqual(["Maple Stores", "Oak Interiors"]);
  });
});
