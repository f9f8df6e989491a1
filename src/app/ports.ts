/** What the use cases need from a workbook; `src/excel` implements it over Office.js. */
import type { Cell, SheetHead } from "../ledger/types";
import type { CellValue, ReportId, SheetModel } from "../reports/sheetModel";

export interface SheetFacts extends SheetHead {
  visibility: "visible" | "hidden" | "veryHidden";
  /** the report that this sheet is, when it carries our marker */
  report?: ReportId;
  /** tells one writing of that report from another */
  written?: string;
}

export interface WorkbookFacts {
  /** file name as Excel gives it */
  name: string;
  sheets: SheetFacts[];
  /** from the workbook's culture: order of day and month, decimal sign */
  dayFirst: boolean;
  decimalSign: "." | ",";
  readOnly: boolean;
  /** others may be editing at the same time */
  shared: boolean;
}

export interface ColumnRequest {
  sheet: string;
  /** 0-based sheet rows and columns */
  firstRow: number;
  rowCount: number;
  columns: number[];
}

export interface ColumnBlock {
  firstRow: number;
  rowCount: number;
  columns: Map<number, Cell[]>;
}

export interface Published {
  report: ReportId;
  /** the name that the sheet really has */
  sheet: string;
  rows: number;
  /** rows whose users' entries were carried over, and rows moved to the archive block */
  kept: number;
  archived: number;
  /** what the sheet says of this writing, to tell it from a later one by somebody else */
  written?: string;
}

/** A sheet that is handed to the user: from then on it is theirs. Rows and columns are 0-based. */
export interface NewSheet {
  /** as wished; a number is put behind it where the workbook has the name already */
  name: string;
  tabColor: string;
  /** from A1, every row as wide as `formats` */
  cells: CellValue[][];
  /** number format of each column */
  formats: string[];
  /** blank rows below the cells that are formatted too, for what is typed later */
  spareRows: number;
  /** in characters */
  columnWidths: number[];
  frozen: { rows: number; columns: number };
  merges: SheetArea[];
  looks: { look: "title" | "note" | "header" | "headerNeeded" | "sum"; area: SheetArea }[];
}

export interface SheetArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Stage = "find" | "read" | "analyse" | "write";
export interface Progress {
  report(stage: Stage, done: number, total: number, what?: string): void;
  /** called while a step waits for the user, who must finish editing a cell first; `where` is the sheet concerned, or "" */
  waiting?(reason: "cell-edit", where: string): void;
  /** aborts at the next boundary; nothing half-written stays */
  signal?: AbortSignal;
}

export interface WorkbookPort {
  /** All sheets with the first rows of each: two syncs when loadSettings or an earlier call has told the sheets, else three. */
  facts(progress: Progress): Promise<WorkbookFacts>;
  /** The asked columns, one block a request in the order of the requests; read in pieces under the payload limit. */
  readColumns(requests: ColumnRequest[], progress: Progress): Promise<ColumnBlock[]>;
  /**
   * Stages every sheet, then swaps each in one sync. Order of `models` is the order of the tabs. `settings` is a text to store
   * in the workbook once the last sheet stands; it stays as it was when any sheet fails.
   */
  publish(models: SheetModel[], progress: Progress, settings?: string): Promise<Published[]>;
  /** Adds sheets of the user's own behind the others; no sheet that is there is touched. Gives the names that they got. After a failure none stays. */
  addSheets(sheets: readonly NewSheet[], progress: Progress): Promise<string[]>;
  /** What every report sheet says of its last writing: one sync when the sheets are known. */
  reportVersions(): Promise<ReadonlyMap<ReportId, string>>;
  /** The settings text stored in the workbook, undefined when there is none. */
  loadSettings(progress?: Progress): Promise<string | undefined>;
  saveSettings(text: string, progress?: Progress): Promise<void>;
  /** Listens to the user until the returned function is called. */
  watch(watcher: WorkbookWatcher): Promise<() => Promise<void>>;
}

/** What the user does in the workbook. */
export interface WorkbookWatcher {
  /** 1-based row of the first selected cell */
  selected(at: { sheet: string; row: number }): void;
  /** a cell of the sheet was changed, by the user, the add-in itself, or somebody else who has the workbook open */
  changed(sheet: string, bySomebodyElse?: boolean): void;
}

/** Thrown by the port: a code of our own for every host error; `locale/errors` has a sentence and a next step for each. */
export type PortErrorCode =
  | "cell-edit" | "access-denied" | "read-only" | "protected-sheet" | "protected-workbook" | "too-large"
  | "timed-out" | "busy" | "offline" | "item-not-found" | "unsupported" | "cancelled" | "unexpected";

export class PortError extends Error {
  constructor(
    readonly code: PortErrorCode,
    /** sheet or step concerned */
    readonly where: string,
    /** true when report sheets may have changed before the failure */
    readonly changed: boolean,
    /** the host's own code and message, for the log, never for the user */
    readonly detail: string,
  ) {
    super(`${code} at ${where}: ${detail}`);
  }
}
