/** A report sheet as data. Builders make it, one generic publisher writes it; nothing here knows Office.js. */

export type ReportId = "aging" | "agingDetail" | "plan" | "dataCheck" | "runLog";

export type CellValue = string | number | boolean | null;

export interface SheetModel {
  report: ReportId;
  /** sheet name and the text of the title row; the publisher takes another name if a user's sheet bears it */
  title: string;
  /** lines under the title: as-of and its source, basis, currency, ledgers, rows, run time, rule version */
  caption: string[];
  /** fixed for a report, so that the table's header stays in its row: 1-based row of the table header */
  headerRow: number;
  /** replace: the table is rewritten; append: earlier rows stay as they are and these rows are added below them */
  mode: "replace" | "append";
  /** name of the Excel table, ASCII, e.g. AR_Aging */
  tableName: string;
  columns: ColumnModel[];
  rowCount: number;
  /** lines of text that every row of the table has room for; absent = 1. Wrapped columns are made wide enough for it. */
  linesPerRow?: number;
  /** one a row, unique and stable across runs: users' columns are kept by it */
  rowKeys: string[];
  /** the totals row stands directly under the table and is made of formulas; absent = none */
  totalsLabel?: string;
  /** text blocks below the table: definitions, tie-out lines, notes */
  blocks: TextBlock[];
  /** words for the archive block of rows that dropped out with users' notes in them */
  archiveTitle: string;
  archiveNote: string;
  rules: FormatRule[];
  freezeColumns: number;
  /** lastColumn: id of the last column that is printed, when those right of it are for the screen; absent = all */
  print: { landscape: boolean; lastColumn?: string };
  tabColor: string;
}

export interface ColumnModel {
  /** stable across languages and runs */
  id: string;
  header: string;
  /** in characters of the default font */
  width: number;
  /** Excel number format; "@" for text */
  format: string;
  align: "left" | "center" | "right";
  wrap?: boolean;
  /** our values, or formulas as texts that start with "="; user columns have none */
  content: { values: CellValue[] } | { formulas: string[] } | { user: true; choices?: string[] };
  /** static fill of the whole column's data cells */
  fill?: string;
  headerFill?: string;
  /** static fills of runs of rows (0-based within the table, inclusive), for status columns */
  runs?: { from: number; to: number; fill?: string; color?: string; bold?: boolean }[];
  total?: "sum" | "count";
  /** a link per row to another cell of the workbook: sheet name + A1 address */
  links?: (CellLink | undefined)[];
}

export interface CellLink {
  /** name of the sheet; for a link into another report, that report's title */
  sheet: string;
  address: string;
  /** the report linked to: its sheet may bear another name than its title, the publisher puts in the real one */
  report?: ReportId;
}

export interface TextBlock {
  title: string;
  /** each line is a row; its cells go into the first columns; a text is never read as a formula */
  lines: BlockCell[][];
  /** number formats for the cells of every line, where they hold numbers */
  formats?: string[];
}

/** What a cell of a text block holds: a value, or a formula with its "=". */
export type BlockCell = CellValue | { formula: string };

/** Few rules on our own sheets, never one per cell. */
export type FormatRule =
  | { type: "dataBar"; column: string; color: string }
  | { type: "colorScale"; columns: string[]; colors: [string, string] | [string, string, string] };
