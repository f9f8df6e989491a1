/** Makes a JavaScript function callable from formulas under a name that may have dots. */
import type { BaseValueObject } from "@univerjs/preset-sheets-node-core";
import { AsyncCustomFunction } from "@univerjs/preset-sheets-node-core";
import { ERROR_TEXTS } from "./typing";
import { EngineError } from "./types";
import type { UniverInstance } from "./univerInstance";

/** Univer hands over plain values and 2-D arrays; a thrown error becomes the cell error that its code names, else #VALUE!. */
export function registerCustomFunction({ functions }: UniverInstance, name: string, call: (args: unknown[]) => unknown): void {
  const upperName = name.toUpperCase();
  functions.unregisterExecutors(upperName);
  functions.deleteFormulaAstCacheKey(upperName);
  functions.registerExecutors(new HostFunction(upperName, call));
}

class HostFunction extends AsyncCustomFunction {
  constructor(name: string, private readonly call: (args: unknown[]) => unknown) {
    super(name);
  }

  override calculateCustom(...args: (number | string | boolean | null | BaseValueObject)[] | unknown[]): never {
    // Univer awaits what an asynchronous function returns, though its base class declares the awaited result only.
    return this.answer(args) as never;
  }

  private async answer(args: unknown[]): Promise<unknown> {
    try {
      return cellResult(await this.call(args));
    } catch (error) {
      return error instanceof EngineError && ERROR_TEXTS.has(error.code) ? error.code : "#VALUE!";
    }
  }
}

type CellResult = string | number | boolean;

/** A blank shows as 0, as in Excel; a ragged or empty array is an error. */
function cellResult(result: unknown): CellResult | CellResult[][] {
  if (!Array.isArray(result)) return scalar(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return "#VALUE!";
  return rows.length === 1 && width === 1 ? rows[0]?.[0] ?? "#VALUE!" : rows;
}

function scalar(value: unknown): CellResult {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "string" || typeof value === "boolean") return value;
  return "#VALUE!";
}
