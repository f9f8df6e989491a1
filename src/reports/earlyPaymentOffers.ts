/** The early-payment discounts that contracts and customers' terms offer, with the invoices under each and what was taken off them. */
import type { Contract } from "../book/business";
import { documentKey } from "../book/marks";
import { homeConverter } from "../book/receivableMonths";
import { DUE_SOURCES, type Book, type CustomerIndex } from "../book/types";
import { discountOffers, takenDiscounts, type InvoiceDiscount } from "../checks/earlyDiscount";
import { grouped } from "../checks/openDebts";
import { discountOffer, type DiscountOffer } from "../measures/discountTaken";
import { exact, type MinorUnits } from "../measures/money";
import { median } from "../measures/statistics";
import { parseTerms } from "../measures/terms";
import type { ReportContext } from "./context";

/** Who grants it: a contract, or the customer's terms where no contract does. */
export interface OfferRow {
  contract?: Contract;
  customer: CustomerIndex;
  /** the words that make the offer */
  words: string;
  offer: DiscountOffer;
  /** days from the invoice to its due date; undefined where neither words nor invoices tell */
  netDays?: number;
  invoices: number;
  /** home currency, minor units */
  invoiced: MinorUnits;
  /** of its invoices, in the order of the documents */
  taken: readonly InvoiceDiscount[];
}

/** Those with unearned discounts first, then the largest by what is invoiced under them. */
export function offerRows(context: ReportContext): OfferRow[] {
  const { book, asOf } = context;
  const grants = grantsOf(context);
  if (grants.size === 0) return [];
  const offers = discountOffers(context);
  const home = homeConverter(book, asOf);
  const takenBy = new Map(takenDiscounts(context, offers).map((taken) => [taken.debit, taken]));
  const grantOf = (debit: number) => grants.get(contractKey(book, debit)) ?? grants.get(customerKey(book.debits.customer[debit]!));
  const debitsOf = grouped([...offers.keys()].filter((debit) => book.debits.invoiceDate[debit]! <= asOf), grantOf);
  return [...grants.values()].map((grant): OfferRow => {
    const debits = debitsOf.get(grant) ?? [];
    const netDays = netDaysOf(book, grant, debits);
    return {
      ...grant, ...(netDays === undefined ? {} : { netDays }), invoices: debits.length,
      invoiced: exact(debits.reduce((sum, debit) => sum + (home(book.debits.amount[debit]!, book.debits.currency[debit]!) ?? 0), 0)),
      taken: debits.flatMap((debit) => takenBy.get(debit) ?? []),
    };
  }).sort((a, b) => sumOf(b.taken, false) - sumOf(a.taken, false) || b.invoiced - a.invoiced);
}

/** Discounts earned, or unearned: home currency, minor units. */
export function sumOf(taken: readonly InvoiceDiscount[], earned: boolean): MinorUnits {
  return exact(taken.reduce((sum, { taken: one, amount }) => (one.earned === earned ? sum + amount : sum), 0));
}

type Grant = Pick<OfferRow, "contract" | "customer" | "words" | "offer">;

/** By contract and by customer, as `discountOffers` looks them up. */
function grantsOf({ book, business }: ReportContext): Map<string, Grant> {
  const grants = new Map<string, Grant>();
  for (const contract of business.contracts ?? []) {
    const words = [contract.earlyDiscount ?? "", contract.terms ?? ""].find((text) => discountOffer(text));
    if (words !== undefined) grants.set(`contract|${documentKey(contract.contract)}`, { contract, customer: contract.customer, words, offer: discountOffer(words)! });
  }
  book.customers.forEach(({ terms = "" }, customer) => {
    const offer = discountOffer(terms);
    if (offer) grants.set(customerKey(customer), { customer, words: terms, offer });
  });
  return grants;
}

function contractKey({ debits }: Book, debit: number): string {
  return debits.contract[debit] === "" ? "" : `contract|${documentKey(debits.contract[debit]!)}`;
}

function customerKey(customer: CustomerIndex): string {
  return `customer|${customer}`;
}

const NO_DUE_DATE = DUE_SOURCES.indexOf("invoice-date");

/** What the offer's own words say, else the contract's terms, else the customer's, else the median of its invoices. */
function netDaysOf(book: Book, { contract, customer, words }: Grant, debits: readonly number[]): number | undefined {
  const { terms = "", termsDays } = book.customers[customer] ?? {};
  const said = [words, contract?.terms ?? "", terms].map(plainDays).find((days) => days !== undefined) ?? termsDays;
  if (said !== undefined) return said;
  const { dueDate, invoiceDate, dueSource } = book.debits;
  const given = debits.filter((debit) => dueSource[debit] !== NO_DUE_DATE && !Number.isNaN(dueDate[debit]!)).map((debit) => dueDate[debit]! - invoiceDate[debit]!);
  return given.length > 0 ? Math.round(median(given)) : undefined;
}

/** Month-end accounts have no number of days of their own. A clause that offers a discount alone names no terms. */
function plainDays(terms: string): number | undefined {
  const rule = parseTerms(terms);
  return rule?.start === "invoice" && rule.months === 0 && rule.nextDay === undefined && (rule.discount !== undefined || !discountOffer(terms)) ? rule.days : undefined;
}
