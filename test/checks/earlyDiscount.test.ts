import { expect, test } from "@jest/globals";
import { earlyDiscount } from "../../src/checks/earlyDiscount";
import type { Row } from "../book/readings";
import { checkInputOf } from "./checkInput";

const CON: Row[] = [{ contract: "HT-1", customer: "甲公司", earlyDiscount: "10天内付款优惠2%", amount: 100_000 }];
const invoice = (document: string, rest: Row = {}): Row => ({ document, customer: "甲公司", contract: "HT-1", invoiceDate: "2025-05-01", dueDate: "2025-05-31", amount: 1000, ...rest });
const paid = (invoiceNo: string, date: string, amount: number): Row => ({ receipt: `R-${invoiceNo}`, customer: "甲公司", date, amount, invoice: invoiceNo });
const run = (INV: Row[], PAY: Row[], contracts: Row[] | undefined = CON) => earlyDiscount.run(checkInputOf(contracts ? { INV, PAY, CON: contracts } : { INV, PAY }, { asOf: "2025-06-30" }));

test("2 % taken off on the tenth day is earned, on the eleventh it is not", () => {
  expect(run([invoice("I-1")], [paid("I-1", "2025-05-11", 980)])).toEqual([]);
  expect(run([invoice("I-1")], [paid("I-1", "2025-05-12", 980)])).toMatchObject([{
    rule: "C10.unearned", severity: "amber", object: { kind: "customer", id: "甲公司" }, amount: 2_000, rows: [{ reading: 0, row: 2, amount: 2_000 }],
    values: { count: 1, days: 1, deadlineDate: "2025-05-11", paidDate: "2025-05-12", documents: "I-1" },
  }]);
});

test("three times is red, twice is amber", () => {
  const late = (count: number) => {
    const documents = Array.from({ length: count }, (_, i) => `I-${i + 1}`);
    return run(documents.map((document) => invoice(document)), documents.map((document) => paid(document, "2025-06-01", 980)));
  };
  expect(late(2)[0]).toMatchObject({ severity: "amber", amount: 4_000 });
  expect(late(3)[0]).toMatchObject({ severity: "red", amount: 6_000 });
});

test("the same discount granted by a credit note is taken all the same", () => {
  const INV = [invoice("I-1"), { document: "CN-1", customer: "甲公司", contract: "HT-1", type: "credit note", invoiceDate: "2025-06-01", amount: -20, reference: "I-1" }];
  expect(run(INV, [paid("I-1", "2025-06-01", 980)])).toMatchObject([{ amount: 2_000 }]);
});

test("the customer's terms offer it where the contract does not; a customer paying in full or later than the as-of day has taken none", () => {
  const terms = { CUST: [{ name: "甲公司", terms: "2/10 n30" }], INV: [invoice("I-1", { contract: "" })], PAY: [paid("I-1", "2025-06-01", 980)] };
  expect(earlyDiscount.run(checkInputOf(terms, { asOf: "2025-06-30" }))).toMatchObject([{ amount: 2_000 }]);
  expect(run([invoice("I-1")], [paid("I-1", "2025-06-01", 1000)])).toEqual([]);
  expect(run([invoice("I-1")], [paid("I-1", "2025-07-01", 980)])).toEqual([]);
});

test("without any offer, or without payment dates, it says what is missing", () => {
  expect(run([invoice("I-1")], [paid("I-1", "2025-06-01", 980)], [{ contract: "HT-1", customer: "甲公司", terms: "月结30天" }])).toMatchObject([{ rule: "C10.no-data", values: { missing: "CON.earlyDiscount" } }]);
  expect(earlyDiscount.run(checkInputOf({ INV: [invoice("I-1", { paid: 980 })], CON }, { asOf: "2025-06-30" }))).toMatchObject([{ values: { missing: "PAY.date" } }]);
});
