/** Bills, late interest and dates as other software calculates them, on our functions; and LibreOffice's own functions as a second opinion. */
import { afterAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { billAlert } from "../../../src/functions/catalogue/billAlert";
import { billDiscount } from "../../../src/functions/catalogue/billDiscount";
import { bucket } from "../../../src/functions/catalogue/bucket";
import { daysPastDue } from "../../../src/functions/catalogue/daysPastDue";
import { earlyPay } from "../../../src/functions/catalogue/earlyPay";
import { headroom } from "../../../src/functions/catalogue/headroom";
import { lateFee } from "../../../src/functions/catalogue/lateFee";
import { readWorkbook, writeWorkbook } from "../../../src/host/xlsx";
import { parseIsoDate } from "../../../src/measures/calendar";
import { documentOf } from "../../host/protocol/workbooks";
import { column, table, value } from "../calling";
import { casesOf, describeCases } from "../peerCases";

const day = (text: string) => parseIsoDate(text)!;

describeCases("bill discount elsewhere", () => {
  interface Bill {
    settlement?: string; maturity: string; rate?: number; basis?: "act/360" | "act/365"; face?: number; price?: number;
    discount_date?: string; acceptor_other_city?: boolean;
  }
  interface Expected { days?: number; price?: number; discount?: number; implied_rate?: number }
  /** Their figures are for a face of 100 and not rounded to cents. */
  const SCALE = 1_000_000;

  test.each(casesOf<Bill, Expected>("bill_discount"))("%s", (_, { settlement, discount_date, maturity, rate, basis, face = 100, price, acceptor_other_city = false }, expected) => {
    // A rate on 365 days is a lower one on 360.
    const yearly = (rate ?? expected.implied_rate ?? 0.02) * (basis === "act/365" ? 360 / 365 : 1);
    const figure = (output: string) => value(billDiscount, [face * SCALE, "", day(maturity), day(settlement ?? discount_date!), yearly, 0, acceptor_other_city, null, output]);
    if (expected.days !== undefined) expect(figure("days")).toBe(expected.days);
    if (expected.discount !== undefined) expect(Math.abs((figure("interest") as number) - expected.discount * SCALE)).toBeLessThan(0.011);
    const net = expected.price ?? price;
    if (net !== undefined) expect(Math.abs((figure("net") as number) - net * SCALE)).toBeLessThan(0.011);
  });
});

describeCases("discounted receivables elsewhere", () => {
  interface Given { invoice?: number; bank_charges?: number; invoices?: number[] }
  interface Expected { cash_received?: number; fee?: number; invoice_outstanding_after?: number; total?: number }
  const [from, due] = [day("2025-01-06"), day("2026-01-01")];

  test.each(casesOf<Given, Expected>("receivable_discounting"))("%s", (_, { invoice, bank_charges, invoices }, expected) => {
    if (invoice !== undefined) {
      // 360 days at a rate that makes the bank's charge.
      const figure = (output: string) => value(billDiscount, [invoice, "", due, from, bank_charges! / invoice, 0, false, null, output]);
      expect([figure("net"), figure("interest"), figure("days")]).toEqual([expected.cash_received, expected.fee, 360]);
      // With recourse it uses up the limit until the customer pays.
      expect(value(headroom, [0, 0, 0, 0, 0, invoice])).toBe(-expected.invoice_outstanding_after!);
    } else {
      const rows = table(billDiscount, [column(...invoices!), column(...invoices!.map(() => null)), column(...invoices!.map(() => due)), from, 0.05, 0, false, null, "detail"]).slice(1);
      expect(rows.reduce((sum, row) => sum + (row[3] as number) + (row[4] as number), 0)).toBe(expected.total);
    }
  });
});

describeCases("late interest elsewhere", () => {
  interface Given { outstanding: number; overdue_days: number; annual_rate: number; fee: number }
  test.each(casesOf<Given, { interest: number; grand_total: number }>("late_interest"))("%s", (_, { outstanding, overdue_days, annual_rate, fee }, expected) => {
    const due = day("2025-01-31");
    const interest = value(lateFee, [outstanding, due, 0, 0, due + overdue_days, annual_rate, 365]) as number;
    expect(interest).toBe(expected.interest);
    expect(outstanding + fee + interest).toBeCloseTo(expected.grand_total, 10);
  });
});

describeCases("due dates elsewhere", () => {
  test.each(casesOf<{ rule: string; invoice_dates: string[] }, { due: string[] }>("due_date"))("%s: overdue from the day after, and not before", (_, { rule, invoice_dates }, { due }) => {
    due.forEach((text, i) => {
      const [on, after] = [[day(text)], [day(text) + 1]];
      expect([table(bucket, [text, ...on]), table(bucket, [text, ...after])]).toEqual([[["Not due"]], [["1–30"]]]);
      expect(table(daysPastDue, [text, ...after])).toEqual([[1]]);
      if (rule === "30 days after invoice date") expect(table(daysPastDue, [text, invoice_dates[i]])).toEqual([[-30]]);
    });
  });
});

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice) process.stderr.write("LibreOffice is not installed: bills and discounts are not compared with its functions\n");
const folder = mkdtempSync(join(tmpdir(), "radar-bills-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The values that LibreOffice calculates for formulas. */
async function libreOffice(formulas: readonly string[]): Promise<unknown[]> {
  const document = documentOf("Sheet1");
  formulas.forEach((formula, row) => { document.sheets[0]!.cells[row] = { 0: { f: `=${formula}` } }; });
  writeFileSync(join(folder, "asked.xlsx"), await writeWorkbook(document));
  const run = spawnSync("soffice", [
    `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "asked.xlsx"),
  ]);
  expect(run.status).toBe(0);
  const { sheets } = await readWorkbook(readFileSync(join(folder, "out", "asked.xlsx")), "asked.xlsx");
  return formulas.map((_, row) => sheets[0]!.cells[row]![0]!.v);
}

describe("a second opinion", () => {
  (hasLibreOffice ? test : test.skip)("LibreOffice's PRICEDISC, WORKDAY and EFFECT give the same proceeds, alert days and yearly cost", async () => {
    const [from, due] = [day("2025-03-10"), day("2025-06-20")];
    const holidays = [day("2025-10-01"), day("2025-10-02"), day("2025-10-03"), day("2025-10-06"), day("2025-10-07"), day("2025-10-08")];
    const [price, alert, free, cost] = await libreOffice([
      "PRICEDISC(DATE(2025,3,10),DATE(2025,6,20),0.024,100,2)*10000",
      // The last working day before the day after.
      `WORKDAY(DATE(2025,10,8)+1,-1,{${holidays.join(",")}})`,
      "WORKDAY(DATE(2025,6,15)+1,-1)",
      "EFFECT(0.02/0.98*365/5,365/5)",
    ]) as number[];
    expect(value(billDiscount, [1_000_000, "", due, from, 0.024, 0, false, null, "net"])).toBeCloseTo(price!, 6);
    expect(value(billAlert, [day("2025-10-15"), 7, column(...holidays)])).toBe(alert);
    expect(value(billAlert, [day("2025-06-22"), 7])).toBe(free);
    expect(value(earlyPay, [0.02, 25, 30, "effective"])).toBeCloseTo(cost!, 10);
  }, 120_000);
});
