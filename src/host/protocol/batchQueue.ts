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
  private running = false;
  private last: Promise<void> | undefined;

  /** @param ended called after each batch; without breaks a batch is done in one go */
  constructor(private readonly breaks: (Breaks & { mayPause(): boolean }) | undefined, private readonly ended: () => void) {}

  /** A batch has begun and is not over. */
  get isUnderWay(): boolean {
    return this.running;
  }

  /** Begins at once where no other batch is under way or waits. */
  run<Result>(session: Session, steps: Steps<Result>): Promise<Result> {
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

  private async goThrough<Result>(session: Session, steps: Steps<Result>): Promise<Result> {
    const { breaks } = this;
    this.running = true;
    try {
      for (let start = performance.now(); ;) {
        const step = this.nextStep(session, steps);
        if (step.done) return step.value;
        if (!breaks || performance.now() - start < breaks.after || !breaks.mayPause()) continue;
        await breaks.pause();
        start = performance.now();
      }
    } finally {
      this.running = false;
      this.ended();
    }
  }

  private nextStep<Result>(session: Session, steps: Steps<Result>): IteratorResult<undefined, Result> {
    this.acting = session;
    try {
      return steps.next();
    } finally {
      this.acting = undefined;
    }
  }
}
