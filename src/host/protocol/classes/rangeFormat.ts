/** RangeFormat with its fill, font and protection: read over all cells (null where they differ), written to all cells. */
import type { HostStyle } from "../../document";
import { booleanOf, numberOf } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition, Scalar } from "../hostObject";
import type { CellRanges } from "../targets";
import { widthOfTexts } from "./autofit";
import { fillProperties, fontProperties, formatProperties, protectionProperties, type StyleProperty } from "./styleProperties";

export const rangeFormat: ClassDefinition<CellRanges> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    ...styleScalars(formatProperties),
    ColumnWidth: { get: readWidth, set: (target, value) => setWidths(target, numberOf(value)) },
    RowHeight: {
      set: ({ sheet, ranges }, value) => {
        for (const { area } of ranges) sheet.setRowHeight(area.row, area.rows, numberOf(value));
      },
    },
    UseStandardWidth: { set: (target, value) => (booleanOf(value) ? setWidths(target, STANDARD_WIDTH) : undefined) },
  },
  navigation: {
    Borders: (target, session) => session.object("RangeBorderCollection", target),
    Fill: (target, session) => session.object("RangeFill", target),
    Font: (target, session) => session.object("RangeFont", target),
    Protection: (target, session) => session.object("FormatProtection", target),
  },
  commands: {
    AutofitColumns: ({ sheet, ranges }) => {
      for (const range of ranges) {
        const area = range.occupied();
        const texts = sheet.texts(area);
        for (let column = 0; column < area.columns; column++) {
          sheet.setColumnWidth(area.column + column, 1, widthOfTexts(texts.map((row) => row[column] ?? "")));
        }
      }
    },
    /** rows grow with their content by themselves until a height is set */
    AutofitRows: () => null,
  },
};

export const rangeFill: ClassDefinition<CellRanges> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: styleScalars(fillProperties),
  commands: { Clear: (target) => patchAll(target, { fill: undefined }) },
};

export const rangeFont: ClassDefinition<CellRanges> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: styleScalars(fontProperties),
};

export const formatProtection: ClassDefinition<CellRanges> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: styleScalars(protectionProperties),
};

/** points, as Office.js counts a column's width; Excel's 8.43 characters */
const STANDARD_WIDTH = 48;

function styleScalars(properties: Record<string, StyleProperty>): Record<string, Scalar<CellRanges>> {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, {
    get: (target: CellRanges) => common(target, property.read),
    set: (target: CellRanges, value: unknown) => {
      if (value === null) throw new ProtocolError("InvalidArgument");
      patchAll(target, property.patch(value));
    },
  }]));
}

export function patchAll({ sheet, ranges }: CellRanges, style: HostStyle): void {
  for (const { area } of ranges) sheet.patchStyle(area, style);
}

/** what all cells have in common, null when they differ */
export function common({ sheet, ranges }: CellRanges, read: (style: HostStyle) => unknown): unknown {
  let first: unknown;
  for (const range of ranges) {
    const { row, column, rows, columns } = range.occupied();
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const value = read(sheet.style(r, c));
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
  }
  return first;
}

function readWidth({ sheet, ranges }: CellRanges): unknown {
  const widths = new Set<number>();
  for (const range of ranges) {
    const { column, columns } = range.occupied();
    for (let c = column; c < column + columns; c++) widths.add(sheet.columnWidth(c));
  }
  return widths.size === 1 ? [...widths][0] : null;
}

function setWidths({ sheet, ranges }: CellRanges, points: number): void {
  for (const { area } of ranges) sheet.setColumnWidth(area.column, area.columns, points);
}
