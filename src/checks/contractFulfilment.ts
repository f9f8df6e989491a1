/** W5, contracts that are not carried out as agreed: deliveries, instalments, billing, contracts past their end, clauses. */
import type { Contract, Orders } from "../book/business";
import { documentKey } from "../book/marks";
import { DEBIT_KINDS } from "../book/types";
import type { LedgerKind } from "../ledger/fields";
import { addMonths, isoDate } from "../measures/calendar";
import { exact, type MinorUnits } from "../measures/money";
import { linesAtStake, unbilledLines } from "./deliveries";
import { agreementKind, byAgreement, customerName, otifFindings, qualityFindings, undeliveredFindings } from "./deliveryFindings";
import { billingLag, lagByMonth, LAG_MONTHS } from "./billingLag";
import { raisedAt } from "./hysteresis";
import { gapFindings, type Gap } from "./missingData";
import { atStake, grouped, oneDecimal, openDebts, type OpenDebt } from "./openDebts";
import { redFrom, severityOf } from "./severityOf";
import type { Check, CheckInput, FindingRow, RawFinding, RuleCode } from "./types";

export const contractFulfilment: Check = {
  group: "W5",
  run(input) {
    const { orders, contracts } = input.business;
    const debts = openDebts(input);
    return [
      ...(orders ? [...otifFindings(input, orders), ...undeliveredFindings(input, orders), ...qualityFindings(input, orders), ...billingFindings(input, orders)] : []),
      ...lateNodes(input, debts),
      ...(contracts ? [...endedOpen(input, contracts, debts), ...missingClauses(input, contracts)] : []),
      ...gapFindings("W5", gaps(input)),
    ];
  },
};

const OTIF: readonly RuleCode[] = ["W5.otif", "W5.otif-customer", "W5.otif-department"];
const OF_BILLING: readonly RuleCode[] = ["W5.unbilled", "W5.billing-lag"];

/** What the group's figures need of each ledger; the ledger as a whole where there is none. */
function gaps({ book, business: { orders, contracts } }: CheckInput): Gap[] {
  const lacks = (kind: LedgerKind, ...fields: readonly string[]) => !book.readings.some(({ ledger }) => ledger.kind === kind && fields.some((field) => field in ledger.letters));
  const ofOrders = (field: string, unjudged: readonly RuleCode[]): Gap => ({ isLacking: orders !== undefined && lacks("ORD", field), missing: [`ORD.${field}`], unjudged });
  const ofContracts = (field: string, unjudged: readonly RuleCode[]): Gap => ({ isLacking: contracts !== undefined && lacks("CON", field), missing: [`CON.${field}`], unjudged });
  return [
    { isLacking: !orders, missing: ["ORD"], unjudged: [...OTIF, "W5.undelivered", ...OF_BILLING, "W5.out-of-spec", "W5.service-issue", "W5.claim"] },
    ofOrders("plannedDate", [...OTIF, "W5.undelivered"]),
    ofOrders("actualDate", [...OTIF, "W5.undelivered"]),
    ofOrders("plannedQuantity", OTIF),
    ofOrders("actualQuantity", OTIF),
    { isLacking: orders !== undefined && lacks("ORD", "billed", "billedDate"), missing: ["ORD.billed"], unjudged: OF_BILLING },
    { isLacking: !contracts, missing: ["CON"], unjudged: ["W5.ended-open", "W5.clause-missing"] },
    ofContracts("end", ["W5.ended-open"]),
    ofContracts("terms", ["W5.clause-missing"]),
    ofContracts("penaltyRate", ["W5.clause-missing"]),
    { isLacking: !book.debits.step.some((_, debit) => isInstalment(book, debit)), missing: [book.readings.some(({ ledger }) => ledger.kind === "PLAN") ? "PLAN.document" : "PLAN"], unjudged: ["W5.late-node"] },
  ];
}

/** Delivered and not billed, by contract or order; and departments that bill late. */
function billingFindings(input: CheckInput, orders: Orders): RawFinding[] {
  const { book } = input;
  const isBilledKnown = book.readings.some(({ ledger }) => ledger.kind === "ORD" && ("billed" in ledger.letters || "billedDate" in ledger.letters));
  return isBilledKnown ? [...unbilledFindings(input, orders), ...lateBilling(input, orders)] : [];
}

function unbilledFindings(input: CheckInput, orders: Orders): RawFinding[] {
  const { asOf, thresholds } = input;
  const rule: RuleCode = "W5.unbilled";
  return [...byAgreement(input, orders, unbilledLines(orders, asOf))].flatMap(([id, lines]): RawFinding[] => {
    const limit = raisedAt(input, rule, id, thresholds.unbilledDays);
    const late = lines.filter(({ days }) => days > limit);
    if (late.length === 0) return [];
    const days = Math.max(...late.map((one) => one.days));
    const red = redFrom(thresholds, "unbilledDays", "unbilledRed");
    const isRed = days > red;
    const amounts = new Map(late.map(({ line, amount }) => [line, amount]));
    const first = late[0]!.line;
    const stake = linesAtStake(orders, [...amounts.keys()], (line) => amounts.get(line)!);
    return [{
      rule, severity: isRed ? "red" : "amber", object: { kind: agreementKind(orders, first), id }, value: days,
      threshold: isRed ? red : thresholds.unbilledDays, unit: "days", trend: [], ...stake,
      values: { name: id, customer: customerName(input, orders, first), days, lines: late.length, unbilledAmount: stake.amount, limitDays: isRed ? red : thresholds.unbilledDays },
      owner: "arAccountant",
    }];
  });
}

/** A department's own days from delivery to invoice, as W1 measures the company's. */
function lateBilling(input: CheckInput, orders: Orders): RawFinding[] {
  const { asOf, thresholds, business } = input;
  const rule: RuleCode = "W5.billing-lag";
  const from = addMonths(asOf, -LAG_MONTHS);
  return business.departments.flatMap((name, department): RawFinding[] => {
    const own = { ...orders, billedDate: orders.billedDate.map((day, line) => (orders.department[line] === department ? day : NaN)) };
    const lag = billingLag(own, from, asOf);
    const raised = lag === undefined ? undefined : severityOf(input, rule, name, lag, "billingLagDays", "billingLagRed");
    if (lag === undefined || !raised) return [];
    const isLate = (line: number) => own.billedDate[line]! > from && own.billedDate[line]! <= asOf && own.billedDate[line]! - orders.actualDate[line]! >= thresholds.billingLagDays;
    const late = Array.from({ length: orders.length }, (_, line) => line).filter(isLate);
    return [{
      rule, ...raised, object: { kind: "department", id: name }, value: lag, unit: "days", trend: lagByMonth(own, asOf), ...linesAtStake(orders, late),
      values: { name, lagDays: oneDecimal(lag), lines: late.length, limitDays: raised.threshold, slowDays: thresholds.billingLagDays, months: LAG_MONTHS }, owner: "arAccountant",
    }];
  });
}

/** The age columns of printed agings and opening balances are parts too, but of no plan. */
function isInstalment({ debits }: CheckInput["book"], debit: number): boolean {
  return debits.step[debit] !== "" && DEBIT_KINDS[debits.kind[debit]!] === "invoice";
}

/** Instalments of a plan that are open past their day, by contract, else by document: more than 7 days amber, more than 30 red. */
function lateNodes(input: CheckInput, debts: readonly OpenDebt[]): RawFinding[] {
  const { book, thresholds } = input;
  const { debits } = book;
  const rule: RuleCode = "W5.late-node";
  const nodes = grouped(debts.filter(({ debit, daysLate }) => isInstalment(book, debit) && daysLate > 0), ({ debit }) => debits.contract[debit] || debits.document[debit] || "");
  return [...nodes].flatMap(([id, all]): RawFinding[] => {
    const limit = raisedAt(input, rule, id, thresholds.nodeLateAmber);
    const late = all.filter(({ daysLate }) => daysLate > limit);
    if (late.length === 0) return [];
    const days = Math.max(...late.map(({ daysLate }) => daysLate));
    const isRed = days > thresholds.nodeLateRed;
    const steps = [...new Set(late.map(({ debit }) => debits.step[debit]!))];
    return [{
      rule, severity: isRed ? "red" : "amber", object: { kind: "contract", id }, value: days, threshold: isRed ? thresholds.nodeLateRed : thresholds.nodeLateAmber, unit: "days",
      trend: [], ...atStake(book, late),
      values: { name: id, customer: book.customers[late[0]!.customer]!.name, days, nodes: late.length, steps: steps.join("; "), limitDays: isRed ? thresholds.nodeLateRed : thresholds.nodeLateAmber },
      owner: "salesManager",
    }];
  });
}

interface OpenBalance {
  rows: FindingRow[];
  amount: MinorUnits;
}

/** What is still owed under a contract: its open documents where the ledgers name it on any, else its amount less what was received. */
export function openBalances({ book }: Pick<CheckInput, "book">, debts: readonly OpenDebt[]): (contract: Contract) => OpenBalance | undefined {
  const { debits } = book;
  const named = new Set<string>();
  for (let debit = 0; debit < debits.length; debit++) if (debits.contract[debit] !== "" && DEBIT_KINDS[debits.kind[debit]!] !== "refund") named.add(documentKey(debits.contract[debit]!));
  const open = grouped(debts, ({ debit }) => (debits.contract[debit] === "" ? undefined : documentKey(debits.contract[debit]!)));
  return ({ contract, amount: whole, received, reading, row }) => {
    const key = documentKey(contract);
    if (named.has(key)) return atStake(book, open.get(key) ?? []);
    if (whole === undefined || received === undefined) return undefined;
    const amount = exact(whole - received);
    return { rows: [{ reading, row, amount }], amount };
  };
}

/** Contracts past their end with an open balance: amber from the first day on, red after more days than the setting allows. */
function endedOpen(input: CheckInput, contracts: readonly Contract[], debts: readonly OpenDebt[]): RawFinding[] {
  const { book, asOf, thresholds } = input;
  const openOf = openBalances(input, debts);
  return contracts.flatMap((contract): RawFinding[] => {
    if (contract.end === undefined || contract.end >= asOf) return [];
    const open = openOf(contract);
    if (!open || open.amount <= 0) return [];
    const days = asOf - contract.end;
    const isRed = days > thresholds.endedRed;
    return [{
      rule: "W5.ended-open", severity: isRed ? "red" : "amber", object: { kind: "contract", id: contract.contract }, value: days, threshold: isRed ? thresholds.endedRed : 0, unit: "days",
      trend: [], ...open,
      values: { name: contract.contract, customer: book.customers[contract.customer]!.name, days, endDate: isoDate(contract.end), openAmount: open.amount }, owner: "salesManager",
    }];
  });
}

export type Clause = "terms" | "penaltyRate" | "fxClause";

/** The clauses that a contract lacks, of those that its ledger has a column for; the currency clause only where it is in foreign currency. */
export function lackingClauses({ book }: Pick<CheckInput, "book">, contract: Contract): Clause[] {
  const letters: Record<string, string | undefined> = book.readings[contract.reading]!.ledger.letters;
  const lacking: Clause[] = [];
  if (contract.terms === "") lacking.push("terms");
  if ("penaltyRate" in letters && contract.penaltyRate === undefined) lacking.push("penaltyRate");
  if (contract.foreignCurrency && contract.fxClause === "") lacking.push("fxClause");
  return lacking;
}

/** Contracts that still run and lack a clause: one is to be watched, two and more are amber. */
function missingClauses(input: CheckInput, contracts: readonly Contract[]): RawFinding[] {
  const { book, asOf } = input;
  return contracts.flatMap((contract): RawFinding[] => {
    const lacking = contract.end !== undefined && contract.end < asOf ? [] : lackingClauses(input, contract);
    if (lacking.length === 0) return [];
    const amount = contract.amount ?? 0;
    return [{
      rule: "W5.clause-missing", severity: lacking.length > 1 ? "amber" : "blue", object: { kind: "contract", id: contract.contract }, value: lacking.length, threshold: 1, unit: "count", trend: [],
      rows: [{ reading: contract.reading, row: contract.row, amount }], amount,
      values: { name: contract.contract, customer: book.customers[contract.customer]!.name, count: lacking.length, missing: lacking.map((clause) => `CON.${clause}`).join(", ") }, owner: "legal",
    }];
  });
}
