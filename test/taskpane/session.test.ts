import { describe, expect, test } from "@jest/globals";
import { PortError, type Published, type WorkbookPort } from "../../src/app/ports";
import type { SheetModel } from "../../src/reports/sheetModel";
import { sampleFacts } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import { PaneSession, type PaneState } from "../../src/taskpane/session";
import { documentPort } from "../sample/documentPort";

const facts = sampleFacts();
const document = sampleWorkbook(facts, "zh");
const asPublished = (models: SheetModel[]): Published[] => models.map(({ report, title, rowCount }) => ({ report, sheet: title, rows: rowCount, kept: 0, archived: 0 }));

function sessionOver(port: Partial<WorkbookPort> = {}): { session: PaneSession; states: PaneState[] } {
  const session = new PaneSession({
    port: { ...documentPort(document, "sample.xlsx"), publish: async (models) => asPublished(models), ...port },
    language: "zh-CN", now: () => facts.exported + 0.5, version: "0.1.0",
    goTo: async (sheet) => { throw new PortError("item-not-found", sheet, false, ""); },
  });
  const states: PaneState[] = [];
  session.subscribe(() => states.push(session.current()));
  return { session, states };
}

describe("the pane's session", () => {
  test("analysing shows progress through every stage of reading and ends with the analysis", async () => {
    const { session, states } = sessionOver();
    await session.analyse();
    expect(states[0]?.running?.stage).toBe("find");
    expect(states.some((state) => state.running?.stage === "analyse")).toBe(true);
    expect(session.current().running).toBeUndefined();
    expect(session.current().analysis?.asOf).toBe(facts.asOf);
  });

  test("the user's as-of date goes before the one in the titles", async () => {
    const { session } = sessionOver();
    session.setAsOf(facts.asOf - 31);
    await session.analyse();
    expect([session.current().analysis?.asOf, session.current().analysis?.asOfSource]).toEqual([facts.asOf - 31, "option"]);
  });

  test("writing gives all five sheets, or only those asked for", async () => {
    const { session } = sessionOver();
    await session.write();
    expect(session.current().published?.map(({ report }) => report)).toEqual(["aging", "agingDetail", "plan", "dataCheck", "runLog"]);
    await session.write(["plan"]);
    expect(session.current().published?.map(({ report }) => report)).toEqual(["plan"]);
  });

  test("a second request while one is running does nothing", async () => {
    let published = 0;
    const { session } = sessionOver({ publish: async (models) => { published++; return asPublished(models); } });
    await Promise.all([session.write(), session.write(), session.analyse()]);
    expect(published).toBe(1);
  });

  test("cancelling reaches the port, and the pane is free again", async () => {
    const { session } = sessionOver({
      publish: async (_, progress) => {
        session.cancel();
        throw progress.signal?.aborted ? new PortError("cancelled", "", false, "") : new Error("the signal did not arrive");
      },
    });
    await session.write();
    expect(session.current().failure?.code).toBe("cancelled");
    expect(session.current().running).toBeUndefined();
    await session.analyse();
    expect(session.current().failure).toBeUndefined();
  });

  test("a failure keeps its code and place; the earlier analysis stays in view", async () => {
    const { session } = sessionOver({ publish: async () => { throw new PortError("protected-sheet", "账龄分析", true, "host text"); } });
    await session.analyse();
    await session.write();
    expect(session.current().failure).toEqual({ code: "protected-sheet", where: "账龄分析", changed: true });
    expect(session.current().analysis).toBeDefined();
    expect(session.current().published).toBeUndefined();
  });

  test("a link to a sheet that is gone says so", async () => {
    const { session } = sessionOver();
    await session.goTo("账龄分析");
    expect(session.current().failure).toEqual({ code: "item-not-found", where: "账龄分析", changed: false });
  });
});
