/** The place "Checks" as markup: what the figures in brief are of, and what each line of the list is about. */
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { asOne } from "../../src/checks/gather";
import type { Finding } from "../../src/checks/types";
import { FINDING_RULES } from "../../src/locale/findings";
import { titleOf } from "../../src/locale/pane/findingTitles";
import { parseIsoDate } from "../../src/measures/calendar";
import { ChecksPlace } from "../../src/taskpane/checks/ChecksPlace";
import { FindingList } from "../../src/taskpane/checks/FindingList";
import { Tiles } from "../../src/taskpane/checks/Tiles";
import { documentOf, SILENT } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";
import { markup, textOf } from "./markup";
import { facts, open } from "./openSession";

jest.setTimeout(60_000);

const day = (iso: string): number => parseIsoDate(iso)!;
const JUNE = day("2025-06-30");

async function analysed(currencies: readonly string[], rates: [string, number][]): Promise<Analysis> {
  const document = documentOf({
    Invoices: [["Invoice no", "Customer name", "Invoice date", "Due date", "Amount", "Currency"], ...currencies.map((currency, at) => [`F${at}`, "Ajax", day("2025-05-01"), day("2025-05-31"), 100, currency])],
    Rates: [["Currency", "Date", "Rate"], ...rates.map(([currency, rate]) => [currency, day("2025-06-01"), rate])],
  });
  return analyse(documentPort(document, "small.xlsx"), DEFAULT_SETTINGS, { today: JUNE, asOf: JUNE }, SILENT);
}

describe("the balance in brief", () => {
  const tiles = async (...given: Parameters<typeof analysed>): Promise<string> => textOf(markup("en-US", <Tiles analysis={await analysed(...given)} />));

  test("says that several currencies were converted, and which had no rate", async () => {
    const text = await tiles(["CNY", "USD", "EUR"], [["USD", 7]]);
    expect(text).toContain("800.00 Balance, all in CNY");
    expect(text).toContain("Without EUR: there is no rate.");
  });

  test("is of the home currency alone where there is no other", async () => {
    const text = await tiles(["CNY"], []);
    expect(text).toContain("100.00 Balance (CNY)");
    expect(text).not.toContain("all in");
  });
});

describe("an as-of date after today", () => {
  test("is told, and the day itself is not", async () => {
    const { session } = await open();
    const told = async (asOf: number): Promise<boolean> => {
      session.setAsOf(asOf);
      await session.analyse();
      return textOf(markup("en-US", <ChecksPlace session={session} state={session.current()} />)).includes("This day is still to come");
    };
    expect([await told(facts.exported + 1), await told(facts.exported)]).toEqual([true, false]);
  });
});

describe("a line of the list", () => {
  let analysis: Analysis;
  beforeAll(async () => { analysis = await analysed(["CNY"], []); });
  const over = (name: string): Finding => ({
    rule: "C1.limit", severity: "red", object: { kind: "customer", id: name }, value: -0.389, threshold: 0, unit: "rate", trend: [], rows: [], amount: 100, values: { name }, owner: "salesManager", history: "new",
  });
  const list = (findings: Finding[], language: "zh-CN" | "en-US" = "en-US"): string => textOf(markup(language, <FindingList analysis={{ ...analysis, findings }} goTo={() => undefined} />));

  test("says what the finding is about and no figure without its name", () => {
    const text = list([over("Ajax")]);
    expect(text).toContain("Customer: Ajax Beyond or near the credit limit · new");
    expect(text).not.toContain("38.9%");
  });

  test("counts what stands together in one, with a word for what is counted", () => {
    const together = asOne([over("Ajax"), over("Boreas")], { kind: "customer", id: "" });
    expect(list([together])).toContain("2 customers Beyond or near the credit limit · new");
    expect(list([together], "zh-CN")).toContain("2 家客户 超出或接近信用额度 · 新增");
    const ofSalesperson = asOne([over("Ajax"), over("Boreas")], { kind: "salesperson", id: "Li" });
    expect(list([ofSalesperson])).toContain("Salesperson: Li · 2 customers");
  });

  test("has words for every rule but those that say what data they lack", () => {
    expect(FINDING_RULES.filter((rule) => titleOf(rule) === undefined && !rule.endsWith(".no-data"))).toEqual([]);
  });
});
