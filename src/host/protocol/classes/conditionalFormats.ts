/** ConditionalFormatCollection and the kinds of rules that this host knows: Custom, DataBar and ColorScale. */
import type { HostConditionalFormat } from "../../document";
import { cutOut, touches } from "../areas";
import { CellRange } from "../cellRange";
import type { CellRule } from "../cellRules";
import { booleanOf, recordOf, textOf } from "../callArguments";
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition, type HostObject } from "../hostObject";
import type { Session } from "../session";
import type { CellRanges, ClassName } from "../targets";
import { colorOf } from "./colors";

type Kind = HostConditionalFormat["type"];
const KINDS: Record<string, Kind> = { Custom: "formula", DataBar: "dataBar", ColorScale: "colorScale" };

export const conditionalFormatCollection: ClassDefinition<CellRanges> = {
  guard: ({ sheet }) => ({ sheet }),
  items: (target, session) => rulesOf(target, session).map((rule) => session.object("ConditionalFormat", rule)),
  item: (id, target, session) => {
    const rule = rulesOf(target, session).find((one) => one.id === id);
    return rule && session.object("ConditionalFormat", rule);
  },
  commands: {
    Add: ({ sheet, ranges }, args, session) => {
      const areas = ranges.map((range) => range.area);
      const kind = KINDS[args.text(0)];
      if (!kind) throw new ProtocolError("NotImplemented", `Conditional formats of type ${args.text(0)} are not available in this host.`);
      return session.object("ConditionalFormat", session.workbook.rules.add(sheet, blankRule(kind, areas)));
    },
    ClearAll: clearAll,
  },
};

export const conditionalFormat: ClassDefinition<CellRule> = {
  identity: ({ id }) => ({ Id: id }),
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ format }) => Object.keys(KINDS).find((name) => KINDS[name] === format.type) },
    Priority: { get: (rule, { workbook }) => workbook.rules.of(rule.sheet).findIndex((one) => one.id === rule.id) },
    StopIfTrue: {
      get: ({ format }) => format.type === "formula" && (format.stopIfTrue ?? false),
      set: (rule, value, { workbook }) => workbook.rules.change(rule, { ...formula(rule), stopIfTrue: booleanOf(value) }),
    },
  },
  navigation: {
    Custom: kindOf("formula", "CustomConditionalFormat"),
    CustomOrNullObject: kindOrNull("formula", "CustomConditionalFormat"),
    DataBar: kindOf("dataBar", "DataBarConditionalFormat"),
    DataBarOrNullObject: kindOrNull("dataBar", "DataBarConditionalFormat"),
    ColorScale: kindOf("colorScale", "ColorScaleConditionalFormat"),
    ColorScaleOrNullObject: kindOrNull("colorScale", "ColorScaleConditionalFormat"),
  },
  queries: {
    GetRange: (rule, _, session) => session.object("Range", new CellRange(rule.sheet, onlyArea(rule))),
    GetRanges: ({ sheet, format }, _, session) =>
      session.object("RangeAreas", { sheet, ranges: format.areas.map((area) => new CellRange(sheet, area)) }),
  },
  commands: { Delete: ({ sheet, id }, _, { workbook }) => workbook.rules.remove(sheet, new Set([id])) },
};

export const customConditionalFormat: ClassDefinition<CellRule> = {
  navigation: {
    Format: (rule, session) => session.object("ConditionalRangeFormat", rule),
    Rule: (rule, session) => session.object("ConditionalFormatRule", rule),
  },
};

export const conditionalFormatRule: ClassDefinition<CellRule> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Formula: {
      get: ({ format }) => (format.type === "formula" ? format.formula : null),
      set: (rule, value, { workbook }) => {
        const text = textOf(value);
        workbook.rules.change(rule, { ...formula(rule), formula: text.startsWith("=") ? text : `=${text}` });
      },
    },
  },
};

export const conditionalRangeFormat: ClassDefinition<CellRule> = {
  navigation: {
    Fill: (rule, session) => session.object("ConditionalRangeFill", rule),
    Font: (rule, session) => session.object("ConditionalRangeFont", rule),
  },
};

export const conditionalRangeFill: ClassDefinition<CellRule> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Color: {
      get: (rule) => formula(rule).fill ?? "",
      set: (rule, value, { workbook }) => workbook.rules.change(rule, { ...formula(rule), fill: colorOf(value) }),
    },
  },
  commands: { Clear: (rule, _, { workbook }) => workbook.rules.change(rule, { ...formula(rule), fill: undefined }) },
};

export const conditionalRangeFont: ClassDefinition<CellRule> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    Color: {
      get: (rule) => formula(rule).fontColor ?? "",
      set: (rule, value, { workbook }) => workbook.rules.change(rule, { ...formula(rule), fontColor: colorOf(value) }),
    },
    Bold: {
      get: (rule) => formula(rule).bold ?? false,
      set: (rule, value, { workbook }) => workbook.rules.change(rule, { ...formula(rule), bold: booleanOf(value) }),
    },
  },
};

export const dataBarConditionalFormat: ClassDefinition<CellRule> = {
  navigation: { PositiveFormat: (rule, session) => session.object("ConditionalDataBarPositiveFormat", rule) },
};

export const conditionalDataBarPositiveFormat: ClassDefinition<CellRule> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    FillColor: {
      get: ({ format }) => (format.type === "dataBar" ? format.color : null),
      set: (rule, value, { workbook }) => workbook.rules.change(rule, { type: "dataBar", areas: rule.format.areas, color: colorOf(value) }),
    },
    GradientFill: { set: (_, value) => void booleanOf(value) },
  },
};

export const colorScaleConditionalFormat: ClassDefinition<CellRule> = {
  guard: ({ sheet }) => ({ sheet }),
  scalars: {
    ThreeColorScale: { get: ({ format }) => format.type === "colorScale" && format.colors.length === 3 },
    Criteria: {
      get: ({ format }) => criteria(format),
      set: (rule, value, { workbook }) => {
        const given = recordOf(value);
        const points = [given.minimum, given.midpoint, given.maximum].filter((point) => point !== undefined && point !== null);
        const colors = points.map((point) => colorOf(recordOf(point).color));
        if (colors.length < 2) throw new ProtocolError("InvalidArgument");
        workbook.rules.change(rule, { type: "colorScale", areas: rule.format.areas, colors });
      },
    },
  },
};

function blankRule(kind: Kind, areas: HostConditionalFormat["areas"]): HostConditionalFormat {
  if (kind === "formula") return { type: "formula", areas, formula: "" };
  return kind === "dataBar" ? { type: "dataBar", areas, color: "#638EC6" } : { type: "colorScale", areas, colors: ["#F8696B", "#63BE7B"] };
}

function rulesOf({ sheet, ranges }: CellRanges, { workbook }: Session): CellRule[] {
  const areas = ranges.map((range) => range.area);
  return workbook.rules.of(sheet).filter((rule) => touches(rule.format.areas, areas));
}

/** rules that reach beyond these cells keep the rest of theirs */
function clearAll(target: CellRanges, _: unknown, session: Session): null {
  const holes = target.ranges.map((range) => range.area);
  const gone = new Set<string>();
  for (const rule of rulesOf(target, session)) {
    const areas = cutOut(rule.format.areas, holes);
    if (areas.length === 0) gone.add(rule.id);
    else session.workbook.rules.change(rule, { ...rule.format, areas });
  }
  if (gone.size > 0) session.workbook.rules.remove(target.sheet, gone);
  return null;
}

function kindOf(kind: Kind, className: RuleClass) {
  return (rule: CellRule, session: Session): HostObject => {
    if (rule.format.type !== kind) throw new ProtocolError("ItemNotFound");
    return session.object(className, rule);
  };
}

function kindOrNull(kind: Kind, className: RuleClass) {
  return (rule: CellRule, session: Session): HostObject => (rule.format.type === kind ? session.object(className, rule) : nullObject);
}

type RuleClass = Extract<ClassName, "CustomConditionalFormat" | "DataBarConditionalFormat" | "ColorScaleConditionalFormat">;

function formula({ format }: CellRule): Extract<HostConditionalFormat, { type: "formula" }> {
  if (format.type !== "formula") throw new ProtocolError("ItemNotFound");
  return format;
}

function onlyArea({ format }: CellRule): HostConditionalFormat["areas"][number] {
  const [area, ...more] = format.areas;
  if (!area || more.length > 0) throw new ProtocolError("InvalidOperation", "The rule has several areas; use getRanges.");
  return area;
}

function criteria(format: HostConditionalFormat): unknown {
  if (format.type !== "colorScale") return null;
  const [minimum, ...rest] = format.colors;
  const [middle, maximum] = rest.length > 1 ? rest : [undefined, rest[0]];
  return {
    minimum: { type: "LowestValue", color: minimum }, maximum: { type: "HighestValue", color: maximum },
    ...(middle && { midpoint: { type: "Percentile", formula: "50", color: middle } }),
  };
}
