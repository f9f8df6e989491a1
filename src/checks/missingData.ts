/** The grey finding of a check that has too little to go by: it names what is missing, so that silence is never mistaken for health. */
import type { Book, HistoryGap } from "../book/types";
import type { LedgerKind } from "../ledger/fields";
import type { RawFinding, RuleCode, RuleGroup } from "./types";

/** What no ledger or column by itself would give: records that the ledgers at hand leave out. */
export type MissingRecords = "advances paid" | "all receipts" | "earlier receipts" | "settled invoices";

/** A ledger's kind, one of its fields (`PAY.date`), or records. */
export type Missing = LedgerKind | `${LedgerKind}.${string}` | MissingRecords;

/** What a check may lack, and which of its rules cannot be judged without. */
export interface Gap {
  isLacking: boolean;
  missing: readonly Missing[];
  unjudged: readonly RuleCode[];
}

/** Of a check none of whose rules can be judged. */
export function missingData(group: RuleGroup, missing: readonly Missing[]): RawFinding {
  return {
    rule: `${group}.no-data`, severity: "grey", object: { kind: "ledger", id: missing.join(", ") }, unit: "count", trend: [], rows: [], amount: 0,
    values: { missing: missing.join(", ") }, owner: "financeManager",
  };
}

/** One grey finding for all that is lacking, of a check that judges its other rules all the same; none where nothing is. */
export function gapFindings(group: RuleGroup, gaps: readonly Gap[]): RawFinding[] {
  const lacking = gaps.filter(({ isLacking }) => isLacking);
  if (lacking.length === 0) return [];
  return [{ ...missingData(group, lacking.flatMap(({ missing }) => missing)), unjudged: lacking.flatMap(({ unjudged }) => unjudged) }];
}

const MISSING_FOR_HISTORY: Readonly<Record<HistoryGap, Missing>> = {
  "payment-dates": "PAY.date", receipts: "all receipts", "settled-invoices": "settled invoices", documents: "INV",
};

/** What a book lacks of which past days cannot be rebuilt. */
export function missingHistory({ historyGap = "payment-dates" }: Pick<Book, "historyGap">): Missing {
  return MISSING_FOR_HISTORY[historyGap];
}
