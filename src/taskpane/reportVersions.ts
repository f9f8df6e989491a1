/** Knows the report sheets again as this session last saw or wrote them, and tells which somebody else has written since. */
import type { Published, WorkbookFacts, WorkbookPort } from "../app/ports";
import type { ReportId } from "../reports/sheetModel";

/** Everybody adds rows to these; nothing of anybody's is replaced. */
const APPENDED: ReadonlySet<ReportId> = new Set<ReportId>(["runLog", "contactLog"]);

type Versions = ReadonlyMap<ReportId, string>;

export class ReportVersions {
  /** undefined until the workbook was first looked at; a report without a version is taken as it is found next */
  private known: Map<ReportId, string | undefined> | undefined;
  private readonly byOthers = new Set<ReportId>();
  private checking: { again: boolean } | undefined;

  /** @param tell gets the reports that somebody else has written, whenever that may have changed */
  constructor(private readonly port: Pick<WorkbookPort, "reportVersions">, private readonly tell: (byOthers: readonly ReportId[]) => void) {}

  /** Looks at what the sheets say of their last writing. */
  look(now: Versions): void {
    for (const [report, version] of now) if (this.known && !APPENDED.has(report) && !this.isOurs(report, version)) this.byOthers.add(report);
    this.known = new Map(now);
    this.tell([...this.byOthers]);
  }

  /** This session has written these. */
  wrote(published: readonly Published[]): void {
    for (const { report, written } of published) {
      this.byOthers.delete(report);
      this.known?.set(report, written);
    }
    this.tell([...this.byOthers]);
  }

  /** A writing has failed, and nobody knows how far it came: the sheets are taken as they are found next. */
  forget(): void {
    this.known = undefined;
  }

  /** Somebody else has changed something: looks at the sheets, and once more where further changes come meanwhile. */
  async check(isBusy: () => boolean): Promise<void> {
    if (this.checking) return void (this.checking.again = true);
    const checking = (this.checking = { again: false });
    try {
      const versions = await this.port.reportVersions();
      // During a run of our own the sheets are half ours.
      if (this.known && !isBusy()) this.look(versions);
    } catch {
      // The next reading looks again.
    }
    this.checking = undefined;
    if (checking.again) await this.check(isBusy);
  }

  private isOurs(report: ReportId, version: string): boolean {
    const known = this.known?.get(report);
    return this.known?.has(report) === true && (known === undefined || known === version);
  }
}

export function versionsIn(facts: WorkbookFacts): Versions {
  return new Map(facts.sheets.flatMap(({ report, written }) => (report && written ? [[report, written] as const] : [])));
}
