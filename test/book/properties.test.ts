/** What must hold for every workbook, whatever its documents: checked on many small ones made by chance. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ageBook, buildBook, openItemsAt, tieOut } from "../../src/book";
import type { Book } from "../../src/book/types";
import type { Reading } from "../../src/ledger/types";
import { isoDate } from "../../src/measures/calendar";
import { readGrids } from "../fixtures/grids";
import { reading, type Row } from "./readings";

interface Documents { invoices: Row[]; receipts: Row[]; allocations: Row[]; plan: Row[] }

const FIRST = 45_658;
const day = fc.integer({ min: FIRST, max: FIRST + 120 }).map(isoDate);
const cents = (max: number) => fc.integer({ min: 1, max }).map((amount) => amount / 100);
const customer = fc.constantFrom("甲", "乙", "丙");
const currency = fc.constantFrom("CNY", "USD");

const invoice = fc.record({ customer, currency, invoiceDate: day, due: fc.option(fc.integer({ min: -5, max: 60 })), amount: cents(50_000), isCredit: fc.integer({ min: 0, max: 5 }), refers: fc.nat(11) });
const receipt = fc.record({ customer, currency, date: day, amount: cents(60_000), names: fc.integer({ min: 0, max: 30 }), isBack: fc.integer({ min: 0, max: 7 }) });
const allocation = fc.record({ credit: fc.nat(11), invoice: fc.nat(11), amount: cents(50_000), date: fc.option(day) });
const percents = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

/** Up to twelve invoices and receipts; with allocations, or with receipts that name their invoices or nothing. */
const documents = (withAllocations: boolean, withReturns = true) =>
  fc.record({ invoices: fc.array(invoice, { maxLength: 12 }), receipts: fc.array(receipt, { maxLength: 12 }), allocations: fc.array(allocation, { maxLength: 15 }), steps: percents }).map((made): Documents => ({
    invoices: made.invoices.map((one, i) => ({
      document: `I${100 + i}`, customer: one.customer, currency: one.currency, invoiceDate: one.invoiceDate, amount: one.isCredit === 0 ? -one.amount : one.amount,
      dueDate: one.due === null ? undefined : isoDate(FIRST + 40 + one.due), reference: one.isCredit === 0 ? `I${100 + one.refers}` : undefined,
    })),
    receipts: made.receipts.map((one, i) => ({
      receipt: `R${100 + i}`, customer: one.customer, currency: one.currency, date: one.date, amount: withReturns && one.isBack === 0 ? -one.amount : one.amount,
      invoice: !withAllocations && one.names < 12 ? `I${100 + one.names}` : undefined,
    })),
    allocations: withAllocations ? made.allocations.map((one) => ({ receipt: `R${100 + one.credit}`, invoice: `I${100 + one.invoice}`, amount: one.amount, date: one.date ?? undefined })) : [],
    plan: made.steps.map((weight, i) => ({ document: "I100", step: String(i + 1), percent: weight / made.steps.reduce((sum, step) => sum + step, 0), dueDate: isoDate(FIRST + 10 * i) })),
  }));

/** An allocation of documents that do not exist, so that a workbook keeps its allocation ledger when all else is left out. */
const NOWHERE: Row = { receipt: "R0", invoice: "I0", amount: 1 };

function readingsOf({ invoices, receipts, allocations, plan }: Documents, withAllocations: boolean): Reading[] {
  return [reading("INV", invoices), reading("PAY", receipts), reading("PLAN", plan), ...(withAllocations ? [reading("ALLOC", [...allocations, NOWHERE])] : [])];
}
const bookOf = (readings: Reading[]) => buildBook(readings, { homeCurrency: "CNY", mergedCustomers: {} });

/** All open items of a day as text, in one order. */
function itemsAt(book: Book, asOf: number): string[] {
  const items = openItemsAt(book, asOf, "due");
  return Array.from({ length: items.length }, (_, i) => {
    const [debit, credit] = [items.debit[i]!, items.credit[i]!];
    const name = debit >= 0 ? `${book.debits.document[debit]}#${book.debits.step[debit]}` : book.credits.document[credit];
    return `${name} ${book.customers[items.customer[i]!]!.name} ${book.currencies[items.currency[i]!]} ${items.days[i]} ${items.settled[i]} ${items.credited[i]} ${items.open[i]}`;
  }).sort();
}

/** The balance of each customer and currency straight from the rows. */
function balances({ invoices, receipts }: Documents, asOf: string): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (row: Row, sign: number) => sums.set(`${row.customer}${row.currency}`, (sums.get(`${row.customer}${row.currency}`) ?? 0) + sign * Math.round(Number(row.amount) * 100));
  for (const row of invoices) if (String(row.invoiceDate) <= asOf) add(row, 1);
  for (const row of receipts) if (String(row.date) <= asOf) add(row, -1);
  return new Map([...sums].filter(([, sum]) => sum !== 0));
}

function agedBalances(book: Book, asOf: number, basis: "due" | "invoice"): Map<string, number> {
  const aging = ageBook(book, openItemsAt(book, asOf, basis), [30, 60, 90]);
  const rows = aging.rows.map((row): [string, number] => [
    `${book.customers[row.customer]!.name}${book.currencies[row.currency]}`, row.notDue + row.credits + row.unapplied + row.buckets.reduce((sum, bucket) => sum + bucket, 0),
  ]);
  return new Map(rows.filter(([, total]) => total !== 0));
}

describe.each([["with allocations", true], ["oldest first", false]])("any workbook, %s", (_name, allocated) => {
  const asOf = fc.integer({ min: FIRST - 1, max: FIRST + 121 });

  test("not due + buckets + credits + unapplied = balance, for every customer, currency and day", () => {
    fc.assert(fc.property(documents(allocated, !allocated), asOf, fc.constantFrom("due" as const, "invoice" as const), (made, date, basis) => {
      const book = bookOf(readingsOf(made, allocated));
      expect(agedBalances(book, date, basis)).toEqual(balancesByHolder(made, date, book));
      expect(tieOut(book, openItemsAt(book, date, basis)).every((tie) => tie.difference === 0)).toBe(true);
    }), { numRuns: 150 });
  });

  test("later documents change nothing", () => {
    fc.assert(fc.property(documents(allocated), asOf, (made, date) => {
      const known: Documents = {
        invoices: made.invoices.filter((row) => String(row.invoiceDate) <= isoDate(date)),
        receipts: made.receipts.filter((row) => String(row.date) <= isoDate(date)),
        allocations: made.allocations.filter((row) => row.date === undefined || String(row.date) <= isoDate(date)),
        plan: made.plan,
      };
      expect(itemsAt(bookOf(readingsOf(made, allocated)), date)).toEqual(itemsAt(bookOf(readingsOf(known, allocated)), date));
    }), { numRuns: 250 });
  });

  test("the order of rows and sheets changes nothing", () => {
    const shuffled = documents(allocated).chain((made) => fc.tuple(
      fc.constant(made), fc.shuffledSubarray(made.invoices, { minLength: made.invoices.length }), fc.shuffledSubarray(made.receipts, { minLength: made.receipts.length }),
      fc.shuffledSubarray(made.allocations, { minLength: made.allocations.length }),
    ));
    fc.assert(fc.property(shuffled, asOf, ([made, invoices, receipts, allocations], date) => {
      const other = readingsOf({ ...made, invoices, receipts, allocations }, allocated).reverse();
      expect(itemsAt(bookOf(other), date)).toEqual(itemsAt(bookOf(readingsOf(made, allocated)), date));
    }), { numRuns: 150 });
  });

  test("nothing is settled beyond its amount, on either side, on any day", () => {
    fc.assert(fc.property(documents(allocated), asOf, (made, date) => {
      const items = openItemsAt(bookOf(readingsOf(made, allocated)), date, "due");
      items.open.forEach((open, i) => {
        expect(Math.abs(open)).toBeLessThanOrEqual(Math.abs(items.original[i]!));
        expect(Math.sign(open)).toBe(items.debit[i]! >= 0 ? 1 : -1);
      });
    }), { numRuns: 150 });
  });

  test("amounts seven times as large give open items seven times as large", () => {
    const times = (row: Row): Row => ({ ...row, amount: Math.round(Number(row.amount) * 700) / 100 });
    fc.assert(fc.property(documents(allocated), asOf, (made, date) => {
      const large = { ...made, plan: [], invoices: made.invoices.map(times), receipts: made.receipts.map(times), allocations: made.allocations.map(times) };
      const open = (of: Documents) => [...openItemsAt(bookOf([reading("INV", of.invoices), reading("PAY", of.receipts), ...(allocated ? [reading("ALLOC", [...of.allocations, { ...NOWHERE }])] : [])]), date, "due").open];
      expect(open(large)).toEqual(open(made).map((amount) => amount * 7));
    }), { numRuns: 100 });
  });

  test("the steps of a plan add up to the invoice", () => {
    fc.assert(fc.property(documents(allocated), (made) => {
      const { debits } = bookOf(readingsOf(made, allocated));
      const parts = debits.document.reduce((sum, document, i) => (document === "I100" ? sum + debits.amount[i]! : sum), 0);
      expect(parts).toBe(Math.max(0, Math.round(Number(made.invoices[0]?.amount ?? 0) * 100)));
    }), { numRuns: 100 });
  });
});

/** Money that settles another customer's invoice leaves its payer's account and lowers that customer's: moved as the book says. */
function balancesByHolder(made: Documents, asOf: number, book: Book): Map<string, number> {
  const sums = balances(made, isoDate(asOf));
  const { allocations, credits, debits } = book;
  for (let i = 0; i < allocations.length; i++) {
    const [credit, debit] = [allocations.credit[i]!, allocations.debit[i]!];
    if (allocations.effective[i]! > asOf || credits.customer[credit] === debits.customer[debit]) continue;
    const move = (holder: number, amount: number) => {
      const key = `${book.customers[holder]!.name}${book.currencies[debits.currency[debit]!]}`;
      sums.set(key, (sums.get(key) ?? 0) + amount);
    };
    move(credits.customer[credit]!, allocations.amount[i]!);
    move(debits.customer[debit]!, -allocations.amount[i]!);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0));
}

describe("payments", () => {
  test("splitting a payment of a day in two changes no invoice", () => {
    fc.assert(fc.property(documents(false, false), fc.integer({ min: FIRST, max: FIRST + 121 }), (made, date) => {
      const halves = made.receipts.flatMap((row): Row[] => {
        const whole = Math.round(Number(row.amount) * 100);
        const part = Math.floor(whole / 3);
        return part === 0 ? [row] : [{ ...row, receipt: `${row.receipt}a`, amount: part / 100 }, { ...row, receipt: `${row.receipt}b`, amount: (whole - part) / 100 }];
      });
      const invoicesAt = (of: Documents) => itemsAt(bookOf(readingsOf(of, false)), date).filter((item) => item.startsWith("I"));
      expect(invoicesAt({ ...made, receipts: halves })).toEqual(invoicesAt(made));
    }), { numRuns: 150 });
  });

  test("with every sign turned, every balance is turned", () => {
    const turned = (row: Row): Row => ({ ...row, amount: -Number(row.amount), reference: undefined, invoice: undefined });
    fc.assert(fc.property(documents(false), fc.integer({ min: FIRST, max: FIRST + 121 }), (made, date) => {
      const plain = { ...made, plan: [], invoices: made.invoices.map((row) => ({ ...row, reference: undefined })), receipts: made.receipts.map((row) => ({ ...row, invoice: undefined })) };
      const mirrored = { ...plain, invoices: plain.invoices.map(turned), receipts: plain.receipts.map(turned) };
      const there = agedBalances(bookOf(readingsOf(plain, false)), date, "due");
      expect(agedBalances(bookOf(readingsOf(mirrored, false)), date, "due")).toEqual(new Map([...there].map(([key, sum]) => [key, -sum])));
    }), { numRuns: 100 });
  });

  test("a journal with its sides exchanged has the opposite balance, and its items and money change places", () => {
    const entry = fc.record({ date: day, amount: cents(10_000), isDebit: fc.boolean() });
    fc.assert(fc.property(fc.array(entry, { maxLength: 15 }), fc.integer({ min: FIRST, max: FIRST + 121 }), (entries, date) => {
      const journal = (turn: boolean) => entries.map((one, i): Row => ({ customer: "甲", voucher: `V${10 + i}`, date: one.date, [one.isDebit !== turn ? "debit" : "credit"]: one.amount }));
      const sum = (turn: boolean) => openItemsAt(bookOf([reading("JRNL", journal(turn))]), date, "invoice").open.reduce((total, open) => total + open, 0);
      expect(sum(true) + sum(false)).toBe(0);
    }), { numRuns: 100 });
  });

  test("numbers and dates as text are the same documents", () => {
    const gridsOf = (made: Documents, asText: boolean) => ({
      Invoices: [["Invoice No", "Customer Name", "Currency", "Invoice Date", "Due Date", "Invoice Amount"], ...made.invoices.map((row) => [row.document!, row.customer!, row.currency!, row.invoiceDate!, row.dueDate ?? "", asText ? String(row.amount) : row.amount!])],
      Receipts: [["Receipt No", "Customer Name", "Currency", "Receipt Date", "Receipt Amount"], ...made.receipts.map((row) => [row.receipt!, row.customer!, row.currency!, row.date!, asText ? String(row.amount) : row.amount!])],
    });
    fc.assert(fc.property(documents(false, false), (made) => {
      fc.pre(made.invoices.length > 1 && made.receipts.length > 1);
      const at = (asText: boolean) => itemsAt(bookOf(readGrids(gridsOf(made, asText))), FIRST + 121);
      expect(at(true)).toEqual(at(false));
    }), { numRuns: 40 });
  });
});
