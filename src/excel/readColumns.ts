/** Reads the columns that a ledger needs, neighbours together, in blocks under the payload limit. */
import type { ColumnBlock, ColumnRequest, Progress } from "../app/ports";
import type { Cell } from "../ledger/types";
import { neighbours } from "./neighbours";
import { readAreas, type AreaRequest } from "./readAreas";
import type { Session } from "./session";

/** One block a request, in the order of the requests. Progress counts cells. */
export async function readColumns(session: Session, requests: readonly ColumnRequest[], progress: Progress): Promise<ColumnBlock[]> {
  const blocks: ColumnBlock[] = requests.map(({ firstRow, rowCount }) => ({ firstRow, rowCount, columns: new Map() }));
  const runs = requests.flatMap((request, index) => neighbours(request.columns).map((columns) => ({ request, index, columns })));
  const areas = runs.map(({ request, columns }): AreaRequest => ({
    sheet: request.sheet,
    area: { row: request.firstRow, column: columns[0]!, rows: request.rowCount, columns: columns.length },
    what: "values",
  }));
  const where = [...new Set(requests.map(({ sheet }) => sheet))].join(", ");
  const read = await readAreas(session, where, areas, { onProgress: (done, total) => progress.report("read", done, total) });
  runs.forEach(({ index, columns }, run) => {
    columns.forEach((column, offset) => {
      blocks[index]!.columns.set(column, read[run]!.map((row): Cell => row[offset] ?? ""));
    });
  });
  return blocks;
}
