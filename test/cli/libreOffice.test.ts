import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { readWorkbook, writeWorkbook } from "../../src/host/xlsx";
import type { HostDocument } from "../../src/host/document";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice) process.stderr.write("LibreOffice is not installed: the recalculation of the written formulas is not checked\n");

const folder = mkdtempSync(join(tmpdir(), "radar-libre-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Formulas = Map<string, { formula: string; value: unknown }>;

/** The add-in's own functions are nothing that LibreOffice knows: formulas with them cannot be calculated there. */
const OWN_FUNCTION = /\bAR\.[A-Z]/i;

/** Every formula of the document with its value, by sheet and position, without those that call functions of the add-in. */
function formulasOf(document: HostDocument): Formulas {
  const found: Formulas = new Map();
  for (const sheet of document.sheets) {
    for (const [row, cells] of Object.entries(sheet.cells)) {
      for (const [column, cell] of Object.entries(cells)) {
        if (cell.f !== undefined && !OWN_FUNCTION.test(cell.f)) found.set(`${sheet.name} R${Number(row) + 1}C${Number(column) + 1}`, { formula: cell.f, value: cell.v });
      }
    }
  }
  return found;
}

(hasLibreOffice ? test : test.skip)("LibreOffice opens the written sample and calculates every formula without functions of the add-in to the value that we wrote", async () => {
  const written = join(folder, "written.xlsx");
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/report.ts", "assets/sample-zh.xlsx", "--out", written], { encoding: "utf8" });
  expect(run.status).toBe(0);
  const document = await readWorkbook(readFileSync(written), "written.xlsx");
  const ours = formulasOf(document);
  expect(ours.size).toBeGreaterThan(500);

  // Without stored results LibreOffice has to calculate.
  for (const sheet of document.sheets) for (const cells of Object.values(sheet.cells)) for (const cell of Object.values(cells)) if (cell.f !== undefined) delete cell.v;
  writeFileSync(join(folder, "blank.xlsx"), await writeWorkbook(document));
  const convert = spawnSync(
    "soffice",
    [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "blank.xlsx")],
    { encoding: "utf8" },
  );
  expect(convert.status).toBe(0);
  const theirs = formulasOf(await readWorkbook(readFileSync(join(folder, "out", "blank.xlsx")), "blank.xlsx"));

  const different: string[] = [];
  for (const [place, { formula, value }] of ours) {
    const other = theirs.get(place)?.value;
    const same = typeof value === "number" && typeof other === "number" ? Math.abs(value - other) < 1e-6 : String(value ?? "") === String(other ?? "");
    if (!same) different.push(`${place} ${formula}: ${String(value)} v. ${String(other)}`);
  }
  expect(different).toEqual([]);
}, 180_000);
