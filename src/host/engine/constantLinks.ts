/**
 * Links with a fixed target and a fixed text: `=HYPERLINK("#'Sheet'!A5","Name")`. Nothing that they show can change, so they are kept
 * beside the cell's value and the formula engine, for which every formula is a node in its graph, never sees them.
 */
import { CellValueType, type ICellData } from "@univerjs/core";

const CONSTANT_LINK = /^=HYPERLINK\("((?:[^"]|"")*)"(?:,"((?:[^"]|"")*)")?\)$/i;

/** The cell of such a formula, without a style; undefined for any other formula. */
export function constantLink(formula: string): ICellData | undefined {
  // Almost every formula is told apart by its first letters.
  if (!/^=HYPERLINK\("/i.test(formula)) return undefined;
  const [, target, text] = CONSTANT_LINK.exec(formula) ?? [];
  if (target === undefined) return undefined;
  return { v: (text ?? target).replaceAll('""', '"'), t: CellValueType.FORCE_STRING, custom: { link: formula } };
}

/** The formula of a cell that `constantLink` made. */
export function linkFormula(cell: ICellData): string | undefined {
  const link: unknown = cell.custom?.link;
  return typeof link === "string" ? link : undefined;
}
