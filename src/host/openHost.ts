/** Opens a document in Node, in an engine without a grid, and lets Office.js clients attach to it. */
import { loadOfficeScript } from "./client/officeScript";
import type { HostDocument } from "./document";
import { createEngine } from "./engine/createEngine";
import { hostWorkbook } from "./hostWorkbook";
import type { HostWorkbook } from "./index";
import { chartsOf } from "./protocol/chartSpecs";

/** `name` is the file name that clients see. The document is the workbook's from now on. */
export async function openHost(document: HostDocument, name = "Book1.xlsx"): Promise<HostWorkbook> {
  const engine = await createEngine(document);
  return hostWorkbook(engine, name, loadOfficeScript, undefined, chartsOf(document, engine));
}
