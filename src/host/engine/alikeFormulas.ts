/** Tells the formula engine which formulas are copies of one another, so that it reads a formula copied down 75,000 rows once and not 75,000 times. */
import type { ICalculateFormulaService, IFormulaData, IFormulaDataItem } from "@univerjs/preset-sheets-node-core";
import { cutAtRows } from "./formulaReferences";
import { spillsAsCalls } from "./spillReferences";

/** Where rows take turns (first row, further rows, subtotal), that many formulas of a column are looked back at. */
const REMEMBERED = 4;
/** Their own place counts in these: they are left alone. */
const PLACE_FUNCTION = /\b(?:OFFSET|INDIRECT|INDEX|CHOOSE|XLOOKUP)\(/i;

/** From now on every calculation is given the copies as such; the cells keep their formulas. */
export function joinAlikeFormulas(calculation: ICalculateFormulaService): void {
  const execute = calculation.execute.bind(calculation);
  calculation.execute = (config) => {
    joinIn(config.formulaData);
    return execute(config);
  };
}

interface First {
  item: IFormulaDataItem;
  row: number;
  parts: (string | number)[];
}

function joinIn(data: IFormulaData): void {
  let joined = 0;
  for (const sheets of Object.values(data)) {
    for (const rows of Object.values(sheets ?? {})) {
      const firsts = new Map<number, First[]>();
      for (const rowKey in rows) {
        const row = Number(rowKey);
        for (const columnKey in rows[row]) {
          const column = Number(columnKey);
          const item = rows[row][column];
          if (!item?.f || item.si !== undefined) continue;
          item.f = spillsAsCalls(item.f);
          const known = firsts.get(column);
          const first = known?.find((one) => isCopy(item.f, one, row));
          if (first) {
            first.item.si ??= `alike-${++joined}`;
            rows[row][column] = { f: first.item.f, si: first.item.si, x: 0, y: row - first.row };
          } else remember(firsts, column, item, row);
        }
      }
    }
  }
}

function isCopy(formula: string, { parts, row: firstRow }: First, row: number): boolean {
  let at = 0;
  for (const part of parts) {
    const text = typeof part === "number" ? String(part + 1 + row - firstRow) : part;
    if (!formula.startsWith(text, at)) return false;
    at += text.length;
  }
  return at === formula.length;
}

function remember(firsts: Map<number, First[]>, column: number, item: IFormulaDataItem, row: number): void {
  const parts = PLACE_FUNCTION.test(item.f) ? undefined : cutAtRows(item.f);
  if (!parts) return;
  const known = firsts.get(column) ?? [];
  known.unshift({ item, row, parts });
  firsts.set(column, known.slice(0, REMEMBERED));
}
