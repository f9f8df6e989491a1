/** What the workbook holds before anything is read: every sheet with its first rows and tables, and the culture of its cells. */
import type { SheetFacts, WorkbookFacts } from "../app/ports";
import { HEAD_ROWS, type Cell, type FormatRows, type TableExtent } from "../ledger/types";
import type { Area } from "./addresses";
import { readAreas, type AreaRequest, type Loaded } from "./readAreas";
import type { Session } from "./session";
import { isStaging, survey, type SheetState, type Survey } from "./survey";

/** rows whose number formats are read: a title, a header and some details with their subtotals; and a grand total at the end, with its notes */
const FIRST_FORMATS = 30;
const LAST_FORMATS = 3;
/** no ledger is wider; a lone value far to the right must not make every sheet's head huge */
const MAX_COLUMNS = 1_000;

export interface Culture {
  dayFirst: boolean;
  decimalSign: "." | ",";
}

/** Three syncs, two when the sheets are known from before; more only where the heads alone pass the payload limit. */
export async function readFacts(session: Session, office: typeof Office, known: readonly string[]): Promise<{ facts: WorkbookFacts; found: Survey }> {
  const found = await survey(session, known);
  const sheets = found.sheets.filter((sheet) => !isStaging(sheet));
  const full = sheets.flatMap((sheet) => (sheet.used ? [{ sheet, used: narrowed(sheet.used) }] : []));
  let tables: TableExtent[][] = [];
  let culture = cultureOfLanguage(office.context.contentLanguage ?? office.context.displayLanguage ?? "");
  const requests = [...full.map(({ sheet, used }) => headRequest(sheet, used)), ...full.flatMap(({ sheet, used }) => formatRequests(sheet, used))];
  const read = await readAreas(session, "", requests, {
    alongside: (context) => {
      const takeTables = sheets.map((sheet) => queueTables(context, sheet));
      const takeCulture = queueCulture(context, office);
      return () => {
        tables = takeTables.map((take) => take());
        culture = { ...culture, ...takeCulture?.() };
      };
    },
  });
  const headOf = new Map(full.map(({ sheet, used }, index) => [sheet.id, { used, cells: read[index] ?? [], formats: [] as FormatRows[] }]));
  requests.forEach(({ sheet, area, what }, index) => {
    if (what === "numberFormat") headOf.get(sheet)!.formats.push({ firstRow: area.row, firstColumn: area.column, rows: read[index]!.map((row) => row.map(String)) });
  });
  const facts: WorkbookFacts = {
    name: found.workbook,
    sheets: sheets.map((sheet, index) => sheetFacts(sheet, tables[index] ?? [], headOf.get(sheet.id))),
    ...culture,
    readOnly: found.readOnly,
    shared: found.shared,
  };
  return { facts, found };
}

function narrowed(used: Area): Area {
  return { ...used, columns: Math.min(used.columns, MAX_COLUMNS) };
}

function headRequest(sheet: SheetState, used: Area): AreaRequest<Loaded> {
  return { sheet: sheet.id, area: { ...used, rows: Math.min(used.rows, HEAD_ROWS) }, what: "values" };
}

/** Of the first rows and the last: the last of a short sheet are among the first. */
function formatRequests(sheet: SheetState, used: Area): AreaRequest<Loaded>[] {
  const first = Math.min(used.rows, FIRST_FORMATS);
  const last = Math.min(used.rows - first, LAST_FORMATS);
  const areas = [{ ...used, rows: first }, { ...used, row: used.row + used.rows - last, rows: last }];
  return areas.filter(({ rows }) => rows > 0).map((area) => ({ sheet: sheet.id, area, what: "numberFormat" }));
}

function queueTables(context: Excel.RequestContext, sheet: SheetState): () => TableExtent[] {
  const tables = context.workbook.worksheets.getItem(sheet.id).tables;
  const ranges = sheet.tables.map(({ name }) => tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  return () => ranges.map((range, index) => ({
    name: sheet.tables[index]!.name,
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
    hasTotalsRow: sheet.tables[index]!.totals,
  }));
}

function sheetFacts(sheet: SheetState, tables: TableExtent[], head: { used: Area; cells: Cell[][]; formats: FormatRows[] } | undefined): SheetFacts {
  const used = head?.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    sheet: sheet.name,
    firstRow: used.row,
    firstColumn: used.column,
    rowCount: used.rows,
    columnCount: used.columns,
    cells: head?.cells ?? [],
    formats: head?.formats ?? [],
    tables,
    visibility: sheet.visibility,
    ...(sheet.marker && { report: sheet.marker.report, written: sheet.marker.fingerprint }),
  };
}

/** Excel's own culture where it tells it: the decimal sign since ExcelApi 1.11, the date pattern since 1.12. */
function queueCulture(context: Excel.RequestContext, office: typeof Office): (() => Partial<Culture>) | undefined {
  const { requirements } = office.context;
  if (!requirements.isSetSupported("ExcelApi", "1.11")) return undefined;
  const culture = context.application.cultureInfo;
  const numbers = culture.numberFormat.load("numberDecimalSeparator");
  const dates = requirements.isSetSupported("ExcelApi", "1.12") ? culture.datetimeFormat.load("shortDatePattern") : undefined;
  return () => ({
    decimalSign: numbers.numberDecimalSeparator === "," ? "," : ".",
    ...(dates && { dayFirst: dates.shortDatePattern.trim().toLowerCase().startsWith("d") }),
  });
}

/** Without Excel's word: year first in Chinese, Japanese and Korean, month first in American English, day first elsewhere. */
function cultureOfLanguage(language: string): Culture {
  const dayFirst = !/^(zh|ja|ko|hu|lt|sv|mn|en-US|en-PH|en-CA|$)/i.test(language);
  const decimalSign = /^(de|fr|es(?!-MX)|it|pt|nl|pl|ru|tr|sv|da|nb|nn|fi|cs|sk|hu|uk|ro|bg|el|id|vi)/i.test(language) ? "," : ".";
  return { dayFirst, decimalSign };
}
