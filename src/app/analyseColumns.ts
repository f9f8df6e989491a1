/** The analysis of what was read: ledgers, Book, aging, plan, checks, all as of one day. Pure, so that it may run in a worker. */
import { ageBook, buildBookAndBusiness, foreignSigns, openItemsAt, problemsOfDay, tieOut, undatedSettlements } from "../book";
import { receivableMonths } from "../book/receivableMonths";
import { salesMonths } from "../book/salesMonths";
import type { Book, OpenItems, TypedRate } from "../book/types";
import { runChecks } from "../checks";
import { everClassA } from "../checks/customerClass";
import type { PreviousFinding } from "../checks/types";
import { planCollection } from "../collection";
import { readLedger, suppliersLedger } from "../ledger";
import type { ColumnCells, Problem, Reading, ReadOptions, TableLayout } from "../ledger/types";
import { parseIsoDate, type DayNumber } from "../measures/calendar";
import { weightsOfShares } from "../measures/creditWeights";
import type { AnalysedWorkbook, AsOfSource } from "../reports/context";
import type { WorkbookFacts } from "./ports";
import { isUsersSheet, readOptions } from "./readColumns";
import type { Settings } from "./settings";

export interface Analysis extends AnalysedWorkbook {
  facts: WorkbookFacts;
  readings: Reading[];
  settings: Settings;
}

export interface AnalyseOptions {
  /** the user's as-of date for this run; goes before the settings' */
  asOf?: DayNumber;
  today: DayNumber;
  /** problems found before, e.g. in the settings */
  problems?: Problem[];
  /** what the last logged run found */
  previousFindings?: readonly PreviousFinding[];
  /** names of customers that earlier logged runs saw in class A */
  onceA?: readonly string[];
}

/** What was read of the workbook: where the ledgers are, and the cells of the columns that they need. */
export interface ReadColumns {
  facts: WorkbookFacts;
  layouts: readonly TableLayout[];
  /** one a layout */
  blocks: readonly ColumnCells[];
}

/** @param report called before each step with how many of how many are done, and once at the end */
export function analyseColumns(
  read: ReadColumns, settings: Settings, options: AnalyseOptions, report: (done: number, of: number) => void = () => undefined,
): Analysis {
  const steps = analysisSteps(read, settings, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value, STEPS);
  }
}

/** The analysis step by step, so that a thread which has more to do may pause in between; gives the number of steps done. */
export function* analysisSteps({ facts, layouts, blocks }: ReadColumns, settings: Settings, options: AnalyseOptions): Generator<number, Analysis, void> {
  yield 0;
  const reading = readOptions(facts, settings, options.today);
  const readings = layouts.map((layout, index) => readLedger(layout, blocks[index]!, reading));
  yield 1;
  const { book, business } = buildBookAndBusiness(readings, { homeCurrency: settings.homeCurrency, mergedCustomers: settings.mergedCustomers, rates: typedRates(settings), today: options.today });
  const { asOf, asOfSource } = chooseAsOf(book, settings, options);
  yield 2;
  const items = openItemsAt(book, asOf, settings.basis);
  const aging = ageBook(book, items, settings.bucketEnds);
  const plan = planCollection(book, items, settings.policy, asOf);
  const ties = tieOut(book, items);
  yield 3;
  const sales = salesMonths(book, business, asOf);
  const months = { receivableMonths: receivableMonths(book, asOf, settings.bucketEnds), ...(sales && { salesMonths: sales }) };
  const { thresholds, stages, ownSize } = settings;
  const onceA = everClassA(book, business, asOf, options.onceA);
  const findings = runChecks({ book, business, items, aging, ...months, asOf, thresholds, stages, ownSize, onceA, previous: options.previousFindings ?? [] });
  yield STEPS;

  const problems = [
    ...(options.problems ?? []), ...hiddenSheets(facts), ...payablesLeftOut(facts, layouts, reading), ...foreignSigns(facts.sheets, readings, settings.homeCurrency), ...book.problems, ...problemsOfDay(book, aging, ties), ...undatedSettlements(book, business, asOf),
    ...laterDocuments(book, items), ...nothingFound(readings),
  ];
  problems.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (b.atStake ?? 0) - (a.atStake ?? 0));
  return { facts, readings, book, asOf, asOfSource, items, aging, tieOut: ties, plan, business, ...months, findings, onceA, problems, settings, creditWeights: weightsOfShares(settings.creditWeights) };
}

function typedRates({ rates, homeCurrency }: Settings): TypedRate[] {
  return rates.flatMap(({ currency, from, rate }) => (currency === homeCurrency ? [] : [{ currency, date: parseIsoDate(from)!, rate }]));
}

/** of an analysis, for its progress */
export const STEPS = 4;

const SEVERITIES: readonly Problem["severity"][] = ["error", "warning", "note"];

function hiddenSheets(facts: WorkbookFacts): Problem[] {
  return facts.sheets
    .filter((sheet) => sheet.visibility === "hidden" && sheet.report === undefined)
    .map((sheet) => ({ code: "sheet-hidden", severity: "note", sheet: sheet.sheet, found: sheet.sheet }));
}

function payablesLeftOut({ sheets }: WorkbookFacts, layouts: readonly TableLayout[], options: ReadOptions): Problem[] {
  const read = new Set(layouts.map(({ sheet }) => sheet));
  return sheets.filter((sheet) => isUsersSheet(sheet) && !read.has(sheet.sheet)).flatMap((sheet) => suppliersLedger(sheet, options) ?? []);
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
