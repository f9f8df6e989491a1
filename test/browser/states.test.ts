/** The states that a workbook can put the pane in, each on a small ledger: what is said, whether anything was changed, and that work goes on afterwards. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import type { HostSheet } from "../../src/host/document";
import { say, type Language, type Words } from "../../src/locale";
import { ERRORS, portErrorText, type ReportedError } from "../../src/locale/errors";
import { LEDGERS } from "../../src/locale/pane/ledgers";
import { REPORTS_PLACE } from "../../src/locale/pane/reports";
import { SETTINGS } from "../../src/locale/pane/settings";
import { SHELL } from "../../src/locale/pane/shell";
import { REPORT_WORDS } from "../../src/locale/reports";
import { SMALL_LEDGER } from "./ledgers";
import { analyse, button, colleaguesPane, dropRows, failNextRun, idle, placeButton, reopenPane, RUN_TIME, sheetOf } from "./paneActions";
import { describeInWorkbench, openPage, variants } from "./openPages";
import type { WorkbenchPage } from "./workbenchPage";

const LANGUAGES = variants<Language>(["zh-CN", "en-US"]);
const { titles } = REPORT_WORDS;

interface Bench {
  page: WorkbenchPage;
  pane: Frame;
  words(words: Words, values?: Record<string, string | number>): string;
}

async function withLedger(language: Language): Promise<Bench> {
  const page = await openPage(language);
  const pane = await dropRows(page, SMALL_LEDGER.name[language], SMALL_LEDGER.rows[language]);
  return { page, pane, words: (words, values) => say(words, language, values) };
}

/** Writes the aging sheet alone and waits for what comes of it. */
async function writeAging(pane: Frame, language: Language): Promise<void> {
  await placeButton(pane, "reports", language).click();
  await button(pane, REPORTS_PLACE.none, language).click();
  await pane.getByLabel(say(titles.aging, language), { exact: true }).check();
  await button(pane, REPORTS_PLACE.write, language, { count: 1 }).click();
  await idle(pane);
}

const sheetNames = async ({ page }: Bench): Promise<string[]> => (await page.document()).sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);

/** Formulas and values as they were written: results of formulas come in their own time. */
function written({ cells }: HostSheet): unknown[] {
  return Object.entries(cells).flatMap(([row, line]) => Object.entries(line).map(([column, { v, f }]) => [row, column, f ?? v]));
}

function expectText(pane: Frame, text: string): Promise<void> {
  return pane.getByText(text, { exact: true }).first().waitFor({ timeout: RUN_TIME });
}

describeInWorkbench("the pane's states", () => {
  test.each(LANGUAGES)("every kind of refusal by Excel has a sentence of its own, and the next run succeeds (%s)", async (language) => {
    const { page, pane } = await withLedger(language);
    await analyse(pane, language);
    const codes: [string, ReportedError["code"]][] = [
      ["AccessDenied", "access-denied"], ["ItemNotFound", "item-not-found"], ["ResponsePayloadSizeLimitExceeded", "too-large"], ["ApiNotFound", "unsupported"], ["GeneralException", "unexpected"],
    ];
    for (const [hostCode, code] of codes) {
      await failNextRun(page, hostCode, hostCode === "GeneralException");
      await placeButton(pane, "checks", language).click();
      await button(pane, SHELL.analyse, language).click();
      const { what, next } = ERRORS[code];
      const told = await pane.locator("main").getByText(say(next, language)).first().textContent({ timeout: RUN_TIME });
      expect(told).toContain(say(what, language, { where: "…" }).split("…")[0]);
      await button(pane, SHELL.dismiss, language).click();
    }
    await button(pane, SHELL.analyse, language).click();
    await idle(pane);
    expect(await button(pane, SHELL.dismiss, language).count()).toBe(0);
  });

  test.each(LANGUAGES)("a protected structure: the pane says so, and no sheet is added (%s)", async (language) => {
    const bench = await withLedger(language);
    const before = await sheetNames(bench);
    const pane = await reopenPane(bench.page, { protectedWorkbook: true });
    await analyse(pane, language);
    await writeAging(pane, language);
    await expectText(pane, portErrorText({ code: "protected-workbook", where: "", changed: false }, language));
    expect(await sheetNames(bench)).toEqual(before);
  });

  test.each(LANGUAGES)("a protected report sheet: it is named, and stays as it was (%s)", async (language) => {
    const bench = await withLedger(language);
    await analyse(bench.pane, language);
    await writeAging(bench.pane, language);
    const name = bench.words(titles.aging);
    const before = written(sheetOf(await bench.page.document(), name));
    const pane = await reopenPane(bench.page, { protectedSheets: [name] });
    await analyse(pane, language);
    await writeAging(pane, language);
    await expectText(pane, portErrorText({ code: "protected-sheet", where: name, changed: false }, language));
    expect(written(sheetOf(await bench.page.document(), name))).toEqual(before);
  });

  test.each(LANGUAGES)("a read-only workbook is analysed; writing is not offered, settings are not stored (%s)", async (language) => {
    const bench = await withLedger(language);
    const pane = await reopenPane(bench.page, { readOnly: true });
    await analyse(pane, language);
    await expectText(pane, bench.words(SHELL.readOnly));
    await placeButton(pane, "reports", language).click();
    const write = pane.getByRole("button", { name: new RegExp(`^${bench.words(REPORTS_PLACE.write, { count: 1 }).split("1")[0]!.replace("(", "\\(")}`) });
    await write.waitFor();
    expect(await write.isDisabled()).toBe(true);
    await placeButton(pane, "settings", language).click();
    await pane.getByLabel(bench.words(SETTINGS.homeCurrency)).fill("USD");
    await button(pane, SETTINGS.save, language).click();
    await expectText(pane, bench.words(SETTINGS.failed));
  });

  test.each(LANGUAGES)("somebody types in a cell: the run waits, says so, and goes on after Enter (%s)", async (language) => {
    const { page, pane, words } = await withLedger(language);
    await page.click(4, 0);
    await page.page.keyboard.type("A4");
    // By the page's own script: a click would end the typing.
    await button(pane, LEDGERS.find, language).evaluate((element) => (element as HTMLElement).click());
    await expectText(pane, words(SHELL.waitingForCell));
    await page.page.keyboard.press("Enter");
    await pane.locator("main li button[aria-expanded]").first().waitFor({ timeout: RUN_TIME });
    await idle(pane);
    expect(await pane.getByText(words(SHELL.waitingForCell)).count()).toBe(0);
  });

  test.each(LANGUAGES)("a run that waits for a cell can be cancelled (%s)", async (language) => {
    const { page, pane, words } = await withLedger(language);
    await page.click(4, 0);
    await page.page.keyboard.type("A4");
    await button(pane, LEDGERS.find, language).evaluate((element) => (element as HTMLElement).click());
    await expectText(pane, words(SHELL.waitingForCell));
    await button(pane, SHELL.cancel, language).evaluate((element) => (element as HTMLElement).click());
    await pane.locator("main").getByText(words(ERRORS.cancelled.what)).waitFor();
    await page.page.keyboard.press("Escape");
  });

  test.each(LANGUAGES)("two people in one workbook: each is told as soon as the other has written, and both keep their notes (%s)", async (language) => {
    const { page, pane: mine, words } = await withLedger(language);
    const plan = words(titles.plan);
    const theirs = await colleaguesPane(page);
    for (const pane of [mine, theirs]) await analyse(pane, language);
    await placeButton(theirs, "reports", language).click();
    await expectText(theirs, words(REPORTS_PLACE.shared));
    const notice = words(SHELL.byOthers, { reports: plan });
    await writePlan(mine, language);
    await expectText(theirs, notice);
    await note(mine, plan, SMALL_LEDGER.customers[0], "mine");
    await note(theirs, plan, SMALL_LEDGER.customers[1], "theirs");
    // A payment has come: the plan that they write is another one.
    await typeAmount(theirs, SMALL_LEDGER.name[language], 60_000);
    expect(await mine.getByText(notice).count()).toBe(0);
    await writePlan(theirs, language);
    await expectText(mine, notice);
    expect(await theirs.getByText(notice).count()).toBe(0);
    await writePlan(mine, language);
    const noted = await notes(page, plan, words(REPORT_WORDS.columns.note));
    expect(noted).toEqual({ [SMALL_LEDGER.customers[0]]: "mine", [SMALL_LEDGER.customers[1]]: "theirs" });
  });
});

/** Writes the plan alone: what was told before is not asked about. */
async function writePlan(pane: Frame, language: Language): Promise<void> {
  await placeButton(pane, "reports", language).click();
  await button(pane, REPORTS_PLACE.none, language).click();
  await pane.getByLabel(say(titles.plan, language), { exact: true }).check();
  await button(pane, REPORTS_PLACE.write, language, { count: 1 }).click();
  await idle(pane);
  await pane.getByRole("heading", { name: say(REPORTS_PLACE.written, language) }).waitFor({ timeout: RUN_TIME });
}

/** The open amount of the first invoice, typed in the Excel to which the pane belongs. */
function typeAmount(pane: Frame, ledger: string, amount: number): Promise<void> {
  return pane.evaluate(([sheet, value]) => Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("E2").values = [[value]];
    await context.sync();
  }), [ledger, amount] as const);
}

/** What a person types beside a customer on the plan, in the Excel to which the pane belongs. */
function note(pane: Frame, plan: string, customer: string, text: string): Promise<void> {
  return pane.evaluate(([sheet, name, words]) => Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet!).getUsedRange().load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    const row = rows.findIndex((cells) => cells.includes(name));
    const column = rows.flatMap((cells) => cells.flatMap((cell, index) => (cell === "备注" || cell === "Note" ? [index] : [])))[0]!;
    used.getCell(row, column).values = [[words]];
    await context.sync();
  }), [plan, customer, text]);
}

/** What stands in the column of notes, by customer. */
async function notes(page: WorkbenchPage, plan: string, header: string): Promise<Record<string, unknown>> {
  const { cells } = sheetOf(await page.document(), plan);
  const headers = Object.entries(Object.values(cells).find((row) => Object.values(row).some(({ v }) => v === header))!);
  const column = Number(headers.find(([, { v }]) => v === header)![0]);
  const found = SMALL_LEDGER.customers.flatMap((customer) => {
    const row = Object.values(cells).find((one) => Object.values(one).some(({ v }) => v === customer));
    return row?.[column]?.v ? [[customer, row[column].v] as const] : [];
  });
  return Object.fromEntries(found);
}
