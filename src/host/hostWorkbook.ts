/** An open workbook to which Office.js clients attach, wherever they are loaded and with or without a grid. */
import { attachClient } from "./client/attachClient";
import type { LoadedClient, NativeBridge } from "./client/loadedClient";
import type { HostArea } from "./document";
import { EngineError, type Engine, type EngineSheet } from "./engine/types";
import type { HostClient, HostOptions, HostWorkbook } from "./index";
import { parseArea } from "./protocol/address";
import { chartsWithoutData, documentWithCharts, type ChartSpec } from "./protocol/chartSpecs";
import { shaped } from "./protocol/functionRegistry";
import type { Breaks } from "./protocol/batchQueue";
import { OpenWorkbook } from "./protocol/openWorkbook";

export type LoadClient = (bridge: NativeBridge) => LoadedClient;

/** A workbook whose clients may each be loaded in their own way. */
export interface AttachableWorkbook extends HostWorkbook {
  attachLoaded(load: LoadClient, options?: HostOptions): HostClient;
  /** calculates what clients have written, as Excel does by itself; they wait for it only when they ask for results */
  settle(): Promise<void>;
  /** does the work when no batch of a client is under way or waits */
  betweenBatches<Result>(work: () => Result): Promise<Result>;
  /** a batch of a client is under way or waits */
  readonly isWorking: boolean;
  /** something was changed, by the user or by a client, since the workbook was opened or saved */
  isDirty: boolean;
  /** how often clients have done more than read: what can be seen of it may have changed */
  readonly commands: number;
  /** charts that are left out of the document because their data was deleted */
  chartsWithoutData(): readonly ChartSpec[];
  /** what is selected, by the user or by a client */
  selection(): { sheet: EngineSheet; area: HostArea };
}

/** `name` is the file name that clients see; `load` brings a client into being where `attach` is called; `breaks` are for a page that people look at; `charts` are those that the workbook comes with. */
export function hostWorkbook(engine: Engine, name: string, load: LoadClient, breaks?: Breaks, charts: ChartSpec[] = []): AttachableWorkbook {
  const workbook = new OpenWorkbook(engine, name, breaks);
  workbook.charts = charts;
  const clients: HostClient[] = [];
  const attachLoaded = (how: LoadClient, options: HostOptions = {}): HostClient => {
    const client = attachClient(workbook, options, how);
    clients.push(client);
    return client;
  };
  return {
    attachLoaded,
    registerFunctions: (namespace, functions) => {
      for (const one of functions) engine.registerFunction(`${namespace}.${one.id}`.toUpperCase(), (args) => cellsOrError(() => one.call(shaped(args, one))));
    },
    attach: async (options) => attachLoaded(load, options),
    edit: (sheet, address, value) => {
      const area = areaOf(address);
      sheetOf(workbook, sheet).setValues({ ...area, rows: 1, columns: 1 }, [[value ?? ""]]);
    },
    settle: () => workbook.settled(() => undefined),
    betweenBatches: (work) => workbook.settled(work, () => false),
    get isWorking() {
      return workbook.batches.isBusy;
    },
    get commands() {
      return workbook.commands;
    },
    get isDirty() {
      return workbook.isDirty;
    },
    set isDirty(isDirty) {
      workbook.isDirty = isDirty;
    },
    selection: () => workbook.selection,
    select: (sheet, address) => workbook.select(sheetOf(workbook, sheet), areaOf(address)),
    setCellEditing: (on) => workbook.setCellEditing(on),
    calculate: () => workbook.engine.calculate(),
    charts: () => workbook.charts,
    chartsWithoutData: () => chartsWithoutData(engine, workbook.charts),
    toDocument: () => documentWithCharts(workbook.engine, workbook.charts),
    takeDocument: () => documentWithCharts(workbook.engine, workbook.charts, true),
    dispose: () => {
      for (const client of clients) client.detach();
      workbook.dispose();
    },
  };
}

function sheetOf(workbook: OpenWorkbook, name: string): EngineSheet {
  const sheet = workbook.engine.findSheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

function areaOf(address: string): HostArea {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

/** Errors that are thrown or stand in a cell of the result become the engine's. */
function cellsOrError(call: () => unknown): unknown {
  try {
    const result = call();
    return Array.isArray(result) ? result.map((row: unknown[]) => row.map((cell) => errorCode(cell) ?? cell)) : result;
  } catch (error) {
    throw new EngineError(errorCode(error) ?? "#VALUE!", "The function gave an error.");
  }
}

function errorCode(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const code: unknown = Reflect.get(value, "code");
  return typeof code === "string" ? code : undefined;
}
