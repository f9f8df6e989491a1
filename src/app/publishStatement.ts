/** The use case "Make a statement": the statement of account of one customer, written into the workbook. */
import { statementReport } from "../reports/statementReport";
import type { Analysis } from "./analyseColumns";
import { findCustomer } from "./customerOfRow";
import type { Progress, Published, WorkbookPort } from "./ports";
import { reportContext, type PublishOptions } from "./publish";

/**
 * Writes the statement sheet with this customer's accounts alone; rows of other customers that bear users' notes go to its archive.
 * Undefined, and nothing written, where the customer is not in the analysis or has neither a balance nor documents in the period.
 * @param customer name, so that it is found again in an analysis newer than the card
 */
export async function publishStatement(
  port: WorkbookPort, analysis: Analysis, customer: string, options: Omit<PublishOptions, "reports">, progress: Progress,
): Promise<Published | undefined> {
  const index = findCustomer(analysis, customer);
  const model = index === undefined ? undefined : statementReport(reportContext(analysis, { ...options, reports: ["statement"] }), index);
  if (!model) return undefined;
  const [published] = await port.publish([model], progress);
  return published;
}
