/** ABC: items by value, with their class by cumulative share. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { classesOf, DEFAULT_CUTS, type Cuts } from "../../measures/abc";
import { rankAmounts } from "../../measures/concentration";
import { exact, fromMinor } from "../../measures/money";
import { largestFirst } from "../../measures/ranking";
import { declareFunction, type RangeParameter, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import { groupsOf } from "../groups";
import type { Guide } from "../guide";
import { amounts, choice, labels, numbers } from "../parameters";

const WORDS = {
  share: { zh: "占比", en: "Share" },
  cumulative: { zh: "累计占比", en: "Cumulative share" },
  className: { zh: "类别", en: "Class" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  cuts: {
    zh: "cuts 必须是 0 与 1 之间逐个增大的累计占比，例如 {0.8,0.95}",
    en: "cuts must be rising cumulative shares between 0 and 1, for example {0.8,0.95}",
  },
  noPositive: { zh: "没有合计为正数的品种", en: "no item has a positive value" },
} satisfies Record<string, Words>;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export const abc = declareFunction({
  id: "ABC",
  parameters: { items: labels("rows"), values: amounts("rows"), cuts: cutsOfClasses(), rule: choice({ before: ["之前", "不含本项"], after: ["之后", "含本项"] }, "before") },
  result: "table",
  run({ items: given, values: { values, scale }, cuts, rule }, { language }) {
    const { codes, names } = groupsOf(given, values, say(FUNCTION_WORDS.blankGroup, language));
    if (names.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const sums = new Float64Array(names.length);
    for (let i = 0; i < values.length; i++) if (values[i] !== 0) sums[codes[i]!]! += values[i]!;
    sums.forEach(exact);
    const order = largestFirst(sums, names);
    const ranked = rankAmounts(sums, order);
    if (ranked.count === 0) throw new FunctionError("#N/A", MESSAGES.noPositive);
    const classes = classesOf(ranked, cuts, rule);
    let cumulative = 0;
    const rows: ResultCell[][] = [];
    for (let place = 0; place < order.length; place++) {
      const item = order[place]!;
      const [name, value] = [names[item]!, fromMinor(sums[item]!, scale)];
      cumulative += Math.max(0, sums[item]!);
      // both are whole numbers, so that the plain division is the nearest double
      if (place < ranked.count) rows.push([name, value, sums[item]! / ranked.total, cumulative / ranked.total, LETTERS[classes[place]!]!]);
      else rows.push([name, value, "", "", LETTERS[cuts.length]!]);
    }
    return [[FUNCTION_WORDS.item, FUNCTION_WORDS.amount, WORDS.share, WORDS.cumulative, WORDS.className].map((words) => say(words, language)), ...rows];
  },
});

/** Rising shares; {0.8, 0.95} when left out. */
function cutsOfClasses(): RangeParameter<Cuts> {
  const shares = numbers();
  return {
    shape: "range",
    absent: () => DEFAULT_CUTS,
    read(list, surroundings) {
      const cuts = [...shares.read(list, surroundings)].filter((cut) => !Number.isNaN(cut));
      const rising = cuts.every((cut, i) => cut > (cuts[i - 1] ?? 0) && cut < 1);
      if (!rising || cuts.length === 0 || cuts.length >= LETTERS.length) throw new FunctionError("#VALUE!", MESSAGES.cuts);
      return cuts;
    },
  };
}

export const abcGuide = {
  declared: abc,
  family: "sales",
  summary: {
    zh: "ABC 分类：按金额从大到小排列，列出占比、累计占比和类别；同名的行先合并。",
    en: "ABC classes: items from the largest value down with share, cumulative share and class; rows of one item are added up first.",
  },
  parameters: {
    items: { zh: "品名或编码。", en: "Item names or codes." },
    values: { zh: "销售额或耗用金额，与品名一一对应。", en: "Sales or usage values, one for each item." },
    cuts: { zh: "各类别截止的累计占比；省略为 {0.8,0.95}，即 A、B、C 三类。", en: "Cumulative shares at which classes end; {0.8,0.95} when left out, giving A, B and C." },
    rule: {
      zh: "“之前”（默认）：按该项之前的累计占比归类，跨界的一项归入前一类；“之后”：按含该项的累计占比。",
      en: "\"before\" (default): by the cumulative share before the item, so the one that crosses a cut stays in; \"after\": with it.",
    },
  },
  returns: {
    zh: "溢出表格：品名、金额、占比、累计占比、类别；金额相同的按编码排序。占比为小数。",
    en: "A table that spills: item, amount, share, cumulative share, class; equal amounts by code. Shares are decimals.",
  },
  formula: {
    zh: "“之前”：前面各项累计 < 界限 × 合计 → 本类；“之后”：含本项累计 ≤ 界限 × 合计 → 本类。合计只含正数；为零或负数的品种归入最后一类，不计占比。按分比较，不受舍入影响。",
    en: "\"before\": the sum of the items above < cut × total; \"after\": the sum with the item ≤ cut × total. The total holds positive items only; those at or below zero get the last class and no share. Compared in whole cents, so rounding decides nothing.",
  },
  errors: [
    { zh: "没有金额，或没有合计为正数的品种：#N/A", en: "No values, or no item with a positive value: #N/A" },
    { zh: "cuts 不是逐个增大的 0–1 之间的数：#VALUE!", en: "Cuts that are not rising shares between 0 and 1: #VALUE!" },
    { zh: "无法识别的金额：#VALUE!，并指出单元格", en: "A value that cannot be read: #VALUE! naming the cell" },
  ],
  example: {
    input: [
      [FUNCTION_WORDS.item, { zh: "销售额", en: "Sales" }],
      ["P1", 450], ["P2", 300], ["P3", 120], ["P4", 100], ["P5", 30],
    ],
    formula: "=AR.ABC(A2:A6,B2:B6)",
    result: [
      [FUNCTION_WORDS.item, FUNCTION_WORDS.amount, WORDS.share, WORDS.cumulative, WORDS.className],
      ["P1", 450, 0.45, 0.45, "A"],
      ["P2", 300, 0.3, 0.75, "A"],
      ["P3", 120, 0.12, 0.87, "A"],
      ["P4", 100, 0.1, 0.97, "B"],
      ["P5", 30, 0.03, 1, "C"],
    ],
  },
} satisfies Guide<typeof abc>;
