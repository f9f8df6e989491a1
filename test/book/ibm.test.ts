/** A public history of 2,466 invoices, cut at 2013-06-30, against sums worked out straight from its text. */
import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ageBook, buildBook, openItemsAt, tieOut } from "../../src/book";
import { parseIsoDate } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";

const FILE = join(__dirname, "../../../shared/data/ibm_late_payment_histories.csv");
const describeFile = existsSync(FILE) ? describe : describe.skip;
const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").trim().split(/\r?\n/).map((line) => line.split(",")) : [];

/** Days since 1970 of `M/D/YYYY`, by JavaScript's own calendar. */
function dayOf(text: string): number {
  const [month, day, year] = text.split("/").map(Number);
  return Date.UTC(year!, month! - 1, day!) / 86_400_000;
}

/** Cents by customer in the columns not due, 1–30, 31–60, 61–90, over 90: invoiced by the day, settled after it. */
function independentAging(cut: string): Map<string, number[]> {
  const [header, ...rows] = lines;
  const column = (name: string) => header!.indexOf(name);
  const asOf = Date.parse(`${cut}T00:00:00Z`) / 86_400_000;
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    if (dayOf(row[column("InvoiceDate")]!) > asOf || dayOf(row[column("SettledDate")]!) <= asOf) continue;
    const late = asOf - dayOf(row[column("DueDate")]!);
    const bucket = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
    const own = sums.get(row[column("customerID")]!) ?? [0, 0, 0, 0, 0];
    own[bucket]! += Math.round(Number(row[column("InvoiceAmount")]) * 100);
    sums.set(row[column("customerID")]!, own);
  }
  return sums;
}

describeFile("the IBM payment histories", () => {
  const grid = lines.map((line) => line.map((cell) => cell));
  const book = existsSync(FILE) ? buildBook(readGrids({ Histories: grid }, { dayFirst: false }), { homeCurrency: "USD", mergedCustomers: {} }) : undefined;

  test("all invoices and their settlements are read: 147,703.18 in 100 customers, 561 disputed, every past day can be rebuilt", () => {
    const { debits, hasHistory, customers } = book!;
    expect(debits.length).toBe(2466);
    expect(debits.amount.reduce((sum, amount) => sum + amount, 0)).toBe(14_770_318);
    expect(customers.length - 1).toBe(100);
    expect(debits.disputed.reduce((sum, mark) => sum + mark, 0)).toBe(561);
    expect(hasHistory).toBe(true);
  });

  test.each(["2013-06-30", "2012-03-31", "2013-12-31"])("cut at %s, every customer's row and the total agree to the cent", (cut) => {
    const items = openItemsAt(book!, parseIsoDate(cut)!, "due");
    const aging = ageBook(book!, items, [30, 60, 90]);
    const expected = independentAging(cut);
    const ours = new Map(aging.rows.map((row) => [book!.customers[row.customer]!.name, [row.notDue, ...row.buckets]]));
    expect(ours).toEqual(expected);
    const total = [...expected.values()].flat().reduce((sum, amount) => sum + amount, 0);
    expect(aging.totals[0]?.total ?? 0).toBe(total);
    expect(tieOut(book!, items)[0]).toMatchObject({ documents: total, aged: total, difference: 0 });
  });
});

if (!existsSync(FILE)) test.skip("the IBM payment histories: ../shared/data/ibm_late_payment_histories.csv is not here", () => undefined);
