/** The sheets of a workbook: order, visibility, copies, names, and what their renaming does. */
import { describe, expect, test } from "@jest/globals";
import { codeOf, withWorkbook } from "./workbooks";

describe("worksheets", () => {
  test("a copy stands where it was asked for and has the cells and formats of its model", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const ledger = worksheets.getItem("Ledger");
        ledger.getRange("B2").values = [[7]];
        ledger.getRange("B2").format.fill.color = "#FFC7CE";
        const copy = ledger.copy("Before", worksheets.getItem("Aging"));
        const cell = copy.getRange("B2");
        cell.load("values,format/fill/color");
        copy.load("name,position");
        worksheets.load("items/name");
        await context.sync();
        expect([copy.name, copy.position, cell.values, cell.format.fill.color]).toEqual(["Ledger (2)", 1, [[7]], "#FFC7CE"]);
        expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Ledger", "Ledger (2)", "Aging"]);
      });
    }));

  test("neighbours and counts leave hidden sheets out when asked to", () =>
    withWorkbook(["One", "Two", "Three"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Two").visibility = "Hidden";
        const first = worksheets.getItem("One");
        const [next, visible, last] = [first.getNext(), first.getNext(true), worksheets.getLast()];
        const none = last.getNextOrNullObject();
        const counts = [worksheets.getCount(), worksheets.getCount(true)];
        for (const sheet of [next, visible, last]) sheet.load("name");
        await context.sync();
        expect([next.name, visible.name, last.name, none.isNullObject]).toEqual(["Two", "Three", "Three", true]);
        expect(counts.map((count) => count.value)).toEqual([3, 2]);
        worksheets.getItem("Two").activate();
        expect(await codeOf(context.sync())).toBe("InvalidOperation");
      });
    }));

  test("a renamed and moved sheet stays the same object, its formulas and names follow", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { worksheets, names } = context.workbook;
        const ledger = worksheets.getItem("Ledger");
        ledger.getRange("A1").values = [[5]];
        const formula = worksheets.getItem("Aging").getRange("A1");
        formula.formulas = [["=Ledger!A1*2"]];
        names.add("Total", ledger.getRange("A1"));
        await context.sync();
        ledger.name = "AR 2025";
        ledger.position = 1;
        await context.sync();
        const total = names.getItem("Total");
        ledger.load("name,position");
        formula.load("formulas,values");
        total.load("formula");
        await context.sync();
        expect([ledger.name, ledger.position]).toEqual(["AR 2025", 1]);
        expect([formula.formulas, formula.values, total.formula]).toEqual([[["='AR 2025'!A1*2"]], [[10]], "='AR 2025'!$A$1"]);
      });
    }));

  test("a range of a deleted sheet is gone", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Aging");
        const range = sheet.getRange("A1");
        await context.sync();
        sheet.delete();
        await context.sync();
        range.load("values");
        expect(await codeOf(context.sync())).toBe("ItemNotFound");
      });
    }));
});
