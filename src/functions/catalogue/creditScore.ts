/** CREDITSCORE: score, grade, tier or the whole judgement of customers by the documented scorecard. */
import { readNumbers } from "../../ledger/cells/numberColumn";
import { cellText } from "../../ledger/cells/textColumn";
import { CIRCUMSTANCE_NAMES, CREDIT_SCORE_ERRORS, CREDIT_SCORE_WORDS, DIMENSION_NAMES, METRIC_NAMES } from "../../locale/creditScore";
import { say, type Language } from "../../locale/index";
import { gradeOf, tierOf } from "../../measures/creditGrade";
import { circumstancesOf, reasonsIn, scoreCredit, type CreditScores, type Reason } from "../../measures/creditScore";
import { isFault, STANDARD_WEIGHTS, weightsWith, type MetricWeights, type WeightsFault } from "../../measures/creditWeights";
import { METRIC_KEYS, METRICS, type Dimension, type MetricKey, type Unit } from "../../measures/scorecard";
import { declareFunction, type CellList, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { readMetricTable, type MetricTable } from "../metricColumns";
import { dimensionNamed, metricNamed } from "../metricNames";
import { cells, choice, optional } from "../parameters";

export const creditScore = declareFunction({
  id: "CREDITSCORE",
  parameters: {
    metrics: cells(),
    names: cells(),
    output: choice({ score: ["分数", "得分"], grade: ["等级", "信用等级"], tier: ["分层", "层级"], detail: ["明细", "详情"] }, "score"),
    weights: optional(cells()),
  },
  result: "table",
  run({ metrics, names, output, weights: given }, { language }) {
    const weights = given ? weightsOf(given, language) : STANDARD_WEIGHTS;
    const table = readMetricTable(metrics, names, language);
    const result = scoreCredit(table.columns, weights);
    const reasons = reasonsBy(table, result, weights, language);
    const resultOf = (row: number): ResultCell[] => {
      const score = result.scores[row]!;
      if (Number.isNaN(score)) {
        const cell = table.isBlank(row) ? "" : new FunctionError("#N/A", CREDIT_SCORE_ERRORS.noneUsable);
        return output === "detail" ? [cell, "", "", "", "", "", "", ""] : [cell];
      }
      if (output === "score") return [score];
      const grade = result.gradeAt(row)!;
      if (output !== "detail") return [output === "grade" ? grade : tierOf(grade)];
      const [first, second, third] = reasons(row);
      return [score, grade, tierOf(grade), result.confidenceAt(row), first, second, third, notUsed(table, row, language)];
    };
    const rows = new Array<ResultCell[]>(table.columns.rows);
    for (let row = 0; row < rows.length; row++) rows[row] = resultOf(row);
    if (rows.length === 0) throw new FunctionError("#N/A", CREDIT_SCORE_ERRORS.noneUsable);
    return table.turned ? rows[0]!.map((_, column) => rows.map((row) => row[column]!)) : rows;
  },
});

const REASONS = 3;

/** Three cells for each customer: overrides and the cap first, then the metrics that move the score most. */
function reasonsBy({ columns }: MetricTable, { scores, gradeAt, financial }: CreditScores, weights: MetricWeights, language: Language): (row: number) => [string, string, string] {
  const strongest = reasonsIn(columns, weights, REASONS);
  const textOf = reasonTexts(language);
  const isBounded = Object.keys(columns.circumstances).length > 0;
  return (row) => {
    const texts = isBounded ? circumstancesOf(columns, row).map((circumstance) => say(CREDIT_SCORE_WORDS[circumstance], language)) : [];
    if (!financial[row] && gradeAt(row) !== gradeOf(scores[row]!)) texts.push(say(CREDIT_SCORE_WORDS.paymentOnly, language));
    for (const reason of strongest(row)) texts.push(textOf(reason));
    return [texts[0] ?? "", texts[1] ?? "", texts[2] ?? ""];
  };
}

/** The text of a reason; equal ones are made once. Values as people say them: 65.2%, 1.85, 12.5 days. */
function reasonTexts(language: Language): (reason: Reason) => string {
  const known = new Map<MetricKey, Map<number, string>>(METRIC_KEYS.map((metric) => [metric, new Map()]));
  return ({ metric, value, points }) => {
    const { unit } = METRICS[metric];
    const rounded = Math.round(value * SHOWN[unit].power);
    const whole = Math.round(points);
    const texts = known.get(metric)!;
    const key = rounded * 128 + whole;
    let text = texts.get(key);
    if (text === undefined) {
      const shown = `${rounded / SHOWN[unit].shownPower}${SHOWN[unit].sign}`;
      texts.set(key, (text = say(CREDIT_SCORE_WORDS.reason, language, { name: say(METRIC_NAMES[metric], language), value: shown, points: whole })));
    }
    return text;
  };
}

/** Decimals of a value: one of a percentage or of days, two of a multiple. */
const SHOWN: Readonly<Record<Unit, { power: number; shownPower: number; sign: string }>> = {
  share: { power: 1_000, shownPower: 10, sign: "%" },
  times: { power: 100, shownPower: 100, sign: "" },
  days: { power: 10, shownPower: 10, sign: "" },
};

function notUsed({ ignored, unclear }: MetricTable, row: number, language: Language): string {
  if (ignored.length === 0 && !unclear.has(row)) return "";
  const cells = (unclear.get(row) ?? []).map(({ name, found }) => say(CREDIT_SCORE_WORDS.unclearCell, language, { name, value: found }));
  const list = [...cells, ...ignored].join(say(CREDIT_SCORE_WORDS.separator, language));
  return say(CREDIT_SCORE_WORDS.notUsed, language, { list });
}

function weightsOf(list: CellList, language: Language): MetricWeights {
  const dimensions = new Map<Dimension, number>();
  const metrics = new Map<MetricKey, number>();
  for (const [name, cell] of pairsOf(list)) {
    if (name === "" && cellText(cell) === "") continue;
    const weight = readNumbers([cell], ".").values[0]!;
    if (!(weight >= 0)) throw new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightValue, { name, found: cellText(cell) });
    const dimension = dimensionNamed(name);
    const metric = metricNamed(name);
    if (dimension === undefined && metric === undefined) throw new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightName, { found: name });
    if ((dimension && dimensions.has(dimension)) || (metric && metrics.has(metric))) throw new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightTwice, { found: name });
    if (dimension) dimensions.set(dimension, weight);
    else metrics.set(metric!, weight);
  }
  if (dimensions.size + metrics.size === 0) return STANDARD_WEIGHTS;
  const weights = weightsWith({ dimensions, metrics });
  if (isFault(weights)) throw weightsError(weights, language);
  return weights;
}

/** Two columns of names and weights, or two rows; of two by two cells the second one decides. */
function pairsOf({ cells: given, width }: CellList): [name: string, weight: CellList["cells"][number]][] {
  const height = given.length / width;
  if (width !== 2 && height !== 2) throw new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightsShape);
  const lying = height === 2 && (width !== 2 || dimensionNamed(cellText(given[1]!)) !== undefined || metricNamed(cellText(given[1]!)) !== undefined);
  return Array.from({ length: given.length / 2 }, (_, i) => (lying ? [cellText(given[i]!), given[width + i]!] : [cellText(given[2 * i]!), given[2 * i + 1]!]));
}

function weightsError(fault: WeightsFault, language: Language): FunctionError {
  if (fault.fault === "nothing") return new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightsNothing);
  const sum = Number(fault.sum.toFixed(2));
  if (fault.fault === "over-100") return new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightsOver, { sum });
  return new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.weightsOverDimension, { name: say(DIMENSION_NAMES[fault.dimension], language), sum });
}

export const creditScoreGuide = {
  declared: creditScore,
  family: "core",
  summary: {
    zh: "按公开的评分卡给客户打信用分（0–100），或给出等级 AAA–C、分层 A/B/C、明细（含可信度和三条主要理由）。",
    en: "Scores customers 0–100 by a documented scorecard, or gives the grade AAA–C, the tier A/B/C, or details with confidence and reasons.",
  },
  parameters: {
    metrics: { zh: "指标数据，一行一个客户；缺的留空。比率用小数（0.65）或带 % 的文本。", en: "Metrics, one row a customer; leave unknown ones blank. Ratios as decimals (0.65) or text with %." },
    names: { zh: "指标名称，即 metrics 的表头：资产负债率、流动比率、准时付款率……中英文均可。", en: "The header row of metrics: debt ratio, current ratio, on-time payment rate …, in English or Chinese." },
    output: { zh: "“分数”（默认）、“等级”、“分层”或“明细”。", en: "\"score\" (default), \"grade\", \"tier\" or \"detail\"." },
    weights: {
      zh: "两列：维度或指标名称、占总分的百分比；未列出的按标准比例分其余。",
      en: "Two columns: dimension or metric, and its percent of the total; the others share the rest as in the standard card.",
    },
  },
  returns: {
    zh: "一行一个客户，无表头。明细为八列：分数、等级、分层、可信度（0–1）、三条理由、未用到的列。分数不取整。",
    en: "One row a customer, no header. Details have eight columns: score, grade, tier, confidence (0–1), three reasons, what was not used. Scores are not rounded.",
  },
  formula: {
    zh: "偿债 20、盈利 15、运营 15、发展 10、信用记录 40，各指标按分段直线曲线计分后加权；缺的指标把权重让给同一维度的其他指标，并降低可信度。逾期 90 天以上占余额 5% 及以上最高 B；拒付或诉讼为 C；数据超过 12 个月降一级；只有付款记录最高 A。90 分起 AAA，每 10 分一级。曲线与权重为本产品设定，见评分卡文档。",
    en: "Solvency 20, profitability 15, operation 15, growth 10, payment record 40; each metric gets points by a piecewise-linear curve. A missing metric's weight goes to the others of its dimension and lowers the confidence. From 5% of the balance over 90 days overdue: at most B; refused bill or lawsuit: C; data older than 12 months: one grade lower; payment record only: at most A. AAA from 90, a grade every 10 points. Curves and weights are ours; see the scorecard's document.",
  },
  errors: [
    { zh: "没有一列是认识的指标，或某客户没有可用的指标：#N/A", en: "No column is a known metric, or a customer has no usable one: #N/A" },
    { zh: "看不出一列是小数还是百分数：#VALUE!，并指出单元格", en: "A column that may be plain ratios or percentages: #VALUE! naming the cell" },
    { zh: "同一指标有两列、权重名称不认识或合计超过 100%：#VALUE!", en: "A metric given twice, an unknown weight name or weights over 100%: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "客户", en: "Customer" }, METRIC_NAMES.debtRatio, METRIC_NAMES.onTimeRate, CIRCUMSTANCE_NAMES.refusedBill],
      [{ zh: "华东机电", en: "Eastline" }, 0.3, 0.95, null],
      [{ zh: "北方钢构", en: "Norsteel" }, 0.9, 0.6, null],
      [{ zh: "南海商贸", en: "Southsea" }, 0.75, 0.95, 1],
    ],
    formula: "=AR.CREDITSCORE(B2:D4,B1:D1,\"detail\")",
    result: [
      [90, "AAA", "A", 0.32, { zh: "准时付款率 95%：85 分", en: "On-time payment rate 95%: 85 points" }, { zh: "资产负债率 30%：100 分", en: "Debt ratio 30%: 100 points" }, "", ""],
      [20, "CC", "C", 0.32, { zh: "准时付款率 60%：20 分", en: "On-time payment rate 60%: 20 points" }, { zh: "资产负债率 90%：20 分", en: "Debt ratio 90%: 20 points" }, "", ""],
      [
        19, "C", "C", 0.32, CREDIT_SCORE_WORDS.refusedBill, { zh: "准时付款率 95%：85 分", en: "On-time payment rate 95%: 85 points" },
        { zh: "资产负债率 75%：40 分", en: "Debt ratio 75%: 40 points" }, "",
      ],
    ],
  },
} satisfies Guide<typeof creditScore>;
