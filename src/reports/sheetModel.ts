/** A report sheet as data. Builders make it, one generic publisher writes it; nothing here knows Office.js. */

export type ReportId =
  | "overview" | "aging" | "agingDetail" | "plan" | "warnings" | "dataCheck" | "indicators" | "credit" | "margin" | "concentration" | "inventory"
  | "contracts" | "billsCash" | "funnel" | "repurchase" | "collectionKpi" | "ecl" | "earlyPayment" | "statement" | "budget" | "contactLog" | "runLog";

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
  /** lines of text that each row of the table needs; absent where no column is wrapped */
  rowLines?: number[];
  /** lines of the table's header, which has room for two at least; absent = 1 */
  headerLines?: number;
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
  /** rows of figures between the caption and the table, in the rows from the 0-based `tilesRow` on, three a row of tiles: label, figure, blank */
  tiles?: TileModel[][];
  tilesRow?: number;
  /** native charts, drawn from data of their own; absent = none */
  charts?: ChartModel[];
  /** heading over the charts' data below the report */
  chartDataTitle?: string;
  freezeColumns: number;
  /** false where the table stands far down: its header does not stay in sight, only the frozen columns do; absent = it does */
  freezeHeader?: boolean;
  /** lastColumn: id of the last column that is printed, when those right of it are for the screen; absent = all. onePage: shrunk to a single page */
  print: { landscape: boolean; lastColumn?: string; onePage?: boolean };
  tabColor: string;
}

export interface ColumnModel {
  /** stable across languages and runs */
  id: string;
  header: string;
  /** in characters of the default font */
  width: number;
  /** the same for the content alone, where the header asks for more; absent = the width */
  contentWidth?: number;
  /** Excel number format; "@" for text */
  format: string;
  align: "left" | "center" | "right";
  /** set in a little, apart from the figures left of it */
  indent?: boolean;
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

/** One figure over the table: a label with the value below it, in the column of its place in the row. */
export interface TileModel {
  label: string;
  value: BlockCell;
  format: string;
  /** of the value */
  color?: string;
}

/** A native chart. Its data is written below everything else of the report, outside of what is printed; a report has at least as many columns as a chart has series, six for a waterfall. */
export interface ChartModel {
  /** stable across runs, letters only */
  id: string;
  title: string;
  /** waterfall: one series, whose first value is the start, the changes follow, and the last is the end */
  type: "column" | "stackedColumn" | "bar" | "line" | "pie" | "waterfall";
  /** one a point */
  labels: string[];
  series: ChartSeriesModel[];
  /** Excel number format of the values */
  format: string;
  /** where it stands: 0-based row and column of its top left cell, and how many rows and columns it covers; counted as on a sheet on which nobody has moved the report or added columns */
  place: { row: number; column: number; rows: number; columns: number };
}

export interface ChartSeriesModel {
  name: string;
  values: (number | null)[];
  color?: string;
  /** drawn as a line on a second axis over columns, for a Pareto */
  asLine?: boolean;
  /** number format of the second axis; absent = the chart's */
  format?: string;
}

/** Few rules on our own sheets, never one per cell. */
export type FormatRule =
  | { type: "dataBar"; column: string; color: string }
  | { type: "colorScale"; columns: string[]; colors: [string, string] | [string, string, string] };
