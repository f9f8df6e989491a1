/** XYZ: how steady the demand for each item is. */
import type { Words } from "../../locale/index";
import { steadinessOf, variationOf } from "../../measures/xyz";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { numberGrid } from "../parameters";

const MESSAGES = {
  noVariation: {
    zh: "至少要有两期，且平均数量大于零，才有变异系数",
    en: "a coefficient of variation needs two periods at least and a mean above zero",
  },
} satisfies Record<string, Words>;

export const xyz = declareFunction({
  id: "XYZ",
  parameters: { quantities: numberGrid() },
  result: "table",
  run({ quantities: { values, width, height } }) {
    for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) values[i] = 0;
    if (width === 1 || height === 0) return [classAndVariation(values)];
    return Array.from({ length: height }, (_, row) => classAndVariation(values.subarray(row * width, (row + 1) * width)));
  },
});

function classAndVariation(demand: Float64Array): ResultCell[] {
  const variation = variationOf(demand);
  if (variation === undefined) return [new FunctionError("#N/A", MESSAGES.noVariation), new FunctionError("#N/A", MESSAGES.noVariation)];
  return [steadinessOf(variation), variation];
}

export const xyzGuide = {
  declared: xyz,
  family: "sales",
  summary: {
    zh: "XYZ 分类：按各期数量的变异系数判断需求是否稳定，X 稳定、Y 波动、Z 不规则。",
    en: "XYZ classes: how steady demand is, by the coefficient of variation over the periods; X steady, Y varying, Z irregular.",
  },
  parameters: {
    quantities: {
      zh: "每个品种一行、每期一列的数量；只有一列时视为一个品种的各期。空白格按零计。",
      en: "Quantities, one row an item and one column a period; a single column is one item. Blank cells count as 0.",
    },
  },
  returns: { zh: "溢出两列，与数量逐行对应：类别、变异系数（小数）。", en: "Two columns beside the rows: class and coefficient of variation (a decimal)." },
  formula: {
    zh: "变异系数 = 样本标准差（n − 1）÷ 平均数；不超过 0.5 为 X，不超过 1 为 Y，其余为 Z。",
    en: "Coefficient of variation = sample standard deviation (n − 1) ÷ mean; up to 0.5 is X, up to 1 is Y, above is Z.",
  },
  errors: [
    { zh: "少于两期，或平均数量为零或负数：该行 #N/A", en: "Fewer than two periods, or a mean of zero or less: #N/A in that row" },
    { zh: "无法识别的数字：#VALUE!，并指出单元格", en: "A number that cannot be read: #VALUE! naming the cell" },
  ],
  example: {
    input: [
      [{ zh: "品名", en: "Item" }, { zh: "1月", en: "Jan" }, { zh: "2月", en: "Feb" }, { zh: "3月", en: "Mar" }],
      [{ zh: "水泵", en: "Pump" }, 8, 10, 12],
      [{ zh: "阀门", en: "Valve" }, 2, 10, 18],
      [{ zh: "电机", en: "Motor" }, 0, 0, 30],
    ],
    formula: "=AR.XYZ(B2:D4)",
    result: [["X", 0.2], ["Y", 0.8], ["Z", 1.7320508075688772]],
  },
} satisfies Guide<typeof xyz>;
