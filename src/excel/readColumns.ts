/** Reads the columns that a ledger needs, neighbours together, in blocks under the payload limit. */
import type { ColumnBlock, ColumnRequest, Progress } from "../app/ports";
import { neighbours } from "./neighbours";
import { takeAreas, type AreaRequest } from "./readAreas";
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
  for (const { index, columns } of runs) for (const column of columns) blocks[index]!.columns.set(column, []);
  const onProgress = (done: number, total: number): void => progress.report("read", done, total);
  await takeAreas(session, where, areas, (run, rows) => {
    const { index, columns } = runs[run]!;
    columns.forEach((column, offset) => {
      const cells = blocks[index]!.columns.get(column)!;
      for (const row of rows) cells.push(row[offset] ?? "");
    });
  }, { onProgress });
  return blocks;
}
