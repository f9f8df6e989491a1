/** Writes the reports: all are built on the staging sheet first, then each takes the place of the old one in one sync. */
import { PortError, type Progress, type Published } from "../../app/ports";
import type { SheetModel } from "../../reports/sheetModel";
import { encodeMarker } from "../marker";
import { bytesOfRows, TARGET_BYTES } from "../payload";
import { StepFailed, type Alongside, type Session } from "../session";
import { queueSettings, saveSettingsText } from "../settingsPart";
import { refuseProtected, survey, type SheetState, type Survey } from "../survey";
import { queueEarlyReports, type EarlyReports } from "./earlyReports";
import { isBlank, planSheets, sheetNamesForLinks, sheetsOfModels } from "./plans";
import { fitsAlongside, isUnchanged, queueReread, readAgain, type Reread } from "./reread";
import { isHalfDone, restoreReports } from "./restore";
import { markerOf, type SheetPlan } from "./sheetPlan";
import { stageReport, writeCells } from "./stage";
import type { SheetNameOf } from "./stagedCells";
import { emptyStaging, queueStaging, stagingState } from "./staging";
import { queueSwap, type Swap } from "./swap";
import { beforeCopy, userCells, type UserCells } from "./userCells";
import { writeOperations, type WriteOperation } from "./writeOperations";

/** how often a report is planned anew because somebody changes its columns or rows at the same time */
const ATTEMPTS = 3;
/** per cent of the work that is done when everything is staged */
const STAGED = 80;

export interface Publishing {
  session: Session;
  progress: Progress;
  /** ids of sheets known from before */
  known: readonly string[];
  /** those sheets as they were then */
  seen: readonly SheetState[];
  /** settings to store with the last report */
  settings?: string;
  canResize: boolean;
}

/** Each report is afterwards wholly the old or wholly the new one. Throws StepFailed or PortError. */
export async function publishSheets(publishing: Publishing, models: readonly SheetModel[]): Promise<Published[]> {
  const { session } = publishing;
  if (models.length === 0) return [];
  const { found, early } = await readyWorkbook(publishing, models);
  try {
    return await new Run(publishing, found, await planSheets(session, models, found, early)).publish();
  } catch (error) {
    await emptyStaging(session.forRecovery()).catch(() => undefined);
    throw error;
  }
}

/** Looks, refuses what may not be written, and brings back what an earlier run has left half-done. */
async function readyWorkbook({ session, known, seen }: Publishing, models: readonly SheetModel[]): Promise<{ found: Survey; early: EarlyReports }> {
  let early: EarlyReports = new Map();
  const found = await survey(session, known, (context) => {
    const take = queueEarlyReports(context, models, seen);
    return () => (early = take());
  });
  refuseProtected(found, sheetsOfModels(models, found));
  const halfDone = found.sheets.filter(isHalfDone);
  if (halfDone.length === 0) return { found, early };
  await restoreReports(session, halfDone);
  return { found: await survey(session, found.sheets.map(({ id }) => id)), early: new Map() };
}

class Run {
  private readonly published: Published[] = [];
  private readonly sheetNameOf: SheetNameOf;
  /** first column of the staging sheet that no report uses */
  private freeColumn: number;

  constructor(private readonly publishing: Publishing, private readonly found: Survey, private readonly plans: SheetPlan[]) {
    this.sheetNameOf = sheetNamesForLinks(plans, found);
    this.freeColumn = plans.reduce((column, plan) => Math.max(column, plan.band + plan.columns.length + 1), 0);
  }

  async publish(): Promise<Published[]> {
    const { progress, session } = this.publishing;
    let early: Reread | undefined;
    const operations: WriteOperation[] = [];
    for (const plan of this.plans) operations.push(...await stageReport(session, plan, this.sheetNameOf));
    await writeOperations(session, operations, {
      staging: stagingState(this.found),
      onProgress: (done, total) => progress.report("write", Math.round((STAGED * done) / total), 100),
      alongside: this.ridingAlong(0, (reread) => (early = reread)),
    });
    for (let index = 0; index < this.plans.length; index++) {
      const plan = this.plans[index]!;
      progress.report("write", Math.round(STAGED + ((100 - STAGED) * index) / this.plans.length), 100, plan.sheetName);
      const reread = await this.upToDate(index, early);
      early = undefined;
      await this.swap(index, reread, (next) => (early = next));
    }
    progress.report("write", 100, 100);
    return this.published;
  }

  /** The reading of a sheet's entries rides on the batch just before its swap, where it is small enough. */
  private ridingAlong(index: number, got: (reread: Reread | undefined) => void): Alongside | undefined {
    const plan = this.plans[index];
    if (!plan?.old || !fitsAlongside(plan)) return undefined;
    return (context) => {
      const take = queueReread(context, plan);
      return () => got(take());
    };
  }

  /** Users' entries of the sheet as it is now; the sheet is planned and staged anew when its columns or rows have changed since. */
  private async upToDate(index: number, early: Reread | undefined): Promise<Reread | undefined> {
    const { session } = this.publishing;
    let reread = early ?? (await readAgain(session, this.plans[index]!));
    for (let attempt = 1; !isUnchanged(this.plans[index]!, reread); attempt++) {
      const { model, sheetName } = this.plans[index]!;
      if (attempt === ATTEMPTS) throw new PortError("busy", sheetName, session.changed, "the report's columns keep changing");
      const [anew] = await planSheets(session, [model], await survey(session, []));
      const plan = { ...anew!, band: this.freeColumn };
      this.freeColumn += plan.columns.length + 1;
      this.plans[index] = plan;
      await writeOperations(session, await stageReport(session, plan, this.sheetNameOf));
      reread = await readAgain(session, plan);
    }
    return reread;
  }

  private async swap(index: number, reread: Reread | undefined, gotNext: (reread: Reread | undefined) => void): Promise<void> {
    const { session, canResize } = this.publishing;
    const plan = this.plans[index]!;
    const users = userCells(plan, reread);
    const swap: Swap = {
      plan, users, canResize, usersStaged: await this.stageUsers(plan, users), backupColumn: this.freeColumn, again: false,
    };
    const ride = this.ridingAlong(index + 1, gotNext);
    const queue = (context: Excel.RequestContext, now: Swap) => {
      queueSwap(context, now);
      if (this.isLast(plan)) this.queueEnd(context);
      const take = ride?.(context);
      return () => take?.();
    };
    try {
      await session.step({ where: plan.sheetName, kind: "swap", queue: (context) => queue(context, swap) });
    } catch (error) {
      await this.settle(swap, error, queue);
    }
    session.changed = true;
    this.published.push({ report: plan.model.report, sheet: plan.sheetName, rows: plan.model.rowCount, kept: users.kept, archived: users.archived, written: markerOf(plan).fingerprint });
  }

  private isLast(plan: SheetPlan): boolean {
    return plan === this.plans.at(-1);
  }

  /** After the last report's marker, so that settings are never stored for a run whose reports do not stand. */
  private queueEnd(context: Excel.RequestContext): void {
    const { settings } = this.publishing;
    if (settings !== undefined) queueSettings(context, this.found.settingsParts, settings);
    queueStaging(context, "ready");
  }

  /** After a failed swap: was it applied, not begun, or half-done? Half-done it is repeated, and undone when that fails too. */
  private async settle(swap: Swap, error: unknown, queue: (context: Excel.RequestContext, now: Swap) => () => void): Promise<void> {
    const { session } = this.publishing;
    if (!(error instanceof StepFailed) || error.failure.untouched) throw error;
    const recovery = session.forRecovery();
    const changedEarlier = session.changed;
    // until the sheet has been looked at, the worst is assumed
    session.changed = true;
    const sheet = await sheetNow(recovery, swap.plan).catch(() => { throw error; });
    if (stands(swap.plan, sheet)) return this.storeSettings(swap.plan, recovery);
    const madeOnly = swap.plan.sheet === undefined && sheet !== undefined && isBlank(sheet);
    if (!sheet || !(isHalfDone(sheet) || madeOnly)) {
      session.changed = changedEarlier;
      throw error;
    }
    const again: Swap = { ...swap, again: true, plan: onSheetAsItIs(swap.plan, sheet) };
    try {
      await recovery.step({ where: swap.plan.sheetName, kind: "swap", queue: (context) => queue(context, again) });
    } catch {
      const left = await sheetNow(recovery, swap.plan);
      if (stands(swap.plan, left)) return this.storeSettings(swap.plan, recovery);
      if (left && isHalfDone(left)) await restoreReports(recovery, [left]);
      session.changed = changedEarlier;
      throw error;
    }
  }

  /** The report stands, but its batch has failed, maybe before it came to the settings. */
  private async storeSettings(plan: SheetPlan, recovery: Session): Promise<void> {
    const { settings } = this.publishing;
    if (settings !== undefined && this.isLast(plan)) await saveSettingsText(recovery, settings);
  }

  /** Users' cells that are too many for the swap's own batch go to the staging sheet and are copied with the rest. */
  private async stageUsers(plan: SheetPlan, users: UserCells): Promise<boolean> {
    const bytes = users.table.reduce((sum, { rows }) => sum + bytesOfRows(rows), 0);
    if (bytes < TARGET_BYTES / 2) return false;
    const { originRow, originColumn, band, headerRow } = plan;
    const operations = users.table.flatMap(({ column, rows }) => writeCells(
      { row: headerRow + 1, column: band + column },
      rows.map((row) => row.map((cell) => beforeCopy(cell, originRow, originColumn - band))),
    ));
    await writeOperations(this.publishing.session, operations);
    return true;
  }
}

/** True when the sheet carries the plan's report, whole. */
function stands(plan: SheetPlan, sheet: SheetState | undefined): boolean {
  return sheet?.marker !== undefined && encodeMarker(sheet.marker) === encodeMarker(markerOf(plan));
}

/** The plan's sheet as it stands, also when only its making has gone through. */
async function sheetNow(session: Session, plan: SheetPlan): Promise<SheetState | undefined> {
  const { sheets } = await survey(session, []);
  const byId = plan.sheet && sheets.find(({ id }) => id === plan.sheet?.id);
  return byId ?? sheets.find(({ name }) => name.toLowerCase() === plan.sheetName.toLowerCase());
}

/** The plan for a sheet that a half-applied batch has left behind: names, table and charts as they are there now. */
function onSheetAsItIs(plan: SheetPlan, sheet: SheetState): SheetPlan {
  const table = sheet.tables.find(({ name }) => name === plan.tableName)?.name;
  const old = plan.old && { ...plan.old, table, sheet: { ...plan.old.sheet, names: sheet.names } };
  const before = new Set(plan.sheet?.charts);
  return { ...plan, sheet, old, strayCharts: sheet.charts.filter((name) => !before.has(name)) };
}
