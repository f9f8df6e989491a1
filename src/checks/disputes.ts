/** C7, disputes that stay open too long. */
import { contactsByCustomer } from "../book/contacts";
import type { Contact } from "../book/types";
import { missingData } from "./missingData";
import { atStake, grouped, openDebts, type OpenDebt } from "./openDebts";
import { raisedAt } from "./hysteresis";
import { severityOf } from "./severityOf";
import type { Check, CheckInput, RawFinding, RuleCode } from "./types";

const RULE: RuleCode = "C7.long-open";

export const disputes: Check = {
  group: "C7",
  run(input) {
    const { book, asOf } = input;
    if (!book.readings.some(({ ledger }) => ledger.kind === "INV" && "disputed" in ledger.letters)) return [missingData("C7", ["INV.disputed"])];
    const contacts = contactsByCustomer(book, asOf);
    const disputed = openDebts(input).filter(({ debit }) => book.debits.disputed[debit] === 1);
    return [...grouped(disputed, ({ customer }) => customer)].flatMap(([customer, debts]) => longOpen(input, customer, debts, contacts.get(customer) ?? []));
  },
};

function longOpen(input: CheckInput, customer: number, debts: readonly OpenDebt[], log: readonly Contact[]): RawFinding[] {
  const { book, thresholds } = input;
  const name = book.customers[customer]!.name;
  const limit = raisedAt(input, RULE, name, thresholds.disputeDays);
  const long = debts.map((debt) => ({ debt, days: daysInDispute(input, debt, log) })).filter(({ days }) => days >= limit);
  if (long.length === 0) return [];
  const most = Math.max(...long.map(({ days }) => days));
  const raised = severityOf(input, RULE, name, most, "disputeDays", "disputeRed")!;
  const reasons = new Set(long.map(({ debt }) => book.debits.disputeReason[debt.debit]!).filter((reason) => reason !== ""));
  return [{
    rule: RULE, ...raised, object: { kind: "customer", id: name }, value: most, unit: "days",
    trend: [], ...atStake(book, long.map(({ debt }) => debt)),
    values: { name, days: most, items: long.length, limitDays: raised.threshold, reasons: [...reasons].join("; ") },
    owner: "salesManager",
  }];
}

/** Since the log first speaks of a dispute about the document; without such an entry since its due date, when it should have been paid. */
function daysInDispute({ book: { debits }, asOf }: CheckInput, { debit, daysLate }: OpenDebt, log: readonly Contact[]): number {
  const first = log.find(({ invoice, result, reason }) => invoice !== "" && invoice === debits.document[debit] && /争议|异议|质量|扣款|disput|complain|claim|quality/i.test(`${result} ${reason}`));
  return first ? asOf - first.date : daysLate;
}
