import { describe, expect, test } from "@jest/globals";
import type { ReadColumns } from "../../src/app/analyse";
import { DEFAULT_SETTINGS } from "../../src/app/settings";
import { dayNumber } from "../../src/measures/calendar";
import { analyseHere } from "../../src/taskpane/analysis/analyseHere";
import type { Reply, Request } from "../../src/taskpane/analysis/messages";
import { cut } from "../../src/taskpane/analysis/parcel";
import { analyseInWorker } from "../../src/taskpane/analysis/runAnalysis";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const TODAY = { today: dayNumber(2025, 6, 30) };
const SILENT = { report: () => undefined };
const NOTHING: ReadColumns = { facts: { name: "x", sheets: [], dayFirst: false, decimalSign: ".", readOnly: false, shared: false }, layouts: [], blocks: [] };

/** 25,000 cells in one column: more than one message takes. */
const LONG: ReadColumns = { ...NOTHING, blocks: [{ firstRow: 1, rowCount: 25_000, columns: new Map([[2, Array.from({ length: 25_000 }, (_, row) => `F${row}`)]]) }] };

/** Stands for the other thread: says that it is ready, keeps what it is sent, and answers when it is told to begin. */
class OtherThread {
  onmessage: (event: { data: Reply }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  readonly requests: Request[] = [];
  terminated = false;

  constructor(private readonly answer: (tell: (reply: Reply) => void) => void, start: "ready" | "broken" = "ready") {
    setTimeout(() => (start === "ready" ? this.onmessage({ data: { type: "ready" } }) : this.onerror({ message: "script not found" })));
  }

  postMessage(request: Request): void {
    this.requests.push(structuredClone(request));
    if (request.type === "begin") this.answer((reply) => setTimeout(() => { if (!this.terminated) this.onmessage({ data: structuredClone(reply) }); }));
  }

  terminate(): void {
    this.terminated = true;
  }

  asWorker(): Worker {
    return this as Partial<Worker> as Worker;
  }
}

const unused = (): never => {
  throw new Error("the pane's own thread was used");
};

describe("the analysis in a thread of its own", () => {
  test("every cell is sent once, in slices; the answer comes in pieces, then the reports that would hold something", async () => {
    const analysis = { asOf: 7, problems: Array.from({ length: 30_000 }, (_, row) => ({ code: "cell-error", row })) };
    const other = new OtherThread((tell) => {
      tell({ type: "step", done: 1, of: 4 });
      for (const piece of cut(analysis)) tell("skeleton" in piece ? { type: "analysis", skeleton: piece } : { type: "piece", piece });
      tell({ type: "contents", reports: ["aging", "plan"] });
    });
    const steps: string[] = [];
    const run = await analyseInWorker(() => other.asWorker(), pause, unused)(LONG, DEFAULT_SETTINGS, TODAY, { report: (stage, done, of) => steps.push(`${stage} ${done}/${of}`) });
    expect<unknown>(run.analysis).toEqual(analysis);
    expect(await run.contents).toEqual(["aging", "plan"]);
    expect(steps).toEqual(["analyse 1/4"]);
    const cells = other.requests.flatMap((request) => (request.type === "cells" ? [request.cells] : []));
    expect(cells.map(({ length }) => length)).toEqual([10_000, 10_000, 5_000]);
    expect(cells.flat()).toEqual(LONG.blocks[0]!.columns.get(2));
    // It is told to go on a moment after it has sent so many: here it has not waited for that.
    await pause();
    expect(other.requests.filter(({ type }) => type === "more").length).toBeGreaterThan(0);
    expect(other.terminated).toBe(true);
  });

  test("where the thread cannot be started, the pane's own does the work", async () => {
    const broken = new OtherThread(() => undefined, "broken");
    for (const start of [() => broken.asWorker(), () => { throw new Error("no workers here"); }]) {
      const { analysis } = await analyseInWorker(start, pause, analyseHere(pause))(NOTHING, DEFAULT_SETTINGS, TODAY, SILENT);
      expect(analysis.problems.map(({ code }) => code)).toEqual(["no-ledger-found"]);
    }
    expect(broken.terminated).toBe(true);
  });

  test("cancelling ends the thread at once, whatever it is at", async () => {
    const abort = new AbortController();
    const other = new OtherThread(() => abort.abort());
    await expect(analyseInWorker(() => other.asWorker(), pause, unused)(NOTHING, DEFAULT_SETTINGS, TODAY, { ...SILENT, signal: abort.signal })).rejects.toMatchObject({ code: "cancelled", changed: false });
    expect(other.terminated).toBe(true);
  });

  test("a failure there is a failure here, with its reason", async () => {
    const other = new OtherThread((tell) => tell({ type: "failed", reason: "out of memory" }));
    await expect(analyseInWorker(() => other.asWorker(), pause, unused)(NOTHING, DEFAULT_SETTINGS, TODAY, SILENT)).rejects.toThrow("out of memory");
    expect(other.terminated).toBe(true);
  });
});
