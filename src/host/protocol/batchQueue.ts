/** Lets one batch at a time into the workbook, and gives the thread away between its steps where people look at the workbook. */
import type { Steps } from "../engine/types";
import type { Session } from "./session";

export interface Breaks {
  /** milliseconds of work after which the thread is given away */
  after: number;
  pause(): Promise<void>;
}

const nothing = (): void => undefined;

export class BatchQueue {
  /** whose step is being done; what is changed at any other time is the user's doing */
  acting: Session | undefined;
  /** does the next step of the batch that is under way, and tells whether it was the last */
  private advance: (() => boolean) | undefined;
  private last: Promise<void> | undefined;
  private count = 0;

  /** @param ended called after each batch; without breaks a batch is done in one go */
  constructor(private readonly breaks: (Breaks & { mayPause(): boolean }) | undefined, private readonly ended: () => void) {}

  /** A batch has begun and is not over. */
  get isUnderWay(): boolean {
    return this.advance !== undefined;
  }

  /** A batch is under way or waits. */
  get isBusy(): boolean {
    return this.isUnderWay || this.last !== undefined;
  }

  /** How many batches have come so far. */
  get queued(): number {
    return this.count;
  }

  /** Begins at once where no other batch is under way or waits. */
  run<Result>(session: Session, steps: Steps<Result>): Promise<Result> {
    this.count++;
    const result = this.last ? this.last.then(() => this.goThrough(session, steps)) : this.goThrough(session, steps);
    const over = result.then(nothing, nothing).then(() => {
      if (this.last === over) this.last = undefined;
    });
    this.last = over;
    return result;
  }

  /** Resolves when the batches that are under way or wait now are over. */
  async done(): Promise<void> {
    await this.last;
  }

  /** Does all that the batch under way has left: somebody is about to change what it works on. */
  finish(): void {
    const { advance } = this;
    if (!advance || this.acting) return;
    while (!advance());
  }

  private async goThrough<Result>(session: Session, steps: Steps<Result>): Promise<Result> {
    const { breaks } = this;
    let end: { take(): Result } | undefined;
    const advance = (): boolean => {
      end ??= this.nextStep(session, steps);
      return end !== undefined;
    };
    this.advance = advance;
    try {
      for (let start = performance.now(); !advance(); ) {
        if (!breaks || performance.now() - start < breaks.after || !breaks.mayPause()) continue;
        await breaks.pause();
        start = performance.now();
      }
      return end!.take();
    } finally {
      this.advance = undefined;
      this.ended();
    }
  }

  /** What the batch ends with, if this was its last step: its result or what it threw. */
  private nextStep<Result>(session: Session, steps: Steps<Result>): { take(): Result } | undefined {
    this.acting = session;
    try {
      const step = steps.next();
      return step.done ? { take: () => step.value } : undefined;
    } catch (error) {
      return { take: () => { throw error; } };
    } finally {
      this.acting = undefined;
    }
  }
}
