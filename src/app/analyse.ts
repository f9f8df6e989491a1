/** The use case "Analyse": read the ledgers where they lie, build the Book, age it as of a day, and plan the collection. */
import { ageBook, buildBook, openItemsAt, problemsOfDay, tieOut } from "../book";
import type { Aging, Book, OpenItems, TieOut } from "../book/types";
import { planCollection } from "../collection";
import type { Plan } from "../collection/types";
import { columnsNeeded, findTables, readLedger } from "../ledger";
import type { Problem, Reading, ReadOptions, TableLayout } from "../ledger/types";
import { parseIsoDate, type DayNumber } from "../measures/calendar";
import type { AsOfSource } from "../reports/context";
import type { Progress, SheetFacts, WorkbookFacts, WorkbookPort } from "./ports";
import type { Settings } from "./settings";

export interface Analysis {
  facts: WorkbookFacts;
  readings: Reading[];
  book: Book;
  asOf: DayNumber;
  asOfSource: AsOfSource;
  items: OpenItems;
  aging: Aging;
  tieOut: TieOut[];
  plan: Plan;
  /** of reading, of the book and of this as-of date, most severe first */
  problems: Problem[];
  settings: Settings;
}

export interface AnalyseOptions {
  /** the user's as-of date for this run; goes before the settings' */
  asOf?: DayNumber;
  today: DayNumber;
  /** problems found before, e.g. in the settings */
  problems?: Problem[];
}

export async function analyse(
  port: WorkbookPort, settings: Settings, options: AnalyseOptions, progress: Progress,
): Promise<Analysis> {
  const facts = await port.facts(progress);
  const readings = await readLedgers(port, facts, settings, options.today, progress);

  progress.report("analyse", 0, 3);
  const book = buildBook(readings, { homeCurrency: settings.homeCurrency, mergedCustomers: settings.mergedCustomers, today: options.today });
  const { asOf, asOfSource } = chooseAsOf(book, settings, options);
  progress.report("analyse", 1, 3);
  const items = openItemsAt(book, asOf, settings.basis);
  const aging = ageBook(book, items, settings.bucketEnds);
  progress.report("analyse", 2, 3);
  const plan = planCollection(book, items, settings.policy, asOf);
  const ties = tieOut(book, items);
  progress.report("analyse", 3, 3);

  const problems = [
    ...(options.problems ?? []), ...hiddenSheets(facts), ...book.problems, ...problemsOfDay(book, aging, ties),
    ...laterDocuments(book, items), ...nothingFound(readings),
  ];
  problems.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (b.atStake ?? 0) - (a.atStake ?? 0));
  return { facts, readings, book, asOf, asOfSource, items, aging, tieOut: ties, plan, problems, settings };
}

const SEVERITIES: readonly Problem["severity"][] = ["error", "warning", "note"];

/** Finds the tables on the user's visible sheets and reads the columns that they need. */
async function readLedgers(
  port: WorkbookPort, facts: WorkbookFacts, settings: Settings, today: DayNumber, progress: Progress,
): Promise<Reading[]> {
  const options: ReadOptions = { dayFirst: facts.dayFirst, decimalSign: facts.decimalSign, today, mappings: settings.mappings };
  const layouts: TableLayout[] = facts.sheets.filter(isUsersSheet).flatMap((sheet) => findTables(sheet, options));
  const blocks = await port.readColumns(
    layouts.map((layout) => ({
      sheet: layout.sheet,
      firstRow: layout.firstDataRow,
      rowCount: Math.max(0, layout.lastRow - layout.firstDataRow + 1),
      columns: columnsNeeded(layout),
    })),
    progress,
  );
  return layouts.map((layout, index) => readLedger(layout, blocks[index]!, options));
}

function isUsersSheet(sheet: SheetFacts): boolean {
  return sheet.report === undefined && sheet.visibility === "visible";
}

function hiddenSheets(facts: WorkbookFacts): Problem[] {
  return facts.sheets
    .filter((sheet) => sheet.visibility === "hidden" && sheet.report === undefined)
    .map((sheet) => ({ code: "sheet-hidden", severity: "note", sheet: sheet.sheet, found: sheet.sheet }));
}

function nothingFound(readings: Reading[]): Problem[] {
  return readings.length > 0 ? [] : [{ code: "no-ledger-found", severity: "error", sheet: "", found: "" }];
}

function laterDocuments(book: Book, items: OpenItems): Problem[] {
  return items.later.flatMap((later, currency): Problem[] =>
    later.count === 0
      ? []
      : [{ code: "document-after-as-of", severity: "note", sheet: "", found: book.currencies[currency] ?? "", count: later.count, atStake: later.amount, scale: book.scale }],
  );
}

/** ledgers.md §3.8: the user's choice, a title, due date + overdue days, the last document, today. */
function chooseAsOf(book: Book, settings: Settings, options: AnalyseOptions): { asOf: DayNumber; asOfSource: AsOfSource } {
  if (options.asOf !== undefined) return { asOf: options.asOf, asOfSource: "option" };
  const fixed = parseIsoDate(settings.asOf);
  if (fixed !== undefined) return { asOf: fixed, asOfSource: "settings" };
  const titled = latest(book.readings.map((reading) => reading.layout.asOf));
  if (titled !== undefined) return { asOf: titled, asOfSource: "title" };
  const counted = latest(book.readings.map((reading) => reading.asOfFromRows));
  if (counted !== undefined) return { asOf: counted, asOfSource: "overdue-days" };
  if (book.lastDate !== undefined && book.lastDate <= options.today) return { asOf: book.lastDate, asOfSource: "last-document" };
  return { asOf: options.today, asOfSource: "today" };
}

function latest(days: (DayNumber | undefined)[]): DayNumber | undefined {
  const known = days.filter((day): day is DayNumber => day !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
