/** RangeBorderCollection and RangeBorder: edges and inner lines of a range. */
import type { HostArea, HostStyle } from "../../document";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { textOf } from "../callArguments";
import { ProtocolError } from "../errors";
import type { ClassDefinition } from "../hostObject";
import type { CellRanges } from "../targets";
import { colorOf } from "./colors";

type Edge = "top" | "bottom" | "left" | "right";
type Line = { style: string; color?: string };
type Border = CellRanges & { side: string };

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"];

export const rangeBorderCollection: ClassDefinition<CellRanges> = {
  items: (target, session) => SIDES.map((side) => session.object("RangeBorder", { ...target, side })),
  item: (side, target, session) => (SIDES.includes(side) ? session.object("RangeBorder", { ...target, side }) : undefined),
};

export const rangeBorder: ClassDefinition<Border> = {
  identity: ({ side }) => ({ _Id: side }),
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => LINES[lineOf(border)?.style ?? ""]?.style ?? "None",
      set: (border, value) => draw(border, textOf(value) === "None" ? undefined : { style: lineStyle(textOf(value), "Thin"), color: lineOf(border)?.color }),
    },
    Weight: {
      get: (border) => LINES[lineOf(border)?.style ?? ""]?.weight ?? "Thin",
      set: (border, value) => {
        const line = lineOf(border);
        draw(border, { style: lineStyle(LINES[line?.style ?? "thin"]?.style ?? "Continuous", textOf(value)), color: line?.color });
      },
    },
    Color: {
      get: (border) => lineOf(border)?.color ?? "#000000",
      set: (border, value) => draw(border, { style: lineOf(border)?.style ?? "thin", color: colorOf(value) }),
    },
  },
};

/** the names that .xlsx gives to lines, and Excel's pair of style and weight */
const LINES: Record<string, { style: string; weight: string }> = {
  thin: { style: "Continuous", weight: "Thin" }, medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" }, hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" }, mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" }, mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" }, mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" }, double: { style: "Double", weight: "Thick" }, slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

function lineStyle(style: string, weight: string): string {
  const all = Object.entries(LINES);
  const found = all.find(([, line]) => line.style === style && line.weight === weight) ?? all.find(([, line]) => line.style === style);
  if (!found) throw new ProtocolError("InvalidArgument");
  return found[0];
}

/** the line of the first cell on that side */
function lineOf({ sheet, ranges, side }: Border): Line | undefined {
  const [part] = ranges.flatMap(({ area }) => parts(area, side));
  return part && sheet.style(part.area.row, part.area.column).borders?.[part.edge];
}

function draw({ sheet, ranges, side }: Border, line: Line | undefined): void {
  for (const { area, edge } of ranges.flatMap((range) => parts(range.area, side))) {
    const style: HostStyle = { borders: { [edge]: line } };
    sheet.patchStyle(area, style);
  }
}

/** the cells that carry a side, and on which of their edges; the far edge of whole rows and columns cannot be seen */
function parts(area: HostArea, side: string): { area: HostArea; edge: Edge }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop": return [{ area: { ...area, rows: 1 }, edge: "top" }];
    case "EdgeBottom": return rows === MAX_ROWS ? [] : [{ area: { ...area, row: row + rows - 1, rows: 1 }, edge: "bottom" }];
    case "EdgeLeft": return [{ area: { ...area, columns: 1 }, edge: "left" }];
    case "EdgeRight": return columns === MAX_COLUMNS ? [] : [{ area: { ...area, column: column + columns - 1, columns: 1 }, edge: "right" }];
    case "InsideHorizontal": return rows < 2 ? [] : [{ area: rows === MAX_ROWS ? area : { ...area, rows: rows - 1 }, edge: "bottom" }];
    default: return columns < 2 ? [] : [{ area: columns === MAX_COLUMNS ? area : { ...area, columns: columns - 1 }, edge: "right" }];
  }
}
