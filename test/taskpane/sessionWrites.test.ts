/** What the session writes besides reports, in whose name, and beside whom. */
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { customerCard } from "../../src/app/customerCard";
import { PortError, type Progress, type WorkbookFacts } from "../../src/app/ports";
import { excelWorkbook } from "../../src/excel";
import { openHost, type HostWorkbook } from "../../src/host";
import { portErrorText } from "../../src/locale/errors";
import type { ReportId, SheetModel } from "../../src/reports/sheetModel";
import type { PaneSession } from "../../src/taskpane/session";
import { SMALL_LEDGER } from "../browser/ledgers";
import { documentOf, tableRows, type } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";
import { asPublished, document, facts, open, sample, settled } from "./openSession";

jest.setTimeout(60_000);

describe("a workbook that others have open", () => {
  /** The workbook with an aging and a run log; a writing of ours gives the aging the version "ours". */
  async function openShared() {
    const versions = new Map<ReportId, string>([["aging", "first"], ["runLog", "first"]]);
    const port = documentPort(document, "sample.xlsx");
    const opened = await open({
      facts: async (progress): Promise<WorkbookFacts> => {
        const found = await port.facts(progress);
        const reports = [...versions].map(([report, written]) => ({ ...found.sheets[0]!, sheet: report, cells: [], rowCount: 0, report, written }));
        return { ...found, shared: true, sheets: [...found.sheets, ...reports] };
      },
      reportVersions: async () => new Map(versions),
      publish: async (models) => {
        for (const { report } of models) versions.set(report, "ours");
        return asPublished(models).map((one) => ({ ...one, written: "ours" }));
      },
    });
    return { ...opened, versions };
  }

  test("their new reports are told the moment they come, whether this session has written itself or only looked", async () => {
    const { session, user, versions } = await openShared();
    await session.analyse();
    expect(session.current().writtenByOthers).toEqual([]);
    versions.set("aging", "theirs");
    user.changed("账龄分析", true);
    await settled();
    expect(session.current().writtenByOthers).toEqual(["aging"]);
    await session.write(["aging"]);
    expect(session.current().published).toHaveLength(1);
    expect(session.current().writtenByOthers).toEqual([]);
    versions.set("aging", "theirs again");
    user.changed("账龄分析", true);
    await settled();
    expect(session.current().writtenByOthers).toEqual(["aging"]);
  });

  test("what the user does not know of yet is told before it is written over; the second time it is written", async () => {
    const { session, versions } = await openShared();
    await session.write(["aging", "plan"]);
    versions.set("aging", "theirs");
    await session.write(["aging", "plan"]);
    expect(session.current().writtenByOthers).toEqual(["aging"]);
    expect(session.current().heldBack).toEqual(["aging", "plan"]);
    expect(session.current().published).toBeUndefined();
    expect(versions.get("aging")).toBe("theirs");
    await session.write(session.current().heldBack);
    expect(session.current().published?.map(({ report }) => report)).toEqual(["aging", "plan"]);
    expect([session.current().writtenByOthers, session.current().heldBack]).toEqual([[], undefined]);
  });

  test("their reports do not hold back a writing that leaves them alone, and rows that they log replace nothing", async () => {
    const { session, versions } = await openShared();
    await session.analyse();
    versions.set("aging", "theirs").set("runLog", "theirs");
    await session.write(["plan"]);
    expect(session.current().published?.map(({ report }) => report)).toEqual(["plan"]);
    expect(session.current().writtenByOthers).toEqual(["aging"]);
  });

  test("the user's own typing in a report asks for nothing", async () => {
    let asked = 0;
    const { session, user } = await open({ reportVersions: async () => { asked++; return new Map(); } });
    await session.analyse();
    user.changed("账龄分析", false);
    await settled();
    expect(asked).toBe(0);
  });
});

describe("two panes on one workbook", () => {
  const ledger = SMALL_LEDGER.name["zh-CN"];
  const [first, second] = SMALL_LEDGER.customers;
  let book: HostWorkbook;
  afterEach(() => book.dispose());

  async function pane(): Promise<PaneSession> {
    const { Excel, Office } = await book.attach();
    const { session } = await open(excelWorkbook(Excel, Office));
    return session;
  }

  /** Both have looked at the workbook and found no reports. */
  async function twoPanes(): Promise<[PaneSession, PaneSession]> {
    book = await openHost(documentOf({ [ledger]: SMALL_LEDGER.rows["zh-CN"].map((row) => [...row]) }));
    const panes: [PaneSession, PaneSession] = [await pane(), await pane()];
    for (const session of panes) await session.analyse();
    return panes;
  }

  async function writePlan(session: PaneSession): Promise<void> {
    await session.write(["plan"]);
    expect(session.current().published?.map(({ report }) => report)).toEqual(["plan"]);
  }

  const told = (session: PaneSession): readonly ReportId[] => session.current().writtenByOthers;
  const isTold = async (session: PaneSession): Promise<void> => {
    for (let turn = 0; turn < 200 && !told(session).includes("plan"); turn++) await settled();
    expect(told(session)).toEqual(["plan"]);
  };
  const notes = (): Record<string, string> => Object.fromEntries(tableRows(book, "催收计划").flatMap((row) => (row["备注"] ? [[row["客户名称"] ?? row["客户"]!, row["备注"]]] : [])));

  test("each is told the moment the other has written, before asking for anything; what both noted stays", async () => {
    const [mine, theirs] = await twoPanes();
    await writePlan(mine);
    await isTold(theirs);
    expect(told(mine)).toEqual([]);
    type(book, "催收计划", first, "备注", "mine");
    type(book, "催收计划", second, "备注", "theirs");
    // A payment has come: their plan is another one than mine.
    book.edit(ledger, "E2", 60_000);
    await writePlan(theirs);
    expect(told(theirs)).toEqual([]);
    await isTold(mine);
    await writePlan(mine);
    expect(notes()).toEqual({ [first]: "mine", [second]: "theirs" });
  });

  test("who has written the very same takes nothing from anybody, and nobody is warned", async () => {
    const [mine, theirs] = await twoPanes();
    await writePlan(mine);
    await isTold(theirs);
    type(book, "催收计划", first, "备注", "mine");
    await writePlan(theirs);
    await mine.analyse();
    expect(told(mine)).toEqual([]);
    await writePlan(mine);
    expect(notes()).toEqual({ [first]: "mine" });
  });
});

describe("a contact that is logged", () => {
  const customer = SMALL_LEDGER.customers[0];
  const contact = { date: facts.exported, customer, invoice: "", channel: "wechat", person: "张三", result: "已答应付款", note: "" } as const;

  test("goes to a sheet of our own beside the user's of that name, which is told, and stands among the contacts at once", async () => {
    const own = [["催收日期", "客户名称", "催收级别", "催收方式", "催收结果"], [facts.exported - 30, customer, 1, "电话", "下月付"]];
    const book = await openHost(documentOf({ 应收台账: SMALL_LEDGER.rows["zh-CN"].map((row) => [...row]), 催收记录: own }));
    const { Excel, Office } = await book.attach();
    const { session } = await open(excelWorkbook(Excel, Office));
    await session.analyse();
    expect(await session.logContact(contact)).toMatchObject({ report: "contactLog", sheet: "催收记录 (2)" });
    const { analysis } = session.current();
    const card = customerCard(analysis!, analysis!.book.customers.findIndex(({ name }) => name === customer))!;
    expect(card.contacts.map(({ channel, result }) => [channel, result])).toEqual([["微信", "已答应付款"], ["电话", "下月付"]]);
    book.dispose();
  });

  test("a workbook that refuses it gives no sheet, and the failure is shown", async () => {
    const { session } = await open({ publish: async () => { throw new PortError("protected-workbook", "", false, ""); } });
    expect(await session.logContact(contact)).toBe("failed");
    expect(session.current().failure?.code).toBe("protected-workbook");
  });
});

describe("the user's name", () => {
  const who = (models: SheetModel[]): unknown => {
    const column = models.find(({ report }) => report === "runLog")?.columns.find(({ id }) => id === "who");
    return column && "values" in column.content ? column.content.values : undefined;
  };

  test("stands in the run log as it was typed, is kept on this machine, and stays empty where nobody typed one", async () => {
    const written: unknown[] = [];
    const { session, preferences, stored } = await open({ publish: async (models) => { written.push(who(models)); return asPublished(models); } });
    await session.write(["runLog"]);
    session.setUserName("李会计");
    await session.write(["runLog"]);
    expect(written).toEqual([[""], ["李会计"]]);
    expect(preferences.at(-1)).toMatchObject({ userName: "李会计" });
    expect(stored() ?? "").not.toContain("李会计");
    const again = await open({}, { preferences: { load: () => preferences.at(-1)!, save: () => undefined } });
    expect(again.session.current().userName).toBe("李会计");
  });
});

describe("sheets for a workbook without ledgers", () => {
  test("the chosen templates are added in the pane's language and named; nothing else is written", async () => {
    const added: string[] = [];
    const { session } = await open({ addSheets: async (sheets) => { added.push(...sheets.map(({ name }) => name)); return sheets.map(({ name }) => `${name} 2`); } });
    await session.insertTemplates(["INV", "PAY"]);
    expect(added).toEqual(["应收发票", "回款"]);
    expect(session.current().inserted).toEqual(["应收发票 2", "回款 2"]);
    expect(session.current().published).toBeUndefined();
  });

  test("the sample is analysed as soon as it stands; a failure before that says that no sheet was added", async () => {
    const { session } = await open({ addSheets: async (sheets) => sheets.map(({ name }) => name) });
    await session.insertSample();
    expect(session.current().inserted).toHaveLength(sample.sheets.length - 1);
    expect(session.current().analysis?.readings.length).toBeGreaterThan(0);
    const refused = await open({ addSheets: async () => { throw new PortError("protected-workbook", "", false, ""); } });
    await refused.session.insertSample();
    expect(refused.session.current().failure).toEqual({ code: "protected-workbook", where: "", changed: false, task: "sheets" });
    expect(refused.session.current().analysis).toBeUndefined();
  });
});

describe("what is no run of its own", () => {
  test("waiting for a cell that is being edited is said while it lasts, when settings are stored and when a link is followed", async () => {
    const said: (boolean | undefined)[] = [];
    const wait = async (progress?: Progress): Promise<void> => progress?.waiting?.("cell-edit", "");
    const { session } = await open({ saveSettings: (_, progress) => wait(progress) }, { goTo: (_sheet, _address, progress) => wait(progress) });
    session.subscribe(() => { if (said.at(-1) !== session.current().waitingForCell) said.push(session.current().waitingForCell); });
    await session.changeSettings((settings) => settings);
    await session.goTo("账龄分析");
    expect(said).toEqual([true, false, true, false]);
  });

  test("an error of the add-in's own is not blamed on Excel", async () => {
    const { session } = await open({ facts: async () => { throw new TypeError("x is undefined"); } });
    await session.analyse();
    expect(session.current().failure).toEqual({ code: "own-error", where: "x is undefined", changed: false, task: "read" });
    expect(portErrorText(session.current().failure!, "en-US")).toBe("The add-in itself made an error: x is undefined. Nothing in the workbook was changed. Try again; if it stays so, tell your administrator the sentence above.");
  });
});
