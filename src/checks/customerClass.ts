/** Which customers matter most: class A, B or C by the ledger's grade, else by their sales. */
import type { Business } from "../book/business";
import type { Book } from "../book/types";
import { classesOf, DEFAULT_CUTS } from "../measures/abc";
import type { DayNumber } from "../measures/calendar";
import { rankAmounts } from "../measures/concentration";
import { GRADES, tierOf, type Tier } from "../measures/creditGrade";
import { largestFirst } from "../measures/ranking";

export interface CustomerClasses {
  /** by customer; undefined = not graded, or nothing sold */
  classes: (Tier | undefined)[];
  /** grade: the customer ledger's tier or grade; sales: ABC by sales up to the day, because the ledgers grade nobody */
  by: "grade" | "sales";
}

const TIERS: readonly Tier[] = ["A", "B", "C"];

export function customerClasses({ customers }: Book, business: Business, asOf: DayNumber): CustomerClasses {
  const graded = customers.map(({ tier, grade }) => tierIn(tier) ?? tierIn(grade));
  if (graded.some((tier) => tier !== undefined)) return { classes: graded, by: "grade" };
  return { classes: classesBySales(customers.length, business, asOf), by: "sales" };
}

/**
 * Names of the customers that are or ever were of class A: by today's class, by any column of the customer ledger that still says so,
 * or by a class that an earlier run saw. In the order of their names.
 */
export function everClassA(book: Book, business: Business, asOf: DayNumber, seenBefore: readonly string[] = []): string[] {
  const { classes } = customerClasses(book, business, asOf);
  const now = book.customers.flatMap(({ name, tier, grade }, at) => (at > 0 && [classes[at], tierIn(tier), tierIn(grade)].includes("A") ? [name] : []));
  return [...new Set([...seenBefore, ...now])].sort();
}

/** `A`, `A级`, `A类客户`, `AA`, `BBB-`; undefined for anything else. */
function tierIn(text: string | undefined): Tier | undefined {
  const letters = /^([A-C]{1,3})(?![A-Z])/.exec((text ?? "").normalize("NFKC").trim().toUpperCase())?.[1];
  const grade = GRADES.find((one) => one === letters);
  return grade && tierOf(grade);
}

/** The cumulative share of sales before the customer decides, cuts at 80 and 95 %. */
function classesBySales(count: number, { sales }: Business, asOf: DayNumber): (Tier | undefined)[] {
  const classes = new Array<Tier | undefined>(count);
  if (!sales) return classes;
  const sums = new Float64Array(count);
  for (let i = 0; i < sales.length; i++) if (sales.customer[i]! > 0 && sales.date[i]! <= asOf) sums[sales.customer[i]!]! += sales.revenue[i]! || 0;
  const order = largestFirst(sums);
  classesOf(rankAmounts(sums, order), DEFAULT_CUTS, "before").forEach((found, place) => (classes[order[place]!] = TIERS[found]));
  return classes;
}
