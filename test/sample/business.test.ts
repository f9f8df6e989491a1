import { describe, expect, test } from "@jest/globals";
import { analyse } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { addMonths } from "../../src/measures/calendar";
import { multiply } from "../../src/measures/money";
import { businessFacts } from "../../src/sample/businessFacts";
import { sampleFacts, sampleTruth } from "../../src/sample/generate";
import { SAMPLE_SUPPLIERS } from "../../src/sample/purchases";
import { PLANTED } from "../../src/sample/plantedSignals";
import { rateOn } from "../../src/sample/rates";
import { sampleWorkbook } from "../../src/sample/workbook";
import { documentPort } from "./documentPort";

const facts = sampleFacts();
const business = businessFacts(facts);
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);

describe("the sample's ledgers agree with each other", () => {
  test("sales lines add up to the invoices, without and with tax", () => {
    const expected = new Map(facts.invoices.filter(({ date }) => date >= facts.from).map((one) => {
      const rate = rateOn(facts.rates, facts.customers[one.customer]!.currency, one.date);
      return [one.document, [multiply(one.amount - one.tax, rate), multiply(one.amount, rate)]];
    }));
    const found = new Map<string, [number, number]>();
    for (const { invoice, revenue, gross } of business.lines.filter((line) => expected.has(line.invoice.document))) {
      const known = found.get(invoice.document) ?? [0, 0];
      found.set(invoice.document, [known[0] + revenue, known[1] + gross]);
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  test("every order that was delivered and billed is a line of the sales", () => {
    const key = (one: { order: string; place: number; customer: number; quantity: number }): string => [one.order, one.place, one.customer, one.quantity].join("|");
    const sold = new Set(business.lines.map(key));
    const billed = business.orders.filter((one) => one.billed !== undefined);
    expect(billed.length).toBeGreaterThan(1_000);
    expect(billed.filter((one) => !sold.has(key(one)))).toEqual([]);
    expect(business.orders.filter((one) => one.delivered !== undefined && one.billed === undefined).map(({ contract }) => contract)).toEqual(["HC-2025-044-1", "HC-2025-044-1"]);
  });

  test("stock goes out as it is sold, and every month opens with what the last one closed with", () => {
    const closing = new Map<string, { quantity: number; amount: number }>();
    for (const row of business.stock) {
      const { code } = row.product;
      const sold = sum(business.lines.filter((line) => line.product.code === code && line.date > addMonths(row.period + 1, -1) - 1 && line.date <= row.period).map((line) => line.quantity));
      expect([code, row.issued.quantity]).toEqual([code, Math.max(0, sold)]);
      expect(row.closing.quantity).toBe(row.opening.quantity + row.received.quantity - row.issued.quantity);
      expect(row.closing.amount).toBe(row.opening.amount + row.received.amount - row.issued.amount);
      if (closing.has(code)) expect(row.opening).toEqual(closing.get(code));
      closing.set(code, row.closing);
    }
  });

  test("what contracts received is what was set against their invoices", () => {
    const contractOf = new Map(facts.invoices.filter(({ kind }) => kind !== "creditNote").map((one) => [one.document, one.contract]));
    for (const { contract, received } of business.contracts) {
      expect(received).toBe(sum(facts.allocations.filter((link) => link.date <= facts.asOf && contractOf.get(link.invoice) === contract).map((link) => link.amount)));
    }
    expect(business.contracts.length).toBeGreaterThan(200);
  });

  test("the customer's statement lacks our last invoice, deducts from one and knows of a payment", () => {
    const { openInvoices } = sampleTruth(facts);
    const own = facts.invoices.filter((one) => facts.customers[one.customer]!.code === PLANTED.statement && openInvoices.has(one.document));
    const theirs = new Map(business.statement.filter(({ reference }) => reference !== "").map((line) => [line.reference, line.amount]));
    expect(own.filter(({ document }) => !theirs.has(document))).toEqual([own[own.length - 1]]);
    const differing = own.filter(({ document }) => theirs.has(document) && theirs.get(document) !== openInvoices.get(document));
    expect(differing.map(({ document }) => openInvoices.get(document)! - theirs.get(document)!)).toEqual([860_000]);
    expect(business.statement.filter(({ reference }) => reference === "").map(({ amount }) => amount)).toEqual([-9_600_000]);
  });
});

describe.each(["zh", "en"] as const)("reading the business of the %s workbook", (language) => {
  const analysis = analyse(documentPort(sampleWorkbook(facts, language), `sample-${language}.xlsx`), DEFAULT_SETTINGS, { today: facts.exported }, { report: () => undefined });

  test("gives back sales and their cost, to the cent", async () => {
    const { sales } = (await analysis).business;
    expect(sales!.length).toBe(business.lines.length);
    expect(sum(sales!.revenue)).toBe(sum(business.lines.map(({ revenue }) => revenue)));
    expect(sum(sales!.cost)).toBe(sum(business.lines.map(({ material, labour, freight }) => material + labour + freight)));
    expect(sum(sales!.quantity)).toBe(sum(business.lines.map(({ quantity }) => quantity)));
  });

  test("gives back stock, orders and deals", async () => {
    const { stock, orders, deals } = (await analysis).business;
    expect([...stock!.closingAmount]).toEqual(business.stock.map(({ closing }) => closing.amount));
    expect([...stock!.outAmount]).toEqual(business.stock.map(({ issued }) => issued.amount));
    expect([...stock!.date]).toEqual(business.stock.map(({ period }) => period));
    expect(sum(orders!.amount)).toBe(sum(business.orders.map(({ amount }) => amount)));
    expect([...orders!.plannedDate]).toEqual(business.orders.map(({ planned }) => planned));
    expect([...deals!.entered]).toEqual(business.deals.map(({ entered }) => entered));
  });

  test("gives back purchases with their days, and what was paid to suppliers", async () => {
    const { purchases } = (await analysis).business;
    expect(purchases!.suppliers).toHaveLength(SAMPLE_SUPPLIERS.length);
    expect(sum(purchases!.amount)).toBe(sum(business.purchases.map(({ amount }) => amount)));
    const days = (column: Float64Array): (number | undefined)[] => [...column].map((day) => (Number.isNaN(day) ? undefined : day));
    expect(days(purchases!.receivedDate)).toEqual(business.purchases.map(({ received }) => received));
    expect(days(purchases!.payDate)).toEqual(business.purchases.map(({ paid }) => paid));
    expect(sum([...purchases!.paid].filter((amount) => !Number.isNaN(amount)))).toBe(sum(business.purchases.filter(({ paid }) => paid !== undefined).map(({ amount }) => amount)));
  });

  test("finds nothing wrong on the new sheets", async () => {
    const { problems, readings } = await analysis;
    const own = new Set(readings.filter(({ layout }) => ["SALE", "STK", "ORD", "CON", "OPP", "STMT", "FS", "KPI", "BUD", "HOL", "PUR"].includes(layout.kind)).map(({ layout }) => layout.sheet));
    expect(own.size).toBe(11);
    expect(problems.filter(({ sheet, severity }) => own.has(sheet) && severity !== "note")).toEqual([]);
  });
});
