/** Runs the analysis in a thread of its own, so that the pane stays alive. */
import type { AnalyseOptions, Analysis, Pause, ReadColumns } from "../../app/analyse";
import { PortError, type Progress } from "../../app/ports";
import type { Settings } from "../../app/settings";
import type { ReportId } from "../../reports/sheetModel";
import { PIECES_AT_ONCE, type Reply, type Request } from "./messages";
import { Assembler, type Piece } from "./parcel";

export interface AnalysisRun {
  analysis: Analysis;
  /** the reports that would hold something; known a little later */
  contents: Promise<readonly ReportId[]>;
}

/** Throws PortError "cancelled" when the signal says so. */
export type RunAnalysis = (read: ReadColumns, settings: Settings, options: AnalyseOptions, progress: Progress) => Promise<AnalysisRun>;

/** Cells in one message to the worker: about 3 ms of copying. */
const SLICE = 10_000;
/** a frame is drawn after so many milliseconds of sending */
const TURN = 25;

/** @param instead used when the worker cannot be started, e.g. because its script did not load */
export function analyseInWorker(start: () => Worker, pause: Pause, instead: RunAnalysis): RunAnalysis {
  return async (read, settings, options, progress) => {
    const worker = await started(start);
    if (!worker) return instead(read, settings, options, progress);
    const stop = (): void => worker.terminate();
    try {
      const answer = listen(worker, progress, pause);
      // A failure while sending must not leave the answer's own rejection unheard.
      answer.catch(() => undefined);
      await send(worker, read, settings, options, progress, pause);
      return await answer;
    } catch (error) {
      stop();
      throw error;
    }
  };
}

/** The worker once it lives; undefined where there are no workers or its script does not run. */
function started(start: () => Worker): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = start();
      worker.onerror = () => {
        worker.terminate();
        resolve(undefined);
      };
      worker.onmessage = () => resolve(worker);
    } catch {
      resolve(undefined);
    }
  });
}

async function send(worker: Worker, read: ReadColumns, settings: Settings, options: AnalyseOptions, progress: Progress, pause: Pause): Promise<void> {
  const post = (request: Request): void => worker.postMessage(request);
  const { facts, layouts, blocks } = read;
  post({ type: "open", read: { facts, layouts, blocks: blocks.map(({ firstRow, rowCount }) => ({ firstRow, rowCount })) }, settings, options });
  let turn = performance.now();
  for (const [block, { columns }] of blocks.entries()) {
    for (const [column, cells] of columns) {
      for (let from = 0; from === 0 || from < cells.length; from += SLICE) {
        post({ type: "cells", block, column, cells: cells.slice(from, from + SLICE) });
        if (performance.now() - turn < TURN) continue;
        await pause();
        stopIfCancelled(progress);
        turn = performance.now();
      }
    }
  }
  post({ type: "begin" });
}

function listen(worker: Worker, progress: Progress, pause: Pause): Promise<AnalysisRun> {
  const assembler = new Assembler();
  let taken = 0;
  const take = (piece: Piece): void => {
    assembler.add(piece);
    if (++taken % PIECES_AT_ONCE === 0) void pause().then(() => worker.postMessage({ type: "more" } satisfies Request));
  };
  return new Promise((resolve, reject) => {
    let tellContents: (reports: readonly ReportId[]) => void = () => undefined;
    const contents = new Promise<readonly ReportId[]>((resolveContents) => { tellContents = resolveContents; });
    const fail = (error: Error): void => {
      worker.terminate();
      reject(error);
    };
    progress.signal?.addEventListener("abort", () => fail(cancelled()), { once: true });
    worker.onerror = (event) => fail(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type === "step") progress.report("analyse", data.done, data.of);
      else if (data.type === "piece") take(data.piece);
      else if (data.type === "analysis") resolve({ analysis: assembler.finish(data.skeleton) as Analysis, contents });
      else if (data.type === "failed") fail(new Error(data.reason));
      else if (data.type === "contents") {
        tellContents(data.reports);
        worker.terminate();
      }
    };
  });
}

export function stopIfCancelled({ signal }: Progress): void {
  if (signal?.aborted) throw cancelled();
}

function cancelled(): PortError {
  return new PortError("cancelled", "", false, "");
}
