/** The tie-out under a table: per currency what the sheet shows, what the documents give, what the ledger says, and the difference. */
import type { TieOut } from "../book/types";
import { REPORT_WORDS } from "../locale/reports";
import { fromMinor } from "../measures/money";
import { amountFormats, amountLine, sumOfCurrency } from "./currencyTotals";
import type { ReportContext } from "./context";
import { currencyOf, tell } from "./frame";
import { plainMoneyFormat } from "./formats";
import { problemText } from "./problemText";
import type { BlockCell, ColumnModel, TextBlock } from "./sheetModel";

/** Puts a line's parts into the cells of its sheet. */
type Line = (label: string, currency: string, amount: BlockCell, note?: string) => BlockCell[];

/** Under a table with a currency column; `totalColumn` is the one that makes up the aging total, added up by formula. */
export function tieOutBlock(context: ReportContext, columns: readonly ColumnModel[], rowCount: number, totalColumn: string): TextBlock {
  const line: Line = (label, currency, amount, note) => amountLine(columns, label, currency, amount, note);
  const lines = context.tieOut.flatMap((tie) => {
    const shown = sumOfCurrency(columns, rowCount, totalColumn, currencyOf(context, tie.currency));
    return linesOf(context, tie, line, REPORT_WORDS.blocks.agedHere, shown);
  });
  return { title: tell(context, REPORT_WORDS.blocks.tieOut), lines: [...lines, ...laterLines(context, line)], formats: amountFormats(context, columns) };
}

/** On its own: words in the second column, the currency in the third, amount and note under `amountAt` and the column after the next. */
export function tieOutTable(context: ReportContext, amountAt: number): TextBlock {
  const line: Line = (label, currency, amount, note = "") => {
    const cells = Array<BlockCell>(amountAt + 3).fill(null);
    [cells[1], cells[2], cells[amountAt], cells[amountAt + 2]] = [label, currency, amount, note];
    return cells;
  };
  const lines = context.tieOut.flatMap((tie) => linesOf(context, tie, line, REPORT_WORDS.blocks.aged, fromMinor(tie.aged, context.book.scale)));
  const formats = [...Array<string>(amountAt).fill("General"), plainMoneyFormat(context.book.scale)];
  return { title: tell(context, REPORT_WORDS.blocks.tieOut), lines: [...lines, ...laterLines(context, line)], formats };
}

function linesOf(context: ReportContext, tie: TieOut, line: Line, agedWords: { zh: string; en: string }, aged: BlockCell): BlockCell[][] {
  const { blocks } = REPORT_WORDS;
  const { scale } = context.book;
  const currency = currencyOf(context, tie.currency);
  return [
    line(tell(context, agedWords), currency, aged),
    line(tell(context, blocks.documents), currency, fromMinor(tie.documents, scale)),
    tie.ledger === undefined
      ? line(tell(context, blocks.ledger), currency, null, tell(context, blocks.noLedgerBalance))
      : line(tell(context, blocks.ledger), currency, fromMinor(tie.ledger, scale)),
    line(tell(context, blocks.difference), currency, fromMinor(tie.difference, scale), tell(context, tie.difference === 0 ? blocks.agrees : blocks.differs)),
    ...tie.explained.map(({ problem, amount }) => line(tell(context, blocks.explained), currency, fromMinor(amount, scale), problemText(context, problem))),
  ];
}

/** Documents after the as-of day are no difference, but a reader who adds up the ledger would miss them. */
function laterLines(context: ReportContext, line: Line): BlockCell[][] {
  return context.items.later.flatMap(({ count, amount }, currency) =>
    count === 0
      ? []
      : [line(tell(context, REPORT_WORDS.blocks.later, { count }), currencyOf(context, currency), fromMinor(amount, context.book.scale))],
  );
}
