import { describe, expect, jest, test } from "@jest/globals";
import { excelWorkbook } from "../../src/excel";
import type { HostWorkbook } from "../../src/host";
import type { ColumnModel, SheetModel } from "../../src/reports/sheetModel";
import { documentOf, open, SILENT, tableRows, type Grid } from "./hostBook";
import { agingModel, logModel, planModel } from "./models";

jest.setTimeout(600_000);

const MB = 1_000_000;
const LEDGER_COLUMNS = 12;
/** rows that are equally late */
const RUN = 500;
/** rows with a link to their source: the host calculates each as a formula, which takes it far longer than Excel */
const LINKED = 500;

function ledger(rows: number): Grid {
  const line = (row: number) => [
    `INV-${100_000 + row}`, `客户名称第${row % 500}号`, 45_000 + (row % 700), 45_030 + (row % 700), 12_345.67 + row, 0, 12_345.67 + row, "CNY", "open", "销售一部", "张三", "note",
  ];
  return [Array.from({ length: LEDGER_COLUMNS }, (_, column) => `列${column}`), ...Array.from({ length: rows }, (_, row) => line(row))];
}

/** A detail report: a row a document, with links to source rows and runs of fills. */
function detail(rows: number): SheetModel {
  const values = <T>(make: (row: number) => T) => Array.from({ length: rows }, (_, row) => make(row));
  const text = (id: string, make: (row: number) => string): ColumnModel => ({ id, header: id, width: 14, format: "@", align: "left", content: { values: values(make) } });
  const number = (id: string, make: (row: number) => number): ColumnModel => ({ id, header: id, width: 12, format: "#,##0.00", align: "right", total: "sum", content: { values: values(make) } });
  const bucket = text("bucket", (row) => ["1-30", "31-60", "90+"][Math.floor(row / RUN) % 3]!);
  bucket.runs = Array.from({ length: Math.ceil(rows / RUN) }, (_, run) => (
    { from: run * RUN, to: Math.min(rows, (run + 1) * RUN) - 1, fill: ["#E2F0D9", "#FFF2CC", "#F8CBAD"][run % 3]! }));
  const document = text("document", (row) => `INV-${100_000 + row}`);
  document.links = values((row) => (row < LINKED ? { sheet: "应收账款", address: `A${row + 2}` } : undefined));
  return {
    ...agingModel([], "账龄明细"), report: "agingDetail", tableName: "AR_Detail", rowCount: rows, rowKeys: values((row) => `K${row}`),
    columns: [
      document, text("customer", (row) => `客户名称第${row % 500}号`), number("due", (row) => 45_030 + (row % 700)), number("days", (row) => row % 400), bucket,
      number("original", (row) => 12_345.67 + row), number("open", (row) => 345.67 + row), text("person", () => "张三"),
    ],
  };
}

interface Cost {
  rows: number;
  run: "first" | "later";
  syncs: number;
  readBytes: number;
  writtenBytes: number;
  actions: number;
  maxRequest: number;
  maxResponse: number;
}

/** A whole run in a pane just opened: the settings, the facts, the ledger, five reports, and settings that have changed. */
async function costOf(rows: number, run: Cost["run"], book: HostWorkbook): Promise<Cost> {
  const client = await book.attach();
  const port = excelWorkbook(client.Excel, client.Office, { timeLimit: 300_000 });
  await port.loadSettings();
  await port.facts(SILENT);
  const columns = Array.from({ length: LEDGER_COLUMNS }, (_, column) => column);
  await port.readColumns([{ sheet: "应收账款", firstRow: 1, rowCount: rows, columns }], SILENT);
  const plan = planModel(Array.from({ length: 300 }, (_, row) => ({ key: `C${row}`, customer: `客户${row}`, overdue: row })));
  const check = { ...planModel([{ key: "p", customer: "p", overdue: 1 }]), report: "dataCheck" as const, tableName: "AR_Check", title: "数据体检" };
  const models = [agingModel(Array.from({ length: 500 }, (_, row) => [`客户${row}`, row] as const)), detail(rows), plan, check, logModel(`${run} run`, 3)];
  await port.publish(models, SILENT, JSON.stringify({ version: 1, lastRun: { run } }));
  const { syncs, actions, requestBytes, responseBytes, maxRequestBytes, maxResponseBytes } = client.counters;
  return { rows, run, syncs, readBytes: responseBytes, writtenBytes: requestBytes, actions, maxRequest: maxRequestBytes, maxResponse: maxResponseBytes };
}

async function costsOf(rows: number, runs: readonly Cost["run"][]): Promise<Cost[]> {
  const { book } = await open(documentOf({ 应收账款: ledger(rows) }));
  const costs: Cost[] = [];
  for (const run of runs) costs.push(await costOf(rows, run, book));
  expect(tableRows(book, "运行记录").map((row) => row["运行"])).toEqual(runs.map((run) => `${run} run`));
  expect(book.toDocument().customXml.map(({ xml }) => xml)).toEqual([expect.stringContaining(`"run":"${runs.at(-1)}"`)]);
  book.dispose();
  return costs;
}

/** The goal: three, whole batches of 2 MB in each direction, and two a report. */
function allowedSyncs({ readBytes, writtenBytes }: Cost, reports: number): number {
  return 3 + Math.floor((readBytes + writtenBytes) / (2 * MB)) + 2 * reports;
}

describe("what a whole run costs: settings, facts, reading, five reports", () => {
  test("50,000 rows stay within the payload limits, the number of syncs and of actions, the first time and later", async () => {
    const [small, later] = await costsOf(5_000, ["first", "later"]);
    const [large] = await costsOf(50_000, ["first"]);
    const costs = [small!, later!, large!];
    process.stdout.write(`${costs.map((cost) => JSON.stringify(cost)).join("\n")}\n`);
    for (const cost of costs) {
      expect(cost.maxRequest).toBeLessThan(3 * MB);
      expect(cost.maxResponse).toBeLessThan(3 * MB);
      expect(cost.syncs).toBeLessThanOrEqual(allowedSyncs(cost, 5));
    }
    // settings, facts, heads, the ledger, the look before writing, one batch to stage all, five swaps
    expect([small!.syncs, later!.syncs]).toEqual([11, 11]);
    // the client cuts a write into blocks of 1,500 cells and uses about nine actions for each
    const cells = (large!.rows - small!.rows) * 9;
    expect(large!.actions - small!.actions).toBeLessThan((cells / 1_500) * 9 * 1.25);
  });
});
