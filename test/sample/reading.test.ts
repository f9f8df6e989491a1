import { describe, expect, test } from "@jest/globals";
import { analyse, type Analysis } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { invoiceTypedTwice, sampleFacts, sampleTruth } from "../../src/sample/generate";
import { sampleWorkbook } from "../../src/sample/workbook";
import { documentPort } from "./documentPort";

const facts = sampleFacts();
const truth = sampleTruth(facts);
/** Counted once, since the total that the sheet prints counts it once, and reported with its amount. */
const twice = invoiceTypedTwice(facts);

describe.each(["zh", "en"] as const)("reading the %s sample workbook", (language) => {
  const analysis = analyse(documentPort(sampleWorkbook(facts, language), `sample-${language}.xlsx`), DEFAULT_SETTINGS, { today: facts.exported }, { report: () => undefined });

  test("takes the as-of date from the titles", async () => {
    const { asOf, asOfSource } = await analysis;
    expect([asOf, asOfSource]).toEqual([truth.asOf, "title"]);
  });

  test("finds every ledger for what it is", async () => {
    const { readings } = await analysis;
    expect(readings.map((reading) => reading.layout.kind)).toEqual([
      "CUST", "INV", "INV", "PAY", "PAY", "ALLOC", "BILL", "DUN", "RATE", "SALE", "STK", "ORD", "CON", "OPP", "STMT", "FS", "KPI", "BUD", "HOL", "PUR",
    ]);
  });

  test("gives every customer's true balance, to the cent", async () => {
    const expected = new Map([...truth.balances].filter(([, balance]) => balance !== 0));
    expect(Object.fromEntries(balancesByCode(await analysis))).toEqual(Object.fromEntries(expected));
  });

  test("gives what is open of every invoice, to the cent", async () => {
    const { items, book } = await analysis;
    const open = new Map<string, number>();
    items.debit.forEach((debit, i) => {
      if (debit >= 0) open.set(book.debits.document[debit]!, (open.get(book.debits.document[debit]!) ?? 0) + items.open[i]!);
    });
    expect(Object.fromEntries(open)).toEqual(Object.fromEntries(truth.openInvoices));
  });

  test("dates every open invoice as it fell due, also where the sheet left the due date out", async () => {
    const { items, book } = await analysis;
    const due = new Map(facts.invoices.map((invoice) => [invoice.document, invoice.due]));
    const wrong = [...items.debit].filter((debit) => debit >= 0 && book.debits.dueDate[debit] !== due.get(book.debits.document[debit]!));
    expect(wrong.map((debit) => book.debits.document[debit])).toEqual([]);
  });

  test("reports the invoice that was typed twice, and the refused bill's receipt", async () => {
    const { problems } = await analysis;
    const found = (code: string): unknown[] => problems.filter((problem) => problem.code === code).map((problem) => [problem.found, problem.atStake]);
    expect(found("duplicate-outside-total")).toEqual([[twice.document, twice.amount]]);
    expect(problems.map((problem) => problem.code)).toContain("receipt-reversed");
    expect(problems.map((problem) => problem.code)).not.toContain("total-differs");
  });
});

/** Both spellings of a customer bear its code. */
function balancesByCode({ book, aging }: Analysis): Map<string, number> {
  const balances = new Map<string, number>();
  for (const row of aging.rows) {
    const { code, name } = book.customers[row.customer]!;
    balances.set(code ?? name, (balances.get(code ?? name) ?? 0) + row.total);
  }
  return new Map([...balances].filter(([, balance]) => balance !== 0));
}
