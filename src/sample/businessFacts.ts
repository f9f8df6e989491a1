/** The sample's business beside its receivables, drawn from the same invoices, receipts and customers. */
import { sampleContracts, type SampleContract } from "./contracts";
import { statementOf, type StatementLine } from "./customerStatement";
import { sampleDeals, type DealSpell } from "./deals";
import type { SampleFacts } from "./facts";
import { sampleTruth } from "./generate";
import { sampleOrders, type OrderLine } from "./orders";
import { PLANTED } from "./plantedSignals";
import { samplePurchases, type SamplePurchase } from "./purchases";
import { sampleBudgets, sampleTargets, type SampleBudget, type SampleTarget } from "./plans";
import { seededRandom } from "./random";
import { sampleSaleLines, type SaleLine } from "./saleLines";
import { sampleStock, type StockRow } from "./stock";

export interface BusinessFacts {
  lines: SaleLine[];
  stock: StockRow[];
  orders: OrderLine[];
  contracts: SampleContract[];
  deals: DealSpell[];
  statement: StatementLine[];
  targets: SampleTarget[];
  budgets: SampleBudget[];
  purchases: SamplePurchase[];
}

const SEED = 77_000;

/** Each part draws from its own source. */
export function businessFacts(facts: SampleFacts): BusinessFacts {
  const { from, customers, invoices, allocations, receipts, rates, asOf, exported } = facts;
  const lines = sampleSaleLines(customers, invoices, rates, from, seededRandom(SEED));
  const stating = customers.findIndex(({ code }) => code === PLANTED.statement);
  return {
    lines,
    stock: sampleStock(lines, asOf),
    orders: sampleOrders(customers, lines, exported, seededRandom(SEED + 1)),
    contracts: sampleContracts(customers, invoices, allocations, asOf, seededRandom(SEED + 2)),
    deals: sampleDeals(customers, asOf, seededRandom(SEED + 3)),
    statement: statementOf(invoices.filter(({ customer }) => customer === stating), sampleTruth(facts).openInvoices),
    targets: sampleTargets(customers, lines, receipts, asOf, seededRandom(SEED + 4)),
    budgets: sampleBudgets(asOf, seededRandom(SEED + 5)),
    purchases: samplePurchases({ from, asOf, exported }, seededRandom(SEED + 6)),
  };
}
