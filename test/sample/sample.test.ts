import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/host/xlsx";
import type { HostDocument } from "../../src/host/document";
import { multiply } from "../../src/measures/money";
import { sampleFacts, sampleTruth } from "../../src/sample/generate";
import { rateOn } from "../../src/sample/rates";
import { sampleWorkbook } from "../../src/sample/workbook";

const facts = sampleFacts();
const truth = sampleTruth(facts);
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);

describe("the sample manufacturer", () => {
  test("has sixty customers, about three thousand invoices, and every kind of document", () => {
    expect(facts.customers).toHaveLength(60);
    expect(new Set(facts.customers.map((customer) => customer.name.zh)).size).toBe(60);
    const count = (kind: string): number => facts.invoices.filter((invoice) => invoice.kind === kind).length;
    expect(count("invoice")).toBeGreaterThan(2_700);
    expect(count("invoice")).toBeLessThan(3_300);
    expect(count("creditNote")).toBeGreaterThan(25);
    expect(count("opening")).toBeGreaterThan(30);
    for (const method of ["transfer", "bankAcceptance", "commercialAcceptance", "advance"]) {
      expect(facts.receipts.filter((receipt) => receipt.method === method).length).toBeGreaterThan(20);
    }
    expect(facts.receipts.filter((receipt) => receipt.reversed)).toHaveLength(1);
    expect(facts.invoices.filter((invoice) => invoice.dispute && truth.openInvoices.has(invoice.document)).length).toBeGreaterThan(5);
    expect(facts.invoices.some((invoice) => invoice.date > facts.asOf)).toBe(true);
    expect(facts.contacts.length).toBeGreaterThan(100);
  });

  test("document numbers are unique", () => {
    const numbers = [...facts.invoices, ...facts.receipts].map((one) => one.document);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(facts.bills.map((bill) => bill.billNo)).size).toBe(facts.bills.length);
  });

  test("one customer makes 30 % of the sales, to a tenth of a percent", () => {
    const sales = facts.customers.map((customer, index) =>
      sum(facts.invoices.filter((one) => one.customer === index && one.kind === "invoice")
        .map((one) => multiply(one.amount, rateOn(facts.rates, customer.currency, one.date)))));
    expect(Math.max(...sales) / sum(sales)).toBeCloseTo(0.3, 3);
  });

  test("one customer pays later every quarter", () => {
    const index = facts.customers.findIndex((customer) => customer.behaviour === "slipping");
    const own = new Map(facts.invoices.filter((one) => one.customer === index && !one.dispute).map((one) => [one.document, one]));
    const late = [0, 1, 2, 3].map((quarter) => {
      const from = 45292 + quarter * 91;
      const paid = facts.allocations.filter((link) => own.has(link.invoice) && /^SK/.test(link.credit) && own.get(link.invoice)!.date >= from && own.get(link.invoice)!.date < from + 91);
      return sum(paid.map((link) => link.date - own.get(link.invoice)!.due)) / paid.length;
    });
    expect(late).toEqual([...late].sort((a, b) => a - b));
    expect(late[3]! - late[0]!).toBeGreaterThan(40);
  });
});

describe("the truth about the sample", () => {
  const dated = <T extends { date: number }>(records: readonly T[]): T[] => records.filter((one) => one.date <= facts.asOf);

  test("invoices less credit notes less receipts that count are the balances, to the cent", () => {
    const invoiced = sum(dated(facts.invoices).map((one) => one.amount));
    const received = sum(dated(facts.receipts).filter((one) => !one.reversed).map((one) => one.amount));
    expect(sum(truth.balances.values())).toBe(invoiced - received);
  });

  test("open invoices less unused credits are the balances too", () => {
    expect(sum(truth.openInvoices.values()) - sum(truth.unusedCredits.values())).toBe(sum(truth.balances.values()));
    expect([...truth.openInvoices.values()].every((open) => open > 0)).toBe(true);
    expect([...truth.unusedCredits.values()].every((open) => open > 0)).toBe(true);
  });

  test("no allocation goes before its documents, and none beyond either side", () => {
    const dates = new Map([...facts.invoices, ...facts.receipts].map((one) => [one.document, one.date]));
    for (const link of facts.allocations) {
      expect(link.amount).toBeGreaterThan(0);
      expect(link.date).toBeGreaterThanOrEqual(dates.get(link.credit)!);
      expect(link.date).toBeGreaterThanOrEqual(dates.get(link.invoice)!);
    }
    const used = new Map<string, number>();
    for (const link of facts.allocations) {
      used.set(link.credit, (used.get(link.credit) ?? 0) + link.amount);
      used.set(link.invoice, (used.get(link.invoice) ?? 0) + link.amount);
    }
    for (const one of [...facts.invoices, ...facts.receipts]) expect(used.get(one.document) ?? 0).toBeLessThanOrEqual(Math.abs(one.amount));
  });
});

describe.each(["zh", "en"] as const)("the %s workbook", (language) => {
  const document = sampleWorkbook(facts, language);

  test("is the file in assets, byte for byte, and small", async () => {
    const bytes = await writeWorkbook(sampleWorkbook(sampleFacts(), language));
    const shipped = readFileSync(join("assets", `sample-${language}.xlsx`));
    expect(Buffer.compare(Buffer.from(bytes), shipped)).toBe(0);
    expect(bytes.length).toBeLessThan(1_200 * 1024);
  });

  test("prints totals that are the sums of its invoices", () => {
    const invoices = sheetNamed(document, language === "zh" ? "应收发票" : "Invoices");
    const domestic = facts.invoices.filter((one) => facts.customers[one.customer]!.currency === "CNY");
    const labels = Object.values(invoices.cells).filter((row) => row[0]?.v === (language === "zh" ? "合计" : "Total"));
    expect(labels.map((row) => Math.round(Number(row[7]!.v) * 100))).toEqual([sum(domestic.map((one) => one.amount))]);
    const subtotals = Object.values(invoices.cells).filter((row) => /小计|Subtotal/.test(String(row[0]?.v)));
    expect(subtotals).toHaveLength(8);
    expect(sum(subtotals.map((row) => Math.round(Number(row[7]!.v) * 100)))).toBe(sum(domestic.map((one) => one.amount)));
  });

  test("holds the slips that real ledgers hold", () => {
    const cells = Object.values(sheetNamed(document, language === "zh" ? "应收发票" : "Invoices").cells).flatMap((row) => Object.values(row));
    const texts = cells.map((cell) => cell.v).filter((value): value is string => typeof value === "string");
    const forms = language === "zh" ? [/^\d{4}\.\d+\.\d+$/, /^\d{4}年/, /^¥/, / {2}$/] : [/^\d{4}\.\d\d\.\d\d$/, /^\d+-[A-Z][a-z]{2}-\d\d$/, /^\(.+\)$/, / {2}$/];
    for (const form of forms) expect(texts.filter((text) => form.test(text)).length).toBeGreaterThan(0);
    expect(cells.filter((cell) => cell.t === "e").map((cell) => cell.v)).toContain("#N/A");
    const numbers = documentNumbers(document, language);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toHaveLength(1);
  });
});

function sheetNamed(document: HostDocument, name: string): HostDocument["sheets"][number] {
  return document.sheets.find((sheet) => sheet.name === name)!;
}

function documentNumbers(document: HostDocument, language: "zh" | "en"): string[] {
  return Object.values(sheetNamed(document, language === "zh" ? "应收发票" : "Invoices").cells)
    .map((row) => String(row[0]?.v))
    .filter((text) => /^\d{8}$/.test(text));
}
