/** The figures of the collection KPI report: one entry a salesperson, over the period that the targets cover. */
import { collections, type Collection } from "../book/collections";
import { collectionTargets, type PersonTargets } from "../book/collectionTargets";
import { monthOf } from "../measures/months";
import { judgedByCustomer } from "../checks/promises";
import { suspectReceipts, type SuspectReceipt } from "../checks/reversedReceipts";
import { grouped, openDebts, salespersonOf, total, weightedDaysLate } from "../checks/openDebts";
import { kpiScore, marginFactor, marginWeighted } from "../measures/incentive";
import type { DayNumber } from "../measures/calendar";
import { marginRate } from "../measures/grossMargin";
import { exact, ratio, type MinorUnits } from "../measures/money";
import { promiseRate } from "../measures/promiseRate";
import type { ReportContext } from "./context";

/** Amounts in minor units of the home currency; undefined = not known. */
export interface PersonKpi {
  /** "" = no salesperson named */
  name: string;
  targets: PersonTargets;
  received?: MinorUnits;
  completion?: number;
  receivable: MinorUnits;
  overdue: MinorUnits;
  overdueRate?: number;
  over90: MinorUnits;
  openDaysLate?: number;
  collectionDays?: number;
  promises: number;
  keptRate?: number;
  margin?: number;
  factor?: number;
  rewardBase?: MinorUnits;
  score?: number;
  suspects: SuspectReceipt[];
}

export interface CollectionKpis {
  from: DayNumber;
  people: PersonKpi[];
  /** of the period; the target where the ledger names none */
  companyMargin?: number;
}

/** Everyone who has a target, money collected or open items; largest target first, then most collected, then by name. */
export function collectionKpis(context: ReportContext): CollectionKpis {
  const { book, asOf, business } = context;
  const { from, people: targets } = collectionTargets(business.targets, book, asOf, context.thresholds.fiscalYearStart);
  const debts = grouped(openDebts(context), ({ debit }) => salespersonOf(book, debit) ?? "");
  const received = grouped(book.hasHistory ? collections(book, from - 1, asOf, asOf) : [], ({ salesperson }) => salesperson);
  const promises = promisesByPerson(context, from);
  const suspects = grouped(suspectReceipts(context).filter((one) => (one.reversed ?? one.received) >= from), ({ reversal }) => book.customers[reversal.customer]?.salesperson ?? "");
  const margins = marginsSince(context, from);
  const names = new Set([...targets.keys(), ...debts.keys(), ...received.keys(), ...suspects.keys()]);
  const people = [...names].map((name): PersonKpi => {
    const own = debts.get(name) ?? [];
    const late = own.filter(({ daysLate }) => daysLate > 0);
    const judged = promises.get(name) ?? [];
    const { paid: keptRate } = promiseRate({ promised: judged.map(({ amount }) => amount), paid: judged.map(({ paid }) => paid) });
    return withRatios({
      name, targets: targets.get(name) ?? { rows: [] }, receivable: total(own), overdue: total(late), over90: total(own.filter(({ daysLate }) => daysLate > 90)),
      ...(own.length > 0 ? { openDaysLate: weightedDaysLate(own) } : {}), promises: judged.length, suspects: suspects.get(name) ?? [],
      ...given("keptRate", keptRate), ...given("margin", margins.of(name)),
      ...(book.hasHistory ? { received: sumOf(received.get(name) ?? []), ...given("collectionDays", daysOf(context, received.get(name) ?? [])) } : {}),
    }, margins.company);
  });
  people.sort((a, b) => (b.targets.target ?? 0) - (a.targets.target ?? 0) || (b.received ?? 0) - (a.received ?? 0) || b.receivable - a.receivable || a.name.localeCompare(b.name, "zh"));
  return { from, people, ...given("companyMargin", margins.company) };
}

function withRatios(person: PersonKpi, companyMargin: number | undefined): PersonKpi {
  const { targets, received, margin } = person;
  const completion = received === undefined || targets.target === undefined ? undefined : ratio(received, targets.target);
  const overdueRate = ratio(person.overdue, person.receivable);
  const factor = margin === undefined ? undefined : marginFactor(margin, targets.margin ?? companyMargin ?? 0);
  const hasScore = completion !== undefined && overdueRate !== undefined && targets.overdueCap !== undefined && person.collectionDays !== undefined && targets.days !== undefined;
  const score = hasScore
    ? kpiScore({ completion, overdueRate, overdueCap: targets.overdueCap!, days: person.collectionDays!, targetDays: targets.days! })
    : undefined;
  return {
    ...person, ...given("completion", completion), ...given("overdueRate", overdueRate), ...given("factor", factor), ...given("score", score),
    ...given("rewardBase", factor === undefined || received === undefined ? undefined : marginWeighted(received, factor)),
  };
}

/** An entry only where there is a value. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]?: Value });
}

function sumOf(list: readonly Collection[]): MinorUnits {
  return exact(list.reduce((sum, { amount }) => sum + amount, 0));
}

/** Days from invoice to receipt, weighted; money that came before the invoice counts 0. */
function daysOf({ book: { debits } }: ReportContext, list: readonly Collection[]): number | undefined {
  let [days, amounts] = [0, 0];
  for (const { debit, date, amount } of list) {
    const invoiced = debit < 0 ? NaN : debits.invoiceDate[debit]!;
    if (Number.isNaN(invoiced)) continue;
    days += amount * Math.max(0, date - invoiced);
    amounts += amount;
  }
  return amounts > 0 ? days / amounts : undefined;
}

/** Promises whose day fell into the period, with their salesperson: the document's, else the customer's. */
function promisesByPerson(context: ReportContext, from: DayNumber): Map<string, { amount: MinorUnits; paid: MinorUnits }[]> {
  const { book, policy } = context;
  const bySale = new Map<string, string>();
  for (let i = 0; i < book.debits.length; i++) bySale.set(`${book.debits.customer[i]} ${book.debits.document[i]}`, salespersonOf(book, i) ?? "");
  const judged = [...judgedByCustomer(context, policy.promiseToleranceDays)].flatMap(([customer, list]) =>
    list.filter(({ promise }) => promise.date >= from).map(({ promise, paid }) => ({
      name: (promise.invoice === "" ? undefined : bySale.get(`${customer} ${promise.invoice}`)) ?? book.customers[customer]?.salesperson ?? "", amount: promise.amount ?? 0, paid,
    })));
  return grouped(judged, ({ name }) => name);
}

/** Margins of the sales ledger's months of the period, of lines whose cost is known. */
function marginsSince({ salesMonths: sales, business }: ReportContext, from: DayNumber): { company: number | undefined; of(name: string): number | undefined } {
  if (!sales || !business.sales?.hasCost) return { company: undefined, of: () => undefined };
  const first = Math.max(0, monthOf(from) - sales.first);
  const rateOf = ({ costedRevenue, cost }: typeof sales.total, key: number) => {
    const range = [key * sales.months + first, (key + 1) * sales.months] as const;
    const sum = (values: Float64Array) => values.subarray(...range).reduce((all, value) => all + value, 0);
    return marginRate(sum(costedRevenue), sum(cost));
  };
  const people = new Map(business.salespeople.map((name, key) => [name, key]));
  return {
    company: rateOf(sales.total, 0),
    of: (name) => (people.has(name) ? rateOf(sales.bySalesperson, people.get(name)!) : undefined),
  };
}
