/** The grey finding of a check that has too little to go by: it names what is missing, so that silence is never mistaken for health. */
import type { Book, HistoryGap } from "../book/types";
import type { RawFinding, RuleGroup } from "./types";

/** @param missing ledger kind and field, e.g. `PAY.date` */
export function missingData(group: RuleGroup, missing: readonly string[]): RawFinding {
  return {
    rule: `${group}.no-data`, severity: "grey", object: { kind: "ledger", id: missing.join(", ") }, unit: "count", trend: [], rows: [], amount: 0,
    values: { missing: missing.join(", ") }, owner: "financeManager",
  };
}

const MISSING_FOR_HISTORY: Readonly<Record<HistoryGap, string>> = {
  "payment-dates": "PAY.date", receipts: "all receipts", "settled-invoices": "settled invoices", documents: "INV",
};

/** What a book lacks of which past days cannot be rebuilt. */
export function missingHistory({ historyGap = "payment-dates" }: Pick<Book, "historyGap">): string {
  return MISSING_FOR_HISTORY[historyGap];
}
