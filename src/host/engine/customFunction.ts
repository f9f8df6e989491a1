/** Makes a JavaScript function callable from formulas under a name that may have dots. */
import type { BaseValueObject } from "@univerjs/preset-sheets-node-core";
import { ArrayValueObject, AsyncObject, BaseFunction, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject } from "@univerjs/preset-sheets-node-core";
import { ERROR_TEXTS } from "./typing";
import { EngineError } from "./types";
import type { UniverInstance } from "./univerInstance";

/**
 * The function gets plain values and 2-D arrays as Excel on the web passes them: null for an argument left out and for a blank cell.
 * A thrown error becomes the cell error that its code names, else #VALUE!.
 */
export function registerCustomFunction({ functions }: UniverInstance, name: string, call: (args: unknown[]) => unknown): void {
  const upperName = name.toUpperCase();
  functions.unregisterExecutors(upperName);
  functions.deleteFormulaAstCacheKey(upperName);
  functions.registerExecutors(new HostFunction(upperName, call));
}

/** Univer's own custom functions get 0 for what is blank or left out; this one sees the difference. */
class HostFunction extends BaseFunction {
  constructor(name: string, private readonly call: (args: unknown[]) => unknown) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...args: BaseValueObject[]): never {
    // An asynchronous result is awaited by Univer, though the base class declares values only.
    return new AsyncObject(this.answer(args.map(plainArgument))) as never;
  }

  private async answer(args: unknown[]): Promise<BaseValueObject> {
    try {
      return valueObject(cellResult(await this.call(args)));
    } catch (error) {
      return cellObject(error instanceof EngineError && ERROR_TEXTS.has(error.code) ? error.code : "#VALUE!");
    }
  }
}

export function plainArgument(value: BaseValueObject): unknown {
  if (!value.isArray()) return plainCell(value);
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => plainCell(cell || null)));
}

function plainCell(value: BaseValueObject | null): unknown {
  return !value || value.isNull() ? null : value.getValue();
}

export type CellResult = string | number | boolean;

export function valueObject(result: CellResult | CellResult[][]): BaseValueObject {
  if (!Array.isArray(result)) return cellObject(result);
  const values = result.map((row) => row.map(cellObject));
  return ArrayValueObject.create({
    calculateValueList: values, rowCount: values.length, columnCount: values[0]?.length ?? 0, unitId: "", sheetId: "", row: -1, column: -1,
  });
}

/** A text stays a text, whatever it looks like. */
function cellObject(value: CellResult): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ERROR_TEXTS.has(value) ? ErrorValueObject.create(value as Parameters<typeof ErrorValueObject.create>[0]) : StringValueObject.create(value);
}

/** A blank shows as 0, as in Excel; a ragged or empty array is an error. */
export function cellResult(result: unknown): CellResult | CellResult[][] {
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
