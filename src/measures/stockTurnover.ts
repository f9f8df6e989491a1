/** Stock turnover: how many times the mean stock was sold in a period. Source: measures.md §13. */
import Decimal from "decimal.js";
import { receivablesTurnover } from "./turnover";

/**
 * Cost of goods sold ÷ mean of opening and closing stock, in any one unit of money.
 * @param days of the period: the result is then times a year of 365 days; left out: times in the period. 365 ÷ the yearly turnover is the days that stock lies (DIO).
 * @returns times, or undefined when the mean stock is zero or negative
 */
export function stockTurnover(costOfGoods: number, opening: number, closing: number, days = 365): number | undefined {
  const [cost, first, last] = [Math.round(costOfGoods * 100), Math.round(opening * 100), Math.round(closing * 100)];
  if (cost / 100 === costOfGoods && first / 100 === opening && last / 100 === closing) return receivablesTurnover(cost, first, last, days);
  const stock = new Decimal(opening).plus(closing).div(2);
  return stock.gt(0) ? new Decimal(costOfGoods).div(stock).times(365).div(days).toNumber() : undefined;
}
