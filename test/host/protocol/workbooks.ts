/** Small workbooks for the protocol's tests. */
import type { HostDocument, HostSheet } from "../../../src/host/document";
import { openHost, type HostWorkbook } from "../../../src/host/index";

/** A document of blank sheets with these names. */
export function documentOf(...names: string[]): HostDocument {
  return {
    sheets: names.map(blankSheet), styles: {}, names: [], customXml: [], customProperties: {}, losses: [], activeSheet: names[0] ?? "Sheet1",
  };
}

function blankSheet(name: string): HostSheet {
  return {
    name, visibility: "visible", cells: {}, columnWidths: {}, rowHeights: {}, hiddenRows: [], hiddenColumns: [], merges: [], showGridlines: true,
    tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [], print: {}, protected: false,
  };
}

/** Opens blank sheets, lets the test work with them, and leaves nothing running. */
export async function withWorkbook(names: string[], work: (workbook: HostWorkbook) => Promise<void>): Promise<void> {
  const workbook = await openHost(documentOf(...names));
  try {
    await work(workbook);
  } finally {
    workbook.dispose();
  }
}

/** The code of the error that a run ends with; fails when it does not fail. */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  return (await errorOf(run)).code;
}

export async function errorOf(run: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await run;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The run was expected to fail, and did not.");
}
