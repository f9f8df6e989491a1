/** Reads any number of areas in as few syncs as the response limit allows, learning the size of a cell from what came before. */
import type { Cell } from "../ledger/types";
import type { Area } from "./addresses";
import { bytesOfRows, TARGET_BYTES } from "./payload";
import { StepFailed, type Alongside, type Session } from "./session";

/** what a range can be asked for */
export type Loaded = "values" | "formulas" | "numberFormat";

export interface AreaRequest<What extends Loaded = "values" | "formulas"> {
  /** name or id */
  sheet: string;
  area: Area;
  what: What;
}

/** what a cell is thought to take until one of its area has been seen: a Chinese name, a date, some amounts */
const FIRST_GUESS = 14;
/** nothing read yet: half, in case the guess is wrong */
const FIRST_TARGET = TARGET_BYTES / 2;

export interface ReadingOptions {
  /** gets cells read and cells in all */
  onProgress?: (done: number, total: number) => void;
  /** queued with the first batch, to save a sync of its own */
  alongside?: Alongside;
}

/** Rows of each area, in the order of the requests. */
export async function readAreas(session: Session, where: string, requests: readonly AreaRequest<Loaded>[], options?: ReadingOptions): Promise<Cell[][][]> {
  const areas = requests.map((): Cell[][] => []);
  await takeAreas(session, where, requests, (index, rows) => {
    for (const row of rows) areas[index]!.push(row);
  }, options);
  return areas;
}

/** Hands over the rows of each area as they come, in their order; `index` is the request's. */
export async function takeAreas(
  session: Session, where: string, requests: readonly AreaRequest<Loaded>[], take: (index: number, rows: Cell[][]) => void, { onProgress, alongside }: ReadingOptions = {},
): Promise<void> {
  const pending = requests.map((request, index): Part => ({ request, index, next: 0 }));
  const total = requests.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  let target = FIRST_TARGET;
  let largest = TARGET_BYTES;
  let done = 0;
  for (;;) {
    const slices = cut(pending, target);
    if (slices.length === 0 && !alongside) return;
    const answers = await readSlices(session, where, slices, alongside).catch((error: unknown) => refusal(error, slices));
    if (!answers) {
      largest = target = target / 2;
      continue;
    }
    alongside = undefined;
    slices.forEach(({ part, rows }, slice) => {
      const answer = answers[slice]!;
      take(part.index, answer);
      part.next += rows;
      const cells = rows * part.request.area.columns;
      if (cells > 0) part.cellBytes = Math.max(1, bytesOfRows(answer) / cells);
      done += cells;
    });
    target = largest;
    onProgress?.(done, total);
  }
}

interface Part {
  request: AreaRequest<Loaded>;
  index: number;
  next: number;
  cellBytes?: number;
}

interface Slice {
  part: Part;
  from: number;
  rows: number;
}

/** As many rows of the areas, in order, as fit into the target; at least one row, so that reading always goes on. */
function cut(parts: readonly Part[], target: number): Slice[] {
  const slices: Slice[] = [];
  let room = target;
  for (const part of parts) {
    const { area } = part.request;
    const left = area.rows - part.next;
    if (left <= 0 || area.columns <= 0) continue;
    const rowBytes = area.columns * (part.cellBytes ?? guess(parts));
    const fitting = Math.floor(room / rowBytes);
    if (fitting < 1 && slices.length > 0) break;
    const rows = Math.max(1, Math.min(left, fitting));
    slices.push({ part, from: part.next, rows });
    room -= rows * rowBytes;
    if (rows < left) break;
  }
  return slices;
}

/** an unseen area is taken for as large as the largest seen */
function guess(parts: readonly Part[]): number {
  const seen = parts.flatMap(({ cellBytes }) => (cellBytes === undefined ? [] : [cellBytes]));
  return seen.length > 0 ? Math.max(FIRST_GUESS, ...seen) : FIRST_GUESS;
}

function readSlices(
  session: Session, where: string, slices: readonly Slice[], alongside: Alongside | undefined,
): Promise<Cell[][][] | undefined> {
  return session.step({
    where,
    kind: "read",
    queue: (context) => {
      const take = queueAreas(context, slices.map(({ part, from, rows }) => {
        const { area } = part.request;
        return { ...part.request, area: { ...area, row: area.row + from, rows } };
      }));
      const takeAlongside = alongside?.(context);
      return () => {
        takeAlongside?.();
        return take();
      };
    },
  });
}

/** Loads small areas within a batch of the caller's; undefined when Excel found them too large. */
export function queueAreas(context: Excel.RequestContext, requests: readonly AreaRequest<Loaded>[]): () => Cell[][][] | undefined {
  const ranges = requests.map(({ sheet, area, what }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    return { range: range.load(what), what };
  });
  return () => {
    const answers = ranges.map(({ range, what }) => range[what] as Cell[][] | null);
    // above five million cells Excel answers null instead of an error
    return answers.every((answer) => answer !== null) ? (answers as Cell[][][]) : undefined;
  };
}

/** Undefined when the host found the response too large and there is something left to halve. */
function refusal(error: unknown, slices: readonly Slice[]): undefined {
  const rows = slices.reduce((sum, slice) => sum + slice.rows, 0);
  if (error instanceof StepFailed && error.failure.code === "too-large" && rows > 1) return undefined;
  throw error;
}
