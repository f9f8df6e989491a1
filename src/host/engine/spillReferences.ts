/** `A1#`, all that the formula in A1 spills: Univer reads it but cannot calculate it, so it is calculated as the function that files call it. */
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType, IFunctionService } from "@univerjs/preset-sheets-node-core";
import { BaseFunction, ErrorType, ErrorValueObject } from "@univerjs/preset-sheets-node-core";
import { withSpillCalls } from "../xlsx/storedFunctions";

const NAME = "ANCHORARRAY";

export function spillsAsCalls(formula: string): string {
  return withSpillCalls(formula, NAME);
}

export function registerSpillReference(functions: IFunctionService): void {
  functions.registerExecutors(new SpillReference(NAME));
}

class SpillReference extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(cell: FunctionVariantType): BaseValueObject {
    if (!cell.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = cell as BaseReferenceObject;
    const { startRow: row, startColumn: column } = reference.getRangePosition();
    // What spilled in this calculation, else what spilled before.
    const spilled = reference.getCurrentRuntimeActiveArrayFormulaRange()?.[row]?.[column] ?? reference.getCurrentActiveArrayFormulaRange()?.[row]?.[column];
    if (!spilled) return ErrorValueObject.create(ErrorType.REF);
    const own = reference.getRangeData();
    reference.setRangeData(spilled);
    const values = reference.toArrayValueObject(false);
    reference.setRangeData(own);
    return values as unknown as BaseValueObject;
  }
}
