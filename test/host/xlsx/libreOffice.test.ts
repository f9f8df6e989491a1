/** The written file in a second, independent spreadsheet program; skipped, visibly, where LibreOffice is not installed. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { HostDocument } from "../../../src/host/document";
import { readWorkbook, writeWorkbook } from "../../../src/host/xlsx";
import { emptyDocument, emptySheet, featureDocument } from "./featureDocument";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "xlsx-in-libreoffice-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice trusts the results in a file unless it is told to calculate always (OOXMLRecalcMode 0). */
const ALWAYS_CALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

beforeAll(() => {
  mkdirSync(join(folder, "profile", "user"), { recursive: true });
  writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
});

/** Opens the document there, recalculates and saves it again. */
async function throughLibreOffice(document: HostDocument): Promise<HostDocument> {
  const input = join(folder, "input.xlsx");
  writeFileSync(input, await writeWorkbook(document));
  const profile = pathToFileURL(join(folder, "profile")).href;
  await promisify(execFile)("soffice", [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), input], { timeout: 120_000 });
  return readWorkbook(readFileSync(join(folder, "out", "input.xlsx")), "input.xlsx");
}

(isInstalled ? describe : describe.skip)("the written file in LibreOffice", () => {
  test("opens, and its formulas can be calculated anew", async () => {
    const cells = {
      0: { 0: { v: "金额" }, 1: { v: "名称" } },
      1: { 0: { v: 1.5 }, 1: { v: "甲" } },
      2: { 0: { v: 2.25 }, 1: { v: "乙" } },
      3: { 0: { f: "=SUM(A2:A3)", v: 999 }, 1: { f: '=IFS(A2>5,"no",TRUE,"yes")', v: "stale" } },
      4: { 0: { f: "=SUM(Sums[金额])", v: 999 }, 1: { f: "=1/0", v: 1 } },
      5: { 0: { f: "=SUM(A2:A3*{1;10})", v: 999 } },
      6: { 0: { f: "=Rate*100", v: 999 } },
    };
    const sheet = emptySheet("Sheet1", {
      cells,
      tables: [{ name: "Sums", area: { row: 0, column: 0, rows: 3, columns: 2 }, headers: ["金额", "名称"], showTotals: false, showBandedRows: true, showFilterButton: true }],
      arrayFormulas: [{ area: { row: 5, column: 0, rows: 1, columns: 1 }, dynamic: true }],
    });
    const copy = await throughLibreOffice(emptyDocument({ sheets: [sheet], names: [{ name: "Rate", refersTo: "0.0625", visible: true }] }));
    const value = (row: number, column: number): unknown => copy.sheets[0]?.cells[row]?.[column]?.v;
    expect([value(3, 0), value(3, 1), value(4, 0), value(4, 1), value(5, 0), value(6, 0)]).toEqual([3.75, "yes", 3.75, "#DIV/0!", 24, 6.25]);
  }, 150_000);

  test("understands the document's features as we mean them", async () => {
    const document = featureDocument();
    const copy = await throughLibreOffice(document);
    const [ours, theirs] = [document.sheets[0], copy.sheets[0]];
    if (ours === undefined || theirs === undefined) throw new Error("a sheet is missing");
    for (const [row, column] of [[0, 0], [2, 0], [2, 1], [2, 2], [2, 3], [3, 1], [4, 0]] as const) {
      expect(theirs.cells[row]?.[column]?.v).toBe(ours.cells[row]?.[column]?.v);
    }
    const style = (row: number, column: number): unknown => copy.styles[theirs.cells[row]?.[column]?.s ?? ""];
    expect(style(0, 0)).toMatchObject({ fill: "#1F4E79", horizontal: "center", vertical: "center", wrap: true, font: { size: 12, bold: true, italic: true, underline: true, strike: true, color: "#FFFFFF" } });
    expect(style(2, 2)).toMatchObject({ numberFormat: "yyyy\\-mm\\-dd" });
    expect(theirs.merges).toEqual(ours.merges);
    expect(theirs.conditionalFormats.map(({ type, areas }) => ({ type, areas }))).toEqual(ours.conditionalFormats.map(({ type, areas }) => ({ type, areas })));
    expect(theirs.validations.map(({ type, areas }) => ({ type, areas }))).toEqual(ours.validations.map(({ type, areas }) => ({ type, areas })));
    expect(theirs.hyperlinks.map(({ address, documentReference }) => address ?? documentReference)).toEqual(ours.hyperlinks.map(({ address, documentReference }) => address ?? documentReference));
    expect(theirs.notes).toEqual(ours.notes);
    expect(theirs.tables[0]).toMatchObject({ name: "AR_Ledger", area: ours.tables[0]?.area, headers: ours.tables[0]?.headers });
    expect(theirs.print).toMatchObject({ ...ours.print });
    expect(copy.names.map(({ name, sheet }) => ({ name, sheet }))).toEqual(expect.arrayContaining(document.names.map(({ name, sheet }) => ({ name, sheet }))));
    expect(copy.customProperties).toEqual(document.customProperties);
    expect(copy.sheets.map((sheet) => [sheet.name, sheet.visibility !== "visible", sheet.protected])).toEqual(document.sheets.map((sheet) => [sheet.name, sheet.visibility !== "visible", sheet.protected]));
  }, 150_000);
});
