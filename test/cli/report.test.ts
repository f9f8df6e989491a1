import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/host/xlsx";

interface Summary {
  asOf: string;
  aging: { total: Record<string, string> };
  tieOut: Record<string, unknown>;
  openItems: { document: string }[];
  findings: { rule: string; severity: string; object: string; value: number | null; threshold: number | null; atStake: string; rows: { sheet: string; row: number; amount: string }[]; text: string; next: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "radar-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a user does, in a process of its own. */
function report(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/report.ts", ...args], { encoding: "utf8" });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const LEDGER = [
  "发票号,客户名称,开票日期,到期日,金额,已收金额",
  "FP001,华兴机电有限公司,2025-03-01,2025-03-31,\"12,000.00\",2000",
  "FP002,华兴机电有限公司,2025-05-10,2025-06-09,500.50,",
  "FP003,=HYPERLINK(\"http://x\"),2025-06-01,2025-07-31,80,",
].join("\n");

describe("npm run report on a small ledger", () => {
  const ledger = join(folder, "ledger.csv");
  const json = join(folder, "summary.json");
  let run: ReturnType<typeof report>;
  let summary: Summary;

  beforeAll(() => {
    writeFileSync(ledger, LEDGER);
    run = report(ledger, "--as-of", "2025-06-30", "--json", json);
    summary = (JSON.parse(readFileSync(json, "utf8")) as Summary[])[0]!;
  }, 60_000);

  test("it ends well, says where it wrote and leaves the input as it was", () => {
    expect(run.err).not.toMatch(/错误|error/i);
    expect(run.code).toBe(0);
    expect(run.out).toContain(join(folder, "ledger-report.xlsx"));
    expect(readFileSync(ledger, "utf8")).toBe(LEDGER);
  });

  test("the findings say what, how much, and in which rows", () => {
    // FP001, 10,000 of 10,580.50 open, is 91 days late: 94.5 % over 60 days, far above a third
    const old = summary.findings.find(({ rule }) => rule === "W1.over-60");
    expect(old).toMatchObject({ severity: "red", object: "全公司", threshold: 0.33, atStake: "10000.00", rows: [{ row: 2, amount: "10000.00" }] });
    expect(old!.value).toBeCloseTo(10_000 / 10_580.5, 12);
    expect(old!.text).toContain("94.5%");
    expect(run.out).toContain(old!.text);
    // what cannot be told without more ledgers is said, not passed over
    expect(summary.findings.filter(({ severity }) => severity === "grey").map(({ rule }) => rule)).toContain("W2.no-data");
    for (const { text, next, rows, atStake } of summary.findings) {
      expect(`${text}${next}`).not.toMatch(/\{\w+\}/);
      expect(rows.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)).toBe(rows.length > 0 ? Math.round(Number(atStake) * 100) : 0);
    }
  });

  test("the aging is the one worked out by hand", () => {
    // FP001: 12,000 − 2,000 paid, 91 days late; FP002: 21 days late; FP003 falls due in July.
    expect(summary.aging.total).toMatchObject({
      "not-due": "80.00", "1-30": "500.50", "31-60": "0.00", "61-90": "0.00", "90+": "10000.00", credits: "0.00", unapplied: "0.00", total: "10580.50",
    });
    expect(summary.tieOut).toMatchObject({ difference: "0.00", agedTotal: "10580.50" });
    expect(summary.asOf).toBe("2025-06-30");
    expect(summary.openItems.find((item) => item.document === "FP001")).toMatchObject({
      original: "12000.00", settled: "2000.00", open: "10000.00", daysPastDue: 91, bucket: "90+", row: { row: 2 },
    });
  });

  test("a customer whose name looks like a formula stays text in every sheet", async () => {
    const document = await readWorkbook(readFileSync(join(folder, "ledger-report.xlsx")), "ledger-report.xlsx");
    const cells = document.sheets.flatMap((sheet) => Object.values(sheet.cells).flatMap((row) => Object.values(row)));
    expect(cells.some((cell) => cell.v === '=HYPERLINK("http://x")')).toBe(true);
    // As the text of a link into our own sheets it is quoted: the formula leads to the sheet and nowhere else.
    const formulas = cells.flatMap((cell) => (cell.f?.includes("http://x") ? [cell.f] : []));
    for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("#[^"]+","=HYPERLINK\(""http:\/\/x""\)"\)$/);
  });

  test("a second run takes the next free name and writes the same figures", () => {
    const again = report(ledger, "--as-of", "2025-06-30");
    expect(again.code).toBe(0);
    expect(existsSync(join(folder, "ledger-report-2.xlsx"))).toBe(true);
  }, 60_000);
});

describe("npm run report on a workbook with report sheets", () => {
  test("draws the reports' charts anew, keeps those of sheets that it does not write, and leaves nothing behind", async () => {
    const ledger = join(folder, "charts.csv");
    writeFileSync(ledger, LEDGER);
    expect(report(ledger, "--as-of", "2025-06-30").code).toBe(0);
    const first = join(folder, "charts-report.xlsx");
    const again = report(first, "--as-of", "2025-06-30", "--reports", "aging", "--lang", "zh-CN");
    expect(again.code).toBe(0);
    const charts = async (path: string): Promise<string[]> => {
      const { sheets, losses } = await readWorkbook(readFileSync(path), path);
      expect(losses).toEqual([]);
      return sheets.flatMap((sheet) => (sheet.charts ?? []).map(({ name, series }) => `${sheet.name} ${name} ${series.length}`)).sort();
    };
    const drawn = await charts(first);
    expect(drawn.length).toBeGreaterThan(1);
    expect(await charts(join(folder, "charts-report-report.xlsx"))).toEqual(drawn);
  }, 60_000);
});

describe("what goes wrong is said, with the right exit code", () => {
  test("wrong usage is 2", () => {
    expect(report().code).toBe(2);
    const date = report("x.csv", "--as-of", "30.6.2025");
    expect(date.code).toBe(2);
    expect(date.err).toContain("30.6.2025");
    expect(report("x.csv", "--reports", "nothing").code).toBe(2);
    expect(report("a.csv", "b.csv", "--out", "c.xlsx").code).toBe(2);
    expect(report("a.csv", "--json", "./a.csv").code).toBe(2);
  }, 60_000);

  test("one missing file is 1, and the other files are still done", () => {
    const good = join(folder, "good.csv");
    writeFileSync(good, LEDGER);
    const run = report(join(folder, "missing.csv"), good, "--lang", "en-US");
    expect(run.code).toBe(1);
    expect(run.err).toContain("File not found");
    expect(existsSync(join(folder, "good-report.xlsx"))).toBe(true);
  }, 60_000);

  test("a file that is no workbook is refused with its reason", () => {
    const broken = join(folder, "broken.xlsx");
    writeFileSync(broken, "this is no workbook");
    const run = report(broken, "--lang", "en-US");
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/Not a workbook|damaged/);
  }, 60_000);
});
