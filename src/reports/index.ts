/** The reports: every sheet that the add-in can write, in the order of their tabs. */
import { agingDetailReport } from "./agingDetailReport";
import { agingReport } from "./agingReport";
import { billsCashReport } from "./billsCashReport";
import { budgetReport } from "./budgetReport";
import { collectionKpiReport } from "./collectionKpiReport";
import { concentrationReport } from "./concentrationReport";
import type { ReportContext } from "./context";
import { contractsReport } from "./contractsReport";
import { creditReport } from "./creditReport";
import { dataCheckReport } from "./dataCheckReport";
import { earlyPaymentReport } from "./earlyPaymentReport";
import { eclReport } from "./eclReport";
import { funnelReport } from "./funnelReport";
import { indicatorsReport } from "./indicatorsReport";
import { inventoryReport } from "./inventoryReport";
import { marginReport } from "./marginReport";
import { overviewReport } from "./overviewReport";
import { planReport } from "./planReport";
import { repurchaseReport } from "./repurchaseReport";
import { runLogReport } from "./runLogReport";
import type { ReportId, SheetModel } from "./sheetModel";
import { statementReport } from "./statementReport";
import { warningsReport } from "./warningsReport";

/** Gives undefined when the workbook has nothing that the report could show. */
type ReportBuilder = (context: ReportContext) => SheetModel | undefined;

export const REPORTS: Readonly<Partial<Record<ReportId, ReportBuilder>>> = {
  overview: overviewReport,
  aging: agingReport,
  agingDetail: agingDetailReport,
  plan: planReport,
  warnings: warningsReport,
  dataCheck: dataCheckReport,
  indicators: indicatorsReport,
  credit: creditReport,
  margin: marginReport,
  concentration: concentrationReport,
  inventory: inventoryReport,
  contracts: contractsReport,
  billsCash: billsCashReport,
  funnel: funnelReport,
  repurchase: repurchaseReport,
  collectionKpi: collectionKpiReport,
  ecl: eclReport,
  earlyPayment: earlyPaymentReport,
  statement: statementReport,
  budget: budgetReport,
  runLog: runLogReport,
};

/** In the order of the tabs. */
export const REPORT_IDS: readonly ReportId[] = ["overview", "aging", "agingDetail", "plan", "warnings", "dataCheck", "indicators", "credit", "margin", "concentration", "inventory", "contracts", "billsCash", "funnel", "repurchase", "collectionKpi", "ecl", "earlyPayment", "statement", "budget", "runLog"];
