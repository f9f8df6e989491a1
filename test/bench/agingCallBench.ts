/** AR.AGING by customer from the cells that Excel passes, against DuckDB that must load the same cells first. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { aging } from "../../src/functions/catalogue/aging";
import type { BenchRow } from "./agingBench";
import { AS_OF, call, ledgerColumns, type LedgerColumns } from "./functionArguments";

const ROWS = 100_000;
const CUSTOMERS = 1_000;
const RUNS = 7;

const QUERY = `
  SELECT customer,
         SUM(CASE WHEN ${AS_OF} - due <= 0 THEN amount END), SUM(CASE WHEN ${AS_OF} - due BETWEEN 1 AND 30 THEN amount END),
         SUM(CASE WHEN ${AS_OF} - due BETWEEN 31 AND 60 THEN amount END), SUM(CASE WHEN ${AS_OF} - due BETWEEN 61 AND 90 THEN amount END),
         SUM(CASE WHEN ${AS_OF} - due > 90 THEN amount END), SUM(amount)
  FROM item GROUP BY customer ORDER BY SUM(amount) DESC`;

export async function agingCallBench(): Promise<BenchRow[]> {
  const columns = ledgerColumns(ROWS, CUSTOMERS);
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    const times: [number[], number[]] = [[], []];
    for (let i = 0; i < RUNS; i++) {
      const begin = performance.now();
      const ours = call(aging, [columns.amounts, columns.due, AS_OF, null, columns.customers]) as unknown[][];
      const between = performance.now();
      const theirs = await loadAndQuery(connection, columns);
      times[1].push(performance.now() - between);
      times[0].push(between - begin);
      compare(ours, theirs);
    }
    const [ours, peer] = times.map((list) => list.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!);
    return [{
      name: `AR.AGING of ${ROWS.toLocaleString("en")} rows, ${CUSTOMERS.toLocaleString("en")} customers (DuckDB with the load of the cells, 2 threads)`,
      ours: ours!, peer: peer!, unit: "ms", ratio: peer! / ours!, goal: "≥ 1",
    }];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function loadAndQuery(connection: DuckDBConnection, { customers, due, amounts }: LedgerColumns): Promise<unknown[][]> {
  await connection.run("CREATE OR REPLACE TABLE item (customer VARCHAR, due INTEGER, amount DOUBLE)");
  const appender = await connection.createAppender("item");
  for (let row = 0; row < customers.length; row++) {
    appender.appendVarchar(customers[row]![0]!);
    appender.appendInteger(due[row]![0]!);
    appender.appendDouble(amounts[row]![0]!);
    appender.endRow();
  }
  appender.closeSync();
  return (await connection.runAndReadAll(QUERY)).getRows();
}

/** Both give the same figures, or this throws: a benchmark of wrong figures is none. */
function compare(ours: unknown[][], theirs: unknown[][]): void {
  const known = new Map(ours.map((row) => [row[0], row]));
  for (const [customer, ...sums] of theirs) {
    const row = known.get(customer)!;
    // Ours has a column of credits, which are none here; DuckDB adds doubles, we add cents.
    const mine = [...row.slice(1, 6), row[7]];
    sums.forEach((sum, at) => {
      if (!(Math.abs(Number(sum) - Number(mine[at])) < 0.005)) throw new Error(`${String(customer)}, column ${at}: ${String(mine[at])} and ${String(sum)}`);
    });
  }
}
