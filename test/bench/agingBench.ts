/** Aging speed: a million open items in columns, 2,000 customers × 5 buckets, against DuckDB doing the same GROUP BY on a loaded table. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { DEFAULT_BUCKET_ENDS, bucketCount, sumByBucket } from "../../src/measures/aging";

export interface BenchRow {
  name: string;
  ours: number;
  peer: number;
  unit: string;
  /** peer ÷ ours: above 1 is better for us */
  ratio: number;
  goal: string;
}

const ITEMS = 1_000_000;
const CUSTOMERS = 2_000;
const AS_OF = 46_000;
const RUNS = 15;

/** Items spread over two years of due dates by a fixed sequence; the same in both systems. */
function items(): { open: Float64Array; due: Float64Array; customer: Int32Array } {
  const open = new Float64Array(ITEMS);
  const due = new Float64Array(ITEMS);
  const customer = new Int32Array(ITEMS);
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  for (let i = 0; i < ITEMS; i++) {
    open[i] = 100 + next(10_000_000);
    due[i] = AS_OF - 600 + next(730);
    customer[i] = next(CUSTOMERS);
  }
  return { open, due, customer };
}

/** Made in SQL by the same sequence would be slow; the columns go in through an appender, once, before the clock starts. */
async function load(connection: DuckDBConnection, { open, due, customer }: ReturnType<typeof items>): Promise<void> {
  await connection.run("CREATE TABLE item (customer INTEGER, due INTEGER, open BIGINT)");
  const appender = await connection.createAppender("item");
  for (let i = 0; i < ITEMS; i++) {
    appender.appendInteger(customer[i]!);
    appender.appendInteger(due[i]!);
    appender.appendBigInt(BigInt(open[i]!));
    appender.endRow();
  }
  appender.closeSync();
}

const QUERY = `
  SELECT customer,
         CASE WHEN ${AS_OF} - due <= 0 THEN 0 WHEN ${AS_OF} - due <= 30 THEN 1 WHEN ${AS_OF} - due <= 60 THEN 2 WHEN ${AS_OF} - due <= 90 THEN 3 ELSE 4 END AS bucket,
         SUM(open)::DOUBLE AS total
  FROM item GROUP BY ALL`;

/** Medians of several runs in milliseconds, run by turns so that a busy machine is busy for both. */
async function medians(ours: () => unknown, peer: () => Promise<unknown>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    const begin = performance.now();
    ours();
    const between = performance.now();
    await peer();
    times[0].push(between - begin);
    times[1].push(performance.now() - between);
  }
  const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  return [middle(times[0]), middle(times[1])];
}

/** Both give the same sums, or this throws: a benchmark of wrong figures is none. */
async function compare(connection: DuckDBConnection, sums: Float64Array): Promise<void> {
  const rows = (await connection.runAndReadAll(QUERY)).getRows();
  const width = bucketCount(DEFAULT_BUCKET_ENDS);
  const theirs = new Float64Array(sums.length);
  for (const [customer, bucket, total] of rows) theirs[Number(customer) * width + Number(bucket)] = Number(total);
  sums.forEach((sum, at) => {
    if (sum !== theirs[at]) throw new Error(`customer ${Math.floor(at / width)}, bucket ${at % width}: ${sum} and ${theirs[at]}`);
  });
}

export async function agingBench(): Promise<BenchRow[]> {
  const columns = items();
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    await load(connection, columns);
    const age = () => sumByBucket(columns.open, columns.due, columns.customer, CUSTOMERS, AS_OF, DEFAULT_BUCKET_ENDS);
    await compare(connection, age());
    const [ours, peer] = await medians(age, () => connection.runAndReadAll(QUERY));
    return [{ name: "Aging of 1,000,000 open items, 2,000 customers × 5 buckets (DuckDB, 2 threads)", ours, peer, unit: "ms", ratio: peer / ours, goal: "≥ 1" }];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
