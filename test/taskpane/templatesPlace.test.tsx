/** The place "Templates" and the ways to it, as markup. */
import { describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { DEFAULT_SETTINGS, type Settings } from "../../src/app/settings";
import { LANGUAGES } from "../../src/locale";
import { LedgersContent } from "../../src/taskpane/ledgers/LedgersContent";
import { Notices } from "../../src/taskpane/Notices";
import type { PaneState } from "../../src/taskpane/paneState";
import type { PaneSession } from "../../src/taskpane/session";
import { TemplatesContent } from "../../src/taskpane/templates/TemplatesContent";
import { documentOf, SILENT } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";
import { markup, textOf, unnamed } from "./markup";

const TODAY = 45_838;
/** Nothing is pressed in markup. */
const session = {} as PaneSession;
const state = (part: Partial<PaneState>): PaneState => ({ place: "templates", language: "en-US", changedSheets: [], writtenByOthers: [], unwanted: [], editedSettings: {}, userName: "", ...part });
const analysed = (sheets: Parameters<typeof documentOf>[0], settings: Partial<Settings> = {}): Promise<Analysis> =>
  analyse(documentPort(documentOf(sheets), "own.xlsx"), { ...DEFAULT_SETTINGS, ...settings }, { today: TODAY }, SILENT);

describe("the place Templates", () => {
  test.each(LANGUAGES)("every box and button has a name, what most begin with is chosen (%s)", (language) => {
    const html = markup(language, <TemplatesContent session={session} state={state({ inserted: ["Invoices 2"] })} />);
    expect(unnamed(html)).toEqual([]);
    expect(textOf(html)).toContain(language === "zh-CN" ? "插入 3 张工作表" : "Insert sheets (3)");
    expect(textOf(html)).toContain("Invoices 2");
    expect(textOf(html)).not.toMatch(/\{\w+\}|undefined/);
  });

  test("is offered where no ledger was found, with the sample beside it", async () => {
    const analysis = await analysed({ Notes: [["Remember the milk"]] });
    const text = textOf(markup("en-US", <LedgersContent session={session} analysis={analysis} busy={false} />));
    expect(text).toContain("No ledger was found");
    expect(text).toContain("Insert templates… Insert the sample's sheets");
  });
});

describe("a sheet that is not to be read", () => {
  test("is listed by name with the way back", async () => {
    const ledger: (string | number)[][] = [["Invoice no", "Customer name", "Due date", "Amount"], ["F1", "Ajax", TODAY, 10]];
    const signature = (await analysed({ June: ledger, July: ledger })).readings[0]!.layout.signature;
    const analysis = await analysed({ June: ledger, July: ledger }, { ignoredTables: [{ sheet: "June", signature }] });
    expect(analysis.readings.map(({ layout }) => layout.sheet)).toEqual(["July"]);
    const html = markup("en-US", <LedgersContent session={session} analysis={analysis} busy={false} />);
    expect(html).toContain("aria-label=\"Read June again\"");
    expect(html).not.toContain("Read July again");
  });
});

describe("the bar about somebody else's reports", () => {
  const bar = (part: Partial<PaneState>): string => textOf(markup("en-US", <Notices session={session} state={state(part)} />));

  test("names them, and says when nothing was written because of them", () => {
    expect(bar({})).not.toContain("Somebody else");
    expect(bar({ writtenByOthers: ["aging", "plan"] })).toContain("Somebody else has just written Aging, Collection plan. Writing again replaces their version");
    expect(bar({ writtenByOthers: ["aging"] })).not.toContain("Write all the same");
    expect(bar({ writtenByOthers: ["aging"], heldBack: ["aging"] })).toMatch(/So nothing was written this time\..*Write all the same/);
  });
});
