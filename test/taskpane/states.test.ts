/** The states of pane.md over the emulated Excel and Microsoft's own client: what the user is told when the workbook will not do what is asked. */
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { excelWorkbook } from "../../src/excel";
import { goToCell } from "../../src/excel/goTo";
import type { HostDocument, HostOptions, HostWorkbook } from "../../src/host";
import { openHost } from "../../src/host";
import type { HostClient } from "../../src/host";
import { portErrorText } from "../../src/locale/errors";
import { parseIsoDate } from "../../src/measures/calendar";
import { analyseHere } from "../../src/taskpane/analysis/analyseHere";
import { PaneSession } from "../../src/taskpane/session";
import { documentOf, TIMES } from "../excel/hostBook";

jest.setTimeout(60_000);

const day = (iso: string): number => parseIsoDate(iso)!;
const LEDGER = documentOf({ Invoices: [
  ["Invoice no", "Customer name", "Invoice date", "Due date", "Amount"], ["F1", "Ajax", day("2025-05-01"), day("2025-05-31"), 1_500], ["F2", "Boreas", day("2025-06-01"), day("2025-06-30"), 400],
] });

const books: HostWorkbook[] = [];
afterEach(() => { for (const book of books.splice(0)) book.dispose(); });

interface Pane { session: PaneSession; client: HostClient; book: HostWorkbook }

async function workbook(document: HostDocument = LEDGER): Promise<HostWorkbook> {
  const book = await openHost(document);
  books.push(book);
  return book;
}

async function pane(book: HostWorkbook, options: HostOptions = {}): Promise<Pane> {
  const client = await book.attach(options);
  const session = new PaneSession({
    port: excelWorkbook(client.Excel, client.Office, { ...TIMES, timeLimit: 20_000, cellEditLimit: 400 }),
    language: "en-US", now: () => day("2025-07-01") + 0.5, version: "0.1.0",
    goTo: (sheet, address, progress) => goToCell(client.Excel, sheet, address, progress),
    runAnalysis: analyseHere(async () => undefined), pause: async () => undefined,
    preferences: { load: () => ({}), save: () => undefined },
  });
  await session.start();
  return { session, client, book };
}

const told = ({ session }: Pane): string => portErrorText(session.current().failure!, "en-US");
const sheets = (book: HostWorkbook): string[] => book.toDocument().sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);

async function until(isSo: () => boolean): Promise<void> {
  for (let wait = 0; wait < 100 && !isSo(); wait++) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("a workbook that may not be changed", () => {
  test("read-only: it is analysed and says so; reports, settings and new sheets each tell why not", async () => {
    const opened = await pane(await workbook(), { readOnly: true });
    await opened.session.analyse();
    expect(opened.session.current().analysis?.facts.readOnly).toBe(true);
    expect(opened.session.current().failure).toBeUndefined();
    await opened.session.write(["aging"]);
    expect(told(opened)).toBe("The workbook is read-only. No report sheet was changed. Enable editing, or save a copy, then write the sheets.");
    expect(await opened.session.changeSettings((settings) => ({ ...settings, basis: "invoice" }))).toBe(false);
    expect(told(opened)).toBe("The workbook is read-only. The stored settings were not changed. Enable editing, or save a copy, then write the sheets.");
    await opened.session.insertTemplates(["INV"]);
    expect(told(opened)).toBe("The workbook is read-only. No sheet was added. Enable editing, or save a copy, then write the sheets.");
    expect(sheets(opened.book)).toEqual(["Invoices"]);
  });

  test("protected structure: sheets cannot be added, and the way to allow it is named", async () => {
    const opened = await pane(await workbook(), { protectedWorkbook: true });
    await opened.session.write(["aging"]);
    expect(told(opened)).toBe("The workbook's structure is protected, so sheets cannot be added. No report sheet was changed. Remove the workbook protection on the Review tab, then try again.");
    await opened.session.insertTemplates(["INV"]);
    expect(told(opened)).toContain("No sheet was added.");
    expect(sheets(opened.book)).toEqual(["Invoices"]);
  });

  test("a protected report is named, and stays as it was", async () => {
    const book = await workbook();
    const first = await pane(book);
    await first.session.write(["aging"]);
    const [sheet] = first.session.current().published!.map((one) => one.sheet);
    const locked = await pane(await workbook(book.toDocument()), { protectedSheets: [sheet!] });
    await locked.session.write(["aging"]);
    expect(told(locked)).toBe("The sheet Aging is protected. No report sheet was changed. Remove its protection on the Review tab, then try again.");
  });

  test("a ledger on a protected sheet is read all the same", async () => {
    const opened = await pane(await workbook(), { protectedSheets: ["Invoices"] });
    await opened.session.write(["aging"]);
    expect(opened.session.current().failure).toBeUndefined();
    expect(opened.session.current().published).toHaveLength(1);
  });
});

describe("a workbook without a ledger", () => {
  test("gets no report, whichever button asks for one, and no failure is told", async () => {
    const opened = await pane(await workbook(documentOf({ Notes: [["call the bank", 3]] })));
    for (const reports of [undefined, ["aging"], ["plan"]] as const) await opened.session.write(reports);
    expect(opened.session.current().failure).toBeUndefined();
    expect(opened.session.current().published).toBeUndefined();
    expect(opened.session.current().analysis?.readings).toEqual([]);
    expect(opened.book.toDocument().sheets.map(({ name }) => name)).toEqual(["Notes"]);
  });
});

describe("a run that the user cancels", () => {
  test.each([
    ["read", "Cancelled. Nothing in the workbook was changed. Run it again at any time."],
    ["reports", "Cancelled. No report sheet was changed. No half-written sheet was left behind. Run it again at any time."],
  ] as const)("while it has to %s says what that means for the workbook", (task, text) => {
    expect(portErrorText({ code: "cancelled", where: "", changed: false, task }, "en-US")).toBe(text);
  });
});

describe("a cell that is being edited", () => {
  test("is waited for, with a word about it, and the run goes on by itself", async () => {
    const opened = await pane(await workbook());
    opened.book.setCellEditing(true);
    let waited = false;
    opened.session.subscribe(() => {
      if (!opened.session.current().running?.waitingForCell || waited) return;
      waited = true;
      opened.book.setCellEditing(false);
    });
    await opened.session.analyse();
    expect(waited).toBe(true);
    expect(opened.session.current().analysis?.readings).toHaveLength(1);
  });

  test("that is never finished ends the run with what to do", async () => {
    const opened = await pane(await workbook());
    opened.book.setCellEditing(true);
    await opened.session.analyse();
    expect(told(opened)).toBe("A cell is being edited. Nothing in the workbook was changed. Press Enter or Esc to finish, then try again.");
  });
});

describe("errors of the host, each with its own sentence", () => {
  test.each([
    ["MemoryLimitReached", "There is more data than Excel handles at once"], ["InvalidOrTimedOutSession", "Excel did not answer in time"], ["ConnectionFailure", "The connection to Excel was lost"],
    ["ActivityLimitReached", "Excel is busy"], ["AccessDenied", "Excel denied access"], ["ItemNotFound", "Excel could not find"], ["ApiNotFound", "This version of Excel lacks a feature"], ["GeneralException", "Excel reported an unexpected error"],
  ])("%s: %s", async (code, sentence) => {
    const opened = await pane(await workbook());
    // Passing disturbances are tried once more before they are told.
    for (const sync of [1, 2, 3]) opened.client.fail({ sync, code, when: "before" });
    await opened.session.analyse();
    expect(told(opened)).toContain(sentence);
    expect(told(opened)).toContain("Nothing in the workbook was changed.");
    expect(told(opened)).not.toMatch(/settings\b.*\(|_AR_|RichApi|undefined/);
  });

  test("steps of our own are named in words", () => {
    expect(portErrorText({ code: "access-denied", where: "settings", changed: false, task: "settings" }, "zh-CN")).toContain("“工作簿中的设置”");
    expect(portErrorText({ code: "timed-out", where: "_AR_Staging", changed: false }, "en-US")).toContain("(the hidden sheet on which reports are prepared)");
  });
});

describe("two people on one workbook", () => {
  test("each is told when the other has written reports, before writing over them", async () => {
    const book = await workbook();
    const [ours, theirs] = [await pane(book), await pane(book)];
    await ours.session.write(["aging"]);
    theirs.session.setAsOf(day("2025-06-15"));
    await theirs.session.write(["aging"]);
    await until(() => ours.session.current().writtenByOthers.length > 0);
    expect(ours.session.current().writtenByOthers).toEqual(["aging"]);
    expect(theirs.session.current().writtenByOthers).toEqual([]);
    await ours.session.write(["aging"]);
    expect(ours.session.current().published).toHaveLength(1);
    expect(ours.session.current().writtenByOthers).toEqual([]);
    await until(() => theirs.session.current().writtenByOthers.length > 0);
    expect(theirs.session.current().writtenByOthers).toEqual(["aging"]);
  });

  test("a note that the other types into a report is no new report", async () => {
    const book = await workbook();
    const [ours, theirs] = [await pane(book), await pane(book)];
    await ours.session.write(["plan"]);
    const { sheet } = ours.session.current().published![0]!;
    await theirs.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("Z1").values = [["called"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ours.session.current().writtenByOthers).toEqual([]);
    expect(ours.session.current().failure).toBeUndefined();
  });
});

test("a link to a sheet that is gone says so", async () => {
  const opened = await pane(await workbook());
  await opened.session.goTo("No such sheet");
  expect(told(opened)).toBe("Excel could not find No such sheet; something may just have been renamed or deleted. Nothing in the workbook was changed. Analyse again.");
});
