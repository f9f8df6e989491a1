/** What every report is built from. All of it is data: nothing here asks the clock, the workbook or the settings. */
import type { Business } from "../book/business";
import type { ReceivableMonths, SalesMonths } from "../book/months";
import type { Aging, Book, OpenItems, TieOut } from "../book/types";
import type { SalesStage } from "../checks/stages";
import type { ThresholdId } from "../checks/thresholds";
import type { Finding } from "../checks/types";
import type { Plan, Policy } from "../collection/types";
import type { Problem } from "../ledger/types";
import type { Language } from "../locale";
import type { DayNumber } from "../measures/calendar";
import type { MetricWeights } from "../measures/creditWeights";
import type { ReportId } from "./sheetModel";

export type AsOfSource = "option" | "settings" | "title" | "overdue-days" | "last-document" | "today";

/** Who ran when, with which version. */
export interface RunStamp {
  /** local date and time as an Excel serial with its fraction of the day */
  time: number;
  /** display name, "" when the host gives none */
  who: string;
  version: string;
}

/** A workbook as analysed at a day: what an analysis gives and reports are built from. */
export interface AnalysedWorkbook {
  book: Book;
  items: OpenItems;
  aging: Aging;
  tieOut: TieOut[];
  plan: Plan;
  business: Business;
  receivableMonths: ReceivableMonths;
  /** absent without a sales ledger */
  salesMonths?: SalesMonths;
  /** most severe first, the cleared ones of the previous run last */
  findings: readonly Finding[];
  /** most severe first */
  problems: Problem[];
  asOf: DayNumber;
  asOfSource: AsOfSource;
  /** names of customers that this run or an earlier one saw in class A */
  onceA?: readonly string[];
  /** of the credit scorecard; the standard ones by default */
  creditWeights?: MetricWeights;
}

export interface ReportContext extends AnalysedWorkbook {
  thresholds: Readonly<Record<ThresholdId, number>>;
  /** the sales stages in order, and how long a deal may stay in each */
  stages: readonly SalesStage[];
  policy: Policy;
  /** names of the settings that differ from the last run's */
  settingsChanged: string[];
  run: RunStamp;
  language: Language;
  /** the reports written in this run: links lead only to these */
  reports: readonly ReportId[];
}
