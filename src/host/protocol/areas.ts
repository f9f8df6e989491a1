/** Cutting areas out of areas: for rules and validations that lose some of their cells. */
import type { HostArea } from "../document";
import { intersectArea } from "./cellRange";

/** what is left of the areas when all holes are cut out; up to four pieces for each cut */
export function cutOut(areas: readonly HostArea[], holes: readonly HostArea[]): HostArea[] {
  return holes.reduce<HostArea[]>((left, hole) => left.flatMap((area) => cutOne(area, hole)), [...areas]);
}

export function touches(areas: readonly HostArea[], others: readonly HostArea[]): boolean {
  return areas.some((area) => others.some((other) => intersectArea(area, other)));
}

function cutOne(area: HostArea, hole: HostArea): HostArea[] {
  const common = intersectArea(area, hole);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: common.row, rows: common.rows, column: area.column, columns: common.column - area.column },
    { row: common.row, rows: common.rows, column: right, columns: area.column + area.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}
