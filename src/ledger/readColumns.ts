/** Reads every column of a table once, each by the type of its field, into typed arrays that are still one entry a sheet row. */
import { DEFAULT_SCALE, LARGEST_SCALE } from "../measures/money";
import type { Scale } from "../measures/money";
import { readAmounts } from "./cells/amountColumn";
import type { AmountCells } from "./cells/amountColumn";
import { readDates } from "./cells/dateColumn";
import type { DateCells } from "./cells/dateColumn";
import { readNumbers } from "./cells/numberColumn";
import type { NumberCells } from "./cells/numberColumn";
import { readQuantities } from "./cells/quantityText";
import { readTexts } from "./cells/textColumn";
import type { TextCells } from "./cells/textColumn";
import { isQuantity } from "./fields";
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
  };
  const dateOptions = {
    dayFirst: options.dayFirst, today: options.today, dates1904: options.dates1904 ?? false,
    // financial statements are of other companies, with years of their own
    yearStart: layout.kind === "FS" ? 1 : Math.round(options.fiscalYearStart ?? 1),
  };
  const money: { field?: string; cells: readonly Cell[] }[] = [];
  for (const { field, column, header } of layout.columns) {
    const type = fieldType(layout.kind, field);
    if (type === "text") read.text.set(field, readTexts(columnOf(column)));
    else if (type === "date") read.dates.set(field, readDates(field === "period" ? columnOf(column).map(yearInWords) : columnOf(column), dateOptions));
    else if (isQuantity(field)) read.numbers.set(field, readQuantities(columnOf(column), options.decimalSign));
    else if (type === "number") read.numbers.set(field, asFractions(readNumbers(columnOf(column), options.decimalSign), `${layout.kind}.${field}`, header));
    else if (type === "amount") money.push({ field, cells: columnOf(column) });
  }
  const labelled = layout.columns.find((match) => match.column === layout.labelColumn);
  read.label = (labelled && read.text.get(labelled.field)) ?? readTexts(columnOf(layout.labelColumn));
  for (const age of layout.ages) money.push({ cells: columnOf(age.column) });
  readMoney(read, money, options.decimalSign);
  return read;
}

/** All amounts of a ledger share one scale: the least that shows the decimals of every cell. */
function readMoney(read: TableColumns, money: { field?: string; cells: readonly Cell[] }[], sign: "." | ","): void {
  let columns = money.map((column) => readAmounts(column.cells, DEFAULT_SCALE, sign));
  const decimals = Math.max(DEFAULT_SCALE, ...columns.map((column) => column.decimals));
  if (decimals > DEFAULT_SCALE) {
    read.scale = Math.min(decimals, LARGEST_SCALE) as Scale;
    columns = money.map((column) => readAmounts(column.cells, read.scale, sign));
  }
  money.forEach(({ field }, index) => {
    if (field === undefined) read.ages.push(columns[index]!);
    else read.amounts.set(field, columns[index]!);
  });
}

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

function asFractions(cells: NumberCells, field: string, header: string): NumberCells {
  const largest = FRACTIONS[field];
  if (largest === undefined) return cells;
  if (!/[%％]/.test(header) && !cells.values.some((value) => value > largest)) return cells;
  return { ...cells, values: cells.values.map((value) => Number((value / 100).toPrecision(15))) };
}
