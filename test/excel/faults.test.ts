import { describe, expect, jest, test } from "@jest/globals";
import { PortError } from "../../src/app/ports";
import type { Fault, HostWorkbook } from "../../src/host";
import type { HostDocument } from "../../src/host/document";
import { drawnPlan, logModel } from "./models";
import { documentOf, open, picture, sheetIn, SILENT, tableRows, TIMES, type } from "./hostBook";

jest.setTimeout(600_000);

const SHEETS = ["催收计划", "运行记录"];
const OLD_ROWS = [{ key: "C1", customer: "甲公司", overdue: 1200.5 }, { key: "C2", customer: "乙公司", overdue: 300 }, { key: "C3", customer: "丙公司", overdue: 5 }];
const NEW_ROWS = [{ key: "C4", customer: "丁公司", overdue: 70 }, { key: "C2", customer: "乙公司", overdue: 310 }, { key: "C1", customer: "甲公司", overdue: 99 }, { key: "C5", customer: "戊公司", overdue: 1 }];
const oldModels = () => [drawnPlan(OLD_ROWS), logModel("run 1", 1)];
const newModels = () => [drawnPlan(NEW_ROWS), logModel("run 2", 2)];
const OLD_SETTINGS = JSON.stringify({ version: 1, basis: "due" });
const NEW_SETTINGS = JSON.stringify({ version: 1, basis: "invoice", mergedCustomers: { "<甲>": "甲 & 乙" } });

/** A workbook with reports of an earlier run and notes in them. */
async function before(): Promise<HostDocument> {
  const { port, book } = await open(documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200]] }));
  await port.publish(oldModels(), SILENT, OLD_SETTINGS);
  type(book, "催收计划", "甲公司", "备注", "答应月底付款");
  type(book, "催收计划", "丙公司", "状态", "done");
  book.edit("催收计划", "G5", "律师");
  book.edit("催收计划", "G7", "王律师");
  await book.calculate();
  const document = book.toDocument();
  book.dispose();
  return document;
}

function pictures(book: HostWorkbook): string[] {
  const present = book.toDocument().sheets.map(({ name }) => name);
  return SHEETS.map((name) => (present.includes(name) ? JSON.stringify(picture(book, name)) : ""));
}

/** the notes of before(), wherever the report keeps them */
function expectNotes(book: HostWorkbook): void {
  const text = JSON.stringify(sheetIn(book, "催收计划").cells);
  for (const note of ["答应月底付款", "done", "王律师"]) expect(text).toContain(note);
}

/** The settings are those of before, or those of this run when all its reports stand; never both, never a part. */
async function expectSettings(document: HostDocument, old: string | undefined, allStand: boolean): Promise<void> {
  const { port, book } = await open(document);
  const text = await port.loadSettings();
  expect(allStand ? [old, NEW_SETTINGS] : [old]).toContain(text);
  expect(document.customXml).toHaveLength(text === undefined ? 0 : 1);
  book.dispose();
}

interface Case {
  name: string;
  fault: Omit<Fault, "sync">;
}

const CASES: Case[] = [
  { name: "GeneralException before anything is applied", fault: { code: "GeneralException", when: "before" } },
  { name: "RequestPayloadSizeLimitExceeded", fault: { code: "RequestPayloadSizeLimitExceeded", when: "before" } },
  { name: "InvalidOperationInCellEditMode", fault: { code: "InvalidOperationInCellEditMode", when: "before" } },
  { name: "AccessDenied", fault: { code: "AccessDenied", when: "before" } },
  { name: "no answer, nothing applied", fault: { code: "Timeout", when: "never" } },
  { name: "a crash between applying and answering", fault: { code: "GeneralException", when: "after" } },
];

/** Fails at sync 1, 2, 3 … until a run passes without meeting the fault, and looks at the workbook after every one. */
async function failEverywhere(document: HostDocument | undefined, faultOf: Case["fault"], { twice = false, seen = false }): Promise<{ met: number; failed: number }> {
  const start = document ?? documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200]] });
  const reference = await open(start);
  const old = pictures(reference.book);
  const oldSettings = await reference.port.loadSettings();
  if (seen) await reference.port.facts(SILENT);
  reference.client.resetCounters();
  await reference.port.publish(newModels(), SILENT, NEW_SETTINGS);
  await reference.book.calculate();
  const complete = pictures(reference.book);
  const syncs = reference.client.counters.syncs;
  reference.book.dispose();
  let failed = 0;
  for (let sync = 1; sync <= syncs; sync++) {
    const { port, book, client } = await open(start, {}, TIMES);
    await port.loadSettings();
    if (seen) await port.facts(SILENT);
    client.fail({ ...faultOf, sync });
    if (twice) client.fail({ ...faultOf, sync: sync + 1 });
    const error = await port.publish(newModels(), SILENT, NEW_SETTINGS).then(() => undefined, (caught: unknown) => caught);
    await book.calculate();
    const now = pictures(book);
    now.forEach((one, index) => expect({ sync, sheet: SHEETS[index], state: one === old[index] ? "old" : one === complete[index] ? "new" : one })
      .toEqual({ sync, sheet: SHEETS[index], state: expect.stringMatching(/^(old|new)$/) }));
    if (document) expectNotes(book);
    await expectSettings(book.toDocument(), error ? oldSettings : NEW_SETTINGS, now.every((one, index) => one === complete[index]));
    if (error) {
      failed += 1;
      expect(error).toBeInstanceOf(PortError);
      if (now.some((one, index) => one !== old[index])) expect((error as PortError).changed).toBe(true);
    } else {
      expect(now).toEqual(complete);
    }
    await port.publish(newModels(), SILENT, NEW_SETTINGS);
    await book.calculate();
    expect({ sync, sheets: pictures(book) }).toEqual({ sync, sheets: complete });
    await expectSettings(book.toDocument(), NEW_SETTINGS, true);
    expect(sheetIn(book, "_AR_Staging")).toMatchObject({ cells: {}, visibility: "veryHidden" });
    book.dispose();
  }
  return { met: syncs, failed };
}

async function costOf(document: HostDocument): Promise<{ syncs: number; complete: string[]; actionsOfLast: number }> {
  const { port, book, client } = await open(document);
  let actionsBefore = 0;
  const progress = { report: (_stage: string, _done: number, _total: number, what?: string) => {
    if (what === SHEETS.at(-1)) actionsBefore = client.counters.actions;
  } };
  await port.publish(newModels(), progress, NEW_SETTINGS);
  await book.calculate();
  const complete = pictures(book);
  const { syncs, actions } = client.counters;
  book.dispose();
  return { syncs, complete, actionsOfLast: actions - actionsBefore };
}

describe("a publishing run that fails at its n-th sync leaves every report wholly old or wholly new", () => {
  test.each(CASES)("$name, with reports and notes of an earlier run", async ({ fault }) => {
    const { met } = await failEverywhere(await before(), fault, { seen: true });
    // looking, staging, two swaps
    expect(met).toBe(4);
  });

  test.each(CASES)("$name, on the first run", async ({ fault }) => {
    const { met } = await failEverywhere(undefined, fault, {});
    expect(met).toBe(4);
  });

  test("two failures in a row are reported, not survived silently", async () => {
    const { failed } = await failEverywhere(await before(), { code: "GeneralException", when: "before" }, { twice: true });
    expect(failed).toBeGreaterThan(3);
  });

  test("a batch that stops half-way is repeated, so that nothing half-written stays", async () => {
    const document = await before();
    const { syncs, complete } = await costOf(document);
    const unchanged = await open(document);
    const old = pictures(unchanged.book);
    unchanged.book.dispose();
    let met = 0;
    for (const sync of [syncs - 1, syncs]) {
      for (let atAction = 5; atAction < 260; atAction += 17) {
        const { port, book, client } = await open(document, {}, TIMES);
        client.fail({ sync, code: "GeneralException", when: "before", atAction });
        const error = await port.publish(newModels(), SILENT).catch((caught: unknown) => caught);
        if (client.counters.syncs > syncs && !(error instanceof PortError)) met += 1;
        await book.calculate();
        // a batch that stops before it has touched the sheet is reported, any other is brought to its end
        const now = pictures(book);
        if (error instanceof PortError) now.forEach((one, index) => expect([old[index], complete[index]]).toContain(one));
        else expect({ sync, atAction, sheets: now }).toEqual({ sync, atAction, sheets: complete });
        expectNotes(book);
        book.dispose();
      }
    }
    expect(met).toBeGreaterThan(6);
  });

  test("a batch that stops at its very end, with the settings, is brought to its end", async () => {
    const document = await before();
    const { syncs, complete, actionsOfLast } = await costOf(document);
    for (let fromEnd = 1; fromEnd <= 14; fromEnd++) {
      const { port, book, client } = await open(document, {}, TIMES);
      client.fail({ sync: syncs, code: "InvalidArgument", when: "before", atAction: actionsOfLast - fromEnd });
      await port.publish(newModels(), SILENT, NEW_SETTINGS);
      expect(client.counters.syncs).toBeGreaterThan(syncs);
      await book.calculate();
      expect({ fromEnd, sheets: pictures(book) }).toEqual({ fromEnd, sheets: complete });
      await expectSettings(book.toDocument(), NEW_SETTINGS, true);
      book.dispose();
    }
  });

  test("settings that cannot be stored are reported, with all reports standing and the old settings whole", async () => {
    const document = await before();
    const { syncs, complete, actionsOfLast } = await costOf(document);
    const { port, book, client } = await open(document, {}, TIMES);
    // the emptying of the staging sheet comes last, in three actions or so; the settings just before
    client.fail({ sync: syncs, code: "AccessDenied", when: "before", atAction: actionsOfLast - 8 });
    for (let later = 1; later < 6; later++) client.fail({ sync: syncs + 2 + later, code: "AccessDenied", when: "before" });
    const error = await port.publish(newModels(), SILENT, NEW_SETTINGS).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "access-denied", where: "settings", changed: true });
    await book.calculate();
    expect(pictures(book)).toEqual(complete);
    await expectSettings(book.toDocument(), OLD_SETTINGS, false);
    book.dispose();
  });

  test.each([
    { which: "first", fromEnd: 1, atAction: 45, changed: false, sheets: ["old", "old"] },
    { which: "last", fromEnd: 0, atAction: 25, changed: true, sheets: ["new", "old"] },
  ])("a batch that stops half-way again and again is undone from the copy made first: the $which of two", async ({ fromEnd, atAction, changed, sheets }) => {
    const document = await before();
    const { port, book, client } = await open(document, {}, TIMES);
    const old = pictures(book);
    const { syncs, complete } = await costOf(document);
    const swap = { code: "InvalidArgument", when: "before" as const, atAction };
    client.fail({ ...swap, sync: syncs - fromEnd });
    // the look at the sheet takes two syncs, the second attempt comes third
    client.fail({ ...swap, sync: syncs - fromEnd + 3 });
    const error = await port.publish(newModels(), SILENT, NEW_SETTINGS).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "unexpected", changed });
    await book.calculate();
    // the user's column beside the table has become part of it, as it does in any next run
    const cells = (one: string) => (JSON.parse(one) as { cells: unknown }).cells;
    const expected = sheets.map((state, index) => (state === "old" ? old : complete)[index]!);
    expect(pictures(book).map(cells)).toEqual(expected.map(cells));
    await expectSettings(book.toDocument(), OLD_SETTINGS, false);
    await port.publish(newModels(), SILENT);
    expectNotes(book);
    book.dispose();
  });

  test("a batch that stops half-way with the host gone is brought back by the next run", async () => {
    const document = await before();
    const { port, book, client } = await open(document, {}, TIMES);
    const { syncs, complete } = await costOf(document);
    client.fail({ code: "InvalidArgument", when: "before", atAction: 45, sync: syncs - 1 });
    for (let later = 0; later < 12; later++) client.fail({ code: "AccessDenied", when: "before", sync: syncs + later });
    const error = await port.publish(newModels(), SILENT).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ changed: true });
    const next = await open(book.toDocument(), {}, TIMES);
    await next.port.publish(newModels(), SILENT);
    await next.book.calculate();
    expect(pictures(next.book)).toEqual(complete);
    expectNotes(next.book);
    book.dispose();
    next.book.dispose();
  });

  test("the reports of both runs differ, so that old and new can be told apart", async () => {
    const { port, book } = await open(await before());
    const old = pictures(book);
    await port.publish(newModels(), SILENT);
    const now = pictures(book);
    now.forEach((one, index) => expect(one).not.toBe(old[index]));
    expect(tableRows(book, "催收计划").map((row) => row["客户"])).toEqual(["丁公司", "乙公司", "甲公司", "戊公司"]);
    book.dispose();
  });
});
