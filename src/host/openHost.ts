/** Opens a document in the engine and lets Office.js clients attach to it. */
import { attachClient } from "./client/attachClient";
import { loadOfficeScript } from "./client/officeScript";
import type { HostArea, HostDocument } from "./document";
import { createEngine } from "./engine/createEngine";
import type { EngineSheet } from "./engine/types";
import type { HostClient, HostWorkbook } from "./index";
import { parseArea } from "./protocol/address";
import { OpenWorkbook } from "./protocol/openWorkbook";

/** `name` is the file name that clients see. The document is the workbook's from now on. */
export async function openHost(document: HostDocument, name = "Book1.xlsx"): Promise<HostWorkbook> {
  const workbook = new OpenWorkbook(await createEngine(document), name);
  const clients: HostClient[] = [];
  return {
    attach: async (options = {}) => {
      const client = attachClient(workbook, options, loadOfficeScript);
      clients.push(client);
      return client;
    },
    edit: (sheet, address, value) => {
      const area = areaOf(address);
      sheetOf(workbook, sheet).setValues({ ...area, rows: 1, columns: 1 }, [[value ?? ""]]);
    },
    select: (sheet, address) => workbook.select(sheetOf(workbook, sheet), areaOf(address)),
    setCellEditing: (on) => workbook.setCellEditing(on),
    calculate: () => workbook.engine.calculate(),
    charts: () => workbook.charts,
    toDocument: () => workbook.engine.toDocument(),
    dispose: () => {
      for (const client of clients) client.detach();
      workbook.dispose();
    },
  };
}

function sheetOf(workbook: OpenWorkbook, name: string): EngineSheet {
  const sheet = workbook.engine.findSheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

function areaOf(address: string): HostArea {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}
