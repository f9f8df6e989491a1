/** RangeAreas and RangeCollection: several areas of one sheet that are formatted and cleared together. */
import type { ClearWhat } from "../../engine/types";
import { CellRange } from "../cellRange";
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition } from "../hostObject";
import type { CellRanges } from "../targets";
import { rangeArgument } from "./range";

const CLEAR: Record<string, ClearWhat> = { All: "all", Contents: "contents", Formats: "formats", Hyperlinks: "hyperlinks" };

export const rangeAreas: ClassDefinition<CellRanges> = {
  referable: true,
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Address: { get: ({ ranges }) => ranges.map((range) => range.address).join(",") },
    AddressLocal: { get: ({ ranges }) => ranges.map((range) => range.address).join(",") },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + range.cellCount, 0) },
  },
  navigation: {
    Areas: (target, session) => session.object("RangeCollection", target),
    ConditionalFormats: (target, session) => session.object("ConditionalFormatCollection", target),
    DataValidation: (target, session) => session.object("DataValidation", target),
    Format: (target, session) => session.object("RangeFormat", target),
    Worksheet: ({ sheet }, session) => session.object("Worksheet", sheet),
  },
  queries: {
    GetIntersectionOrNullObject: (target, args, session) => {
      const other = rangeArgument(args, 0, target);
      const ranges = target.ranges.flatMap((range) => range.intersection(other) ?? []);
      return ranges.length > 0 ? session.object("RangeAreas", { sheet: target.sheet, ranges }) : nullObject;
    },
    GetOffsetRangeAreas: ({ sheet, ranges }, args, session) => {
      const moved = ranges.map(({ area }) => new CellRange(sheet, area).at(area.row + args.integer(0), area.column + args.integer(1), area.rows, area.columns));
      return session.object("RangeAreas", { sheet, ranges: moved });
    },
  },
  commands: {
    Clear: ({ sheet, ranges }, args) => {
      const what = CLEAR[args.optionalText(0) ?? "All"];
      if (!what) throw new ProtocolError("InvalidArgument");
      for (const { area } of ranges) sheet.clear(area, what);
    },
  },
};

export const rangeCollection: ClassDefinition<CellRanges> = {
  items: ({ ranges }, session) => ranges.map((range) => session.object("Range", range)),
};
