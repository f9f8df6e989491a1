/** Formulas that call an add-in's functions through Microsoft's own custom-functions runtime. */
import { describe, expect, test } from "@jest/globals";
import type { FunctionSignature, HostClient, HostWorkbook } from "../../../src/host/index";
import { withWorkbook } from "./workbooks";

async function withFunctions(work: (workbook: HostWorkbook, client: HostClient) => Promise<void>): Promise<void> {
  await withWorkbook(["Model"], async (workbook) => {
    const client = await workbook.attach();
    const { CustomFunctions } = client;
    const { Error: ExcelError, ErrorCode } = CustomFunctions;
    CustomFunctions.associate("DSO", (receivables: number, sales: number, days: number) => (receivables / sales) * days);
    CustomFunctions.associate("TOTAL", (cells: number[][]) => cells.flat().reduce((sum, cell) => sum + Number(cell), 0));
    CustomFunctions.associate("AGING", () => [["0-30", 10], ["31-60", 20]]);
    CustomFunctions.associate("LATER", async (value: number) => value * 2);
    CustomFunctions.associate("NONE", () => {
      throw new ExcelError(ErrorCode.notAvailable, "no such customer");
    });
    CustomFunctions.associate("BROKEN", () => {
      throw new Error("a defect");
    });
    client.registerCustomFunctions("AR", [signature("DSO", "", "", ""), signature("TOTAL", "matrix"), ...["AGING", "NONE", "BROKEN"].map((id) => signature(id)), signature("LATER", "")]);
    await work(workbook, client);
  });
}

/** An entry of the metadata file: the dimensionality of each parameter. */
function signature(id: string, ...parameters: string[]): FunctionSignature {
  return { id, parameters: parameters.map((dimensionality) => ({ dimensionality })) };
}

function cells(client: HostClient, address: string): Promise<unknown[][]> {
  return client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Model").getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("custom functions in cells", () => {
  test("values, ranges and promises give numbers", () =>
    withFunctions(async (workbook, client) => {
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Model");
        sheet.getRange("A1:A3").values = [[100], [400], [365]];
        sheet.getRange("B1:B3").formulas = [["=AR.DSO(A1,A2,A3)"], ["=AR.TOTAL(A1:A3)+1"], ["=AR.LATER(21)"]];
        await context.sync();
      });
      await workbook.calculate();
      expect(await cells(client, "B1:B3")).toEqual([[91.25], [866], [42]]);
      workbook.edit("Model", "A1", 200);
      await workbook.calculate();
      expect(await cells(client, "B1:B2")).toEqual([[182.5], [966]]);
    }), 20_000);

  test("a matrix spills into the cells beside it", () =>
    withFunctions(async (workbook, client) => {
      workbook.edit("Model", "D1", "=AR.AGING()");
      await workbook.calculate();
      expect(await cells(client, "D1:E2")).toEqual([["0-30", 10], ["31-60", 20]]);
    }), 20_000);

  test("an error that the function throws stands in the cell; any other exception is #VALUE!", () =>
    withFunctions(async (workbook, client) => {
      workbook.edit("Model", "A1", "=AR.NONE()");
      workbook.edit("Model", "A2", "=AR.BROKEN()");
      await workbook.calculate();
      expect(await cells(client, "A1:A2")).toEqual([["#N/A"], ["#VALUE!"]]);
    }), 20_000);

  test("what is left out and what is blank arrives as null, a single cell bare or as a matrix as the metadata says", () =>
    withFunctions(async (workbook, client) => {
      client.CustomFunctions.associate("SHOW", (...given: unknown[]) => JSON.stringify(given.slice(0, -1)));
      client.registerCustomFunctions("AR", [signature("SHOW", "matrix", "", "", "matrix")]);
      workbook.edit("Model", "A1", 1);
      workbook.edit("Model", "B1", "=AR.SHOW(A1:A2,,A1)");
      workbook.edit("Model", "B2", "=AR.SHOW(7,A2,\"x\",A1)");
      await workbook.calculate();
      expect(await cells(client, "B1:B2")).toEqual([["[[[1],[null]],null,1,null]"], ['[[[7]],null,"x",[[1]]]']]);
    }), 20_000);

  test("results of functions are no syncs of the add-in", () =>
    withFunctions(async (workbook, client) => {
      client.resetCounters();
      workbook.edit("Model", "A1", "=AR.LATER(1)");
      await workbook.calculate();
      expect(client.counters.syncs).toBe(0);
    }), 20_000);

  test("a function may read the workbook while it is calculated", () =>
    withFunctions(async (workbook, client) => {
      client.CustomFunctions.associate("PEEK", async () => {
        const context = new client.Excel.RequestContext();
        const range = context.workbook.worksheets.getItem("Model").getRange("A1");
        range.load("values");
        await context.sync();
        return Number(range.values[0]?.[0]) + 1;
      });
      client.registerCustomFunctions("AR", [signature("PEEK")]);
      workbook.edit("Model", "A1", 41);
      workbook.edit("Model", "B1", "=AR.PEEK()");
      await workbook.calculate();
      expect(await cells(client, "B1")).toEqual([[42]]);
    }), 20_000);

  test("when the client that answers is gone another one takes over, and without any the cell shows #NAME?", () =>
    withWorkbook(["Model"], async (workbook) => {
      const [first, second] = [await workbook.attach(), await workbook.attach()];
      for (const [client, answer] of [[first, 1], [second, 2]] as const) {
        client.CustomFunctions.associate("WHO", (seed: number) => answer + seed * 0);
        client.registerCustomFunctions("AR", [signature("WHO", "")]);
      }
      const answers: unknown[] = [];
      const ask = async (seed: number) => {
        workbook.edit("Model", "B1", seed);
        await workbook.calculate();
        answers.push(workbook.toDocument().sheets[0]?.cells[0]?.[0]?.v);
      };
      workbook.edit("Model", "A1", "=AR.WHO(B1)");
      await ask(1);
      first.detach();
      await ask(2);
      second.detach();
      await ask(3);
      expect(answers).toEqual([1, 2, "#NAME?"]);
    }), 20_000);

  test("what an add-in writes is calculated before its next sync reads it", () =>
    withWorkbook(["Model"], async (workbook) => {
      const client = await workbook.attach();
      await client.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Model").getRange("A1:C1");
        range.formulas = [[3, 4, "=A1*B1"]];
        await context.sync();
        range.load("values,formulas");
        await context.sync();
        expect([range.values, range.formulas]).toEqual([[[3, 4, 12]], [[3, 4, "=A1*B1"]]]);
      });
    }), 20_000);
});
