/** load, null objects, collections and errors, as the client sees them. */
import { describe, expect, test } from "@jest/globals";
import { codeOf, errorOf, withWorkbook } from "./workbooks";

describe("load", () => {
  test("every way to name properties gives the same properties", () =>
    withWorkbook(["Ledger", "Aging"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const forms = ["name,position", ["name", "position"], { select: "name, position" }] as const;
        for (const form of forms) {
          const sheet = context.workbook.worksheets.getItem("Aging");
          sheet.load(form as string);
          await context.sync();
          expect([sheet.name, sheet.position]).toEqual(["Aging", 1]);
          expect(() => sheet.visibility).toThrow(/visibility/);
        }
        const nested = context.workbook.worksheets.getItem("Ledger").getRange("A1");
        nested.load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } });
        await context.sync();
        expect([nested.values, nested.format.fill.color, nested.worksheet.name]).toEqual([[[""]], "#FFFFFF", "Ledger"]);
        const everything = context.workbook.worksheets.getItem("Ledger");
        everything.load();
        await context.sync();
        expect([everything.name, everything.visibility, everything.showGridlines]).toEqual(["Ledger", "Visible", true]);
      });
    }));

  test("collections give their items in order, cut by top and skip, and their count", () =>
    withWorkbook(["One", "Two", "Three"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const all = context.workbook.worksheets;
        all.load("items/name");
        const count = all.getCount();
        await context.sync();
        expect([all.items.map((sheet) => sheet.name), count.value]).toEqual([["One", "Two", "Three"], 3]);
        const third = all.items[2];
        const some = context.workbook.worksheets;
        some.load({ $top: 1, $skip: 1, name: true });
        await context.sync();
        expect(some.items.map((sheet) => sheet.name)).toEqual(["Two"]);
        const cell = third?.getRange("A1");
        cell?.load("address");
        await context.sync();
        expect(cell?.address).toBe("Three!A1");
      });
    }));

  test("set writes several properties, and nested ones, at once", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        sheet.set({ tabColor: "#FF0000", showGridlines: false });
        const range = sheet.getRange("A1");
        range.set({ values: [[5]], format: { fill: { color: "#00FF00" }, horizontalAlignment: "Right" } });
        sheet.load("tabColor,showGridlines");
        range.load("values,format/fill/color,format/horizontalAlignment");
        await context.sync();
        expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#FF0000", false]);
        expect([range.values, range.format.fill.color, range.format.horizontalAlignment]).toEqual([[[5]], "#00FF00", "Right"]);
      });
    }));

  test("a member that this host does not have is refused by name", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      const error = await errorOf(Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange("A1").load("savedAsArray");
        await context.sync();
      }));
      expect([error.code, error.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Range.savedAsArray"]);
      const method = await errorOf(Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Ledger").getRange("A1").flashFill();
        await context.sync();
      }));
      expect(method.message).toContain("Range.FlashFill");
    }));
});

describe("null objects", () => {
  test("what is not there is a null object without a load, and stays null for everything asked of it", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const { workbook: book } = context;
        const missing = [
          book.worksheets.getItemOrNullObject("nope"), book.names.getItemOrNullObject("nope"), book.tables.getItemOrNullObject("nope"),
          book.customXmlParts.getItemOrNullObject("nope"), book.worksheets.getItem("Ledger").getUsedRangeOrNullObject(true),
        ];
        const beyond = book.worksheets.getItemOrNullObject("nope").getUsedRangeOrNullObject();
        beyond.load("address");
        const there = book.worksheets.getItemOrNullObject("Ledger");
        await context.sync();
        expect(missing.map((one) => one.isNullObject)).toEqual([true, true, true, true, true]);
        expect([beyond.isNullObject, there.isNullObject]).toEqual([true, false]);
      });
    }));
});

describe("errors", () => {
  test("a batch stops at the failing statement and keeps what came before it", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel, OfficeExtension } = await workbook.attach();
      const error = await errorOf(Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Ledger");
        sheet.getRange("A1").values = [["before"]];
        context.trace("in between");
        context.workbook.worksheets.getItem("nope").getRange("A1").values = [["never"]];
        sheet.getRange("A2").values = [["after"]];
        await context.sync();
      }));
      expect(error).toBeInstanceOf(OfficeExtension.Error);
      expect([error.name, error.code, error.traceMessages]).toEqual(["RichApi.Error", "ItemNotFound", ["in between"]]);
      expect([error.debugInfo.errorLocation, error.debugInfo.statement]).toEqual(["WorksheetCollection.getItem", "var worksheet1 = worksheets.getItem(...);"]);
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("A1:A2");
        range.load("values");
        await context.sync();
        expect(range.values).toEqual([["before"], [""]]);
      });
    }));

  test("sheet names follow Excel's rules", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      const add = (name: string) => codeOf(Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }));
      for (const name of ["a/b", "a:b", "[x]", "'x", "x".repeat(32), "History", ""]) expect([name, await add(name)]).toEqual([name, "InvalidArgument"]);
      expect(await add("LEDGER")).toBe("ItemAlreadyExists");
    }));

  test("the last visible sheet stays, and a very hidden sheet cannot be deleted", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const staging = context.workbook.worksheets.add("Staging");
        staging.visibility = "VeryHidden";
        await context.sync();
        staging.delete();
        expect(await codeOf(context.sync())).toBe("InvalidOperation");
        context.workbook.worksheets.getItem("Ledger").delete();
        expect(await codeOf(context.sync())).toBe("InvalidOperation");
      });
    }));

  test("what the client forbids by itself fails in it: unloaded properties, foreign contexts, members of a newer Excel", () =>
    withWorkbook(["Ledger"], async (workbook) => {
      const { Excel } = await workbook.attach({ isSetSupported: (set, version = "1.1") => set !== "ExcelApi" || Number(version.split(".")[1]) <= 9 });
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Ledger").getRange("A1");
        await context.sync();
        expect(() => range.values).toThrow(/values/);
        expect(() => range.getMergedAreasOrNullObject()).toThrow(expect.objectContaining({ code: "ApiNotFound" }));
        const other = new Excel.RequestContext();
        expect(() => other.workbook.worksheets.getItem("Ledger").getRange("B1").getBoundingRect(range)).toThrow();
      });
    }));
});
