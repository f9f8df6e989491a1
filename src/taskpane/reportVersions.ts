/** Knows the report sheets again that this session wrote, so that what somebody else has written over them since can be told. */
import type { WorkbookFacts, WorkbookPort } from "../app/ports";
import type { ReportId } from "../reports/sheetModel";

export class ReportVersions {
  private seen = new Map<ReportId, string>();

  /** After writing: remembers what every report sheet says of its writing. Only in a workbook that others have open too. */
  async note(port: WorkbookPort): Promise<void> {
    if (!this.shared) return;
    try {
      this.seen = versionsOf(await port.facts({ report: () => undefined }));
    } catch {
      this.seen = new Map();
    }
  }

  /** Reports that were written since, by somebody else. */
  changedSince(facts: WorkbookFacts): ReportId[] {
    this.shared = facts.shared;
    const now = versionsOf(facts);
    return [...this.seen].filter(([report, version]) => now.has(report) && now.get(report) !== version).map(([report]) => report);
  }

  private shared = false;
}

function versionsOf(facts: WorkbookFacts): Map<ReportId, string> {
  return new Map(facts.sheets.flatMap(({ report, written }) => (report && written ? [[report, written] as const] : [])));
}
