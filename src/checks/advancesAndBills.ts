/** W6, advances and bills: the structure of receipts, and every bill's maturity, presentment, refusal, recourse, tenor and acceptor. */
import { isAtRisk, isPassedOn, PRESENTMENT_DAYS } from "../book/exposures";
import { homeConverter } from "../book/receivableMonths";
import { supplierPayments } from "../book/supplierPayments";
import type { Bill } from "../book/types";
import { alertDay } from "../measures/billDiscount";
import { addMonths, dayNumber, isoDate } from "../measures/calendar";
import { exact, ratio } from "../measures/money";
import { advancesPaid, OF_ADVANCES_PAID, PAYMENT_FIELDS } from "./advancesPaid";
import { raisedAt } from "./hysteresis";
import { gapFindings } from "./missingData";
import { grouped } from "./openDebts";
import { knowsMethods, LEAST_USUAL, RECENT_MONTHS, receiptStructure } from "./receiptStructure";
import { workCalendarOf } from "./workCalendar";
import type { Check, CheckInput, FindingObject, RawFinding, RuleCode, Severity } from "./types";

/** 办法 art. 25: bills drawn from this day on run six months at most. */
export const TENOR_FROM = dayNumber(2023, 1, 1);
export const TENOR_MONTHS = 6;
/** Of fewer bills, one acceptor's share says nothing. */
const LEAST_BILLS = 3;

/** A bill in the home currency. */
interface KnownBill {
  bill: Bill;
  amount: number;
}

export const advancesAndBills: Check = {
  group: "W6",
  run(input) {
    const bills = knownBills(input);
    return [
      ...receiptStructure(input),
      ...bills.flatMap((one) => [...maturity(input, one), ...presentment(input, one), ...refused(input, one), ...tenor(input, one)]),
      ...acceptors(input, bills),
      ...recourse(input, bills),
      ...missingFrom(input),
      ...advancesPaid(input),
    ];
  },
};

const RISES: readonly RuleCode[] = ["W6.commercial-rise", "W6.bank-rise", "W6.advance-rise", "W6.advance-fall"];
const OF_BILLS: readonly RuleCode[] = ["W6.maturity", "W6.presentment", "W6.presentment-missed", "W6.refused", "W6.tenor", "W6.acceptor", "W6.recourse"];

function missingFrom(input: CheckInput): RawFinding[] {
  const { book, business, asOf, receivableMonths } = input;
  const hasReceipts = book.readings.some(({ ledger }) => ledger.kind === "PAY");
  return gapFindings("W6", [
    { isLacking: !knowsMethods(input), missing: ["PAY.method"], unjudged: ["W6.commercial-share", ...RISES] },
    { isLacking: receivableMonths.months < RECENT_MONTHS + LEAST_USUAL, missing: [hasReceipts ? "earlier receipts" : "PAY.date"], unjudged: RISES },
    { isLacking: book.bills.length === 0, missing: ["BILL.dueDate", "BILL.amount"], unjudged: OF_BILLS },
    { isLacking: business.purchases !== undefined && !supplierPayments(business.purchases, asOf), missing: PAYMENT_FIELDS, unjudged: OF_ADVANCES_PAID },
  ]);
}

/** Bills drawn by the as-of day whose currency has a rate. */
function knownBills({ book, asOf }: CheckInput): KnownBill[] {
  const home = homeConverter(book, asOf);
  return book.bills.flatMap((bill) => {
    const amount = home(bill.amount, bill.currency);
    return amount === undefined || (bill.issueDate ?? -Infinity) > asOf ? [] : [{ bill, amount }];
  });
}

/** In our hands and to be paid soon; a commercial bill also while it is with the bank, as its acceptor may lack the money. */
function maturity(input: CheckInput, one: KnownBill): RawFinding[] {
  const { asOf, thresholds, business } = input;
  const { dueDate, status, type } = one.bill;
  const days = dueDate - asOf;
  const isRed = days <= thresholds.billDueRed;
  const isWatched = status === "held" || status === "pledged" || (status === "sent" && type === "commercial");
  if (!isWatched || days < 0 || days > thresholds.billDueAmber) return [];
  const alert = alertDay(dueDate, thresholds.billAlertLead, workCalendarOf(business));
  return [billFinding(input, "W6.maturity", isRed ? "red" : "amber", one, days, isRed ? thresholds.billDueRed : thresholds.billDueAmber, { days, alertDate: isoDate(alert) })];
}

/** Past its maturity and still in hand: after ten days the endorsers are free. */
function presentment(input: CheckInput, one: KnownBill): RawFinding[] {
  const { dueDate, status } = one.bill;
  const days = input.asOf - dueDate;
  if ((status !== "held" && status !== "pledged") || days <= 0) return [];
  const values = { days, lastDate: isoDate(dueDate + PRESENTMENT_DAYS), leftDays: Math.max(0, PRESENTMENT_DAYS - days) };
  return [billFinding(input, days > PRESENTMENT_DAYS ? "W6.presentment-missed" : "W6.presentment", "red", one, days, days > PRESENTMENT_DAYS ? PRESENTMENT_DAYS : 0, values)];
}

function refused(input: CheckInput, one: KnownBill): RawFinding[] {
  if (one.bill.status !== "refused") return [];
  return [billFinding(input, "W6.refused", "red", one, Math.max(0, input.asOf - one.bill.dueDate), 0, { days: Math.max(0, input.asOf - one.bill.dueDate) })];
}

/** A longer bill breaks the rule and may not be discounted. */
function tenor(input: CheckInput, one: KnownBill): RawFinding[] {
  const { issueDate, dueDate, status } = one.bill;
  if (issueDate === undefined || issueDate < TENOR_FROM || status === "collected") return [];
  const latest = addMonths(issueDate, TENOR_MONTHS);
  if (dueDate <= latest) return [];
  return [billFinding(input, "W6.tenor", "amber", one, dueDate - issueDate, latest - issueDate, { days: dueDate - issueDate, latestDate: isoDate(latest), months: TENOR_MONTHS })];
}

function billFinding(
  { book }: CheckInput, rule: RuleCode, severity: Severity, { bill, amount }: KnownBill, value: number, threshold: number, values: RawFinding["values"],
): RawFinding {
  return {
    rule, severity, object: { kind: "bill", id: bill.billNo || `${book.sheets[bill.reading] ?? ""} ${bill.row}` }, value, threshold, unit: "days", trend: [],
    rows: [{ reading: bill.reading, row: bill.row, amount }], amount,
    values: {
      billNo: bill.billNo, acceptor: bill.acceptor, name: book.customers[bill.customer]?.name ?? "", dueDate: isoDate(bill.dueDate), billAmount: amount, ...values,
    },
    owner: severity === "red" && rule === "W6.refused" ? "legal" : "arAccountant",
  };
}

/** Acceptors that stand behind much of what is not yet paid, bank or not. */
function acceptors(input: CheckInput, bills: readonly KnownBill[]): RawFinding[] {
  const rule: RuleCode = "W6.acceptor";
  const open = bills.filter(({ bill }) => isAtRisk(bill, input.asOf));
  const whole = totalOf(open);
  if (open.length < LEAST_BILLS) return [];
  return [...grouped(open, ({ bill }) => bill.acceptor.trim() || undefined)].flatMap(([acceptor, own]) => {
    const share = ratio(totalOf(own), whole);
    const limit = input.thresholds.acceptorShare;
    if (share === undefined || share < raisedAt(input, rule, acceptor, limit)) return [];
    return [billsFinding(rule, "amber", { kind: "acceptor", id: acceptor }, own, share, limit, { acceptor, shareRate: share, bills: own.length, acceptorAmount: totalOf(own), wholeAmount: whole })];
  });
}

/** Passed on with recourse: gone from the books, not from the risk. */
function recourse(input: CheckInput, bills: readonly KnownBill[]): RawFinding[] {
  const passed = bills.filter(({ bill }) => isPassedOn(bill) && isAtRisk(bill, input.asOf));
  if (passed.length === 0) return [];
  const commercial = totalOf(passed.filter(({ bill }) => bill.type === "commercial"));
  const last = Math.max(...passed.map(({ bill }) => bill.dueDate));
  const finding = billsFinding("W6.recourse", "blue", { kind: "company", id: "" }, passed, totalOf(passed), 0, {
    bills: passed.length, recourseAmount: totalOf(passed), commercialAmount: commercial, bankAmount: totalOf(passed) - commercial, lastDate: isoDate(last),
  });
  return [{ ...finding, unit: "money" }];
}

function billsFinding(
  rule: RuleCode, severity: Severity, object: FindingObject, bills: readonly KnownBill[], value: number, threshold: number, values: RawFinding["values"],
): RawFinding {
  return {
    rule, severity, object, value, threshold, unit: "rate", trend: [],
    rows: bills.map(({ bill, amount }) => ({ reading: bill.reading, row: bill.row, amount })), amount: totalOf(bills), values, owner: "financeManager",
  };
}

function totalOf(bills: readonly KnownBill[]): number {
  return exact(bills.reduce((sum, { amount }) => sum + amount, 0));
}
