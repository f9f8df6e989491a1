/** Financial statements of customers, one a customer and period. */
import type { BusinessDraft } from "./buildBusiness";
import type { FinancialFigure, Financials } from "./business";
import { dateOf, numberOf } from "./ledgerCells";
import type { Source } from "./ledgerRows";

const FIGURES: readonly FinancialFigure[] = [
  "totalAssets", "currentAssets", "currentLiabilities", "totalLiabilities", "equity", "retainedEarnings", "ebit", "revenue", "netProfit", "operatingCashFlow",
];

/** Oldest period first. Rows without a customer or a period are left out. */
export function financialsOf(draft: BusinessDraft): Financials[] | undefined {
  const rows = draft.rows("FS");
  if (rows.length === 0) return undefined;
  return rows.sources.flatMap((source) => ledgerFinancials(draft, source)).sort((a, b) => a.period - b.period);
}

function ledgerFinancials({ book }: BusinessDraft, { ledger, money }: Source<"FS">): Financials[] {
  const customers = book.customers.ofRows(ledger);
  const [period, months] = [dateOf(ledger, "period"), numberOf(ledger, "months")];
  const columns = FIGURES.map((figure) => [figure, money(figure)] as const);
  const statements: Financials[] = [];
  for (let row = 0; row < ledger.length; row++) {
    if (customers[row] === 0 || Number.isNaN(period(row))) continue;
    const figures: Financials["figures"] = {};
    for (const [figure, amount] of columns) if (!Number.isNaN(amount(row))) figures[figure] = amount(row);
    statements.push({
      customer: customers[row]!, period: period(row), months: months(row) > 0 ? months(row) : 12, figures, reading: book.sourceOf(ledger), row: ledger.rows[row]!,
    });
  }
  return statements;
}
