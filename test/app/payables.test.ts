/** A workbook that holds payables beside receivables: they are named once, and no debt is made of them. */
import { expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { emptyDocument } from "../../src/host/engine/createEngine";
import { problemSentence } from "../../src/locale/problems";
import { dayNumber } from "../../src/measures/calendar";
import { documentPort } from "../sample/documentPort";

const JUNE = dayNumber(2025, 6, 30);
const JOURNAL = ["日期", "凭证号", "往来单位", "摘要", "借方", "贷方", "方向", "余额"];

async function analysed(sheets: Record<string, (string | number)[][]>) {
  const document = emptyDocument();
  document.sheets = Object.entries(sheets).map(([name, rows]) => ({
    ...document.sheets[0]!, name, cells: Object.fromEntries(rows.map((values, row) => [row, Object.fromEntries(values.map((v, column) => [column, { v }]))])),
  }));
  return analyse(documentPort(document, "own.xlsx"), DEFAULT_SETTINGS, { today: JUNE }, { report: () => undefined });
}

test("payables are left out with a sentence in both languages, and the receivables beside them stay alone", async () => {
  const { book, problems } = await analysed({
    应收账款明细账: [JOURNAL, ["2025-05-05", "记-1", "甲公司", "销售", 100, "", "借", 100]],
    应付账款明细账: [JOURNAL, ["2025-05-06", "记-2", "鄞州铸造厂", "采购", "", 1000, "贷", 1000], ["2025-06-06", "记-3", "鄞州铸造厂", "付款", 400, "", "贷", 600]],
  });
  expect([...book.debits.amount]).toEqual([10_000]);
  expect(book.credits.length).toBe(0);
  const named = problems.filter(({ code }) => code === "payables-left-out");
  expect(named).toMatchObject([{ sheet: "应付账款明细账", severity: "note" }]);
  expect(problemSentence(named[0]!, "zh-CN")).toContain("“应付账款明细账”记的是应付或预付（供应商往来），不是应收，未计入");
  expect(problemSentence(named[0]!, "en-US")).toContain("“应付账款明细账” holds payables or advances to suppliers, not receivables, and is left out");
});
