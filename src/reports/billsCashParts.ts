/** How the blocks of the report on bills and cash stand under its columns. */
import { plainMoneyFormat } from "./formats";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import type { ReportContext } from "./context";
import { currencyOf } from "./frame";
import type { ColumnModel, TextBlock } from "./sheetModel";

/** Months shown: a year and the month before it. */
export const SHOWN_MONTHS = 13;

/** Amounts under columns of texts and dates need a format of their own. */
export function placed(context: ReportContext, title: string, columns: readonly ColumnModel[], heads: AlignedCells, lines: readonly AlignedCells[], formats: Readonly<Record<string, string>>): TextBlock {
  const money = plainMoneyFormat(context.book.scale);
  const amounts = Object.fromEntries(["acceptor", "customer", "status", "amount", "issueDate", "dueDate"].map((id) => [id, money]));
  const all: Readonly<Record<string, string>> = { ...amounts, ...formats };
  return alignedBlock(title, columns.map((column) => (all[column.id] ? { ...column, format: all[column.id]! } : column)), heads, lines, all);
}

export function homeOf(context: ReportContext): string {
  return currencyOf(context, context.book.home);
}
