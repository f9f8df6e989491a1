/** The function browser: its texts, its search, its markup. */
import { describe, expect, test } from "@jest/globals";
import { GUIDES } from "../../src/functions/catalogue/guides";
import { functionEntries } from "../../src/functions/functionEntries";
import { helpPages } from "../../src/functions/helpPages";
import { LANGUAGES } from "../../src/locale";
import { FunctionDetail } from "../../src/taskpane/functions/FunctionDetail";
import { FunctionBrowser, FunctionLoader } from "../../src/taskpane/functions/FunctionLoader";
import { FunctionsPlace } from "../../src/taskpane/functions/FunctionsPlace";
import { searchFunctions } from "../../src/taskpane/functions/searchFunctions";
import { markup, textOf, unnamed } from "./markup";

const entries = { "zh-CN": functionEntries(GUIDES, "zh-CN"), "en-US": functionEntries(GUIDES, "en-US") };
const ids = (text: string, language: keyof typeof entries = "en-US") => searchFunctions(entries[language], text).map(({ id }) => id);

describe("the browser's texts", () => {
  test.each(LANGUAGES)("has every function, and its help page exists (%s)", (language) => {
    const pages = new Set(helpPages(GUIDES).map(({ path }) => path));
    expect(entries[language].map(({ id }) => id)).toEqual(GUIDES.map(({ declared }) => declared.id));
    for (const { help } of entries[language]) expect(pages.has(help)).toBe(true);
  });

  test("arguments that may be left out are marked, and days and switch words stand as one types them", () => {
    const aging = entries["en-US"].find(({ id }) => id === "AGING")!;
    expect(aging.signature).toBe("=AR.AGING(amounts, due_dates, [as_of], [bucket_ends], [groups], [basis])");
    expect(aging.arguments.filter(({ optional }) => optional).map(({ name }) => name)).toEqual(["as_of", "bucket_ends", "groups", "basis"]);
    expect(aging.arguments.find(({ name }) => name === "basis")!.words).toEqual([["due", "到期日"], ["invoice", "发票日", "开票日"]]);
    expect(aging.example.input[1]).toEqual(["Eastline", "1,000", "2025-07-15"]);
  });

  test("survive the way through a file", () => {
    expect(JSON.parse(JSON.stringify(entries["zh-CN"]))).toEqual(entries["zh-CN"]);
  });
});

describe("searching", () => {
  test("a name comes before whatever else speaks of it", () => {
    expect(ids("dso")[0]).toBe("DSO");
    expect(ids("=AR.aging")[0]).toBe("AGING");
  });

  test("a purpose finds its function in either language", () => {
    expect(ids("discount")).toContain("BILLDISCOUNT");
    expect(ids("贴现", "zh-CN")[0]).toBe("BILLDISCOUNT");
  });

  test("every word must occur; what nobody says finds nothing", () => {
    expect(ids("discount zebra")).toEqual([]);
    expect(ids("  ")).toHaveLength(GUIDES.length);
  });
});

describe("the place Functions", () => {
  test.each(LANGUAGES)("every field and button has a name and no blank is left unfilled (%s)", (language) => {
    const pages = [markup(language, <FunctionsPlace />), markup(language, <FunctionLoader />), markup(language, <FunctionBrowser entries={entries[language]} />), ...entries[language].map((entry) => markup(language, <FunctionDetail entry={entry} />))];
    for (const html of pages) {
      expect(unnamed(html)).toEqual([]);
      expect(textOf(html)).not.toMatch(/undefined|NaN/);
    }
  });

  test("a function is shown with its signature, its example and the way to its help page", () => {
    const html = markup("en-US", <FunctionDetail entry={entries["en-US"].find(({ id }) => id === "AGING")!} />);
    expect(html).toContain("href=\"help/en-US/aging.html\"");
    expect(textOf(html)).toContain("=AR.AGING(B2:B5,C2:C5,DATE(2025,6,30),,A2:A5)");
    expect(textOf(html)).toContain("7,200.5");
  });
});
