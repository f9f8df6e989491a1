/** What is wrong with the rows behind a finding: each must be a row of a ledger, and together they are what is at stake. */
import type { Book } from "../../src/book/types";
import type { RawFinding } from "../../src/checks/types";

/** Nothing for a finding in order. What lacks data, or was cleared, needs no rows, and then has nothing at stake. */
export function wrongRows(finding: RawFinding & { history?: string }, { readings }: Pick<Book, "readings">): string[] {
  const { rule, object, severity, rows, amount, history } = finding;
  const sum = rows.reduce((total, row) => total + row.amount, 0);
  const isLost = rows.some(({ reading, row }) => !readings[reading]?.ledger.rows.includes(row));
  const isBare = rows.length === 0 && severity !== "grey" && history !== "cleared";
  return [
    ...(sum === amount ? [] : [`rows add up to ${sum}, not ${amount}`]), ...(isLost ? ["rows of no ledger"] : []), ...(isBare ? ["no rows"] : []),
  ].map((wrong) => `${rule} ${object.id}: ${wrong}`);
}
