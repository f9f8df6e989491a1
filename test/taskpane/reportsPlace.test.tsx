/** The place "Reports" as markup: which sheets would be written. */
import { describe, expect, jest, test } from "@jest/globals";
import type { ReportId } from "../../src/reports/sheetModel";
import { ReportsPlace } from "../../src/taskpane/reports/ReportsPlace";
import type { PaneSession } from "../../src/taskpane/session";
import { markup, textOf } from "./markup";
import { open, settled } from "./openSession";

jest.setTimeout(60_000);

const text = (session: PaneSession): string => textOf(markup("en-US", <ReportsPlace session={session} state={session.current()} />));
const boxes = (session: PaneSession): number => (markup("en-US", <ReportsPlace session={session} state={session.current()} />).match(/type="checkbox"[^>]*checked=""/g) ?? []).length;

/** Analyses and waits until it is known which reports would hold something. */
async function contentsOf(session: PaneSession): Promise<readonly ReportId[]> {
  await session.analyse();
  for (;;) {
    const { contents } = session.current();
    if (contents) return contents;
    await settled();
  }
}

describe("the choice of sheets", () => {
  test("is all that hold something at first, and what was left out stays left out when the user comes back and analyses again", async () => {
    const { session } = await open();
    const contents = await contentsOf(session);
    expect(contents.length).toBeGreaterThan(2);
    expect([boxes(session), text(session).includes(`Write sheets (${contents.length})`)]).toEqual([contents.length, true]);
    const unwanted: ReportId[] = [contents[0]!, contents[1]!];
    session.leaveOut(unwanted);
    session.show("checks");
    expect(await contentsOf(session)).toEqual(contents);
    session.show("reports");
    expect([boxes(session), text(session).includes(`Write sheets (${contents.length - 2})`)]).toEqual([contents.length - 2, true]);
    session.leaveOut([]);
    expect(boxes(session)).toBe(contents.length);
  });
});

describe("what writing does", () => {
  test("the run log that is there is added to: it counts neither as replaced nor as new", async () => {
    const { session } = await open();
    const contents = await contentsOf(session);
    expect(text(session)).toContain(`Replaces 0 sheets, adds ${contents.length}.`);
    await session.write();
    expect(await contentsOf(session)).toEqual(contents);
    const { analysis, ...state } = session.current();
    const written = contents.map((report) => ({ ...analysis!.facts.sheets[0]!, sheet: report === "runLog" ? "My runs" : report, report }));
    const again = { ...state, analysis: { ...analysis!, facts: { ...analysis!.facts, sheets: [...analysis!.facts.sheets, ...written] } } };
    const shown = textOf(markup("en-US", <ReportsPlace session={session} state={again} />));
    expect(shown).toContain("Run log adds a row to My runs");
    expect(shown).toContain(`Replaces ${contents.length - 1} sheets, adds 0; a row is added to My runs.`);
    const without = textOf(markup("en-US", <ReportsPlace session={session} state={{ ...again, unwanted: ["runLog"] }} />));
    expect(without).toContain(`Replaces ${contents.length - 1} sheets, adds 0.`);
  });
});
