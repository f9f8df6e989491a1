/** Rates and credit weights that the user sets, from the settings to the figures. */
import { describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { customerCard } from "../../src/app/customerCard";
import { DEFAULT_SETTINGS, type Settings } from "../../src/app/settings";
import { parseIsoDate } from "../../src/measures/calendar";
import { STANDARD_SHARES, STANDARD_WEIGHTS, weightsOfShares } from "../../src/measures/creditWeights";
import { METRIC_KEYS } from "../../src/measures/scorecard";
import { documentOf, SILENT } from "../excel/hostBook";
import { documentPort } from "../sample/documentPort";

const day = (iso: string): number => parseIsoDate(iso)!;
const AS_OF = day("2025-06-30");
const HEADER = ["Invoice no", "Customer name", "Invoice date", "Due date", "Currency", "Amount"];

function analysed(settings: Partial<Settings>, withRates: boolean): Promise<Analysis> {
  const document = documentOf({
    Invoices: [HEADER, ["F1", "Ajax", day("2025-05-01"), day("2025-05-31"), "USD", 100], ["F2", "Boreas", day("2025-05-01"), day("2025-05-31"), "CNY", 50], ["F3", "Ceres", day("2025-05-01"), day("2025-05-31"), "EUR", 10]],
    ...(withRates && { Rates: [["Date", "Currency", "Rate"], [day("2025-05-31"), "USD", 7], [day("2025-05-31"), "EUR", 8]] }),
  });
  return analyse(documentPort(document, "small.xlsx"), { ...DEFAULT_SETTINGS, ...settings }, { today: AS_OF, asOf: AS_OF }, SILENT);
}

const converted = ({ aging }: Analysis): number | undefined => aging.converted?.row.total;

describe("exchange rates typed in the settings", () => {
  test("convert a currency of which the workbook has no rate", async () => {
    expect((await analysed({}, false)).aging.converted?.missing).toHaveLength(2);
    const { aging } = await analysed({ rates: [{ currency: "USD", from: "2025-01-01", rate: 7.25 }, { currency: "EUR", from: "2025-01-01", rate: 8.1 }] }, false);
    // 100 × 7.25 + 10 × 8.1 + 50
    expect([aging.converted?.row.total, aging.converted?.missing]).toEqual([85_600, []]);
  });

  test("go before the workbook's own rates of that currency, and leave other currencies theirs", async () => {
    // 100 × 7 + 10 × 8 + 50
    expect(converted(await analysed({}, true))).toBe(83_000);
    // 100 × 7.5 + 10 × 8 + 50, though the ledger's rate is the newer one
    expect(converted(await analysed({ rates: [{ currency: "USD", from: "2025-01-01", rate: 7.5 }] }, true))).toBe(88_000);
  });

  test("hold from their day on: the latest one not after the as-of date counts", async () => {
    const rates = [{ currency: "USD", from: "2025-06-30", rate: 7.1 }, { currency: "USD", from: "2025-07-01", rate: 9 }, { currency: "USD", from: "2025-01-01", rate: 6 }];
    expect(converted(await analysed({ rates }, true))).toBe(84_000);
  });

  test("say nothing of the home currency", async () => {
    expect(converted(await analysed({ rates: [{ currency: "CNY", from: "2025-01-01", rate: 2 }] }, true))).toBe(83_000);
  });
});

describe("weights of the credit score", () => {
  test("the standard shares give the standard weights, exactly", () => {
    expect(weightsOfShares(STANDARD_SHARES)).toEqual(STANDARD_WEIGHTS);
  });

  test("only proportions count, and a dimension whose metrics weigh nothing drops out", () => {
    const shares = { ...STANDARD_SHARES, ...Object.fromEntries(METRIC_KEYS.map((metric) => [metric, 0])), payment: 40, onTimeRate: 3, creditUse: 1 };
    const weights = weightsOfShares(shares);
    expect([weights.onTimeRate, weights.creditUse, weights.debtRatio]).toEqual([30, 10, 0]);
  });

  test("move a customer's score on its card", async () => {
    const customers = documentOf({
      Customers: [["Customer name", "Customer no", "Credit limit"], ["Ajax", "K1", 1_000]],
      // one paid on its day, one 100 days late and still open
      Invoices: [HEADER, ["F0", "Ajax", day("2025-01-01"), day("2025-01-31"), "CNY", 900], ["F1", "Ajax", day("2025-02-20"), day("2025-03-22"), "CNY", 100]],
      Receipts: [["Receipt no", "Customer name", "Receipt date", "Amount", "Invoice no"], ["R0", "Ajax", day("2025-01-31"), 900, "F0"]],
    });
    const score = async (creditWeights: Settings["creditWeights"]): Promise<number> => {
      const analysis = await analyse(documentPort(customers, "small.xlsx"), { ...DEFAULT_SETTINGS, creditWeights }, { today: AS_OF, asOf: AS_OF }, SILENT);
      return customerCard(analysis, analysis.book.customers.findIndex(({ name }) => name === "Ajax"))!.credit!.score!;
    };
    const only = (metric: string) => ({ ...STANDARD_SHARES, ...Object.fromEntries(METRIC_KEYS.map((one) => [one, one === metric ? 100 : 0])) });
    const [standard, byUse, byOldest] = [await score(STANDARD_SHARES), await score(only("creditUse")), await score(only("longestDaysOverdue"))];
    // all of the balance is over 90 days past due: B at most, whatever weighs
    expect(byOldest).toBeLessThan(standard);
    expect(byUse).toBeGreaterThan(standard);
  });
});
