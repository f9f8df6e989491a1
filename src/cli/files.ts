/** Input and output files of the command line: opening workbooks, and naming and saving their copies without ever touching an input. */
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { HostDocument } from "../host/document";
import { WorkbookFileError, readWorkbook, writeWorkbook } from "../host/xlsx";
import type { WorkbookFileErrorCode } from "../host/xlsx";

export type FileErrorCode =
  | WorkbookFileErrorCode
  | "not-found"
  /** there, but it cannot be read: a folder, no permission, locked by another program */
  | "not-readable"
  /** `--out` names one of the inputs */
  | "out-is-input"
  /** `--out` does not end in .xlsx, the only kind that is written */
  | "out-not-xlsx"
  | "cannot-write";

export interface FileError {
  code: FileErrorCode;
  /** the path as the user gave it */
  file: string;
  /** technical: the part that is damaged, the system's error code; "" when there is nothing to add */
  detail: string;
}

export type FileResult<T> = { ok: true; value: T } | { ok: false; error: FileError };

export interface OutputChoice {
  /** `--out`: this very file, replaced when it exists */
  out?: string;
  /** `--out-dir`: created when missing */
  outDir?: string;
}

export interface OutputFile {
  path: string;
  /** the user named it, so an existing file gives way */
  replace: boolean;
}

/** Old and foreign spreadsheet formats are opened too, because their content tells why they cannot be read. */
const SPREADSHEET_EXTENSIONS = new Set([".xlsx", ".xlsm", ".xltx", ".xltm", ".csv", ".tsv", ".tab", ".txt", ".xls", ".xlsb", ".ods"]);

/** Reads one input. The file is never opened for writing. */
export async function openInput(file: string): Promise<FileResult<HostDocument>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const detail = systemCode(error);
    return failure(detail === "ENOENT" || detail === "ENOTDIR" ? "not-found" : "not-readable", file, detail);
  }
  const extension = extname(file).toLowerCase();
  if (!SPREADSHEET_EXTENSIONS.has(extension)) return failure("not-a-workbook", file, extension);
  try {
    return { ok: true, value: await readWorkbook(bytes, basename(file)) };
  } catch (error) {
    return workbookFailure(error, file);
  }
}

/**
 * Where the copy of an input goes: the file that `--out` names, else `<name>-report.xlsx` in `--out-dir` or beside the input,
 * or the next free name (`-report-2`, `-report-3` …).
 *
 * @param inputs all inputs of the run: none of them may be the output, under whatever name or link
 */
export async function chooseOutput(input: string, choice: OutputChoice, inputs: string[]): Promise<FileResult<OutputFile>> {
  if (choice.out !== undefined) return namedOutput(choice.out, [input, ...inputs]);
  const folder = choice.outDir ?? dirname(input);
  const name = basename(input, extname(input));
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}-report${number === 1 ? "" : `-${number}`}.xlsx`);
    if (!(await exists(path))) return { ok: true, value: { path, replace: false } };
  }
}

/** Writes the document; a failure leaves no half-written file behind, and an existing one as it was. */
export async function saveOutput(output: OutputFile, document: HostDocument): Promise<FileResult<OutputFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await writeWorkbook(document);
  } catch (error) {
    return workbookFailure(error, output.path);
  }
  try {
    await mkdir(dirname(output.path), { recursive: true });
    if (!output.replace && (await exists(output.path))) return failure("cannot-write", output.path, "EEXIST");
    await writeWhole(output.path, bytes);
    return { ok: true, value: output };
  } catch (error) {
    return failure("cannot-write", output.path, systemCode(error));
  }
}

/** Writes beside the target, in the same folder, so that the last step is one rename, which either happens or does not. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes, { flag: "wx" });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function namedOutput(out: string, inputs: string[]): Promise<FileResult<OutputFile>> {
  if (extname(out).toLowerCase() !== ".xlsx") return failure("out-not-xlsx", out, extname(out));
  for (const input of inputs) {
    if (await isSameFile(input, out)) return failure("out-is-input", out, "");
  }
  return { ok: true, value: { path: out, replace: true } };
}

/** By identity on the disk, so that links and other spellings of a name are seen through. */
async function isSameFile(input: string, out: string): Promise<boolean> {
  if (resolve(input) === resolve(out)) return true;
  try {
    const [one, other] = await Promise.all([stat(await realpath(input)), stat(await realpath(out))]);
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

function workbookFailure(error: unknown, file: string): { ok: false; error: FileError } {
  if (!(error instanceof WorkbookFileError)) throw error;
  return failure(error.code, file, error.detail);
}

function failure(code: FileErrorCode, file: string, detail: string): { ok: false; error: FileError } {
  return { ok: false, error: { code, file, detail } };
}

function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
