/** From the workbook to the analysis: a currency that only the number formats show, and amounts in the home currency that agree to the cent. */
import { expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { customerList } from "../../src/app/customerCard";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/measures/calendar";
import { documentOf, open, SILENT, type Grid } from "../excel/hostBook";

const day = parseIsoDate("2025-06-30")!;
const HEAD = ["Num", "Customer", "Date", "Due Date", "Amount"];

test("dollars in the formats alone are told once, with the home currency that they are taken for; a home of dollars is no news", async () => {
  const document = documentOf({ AR: [HEAD, ["1000", "Acme", day - 60, day - 30, 100], ["1001", "Blue", day - 50, day - 20, 50]] });
  document.styles["dollars"] = { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' };
  for (const row of [1, 2]) Object.assign(document.sheets[0]!.cells[row]![4]!, { s: "dollars" });
  const { port, book } = await open(document);
  const told = async (homeCurrency: string) =>
    (await analyse(port, { ...DEFAULT_SETTINGS, homeCurrency }, { today: day }, SILENT)).problems.filter(({ code }) => code === "currency-sign-differs").map(({ sheet, found, assumed }) => [sheet, found, assumed]);
  expect(await told("CNY")).toEqual([["AR", "$", "CNY"]]);
  expect(await told("USD")).toEqual([]);
  book.dispose();
});

test("the list of customers adds up, item by item, to the converted total of the aging", async () => {
  // three times 0.05 × 7.1 are 1.08, rounded one by one; as one sum they would be 1.07
  const invoices: Grid = ["A", "B", "C"].map((document) => [document, "Acme", day - 60, day - 30, 0.05, "USD"]);
  const { port, book } = await open(documentOf({ AR: [[...HEAD, "Currency"], ...invoices], Rates: [["Date", "Currency", "Rate"], [day - 90, "USD", 7.1]] }));
  const analysis = await analyse(port, DEFAULT_SETTINGS, { today: day, asOf: day }, SILENT);
  expect(customerList(analysis).map(({ balance, overdue }) => [balance, overdue])).toEqual([[108, 108]]);
  expect(analysis.aging.converted!.row).toMatchObject({ total: 108, overdue: 108 });
  book.dispose();
});
