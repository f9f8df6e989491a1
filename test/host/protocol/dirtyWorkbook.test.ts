/** Whether a workbook was changed since it was opened or saved. */
import { describe, expect, test } from "@jest/globals";
import { withWorkbook } from "./workbooks";

describe("workbook.isDirty", () => {
  test("a workbook is changed by what is written into it, not by what is read, selected or listened to, until it is saved", () =>
    withWorkbook(["Aging", "Other"], async (workbook) => {
      const { Excel } = await workbook.attach();
      await Excel.run(async (context) => {
        const isDirty = async (): Promise<boolean> => {
          context.workbook.load("isDirty");
          await context.sync();
          return context.workbook.isDirty;
        };
        const sheet = context.workbook.worksheets.getItem("Aging");
        sheet.getUsedRangeOrNullObject().load("values");
        sheet.getRange("B2").select();
        context.workbook.worksheets.getItem("Other").activate();
        sheet.onChanged.add(() => Promise.resolve());
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        context.runtime.enableEvents = false;
        expect(await isDirty()).toBe(false);
        const changes = [
          () => void (sheet.getRange("A1").values = [[1]]),
          () => void (sheet.getRange("A1").format.fill.color = "#FF0000"),
          () => void sheet.charts.add("Line", sheet.getRange("A1:B3")),
          () => void context.workbook.worksheets.add("New"),
          () => void context.workbook.customXmlParts.add("<settings/>"),
          () => void (sheet.tabColor = "#FF0000"),
        ];
        for (const change of changes) {
          change();
          expect(await isDirty()).toBe(true);
          context.workbook.isDirty = false;
        }
      });
      workbook.edit("Aging", "C3", 5);
      expect(await Excel.run(async (context) => {
        context.workbook.load("isDirty");
        await context.sync();
        return context.workbook.isDirty;
      })).toBe(true);
    }));
});
