/** A spreadsheet without Excel: opens a workbook, lets Office.js clients attach to it, and gives it back as a document. */
import type { HostDocument } from "./document";
import type { ChartSpec } from "./protocol/chartSpecs";

export type { HostDocument } from "./document";

/** Limits and faults of the emulated Excel; all optional, the defaults are Excel on the web. */
export interface HostOptions {
  /** bytes of one request or response body; default 5 MB */
  payloadLimit?: number;
  /** the requirement sets that this Excel has; default everything the client knows */
  isSetSupported?: (set: string, version?: string) => boolean;
  language?: string;
  theme?: "light" | "dark" | "contrast";
  readOnly?: boolean;
  /** sheet names that are protected; workbook structure too */
  protectedSheets?: string[];
  protectedWorkbook?: boolean;
}

export interface HostCounters {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  maxRequestBytes: number;
  maxResponseBytes: number;
  cellsRead: number;
  cellsWritten: number;
}

/**
 * Makes the n-th sync (1-based, counted from now) fail: before or after its actions are applied, or never answered (and not applied).
 * A sync is a request of the add-in's own; the client's upkeep (released references, results of custom functions) is none.
 */
export interface Fault {
  sync: number;
  code: string;
  when: "before" | "after" | "never";
  /** for "before" with a statement error: fail at this action index, earlier ones stay applied */
  atAction?: number;
}

/** A custom function as its metadata file describes it; more fields than these do no harm. */
export interface FunctionSignature {
  id: string;
  parameters: readonly { dimensionality?: string }[];
}

/** One attached add-in instance: Microsoft's client with its own globals. */
export interface HostClient {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** the custom-functions door */
  CustomFunctions: typeof CustomFunctions;
  counters: HostCounters;
  resetCounters(): void;
  /** queue a fault; several may be queued */
  fail(fault: Fault): void;
  /** joins functions given to CustomFunctions.associate to formulas, as `NAMESPACE.ID` */
  registerCustomFunctions(namespace: string, functions: readonly FunctionSignature[]): void;
  /** does what a ribbon button bound to Office.actions.associate does; resolves at event.completed() */
  runAction(id: string): Promise<void>;
  /** what happens when the user chooses other colours for Office */
  setTheme(theme: NonNullable<HostOptions["theme"]>): void;
  detach(): void;
}

/** A function that the host calls itself; it throws, or gives in a cell of its result, an object whose `code` is the cell's error ("#N/A"). */
export interface LocalFunction extends FunctionSignature {
  call(args: unknown[]): unknown;
}

export interface HostWorkbook {
  /** joins functions to formulas as `NAMESPACE.ID` without any client: at once, where a client's runtime answers twice a second at most */
  registerFunctions(namespace: string, functions: readonly LocalFunction[]): void;
  attach(options?: HostOptions): Promise<HostClient>;
  /** what a user would do in the grid: edit a cell; fires events to the clients */
  edit(sheet: string, address: string, value: string | number | boolean | null): void;
  /** what a user would do in the grid: select cells */
  select(sheet: string, address: string): void;
  /** puts Excel into cell-edit mode and out of it */
  setCellEditing(on: boolean): void;
  /** waits until formulas are calculated */
  calculate(): Promise<void>;
  /** the charts of the file, and those that clients added as they asked for them */
  charts(): readonly ChartSpec[];
  toDocument(): HostDocument;
  /** the document as the last thing that is asked of the workbook: its cells are handed over instead of copied */
  takeDocument(): HostDocument;
  dispose(): void;
}

export { openHost } from "./openHost";
