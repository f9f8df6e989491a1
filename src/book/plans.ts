/** Payment plans: the steps of an invoice or a contract, and an invoice cut into them. Source: ledgers.md §1 PLAN. */
import type { Reading } from "../ledger/types";
import { multiply, split, withinRest, type MinorUnits, type Scale } from "../measures/money";
import { dueDate, parseTerms } from "../measures/terms";
import { amountOf, dateOf, numberOf, readingsOf, textOf } from "./ledgerCells";
import { documentKey } from "./marks";
import type { ProblemList } from "./problemList";

interface PlanLine {
  step: string;
  /** NaN where the plan gives amounts */
  fraction: number;
  /** NaN where the plan gives percentages; what earlier invoices of the contract took is gone from it */
  amount: MinorUnits;
  dueDate: number;
  condition: string;
}

interface Plan {
  name: string;
  sheet: string;
  byPercent: boolean;
  lines: PlanLine[];
  used: boolean;
  reported: boolean;
}

export interface PlannedPart {
  step: string;
  amount: MinorUnits;
  /** undefined where the step names none: the document's own rules hold */
  dueDate?: number;
}

export class PaymentPlans {
  private readonly byDocument = new Map<string, Plan>();
  private readonly byContract = new Map<string, Plan>();

  constructor(readings: readonly Reading[], scale: Scale, private readonly problems: ProblemList) {
    for (const { ledger } of readingsOf(readings, "PLAN")) {
      const texts = { document: textOf(ledger, "document"), contract: textOf(ledger, "contract"), step: textOf(ledger, "step"), condition: textOf(ledger, "condition") };
      const [percent, amount, due] = [numberOf(ledger, "percent"), amountOf(ledger, "amount", scale), dateOf(ledger, "dueDate")];
      for (let row = 0; row < ledger.length; row++) {
        const [document, contract] = [texts.document(row), texts.contract(row)];
        const plans = document !== "" ? this.byDocument : this.byContract;
        const name = document !== "" ? document : contract;
        if (name === "") continue;
        const plan = plans.get(documentKey(name)) ?? { name, sheet: ledger.sheet, byPercent: false, lines: [], used: false, reported: false };
        plans.set(documentKey(name), plan);
        plan.lines.push({ step: texts.step(row) || texts.condition(row), fraction: percent(row), amount: amount(row), dueDate: due(row), condition: texts.condition(row) });
      }
    }
    for (const plan of [...this.byDocument.values(), ...this.byContract.values()]) prepare(plan);
  }

  get empty(): boolean {
    return this.byDocument.size + this.byContract.size === 0;
  }

  /**
   * The invoice in its steps, exact to the minor unit; undefined without a plan. Percentages cut every invoice; the amounts of
   * a contract are taken up by its invoices in the order of the calls. What the plan leaves over is a last part without a step.
   */
  cut(document: string, contract: string, amount: MinorUnits, invoiceDate: number): PlannedPart[] | undefined {
    const plan = this.byDocument.get(documentKey(document)) ?? (contract === "" ? undefined : this.byContract.get(documentKey(contract)));
    if (!plan) return undefined;
    plan.used = true;
    const amounts = plan.byPercent ? this.percentages(plan, amount) : takeUp(plan, amount);
    const rest = amounts.reduce((left, part) => left - part, amount);
    const parts = plan.lines.map((line, index): PlannedPart => ({ step: line.step, amount: amounts[index]!, ...dueOfStep(line, invoiceDate) }));
    if (rest !== 0) {
      this.report(plan, rest);
      parts.push({ step: "", amount: rest });
    }
    return parts.filter((part) => part.amount !== 0);
  }

  /** Amounts of a single invoice's plan that the invoice did not use up. */
  reportUnused(): void {
    for (const plan of this.byDocument.values()) {
      const unused = plan.byPercent || !plan.used ? 0 : plan.lines.reduce((sum, line) => sum + line.amount, 0);
      if (unused > 0) this.report(plan, unused);
    }
  }

  private percentages(plan: Plan, amount: MinorUnits): MinorUnits[] {
    const fractions = plan.lines.map((line) => line.fraction);
    const total = fractions.reduce((sum, fraction) => sum + fraction, 0);
    if (Math.abs(total - 1) < 1e-9) return split(amount, fractions);
    let rest = amount;
    return fractions.map((fraction) => {
      const part = withinRest(multiply(amount, fraction), rest);
      rest -= part;
      if (total > 1) this.report(plan, multiply(amount, 1 - total));
      return part;
    });
  }

  private report(plan: Plan, difference: MinorUnits): void {
    if (plan.reported) return;
    plan.reported = true;
    const found = plan.byPercent ? `${plan.name}: ${percentOf(plan)} %` : plan.name;
    this.problems.add("instalments-differ", "warning", { sheet: plan.sheet, found, atStake: Math.abs(difference) });
  }
}

/** Steps in the order of their due dates; percentages as fractions, whether the cells held 30 or 0.3. */
function prepare(plan: Plan): void {
  plan.byPercent = plan.lines.every((line) => Number.isNaN(line.amount));
  plan.lines.sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
  const total = plan.lines.reduce((sum, line) => sum + (Number.isNaN(line.fraction) ? 0 : line.fraction), 0);
  for (const line of plan.lines) {
    if (Number.isNaN(line.fraction)) line.fraction = 0;
    else if (total > 2) line.fraction = Number((line.fraction / 100).toPrecision(12));
    if (Number.isNaN(line.amount)) line.amount = 0;
  }
}

function takeUp(plan: Plan, amount: MinorUnits): MinorUnits[] {
  let rest = amount;
  return plan.lines.map((line) => {
    const part = withinRest(line.amount, rest);
    line.amount -= part;
    rest -= part;
    return part;
  });
}

function dueOfStep(line: PlanLine, invoiceDate: number): { dueDate?: number } {
  if (!Number.isNaN(line.dueDate)) return { dueDate: line.dueDate };
  const rule = parseTerms(line.condition);
  return rule && !Number.isNaN(invoiceDate) ? { dueDate: dueDate(invoiceDate, rule) } : {};
}

function percentOf(plan: Plan): number {
  return Number((plan.lines.reduce((sum, line) => sum + line.fraction, 0) * 100).toPrecision(12));
}
