/** A workbook at rest: what `xlsx` reads and writes and the engine loads and saves. Rows and columns are 0-based. */

export interface HostDocument {
  sheets: HostSheet[];
  /** style id → style; cells refer to it by id */
  styles: Record<string, HostStyle>;
  names: HostName[];
  /** custom XML parts (settings) */
  customXml: { id: string; xml: string }[];
  /** custom document properties */
  customProperties: Record<string, string | number | boolean>;
  /** what could not be carried: pivots, macros, charts with more than `HostChart` holds …, for telling the user */
  losses: HostLoss[];
  activeSheet: string;
  /** font of cells without a style; column widths are measured in its digits. Absent = the writer's own default */
  defaultFont?: { name: string; size: number };
}

export interface HostLoss {
  what: "chart" | "pivot" | "macro" | "image" | "comment" | "externalLink" | "slicer" | "other";
  sheet?: string;
  count: number;
  /** a short code of what exactly, e.g. "icon-set", "rich-text" */
  detail?: string;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface HostSheet {
  name: string;
  visibility: Visibility;
  tabColor?: string;
  /** cells[row][column]; only cells with content or style exist. The shape is Univer's own, so loading copies nothing. */
  cells: Record<number, Record<number, HostCell>>;
  /** in characters of the default font, as the file stores them (8.43 is Excel's standard width) */
  columnWidths: Record<number, number>;
  /** in points */
  rowHeights: Record<number, number>;
  defaultColumnWidth?: number;
  defaultRowHeight?: number;
  /** column or row → style id of its cells that have none of their own */
  columnStyles?: Record<number, string>;
  rowStyles?: Record<number, string>;
  /** formulas that fill an area: the top left cell has the formula, the others only values. Dynamic = it spills, else Ctrl+Shift+Enter */
  arrayFormulas?: { area: HostArea; dynamic: boolean }[];
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: HostArea[];
  freeze?: { rows: number; columns: number };
  showGridlines: boolean;
  tables: HostTable[];
  autoFilter?: HostArea;
  conditionalFormats: HostConditionalFormat[];
  validations: HostValidation[];
  hyperlinks: HostHyperlink[];
  notes: { row: number; column: number; text: string }[];
  charts?: HostChart[];
  print: HostPrint;
  protected: boolean;
}

/** A chart as add-ins make them; one of a file that has more than this is counted as a loss. All words are the Excel API's. */
export interface HostChart {
  name: string;
  type: string;
  /** name of the sheet with its cells */
  dataSheet: string;
  series: HostChartSeries[];
  title: { text: string; visible: boolean; font: HostChartFont };
  legend: { visible: boolean; position: string };
  font: HostChartFont;
  axes: Record<HostChartAxisName, HostChartAxis>;
  plotVisibleOnly: boolean;
  /** in points from the sheet's corner */
  left: number;
  top: number;
  width: number;
  height: number;
  /** first and last cell that the chart covers, when it was placed by cells */
  from?: HostArea;
  to?: HostArea;
}

/** One series; its cells are on the chart's `dataSheet`. */
export interface HostChartSeries {
  /** given by the add-in, instead of the cell's */
  name?: string;
  nameCell?: HostArea;
  labels?: HostArea;
  values: HostArea;
  /** other than the chart's */
  type?: string;
  axisGroup: "Primary" | "Secondary";
  /** "none" = invisible, absent = automatic */
  fill?: string;
  line: { color?: string; weight?: number };
  marker: { background?: string; foreground?: string };
  gapWidth?: number;
}

export type HostChartAxisName = "category" | "value" | "secondaryValue";

export interface HostChartAxis {
  visible: boolean;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  gridlines: { visible: boolean; color?: string };
  reversed: boolean;
  /** where the other axis crosses */
  position: string;
  labelPosition: string;
}

export interface HostChartFont {
  size?: number;
  bold?: boolean;
  color?: string;
}

/** v: value (dates are serials); f: formula with "="; s: style id. Errors are v "#N/A" with t "e". */
export interface HostCell {
  v?: string | number | boolean | null;
  f?: string;
  s?: string;
  t?: "e";
}

export interface HostArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface HostStyle {
  numberFormat?: string;
  fill?: string;
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean; color?: string };
  horizontal?: "left" | "center" | "right" | "fill" | "justify";
  vertical?: "top" | "center" | "bottom";
  wrap?: boolean;
  shrink?: boolean;
  indent?: number;
  /** as files count it: degrees, 1–90 upwards, 91–180 downwards (91 = 1 degree), 255 letters below each other */
  rotation?: number;
  /** false: may be edited in a protected sheet; default true */
  locked?: boolean;
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color?: string }>>;
}

export interface HostName {
  name: string;
  /** without "=": `'Sheet 1'!$A$1:$B$2`, a constant or an expression */
  refersTo: string;
  /** sheet name when sheet-scoped */
  sheet?: string;
  visible: boolean;
  comment?: string;
}

export interface HostTable {
  name: string;
  /** with the header row and the totals row */
  area: HostArea;
  /** default true */
  showHeaders?: boolean;
  /** one a column */
  headers: string[];
  style?: string;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

export type HostConditionalFormat =
  | { type: "dataBar"; areas: HostArea[]; color: string }
  | { type: "colorScale"; areas: HostArea[]; colors: string[] }
  | { type: "formula"; areas: HostArea[]; formula: string; fill?: string; fontColor?: string; bold?: boolean; stopIfTrue?: boolean };

export interface HostValidation {
  areas: HostArea[];
  type: "list" | "date" | "decimal" | "whole" | "custom" | "textLength";
  operator?: string;
  formula1?: string;
  formula2?: string;
  /** list: the choices, when they are literal */
  choices?: string[];
  errorTitle?: string;
  error?: string;
  /** what happens to other values; default "stop", "none" lets them in without a word */
  errorStyle?: "stop" | "warning" | "information" | "none";
  promptTitle?: string;
  prompt?: string;
  allowBlank: boolean;
}

export interface HostHyperlink {
  row: number;
  column: number;
  /** web address, or undefined for a place in this document */
  address?: string;
  /** `'Sheet 1'!A1` */
  documentReference?: string;
  screenTip?: string;
}

export interface HostPrint {
  orientation?: "portrait" | "landscape";
  fitToWidth?: number;
  fitToHeight?: number;
  paper?: "a4" | "letter";
  repeatRows?: { from: number; to: number };
  repeatColumns?: { from: number; to: number };
  /** in inches */
  margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** percent, when not fitted to pages */
  scale?: number;
  area?: HostArea;
  centerHorizontally?: boolean;
  /** with Excel's codes: &L &C &R, &P of &N */
  header?: string;
  footer?: string;
}
