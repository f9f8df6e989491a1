/** From cells to a ledger: the shapes that reading passes along. Rows and columns are as on the sheet. */
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits, Scale } from "../measures/money";
import type { FieldOf, FieldsOfType, LedgerKind } from "./fields";
import type { ProblemCode } from "./problems";

/** A cell as Excel's `values` gives it: "" (or null) is blank, an error cell is its text ("#N/A"), a date is a serial. */
export type Cell = string | number | boolean | null;

/** How many rows of a sheet are read to find its tables. */
export const HEAD_ROWS = 60;

/** The first rows of a sheet's used range, all columns of it. */
export interface SheetHead {
  sheet: string;
  /** 0-based sheet row and column of the used range's first cell */
  firstRow: number;
  firstColumn: number;
  /** size of the whole used range */
  rowCount: number;
  columnCount: number;
  /** at most HEAD_ROWS rows, each columnCount wide */
  cells: Cell[][];
  /** number formats of the sheet's first and last rows, where they are known */
  formats?: FormatRows[];
  /** Excel tables (ListObjects) on the sheet, with their header row */
  tables: TableExtent[];
}

/** Number formats of some rows, from a 0-based sheet row and column on. */
export interface FormatRows {
  firstRow: number;
  firstColumn: number;
  rows: string[][];
}

export interface TableExtent {
  name: string;
  /** 0-based; row of the header */
  firstRow: number;
  firstColumn: number;
  /** header and totals row included */
  rowCount: number;
  columnCount: number;
  hasTotalsRow: boolean;
}

/** Where one ledger stands on a sheet and what its columns mean. */
export interface TableLayout {
  sheet: string;
  table?: string;
  kind: LedgerKind;
  /** 0 to 1 */
  confidence: number;
  /** 0-based sheet rows: the header's last row, the first row below it, and the last row that may hold data */
  headerRow: number;
  firstDataRow: number;
  lastRow: number;
  columns: ColumnMatch[];
  /** 0-based sheet column in which row labels stand (小计, group names, footers) */
  labelColumn: number;
  /** amount columns by age, for AGED and printed agings; by month for plans with their months side by side */
  ages: AgeColumn[];
  /** columns that go along to the detail report as they are, from left to right; see `carriedColumns` */
  carried: HeadedColumn[];
  /** headers of further such columns, for which there was no room */
  notCarried: string[];
  /** the as-of date that the sheet's title names, of ledgers whose balances it may date */
  asOf?: DayNumber;
  /** the day that the title names, for the rows of a stock or sales list that has no dates of its own */
  rowsDate?: DayNumber;
  /** the customer that the title names, for the rows of a list that names none */
  rowsCustomer?: string;
  /** the currency that the title or the headers of the amounts name, for the rows of a list without a column for it */
  rowsCurrency?: string;
  /** the year that the title names, for plans whose rows name months only */
  rowsYear?: number;
  /** texts of the rows above the header, which each printed page may repeat; the last one stands directly above it */
  titles?: string[];
  /** identifies the same export next month: the normalised headers */
  signature: string;
  /** what was decided on the way: ambiguous columns, guessed headers */
  problems: Problem[];
}

export interface ColumnMatch {
  field: string;
  /** 0-based sheet column */
  column: number;
  header: string;
  /** 0 to 1 */
  confidence: number;
  /** of an amount: its cells count in tens to this power, 4 for 万元 */
  power?: number;
  /** of a date of which this column holds the day only */
  parts?: DateParts;
}

/** Where the month and the year of a date stand when its column holds the day only. */
export interface DateParts {
  /** 0-based sheet columns */
  month: number;
  yearColumn?: number;
  /** where no column holds it */
  year?: number | undefined;
}

export interface HeadedColumn {
  /** 0-based sheet column */
  column: number;
  header: string;
}

/** The cells of a column that is carried along, one a record; "" = blank. */
export interface CarriedColumn extends HeadedColumn {
  values: Cell[];
}

export interface AgeColumn {
  column: number;
  header: string;
  /** days past due (or age), both inclusive; undefined = open-ended; "not due" has toDays ≤ 0 and no fromDays */
  fromDays?: number;
  toDays?: number;
  /** as of a `ColumnMatch` */
  power?: number;
  /** of a plan by month; the year is absent where only the rows tell it */
  month?: { year?: number | undefined; month: number; /** 3 of a quarter, whose last month it is */ months?: 3 };
}

/** Cells of the columns that a layout needs: `columns[sheet column]` holds the rows firstRow … of the sheet. */
export interface ColumnCells {
  /** 0-based sheet row of the first cell in each column */
  firstRow: number;
  rowCount: number;
  columns: ReadonlyMap<number, readonly Cell[]>;
}

/** Text as codes into a dictionary: `values[codes[i]]`, −1 = blank. */
export interface TextColumn {
  codes: Int32Array;
  values: string[];
}

/** A read ledger: equal-length columns and the 1-based sheet row of every record. An unread column is absent. */
export interface Ledger<K extends LedgerKind = LedgerKind> {
  kind: K;
  sheet: string;
  table?: string;
  /** 1-based */
  headerRow: number;
  length: number;
  /** 1-based sheet rows */
  rows: Int32Array;
  /** decimals of every amount in this ledger */
  scale: Scale;
  text: { [F in FieldsOfType<K, "text">]?: TextColumn };
  /** serials, NaN = blank */
  dates: { [F in FieldsOfType<K, "date">]?: Float64Array };
  /** minor units, NaN = blank */
  amounts: { [F in FieldsOfType<K, "amount">]?: Float64Array };
  /** NaN = blank */
  numbers: { [F in FieldsOfType<K, "number">]?: Float64Array };
  /** balances by age (minor units, NaN = blank), for AGED and printed agings */
  ages: { header: string; fromDays?: number; toDays?: number; amounts: Float64Array }[];
  /** the user's columns that go along to the detail report, source values */
  carried: CarriedColumn[];
  /** column letters by field, for links and reports */
  letters: { [F in FieldOf<K>]?: string };
}

export type RowClass =
  | "blank" | "title" | "groupHeader" | "subtotal" | "grandTotal" | "repeatedHeader" | "footer" | "unreadable" | "closed"
  /** a line of a general journal on an account that is no receivable */
  | "otherAccount"
  /** below the header of another table */
  | "otherTable";

/** What happened to the rows of one table, and the tie to the totals that it prints itself. */
export interface Tally {
  read: number;
  used: number;
  skipped: Partial<Record<RowClass, number>>;
  /** sum of the ledger's main amount over the rows used, per currency ("" = not named) */
  totals: Record<string, MinorUnits>;
  /** the totals that the sheet itself prints, when it does */
  printedTotal?: MinorUnits;
}

export interface Reading<K extends LedgerKind = LedgerKind> {
  layout: TableLayout;
  ledger: Ledger<K>;
  tally: Tally;
  problems: Problem[];
  /** due date + overdue days, when that is the same day on every row */
  asOfFromRows?: DayNumber;
}

export type Severity = "error" | "warning" | "note";

/** Something in the input that the reader of a figure should know. Turned into words at the edge (`locale/problems`). */
export interface Problem {
  code: ProblemCode;
  /** error: the row is not used; warning: used with an assumption; note: for information */
  severity: Severity;
  sheet: string;
  /** `K17`, `K17:K25` or a column letter; absent for a whole sheet */
  cell?: string;
  /** what stood there */
  found: string;
  /** what was assumed instead, as text or a word of the vocabulary */
  assumed?: string;
  /** money that hangs on it, minor units at `scale` */
  atStake?: MinorUnits;
  scale?: Scale;
  /** how many rows it speaks of, when more than one */
  count?: number;
}

/** What the user has decided about a sheet, kept in the settings by header signature. */
export interface MappingChoice {
  kind: LedgerKind | "ignore";
  /** header text → field, or "ignore" */
  columns: Record<string, string>;
}
export type MappingMemory = Record<string, MappingChoice>;

/** A table that the user does not want to be read: on this sheet, with these headers. */
export interface IgnoredTable {
  sheet: string;
  signature: string;
}

export interface ReadOptions {
  /** order of 03/04/2025 where a column does not decide it; from the workbook's locale */
  dayFirst: boolean;
  /** decimal sign of text amounts where a column does not decide it */
  decimalSign: "." | ",";
  /** dates more than 10 years after this day are suspect; the caller's today or as-of */
  today: DayNumber;
  mappings: MappingMemory;
  ignored?: readonly IgnoredTable[];
  /** the workbook counts its days from 1904; default false */
  dates1904?: boolean;
  /** the month in which our business years start; default 1 */
  fiscalYearStart?: number;
}
