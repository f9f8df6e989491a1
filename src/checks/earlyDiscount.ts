/** C10, early-payment discounts that customers took off although they paid too late for them. */
import { documentKey } from "../book/marks";
import { homeConverter } from "../book/receivableMonths";
import { CREDIT_KINDS, DEBIT_KINDS, type Book } from "../book/types";
import { isoDate, type DayNumber } from "../measures/calendar";
import { discountOffer, takenDiscount, type DiscountOffer, type Payment, type TakenDiscount } from "../measures/discountTaken";
import { exact, type MinorUnits } from "../measures/money";
import { missingData, missingHistory } from "./missingData";
import { grouped } from "./openDebts";
import type { Check, CheckInput, RawFinding } from "./types";

const MOST_DOCUMENTS = 3;

export const earlyDiscount: Check = {
  group: "C10",
  run(input) {
    if (!input.book.hasHistory) return [missingData("C10", [missingHistory(input.book)])];
    const offers = discountOffers(input);
    if (offers.size === 0) return [missingData("C10", ["CON.earlyDiscount"])];
    const unearned = takenDiscounts(input, offers).filter(({ taken }) => !taken.earned);
    return [...grouped(unearned, ({ customer }) => customer)].map(([customer, own]) => unearnedFinding(input, customer, own));
  },
};

export interface InvoiceDiscount {
  /** index into Book.debits */
  debit: number;
  customer: number;
  /** in the currency of the document */
  taken: TakenDiscount;
  /** the discount in the home currency */
  amount: MinorUnits;
}

/** By debit: the discount that its contract offers, else the customer's terms. Instalments are left out: their discount would be of the whole. */
export function discountOffers({ book, business }: Pick<CheckInput, "book" | "business">): Map<number, DiscountOffer> {
  const { debits, customers } = book;
  const byContract = new Map<string, DiscountOffer>();
  for (const { contract, earlyDiscount: words, terms } of business.contracts ?? []) {
    const offer = discountOffer(words ?? "") ?? discountOffer(terms ?? "");
    if (offer) byContract.set(documentKey(contract), offer);
  }
  const byCustomer = customers.map(({ terms }) => discountOffer(terms ?? ""));
  const offers = new Map<number, DiscountOffer>();
  for (let debit = 0; debit < debits.length; debit++) {
    if (DEBIT_KINDS[debits.kind[debit]!] !== "invoice" || debits.step[debit] !== "" || Number.isNaN(debits.invoiceDate[debit]!)) continue;
    const offer = (debits.contract[debit] === "" ? undefined : byContract.get(documentKey(debits.contract[debit]!))) ?? byCustomer[debits.customer[debit]!];
    if (offer) offers.set(debit, offer);
  }
  return offers;
}

/** Every discount taken by the as-of day, earned or not, in the order of the documents; in a currency without a rate they are left out. */
export function takenDiscounts({ book, asOf }: Pick<CheckInput, "book" | "asOf">, offers: ReadonlyMap<number, DiscountOffer>): InvoiceDiscount[] {
  const payments = paymentsOf(book, asOf, offers);
  const home = homeConverter(book, asOf);
  const unit = 10 ** book.scale;
  return [...offers].flatMap(([debit, offer]) => {
    const taken = takenDiscount(book.debits.amount[debit]!, book.debits.invoiceDate[debit]!, offer, payments.get(debit) ?? [], unit);
    const amount = taken && home(taken.discount, book.debits.currency[debit]!);
    return taken && amount !== undefined ? [{ debit, customer: book.debits.customer[debit]!, taken, amount }] : [];
  });
}

const MONEY: ReadonlySet<number> = new Set([CREDIT_KINDS.indexOf("receipt"), CREDIT_KINDS.indexOf("journal")]);

/** Money alone: a credit note may be the very discount. */
function paymentsOf({ allocations, credits }: Book, asOf: DayNumber, wanted: ReadonlyMap<number, DiscountOffer>): Map<number, Payment[]> {
  const payments = new Map<number, Payment[]>();
  for (let i = 0; i < allocations.length; i++) {
    const [debit, credit] = [allocations.debit[i]!, allocations.credit[i]!];
    if (!wanted.has(debit) || allocations.effective[i]! > asOf || !MONEY.has(credits.kind[credit]!)) continue;
    payments.set(debit, [...(payments.get(debit) ?? []), { date: credits.date[credit]!, amount: allocations.amount[i]! }]);
  }
  return payments;
}

function unearnedFinding({ book, thresholds: { unearnedRed } }: CheckInput, customer: number, own: readonly InvoiceDiscount[]): RawFinding {
  const { debits, customers } = book;
  const rows = own.map(({ debit, amount }) => ({ reading: debits.origin.sheet[debit]!, row: debits.origin.row[debit]!, amount }));
  const amount = exact(rows.reduce((sum, row) => sum + row.amount, 0));
  const worst = own.reduce((most, one) => (daysLate(one) > daysLate(most) ? one : most));
  const documents = own.map(({ debit }) => debits.document[debit]!);
  return {
    rule: "C10.unearned", severity: own.length >= unearnedRed ? "red" : "amber", object: { kind: "customer", id: customers[customer]!.name },
    value: own.length, threshold: own.length >= unearnedRed ? unearnedRed : 1, unit: "count", trend: [], rows, amount,
    values: {
      name: customers[customer]!.name, count: own.length, discountAmount: amount, days: daysLate(worst), deadlineDate: isoDate(worst.taken.deadline), paidDate: isoDate(worst.taken.paid),
      documents: documents.slice(0, MOST_DOCUMENTS).join("; ") + (documents.length > MOST_DOCUMENTS ? " …" : ""),
    },
    owner: "arAccountant",
  };
}

function daysLate({ taken }: InvoiceDiscount): number {
  return taken.paid - taken.deadline;
}
