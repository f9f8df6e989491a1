/** The credit file of every customer: score and grade from its payments and statements, exposure, and the limit, terms and approver to advise. */
import { tierOf, type Grade, type Tier } from "../measures/creditGrade";
import { creditLimit, GRADE_FACTORS } from "../measures/creditLimit";
import { circumstancesOf, reasonsIn, scoreCredit, type CreditColumns, type Reason } from "../measures/creditScore";
import { metricsOf, STANDARD_WEIGHTS, type MetricWeights } from "../measures/creditWeights";
import { headroom } from "../measures/exposure";
import { advisedLimit, advisedTerms, approverOf, type Approver } from "../measures/limitAdvice";
import { ratio, type MinorUnits } from "../measures/money";
import { CIRCUMSTANCES, DIMENSIONS, METRIC_KEYS, type Circumstance, type Dimension, type MetricKey } from "../measures/scorecard";
import { parseTerms } from "../measures/terms";
import { addMonths } from "../measures/calendar";
import { exposuresOf, type CustomerExposure, type ExposureSource } from "./exposures";
import { statementFacts, type StatementFacts } from "./financialMetrics";
import { paymentRecords, type PaymentRecord } from "./paymentRecords";
import { limitsAt } from "./customerLimits";
import { homeConverter } from "./receivableMonths";
import { CREDIT_KINDS, DEBIT_KINDS, type CustomerIndex } from "./types";

export interface CustomerCredit {
  customer: CustomerIndex;
  /** 0 to 100; score, grade and all advice are absent where nothing is known of how the customer pays or stands */
  score?: number;
  grade?: Grade;
  tier?: Tier;
  /** the weight of what is known, 0 to 1 */
  confidence: number;
  /** points of each dimension, before circumstances */
  dimensions: Partial<Record<Dimension, number>>;
  /** the strongest first */
  reasons: Reason[];
  /** the gravest first */
  circumstances: Circumstance[];
  /** true without statements: then at most A */
  paymentOnly: boolean;
  record: PaymentRecord;
  statements?: StatementFacts;
  exposure: CustomerExposure;
  /** undefined = not set, 0 = cash only */
  limit?: MinorUnits;
  headroom?: MinorUnits;
  /** exposure ÷ limit, absent without a limit above 0 */
  use?: number;
  limitAdvised?: MinorUnits;
  /** as the customer's ledger has them, else as its invoices show */
  termsDays?: number;
  termsAdvised?: number;
  approver?: Approver;
}

/** Reasons kept for each customer. */
const MOST_REASONS = 3;
/** Expected growth of sales is held within these, and taken as none where a year is not known. */
const [LEAST_GROWTH, MOST_GROWTH] = [0.8, 1.2];
/** Where neither ledger nor invoices tell. */
const DEFAULT_TERMS = 30;

export interface CreditSource extends ExposureSource {
  /** of the scorecard; the standard ones by default */
  creditWeights?: MetricWeights;
}

/** Every customer with documents, a balance, a limit, bills or statements; amounts in the home currency. */
export function customerCredit(source: CreditSource): CustomerCredit[] {
  const { book, creditWeights: weights = STANDARD_WEIGHTS } = source;
  const [exposures, records, sales] = [exposuresOf(source), paymentRecords(source), salesHalves(source)];
  const statements = statementsByCustomer(source);
  const customers = knownCustomers(source);
  const limitsOf = limitsAt(book, source.asOf);
  const limits = customers.map((customer) => limitsOf(book.customers[customer]!).credit);
  const uses = customers.map((customer, row) => ratio(exposures[customer]!.amount, limits[row] ?? 0));
  const columns = columnsOf(source, customers, records, statements, uses);
  const scores = scoreCredit(columns, weights);
  const points = dimensionPoints(columns, weights);
  const reasons = reasonsIn(columns, weights, MOST_REASONS);
  return customers.map((customer, row): CustomerCredit => {
    const [grade, own, exposure, record, use] = [scores.gradeAt(row), book.customers[customer]!, exposures[customer]!, records[customer]!, uses[row]];
    const limit = limits[row];
    const facts = statements.get(customer);
    const termsDays = own.termsDays ?? daysOfTerms(own.terms) ?? sales.terms(customer);
    return {
      customer, record, exposure, confidence: scores.confidenceAt(row), dimensions: points(row), reasons: reasons(row), circumstances: circumstancesOf(columns, row),
      paymentOnly: scores.financial[row] === 0,
      ...present({ statements: facts, limit, use, termsDays, headroom: limit === undefined ? undefined : headroom(limit, exposure.amount) }),
      ...(grade === undefined ? {} : {
        grade, score: scores.scores[row]!, tier: tierOf(grade),
        ...adviceFor({ grade, ...present({ current: limit, use, index: record.index, termsDays, netWorth: facts?.netWorth }), hasOver60: (record.over60Share ?? 0) > 0, sales: sales.of(customer), scale: book.scale }),
      }),
    };
  });
}

interface AdviceFacts {
  grade: Grade;
  current?: MinorUnits;
  use?: number;
  index?: number;
  termsDays?: number;
  netWorth?: MinorUnits;
  hasOver60: boolean;
  sales: { last: MinorUnits; growth: number };
  scale: number;
}

function adviceFor({ grade, termsDays, netWorth, sales, scale, ...facts }: AdviceFacts): Pick<CustomerCredit, "limitAdvised" | "termsAdvised" | "approver"> {
  const calculated = creditLimit({
    salesSixMonths: sales.last, growth: sales.growth, termsDays: termsDays ?? DEFAULT_TERMS, gradeFactor: GRADE_FACTORS[grade], ...(netWorth === undefined ? {} : { netWorth }),
  });
  const limitAdvised = advisedLimit({ ...facts, grade, calculated, scale });
  return { limitAdvised, ...present({ termsAdvised: advisedTerms(grade, termsDays) }), approver: approverOf(limitAdvised, grade, scale) };
}

export function knownCustomers({ book, business, asOf }: ExposureSource): CustomerIndex[] {
  const known = new Set<CustomerIndex>(book.customerBalances.map(({ customer }) => customer));
  book.debits.customer.forEach((customer, i) => { if (book.debits.from[i]! <= asOf) known.add(customer); });
  book.credits.customer.forEach((customer, i) => { if (book.credits.from[i]! <= asOf) known.add(customer); });
  for (const { customer } of book.bills) known.add(customer);
  for (const { customer } of business.financials ?? []) known.add(customer);
  book.customers.forEach(({ creditLimit: limit }, customer) => { if (limit !== undefined) known.add(customer); });
  known.delete(0);
  return [...known].sort((a, b) => a - b);
}

function statementsByCustomer({ business, asOf }: ExposureSource): Map<CustomerIndex, StatementFacts> {
  const lists = new Map<CustomerIndex, typeof business.financials>();
  for (const statement of business.financials ?? []) lists.set(statement.customer, [...(lists.get(statement.customer) ?? []), statement]);
  return new Map([...lists].flatMap(([customer, list]) => {
    const facts = statementFacts(list ?? [], asOf);
    return facts ? [[customer, facts] as const] : [];
  }));
}

function columnsOf(
  { book, asOf }: ExposureSource, customers: readonly CustomerIndex[], records: readonly PaymentRecord[], statements: ReadonlyMap<CustomerIndex, StatementFacts>, uses: readonly (number | undefined)[],
): CreditColumns {
  const refused = new Set(book.bills.filter(({ status, dueDate }) => status === "refused" && dueDate <= asOf).map(({ customer }) => customer));
  const rows = customers.map((customer, row): Partial<Record<MetricKey | Circumstance, number | undefined>> => {
    const { onTimeRate, averageDaysOverdue, overdueShare, longestDaysOverdue, over90Share } = records[customer]!;
    return {
      ...statements.get(customer)?.metrics, onTimeRate, averageDaysOverdue, overdueShare, longestDaysOverdue,
      // how much of a limit is used says nothing of a customer whose payments nobody has seen
      creditUse: overdueShare === undefined ? undefined : usable(uses[row]),
      seriouslyOverdueShare: over90Share, refusedBill: refused.has(customer) ? 1 : 0, dataAgeMonths: statements.get(customer)?.ageMonths,
    };
  });
  const column = (key: MetricKey | Circumstance) => Float64Array.from(rows, (row) => row[key] ?? NaN);
  return {
    rows: rows.length,
    metrics: Object.fromEntries(METRIC_KEYS.filter((key) => rows.some((row) => row[key] !== undefined)).map((key) => [key, column(key)])),
    circumstances: Object.fromEntries(CIRCUMSTANCES.map((key) => [key, column(key)])),
  };
}

/** A customer that has paid ahead uses nothing of its limit. */
function usable(use: number | undefined): number | undefined {
  return use === undefined ? undefined : Math.max(0, use);
}

/** The score of each dimension alone. */
function dimensionPoints({ rows, metrics }: CreditColumns, weights: MetricWeights): (row: number) => CustomerCredit["dimensions"] {
  const scores = DIMENSIONS.map((dimension) => {
    const own = metricsOf(dimension).filter((key) => metrics[key]).map((key) => [key, metrics[key]!] as const);
    return [dimension, scoreCredit({ rows, metrics: Object.fromEntries(own), circumstances: {} }, weights).scores] as const;
  });
  return (row) => Object.fromEntries(scores.filter(([, points]) => !Number.isNaN(points[row]!)).map(([dimension, points]) => [dimension, points[row]!]));
}

const BILLED: ReadonlySet<number> = new Set([DEBIT_KINDS.indexOf("invoice"), DEBIT_KINDS.indexOf("journal")]);
const CREDIT_NOTE = CREDIT_KINDS.indexOf("creditNote");

/** Invoiced less credit notes, tax included as credit is granted for it, in the last six months and their growth over the six before; terms that the invoices show. */
function salesHalves({ book, asOf }: ExposureSource): { of(customer: CustomerIndex): { last: MinorUnits; growth: number }; terms(customer: CustomerIndex): number | undefined } {
  const home = homeConverter(book, asOf);
  const [middle, start] = [addMonths(asOf, -6), addMonths(asOf, -12)];
  const zeros = () => new Float64Array(book.customers.length);
  const sums = { last: zeros(), before: zeros(), amounts: zeros(), days: zeros(), isOld: new Uint8Array(book.customers.length) };
  const add = (customer: number, day: number, amount: number) => {
    if (day > middle && day <= asOf) sums.last[customer]! += amount;
    else if (day > start && day <= middle) sums.before[customer]! += amount;
    else if (day <= start) sums.isOld[customer] = 1;
  };
  const { debits, credits } = book;
  for (let i = 0; i < debits.length; i++) {
    const amount = BILLED.has(debits.kind[i]!) ? home(debits.amount[i]!, debits.currency[i]!) : undefined;
    if (amount === undefined) continue;
    const [customer, days] = [debits.customer[i]!, debits.dueDate[i]! - debits.invoiceDate[i]!];
    add(customer, debits.from[i]!, amount);
    if (days > 0 && debits.from[i]! > start && debits.from[i]! <= asOf) {
      sums.amounts[customer]! += amount;
      sums.days[customer]! += amount * days;
    }
  }
  for (let i = 0; i < credits.length; i++) {
    if (credits.kind[i] === CREDIT_NOTE) add(credits.customer[i]!, credits.from[i]!, -(home(credits.amount[i]!, credits.currency[i]!) ?? 0));
  }
  return {
    of: (customer) => ({ last: sums.last[customer]!, growth: sums.isOld[customer] ? heldGrowth(sums.last[customer]!, sums.before[customer]!) : 1 }),
    terms: (customer) => (sums.amounts[customer]! > 0 ? Math.round(sums.days[customer]! / sums.amounts[customer]!) : undefined),
  };
}

function heldGrowth(last: MinorUnits, before: MinorUnits): number {
  return before > 0 ? Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, last / before)) : 1;
}

function daysOfTerms(terms: string | undefined): number | undefined {
  const rule = terms === undefined ? undefined : parseTerms(terms);
  return rule === undefined ? undefined : rule.months * 30 + rule.days;
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

