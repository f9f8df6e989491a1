/** Finds the ledgers on a sheet: where the header stands, which kind of ledger it is, and what each column means. */
import { isAgeLabel } from "./ageHeaders";
import { assignColumns } from "./assignColumns";
import type { AssignContext, Assignment } from "./assignColumns";
import { readDateText } from "./cells/dateText";
import { isFilled } from "./cells/blankText";
import { cellText } from "./cells/textColumn";
import { chooseCarried } from "./carriedColumns";
import { labelledCustomer } from "./customerLabel";
import { joinDateParts } from "./dateParts";
import { headerBlock, SAMPLE_ROWS } from "./headerRows";
import type { ColumnSpan, HeaderBlock, HeaderDepth } from "./headerRows";
import { guessWithoutHeader } from "./headerless";
import { compactHeader } from "./headerText";
import type { LedgerKind } from "./fields";
import { KINDS } from "./kinds";
import { labelOf } from "./labels";
import { headerCurrency, headerPower, isKindOfMoney, titleMoney } from "./moneyUnits";
import { yearOf } from "./monthHeaders";
import type { TitleMoney } from "./moneyUnits";
import { splitSheet } from "./stackedTables";
import type { SheetPart } from "./stackedTables";
import { titleCustomer } from "./titleCustomer";
import { titleDate } from "./titleDate";
import type { Cell, ColumnMatch, MappingChoice, Problem, ReadOptions, SheetHead, TableExtent, TableLayout } from "./types";
import { fieldType, isKnownHeader } from "./vocabulary";

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
  const fromTables = head.tables.flatMap((table) => fromTable({ ...head, above: [], before: [] }, table, options));
  if (fromTables.length > 0) return fromTables;
  const found = splitSheet(head, (part) => tablesIn(part, options));
  if (found.length > 0) return found;
  const named = isName(head.sheet) ? splitSheet(head, (part) => tablesIn({ ...part, sheetCustomer: head.sheet }, options)) : [];
  if (named.length > 0) return named;
  const guess = guessWithoutHeader(head, options);
  return guess ? [guess] : [];
}

/** True for a sheet's name that may be a customer's: no date, no number, no word of ledgers, no currency, no region. */
function isName(sheet: string): boolean {
  return /\p{L}/u.test(sheet) && !NO_NAME.test(sheet) && !isKnownHeader(sheet) && !isKindOfMoney(sheet) && !OF_LEDGERS.test(sheet);
}

const NO_NAME = /\d{4}|^(sheet|tabelle|feuil|hoja|工作表|表)\s*\d*$|^(华|西|东|南|北|中)(东|南|西|北|中|部)(部|片|大)?$|^(国内|国外|海外|境内|境外|内销|外销|出口)$|^(north|south|east|west|central|domestic|overseas|foreign|export)(ern)?$/i;
const OF_LEDGERS = /明细|台账|台帐|汇总|应收|应付|往来|账|帐|发票|开票|回款|收款|客户|对账|数据|清单|列表|合计|报表|统计|月|年|季|期|费用|报销|采购|进项|供应|银行|现金|区$|\b(data|list|report|details?|detailed|summary|statement|stmt|aged|ag(e?)ing|customers?|clients?|debtors?|sales|balances?|book|main|input|raw|copy|new|old|worksheet|untitled|import|invoices?|ledger|export|open|items?|a\/?r|total|all|receivables?|receipts?|payments?|journal|transactions?|q[1-4]|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|purchas\w*|suppliers?|vendors?|expens\w*|utilit\w*|payables?|banks?|cash|fy ?\d+)\b/i;

/** The tables with one header row, or several side by side. */
function tablesIn(head: SheetPart, options: ReadOptions): TableLayout[] {
  const width = Math.max(0, ...head.cells.map((row) => row.length));
  const whole = bestHeader(head, { from: 0, to: width }, options);
  const row = whole?.block.row ?? richestRow(head);
  const isWhole = ({ from, to }: ColumnSpan): boolean => from === 0 && to === width;
  const parts = row === undefined ? [] : segments(head, row, width).flatMap((span) => (isWhole(span) ? whole : bestHeader(head, span, options)) ?? []);
  return choose(whole, parts).flatMap((candidate) => layoutOf(head, candidate, options) ?? []);
}

function fromTable(head: SheetPart, table: TableExtent, options: ReadOptions): TableLayout[] {
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

function bestHeader(head: SheetPart, span: ColumnSpan, options: ReadOptions): Candidate | undefined {
  let best: Candidate | undefined;
  for (let row = 0; row < head.cells.length; row++) {
    if (knownInRow(head.cells[row]!, span) === 0 || isOfFigures(head.cells[row]!, span)) continue;
    const candidate = bestAt(head, row, span, options, 3);
    if (candidate && (!best || (candidate.score > best.score + 1e-9 && !isRepeated(best, candidate)))) best = candidate;
  }
  return best;
}

/** Figures written out as words: of a detail row, where there are several or as many as column names. */
function isOfFigures(row: readonly Cell[], span: ColumnSpan): boolean {
  const cells = row.slice(span.from, span.to);
  const figures = cells.filter(isFigure).length;
  return figures > 1 || (figures > 0 && figures >= knownInRow(row, span) + cells.filter((cell) => typeof cell === "string" && isAgeLabel(cell)).length);
}

/** A day or an amount of money written out: as a rule no column is called so, months and ages are. */
function isFigure(cell: Cell): boolean {
  if (typeof cell !== "string" || cell.length < 4 || !/\d/.test(cell)) return false;
  if (/^[($€£¥￥-]*\s?\d[\d,]*\.\d\d\)?-?$/.test(cell.trim())) return true;
  const date = readDateText(cell);
  return date !== undefined && /\d\D+\d+\D+\d/.test(cell) && !(date.order === "known" && (date.monthOnly || date.partOfYear));
}

/** The same header again, at a page break: the ledger begins at the first one, however well the rows below the later one fit. */
function isRepeated(first: Candidate, later: Candidate): boolean {
  return signatureOf(first.block) === signatureOf(later.block);
}

function bestAt(head: SheetPart, row: number, span: ColumnSpan, options: ReadOptions, deepest: HeaderDepth): Candidate | undefined {
  let best = candidateFor(head, headerBlock(head, row, 1, span)!, span, options);
  for (const depth of ([2, 3] as const).filter((rows) => rows <= deepest)) {
    const block = headerBlock(head, row, depth, span);
    const deeper = block && candidateFor(head, block, span, options);
    if (!deeper) continue;
    const gain = deeper.assignment.score + (block.lowerKnown - (best?.block.lowerKnown ?? 0)) * 0.2 - (best?.assignment.score ?? 0);
    if (gain > (block.isMoneyRow ? -SECOND_ROW_GAIN : SECOND_ROW_GAIN)) best = deeper;
  }
  return best;
}

function candidateFor(head: SheetPart, plain: HeaderBlock, span: ColumnSpan, options: ReadOptions): Candidate | undefined {
  const block = { ...plain, columns: joinDateParts(plain.columns, wordsOf(head.sheet, titleRows(head, plain))) };
  const named = block.columns.filter((column) => column.header !== "");
  if (named.length < 2) return undefined;
  const choice = options.mappings[signatureOf(block)];
  const context: AssignContext = {
    sheet: head.sheet,
    headerRow: head.firstRow + block.row,
    hasGroupRows: hasGroupRows(head, block.row + 1, span),
    title: wordsOf(head.sheet, ownOrAbove(head, block)),
    titleDate: () => titleDate(titleRows(head, block), options.dayFirst),
    titleCustomer: () => titleCustomer(titleRows(head, block)),
    ...(head.sheetCustomer === undefined ? {} : { sheetCustomer: head.sheetCustomer }),
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

function layoutOf(head: SheetPart, candidate: Candidate, options: ReadOptions): TableLayout | undefined {
  const { block, assignment, span } = candidate;
  const signature = signatureOf(block);
  const choice: MappingChoice | undefined = options.mappings[signature];
  if (choice?.kind === "ignore") return undefined;
  const isOfSheet = head.sheetCustomer !== undefined && !assignment.columns.some(({ field }) => field === "customer" || field === "customerCode");
  const labelled = block.columns.find((column) => column.header !== "" || column.profile.filled > 0);
  const rows = titleRows(head, block);
  const title = titleMoney(rows);
  const money = inMoney(title, assignment);
  return {
    sheet: head.sheet,
    kind: assignment.kind.kind,
    confidence: choice ? 1 : assignment.confidence,
    headerRow: head.firstRow + block.row,
    firstDataRow: head.firstRow + block.row + 1,
    lastRow: head.firstRow + head.rowCount - 1,
    labelColumn: labelled?.parts?.yearColumn ?? labelled?.parts?.month ?? labelled?.column ?? head.firstColumn + span.from,
    ...money,
    ...chooseCarried(block, assignment, choice, head.rowCount - block.row - 1 <= SAMPLE_ROWS && head.rowCount === head.cells.length),
    ...fromTitle(rows, assignment, options),
    ...titlesOf(head, block),
    ...(isOfSheet ? { rowsCustomer: head.sheetCustomer! } : {}),
    signature,
    problems: [...assignment.problems, ...unitProblems(head.sheet, title, money), ...(isOfSheet ? [customerOfSheet(head.sheet)] : [])],
  };
}

const BUSINESS_KINDS: ReadonlySet<LedgerKind> = new Set<LedgerKind>(["CON", "ORD", "SALE", "STK", "OPP", "STMT", "FS", "KPI", "BUD", "HOL", "PUR"]);

/** What the title says of all rows. Only ledgers of receivables tell the as-of date of the workbook. */
function fromTitle(rows: Rows, { kind, columns }: Assignment, options: ReadOptions): Pick<TableLayout, "asOf" | "rowsDate" | "rowsCustomer"> {
  const has = (...fields: string[]): boolean => columns.some((match) => fields.includes(match.field));
  const customer = fieldType(kind.kind, "customer") === undefined || has("customer", "customerCode", "payer") ? undefined : titleCustomer(rows);
  const named = customer === undefined ? {} : { rowsCustomer: customer };
  if (!BUSINESS_KINDS.has(kind.kind)) return { asOf: titleDate(rows, options.dayFirst), ...named };
  const date = (kind.kind === "STK" || kind.kind === "SALE") && !has("date") ? titleDate(rows, options.dayFirst) : undefined;
  const year = has("month") && !has("period") ? yearOf(wordsOf("", rows)) : undefined;
  return { ...(date === undefined ? {} : { rowsDate: date }), ...(year === undefined ? {} : { rowsYear: year }), ...named };
}

/** The columns with the units of their money, and the currency where no column tells it. */
function inMoney(title: TitleMoney, { kind, columns, ages }: Assignment): Pick<TableLayout, "columns" | "ages" | "rowsCurrency"> {
  const isMoney = ({ field }: ColumnMatch): boolean => fieldType(kind.kind, field) === "amount";
  const powered = <T extends { header: string }>(column: T, ofTitle: number | undefined): T => {
    const power = headerPower(column.header) ?? ofTitle ?? 0;
    return power === 0 ? column : { ...column, power };
  };
  const money = kind.main.flatMap((field) => columns.filter((match) => match.field === field && isMoney(match)));
  const currency = fieldType(kind.kind, "currency") === undefined || columns.some(({ field }) => field === "currency")
    ? undefined
    : [...money, ...ages].flatMap(({ header }) => headerCurrency(header) ?? [])[0] ?? title.currency;
  return {
    columns: columns.map((match) => (isMoney(match) ? powered(match, title.power) : PRICES.has(match.field) ? powered(match, undefined) : match)),
    ages: ages.map((age) => powered(age, title.power)),
    ...(currency === undefined ? {} : { rowsCurrency: currency }),
  };
}

/** Numbers that are money where their header says so: goods and percentages stand in such columns too. */
const PRICES: ReadonlySet<string> = new Set(["price", "unitCost", "target", "actual"]);

/** Says in which unit amounts are read, so that nobody looks for ten thousands that we have added. */
function unitProblems(sheet: string, title: TitleMoney, { columns, ages }: Pick<TableLayout, "columns" | "ages">): Problem[] {
  const powered = [...columns, ...ages].filter(({ power }) => power !== undefined);
  const first = powered[0];
  if (!first) return [];
  const found = headerPower(first.header) === undefined ? title.unit! : first.header;
  return [{ code: "amounts-in-units", severity: "note", sheet, found, assumed: String(10 ** first.power!), ...(powered.length > 1 ? { count: powered.length } : {}) }];
}

function customerOfSheet(sheet: string): Problem {
  return { code: "customer-from-sheet", severity: "warning", sheet, found: sheet };
}

type Rows = readonly (readonly Cell[])[];

/** The rows above a header on its own part of the sheet, then the titles of the parts before it, the nearest first, then those at the top. */
function titleRows(head: SheetPart, block: HeaderBlock): Rows {
  return [...ownTitles(head, block), ...head.before, ...head.above];
}

function ownTitles(head: SheetPart, block: HeaderBlock): Rows {
  return head.cells.slice(0, block.row - block.depth + 1);
}

function ownOrAbove(head: SheetPart, block: HeaderBlock): Rows {
  const own = ownTitles(head, block);
  return own.some((row) => row.some((cell) => typeof cell === "string" && cell !== "")) ? own : head.above;
}

/** Texts that stand alone in the rows above the header. */
function titlesOf(head: SheetPart, block: HeaderBlock): Pick<TableLayout, "titles"> {
  const titles = ownTitles(head, block).flatMap((row) => row.find((cell): cell is string => typeof cell === "string" && cell !== "") ?? []);
  return titles.length === 0 ? {} : { titles: titles.map(cellText).filter((text) => text !== "") };
}

function signatureOf(block: HeaderBlock): string {
  return block.columns.map((column) => compactHeader(column.header)).filter((text) => text !== "").join("|");
}

/** The sheet's name and all texts above its header, in lower case. */
export function titleText(head: SheetHead, headerRow: number): string {
  return wordsOf(head.sheet, head.cells.slice(0, headerRow));
}

function wordsOf(sheet: string, rows: Rows): string {
  const above = rows.flat().filter((cell): cell is string => typeof cell === "string");
  return [sheet, ...above].join(" ").normalize("NFKC").toLowerCase();
}

/** Customers in rows of their own: one text alone in a row, with filled rows below it. */
function hasGroupRows(head: SheetHead, fromRow: number, span: ColumnSpan): boolean {
  for (let row = fromRow; row < head.cells.length - 1; row++) {
    const filled = filledCells(head.cells[row]!, span);
    const text = filled[0];
    const isName = filled.length === 1 || (typeof text === "string" && labelledCustomer(text));
    if (!isName || typeof text !== "string" || labelOf(text).what !== "none") continue;
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
  return row.slice(span.from, span.to).filter(isFilled);
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
