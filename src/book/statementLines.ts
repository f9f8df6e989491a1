/** The lines of customers' own statements of account. */
import type { BusinessDraft } from "./buildBusiness";
import type { StatementLines } from "./business";

/** The amount as given, else debit less credit: > 0 they owe us. */
export function statementsOf(draft: BusinessDraft): StatementLines | undefined {
  const rows = draft.rows("STMT", { dates: ["date"], stake: ["amount", "debit", "credit"] });
  if (rows.length === 0) return undefined;
  return {
    length: rows.length,
    customer: rows.customers(),
    document: rows.text("document"),
    reference: rows.text("reference"),
    date: rows.dates("date"),
    amount: rows.numbers(({ money }) => {
      const [amount, debit, credit] = [money("amount"), money("debit"), money("credit")];
      return (row) => {
        const isBlank = Number.isNaN(debit(row)) && Number.isNaN(credit(row));
        return !Number.isNaN(amount(row)) || isBlank ? amount(row) : (debit(row) || 0) - (credit(row) || 0);
      };
    }),
    origin: rows.origin(),
  };
}
