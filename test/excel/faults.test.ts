import { describe, expect, jest, test } from "@jest/globals";
import { PortError } from "../../src/app/ports";
import type { Fault, HostWorkbook } from "../../src/host";
import type { HostDocument } from "../../src/host/document";
import { logModel, planModel } from "./models";
import { documentOf, open, picture, sheetIn, SILENT, tableRows, TIMES, type } from "./hostBook";

jest.setTimeout(600_000);

const SHEETS = ["催收计划", "运行记录"];
const OLD_ROWS = [{ key: "C1", customer: "甲公司", overdue: 1200.5 }, { key: "C2", customer: "乙公司", overdue: 300 }, { key: "C3", customer: "丙公司", overdue: 5 }];
const NEW_ROWS = [{ key: "C4", customer: "丁公司", overdue: 70 }, { key: "C2", customer: "乙公司", overdue: 310 }, { key: "C1", customer: "甲公司", overdue: 99 }, { key: "C5", customer: "戊公司", overdue: 1 }];
const oldModels = () => [planModel(OLD_ROWS), logModel("run 1", 1)];
const newModels = () => [planModel(NEW_ROWS), logModel("run 2", 2)];

/** A workbook with reports of an earlier run and notes in them. */
async function before(): Promise<HostDocument> {
  const { port, book } = await open(documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200]] }));
  await port.publish(oldModels(), SILENT);
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
async function failEverywhere(document: HostDocument | undefined, faultOf: Case["fault"], twice: boolean): Promise<{ met: number; failed: number }> {
  const start = document ?? documentOf({ 应收账款: [["客户", "金额"], ["甲公司", 1200]] });
  const reference = await open(start);
  const old = pictures(reference.book);
  await reference.port.publish(newModels(), SILENT);
  await reference.book.calculate();
  const complete = pictures(reference.book);
  const syncs = reference.client.counters.syncs;
  reference.book.dispose();
  let failed = 0;
  for (let sync = 1; sync <= syncs; sync++) {
    const { port, book, client } = await open(start, {}, TIMES);
    client.fail({ ...faultOf, sync });
    if (twice) client.fail({ ...faultOf, sync: sync + 1 });
    const error = await port.publish(newModels(), SILENT).then(() => undefined, (caught: unknown) => caught);
    await book.calculate();
    const now = pictures(book);
    now.forEach((one, index) => expect({ sync, sheet: SHEETS[index], state: one === old[index] ? "old" : one === complete[index] ? "new" : one })
      .toEqual({ sync, sheet: SHEETS[index], state: expect.stringMatching(/^(old|new)$/) }));
    if (document) expectNotes(book);
    if (error) {
      failed += 1;
      expect(error).toBeInstanceOf(PortError);
      if (now.some((one, index) => one !== old[index])) expect((error as PortError).changed).toBe(true);
    } else {
      expect(now).toEqual(complete);
    }
    await port.publish(newModels(), SILENT);
    await book.calculate();
    expect({ sync, sheets: pictures(book) }).toEqual({ sync, sheets: complete });
    expect(sheetIn(book, "_AR_Staging").cells).toEqual({});
    book.dispose();
  }
  return { met: syncs, failed };
}

async function costOf(document: HostDocument): Promise<{ syncs: number; complete: string[] }> {
  const { port, book, client } = await open(document);
  await port.publish(newModels(), SILENT);
  await book.calculate();
  const complete = pictures(book);
  const { syncs } = client.counters;
  book.dispose();
  return { syncs, complete };
}

describe("a publishing run that fails at its n-th sync leaves every report wholly old or wholly new", () => {
  test.each(CASES)("$name, with reports and notes of an earlier run", async ({ fault }) => {
    const { met } = await failEverywhere(await before(), fault, false);
    expect(met).toBeGreaterThan(5);
  });

  test.each(CASES.slice(4))("$name, on the first run", async ({ fault }) => {
    const { met } = await failEverywhere(undefined, fault, false);
    expect(met).toBeGreaterThan(4);
  });

  test("two failures in a row are reported, not survived silently", async () => {
    const { failed } = await failEverywhere(await before(), { code: "GeneralException", when: "before" }, true);
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
      for (let atAction = 5; atAction < 130; atAction += 11) {
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

  test("a batch that stops half-way again and again is undone from the copy made first", async () => {
    const document = await before();
    const { port, book, client } = await open(document, {}, TIMES);
    const old = pictures(book);
    const { syncs } = await costOf(document);
    const swap = { code: "InvalidArgument", when: "before" as const, atAction: 45 };
    client.fail({ ...swap, sync: syncs - 1 });
    // the look at the sheet takes two syncs, the second attempt comes third
    client.fail({ ...swap, sync: syncs + 2 });
    const error = await port.publish(newModels(), SILENT).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "unexpected", changed: false });
    await book.calculate();
    // the user's column beside the table has become part of it, as it does in any next run
    const cells = (one: string) => (JSON.parse(one) as { cells: unknown }).cells;
    expect(pictures(book).map(cells)).toEqual(old.map(cells));
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
