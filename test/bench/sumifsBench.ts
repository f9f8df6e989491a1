/** An aging table by customer as people build it today, one SUMIFS a cell, recalculated by LibreOffice, beside one AR.AGING. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aging } from "../../src/functions/catalogue/aging";
import { emptyDocument } from "../../src/host/engine/createEngine";
import type { HostCell, HostDocument } from "../../src/host/document";
import { readWorkbook, writeWorkbook } from "../../src/host/xlsx";
import type { BenchRow } from "./agingBench";
import { AS_OF, call, ledgerColumns, type LedgerColumns } from "./functionArguments";

const ROWS = 100_000;
const CUSTOMERS = 1_000;
/** Opening the file is part of both conversions, so it is timed several times and its best time taken off. */
const EMPTY_RUNS = 3;

/** LibreOffice trusts the results in a file unless it is told to calculate always. */
const ALWAYS_CALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

export async function sumifsBench(): Promise<BenchRow[]> {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    console.log("SUMIFS: left out, soffice is not on the path");
    return [];
  }
  const columns = ledgerColumns(ROWS, CUSTOMERS);
  const names = [...new Set(columns.customers.flat())];
  const folder = mkdtempSync(join(tmpdir(), "radar-sumifs-"));
  try {
    const office = officeIn(folder);
    const opening = Math.min(...(await repeated(EMPTY_RUNS, () => office.convert(workbook(columns, names, false), "plain"))));
    const peer = (await office.convert(workbook(columns, names, true), "formulas")) - opening;
    const table = ours();
    await compare(join(folder, "out", "formulas.xlsx"), names, table);
    const time = medianOf(9, ours);
    return [{
      name: `AGING of ${ROWS.toLocaleString("en")} rows, ${CUSTOMERS.toLocaleString("en")} customers × 5 buckets (SUMIFS in LibreOffice)`,
      ours: time, peer, unit: "ms", ratio: peer / time, goal: "≥ 50",
    }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  function ours(): unknown[][] {
    return call(aging, [columns.amounts, columns.due, AS_OF, null, columns.customers]) as unknown[][];
  }
}

/** A LibreOffice with a profile of its own in the folder; `convert` gives the milliseconds of opening, calculating and saving. */
function officeIn(folder: string): { convert(document: HostDocument, name: string): Promise<number> } {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
  return {
    async convert(document, name) {
      const input = join(folder, `${name}.xlsx`);
      writeFileSync(input, await writeWorkbook(document));
      const begin = performance.now();
      execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), input], { stdio: "ignore" });
      return performance.now() - begin;
    },
  };
}

/** The ledger in A to C of one sheet, the customers in A of the other with their five buckets beside them. */
function workbook({ customers, due, amounts }: LedgerColumns, names: readonly string[], withFormulas: boolean): HostDocument {
  const document = emptyDocument();
  const ledger = document.sheets[0]!;
  ledger.name = "Ledger";
  for (let row = 0; row < ROWS; row++) {
    ledger.cells[row] = { 0: { v: customers[row]![0]! }, 1: { v: due[row]![0]! }, 2: { v: amounts[row]![0]! } };
  }
  const cells: Record<number, Record<number, HostCell>> = {};
  names.forEach((name, row) => {
    cells[row] = { 0: { v: name } };
    if (withFormulas) conditions().forEach((condition, bucket) => (cells[row]![bucket + 1] = { f: sumifs(row + 1, condition) }));
  });
  document.sheets.push({ ...structuredClone(document.sheets[0]!), name: "Aging", cells });
  return document;
}

/** Not due, 1–30, 31–60, 61–90, above 90, as conditions on the due date. */
function conditions(): string[][] {
  const days = [0, 30, 60, 90].map((end) => AS_OF - end);
  return [[`>=${days[0]}`], ...days.slice(1).map((day, at) => [`<${days[at]}`, `>=${day}`]), [`<${days[3]}`]];
}

function sumifs(row: number, condition: readonly string[]): string {
  const column = (letter: string): string => `Ledger!$${letter}$1:$${letter}$${ROWS}`;
  return `=SUMIFS(${column("C")},${column("A")},$A${row},${condition.map((one) => `${column("B")},"${one}"`).join(",")})`;
}

/** Both give the same figures, or this throws: a benchmark of wrong figures is none. */
async function compare(file: string, names: readonly string[], table: readonly (readonly unknown[])[]): Promise<void> {
  const theirs = (await readWorkbook(readFileSync(file), file)).sheets[1]!.cells;
  const ours = new Map(table.map((row) => [row[0], row]));
  names.forEach((name, row) => {
    for (let bucket = 1; bucket <= 5; bucket++) {
      const [mine, other] = [Number(ours.get(name)![bucket]), Number(theirs[row]![bucket]!.v)];
      // LibreOffice adds doubles, we add cents.
      if (!(Math.abs(mine - other) < 0.005)) throw new Error(`${name}, bucket ${bucket}: ${mine} and ${other}`);
    }
  });
}

async function repeated(times: number, work: () => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  for (let i = 0; i < times; i++) results.push(await work());
  return results;
}

function medianOf(times: number, work: () => unknown): number {
  const spans = Array.from({ length: times }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return spans.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}
