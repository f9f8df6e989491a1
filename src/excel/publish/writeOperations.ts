/** Writes pieces of reports to the staging sheet, in batches under the payload limit; nothing that a user sees changes here. */
import { STAGING_SHEET } from "../marker";
import { REQUEST_BYTES } from "../payload";
import { StepFailed, type Alongside, type Session } from "../session";
import { survey } from "../survey";
import { queueStaging, stagingState, type StagingState } from "./staging";

/** One piece of a batch. */
export interface WriteOperation {
  bytes: number;
  queue: (staging: Excel.Worksheet) => void;
}

export interface WriteOptions {
  onProgress?: (done: number, total: number) => void;
  /** how the staging sheet was found: then the first batch makes it what it should be, and empties it */
  staging?: StagingState;
  /** queued with the last batch */
  alongside?: Alongside;
}

/** large writes are cut into pieces of this size */
export const PIECE_BYTES = 125_000;

/** Writes the operations in order. A batch that is too large is halved. */
export async function writeOperations(
  session: Session, operations: readonly WriteOperation[], { onProgress, staging: found, alongside }: WriteOptions = {},
): Promise<void> {
  const total = operations.reduce((sum, { bytes }) => sum + bytes, 0);
  let state = found;
  let repeated = false;
  let target = REQUEST_BYTES;
  let next = 0;
  let done = 0;
  while (next < operations.length) {
    const batch = pack(operations, next, target);
    const last = next + batch.length === operations.length;
    try {
      await writeBatch(session, batch, state, last ? alongside : undefined);
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      if (state === "missing" && !error.failure.untouched && !repeated) {
        repeated = error.failure.code !== "too-large";
        state = stagingState(await survey(session, []));
        if (state !== "missing" || error.failure.transient) continue;
      }
      if (error.failure.code !== "too-large" || batch.length === 1) throw error;
      target = Math.max(PIECE_BYTES, target / 2);
      if (pack(operations, next, target).length >= batch.length) throw error;
      continue;
    }
    state = undefined;
    next += batch.length;
    done += batch.reduce((sum, { bytes }) => sum + bytes, 0);
    onProgress?.(done, total);
  }
}

/** A batch that adds the staging sheet is not repeated blindly: its answer may have been lost, and the sheet be there. */
function writeBatch(session: Session, batch: readonly WriteOperation[], state: StagingState | undefined, alongside: Alongside | undefined): Promise<void> {
  return session.step({
    where: STAGING_SHEET,
    kind: state === "missing" ? "swap" : "stage",
    queue: (context) => {
      const staging = queueStaging(context, state);
      for (const operation of batch) operation.queue(staging);
      const take = alongside?.(context);
      return () => take?.();
    },
  });
}

function pack(operations: readonly WriteOperation[], from: number, target: number): WriteOperation[] {
  const batch: WriteOperation[] = [];
  let bytes = 0;
  for (let index = from; index < operations.length; index++) {
    const operation = operations[index]!;
    if (batch.length > 0 && bytes + operation.bytes > target) break;
    batch.push(operation);
    bytes += operation.bytes;
  }
  return batch;
}
