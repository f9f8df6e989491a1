/** W3, inventory turnover decline: turnover by item and class, slow and dead stock, expiry, over-stock, replenishment. */
import type { Stock } from "../book/business";
import { levelFindings } from "./stockLevels";
import { gapFindings, missingData } from "./missingData";
import { staleData } from "./staleData";
import { wholeMonths } from "./salesPeriods";
import { stockMonths, type StockMonths } from "./stockMonths";
import { stockPositions, type StockPosition } from "./stockPositions";
import { LEAST_STOCK_MONTHS, turnoverFindings } from "./stockTrend";
import type { Check, CheckInput, RawFinding } from "./types";

export const stockTurnover: Check = {
  group: "W3",
  run(input) {
    const { stock } = input.business;
    const months = stockMonths(input);
    if (!stock || !months) return [missingData("W3", [stock ? "STK.date" : "STK"])];
    const positions = stockPositions(input, stock, months);
    return [...gaps(input, stock, months, positions), ...turnoverFindings(input, months, positions), ...levelFindings(input, months, positions)];
  },
};

/** One grey finding for all that the ledgers leave out, one for a ledger that ends too early, one for a history too short to compare. */
function gaps({ asOf }: CheckInput, stock: Stock, months: StockMonths, positions: readonly StockPosition[]): RawFinding[] {
  const knowsIssues = months.issues !== "none";
  const whole = wholeMonths(months, months.until);
  return [
    ...gapFindings("W3", [
      { isLacking: !knowsIssues, missing: ["STK.outQuantity"], unjudged: ["W3.turnover", "W3.slow-moving", "W3.overstock", "W3.replenish"] },
      { isLacking: !knowsIssues && stock.lastIssue.every(Number.isNaN), missing: ["STK.lastIssue"], unjudged: ["W3.no-issue"] },
      { isLacking: positions.some(({ amount }) => Number.isNaN(amount)), missing: ["STK.closingAmount"], unjudged: [] },
      { isLacking: stock.leadTime.every(Number.isNaN) && stock.safetyStock.every(Number.isNaN), missing: ["STK.leadTime", "STK.safetyStock"], unjudged: ["W3.overstock", "W3.replenish"] },
    ]),
    ...staleData("W3", "STK.date", months.until, asOf),
    ...(knowsIssues && whole < LEAST_STOCK_MONTHS
      ? [{ ...missingData("W3", ["STK.date"]), rule: "W3.short-history" as const, values: { missing: "STK.date", months: whole, needed: LEAST_STOCK_MONTHS }, unjudged: ["W3.turnover" as const] }]
      : []),
  ];
}
