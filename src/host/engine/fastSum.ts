/** SUM as Univer gives it, to the last digit, without a decimal object for every cell: running totals down a long list take seconds otherwise. */
import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType, IFunctionService } from "@univerjs/preset-sheets-node-core";
import { BaseFunction, NumberValueObject } from "@univerjs/preset-sheets-node-core";

export function registerFastSum(functions: IFunctionService): void {
  functions.registerExecutors(new FastSum("SUM"));
}

class FastSum extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 255;

  override calculate(...args: FunctionVariantType[]): BaseValueObject {
    const total = new Total();
    for (const arg of args) {
      const error = arg.isReferenceObject() ? addReference(total, arg as BaseReferenceObject) : addValue(total, arg as BaseValueObject);
      if (error) return error;
    }
    return total.result;
  }
}

/** Ten-thousandths: amounts to the cent, rates and prices are whole numbers of them, and whole numbers add up exactly. */
const UNITS = 10_000;

class Total {
  private units = 0;
  private rest = 0;
  /** what the rest has lost by rounding so far (Neumaier 1974) */
  private lost = 0;

  add(value: number): void {
    const units = Math.round(value * UNITS);
    const sum = this.units + units;
    if (units / UNITS === value && Number.isSafeInteger(units) && Number.isSafeInteger(sum)) this.units = sum;
    else this.addRest(value);
  }

  get result(): BaseValueObject {
    // Univer's own plus says #NUM! for what is too large.
    return NumberValueObject.create(this.rest + this.lost).plus(NumberValueObject.create(this.units / UNITS));
  }

  private addRest(value: number): void {
    const sum = this.rest + value;
    this.lost += Math.abs(this.rest) >= Math.abs(value) ? this.rest - sum + value : value - sum + this.rest;
    this.rest = sum;
  }
}

type Error = BaseValueObject | undefined;

/** What is given itself counts as a number if it can: "2" and TRUE do, other texts are an error. */
function addValue(total: Total, value: BaseValueObject): Error {
  if (value.isError()) return value;
  if (value.isArray()) {
    let error: Error;
    (value as unknown as Cells).iterator((cell) => {
      error = cell ? addObject(total, cell) : undefined;
      return !error;
    });
    return error;
  }
  const number = value.isNumber() ? value : value.convertToNumberObjectValue();
  if (number.isError()) return number;
  total.add(Number(number.getValue()));
  return undefined;
}

interface Cells {
  iterator(callback: (cell: BaseValueObject | null | undefined) => boolean): void;
}

/** In cells only numbers count. */
function addObject(total: Total, value: BaseValueObject): Error {
  if (value.isError()) return value;
  if (value.isNumber()) total.add(Number(value.getValue()));
  return undefined;
}

function addReference(total: Total, reference: BaseReferenceObject): Error {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const isSheetMissing = reference.getForcedSheetName() !== "" && !reference.getForcedSheetId();
  if (isSheetMissing || reference.isMultiArea() || startRow < 0 || startColumn < 0) return addValue(total, reference.toArrayValueObject(false) as unknown as BaseValueObject);
  const cellAt = cellReader(reference);
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = cellAt(row, column);
      if (cell === null || cell === undefined || cell.v === null || cell.v === undefined) continue;
      if (cell.t === CellValueType.NUMBER && typeof cell.v === "number") total.add(cell.v);
      else {
        const error = addObject(total, reference.getCellValueObject(cell));
        if (error) return error;
      }
    }
  }
  return undefined;
}

/** Where nothing spills, a cell is what this calculation has made of it, else what stands there; looking further takes long. */
function cellReader(reference: BaseReferenceObject): (row: number, column: number) => Nullable<ICellData> {
  const spills = [reference.getCurrentActiveArrayFormulaCellData(), reference.getCurrentRuntimeActiveArrayFormulaCellData()];
  const isPlain = spills.every(isEmpty) && Object.keys(reference.getRuntimeFeatureCellData() ?? {}).length === 0;
  if (!isPlain) return (row, column) => reference.getCellData(row, column);
  const calculated = reference.getCurrentRuntimeSheetData();
  const cells = reference.getCurrentActiveSheetData().cellData;
  return (row, column) => calculated?.getValue(row, column) ?? cells.getValue(row, column);
}

function isEmpty(matrix: ObjectMatrix<Nullable<ICellData>> | undefined): boolean {
  for (const _row in matrix?.getMatrix()) return false;
  return true;
}
