/** What the user does in the workbook reaches the add-in, through Microsoft's own client. */
import { describe, expect, test } from "@jest/globals";
import { excelWorkbook } from "../../src/excel";
import { TIMES } from "./hostBook";
import { withWorkbook } from "../host/protocol/workbooks";

describe("watching the workbook", () => {
  test("a selection tells sheet and row, an edit tells its sheet, and after stopping nothing comes", () =>
    withWorkbook(["应收", "回款"], async (workbook) => {
      const { Excel, Office } = await workbook.attach();
      const seen: unknown[] = [];
      const stop = await excelWorkbook(Excel, Office).watch({ selected: (at) => void seen.push(at), changed: (sheet) => void seen.push(sheet) });
      workbook.select("回款", "B7:C9");
      workbook.edit("应收", "A2", 12);
      await settled();
      expect(seen).toEqual([{ sheet: "回款", row: 7 }, "应收"]);
      await stop();
      workbook.edit("应收", "A3", 13);
      await settled();
      expect(seen).toHaveLength(2);
    }), 20_000);

  test.each([["is waited out", "InvalidOperationInCellEditMode", "应收"], ["leaves the sheet without a name", "AccessDenied", ""]])(
    "a change is told even when Excel refuses the sheet's name: a refusal %s", (_, code, told) =>
      withWorkbook(["应收"], async (workbook) => {
        const client = await workbook.attach();
        const seen: string[] = [];
        await excelWorkbook(client.Excel, client.Office, TIMES).watch({ selected: () => undefined, changed: (sheet) => void seen.push(sheet) });
        client.fail({ sync: 1, code, when: "before" });
        workbook.edit("应收", "A2", 12);
        await settled();
        expect(seen).toEqual([told]);
      }), 20_000);
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
