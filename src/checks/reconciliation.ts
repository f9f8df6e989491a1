/** C9, statements that do not agree: what the customer's own list and our open documents say differently. */
import { reconcileAll, type Reconciliation } from "../book/reconcile";
import { exact } from "../measures/money";
import type { MatchResult } from "../measures/statementMatch";
import { missingData } from "./missingData";
import type { Check, CheckInput, FindingRow, RawFinding } from "./types";


export const reconciliation: Check = {
  group: "C9",
  run(input) {
    if (!input.business.statements) return [missingData("C9", ["STMT"])];
    return reconcileAll(input.book, input.items, input.business, input.asOf).flatMap((one) => differs(input, one));
  },
};

/** At stake is every difference in its size, whether it is in our favour or not: differences that offset each other are two mistakes. */
function differs({ book, thresholds }: CheckInput, found: Reconciliation): RawFinding[] {
  const rows = found.matches.flatMap((match): FindingRow[] => {
    if (match.difference === 0) return [];
    const { reading, row } = match.ours.length > 0 ? found.ours[match.ours[0]!]! : found.theirs[match.theirs[0]!]!;
    return [{ reading, row, amount: Math.abs(match.difference) }];
  });
  if (rows.length === 0) return [];
  const amount = exact(rows.reduce((sum, row) => sum + row.amount, 0));
  const isRed = amount >= Math.abs(found.ourBalance) * thresholds.reconcileRed;
  const count = (result: MatchResult) => found.matches.filter((match) => match.result === result && match.difference !== 0).length;
  const name = book.customers[found.customer]!.name;
  return [{
    rule: "C9.differs", severity: isRed ? "red" : "amber", object: { kind: "customer", id: name }, value: rows.length, threshold: 1, unit: "count", trend: [], rows, amount,
    values: {
      name, ourAmount: found.ourBalance, theirAmount: found.theirBalance, differenceAmount: found.difference, differences: rows.length,
      amountDiffers: count("amountDiffers"), onlyOurs: count("onlyOurs"), onlyTheirs: count("onlyTheirs"),
      matched: found.matches.filter(({ result }) => result === "matched").length,
    },
    owner: "arAccountant",
  }];
}
