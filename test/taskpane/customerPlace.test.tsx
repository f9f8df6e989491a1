/** The place "Customer" as markup, over a small analysis. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { customerCard } from "../../src/app/customerCard";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
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
const props = (part: Partial<CustomerPlaceProps>): CustomerPlaceProps => ({
  analysis, customer: undefined, today: TODAY, userName: "", busy: false, analyse: nothing, chooseCustomer: nothing, goTo: nothing, logContact: async () => true, writeStatement: async () => undefined, ...part,
});
const ajax = (): number => analysis.book.customers.findIndex(({ name }) => name === "Ajax");
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
      markup(language, <ContactForm analysis={analysis} card={card} today={TODAY} userName="" busy={false} logContact={async () => true} close={nothing} />),
      markup(language, <PaperPanel analysis={analysis} card={card} />),
    ];
    for (const html of pages) {
      expect(unnamed(html)).toEqual([]);
      expect(textOf(html)).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
    // the ledgers here are English: any Chinese word in the English pane would be one of ours
    if (language === "en-US") for (const html of pages) expect(textOf(html)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("the form begins as if the planned action had been done today", () => {
    const html = markup("en-US", <ContactForm analysis={analysis} card={customerCard(analysis, ajax())!} today={TODAY} userName="" busy={false} logContact={async () => true} close={nothing} />);
    expect(html).toContain("value=\"2025-06-30\"");
    expect(html).toMatch(/<option value="1" selected="">Level 1: Friendly reminder/);
  });
});
