/** C8, payment later than the SME payment regulation allows public bodies and large companies. */
import { homeConverter } from "../book/receivableMonths";
import type { Orders } from "../book/business";
import type { Book } from "../book/types";
import { isoDate, type DayNumber } from "../measures/calendar";
import { lateInterest } from "../measures/lateInterest";
import { legalDueDate, type CompanySize, type PartySize } from "../measures/legalTerm";
import { exact, type MinorUnits } from "../measures/money";
import { workingDayOnOrAfter, type WorkCalendar } from "../measures/workingDays";
import { missingData } from "./missingData";
import { atStake, grouped, openDebts, type OpenDebt } from "./openDebts";
import type { Check, CheckInput, RawFinding, RuleCode } from "./types";
import { workCalendarOf } from "./workCalendar";

const RULE: RuleCode = "C8.breached";
/** Art. 17: the rate where the contract agrees none. */
const STATUTORY_RATE = "0.0005";
const SUPPOSED: CompanySize = "small";
/** The regulation is Chinese law: books in another home currency are not looked at. */
const HOME = "CNY";

/** What size a customer is, as ledgers word it. */
export function partySize(text: string): PartySize | undefined {
  const words: [RegExp, PartySize][] = [
    [/事业|public institution|^institution/i, "institution"],
    [/机关|政府|government|state organ|authority/i, "government"],
    [/微|micro/i, "micro"],
    [/小|small/i, "small"],
    [/中型|^中$|medium/i, "medium"],
    [/大|large/i, "large"],
  ];
  return words.find(([word]) => word.test(text.trim()))?.[1];
}

export const statutoryTerm: Check = {
  group: "C8",
  run(input) {
    const { book } = input;
    if (book.currencies[book.home] !== HOME || !isProtected(input)) return [];
    const sizes = book.customers.map(({ size }) => (size === undefined ? undefined : partySize(size)));
    if (!sizes.some((size) => size !== undefined)) return [missingData("C8", ["CUST.size"])];
    const calendar = workCalendarOf(input.business);
    const delivered = deliveriesByContract(input);
    const breaches = openDebts(input).flatMap((debt): Breach[] => {
      const due = statutoryDay(input, debt.debit, sizes[debt.customer], calendar, delivered);
      return due !== undefined && due < input.asOf ? [{ debt, due }] : [];
    });
    const interest = interestOf(input, breaches);
    return [...grouped(breaches, ({ debt }) => debt.customer)].map(([customer, own]) => breachedBy(input, customer, own, interest));
  },
};

/** Art. 3: the regulation protects small, medium and micro companies. A large one has no such claim, so nothing is missing. */
function isProtected({ ownSize = SUPPOSED }: CheckInput): boolean {
  return ownSize !== "large";
}

interface Breach {
  debt: OpenDebt;
  due: DayNumber;
}

function breachedBy({ book, asOf, ownSize = SUPPOSED, thresholds: { statutoryRed } }: CheckInput, customer: number, breaches: readonly Breach[], interest: (breach: Breach) => MinorUnits): RawFinding {
  const { name, size } = book.customers[customer]!;
  const first = breaches.reduce((earliest, { due }) => Math.min(earliest, due), Infinity);
  const isRed = asOf - first > statutoryRed;
  return {
    rule: RULE, severity: isRed ? "red" : "amber", object: { kind: "customer", id: name }, value: asOf - first, threshold: isRed ? statutoryRed : 0, unit: "days", trend: [],
    ...atStake(book, breaches.map(({ debt }) => debt)),
    values: {
      name, days: asOf - first, firstDate: isoDate(first), items: breaches.length, size: size!, own: ownSize,
      interestAmount: exact(breaches.reduce((sum, breach) => sum + interest(breach), 0)),
    },
    owner: "legal",
  };
}

/** What the statutory rate comes to on the declining balance up to the as-of day: a reckoning, nothing that is booked. */
function interestOf({ book, asOf }: CheckInput, breaches: readonly Breach[]): (breach: Breach) => MinorUnits {
  const home = homeConverter(book, asOf);
  const paid = paymentsOf(book, new Set(breaches.map(({ debt }) => debt.debit)));
  return ({ debt, due }) => {
    const { interest } = lateInterest(book.debits.amount[debt.debit]!, due, paid.get(debt.debit) ?? [], asOf, { rate: STATUTORY_RATE, per: "day" });
    return home(interest, book.debits.currency[debt.debit]!)!;
  };
}

function paymentsOf({ allocations }: Book, debits: ReadonlySet<number>): Map<number, { date: DayNumber; amount: MinorUnits }[]> {
  const indexes = Array.from({ length: allocations.length }, (_, i) => i).filter((i) => debits.has(allocations.debit[i]!));
  const byDebit = grouped(indexes, (i) => allocations.debit[i]!);
  return new Map([...byDebit].map(([debit, list]) => [debit, list.map((i) => ({ date: allocations.effective[i]!, amount: allocations.amount[i]! }))]));
}

/**
 * The last day for payment under the regulation; undefined where it does not apply. Our own size is a setting, and the finding
 * names it. A last day that is not worked moves on.
 */
function statutoryDay(
  input: CheckInput, debit: number, size: PartySize | undefined, calendar: WorkCalendar, delivered: ReadonlyMap<string, readonly DayNumber[]>,
): DayNumber | undefined {
  const accepted = size && acceptedOn(input, debit, delivered);
  const term = accepted === undefined || size === undefined ? undefined : legalDueDate(size, input.ownSize ?? SUPPOSED, accepted);
  return term && "due" in term ? workingDayOnOrAfter(term.due, calendar) : undefined;
}

/**
 * The day of delivery: the last one under the document's contract on or before its invoice date, else the first one after it;
 * without the deliveries the invoice date, which is as a rule no earlier and so in the customer's favour.
 */
function acceptedOn({ book: { debits }, asOf }: CheckInput, debit: number, delivered: ReadonlyMap<string, readonly DayNumber[]>): DayNumber | undefined {
  const invoiced = debits.invoiceDate[debit]!;
  const days = delivered.get(contractKey(debits.customer[debit]!, debits.contract[debit]!))?.filter((day) => day <= asOf);
  const before = days?.filter((day) => day <= invoiced);
  const day = before?.length ? Math.max(...before) : days?.length ? Math.min(...days) : invoiced;
  return Number.isNaN(day) ? undefined : day;
}

function deliveriesByContract({ business: { orders } }: CheckInput): Map<string, DayNumber[]> {
  const lines = orders ? Array.from({ length: orders.length }, (_, i) => i).filter((i) => isDelivered(orders, i)) : [];
  const byContract = grouped(lines, (i) => contractKey(orders!.customer[i]!, orders!.contract[i]!));
  return new Map([...byContract].map(([key, list]) => [key, list.map((i) => orders!.actualDate[i]!)]));
}

/** Goods that were turned down start no term. */
function isDelivered({ contract, actualDate, accepted }: Orders, line: number): boolean {
  return contract[line] !== "" && !Number.isNaN(actualDate[line]!) && accepted[line] !== 0;
}

function contractKey(customer: number, contract: string): string {
  return `${customer} ${contract}`;
}
