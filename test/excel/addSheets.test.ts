/** New sheets for the user: templates and the sample, written through Microsoft's own client and read back. */
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import type { NewSheet, WorkbookPort } from "../../src/app/ports";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { templateSheet } from "../../src/app/templates";
import { freeNames } from "../../src/excel/addSheets";
import { LEDGER_FIELDS, type FieldType, type LedgerKind } from "../../src/ledger/fields";
import { LANGUAGES, type Language } from "../../src/locale";
import { dayNumber } from "../../src/measures/calendar";
import { sampleFacts } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import { sampleSheets } from "../../src/taskpane/templates/sampleSheets";
import { documentPort } from "../sample/documentPort";
import { documentOf, open, picture, sheetIn, shown, SILENT, type Opened } from "./hostBook";

jest.setTimeout(240_000);

const TODAY = dayNumber(2025, 7, 3);
const KINDS = Object.keys(LEDGER_FIELDS) as LedgerKind[];
const VALUES: Record<Exclude<FieldType, "text">, number> = { date: TODAY - 30, amount: 1_200.5, number: 1 };

const opened: Opened[] = [];
async function workbook(...given: Parameters<typeof open>): Promise<Opened> {
  const one = await open(...given);
  opened.push(one);
  return one;
}
afterEach(() => { for (const { book } of opened.splice(0)) book.dispose(); });

const read = (port: WorkbookPort): Promise<Analysis> => analyse(port, DEFAULT_SETTINGS, { today: TODAY }, SILENT);

/** Types one record under a template's headers, only into its dark columns or into all. */
function typed(sheet: NewSheet, kind: LedgerKind, only: "dark" | "all"): NewSheet {
  const types = Object.entries(LEDGER_FIELDS[kind]);
  const dark = new Set(sheet.looks.filter(({ look }) => look === "headerNeeded").map(({ area }) => area.column));
  const keep = sheet.formats.map((_, column) => column).filter((column) => only === "all" || dark.has(column));
  const record = sheet.formats.map((_, column) => {
    const [field, type] = types[column] ?? ["age", "amount" as const];
    return type === "text" ? (field === "currency" ? "CNY" : `${field} 1`) : VALUES[type];
  });
  return { ...sheet, cells: [...sheet.cells, record].map((row) => keep.map((column) => row[column] ?? null)), formats: keep.map((column) => sheet.formats[column]!) };
}

describe("templates", () => {
  test.each(LANGUAGES)("one record typed below the headers makes each of them a ledger of its kind, all columns read (%s)", async (language) => {
    const { port } = await workbook(documentOf({ Notes: [["mine"]] }));
    const sheets = KINDS.map((kind) => typed(templateSheet(kind, language), kind, "all"));
    const names = await port.addSheets(sheets, SILENT);
    const { readings } = await read(port);
    expect(readings.map(({ layout }) => [layout.sheet, layout.kind])).toEqual(KINDS.map((kind, index) => [names[index], kind]));
    for (const { layout } of readings) expect([layout.kind, ...layout.columns.map(({ field }) => field)]).toEqual([layout.kind, ...Object.keys(LEDGER_FIELDS[layout.kind])]);
  });

  test.each(LANGUAGES)("with nothing but their dark columns they are still ledgers of their kind (%s)", async (language) => {
    const { port } = await workbook(documentOf({ Notes: [["mine"]] }));
    await port.addSheets(KINDS.map((kind) => ({ ...typed(templateSheet(kind, language), kind, "dark"), looks: [] })), SILENT);
    expect((await read(port)).readings.map(({ layout }) => layout.kind)).toEqual(KINDS);
  });

  test("empty ones are no trouble: nothing is open and no error is told", async () => {
    const { port } = await workbook(documentOf({ Notes: [["mine"]] }));
    await port.addSheets(KINDS.map((kind) => templateSheet(kind, "en-US")), SILENT);
    const { items, problems } = await read(port);
    expect(items.length).toBe(0);
    expect(problems.filter(({ severity, code }) => severity === "error" && code !== "no-ledger-found")).toEqual([]);
  });

  test("a text column keeps document numbers as they are typed, a date column shows dates", async () => {
    const { port, book } = await workbook(documentOf({ Notes: [["mine"]] }));
    const [name] = await port.addSheets([templateSheet("INV", "en-US")], SILENT);
    book.edit(name!, "A3", "000123");
    expect(shown(sheetIn(book, name!), 2, 0)).toBe("000123");
    expect(shown(sheetIn(book, name!), 1, 0)).toBe("Invoice no.");
  });
});

describe("the sample's sheets", () => {
  test.each<[Language, "zh" | "en"]>([["zh-CN", "zh"], ["en-US", "en"]])("give the very analysis of the sample workbook (%s)", async (language, short) => {
    const { port } = await workbook(documentOf({ Notes: [["mine"]] }));
    await port.addSheets(sampleSheets(language), SILENT);
    const [inserted, original] = [await read(port), await read(documentPort(withoutExamples(short), "sample.xlsx"))];
    expect(inserted.asOf).toBe(original.asOf);
    expect(inserted.aging.totals).toEqual(original.aging.totals);
    expect(inserted.tieOut).toEqual(original.tieOut);
    expect(inserted.findings.map(({ rule, object, severity, value }) => [rule, object, severity, value])).toEqual(original.findings.map(({ rule, object, severity, value }) => [rule, object, severity, value]));
    expect(inserted.readings.map(({ layout, tally }) => [layout.kind, tally])).toEqual(original.readings.map(({ layout, tally }) => [layout.kind, tally]));
  });
});

describe("sheets that are added", () => {
  const SHEET = templateSheet("RATE", "en-US");

  test("a name that is taken gets a number, whatever its case, and never grows past 31 characters", () => {
    expect(freeNames(["Rates", "Rates", "Sales"], ["rates", "Rates 2"])).toEqual(["Rates 3", "Rates 4", "Sales"]);
    const long = "A".repeat(31);
    expect(freeNames([long], [long])).toEqual([`${"A".repeat(29)} 2`]);
  });

  test("leave every sheet that is there as it was", async () => {
    const { port, book } = await workbook(documentOf({ "Exchange rates": [["Date", "Currency", "Exchange rate"], [TODAY, "USD", 7.1]] }));
    const before = picture(book, "Exchange rates");
    expect(await port.addSheets([SHEET], SILENT)).toEqual(["Exchange rates 2"]);
    expect(picture(book, "Exchange rates")).toEqual(before);
  });

  test.each([1, 2])("a failure after %i batches leaves none of them behind, and says that nothing changed", async (batches) => {
    const { port, book, client } = await workbook(documentOf({ Notes: [["mine"]] }));
    await port.facts(SILENT);
    // survey, adding, then the cells
    client.fail({ sync: 2 + batches, code: "MemoryLimitReached", when: "before" });
    const large = { ...SHEET, cells: [...SHEET.cells, ...Array.from({ length: 60_000 }, (_, row) => [TODAY, `Currency number ${row}`, row + 0.123456])] };
    await expect(port.addSheets([SHEET, large], SILENT)).rejects.toMatchObject({ code: "too-large", changed: false });
    expect(book.toDocument().sheets.map(({ name }) => name)).toEqual(["Notes"]);
  });

  test("cancelling half-way leaves none of them behind", async () => {
    const { port, book } = await workbook(documentOf({ Notes: [["mine"]] }));
    const stop = new AbortController();
    await expect(port.addSheets([SHEET], { report: () => stop.abort(), signal: stop.signal })).rejects.toMatchObject({ code: "cancelled", changed: false });
    expect(book.toDocument().sheets.map(({ name }) => name)).toEqual(["Notes"]);
  });

  test("a read-only workbook and a protected structure are told before anything is added", async () => {
    const readOnly = await workbook(documentOf({ Notes: [["mine"]] }), { readOnly: true });
    await expect(readOnly.port.addSheets([SHEET], SILENT)).rejects.toMatchObject({ code: "read-only", changed: false });
    const locked = await workbook(documentOf({ Notes: [["mine"]] }), { protectedWorkbook: true });
    await expect(locked.port.addSheets([SHEET], SILENT)).rejects.toMatchObject({ code: "protected-workbook", changed: false });
  });
});

function withoutExamples(language: "zh" | "en"): ReturnType<typeof sampleWorkbook> {
  const document = sampleWorkbook(sampleFacts(), language);
  return { ...document, sheets: document.sheets.slice(0, -1) };
}
