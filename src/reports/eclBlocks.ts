/** The blocks below the provision matrices: totals, movement, what the balances leave out, and the definitions. */
import { homeConverter } from "../book/receivableMonths";
import { OPEN_KINDS, type OpenKind } from "../book/types";
import { columnLetters } from "../ledger/cellAddress";
import { ECL_WORDS } from "../locale/eclReport";
import { isoDate } from "../measures/calendar";
import { fromMinor, type MinorUnits } from "../measures/money";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { EARLIER_DAYS, eclMovement, LEAST_MOVES, type EclMatrices } from "./eclMatrix";
import { TEXT } from "./formats";
import { currencyOf, HEADER_ROW, tell } from "./frame";
import type { BlockCell, ColumnModel, TextBlock } from "./sheetModel";

export function eclBlocks(context: ReportContext, columns: readonly ColumnModel[], rowCount: number, both: readonly EclMatrices[]): TextBlock[] {
  const table = { context, columns: columns.map((column) => (column.id === "check" ? { ...column, format: TEXT } : column)), rowCount };
  return [totalsBlock(table, both), ...movementBlock(table, both), leftOutBlock(table, both)];
}

interface Table {
  context: ReportContext;
  columns: readonly ColumnModel[];
  rowCount: number;
}

/** Each matrix has its own total: both hold the same debts. */
function totalsBlock(table: Table, both: readonly EclMatrices[]): TextBlock {
  const { context, columns } = table;
  const lines = both.map(({ basis }): AlignedCells => {
    const sum = (id: string): BlockCell => ({ formula: `=${sumOf(table, id, basis)}` });
    const missing = `COUNTIFS(${rangeOf(table, "basis")},"${tell(context, ECL_WORDS.bases[basis])}",${rangeOf(table, "check")},"${tell(context, ECL_WORDS.checks.missing)}")`;
    return {
      basis: tell(context, ECL_WORDS.bases[basis]), bucket: tell(context, ECL_WORDS.total), balance: sum("balance"), previousMonth: sum("previousMonth"), yearEnd: sum("yearEnd"),
      usedRate: { formula: `=IF(${sumOf(table, "balance", basis)}>0,${provisionOf(table, basis)}/${sumOf(table, "balance", basis)},"")` },
      provision: { formula: `=${provisionOf(table, basis)}` },
      check: { formula: `=IF(${missing}>0,"${tell(context, ECL_WORDS.checks.incomplete)}","${tell(context, ECL_WORDS.checks.fine)}")` },
    };
  });
  const ids = ["balance", "usedRate", "provision", "previousMonth", "yearEnd"] as const;
  const heads = Object.fromEntries(ids.map((id) => [id, tell(context, id === "usedRate" ? ECL_WORDS.coverage : ECL_WORDS.columns[id])]));
  return alignedBlock(tell(context, ECL_WORDS.totals, { currency: homeOf(context) }), columns, heads, lines);
}

/** Rounded once, on the sum. */
function provisionOf(table: Table, basis: EclMatrices["basis"]): string {
  return `ROUND(${sumOf(table, "provision", basis)},${table.context.book.scale})`;
}

function sumOf(table: Table, id: string, basis: EclMatrices["basis"]): string {
  return `SUMIFS(${rangeOf(table, id)},${rangeOf(table, "basis")},"${tell(table.context, ECL_WORDS.bases[basis])}")`;
}

function rangeOf({ columns, rowCount }: Table, id: string): string {
  const letter = columnLetters(columns.findIndex((column) => column.id === id));
  return `$${letter}$${HEADER_ROW + 1}:$${letter}$${HEADER_ROW + rowCount}`;
}

/** A line for every earlier day that the history reaches; the user's own rates and factors come in under the rates. */
function movementBlock(table: Table, both: readonly EclMatrices[]): TextBlock[] {
  const { context, columns } = table;
  const { scale } = context.book;
  const { movementHead: head } = ECL_WORDS;
  const lines = both.flatMap((matrices) => EARLIER_DAYS.flatMap((id): AlignedCells[] => {
    const movement = eclMovement(matrices, id);
    if (!movement) return [];
    const [opening, byBalances] = [fromMinor(movement.opening, scale), fromMinor(movement.byBalances, scale)];
    const closing = provisionOf(table, matrices.basis);
    return [{
      basis: tell(context, ECL_WORDS.bases[matrices.basis]), bucket: isoDate(movement.day), balance: opening, base: byBalances,
      rolled: { formula: `=ROUND(${closing}-(${opening})-(${byBalances}),${scale})` }, provision: { formula: `=${closing}` }, previousMonth: { formula: `=ROUND(${closing}-(${opening}),${scale})` },
      check: movement.atRatesOfNow ? tell(context, ECL_WORDS.atRatesOfNow) : null,
    }];
  }));
  if (lines.length === 0) return [];
  const heads = {
    basis: tell(context, head.basis), bucket: tell(context, head.since), balance: tell(context, head.opening), base: tell(context, head.byBalances), rolled: tell(context, head.byRates),
    provision: tell(context, head.closing), previousMonth: tell(context, head.change),
  };
  return [alignedBlock(tell(context, ECL_WORDS.movement, { currency: homeOf(context) }), columns, heads, lines)];
}

/** From the balances of the matrix to the balance of the ledger: credits and money not applied make no negative allowance. */
function leftOutBlock({ context, columns }: Table, both: readonly EclMatrices[]): TextBlock {
  const { scale } = context.book;
  const gross = both[0]!.now.balances.reduce((sum, balance) => sum + balance, 0);
  const [credits, unapplied] = [sumOfKind(context, "credit"), sumOfKind(context, "unapplied")];
  const line = (words: keyof typeof ECL_WORDS.leftOutLines, amount: MinorUnits): AlignedCells => ({ basis: tell(context, ECL_WORDS.leftOutLines[words]), balance: fromMinor(amount, scale) });
  return alignedBlock(tell(context, ECL_WORDS.leftOut, { currency: homeOf(context) }), columns, { basis: tell(context, ECL_WORDS.leftOutHead.item), balance: tell(context, ECL_WORDS.leftOutHead.amount) }, [
    line("gross", gross), line("credits", credits), line("unapplied", unapplied), line("net", gross + credits + unapplied),
  ]);
}

function sumOfKind({ book, items, asOf }: ReportContext, kind: OpenKind): MinorUnits {
  const home = homeConverter(book, asOf);
  const code = OPEN_KINDS.indexOf(kind);
  return items.open.reduce((sum, open, i) => (items.kind[i] === code ? sum + (home(open, items.currency[i]!) ?? 0) : sum), 0);
}

export function eclDefinitions(context: ReportContext, both: readonly EclMatrices[]): TextBlock {
  const { definitions: words, tooShort, pooled } = ECL_WORDS;
  const history = both.map(({ basis, now: { steps, moves } }) => tell(context, steps.length > 0 ? pooled[basis] : tooShort[basis], { moves, least: LEAST_MOVES[basis] }));
  const texts = [words.opinion, words.balance, words.age, words.due, words.chain, words.lastStep, words.provision, words.formulas, words.movement, words.single, words.checks];
  return definitionBlock(context, [...history, ...texts.map((text) => tell(context, text, { currency: homeOf(context) }))]);
}

function homeOf(context: ReportContext): string {
  return currencyOf(context, context.book.home);
}
