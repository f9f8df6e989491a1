/** What the pane and the thread of the analysis say to each other. */
import type { AnalyseOptions, ReadColumns } from "../../app/analyse";
import type { Settings } from "../../app/settings";
import type { ReportId } from "../../reports/sheetModel";
import type { Piece, Skeleton } from "./parcel";

type Blocks = ReadColumns["blocks"];
type Cells = NonNullable<ReturnType<Blocks[number]["columns"]["get"]>>;

/** Pieces that the worker sends before it waits for "more": about a frame's time of taking them in. */
export const PIECES_AT_ONCE = 8;

/** To the worker: what was read without its cells, then the cells column by column in slices, then the word to begin; later, the word to send on. */
export type Request =
  | { type: "open"; read: Omit<ReadColumns, "blocks"> & { blocks: { firstRow: number; rowCount: number }[] }; settings: Settings; options: AnalyseOptions }
  | { type: "cells"; block: number; column: number; cells: Cells }
  | { type: "begin" }
  | { type: "more" };

/** From the worker: that it lives, how far it is, the analysis in pieces, and the reports that would hold something. */
export type Reply =
  | { type: "ready" }
  | { type: "step"; done: number; of: number }
  | { type: "piece"; piece: Piece }
  | { type: "analysis"; skeleton: Skeleton }
  | { type: "contents"; reports: ReportId[] }
  | { type: "failed"; reason: string };
