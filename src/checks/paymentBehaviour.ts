/** C4, payment behaviour changed: a customer pays later than it used to, or with bills in place of money. */
import { homeConverter, receiptMethod } from "../book/receivableMonths";
import type { ReceiptMethod } from "../book/months";
import { CREDIT_KINDS } from "../book/types";
import { LEAST_HISTORY } from "../measures/alarm";
import type { DayNumber } from "../measures/calendar";
import { exact, ratio } from "../measures/money";
import { monthLabel, monthOf } from "../measures/months";
import { delays, weightedByAmount } from "../measures/paymentDelay";
import { LEAST_INVOICES } from "../measures/paymentIndex";
import { median, medianDeviation } from "../measures/statistics";
import { atStake, grouped, oneDecimal, openDebts, type OpenDebt } from "./openDebts";
import { explainedBy } from "./explainedBy";
import { raisedAt } from "./hysteresis";
import { gapFindings, missingData, missingHistory } from "./missingData";
import { severityOf } from "./severityOf";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

/** The last days against the year before them. */
const [RECENT_DAYS, USUAL_DAYS] = [90, 365];
/** The median deviation of normal values is 1/1.4826 of their standard deviation. */
const NORMAL = 1.4826;

export const paymentBehaviour: Check = {
  group: "C4",
  run(input) {
    const { book } = input;
    if (!book.hasHistory) return [missingData("C4", [missingHistory(book)])];
    const open = grouped(openDebts(input), ({ customer }) => customer);
    const home = homeConverter(book, input.asOf);
    const hasMethods = book.credits.method.some((method) => method !== "");
    return [
      ...[...grouped(paidDebits(input), ({ customer }) => customer)].flatMap(([customer, paid]) => slower(input, home, customer, paid, open.get(customer) ?? [])),
      ...(hasMethods ? methodChanges(input, home, open) : []),
      ...gapFindings("C4", [{ isLacking: !hasMethods, missing: ["PAY.method"], unjudged: book.debits.length > 0 ? ["C4.method"] : ["C4.method", "C4.slower"] }]),
    ];
  },
};

type HomeAmount = ReturnType<typeof homeConverter>;

interface PaidDebit {
  debit: number;
  customer: number;
  /** the day of the settlement that closed it */
  paid: DayNumber;
  daysLate: number;
}

/** Documents that payments closed by the as-of day; one closed by a credit note alone tells nothing of payment. */
function paidDebits({ book, asOf }: CheckInput): PaidDebit[] {
  const { allocations, credits, debits } = book;
  const left = Float64Array.from(debits.amount);
  const last = new Float64Array(debits.length).fill(NaN);
  for (let i = 0; i < allocations.length; i++) {
    const [debit, day] = [allocations.debit[i]!, allocations.effective[i]!];
    if (day > asOf) continue;
    left[debit]! -= allocations.amount[i]!;
    const isPayment = allocations.amount[i]! > 0 && CREDIT_KINDS[credits.kind[allocations.credit[i]!]!] !== "creditNote";
    if (isPayment && !(last[debit]! >= day)) last[debit] = day;
  }
  const paid: PaidDebit[] = [];
  for (let debit = 0; debit < debits.length; debit++) {
    const daysLate = last[debit]! - debits.dueDate[debit]!;
    if (left[debit] === 0 && Number.isFinite(daysLate)) paid.push({ debit, customer: debits.customer[debit]!, paid: last[debit]!, daysLate });
  }
  return paid;
}

/**
 * Weighted days late of what was paid in the last 90 days, and of what fell due in them and is open, against the year before.
 * The rise must pass the threshold and stand out from how much the customer's invoices differ anyway.
 */
function slower(input: CheckInput, home: HomeAmount, customer: number, paid: readonly PaidDebit[], open: readonly OpenDebt[]): RawFinding[] {
  const { book, asOf } = input;
  const rule: RuleCode = "C4.slower";
  const recent = paid.filter(({ paid: day }) => day > asOf - RECENT_DAYS);
  const usual = paid.filter(({ paid: day }) => day <= asOf - RECENT_DAYS && day > asOf - RECENT_DAYS - USUAL_DAYS);
  const late = open.filter(({ daysLate }) => daysLate > 0 && daysLate < RECENT_DAYS);
  if (usual.length < LEAST_HISTORY || recent.length + late.length < LEAST_INVOICES) return [];
  const now = weightedDays(input, home, [...recent.map(({ debit, paid: day }) => ({ debit, day })), ...late.map(({ debit }) => ({ debit, day: NaN }))]);
  const before = weightedDays(input, home, usual.map(({ debit, paid: day }) => ({ debit, day })));
  const name = book.customers[customer]!.name;
  const days = usual.map(({ daysLate }) => daysLate);
  const noise = NORMAL * medianDeviation(days, median(days));
  const rise = now - before;
  const raised = severityOf(input, rule, name, rise, "behaviourDays", "behaviourRed");
  if (rise < noise || !raised) return [];
  return [{
    rule, ...raised, object: { kind: "customer", id: name }, value: rise, unit: "days",
    trend: [...usual, ...recent].sort((a, b) => a.paid - b.paid || a.debit - b.debit).map(({ debit, daysLate }) => ({ label: book.debits.document[debit]!, value: daysLate })),
    ...explainedBy(atStake(book, open), rowsOf(book, recent)),
    values: { name, nowDays: oneDecimal(now), beforeDays: oneDecimal(before), riseDays: oneDecimal(rise), invoices: recent.length + late.length, window: RECENT_DAYS },
    owner: "salesperson",
  }];
}

function rowsOf({ debits: { origin } }: CheckInput["book"], paid: readonly PaidDebit[]): { reading: number; row: number }[] {
  return paid.map(({ debit }) => ({ reading: origin.sheet[debit]!, row: origin.row[debit]! }));
}

/** NaN without invoices; amounts weigh in the home currency. */
function weightedDays({ book, asOf }: CheckInput, home: HomeAmount, list: readonly { debit: number; day: number }[]): number {
  const { amount, currency, dueDate } = book.debits;
  const columns = {
    amount: Float64Array.from(list, ({ debit }) => home(amount[debit]!, currency[debit]!) ?? 0),
    dueDate: Float64Array.from(list, ({ debit }) => dueDate[debit]!), paidDate: Float64Array.from(list, ({ day }) => day),
  };
  return weightedByAmount(delays(columns, asOf)) ?? NaN;
}

const BILLS: ReadonlySet<ReceiptMethod> = new Set(["bankBill", "commercialBill"]);

interface MethodReceipt extends FindingRow {
  date: DayNumber;
  isBill: boolean;
}

/** The share of bills of exchange in a customer's receipts of the last 90 days against the year before. */
function methodChanges(input: CheckInput, home: HomeAmount, open: ReadonlyMap<number, readonly OpenDebt[]>): RawFinding[] {
  const { book, asOf, thresholds } = input;
  const rule: RuleCode = "C4.method";
  return [...receiptsByCustomer(input, home)].flatMap(([customer, receipts]): RawFinding[] => {
    const recent = receipts.filter(({ date }) => date > asOf - RECENT_DAYS);
    const usual = receipts.filter(({ date }) => date <= asOf - RECENT_DAYS && date > asOf - RECENT_DAYS - USUAL_DAYS);
    const [now, before] = [billShare(recent), billShare(usual)];
    const name = book.customers[customer]!.name;
    if (usual.length < LEAST_INVOICES || now === undefined || before === undefined) return [];
    if (now - before < raisedAt(input, rule, name, thresholds.methodRise)) return [];
    const rows = recent.filter(({ isBill }) => isBill).map(({ reading, row, amount }) => ({ reading, row, amount }));
    return [{
      rule, severity: "amber", object: { kind: "customer", id: name }, value: now - before, threshold: thresholds.methodRise, unit: "rate",
      trend: billShares([...usual, ...recent]), rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)),
      values: { name, nowRate: now, beforeRate: before, window: RECENT_DAYS, openAmount: atStake(book, open.get(customer) ?? []).amount }, owner: "salesperson",
    }];
  });
}

/** By month, oldest first; months without receipts are left out. */
function billShares(receipts: readonly MethodReceipt[]): RawFinding["trend"] {
  return [...grouped(receipts, ({ date }) => monthOf(date))].sort(([a], [b]) => a - b).map(([month, own]) => ({ label: monthLabel(month), value: billShare(own) ?? 0 }));
}

function billShare(receipts: readonly MethodReceipt[]): number | undefined {
  const sum = (list: readonly MethodReceipt[]) => list.reduce((total, { amount }) => total + amount, 0);
  return ratio(sum(receipts.filter(({ isBill }) => isBill)), sum(receipts));
}

function receiptsByCustomer({ book, asOf }: CheckInput, home: HomeAmount): Map<number, MethodReceipt[]> {
  const { credits } = book;
  const methods = new Map<string, boolean>();
  const receipts: (MethodReceipt & { customer: number })[] = [];
  for (let i = 0; i < credits.length; i++) {
    const text = credits.method[i]!;
    const amount = home(credits.amount[i]!, credits.currency[i]!);
    if (CREDIT_KINDS[credits.kind[i]!] !== "receipt" || text === "" || amount === undefined || !(credits.date[i]! <= asOf)) continue;
    const isBill = methods.get(text) ?? BILLS.has(receiptMethod(text));
    methods.set(text, isBill);
    receipts.push({ customer: credits.customer[i]!, date: credits.date[i]!, isBill, amount, reading: credits.origin.sheet[i]!, row: credits.origin.row[i]! });
  }
  return grouped(receipts, ({ customer }) => customer);
}
