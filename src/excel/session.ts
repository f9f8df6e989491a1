/** Runs one batch at a time against the workbook: cancelling, time limits, waiting out cell editing, one retry where repeating is safe. */
import { PortError, type Progress } from "../app/ports";
import { hostFailure, portError, TimeLimitReached, type HostFailure } from "./errors";

export interface SessionTimes {
  /** how long one batch may stay unanswered, in milliseconds */
  timeLimit: number;
  /** how long a user's cell editing is waited for */
  cellEditLimit: number;
  cellEditPause: number;
  /** before the one retry after a passing disturbance */
  retryPause: number;
}

export const DEFAULT_TIMES: SessionTimes = { timeLimit: 120_000, cellEditLimit: 60_000, cellEditPause: 1_000, retryPause: 500 };

/** milliseconds */
const RECOVERY_LIMIT = 15_000;
/** Milliseconds of work of our own, between batches, after which the page is let draw. */
const WORK_TIME = 30;

/** Queues something that rides on another's batch and gives back how to take its results. */
export type Alongside = (context: Excel.RequestContext) => () => void;

export interface Step<T> {
  /** the sheet or step concerned, for messages */
  where: string;
  /** read and stage may be repeated freely; a swap changes what the user sees and is repeated only when nothing of it was applied */
  kind: "read" | "stage" | "swap";
  /** queues the batch and gives back how to take its results; called again for every attempt, always on a fresh context */
  queue: (context: Excel.RequestContext) => () => T;
}

/** A host error that the caller may want to handle before it becomes a PortError. */
export class StepFailed extends Error {
  constructor(readonly failure: HostFailure, readonly where: string) {
    super(failure.detail);
  }
}

export class Session {
  /** true once a report sheet may have changed in this run */
  changed = false;
  private drawn = 0;

  constructor(
    private readonly excel: typeof Excel,
    private readonly progress: Progress,
    private readonly times: SessionTimes,
  ) {}

  /** One sync. Throws StepFailed for the host's errors, PortError "cancelled" when the user has cancelled. */
  async step<T>(step: Step<T>): Promise<T> {
    let retried = false;
    let waited = 0;
    for (;;) {
      this.stopIfCancelled(step.where);
      try {
        return await this.attempt(step);
      } catch (error) {
        const failure = hostFailure(error);
        if (failure.code === "cell-edit" && waited < this.times.cellEditLimit) {
          this.progress.waiting?.("cell-edit", step.where);
          waited += this.times.cellEditPause;
          await this.pause(this.times.cellEditPause);
        } else if (failure.transient && !retried && (step.kind !== "swap" || failure.untouched)) {
          retried = true;
          await this.pause(this.times.retryPause);
        } else {
          throw new StepFailed(failure, step.where);
        }
      }
    }
  }

  /** For cleaning up after a failure or a cancelling: not cancelled itself, and not waiting long for a host that may be gone. */
  forRecovery(): Session {
    const times = { ...this.times, timeLimit: Math.min(this.times.timeLimit, RECOVERY_LIMIT) };
    return new Session(this.excel, { report: () => undefined }, times);
  }

  /** Between the parts of long work on this side: lets frames be drawn where that is due, and hears of a cancelling. */
  async breathe(where: string): Promise<void> {
    if (performance.now() - this.drawn < WORK_TIME) return;
    await this.pause(0);
    this.drawn = performance.now();
    this.stopIfCancelled(where);
  }

  stopIfCancelled(where: string): void {
    if (this.progress.signal?.aborted) throw new PortError("cancelled", where, this.changed, "cancelled by the user");
  }

  /** What the caller of the port gets to see of any error. */
  outwards(error: unknown): PortError {
    if (error instanceof PortError) return error;
    if (error instanceof StepFailed) return portError(error.failure, error.where, this.changed);
    return portError(hostFailure(error), "", this.changed);
  }

  private async attempt<T>(step: Step<T>): Promise<T> {
    const context = new this.excel.RequestContext();
    const writes = step.kind !== "read";
    if (writes) {
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
    }
    const take = step.queue(context);
    if (writes) context.runtime.enableEvents = true;
    await this.answered(context.sync());
    return take();
  }

  private async answered(sync: Promise<void>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TimeLimitReached(this.times.timeLimit)), this.times.timeLimit);
    });
    try {
      await Promise.race([sync, limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
