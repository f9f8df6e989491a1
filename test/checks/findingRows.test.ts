/** From whatever ledgers a finding comes, its rows lead back to them and add up to what is at stake. */
import { describe, expect, test } from "@jest/globals";
import { runChecks } from "../../src/checks";
import { singleFindings } from "../../src/checks/gather";
import { dayNumber } from "../../src/measures/calendar";
import * as business from "../fixtures/businessLedgers";
import * as chinese from "../fixtures/chineseLedgers";
import * as erp from "../fixtures/erpExports";
import type { Grids } from "../fixtures/grids";
import * as printed from "../fixtures/printedAgings";
import { contextFor } from "../reports/reportContext";
import { wrongRows } from "./findingRows";

const EXPORTS: Record<string, () => Grids> = { ...business, ...chinese, ...erp, ...printed };

function wrongIn(grids: Grids, asOf?: number): string[] {
  const input = { ...contextFor(grids, asOf === undefined ? {} : { asOf }), previous: [] };
  const findings = runChecks(input);
  return [...findings, ...singleFindings(findings)].flatMap((finding) => wrongRows(finding, input.book));
}

describe("every finding leads back to rows that add up to its amount", () => {
  test.each(Object.entries(EXPORTS))("%s, on its last day and long after it", (_, ledgers) => {
    const grids = ledgers();
    expect(wrongIn(grids, contextFor(grids).book.lastDate)).toEqual([]);
    expect(wrongIn(grids, dayNumber(2026, 12, 31))).toEqual([]);
  });

  test("also from a balance list and a list of limits alone", () => {
    const grids: Grids = {
      客户: [["客户名称", "信用额度", "复核日期"], ["甲公司", 100, "2025-01-01"], ["乙公司", 100, "2025-01-01"]],
      余额表: [["科目名称", "客户名称", "期末余额"], ["应收账款", "甲公司", 500], ["应收账款", "丙公司", 200]],
    };
    const input = { ...contextFor(grids), previous: [] };
    expect(runChecks(input).filter(({ severity }) => severity !== "grey").map(({ rule, object }) => `${rule} ${object.id}`).sort()).toEqual([
      "C1.limit 甲公司", "C2.review-late 乙公司", "C2.review-late 甲公司", "W4.largest-owed ",
    ]);
    expect(wrongIn(grids)).toEqual([]);
  });
});
