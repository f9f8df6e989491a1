/** The reports: every sheet that the add-in can write, in the order of their tabs. */
import { agingDetailReport } from "./agingDetailReport";
import { agingReport } from "./agingReport";
import type { ReportContext } from "./context";
import { dataCheckReport } from "./dataCheckReport";
import { planReport } from "./planReport";
import { runLogReport } from "./runLogReport";
import type { ReportId, SheetModel } from "./sheetModel";

export const REPORTS: Readonly<Record<ReportId, (context: ReportContext) => SheetModel>> = {
  aging: agingReport,
  agingDetail: agingDetailReport,
  plan: planReport,
  dataCheck: dataCheckReport,
  runLog: runLogReport,
};

/** In the order of the tabs. */
export const REPORT_IDS: readonly ReportId[] = ["aging", "agingDetail", "plan", "dataCheck", "runLog"];

/** The models of the reports that the context asks for, in the order of the tabs. */
export function buildReports(context: ReportContext): SheetModel[] {
  return REPORT_IDS.filter((id) => context.reports.includes(id)).map((id) => REPORTS[id](context));
}
