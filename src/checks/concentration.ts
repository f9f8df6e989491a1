/** W4, customer concentration: the largest customers' shares and their rise, and what their loss would cost; by ultimate parent. */
import { owedBalances } from "../book/customerBalances";
import { concentrationIndices, customerShares, parentOf, salesPeriod, type ConcentrationIndices, type CustomerShares } from "../book/customerShares";
import { lossOfLargest } from "../book/lossStress";
import { monthLabel, monthOf } from "../measures/months";
import { largestFirst } from "../measures/ranking";
import { exact } from "../measures/money";
import { gapFindings, missingData, missingHistory } from "./missingData";
import { atStake, oneDecimal, openDebts } from "./openDebts";
import { severityOf } from "./severityOf";
import type { ThresholdId } from "./thresholds";
import type { Check, CheckInput, FindingObject, FindingRow, RawFinding, RuleCode } from "./types";

const COMPANY: FindingObject = { kind: "company", id: "" };
const SHOWN_POINTS = 12;
const TOP = 5;
/** Of fewer customers than twice as many as are looked at, the largest have most by nature: half, were all of one size. */
const LEAST_TIMES = 2;

export const concentration: Check = {
  group: "W4",
  run(input) {
    const shares = customerShares(input);
    if (!shares) return [missingData("W4", ["SALE.customer", "INV.customer"])];
    const now = concentrationIndices(shares.now);
    if (!now) return [];
    return [
      ...shareFinding(input, shares, now, ruleOf(shares, "largest"), 1, now.largest, "largestAmber", "largestRed"),
      ...(now.customers < TOP * LEAST_TIMES ? [fewCustomers(now)] : shareFinding(input, shares, now, ruleOf(shares, "top-five"), TOP, now.topFive, "topFiveAmber", "topFiveRed")),
      ...hhiRise(input, shares, now),
      ...missingFrom(input, shares),
    ];
  },
};

const OF_SALES: readonly RuleCode[] = ["W4.largest", "W4.top-five", "W4.hhi-rise"];

/** Shares of receivables are another thing than shares of sales, and say so. */
function ruleOf({ basis }: CustomerShares, name: string): RuleCode {
  return basis === "sales" ? `W4.${name}` : `W4.${name}-owed`;
}

function fewCustomers({ customers }: ConcentrationIndices): RawFinding {
  return {
    rule: "W4.few-customers", severity: "grey", object: COMPANY, unit: "count", trend: [], rows: [], amount: 0,
    values: { customers, needed: TOP * LEAST_TIMES }, owner: "salesManager", unjudged: ["W4.top-five", "W4.top-five-owed"],
  };
}

function missingFrom({ salesMonths, book }: CheckInput, shares: CustomerShares): RawFinding[] {
  const history = shares.basis === "sales" ? "SALE.date" : book.hasHistory ? "INV.invoiceDate" : missingHistory(book);
  const hasCost = salesMonths?.total.cost.some((cost) => cost !== 0) ?? false;
  return gapFindings("W4", [
    { isLacking: !salesMonths, missing: ["SALE.revenue"], unjudged: OF_SALES },
    { isLacking: !hasCost, missing: ["SALE.cost"], unjudged: [] },
    { isLacking: !shares.before, missing: [history], unjudged: [ruleOf(shares, "hhi-rise")] },
  ]);
}

/** The share of the `count` largest, with what would be gone without them. */
function shareFinding(
  input: CheckInput, shares: CustomerShares, now: ConcentrationIndices, rule: RuleCode, count: number, share: number, amber: ThresholdId, red: ThresholdId,
): RawFinding[] {
  const raised = severityOf(input, rule, COMPANY.id, share, amber, red);
  if (!raised) return [];
  const stress = lossOfLargest(input, shares, count);
  return [{
    rule, ...raised, object: COMPANY, value: share, unit: "rate",
    trend: trendOf(input, shares, ({ largest, topFive }) => (count === 1 ? largest : topFive)), ...rowsOf(input, shares, new Set(stress.customers)),
    values: {
      months: shares.window, shareRate: share, customers: now.customers, top: stress.customers.length,
      names: stress.customers.map((customer) => input.book.customers[customer]!.name).join("; "),
      beforeRate: beforeOf(shares, count), revenueRate: stress.revenue?.share ?? "", marginRate: stress.margin?.share ?? "",
      receiptsRate: stress.receipts.share ?? "", receivablesRate: stress.receivables.share ?? "", receivablesAmount: stress.receivables.lost,
    },
    owner: "salesManager",
  }];
}

function beforeOf({ before }: CustomerShares, count: number): number | string {
  const indices = before && concentrationIndices(before);
  return indices === undefined ? "" : count === 1 ? indices.largest : indices.topFive;
}

/** HHI points against the period of the same length before; the customers whose shares grew stand behind it. */
function hhiRise(input: CheckInput, shares: CustomerShares, now: ConcentrationIndices): RawFinding[] {
  const before = shares.before && concentrationIndices(shares.before);
  if (!before) return [];
  const rule = ruleOf(shares, "hhi-rise");
  const rise = now.hhiPoints - before.hhiPoints;
  const raised = severityOf(input, rule, COMPANY.id, rise, "hhiRiseAmber", "hhiRiseRed");
  if (!raised) return [];
  const grown = grownMost(shares);
  return [{
    rule, ...raised, object: COMPANY, value: rise, unit: "points", trend: trendOf(input, shares, ({ hhiPoints }) => hhiPoints),
    ...rowsOf(input, shares, new Set([grown])),
    values: {
      months: shares.window, risePoints: Math.round(rise), hhiPoints: Math.round(now.hhiPoints), beforePoints: Math.round(before.hhiPoints),
      effective: oneDecimal(now.effective), beforeEffective: oneDecimal(before.effective), name: input.book.customers[grown]!.name,
    },
    owner: "salesManager",
  }];
}

/** The customer whose squared share, its part of the HHI, rose most. */
function grownMost({ now, before }: CustomerShares): number {
  const total = (sums: Float64Array) => sums.reduce((sum, value) => sum + Math.max(0, value), 0);
  const [nowTotal, beforeTotal] = [total(now), total(before!)];
  const parts = now.map((sum, customer) => (Math.max(0, sum) / nowTotal) ** 2 - (Math.max(0, before![customer]!) / beforeTotal) ** 2);
  return largestFirst(parts)[0]!;
}

/** At the end of each month, where that takes no walk through all documents; else then and now. */
function trendOf({ asOf, salesMonths }: CheckInput, shares: CustomerShares, figure: (indices: ConcentrationIndices) => number): RawFinding["trend"] {
  const points = salesMonths ? Math.min(SHOWN_POINTS, shares.furthest + 1) : 0;
  const ago = salesMonths ? Array.from({ length: points }, (_, i) => points - 1 - i) : [...(shares.before ? [shares.window] : []), 0];
  return ago.flatMap((months) => {
    const indices = concentrationIndices(months === 0 ? shares.now : shares.at(months));
    return indices ? [{ label: monthLabel(monthOf(asOf) - months), value: figure(indices) }] : [];
  });
}

/** The period's sales lines of these groups of companies; without a sales ledger their open items, and the lines of a balance list. */
function rowsOf(input: CheckInput, shares: CustomerShares, groups: ReadonlySet<number>): { rows: FindingRow[]; amount: number } {
  const { book, business: { sales }, salesMonths } = input;
  const isOfGroup = ({ customer }: { customer: number }): boolean => groups.has(parentOf(book, customer));
  if (!sales || !salesMonths) return atStake(book, openDebts(input).filter(isOfGroup), owedBalances(book, input.asOf).filter(isOfGroup));
  const { from, to } = salesPeriod(salesMonths, shares.window);
  const rows: FindingRow[] = [];
  for (let line = 0; line < sales.length; line++) {
    const [customer, day, revenue] = [sales.customer[line]!, sales.date[line]!, sales.revenue[line]!];
    if (customer < 0 || !groups.has(parentOf(book, customer)) || !(day <= input.asOf) || !revenue) continue;
    if (monthOf(day) >= from && monthOf(day) <= to) rows.push({ reading: sales.origin.sheet[line]!, row: sales.origin.row[line]!, amount: revenue });
  }
  return { rows, amount: exact(rows.reduce((sum, { amount }) => sum + amount, 0)) };
}
