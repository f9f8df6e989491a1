/** The place "Customer" as markup, over a small analysis. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { customerCard } from "../../src/app/customerCard";
import type { Published } from "../../src/app/ports";
import { DEFAULT_SETTINGS, loadSettings, settingsText, type Settings } from "../../src/app/settings";
import { LANGUAGES, type Language } from "../../src/locale";
import { parseIsoDate } from "../../src/measures/calendar";
import { ContactForm } from "../../src/taskpane/customer/ContactForm";
import { CustomerContent } from "../../src/taskpane/customer/CustomerContent";
import { CustomerPlace, type CustomerPlaceProps } from "../../src/taskpane/customer/CustomerPlace";
import { PaperPanel } from "../../src/taskpane/customer/PaperPanel";
import { documentOf, SILENT } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";
import { markup, textOf, unnamed } from "./markup";

const day = (iso: string): number => parseIsoDate(iso)!;
const TODAY = day("2025-06-30");
let analysis: Analysis;

beforeAll(async () => {
  const document = documentOf({
    Customers: [["Customer name", "Customer no", "Credit limit"], ["Ajax", "K1", 1_000], ["Boreas", "K2", 0]],
    Invoices: [
      ["Invoice no", "Customer name", "Invoice date", "Due date", "Amount"],
      ["F1", "Ajax", day("2025-05-01"), day("2025-05-31"), 1_500], ["F2", "Ajax", day("2025-06-20"), day("2025-07-20"), 400], ["F0", "Ajax", day("2025-03-01"), day("2025-04-01"), 300],
    ],
    Receipts: [["Receipt no", "Customer name", "Receipt date", "Amount", "Invoice no"], ["R0", "Ajax", day("2025-04-11"), 300, "F0"]],
    Log: [["Contact date", "Customer name", "Channel", "Result", "Promised date", "Promised amount"], [day("2025-06-02"), "Ajax", "phone", "next week", day("2025-06-09"), 1_500]],
  });
  analysis = await analyse(documentPort(document, "small.xlsx"), DEFAULT_SETTINGS, { today: TODAY, asOf: TODAY }, SILENT);
});

const nothing = (): void => undefined;
const LOGGED: Published = { report: "contactLog", sheet: "Contact log", rows: 1, kept: 0, archived: 0 };
const props = (part: Partial<CustomerPlaceProps>): CustomerPlaceProps => ({
  analysis, customer: undefined, today: TODAY, userName: "", busy: false, analyse: nothing, chooseCustomer: nothing, goTo: nothing, logContact: async () => LOGGED, writeStatement: async () => undefined,
  toLetterSettings: nothing, ...part,
});
const ajax = (): number => analysis.book.customers.findIndex(({ name }) => name === "Ajax");
const form = (language: Language, { today = TODAY, of = analysis }: { today?: number; of?: Analysis } = {}): string => markup(
  language, <ContactForm analysis={of} card={customerCard(analysis, ajax())!} today={today} userName="" busy={false} logContact={async () => LOGGED} logged={nothing} close={nothing} />,
);
const shown = (language: Language, part: Partial<CustomerPlaceProps>): string => markup(language, <CustomerContent {...props(part)} />);

describe("the place Customer", () => {
  test("says that it opens until its part has been fetched", () => {
    expect(textOf(markup("zh-CN", <CustomerPlace {...props({})} />))).toContain("正在打开");
  });

  test("asks for an analysis where there is none", () => {
    expect(textOf(shown("en-US", { analysis: undefined }))).toContain("Analyse first");
  });

  test("offers the customers, the most overdue first, where none is chosen", () => {
    const text = textOf(shown("en-US", {}));
    expect(text).toContain("balance 1,900.00, overdue 1,500.00");
    expect(text.indexOf("Ajax")).toBeLessThan(text.indexOf("Boreas"));
  });

  test("shows what the chosen one owes, its limit, its promise and its plan", () => {
    const text = textOf(shown("en-US", { customer: ajax() }));
    // exposure 1,900 against a limit of 1,000; May's invoice is 30 days late
    for (const part of ["No. K1", "-900.00 · over the limit", "due 2025-05-31, 30 days late", "promised 1,500.00 for 2025-06-09", "✗ broken", "claims CNY 1,500.00"]) expect(text).toContain(part);
  });

  test("an unknown customer leads back to the list", () => {
    expect(textOf(shown("en-US", { customer: 999 }))).toContain("Find a customer");
  });

  test.each(LANGUAGES)("every field and button has a name and no blank is left unfilled (%s)", (language) => {
    const card = customerCard(analysis, ajax())!;
    const pages = [
      shown(language, { analysis: undefined }), shown(language, {}), shown(language, { customer: ajax() }),
      form(language), markup(language, <PaperPanel analysis={analysis} card={card} toSettings={nothing} />),
    ];
    for (const html of pages) {
      expect(unnamed(html)).toEqual([]);
      expect(textOf(html)).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
    // the ledgers here are English: any Chinese word in the English pane would be one of ours
    if (language === "en-US") for (const html of pages) expect(textOf(html)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("the form begins as if the planned action had been done today", () => {
    const html = form("en-US");
    expect(html).toContain("value=\"2025-06-30\"");
    expect(html).toMatch(/<option value="1" selected="">Level 1: Friendly reminder/);
  });

  test("a day after the as-of date says at the field from when it counts; the as-of day itself says nothing", () => {
    expect(textOf(form("en-US", { today: TODAY + 1 }))).toContain("After the as-of date 2025-06-30: the plan counts it from an as-of date on or after this day");
    expect(textOf(form("zh-CN", { today: TODAY + 1 }))).toContain("晚于截止日 2025-06-30");
    expect(textOf(form("en-US"))).not.toContain("After the as-of date");
  });

  test("the form names the sheet of the log: as it is called, else as it would be, and says when that name is taken by a ledger of the user's", () => {
    const withSheet = (sheet: string, report?: "contactLog"): Analysis => {
      const [first] = analysis.facts.sheets;
      return { ...analysis, facts: { ...analysis.facts, sheets: [...analysis.facts.sheets, { ...first!, sheet, ...(report && { report }) }] } };
    };
    expect(textOf(form("zh-CN"))).toContain("自己的“催收记录”工作表");
    expect(textOf(form("zh-CN", { of: withSheet("催收记录") }))).toContain("“催收记录”已是您的表名，新表名后加编号");
    expect(textOf(form("zh-CN", { of: withSheet("催收记录 (2)", "contactLog") }))).toContain("自己的“催收记录 (2)”工作表");
  });

  test("WeChat is among the channels, in the form and in the settings' levels", () => {
    expect(form("zh-CN")).toContain("<option value=\"wechat\">微信</option>");
    const { levels } = DEFAULT_SETTINGS.policy;
    const settings = { ...DEFAULT_SETTINGS, policy: { ...DEFAULT_SETTINGS.policy, levels: levels.map((level) => ({ ...level, channel: "wechat" as const })) } };
    expect(loadSettings(settingsText(settings), "workbook")).toMatchObject({ problems: [], settings: { policy: { levels: settings.policy.levels } } });
  });

  test("a letter without its sender says what is missing and where to fill it in; one that has all says nothing", () => {
    const panel = (part: Partial<Settings["policy"]>): string => {
      const own = { ...analysis, settings: { ...analysis.settings, policy: { ...analysis.settings.policy, ...part } } };
      return textOf(markup("en-US", <PaperPanel analysis={own} card={customerCard(own, ajax())!} toSettings={nothing} />));
    };
    expect(panel({})).toContain("Not filled in: Company and address, Bank account (Settings ▸ Sender of letters).");
    expect(panel({ company: "Radar Ltd\n1 Main Street" })).toContain("Not filled in: Bank account (Settings ▸ Sender of letters).");
    expect(panel({ company: "Radar Ltd", bankDetails: "IBAN 1" })).not.toContain("Not filled in");
  });
});
