/** The thread of the analysis: takes what was read, gives the analysis back in pieces, then tells which reports would hold something. */
import { analyseColumns, type AnalyseOptions } from "../../app/analyseColumns";
import { reportsWithContent } from "../../app/publish";
import type { Settings } from "../../app/settings";
import { PIECES_AT_ONCE, type Reply, type Request } from "./messages";
import { cut } from "./parcel";

type Opened = Extract<Request, { type: "open" }>["read"];
type Cells = Extract<Request, { type: "cells" }>["cells"];

let opened: { read: Opened; settings: Settings; options: AnalyseOptions } | undefined;
let columns: Map<number, Cells[number][]>[] = [];
let goOn: () => void = () => undefined;

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.type === "open") {
    opened = data;
    columns = data.read.blocks.map(() => new Map());
  } else if (data.type === "cells") {
    takeCells(data.block, data.column, data.cells);
  } else if (data.type === "more") {
    goOn();
  } else {
    void begin().catch((error: unknown) => tell({ type: "failed", reason: error instanceof Error ? error.message : String(error) }));
  }
};

tell({ type: "ready" });

function takeCells(block: number, column: number, cells: Cells): void {
  const known = columns[block]?.get(column);
  if (known) for (const cell of cells) known.push(cell);
  else columns[block]?.set(column, [...cells]);
}

async function begin(): Promise<void> {
  if (!opened) throw new Error("nothing to analyse");
  const { read, settings, options } = opened;
  const blocks = read.blocks.map((block, index) => ({ ...block, columns: columns[index]! }));
  columns = [];
  const analysis = analyseColumns({ ...read, blocks }, settings, options, (done, of) => tell({ type: "step", done, of }));
  let sent = 0;
  for (const piece of cut(analysis)) {
    tell("skeleton" in piece ? { type: "analysis", skeleton: piece } : { type: "piece", piece });
    // Without a break the pieces would keep the page from drawing.
    if (!("skeleton" in piece) && ++sent % PIECES_AT_ONCE === 0) await new Promise<void>((resolve) => { goOn = resolve; });
  }
  tell({ type: "contents", reports: await reportsWithContent(analysis) });
}

function tell(reply: Reply): void {
  self.postMessage(reply);
}
