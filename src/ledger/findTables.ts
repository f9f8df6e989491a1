/** Finds the ledgers on a sheet: where the header stands, which kind of ledger it is, and what each column means. */
import { assignColumns } from "./assignColumns";
import type { AssignContext, Assignment } from "./assignColumns";
import { chooseCarried } from "./carriedColumns";
import { headerBlock, SAMPLE_ROWS } from "./headerRows";
import type { ColumnSpan, HeaderBlock } from "./headerRows";
import { guessWithoutHeader } from "./headerless";
import { compactHeader } from "./headerText";
import type { LedgerKind } from "./fields";
import { KINDS } from "./kinds";
import { labelOf } from "./labels";
import { titleCustomer } from "./titleCustomer";
import { titleDate } from "./titleDate";
import type { Cell, MappingChoice, ReadOptions, SheetHead, TableExtent, TableLayout } from "./types";
import { isKnownHeader } from "./vocabulary";

interface Candidate {
  block: HeaderBlock;
  span: ColumnSpan;
  assignment: Assignment;
  /** assignment's score, with the header rows' own evidence */
  score: number;
}

/** Share of a header's columns that a ledger must explain. */
const LEAST_COVERAGE = 0.2;
/** What a second header row must add before it is believed. */
const SECOND_ROW_GAIN = 0.3;

/**
 * The ledgers on a sheet, side by side ones too. A sheet that is no ledger (notes, a pivot, a report) gives none.
 * Excel tables are taken as they are; otherwise every row of the head is tried as header. What had to be decided is in `problems`.
 */
export function findTables(head: SheetHead, options: ReadOptions): TableLayout[] {
  const ignored = (options.ignored ?? []).filter(({ sheet }) => sheet === head.sheet).map(({ signature }) => signature);
  return tablesOn(head, options).filter(({ signature }) => !ignored.includes(signature));
}

function tablesOn(head: SheetHead, options: ReadOptions): TableLayout[] {
  const fromTables = head.tables.flatMap((table) => fromTable(head, table, options));
  if (fromTables.length > 0) return fromTables;
  const width = Math.max(0, ...head.cells.map((row) => row.length));
  const whole = bestHeader(head, { from: 0, to: width }, options);
  const row = whole?.block.row ?? richestRow(head);
  const parts = row === undefined ? [] : segments(head, row, width).flatMap((span) => bestHeader(head, span, options) ?? []);
  const found = choose(whole, parts);
  if (found.length > 0) return found.flatMap((candidate) => layoutOf(head, candidate, options) ?? []);
  const guess = guessWithoutHeader(head, options);
  return guess ? [guess] : [];
}

function fromTable(head: SheetHead, table: TableExtent, options: ReadOptions): TableLayout[] {
  const row = table.firstRow - head.firstRow;
  const from = table.firstColumn - head.firstColumn;
  if (row < 0 || row >= head.cells.length) return [];
  const candidate = bestAt(head, row, { from, to: from + table.columnCount }, options, 1);
  const layout = candidate && layoutOf(head, candidate, options);
  return layout ? [{ ...layout, table: table.name, lastRow: table.firstRow + table.rowCount - 1 }] : [];
}

/** Independent tables where several parts are ledgers of their own; else the part, or the whole when only the whole makes sense. */
function choose(whole: Candidate | undefined, parts: Candidate[]): Candidate[] {
  if (parts.length > 1) return parts;
  const part = parts[0];
  if (!whole || !part) return whole ? [whole] : part ? [part] : [];
  const extra = whole.assignment.columns.length + whole.assignment.ages.length - part.assignment.columns.length - part.assignment.ages.length;
  return [extra > 0 && sameRows(whole, part) ? whole : part];
}

/** True when the columns beyond the part are filled like the part's: there is a spacer column, not a helper table. */
function sameRows(whole: Candidate, part: Candidate): boolean {
  const inside = new Set(part.block.columns.map((column) => column.column));
  const filled = (column: number): number => whole.block.columns.find((other) => other.column === column)?.profile.filled ?? 0;
  const most = Math.max(...part.assignment.columns.map((column) => filled(column.column)));
  const beyond = whole.assignment.columns.filter((column) => !inside.has(column.column));
  return whole.block.row === part.block.row && beyond.every((column) => filled(column.column) * 2 >= most);
}

function bestHeader(head: SheetHead, span: ColumnSpan, options: ReadOptions): Candidate | undefined {
  let best: Candidate | undefined;
  for (let row = 0; row < head.cells.length; row++) {
    if (knownInRow(head.cells[row]!, span) === 0) continue;
    const candidate = bestAt(head, row, span, options, 2);
    if (candidate && (!best || (candidate.score > best.score + 1e-9 && !isRepeated(best, candidate)))) best = candidate;
  }
  return best;
}

/** The same header again, at a page break: the ledger begins at the first one, however well the rows below the later one fit. */
function isRepeated(first: Candidate, later: Candidate): boolean {
  return signatureOf(first.block) === signatureOf(later.block);
}

function bestAt(head: SheetHead, row: number, span: ColumnSpan, options: ReadOptions, deepest: 1 | 2): Candidate | undefined {
  const single = candidateFor(head, headerBlock(head, row, 1, span)!, span, options);
  const block = deepest === 2 ? headerBlock(head, row, 2, span) : undefined;
  const double = block && candidateFor(head, block, span, options);
  if (!double) return single;
  const gain = double.assignment.score + block.lowerKnown * 0.2 - (single?.assignment.score ?? 0);
  return gain > SECOND_ROW_GAIN ? double : single;
}

function candidateFor(head: SheetHead, block: HeaderBlock, span: ColumnSpan, options: ReadOptions): Candidate | undefined {
  const named = block.columns.filter((column) => column.header !== "");
  if (named.length < 2) return undefined;
  const choice = options.mappings[signatureOf(block)];
  const context: AssignContext = {
    sheet: head.sheet,
    headerRow: head.firstRow + block.row,
    hasGroupRows: hasGroupRows(head, block.row + 1, span),
    title: titleText(head, block.row - block.depth + 1),
    titleDate: () => titleDate(head.cells.slice(0, block.row - block.depth + 1), options.dayFirst),
    choice,
  };
  let best: Assignment | undefined;
  for (const kind of KINDS) {
    if (choice && choice.kind !== "ignore" && choice.kind !== kind.kind) continue;
    const assignment = assignColumns(block, kind, context);
    if (assignment && (!best || assignment.score > best.score + 1e-9)) best = assignment;
  }
  if (!best) return undefined;
  const explained = best.columns.length + best.ages.length;
  if (!choice && explained < named.length * LEAST_COVERAGE) return undefined;
  return { block, span, assignment: best, score: best.score };
}

function layoutOf(head: SheetHead, candidate: Candidate, options: ReadOptions): TableLayout | undefined {
  const { block, assignment, span } = candidate;
  const signature = signatureOf(block);
  const choice: MappingChoice | undefined = options.mappings[signature];
  if (choice?.kind === "ignore") return undefined;
  const labelled = block.columns.find((column) => column.header !== "" || column.profile.filled > 0);
  return {
    sheet: head.sheet,
    kind: assignment.kind.kind,
    confidence: choice ? 1 : assignment.confidence,
    headerRow: head.firstRow + block.row,
    firstDataRow: head.firstRow + block.row + 1,
    lastRow: head.firstRow + head.rowCount - 1,
    columns: assignment.columns,
    labelColumn: labelled?.column ?? head.firstColumn + span.from,
    ages: assignment.ages,
    ...chooseCarried(block, assignment, choice, head.rowCount - block.row - 1 <= SAMPLE_ROWS && head.rowCount === head.cells.length),
    ...fromTitle(head.cells.slice(0, block.row - block.depth + 1), assignment, options),
    signature,
    problems: assignment.problems,
  };
}

const BUSINESS_KINDS: ReadonlySet<LedgerKind> = new Set<LedgerKind>(["CON", "ORD", "SALE", "STK", "OPP", "STMT", "FS", "KPI", "BUD", "HOL", "PUR"]);

/** What the title says of all rows. Only ledgers of receivables tell the as-of date of the workbook. */
function fromTitle(rows: readonly (readonly Cell[])[], { kind, columns }: Assignment, options: ReadOptions): Pick<TableLayout, "asOf" | "rowsDate" | "rowsCustomer"> {
  const has = (...fields: string[]): boolean => columns.some((match) => fields.includes(match.field));
  if (!BUSINESS_KINDS.has(kind.kind)) return { asOf: titleDate(rows, options.dayFirst) };
  const date = (kind.kind === "STK" || kind.kind === "SALE") && !has("date") ? titleDate(rows, options.dayFirst) : undefined;
  const customer = kind.kind === "STMT" && !has("customer", "customerCode") ? titleCustomer(rows) : undefined;
  return { ...(date === undefined ? {} : { rowsDate: date }), ...(customer === undefined ? {} : { rowsCustomer: customer }) };
}

function signatureOf(block: HeaderBlock): string {
  return block.columns.map((column) => compactHeader(column.header)).filter((text) => text !== "").join("|");
}

/** The sheet's name and all texts above its header, in lower case. */
export function titleText(head: SheetHead, headerRow: number): string {
  const above = head.cells.slice(0, headerRow).flat().filter((cell): cell is string => typeof cell === "string");
  return [head.sheet, ...above].join(" ").normalize("NFKC").toLowerCase();
}

/** Customers in rows of their own: one text alone in a row, with filled rows below it. */
function hasGroupRows(head: SheetHead, fromRow: number, span: ColumnSpan): boolean {
  for (let row = fromRow; row < head.cells.length - 1; row++) {
    const filled = filledCells(head.cells[row]!, span);
    const text = filled[0];
    if (filled.length !== 1 || typeof text !== "string" || labelOf(text).what !== "none") continue;
    const below = filledCells(head.cells[row + 1]!, span);
    if (below.length >= 3 || isOpening(below)) return true;
  }
  return false;
}

/** `Opening Balance | 1,000`: an account's first line, shorter than the others. */
function isOpening(cells: readonly Cell[]): boolean {
  return cells.length >= 2 && cells.some((cell) => typeof cell === "string" && labelOf(cell).what === "opening");
}

function filledCells(row: readonly Cell[], span: ColumnSpan): Cell[] {
  return row.slice(span.from, span.to).filter((cell) => cell !== "" && cell !== null);
}

function knownInRow(row: readonly Cell[], span: ColumnSpan): number {
  return row.slice(span.from, span.to).filter((cell) => typeof cell === "string" && cell !== "" && isKnownHeader(cell)).length;
}

/** The row that most looks like a header; undefined where none holds two column names. */
export function richestRow(head: SheetHead): number | undefined {
  const counts = head.cells.map((row) => knownInRow(row, { from: 0, to: row.length }));
  const most = Math.max(0, ...counts);
  return most < 2 ? undefined : counts.indexOf(most);
}

/** Runs of columns that are separated by columns empty from the header down. */
function segments(head: SheetHead, row: number, width: number): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  let from = -1;
  for (let column = 0; column <= width; column++) {
    const filled = column < width && head.cells.slice(Math.max(0, row - 1)).some((cells) => (cells[column] ?? "") !== "");
    if (filled && from < 0) from = column;
    if (!filled && from >= 0) {
      spans.push({ from, to: column });
      from = -1;
    }
  }
  return spans;
}
