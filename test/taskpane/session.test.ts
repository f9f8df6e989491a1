import { describe, expect, test } from "@jest/globals";
import { PortError } from "../../src/app/ports";
import type { Preferences } from "../../src/taskpane/preferences";
import { documentPort } from "../sample/documentPort";
import { asPublished, document, facts, open, settled } from "./openSession";

describe("a run", () => {
  test("analysing shows progress through every stage of reading and ends with the analysis", async () => {
    const { session, states } = await open();
    await session.analyse();
    expect(states.find(({ running }) => running)?.running?.stage).toBe("find");
    expect(states.some((state) => state.running?.stage === "analyse")).toBe(true);
    expect(session.current().running).toBeUndefined();
    expect(session.current().analysis?.asOf).toBe(facts.asOf);
  });

  test("the user's as-of date goes before the one in the titles", async () => {
    const { session } = await open();
    session.setAsOf(facts.asOf - 31);
    await session.analyse();
    expect([session.current().analysis?.asOf, session.current().analysis?.asOfSource]).toEqual([facts.asOf - 31, "option"]);
  });

  test("writing gives the reports asked for, in the order of the tabs, and else every report that holds something", async () => {
    const { session } = await open();
    await session.write(["plan", "aging"]);
    expect(session.current().published?.map(({ report }) => report)).toEqual(["aging", "plan"]);
    await session.write();
    const written = session.current().published!.map(({ report }) => report);
    expect(written).toEqual(expect.arrayContaining(["overview", "aging", "agingDetail", "plan", "warnings", "dataCheck", "runLog"]));
    await settled();
    expect(written).toEqual(session.current().contents);
  });

  test("a second request while one is running does nothing", async () => {
    let published = 0;
    const { session } = await open({ publish: async (models) => { published++; return asPublished(models); } });
    await Promise.all([session.write(["plan"]), session.write(["plan"]), session.analyse()]);
    expect(published).toBe(1);
  });

  test("cancelling reaches the port, and the pane is free again", async () => {
    const { session } = await open({
      publish: async (_, progress) => {
        session.cancel();
        throw progress.signal?.aborted ? new PortError("cancelled", "", false, "") : new Error("the signal did not arrive");
      },
    });
    await session.write(["plan"]);
    expect(session.current().failure?.code).toBe("cancelled");
    expect(session.current().running).toBeUndefined();
    await session.analyse();
    expect(session.current().failure).toBeUndefined();
  });

  test("cancelling while the figures are worked out ends the run without an analysis", async () => {
    const { session } = await open();
    session.subscribe(() => { if (session.current().running?.stage === "analyse") session.cancel(); });
    await session.analyse();
    expect(session.current().failure).toEqual({ code: "cancelled", where: "", changed: false, task: "read" });
    expect(session.current().analysis).toBeUndefined();
  });

  test("a failure keeps its code and place; the earlier analysis stays in view", async () => {
    const { session } = await open({ publish: async () => { throw new PortError("protected-sheet", "账龄分析", true, "host text"); } });
    await session.analyse();
    await session.write(["aging"]);
    expect(session.current().failure).toEqual({ code: "protected-sheet", where: "账龄分析", changed: true, task: "reports" });
    expect(session.current().analysis).toBeDefined();
    expect(session.current().published).toBeUndefined();
  });

  test("a link to a sheet that is gone says so", async () => {
    const { session } = await open();
    await session.goTo("账龄分析");
    expect(session.current().failure).toEqual({ code: "item-not-found", where: "账龄分析", changed: false, task: "read" });
  });
});

describe("what the user does in the workbook meanwhile", () => {
  test("an edit on a ledger that was read makes the result out of date; a refresh makes it current", async () => {
    const { session, user } = await open();
    user.changed("应收发票");
    expect(session.current().changedSheets).toEqual([]);
    await session.analyse();
    expect(session.current().changedSheets).toEqual([]);
    user.changed("应收发票");
    expect(session.current().changedSheets).toEqual(["应收发票"]);
    await session.analyse();
    expect(session.current().changedSheets).toEqual([]);
  });

  test("our own writing, and notes typed in a report, change nothing that was read", async () => {
    const { session, user } = await open({ publish: async (models) => { for (const { title } of models) user.changed(title); return asPublished(models); } });
    await session.write(["aging", "plan"]);
    user.changed("催收计划");
    expect(session.current().changedSheets).toEqual([]);
  });

  test("an edit while the ledgers are being read counts as newer than what was read", async () => {
    const { session, user } = await open();
    session.subscribe(() => { if (session.current().running?.stage === "analyse" && session.current().changedSheets.length === 0) user.changed("回款"); });
    await session.analyse();
    expect(session.current().changedSheets).toEqual(["回款"]);
  });

  test("a customer whom the pane names is shown, whatever row is selected; the next selection is followed again", async () => {
    const { session, user } = await open();
    await session.analyse();
    const { book } = session.current().analysis!;
    const [row, sheet, customer] = [book.debits.origin.row[0]!, book.sheets[book.debits.origin.sheet[0]!]!, book.debits.customer[0]!];
    user.selected({ sheet, row });
    const other = customer === 0 ? 1 : 0;
    session.showCustomer(other);
    await settled();
    expect([session.current().place, session.current().customer]).toEqual(["customer", other]);
    user.selected({ sheet, row });
    await settled();
    expect(session.current().customer).toBe(customer);
  });

  test("at the customer place, selecting an invoice's row shows its customer; a row without one leaves the last", async () => {
    const { session, user } = await open();
    await session.analyse();
    const { book } = session.current().analysis!;
    const [row, sheet, customer] = [book.debits.origin.row[0]!, book.sheets[book.debits.origin.sheet[0]!]!, book.debits.customer[0]!];
    user.selected({ sheet, row });
    await settled();
    expect(session.current().customer).toBeUndefined();
    session.show("customer");
    await settled();
    expect(session.current().customer).toBe(customer);
    user.selected({ sheet, row: 1 });
    await settled();
    expect(session.current().customer).toBe(customer);
  });

  test("on a report's row, which the analysis has not read, the names in its cells tell the customer", async () => {
    const asked: string[] = [];
    const port = documentPort(document, "sample.xlsx");
    const { session, user } = await open({
      readColumns: async (requests, progress) => {
        if (requests[0]?.sheet !== "催收计划") return port.readColumns(requests, progress);
        asked.push(`${requests[0].sheet} ${requests[0].firstRow + 1}`);
        return [{ firstRow: requests[0].firstRow, rowCount: 1, columns: new Map([[0, [1]], [3, [session.current().analysis!.book.customers[5]!.name]]]) }];
      },
    });
    session.show("customer");
    await session.analyse();
    user.selected({ sheet: "催收计划", row: 12 });
    await settled();
    expect(asked).toEqual(["催收计划 12"]);
    expect(session.current().customer).toBe(5);
  });
});

describe("settings and preferences", () => {
  test("a changed setting is stored in the workbook and the ledgers are analysed with it", async () => {
    const { session, stored } = await open();
    await session.analyse();
    expect(await session.changeSettings((settings) => ({ ...settings, basis: "invoice" }))).toBe(true);
    expect((JSON.parse(stored()!) as { basis: string }).basis).toBe("invoice");
    expect(session.current().analysis?.aging.basis).toBe("invoice");
  });

  test("what the last run found stays stored when a setting changes", async () => {
    const text = JSON.stringify({ version: 1, lastRun: { basis: "abc" }, findings: [{ rule: "W1.over-60", object: { kind: "company", id: "" }, severity: "red" }] });
    const saved: string[] = [];
    const { session } = await open({ loadSettings: async () => text, saveSettings: async (one) => { saved.push(one); } });
    await session.changeSettings((settings) => ({ ...settings, homeCurrency: "USD" }));
    expect(JSON.parse(saved[0]!)).toMatchObject({ homeCurrency: "USD", lastRun: { basis: "abc" }, findings: [{ rule: "W1.over-60" }] });
  });

  test("settings that cannot be read are not overwritten without the user's word", async () => {
    const saved: string[] = [];
    const { session } = await open({ loadSettings: async () => "{ broken", saveSettings: async (one) => { saved.push(one); } });
    expect(session.current().loaded?.mayOverwrite).toBe(false);
    expect(await session.changeSettings((settings) => settings)).toBe(false);
    expect(saved).toEqual([]);
    expect(await session.changeSettings((settings) => settings, true)).toBe(true);
    expect(saved).toHaveLength(1);
  });

  test("a workbook that refuses to store says why", async () => {
    const { session } = await open({ saveSettings: async () => { throw new PortError("read-only", "", false, ""); } });
    expect(await session.changeSettings((settings) => settings)).toBe(false);
    expect(session.current().failure?.code).toBe("read-only");
  });

  test("the user's language goes before Office's, and place and language are there again next time", async () => {
    const { session, preferences } = await open();
    expect(session.current().language).toBe("zh-CN");
    session.setLanguage("en-US");
    session.show("reports");
    expect(preferences.at(-1)).toEqual({ language: "en-US", place: "reports" });
    const again = await open({}, { preferences: { load: () => preferences.at(-1)!, save: () => undefined } });
    expect([again.session.current().language, again.session.current().place]).toEqual(["en-US", "reports"]);
  });

  test("the user's language counts until Office speaks it as well, or it is changed back: from then on Office is followed again", async () => {
    const kept: Preferences[] = [{ language: "en-US" }];
    const store = { load: () => kept.at(-1)!, save: (one: Preferences) => void kept.push(one) };
    await open({}, { language: "en-US", preferences: store });
    const chinese = await open({}, { language: "zh-CN", preferences: store });
    expect(chinese.session.current().language).toBe("zh-CN");
    chinese.session.setLanguage("en-US");
    expect(kept.at(-1)?.language).toBe("en-US");
    chinese.session.setLanguage("zh-CN");
    expect(kept.at(-1)?.language).toBeUndefined();
  });

  test("a place is shown from the part that was asked for, and from its top the next time", async () => {
    const { session } = await open();
    session.show("settings", "letters");
    expect(session.current()).toMatchObject({ place: "settings", part: "letters" });
    session.show("settings");
    expect(session.current().part).toBeUndefined();
  });
});
