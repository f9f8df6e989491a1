/** CONVERSION: the sales funnel on cohorts, stage by stage. */
import { cellText } from "../../ledger/cells/textColumn";
import { nameKey } from "../../ledger/nameKey";
import { say, type Words } from "../../locale/index";
import { conversion as conversionOf, decidedConversion, funnel, stageOrder, wholeFunnel, type FunnelStep, type StageEntries } from "../../measures/funnel";
import { ratio } from "../../measures/money";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { dates, labels, optional, type Labels } from "../parameters";
import { requireDates, requireLabels } from "../requiredCells";

const WORDS = {
  stage: { zh: "阶段", en: "Stage" },
  entered: { zh: "进入", en: "Entered" },
  further: { zh: "进入后续阶段", en: "Got further" },
  left: { zh: "已退出", en: "Left" },
  open: { zh: "进行中", en: "Open" },
  conversion: { zh: "转化率", en: "Conversion" },
  decided: { zh: "已决转化率", en: "Of decided" },
  cumulative: { zh: "累计转化率", en: "From first" },
  overall: { zh: "全程", en: "Overall" },
} as const satisfies Record<string, Words>;

const MESSAGES = {
  noEntries: { zh: "没有任何商机进入阶段", en: "no opportunity has entered a stage" },
  nothingEntered: { zh: "没有商机进入该阶段，无转化率", en: "nothing entered the stage, so there is no conversion" },
  nothingDecided: { zh: "该阶段的商机都还在进行中，没有已决转化率", en: "all of the stage are still open, so none is decided" },
  stageTwice: { zh: "stage_order 中“{found}”出现了两次", en: "stage_order names '{found}' twice" },
  manyStages: { zh: "阶段有 {count} 种，超过 {most} 种时请给出 stage_order", en: "there are {count} stages; with more than {most} give stage_order" },
} satisfies Record<string, Words>;

/** Exits by their usual names, for lists that come without an order; in a given order, what it leaves out is an exit. */
const EXIT = /输单|丢单|失单|失败|战败|流失|放弃|取消|作废|终止|无效|\b(lost|cancell?ed|abandoned|disqualified|dropped|dead)\b/i;

/** More are no stages of a funnel; finding their order takes the square of it. */
const MOST_STAGES = 60;

export const conversion = declareFunction({
  id: "CONVERSION",
  parameters: { opportunities: labels("rows"), stages: labels("rows"), entered: dates("rows"), stage_order: optional(labels()) },
  result: "table",
  run({ opportunities, stages, entered, stage_order: given }, { language }) {
    const stage_order = given?.values.length ? given : undefined;
    const isUsed = (row: number): boolean => opportunities.codes[row]! >= 0 || stages.codes[row]! >= 0 || !Number.isNaN(entered.values[row]!);
    requireLabels(opportunities, isUsed);
    requireLabels(stages, isUsed);
    requireDates(entered, isUsed);
    const names = stage_order ? namesInOrder(stage_order) : namesFound(stages);
    const entries = entriesOf(opportunities, stages, entered.values, names);
    if (entries.opportunities === 0 || names.length === 0) throw new FunctionError("#N/A", MESSAGES.noEntries);

    const order = stage_order ? names.map((_, at) => at) : stageOrder(entries);
    const place = new Int32Array(names.length);
    order.forEach((code, at) => (place[code] = at));
    const steps = funnel({ ...entries, stage: entries.stage.map((code) => (code < 0 ? -1 : place[code]!)) });
    const { stage, entered: count, further, left, open, conversion: rate, decided, cumulative } = WORDS;
    return [
      [stage, count, further, left, open, rate, decided, cumulative].map((words) => say(words, language)),
      ...steps.map((step, at) => {
        const fromFirst = ratio(step.entered, steps[0]!.entered)!;
        return [names[order[at]!]!, ...(at === steps.length - 1 ? [step.entered, "", "", "", "", ""] : figuresOf(step)), fromFirst];
      }),
      [say(WORDS.overall, language), ...figuresOf(wholeFunnel(steps)), ""],
    ];
  },
});

function figuresOf(step: FunnelStep): ResultCell[] {
  return [
    step.entered, step.further, step.left, step.open,
    conversionOf(step) ?? new FunctionError("#N/A", MESSAGES.nothingEntered),
    decidedConversion(step) ?? new FunctionError("#N/A", MESSAGES.nothingDecided),
  ];
}

/** The names of the given order, each once. */
function namesInOrder({ codes, values, list }: Labels): readonly string[] {
  const twice = codes.findIndex((code, at) => code >= 0 && codes.indexOf(code) < at);
  if (twice >= 0) throw new FunctionError("#VALUE!", MESSAGES.stageTwice, { found: cellText(list.cells[twice]!) });
  return values;
}

/** The stages of the list but for the exits. */
function namesFound({ values }: Labels): string[] {
  const found = values.filter((name) => !EXIT.test(name));
  if (found.length > MOST_STAGES) throw new FunctionError("#VALUE!", MESSAGES.manyStages, { count: found.length, most: MOST_STAGES });
  return found;
}

/** The rows with their stages as places among the names; a stage that is not among them is an exit. */
function entriesOf(opportunities: Labels, stages: Labels, entered: Float64Array, names: readonly string[]): StageEntries {
  const places = new Map(names.map((name, at) => [nameKey(name), at]));
  const placeOfCode = stages.values.map((name) => places.get(nameKey(name)) ?? -1);
  return {
    opportunity: opportunities.codes, stage: stages.codes.map((code) => placeOfCode[code] ?? -1), entered,
    opportunities: opportunities.values.length, stages: names.length,
  };
}

export const conversionGuide = {
  declared: conversion,
  family: "sales",
  summary: {
    zh: "按商机队列计算销售漏斗：每个阶段进入多少、有多少走到后续阶段、退出和进行中的各多少，以及各种转化率。",
    en: "Sales funnel on cohorts: how many opportunities entered each stage, got further, left or are still open, and the conversion.",
  },
  parameters: {
    opportunities: { zh: "商机编号或名称，每进入一次阶段一行。", en: "Opportunity id or name, one row for each time that it entered a stage." },
    stages: { zh: "进入的阶段，与商机一一对应。", en: "The stage that it entered, one for each row." },
    entered: { zh: "进入阶段的日期，与商机一一对应。", en: "The day on which it entered the stage, one for each row." },
    stage_order: {
      zh: "阶段的先后顺序，最后一个为成交；未列出的阶段（如输单）算作退出。省略时按多数商机的先后推断。",
      en: "The stages in order, the won one last; others (such as Lost) are exits. Left out: the order most opportunities take.",
    },
  },
  returns: {
    zh: "溢出表格：每个阶段一行，最后一行是从首阶段到末阶段的全程。转化率为小数（0.45 即 45%）。",
    en: "A table that spills: a row for each stage, then one for the whole way from the first to the last. Rates are decimals.",
  },
  formula: {
    zh: "转化率 = 曾到达后续阶段的商机 ÷ 曾进入该阶段的商机；已决转化率的分母只含已走到后续阶段和已退出的商机。跳过的阶段视为经过，退回不取消已到达的阶段；每个商机都计入首阶段。最近一次进入的是未列入顺序的阶段，即为退出。省略 stage_order 时，名称含“输单、丢单、战败、取消、Lost、Cancelled”等字样的阶段视为退出。",
    en: "Conversion = opportunities that ever reached a later stage ÷ those that ever entered this one; \"Of decided\" counts only those that got further or left. A skipped stage counts as passed, going back undoes nothing, and every opportunity counts in the first stage. Whose latest entry is not in the order has left. Without stage_order, stages named Lost, Cancelled and the like (in English or Chinese) are exits.",
  },
  errors: [
    { zh: "行中缺少商机、阶段或日期：#VALUE!，并指出单元格", en: "A row without opportunity, stage or date: #VALUE! naming the cell" },
    { zh: "stage_order 中有重复的阶段：#VALUE!", en: "A stage twice in stage_order: #VALUE!" },
    { zh: "没有任何商机：#N/A；某阶段分母为零：该格为 #N/A", en: "No opportunities: #N/A; a stage without a denominator: #N/A in its cell" },
  ],
  example: {
    input: [
      [{ zh: "商机", en: "Opportunity" }, { zh: "阶段", en: "Stage" }, { zh: "进入日期", en: "Entered" }, { zh: "阶段顺序", en: "Order" }],
      ["O-1", { zh: "线索", en: "Lead" }, { day: "2025-01-05" }, { zh: "线索", en: "Lead" }],
      ["O-1", { zh: "报价", en: "Quote" }, { day: "2025-01-20" }, { zh: "报价", en: "Quote" }],
      ["O-1", { zh: "成交", en: "Won" }, { day: "2025-02-10" }, { zh: "成交", en: "Won" }],
      ["O-2", { zh: "线索", en: "Lead" }, { day: "2025-01-08" }, null],
      ["O-2", { zh: "报价", en: "Quote" }, { day: "2025-02-01" }, null],
      ["O-2", { zh: "输单", en: "Lost" }, { day: "2025-03-01" }, null],
      ["O-3", { zh: "线索", en: "Lead" }, { day: "2025-01-12" }, null],
      ["O-3", { zh: "输单", en: "Lost" }, { day: "2025-02-15" }, null],
      ["O-4", { zh: "线索", en: "Lead" }, { day: "2025-02-03" }, null],
    ],
    formula: "=AR.CONVERSION(A2:A10,B2:B10,C2:C10,D2:D4)",
    result: [
      [WORDS.stage, WORDS.entered, WORDS.further, WORDS.left, WORDS.open, WORDS.conversion, WORDS.decided, WORDS.cumulative],
      [{ zh: "线索", en: "Lead" }, 4, 2, 1, 1, 0.5, 0.6666666666666666, 1],
      [{ zh: "报价", en: "Quote" }, 2, 1, 1, 0, 0.5, 0.5, 0.5],
      [{ zh: "成交", en: "Won" }, 1, "", "", "", "", "", 0.25],
      [WORDS.overall, 4, 1, 2, 1, 0.25, 0.3333333333333333, ""],
    ],
  },
} satisfies Guide<typeof conversion>;
