import { describe, expect, jest, test } from "@jest/globals";
import { SETTINGS_NAMESPACE } from "../../src/excel/settingsPart";
import { documentOf, open, picture, SILENT } from "./hostBook";
import { agingModel, planModel } from "./models";

jest.setTimeout(60_000);

const LEDGER = documentOf({ 应收: [["客户", "金额"], ["甲", 1]] });
const MODEL = () => planModel([{ key: "a", customer: "甲", overdue: 1 }]);

describe("a workbook that may not be written", () => {
  test("is told apart before anything is written: read-only, protected structure, protected report", async () => {
    const readOnly = await open(LEDGER, { readOnly: true });
    await expect(readOnly.port.publish([MODEL()], SILENT)).rejects.toMatchObject({ code: "read-only", changed: false });
    readOnly.book.dispose();
    const structure = await open(LEDGER, { protectedWorkbook: true });
    await expect(structure.port.publish([MODEL()], SILENT)).rejects.toMatchObject({ code: "protected-workbook", changed: false });
    structure.book.dispose();
    const first = await open(LEDGER);
    await first.port.publish([MODEL()], SILENT);
    const locked = await open(first.book.toDocument(), { protectedSheets: ["催收计划"] });
    const before = picture(locked.book, "催收计划");
    await expect(locked.port.publish([MODEL()], SILENT)).rejects.toMatchObject({ code: "protected-sheet", where: "催收计划", changed: false });
    expect(picture(locked.book, "催收计划")).toEqual(before);
    first.book.dispose();
    locked.book.dispose();
  });

  test("waits while a cell is edited, says so, and gives up after its time", async () => {
    const { port, book } = await open(LEDGER, {}, { cellEditLimit: 1_000, cellEditPause: 10 });
    book.setCellEditing(true);
    const waits: string[] = [];
    const facts = await port.facts({ report: () => undefined, waiting: (reason) => {
      waits.push(reason);
      if (waits.length === 3) book.setCellEditing(false);
    } });
    expect(facts.sheets).toHaveLength(1);
    expect(waits).toEqual(["cell-edit", "cell-edit", "cell-edit"]);
    book.setCellEditing(true);
    const impatient = await open(LEDGER, {}, { cellEditLimit: 30, cellEditPause: 10 });
    impatient.book.setCellEditing(true);
    await expect(impatient.port.facts(SILENT)).rejects.toMatchObject({ code: "cell-edit", changed: false });
    book.dispose();
    impatient.book.dispose();
  });

  test("cancelling between two reports leaves the first new, the second old, and the staging sheet empty", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([MODEL(), agingModel([["甲", 1]])], SILENT);
    await book.calculate();
    const before = picture(book, "账龄分析");
    const stop = new AbortController();
    const progress = { report: (_stage: string, _done: number, _total: number, what?: string) => (what === "账龄分析" ? stop.abort() : undefined), signal: stop.signal };
    const run = port.publish([planModel([{ key: "b", customer: "乙", overdue: 2 }]), agingModel([["乙", 2]])], progress);
    await expect(run).rejects.toMatchObject({ code: "cancelled", changed: true });
    await book.calculate();
    expect(picture(book, "账龄分析")).toEqual(before);
    expect(JSON.stringify(picture(book, "催收计划"))).toContain("乙");
    expect(book.toDocument().sheets.find(({ name }) => name === "_AR_Staging")!.cells).toEqual({});
    book.dispose();
  });
});

describe("settings in the workbook", () => {
  test("come back as they were saved, in one part, and travel with the file", async () => {
    const { port, book } = await open(LEDGER);
    expect(await port.loadSettings()).toBeUndefined();
    const first = JSON.stringify({ version: 1, note: "<a & b> ]]> \"引号\" 'x'\r\n" });
    await port.saveSettings("{}");
    await port.saveSettings(first);
    expect(await port.loadSettings()).toBe(first);
    expect(book.toDocument().customXml).toHaveLength(1);
    const copy = await open(book.toDocument());
    expect(await copy.port.loadSettings()).toBe(first);
    book.dispose();
    copy.book.dispose();
  });

  test("cost one sync to load; of several parts the first holds, and saving leaves one", async () => {
    const document = { ...LEDGER, customXml: ["one", "two"].map((text, index) => ({
      id: `{0000000${index}-0000-4000-8000-000000000000}`, xml: `<settings xmlns="${SETTINGS_NAMESPACE}">${text}</settings>`,
    })) };
    const { port, book, client } = await open(document);
    expect(await port.loadSettings()).toBe("one");
    await port.publish([MODEL()], SILENT, "three");
    expect(book.toDocument().customXml).toHaveLength(1);
    client.resetCounters();
    expect(await port.loadSettings()).toBe("three");
    expect(client.counters.syncs).toBe(1);
    book.dispose();
  });

  test("stay as they were when a report cannot be written", async () => {
    const { port, book } = await open(LEDGER);
    await port.publish([MODEL()], SILENT, "before");
    const locked = await open(book.toDocument(), { protectedSheets: ["催收计划"] });
    await expect(locked.port.publish([MODEL()], SILENT, "after")).rejects.toMatchObject({ code: "protected-sheet" });
    expect(await locked.port.loadSettings()).toBe("before");
    book.dispose();
    locked.book.dispose();
  });
});
