/** Reads a column of quantities that may bear units: `15件`, and `15件460本`, of which only the larger unit is taken. */
import type { Cell } from "../types";
import { newAmountScan, scanAmount } from "./amountText";
import type { CellIssue } from "./issue";
import { readNumbers } from "./numberColumn";
import type { NumberCells } from "./numberColumn";

interface Part {
  /** as written */
  number: string;
  unit: string;
}

/** 5万件 is 50,000 件 */
const PART = /([-+]?\d[\d,]*(?:\.\d+)?\s*[千万亿]?)\s*(\p{L}{1,8})/gu;
const WHOLE = /^(?:\s*[-+]?\d[\d,]*(?:\.\d+)?\s*[\p{L}]{1,8})+\s*$/u;

/** True for a number with its unit behind it, and so for amounts like `75 CR` and `5万`, which the caller must have ruled out. */
export function isQuantityText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first <= 57 && first >= 43 && WHOLE.test(text);
}

/**
 * Quantities in the unit that leads where two units are written. How many of the smaller make one of the larger is not on the sheet,
 * so the smaller part is dropped and every such cell is an issue; a cell in the smaller unit alone counts 0.
 */
export function readQuantities(cells: readonly Cell[], decimalSign: "." | ","): NumberCells {
  const parts = cells.map((cell) => (typeof cell === "string" ? partsOf(cell.normalize("NFKC")) : undefined));
  const written = parts.filter((found) => found !== undefined);
  if (written.length === 0) return readNumbers(cells, decimalSign);
  const leading = (written.find((found) => found.length > 1) ?? written[0]!)[0]!.unit;
  const isCompound = written.some((found) => found.length > 1);
  const issues: CellIssue[] = [];
  const bare = cells.map((cell, index): Cell => {
    const found = parts[index];
    if (!found) return cell;
    const [first] = found;
    const taken = isCompound && first!.unit !== leading ? "0" : first!.number;
    if (found.length > 1 || first!.unit !== leading) issues.push({ index, code: "quantity-unit-assumed", found: String(cell), assumed: `${taken} ${leading}`, lost: false });
    return taken;
  });
  const read = readNumbers(bare, decimalSign);
  return { values: read.values, issues: [...read.issues, ...issues] };
}

function partsOf(text: string): Part[] | undefined {
  if (!WHOLE.test(text) || scanAmount(text, newAmountScan())) return undefined;
  return [...text.matchAll(PART)].map((match) => ({ number: match[1]!, unit: match[2]! }));
}
