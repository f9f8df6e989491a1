/** C13, debts that soon can no longer be enforced: the limitation period of three years. */
import { contactsByCustomer, limitationEnds } from "../book/contacts";
import { CREDIT_KINDS, type Contact } from "../book/types";
import { isoDate, type DayNumber } from "../measures/calendar";
import { missingData } from "./missingData";
import { atStake, grouped, openDebts, type OpenDebt } from "./openDebts";
import type { Check, CheckInput, RawFinding, RuleCode } from "./types";

const RULE: RuleCode = "C13.near";

export const limitationPeriod: Check = {
  group: "C13",
  run(input) {
    const { debits } = input.book;
    if (debits.dueDate.every(Number.isNaN)) return [missingData("C13", [debits.length > 0 ? "INV.dueDate" : "INV"])];
    const contacts = contactsByCustomer(input.book, input.asOf);
    const paidLast = lastPayments(input);
    return [...grouped(openDebts(input), ({ customer }) => customer)].flatMap(([customer, debts]) => near(input, customer, debts, contacts.get(customer) ?? [], paidLast));
  },
};

/** The day of every debit's last part payment that stayed: whoever pays a part acknowledges the debt, and the period begins anew. */
function lastPayments({ book: { allocations, credits }, asOf }: CheckInput): Map<number, DayNumber> {
  const undone = new Set<string>();
  const last = new Map<number, DayNumber>();
  const place = (i: number) => `${allocations.debit[i]} ${allocations.credit[i]}`;
  for (let i = 0; i < allocations.length; i++) if (allocations.amount[i]! < 0 && allocations.effective[i]! <= asOf) undone.add(place(i));
  for (let i = 0; i < allocations.length; i++) {
    const [debit, day] = [allocations.debit[i]!, allocations.effective[i]!];
    const isPayment = CREDIT_KINDS[credits.kind[allocations.credit[i]!]!] === "receipt" && allocations.amount[i]! > 0;
    if (isPayment && day <= asOf && !(last.get(debit)! >= day) && !(undone.size > 0 && undone.has(place(i)))) last.set(debit, day);
  }
  return last;
}

function near(input: CheckInput, customer: number, debts: readonly OpenDebt[], log: readonly Contact[], paidLast: ReadonlyMap<number, DayNumber>): RawFinding[] {
  const { book, asOf, thresholds } = input;
  const ending = debts.flatMap((debt) => {
    const dueDate = Math.max(book.debits.dueDate[debt.debit]!, paidLast.get(debt.debit) ?? -Infinity);
    if (Number.isNaN(dueDate)) return [];
    const end = limitationEnds({ document: book.debits.document[debt.debit]!, dueDate }, log, thresholds.limitationMonths);
    return end - asOf <= thresholds.limitationLead ? [{ debt, end }] : [];
  });
  if (ending.length === 0) return [];
  const name = book.customers[customer]!.name;
  const first = ending.reduce((earliest, { end }) => Math.min(earliest, end), Infinity);
  const left = first - asOf;
  const isRed = left <= thresholds.limitationRed;
  return [{
    rule: RULE, severity: isRed ? "red" : "amber", object: { kind: "customer", id: name }, value: Math.max(0, left), threshold: isRed ? thresholds.limitationRed : thresholds.limitationLead, unit: "days",
    trend: [], ...atStake(book, ending.map(({ debt }) => debt)),
    values: { name, endDate: isoDate(first), leftDays: left, items: ending.length, expired: ending.filter(({ end }) => end < asOf).length, months: thresholds.limitationMonths },
    owner: "legal",
  }];
}
