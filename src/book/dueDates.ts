/** When an item falls due, by the first of these that says so: document, plan, contract terms, customer terms, invoice date. */
import type { DayNumber } from "../measures/calendar";
import { dueDate, netDays, parseTerms, type TermsRule } from "../measures/terms";
import type { Customer, DueSource } from "./types";

export interface DueFacts {
  /** NaN = none */
  onDocument: number;
  inPlan?: DayNumber | undefined;
  /** NaN = unknown */
  invoiceDate: number;
  /** terms that the document names: its contract's */
  terms: TermsRule | undefined;
  customerTerms: TermsRule | undefined;
}

/** NaN only where neither a due date nor an invoice date is known. */
export function dueOf(facts: DueFacts): { dueDate: number; dueSource: DueSource } {
  const { onDocument, inPlan, invoiceDate, terms, customerTerms } = facts;
  if (inPlan !== undefined) return { dueDate: inPlan, dueSource: "plan" };
  if (!Number.isNaN(onDocument)) return { dueDate: onDocument, dueSource: "document" };
  if (terms && !Number.isNaN(invoiceDate)) return { dueDate: dueDate(invoiceDate, terms), dueSource: "contract" };
  if (customerTerms && !Number.isNaN(invoiceDate)) return { dueDate: dueDate(invoiceDate, customerTerms), dueSource: "customer" };
  return { dueDate: invoiceDate, dueSource: "invoice-date" };
}

/** The rule of a customer's terms, days before words. */
export function customerTerms(customer: Customer): TermsRule | undefined {
  if (customer.termsDays !== undefined) return netDays(customer.termsDays);
  return customer.terms === undefined ? undefined : parseTerms(customer.terms);
}
