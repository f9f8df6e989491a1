/** Opens a document in a workbook engine with a grid that people see and type into: for browsers. */
import { type IDisposable, type Injector, LocaleType, mergeLocales, ThemeService, Univer, UniverInstanceType, type IWorkbookData, type Workbook } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  FunctionType, IDescriptionService, SetSelectionsOperation, SetWorksheetActiveOperation, UniverSheetsCorePreset, type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { HostArea, HostDocument } from "../document";
import { toArea } from "./areas";
import { GridWorkbookEngine } from "./gridEngine";
import { paintCharts, type GridChart } from "./gridCharts";
import { followChanges, type GridView } from "./gridFollow";
import { linkAt, type LinkTarget } from "./gridLinks";
import { cellMenu, type CellMenuEntry } from "./gridMenu";
import { noteAt, paintGrid } from "./gridPaint";
import { workbookSkeleton } from "./loadDocument";
import type { Engine, EngineSheet } from "./types";
import { univerInstance } from "./univerInstance";

export interface GridOptions {
  container: HTMLElement;
  look: GridLook;
}

export interface GridLook {
  language: string;
  dark: boolean;
  /** what the grid tells, in this language, while a formula is typed */
  guides: readonly FunctionGuide[];
}

/** A custom function by its full name, in the words of its metadata. */
export interface FunctionGuide {
  name: string;
  description: string;
  parameters: readonly { name: string; description: string; optional?: boolean; repeating?: boolean }[];
}

export interface Grid extends Pick<GridView, "changed" | "select" | "dispose"> {
  engine: Engine;
  /** called when the user selects cells, or another sheet by its tab */
  onSelected(listener: (sheet: EngineSheet, area: HostArea) => void): void;
  /** called when the user clicks a cell with a link */
  onLink(listener: (link: LinkTarget) => void): void;
  /** the text of a cell's note */
  note(sheet: EngineSheet, row: number, column: number): string | undefined;
  /** called as the user begins and ends to type into a cell */
  onEditing(listener: (isEditing: boolean) => void): void;
  /** draws the charts, as they are whenever the grid is drawn */
  showCharts(charts: () => readonly GridChart[]): void;
  /** called when the user has changed something, be it cells, looks or sheets */
  onEdited(listener: () => void): void;
  /** what an add-in has in the menu of cells */
  setCellMenu(entries: readonly CellMenuEntry[]): void;
  /** another language, other colours; the workbook and its undo history stay */
  setLook(look: GridLook): void;
}

/** `CalculationMode.NO_CALCULATION`: cached results stay until a precedent changes, as Excel opens a file */
const NEVER_AT_START = 2;

/** Words that Univer uses and its own word lists lack. */
const MISSING_WORDS = {
  [LocaleType.ZH_CN]: { "sheets-formula": { progress: { analyzing: "正在分析公式", calculating: "正在计算", "array-analysis": "正在分析数组公式", "array-calculation": "正在计算数组公式", done: "计算完成" } } },
  [LocaleType.EN_US]: { "sheets-formula": { progress: { analyzing: "Analysing formulas", calculating: "Calculating", "array-analysis": "Analysing array formulas", "array-calculation": "Calculating array formulas", done: "Calculated" } } },
};

export function createGridEngine(document: HostDocument, options: GridOptions): Grid {
  const univer = openUniver(options);
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, workbookSkeleton(document));
  const injector = univer.__getInjector();
  const instance = univerInstance(univer, workbook, Promise.resolve());
  const engine = new GridWorkbookEngine(instance, document);
  paintGrid(injector, (id) => engine.stateById(id));
  let described = describeFunctions(injector, options.look.guides);
  const view = followChanges(injector, workbook);
  const api = FUniver.newAPI(univer);
  api.addEvent(api.Event.SheetEditStarted, () => view.setEditing(true));
  api.addEvent(api.Event.SheetEditEnded, () => view.setEditing(false));
  return {
    engine,
    changed: () => view.changed(),
    dispose: () => view.dispose(),
    select: (sheet, area) => view.select(sheet, area),
    onSelected: (listener) => void instance.commands.onCommandExecuted(({ id, params }) => {
      if (view.isFollowing || (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id)) return;
      const { subUnitId, selections } = params as { subUnitId: string; selections?: { range: Parameters<typeof toArea>[0] }[] };
      const sheet = engine.findSheet(subUnitId);
      const last = selections?.[selections.length - 1];
      if (sheet) listener(sheet, last ? toArea(last.range) : { row: 0, column: 0, rows: 1, columns: 1 });
    }),
    onLink: (listener) => void api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const sheet = engine.findSheet(worksheet.getSheetId());
      const link = sheet && linkAt(sheet, row, column);
      if (link) listener(link);
    }),
    onEditing: (listener) => {
      api.addEvent(api.Event.SheetEditStarted, () => listener(true));
      api.addEvent(api.Event.SheetEditEnded, () => listener(false));
    },
    onEdited: (listener) => void instance.commands.onMutationExecutedForCollab(({ params }, options) => {
      // Results of formulas stay local, and Univer's editors are documents of their own.
      const isOurs = (params as { unitId?: string } | undefined)?.unitId === workbook.getUnitId();
      if (isOurs && !options?.onlyLocal && !view.isFollowing) listener();
    }),
    setCellMenu: cellMenu(injector),
    note: (sheet, row, column) => noteAt(engine.stateById(sheet.id)?.extras.notes ?? [], row, column),
    showCharts: (charts) => view.onUpdated(paintCharts(injector, workbook, engine, charts)),
    setLook: ({ language, dark, guides }) => {
      univer.setLocale(localeOf(language));
      injector.get(ThemeService).setDarkMode(dark);
      described.dispose();
      described = describeFunctions(injector, guides);
    },
  };
}

function localeOf(language: string): LocaleType {
  return /^zh/i.test(language) ? LocaleType.ZH_CN : LocaleType.EN_US;
}

function openUniver({ container, look }: GridOptions): Univer {
  const univer = new Univer({
    locale: localeOf(look.language),
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(chinese, MISSING_WORDS[LocaleType.ZH_CN]),
      [LocaleType.EN_US]: mergeLocales(english, MISSING_WORDS[LocaleType.EN_US]),
    },
    darkMode: look.dark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    // The add-in's ribbon stands above; the focus stays where the user has it.
    disableAutoFocus: true,
    formula: { initialFormulaComputing: NEVER_AT_START },
    // Customer codes are digits kept as text; a mark on each of them says nothing.
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}

function describeFunctions(injector: Injector, guides: readonly FunctionGuide[]): IDisposable {
  return injector.get(IDescriptionService).registerDescriptions(guides.map(({ name, description, parameters }): IFunctionInfo => ({
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name, detail: parameter.description, example: parameter.name, require: parameter.optional ? 0 : 1, repeat: parameter.repeating ? 1 : 0,
    })),
  })));
}
