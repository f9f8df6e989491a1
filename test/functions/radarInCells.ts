/** A workbook of the host with our functions joined to its formulas, through Microsoft's custom-functions runtime. */
import { associateFunctions } from "../../src/functions/answer";
import { signatures } from "../../src/functions/signatures";
import { openHost, type HostClient, type HostWorkbook } from "../../src/host";
import type { HostDocument } from "../../src/host/document";

export interface RadarInCells {
  workbook: HostWorkbook;
  client: HostClient;
}

/** Opens the document, joins every function of the catalogue as `AR.…`, lets the test work, and leaves nothing running. */
export async function withRadar(document: HostDocument, work: (radar: RadarInCells) => Promise<void>): Promise<void> {
  const workbook = await openHost(document);
  try {
    const client = await workbook.attach();
    associateFunctions(client.CustomFunctions, () => "en-US");
    client.registerCustomFunctions("AR", signatures());
    await work({ workbook, client });
  } finally {
    workbook.dispose();
  }
}

/** The values of an area. */
export function valuesOf(client: HostClient, sheet: string, address: string): Promise<unknown[][]> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
