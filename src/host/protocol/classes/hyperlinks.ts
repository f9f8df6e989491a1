/** Range.hyperlink: a web address or a place in the document, with the text that shows it. */
import type { CellRange } from "../cellRange";
import { recordOf, textOf } from "../callArguments";
import type { Scalar } from "../hostObject";
import { mapCells } from "./rangeCells";

export const hyperlinkScalar: Scalar<CellRange> = { get: readLink, set: writeLink };

/** the first cell's link; null where it has none */
function readLink(range: CellRange): unknown {
  const { row, column } = range.area;
  const link = range.sheet.hyperlinks.find((one) => one.row === row && one.column === column);
  if (!link) return null;
  const textToDisplay = range.sheet.texts({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
  return { address: link.address, documentReference: link.documentReference, screenTip: link.screenTip, textToDisplay };
}

function writeLink(range: CellRange, value: unknown): void {
  const given = recordOf(value);
  const text = (key: string) => (given[key] === undefined || given[key] === null ? undefined : textOf(given[key]));
  const link = { address: text("address"), documentReference: text("documentReference"), screenTip: text("screenTip") };
  mapCells(range.occupied(), (row, column) => {
    const cell = { row, column, rows: 1, columns: 1 };
    const blank = range.sheet.values(cell)[0]?.[0] === "";
    const display = text("textToDisplay") ?? (blank ? (link.address ?? link.documentReference) : undefined);
    if (display !== undefined) range.sheet.setValues(cell, [[display]]);
    range.sheet.setHyperlink({ row, column, ...link });
  });
}
