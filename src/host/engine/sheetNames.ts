/** Excel's rules for the names of sheets. */
import { EngineError } from "./types";

const LONGEST = 31;

export function checkSheetName(name: string, taken: readonly string[]): void {
  const isValid = name.length > 0 && name.length <= LONGEST && !/[\\/*?:[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
  if (!isValid) throw new EngineError("InvalidArgument", `"${name}" cannot name a sheet.`);
  if (taken.some((one) => one.toLowerCase() === name.toLowerCase())) throw new EngineError("ItemAlreadyExists", `There is a sheet "${name}" already.`);
}

/** Sheet1, Sheet2 … the first that is free. */
export function freeSheetName(taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let number = taken.length + 1;
  while (lower.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
