/** Which reports a workbook has something for, told from its ledgers without building the sheets. */
import { knownCustomers } from "../book/customerCredit";
import { customerShares } from "../book/customerShares";
import { hasBillsOrCash } from "./billsCashReport";
import { hasBudgets } from "./budgetReport";
import { collectionKpis } from "./collectionKpi";
import type { ReportContext } from "./context";
import { hasContractRows } from "./contractRows";
import { offerRows } from "./earlyPaymentOffers";
import { stockOnHand } from "./inventoryReport";
import { soldItems } from "./marginReport";
import { daysOfPurchase } from "./repurchaseReport";
import type { ReportId } from "./sheetModel";
import { statementRows } from "./statementRows";

/** The others always have something to say. */
const CONTENT: Readonly<Partial<Record<ReportId, (context: ReportContext) => boolean>>> = {
  indicators: hasDocuments,
  credit: (context) => knownCustomers(context).length > 0,
  margin: (context) => soldItems(context) !== undefined,
  concentration: (context) => customerShares(context) !== undefined,
  inventory: (context) => stockOnHand(context) !== undefined,
  contracts: hasContractRows,
  billsCash: hasBillsOrCash,
  funnel: ({ business }) => business.deals !== undefined,
  repurchase: (context) => daysOfPurchase(context).length > 0,
  collectionKpi: (context) => collectionKpis(context).people.some(({ name }) => name !== ""),
  ecl: hasDocuments,
  earlyPayment: (context) => offerRows(context).length > 0,
  statement: (context) => statementRows(context).length > 0,
  budget: hasBudgets,
};

/** True when the report's builder would give a sheet. */
export function hasContent(report: ReportId, context: ReportContext): boolean {
  return CONTENT[report]?.(context) ?? true;
}

function hasDocuments({ book }: ReportContext): boolean {
  return book.debits.length > 0;
}
