/** Reads every column of a table once, each by the type of its field, into typed arrays that are still one entry a sheet row. */
import { DEFAULT_SCALE, LARGEST_SCALE } from "../measures/money";
import type { Scale } from "../measures/money";
import { inWholeUnits, readAmounts } from "./cells/amountColumn";
import type { AmountCells } from "./cells/amountColumn";
import { readDates } from "./cells/dateColumn";
import type { DateCells } from "./cells/dateColumn";
import { readNumbers } from "./cells/numberColumn";
import type { NumberCells } from "./cells/numberColumn";
import { readQuantities } from "./cells/quantityText";
import { readTexts } from "./cells/textColumn";
import type { TextCells } from "./cells/textColumn";
import { datesFromParts } from "./dateParts";
import { isQuantity } from "./fields";
import { isTotal, labelOf } from "./labels";
import { isYear } from "./periodMonths";
import type { Cell, ColumnCells, ReadOptions, TableLayout } from "./types";
import { fieldType } from "./vocabulary";

export interface TableColumns {
  /** sheet rows in the arrays */
  length: number;
  /** 0-based sheet row of entry 0 */
  firstRow: number;
  scale: Scale;
  text: Map<string, TextCells>;
  dates: Map<string, DateCells>;
  amounts: Map<string, AmountCells>;
  numbers: Map<string, NumberCells>;
  ages: AmountCells[];
  /** texts of the label column */
  label: TextCells;
  /** what the row holds in the columns that go along as they are: a total's words, words that do not all stand in the row above too, or neither */
  wordsBeside(row: number): "total" | "own" | "none";
}

const EMPTY: TextCells = { codes: new Int32Array(0), values: [], issues: [], numbers: 0, texts: 0 };

/** Fields that are fractions; a column of 30, 40, 30 or one headed "%" means per cent. */
const FRACTIONS: Readonly<Record<string, number>> = { "PLAN.percent": 1, "BILL.rate": 0.5, "BILL.discountRate": 0.5, "SALE.discountRate": 1, "CON.penaltyRate": 1 };

export function readColumns(layout: TableLayout, cells: ColumnCells, options: ReadOptions): TableColumns {
  const length = Math.max(0, Math.min(layout.lastRow + 1, cells.firstRow + cells.rowCount) - layout.firstDataRow);
  const offset = layout.firstDataRow - cells.firstRow;
  const columnOf = (column: number): readonly Cell[] => padded(cells.columns.get(column) ?? [], offset, length);
  const read: TableColumns = {
    length, firstRow: layout.firstDataRow, scale: DEFAULT_SCALE,
    text: new Map(), dates: new Map(), amounts: new Map(), numbers: new Map(), ages: [], label: EMPTY,
    wordsBeside: (row) => wordsIn(layout.carried.map(({ column }) => cells.columns.get(column) ?? []), row + offset),
  };
  const dateOptions = {
    dayFirst: options.dayFirst, today: options.today, dates1904: options.dates1904 ?? false,
    // financial statements are of other companies, with years of their own
    yearStart: layout.kind === "FS" ? 1 : Math.round(options.fiscalYearStart ?? 1),
  };
  const money: MoneyColumn[] = [];
  for (const { field, column, header, power = 0, parts } of layout.columns) {
    const type = fieldType(layout.kind, field);
    if (parts) read.dates.set(field, readDates(datesFromParts(columnOf(column), columnOf(parts.month), parts.yearColumn === undefined ? undefined : columnOf(parts.yearColumn), parts.year), dateOptions));
    else if (type === "text") read.text.set(field, readTexts(columnOf(column)));
    else if (type === "date") read.dates.set(field, readDates(field === "period" ? columnOf(column).map(yearInWords) : columnOf(column), dateOptions));
    else if (isQuantity(field)) read.numbers.set(field, readQuantities(columnOf(column), options.decimalSign));
    else if (type === "number") read.numbers.set(field, inUnits(asFractions(readNumbers(columnOf(column), options.decimalSign), `${layout.kind}.${field}`, header), power));
    else if (type === "amount") money.push({ field, power, cells: columnOf(column) });
  }
  const labelled = layout.columns.find((match) => match.column === layout.labelColumn);
  read.label = (labelled && read.text.get(labelled.field)) ?? readTexts(columnOf(layout.labelColumn));
  for (const age of layout.ages) money.push({ power: age.power ?? 0, cells: columnOf(age.column) });
  readMoney(read, money, options.decimalSign, layout.kind === "KPI");
  return read;
}

interface MoneyColumn {
  field?: string;
  power: number;
  cells: readonly Cell[];
}

/**
 * All amounts of a ledger share one scale: the least that shows the decimals of every cell. Percentages among money, as reports print
 * them below a total, count only where targets may be rates.
 */
function readMoney(read: TableColumns, money: readonly MoneyColumn[], sign: "." | ",", mayBeRates: boolean): void {
  let columns = money.map((column) => readAmounts(column.cells, DEFAULT_SCALE, sign, column.power));
  const decimals = Math.max(DEFAULT_SCALE, ...columns.map((column) => Math.max(column.decimals, mayBeRates ? column.percentDecimals : 0)));
  if (decimals > DEFAULT_SCALE) {
    read.scale = Math.min(decimals, LARGEST_SCALE) as Scale;
    columns = money.map((column) => readAmounts(column.cells, read.scale, sign, column.power));
  }
  money.forEach(({ field }, index) => {
    if (field === undefined) read.ages.push(columns[index]!);
    else read.amounts.set(field, columns[index]!);
  });
}

function wordsIn(columns: readonly (readonly Cell[])[], row: number): "total" | "own" | "none" {
  const isWord = (cell: Cell | undefined): cell is string => typeof cell === "string" && /\p{L}/u.test(cell);
  const labels = columns.flatMap((cells) => { const cell = cells[row]; return isWord(cell) ? [labelOf(cell)] : []; });
  if (labels.some(isTotal)) return "total";
  const isOwn = columns.some((cells) => isWord(cells[row]) && cells[row] !== cells[row - 1]) && !columns.some((cells) => IN_WORDS.test(String(cells[row] ?? "")));
  return isOwn && labels.every(({ what, totalOf }) => what === "none" && totalOf === undefined) ? "own" : "none";
}

/** An amount written out, as below a list: `人民币大写：叁仟元整`. */
const IN_WORDS = /大写|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿][元圆]|[元圆角分][整正]|^(sum|say|in words)\b|\bonly\.?$/i;

/** 2025 as a period is the year, not a day of 1905. */
function yearInWords(cell: Cell): Cell {
  return isYear(cell) ? `${String(cell).trim()}年` : cell;
}

function padded(column: readonly Cell[], offset: number, length: number): readonly Cell[] {
  if (offset === 0 && column.length === length) return column;
  const part = column.slice(Math.max(0, offset), Math.max(0, offset) + length);
  while (part.length < length) part.push("");
  return part;
}

/** Prices and targets in 万元 and the like. */
function inUnits(cells: NumberCells, power: number): NumberCells {
  return power === 0 ? cells : { ...cells, values: cells.values.map((value) => inWholeUnits(value, power)) };
}

function asFractions(cells: NumberCells, field: string, header: string): NumberCells {
  const largest = FRACTIONS[field];
  if (largest === undefined) return cells;
  if (!/[%％]/.test(header) && !cells.values.some((value) => value > largest)) return cells;
  return { ...cells, values: cells.values.map((value) => Number((value / 100).toPrecision(15))) };
}
