/** Totals where a table holds several currencies: one line each, by formula, and what all come to in the home currency. */
import type { AgingRow, CurrencyIndex } from "../book/types";
import { columnLetters } from "../ledger/cellAddress";
import { REPORT_WORDS } from "../locale/reports";
import { isoDate } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import { moneyCell } from "./columns";
import { amountsWidth } from "./columnWidths";
import type { ReportContext } from "./context";
import { currencyOf, HEADER_ROW, listText, tell, inHome } from "./frame";
import { plainMoneyFormat } from "./formats";
import type { BlockCell, ColumnModel, TextBlock } from "./sheetModel";

/** The converted figure of a column, where the aging gives it. */
type ConvertedOf = (row: AgingRow, id: string) => MinorUnits | undefined;

/** True when the amounts of a table must not be added up. */
export function isMixed(context: ReportContext): boolean {
  return isMixedIn(context.aging);
}

/** The money columns get a totals row where there is one currency; where there are several, the block below says them apart. */
export function withTotals(context: ReportContext, columns: ColumnModel[], ids: readonly string[], convertedOf?: ConvertedOf): ColumnModel[] {
  const wide = withRoomForAmounts(context, columns, ids, convertedOf);
  if (isMixed(context)) return wide;
  return wide.map((column) => (ids.includes(column.id) ? { ...column, total: "sum" } : column));
}

/** The lines below the table put converted totals under the money columns, and amounts under the column after the currency. */
function withRoomForAmounts({ aging, tieOut, book }: ReportContext, columns: ColumnModel[], ids: readonly string[], convertedOf?: ConvertedOf): ColumnModel[] {
  const below = amountsWidth([Math.max(0, ...tieOut.flatMap(({ aged, documents, ledger = 0 }) => [aged, documents, ledger].map(Math.abs)))], book.scale) + 1;
  const converted = (id: string): number => (aging.converted && convertedOf && isMixedIn(aging) && ids.includes(id) ? amountsWidth([convertedOf(aging.converted.row, id)], book.scale) : 0);
  const after = columns.findIndex(({ id }) => id === "currency") + 1;
  return columns.map((column, at) => {
    const least = Math.max(at === after ? below : 0, converted(column.id));
    return least > (column.contentWidth ?? column.width) ? { ...column, width: Math.max(least, column.width), contentWidth: least } : column;
  });
}

function isMixedIn({ totals }: ReportContext["aging"]): boolean {
  return totals.length > 1;
}

/**
 * One line a currency, each total under its own column, and the converted line where rates exist.
 * @param ids the columns to total
 */
export function currencyTotals(
  context: ReportContext, columns: readonly ColumnModel[], rowCount: number, ids: readonly string[], convertedOf?: ConvertedOf,
): TextBlock[] {
  if (!isMixed(context)) return [];
  const { converted, totals } = context.aging;
  const { blocks } = REPORT_WORDS;
  const lines = totals.map(({ currency }) => formulaLine(context, columns, rowCount, ids, currency));
  if (converted && converted.rates.length > 0 && convertedOf) {
    const cells = line(columns, inHome(context, blocks.converted));
    columns.forEach(({ id }, at) => {
      if (ids.includes(id)) cells[at] = moneyCell(convertedOf(converted.row, id), context.book.scale);
    });
    lines.push(cells);
  }
  return [{ title: tell(context, blocks.currencyTotals), lines: [...lines, ...rateLines(context)], formats: columns.map(({ id, format }) => (ids.includes(id) ? format : "General")) }];
}

/** A formula that adds up a column's rows of one currency. */
export function sumOfCurrency(columns: readonly ColumnModel[], rowCount: number, id: string, currency: string): BlockCell {
  const range = (column: string) => {
    const letter = columnLetters(columns.findIndex((one) => one.id === column));
    return `$${letter}$${HEADER_ROW + 1}:$${letter}$${HEADER_ROW + Math.max(1, rowCount)}`;
  };
  return { formula: `=SUMIFS(${range(id)},${range("currency")},"${currency.replace(/"/g, '""')}")` };
}

/** A line under the table: words in the first column, the currency and the amount at the currency's column and the one after it. */
export function amountLine(columns: readonly ColumnModel[], label: string, currency: string, amount: BlockCell, note = ""): BlockCell[] {
  const cells = line(columns, label);
  const at = columns.findIndex(({ id }) => id === "currency");
  return [...cells.slice(0, at), currency, amount, note];
}

export function amountFormats(context: ReportContext, columns: readonly ColumnModel[]): string[] {
  const at = columns.findIndex(({ id }) => id === "currency");
  return [...columns.slice(0, at + 1).map(() => "General"), plainMoneyFormat(context.book.scale)];
}

function line(columns: readonly ColumnModel[], label: string): BlockCell[] {
  return columns.map((_, at) => (at === 0 ? label : null));
}

function formulaLine(
  context: ReportContext, columns: readonly ColumnModel[], rowCount: number, ids: readonly string[], index: CurrencyIndex,
): BlockCell[] {
  const currency = currencyOf(context, index);
  const cells = line(columns, tell(context, REPORT_WORDS.blocks.currencyTotal, { currency }));
  columns.forEach(({ id }, at) => {
    if (ids.includes(id)) cells[at] = sumOfCurrency(columns, rowCount, id, currency);
  });
  return cells;
}

function rateLines(context: ReportContext): BlockCell[][] {
  const { converted, totals } = context.aging;
  const { blocks } = REPORT_WORDS;
  const missing = converted ? converted.missing : totals.map((total) => total.currency).filter((currency) => currency !== context.book.home);
  const rates = (converted?.rates ?? []).filter((rate) => rate.currency !== context.book.home).map((rate) =>
    tell(context, blocks.rate, { currency: currencyOf(context, rate.currency), rate: rate.rate, date: isoDate(rate.date) }),
  );
  return [
    ...(rates.length > 0 ? [[tell(context, blocks.rates, { rates: listText(context, rates) })]] : []),
    ...(missing.length > 0 ? [[tell(context, blocks.ratesMissing, { currencies: listText(context, missing.map((currency) => currencyOf(context, currency))) })]] : []),
  ];
}
