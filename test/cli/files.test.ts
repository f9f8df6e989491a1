import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseOutput, openInput, saveOutput } from "../../src/cli/files";
import type { HostDocument } from "../../src/host/document";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ledger-files-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array = "a,b\n1,2\n"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function ledger(): Promise<HostDocument> {
  const opened = await openInput(file("source.csv"));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

describe("opening an input file", () => {
  test("a readable ledger gives its document", async () => {
    expect(await openInput(file("应收.CSV"))).toMatchObject({ ok: true, value: { activeSheet: "应收" } });
  });

  test("each thing that can be wrong has its own code", async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(24).fill(0)]);
    const encrypted = new Uint8Array([...ole, ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    mkdirSync(join(folder, "folder.xlsx"));
    const cases: [path: string, code: string][] = [
      [join(folder, "absent.xlsx"), "not-found"],
      [join(folder, "folder.xlsx"), "not-readable"],
      [file("letter.docx"), "not-a-workbook"],
      [file("page.xlsx", "<html>"), "not-a-workbook"],
      [file("old.xls", ole), "legacy-xls"],
      [file("secret.xlsx", encrypted), "password-protected"],
      [file("broken.xlsx", "PK\u0003\u0004 and no more"), "damaged"],
    ];
    for (const [path, code] of cases) expect(await openInput(path)).toMatchObject({ ok: false, error: { code, file: path } });
  });
});

describe("choosing the output file", () => {
  test("the copy stands beside the input, under the next free name", async () => {
    const input = file("应收 6月.xlsm");
    expect(await chooseOutput(input, {}, [input])).toEqual({ ok: true, value: { path: join(folder, "应收 6月-report.xlsx"), replace: false } });
    file("应收 6月-report.xlsx");
    file("应收 6月-report-2.xlsx");
    expect(await chooseOutput(input, {}, [input])).toEqual({ ok: true, value: { path: join(folder, "应收 6月-report-3.xlsx"), replace: false } });
  });

  test("with --out-dir it goes there, by the same rule", async () => {
    const input = file("a.csv");
    const outDir = join(folder, "results");
    expect(await chooseOutput(input, { outDir }, [input])).toEqual({ ok: true, value: { path: join(outDir, "a-report.xlsx"), replace: false } });
  });

  test("--out may name an existing file, but never an input, whatever the spelling or link", async () => {
    const input = file("a.xlsx");
    const other = file("b.xlsx");
    symlinkSync(input, join(folder, "soft.xlsx"));
    linkSync(input, join(folder, "hard.xlsx"));
    for (const out of [input, other, join(folder, "x", "..", "a.xlsx"), join(folder, "soft.xlsx"), join(folder, "hard.xlsx")]) {
      expect(await chooseOutput(input, { out }, [input, other])).toMatchObject({ ok: false, error: { code: "out-is-input", file: out } });
    }
    const free = file("old result.xlsx");
    expect(await chooseOutput(input, { out: free }, [input, other])).toEqual({ ok: true, value: { path: free, replace: true } });
    expect(await chooseOutput(input, { out: join(folder, "r.csv") }, [input])).toMatchObject({ ok: false, error: { code: "out-not-xlsx" } });
  });
});

describe("saving the output file", () => {
  test("the saved copy opens again with the same cells, and no unfinished file is left", async () => {
    const document = await ledger();
    const path = join(folder, "new folder", "r.xlsx");
    expect(await saveOutput({ path, replace: false }, document)).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, "new folder"))).toEqual(["r.xlsx"]);
    expect(await openInput(path)).toMatchObject({ ok: true, value: { sheets: [{ name: "source", cells: { 0: { 0: { v: "a" }, 1: { v: "b" } }, 1: { 0: { v: "1" }, 1: { v: "2" } } } }] } });
  });

  test("an existing file gives way only when the user named it", async () => {
    const document = await ledger();
    const path = file("there.xlsx", "old");
    expect(await saveOutput({ path, replace: false }, document)).toMatchObject({ ok: false, error: { code: "cannot-write", detail: "EEXIST" } });
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(await saveOutput({ path, replace: true }, document)).toMatchObject({ ok: true });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  test("what cannot be written is reported and leaves nothing behind", async () => {
    const document = await ledger();
    mkdirSync(join(folder, "taken.xlsx"));
    expect(await saveOutput({ path: join(folder, "taken.xlsx"), replace: true }, document)).toMatchObject({ ok: false, error: { code: "cannot-write" } });
    file("plain", "a file, not a folder");
    expect(await saveOutput({ path: join(folder, "plain", "r.xlsx"), replace: false }, document)).toMatchObject({ ok: false, error: { code: "cannot-write" } });
    expect(readdirSync(folder).sort()).toEqual(["plain", "source.csv", "taken.xlsx"]);
    expect(existsSync(join(folder, "plain", "r.xlsx"))).toBe(false);
  });
});
