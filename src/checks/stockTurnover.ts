/** W3, inventory turnover decline: turnover by item and class, slow and dead stock, expiry, over-stock, replenishment. */
import type { Stock } from "../book/business";
import { levelFindings } from "./stockLevels";
import { missingData } from "./missingData";
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
  const missing = [
    ...(months.issues === "none" ? ["STK.outQuantity"] : []),
    ...(months.issues === "none" && stock.lastIssue.every(Number.isNaN) ? ["STK.lastIssue"] : []),
    ...(positions.some(({ amount }) => Number.isNaN(amount)) ? ["STK.closingAmount"] : []),
    ...(stock.leadTime.every(Number.isNaN) && stock.safetyStock.every(Number.isNaN) ? ["STK.leadTime", "STK.safetyStock"] : []),
  ];
  const whole = wholeMonths(months, months.until);
  return [
    ...(missing.length > 0 ? [missingData("W3", missing)] : []),
    ...staleData("W3", "STK.date", months.until, asOf),
    ...(months.issues !== "none" && whole < LEAST_STOCK_MONTHS
      ? [{ ...missingData("W3", ["STK.date"]), rule: "W3.short-history" as const, values: { missing: "STK.date", months: whole, needed: LEAST_STOCK_MONTHS } }]
      : []),
  ];
}
