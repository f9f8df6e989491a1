/** Opens a document in Node, in an engine without a grid, and lets Office.js clients attach to it. */
import { loadOfficeScript } from "./client/officeScript";
import type { HostDocument } from "./document";
import { createEngine } from "./engine/createEngine";
import { hostWorkbook } from "./hostWorkbook";
import type { HostWorkbook } from "./index";

/** `name` is the file name that clients see. The document is the workbook's from now on. */
export async function openHost(document: HostDocument, name = "Book1.xlsx"): Promise<HostWorkbook> {
  return hostWorkbook(await createEngine(document), name, loadOfficeScript);
}
