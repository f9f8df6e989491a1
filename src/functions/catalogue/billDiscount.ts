/** BILLDISCOUNT: interest, proceeds and yearly cost of discounting bills of exchange. */
import { FUNCTION_ERRORS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { billDiscount as discounted, yearlyDiscountCost, type BillDiscount, type BillProblem } from "../../measures/billDiscount";
import { fromMinor } from "../../measures/money";
import { placeOf } from "../arguments";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { amounts, choice, date, dates, flag, number, required, withDefault } from "../parameters";
import { inShape } from "../shape";
import { holidays } from "../workCalendar";

const WORDS = {
  payableOn: { zh: "兑付日", en: "Payable on" },
  maturityValue: { zh: "到期值", en: "Maturity value" },
  days: { zh: "计息天数", en: "Days" },
  interest: { zh: "贴现息", en: "Interest" },
  net: { zh: "实得金额", en: "Net proceeds" },
  cost: { zh: "年化成本", en: "Yearly cost" },
} as const satisfies Record<string, Words>;

const PROBLEMS: Record<BillProblem, Words> = {
  "face-not-positive": { zh: "第 {row} 行：票面金额必须大于 0", en: "row {row}: the face amount must be above 0" },
  "issue-missing": { zh: "第 {row} 行：带息票据需要出票日", en: "row {row}: a bill that bears interest needs its issue date" },
  "due-before-issue": { zh: "第 {row} 行：到期日早于出票日", en: "row {row}: the due date is before the issue date" },
  "discounted-before-issue": { zh: "第 {row} 行：贴现日早于出票日", en: "row {row}: the discount date is before the issue date" },
  "discounted-after-due": { zh: "第 {row} 行：贴现日晚于到期日", en: "row {row}: the discount date is after the due date" },
};
const NO_COST: Words = { zh: "没有计息天数，或贴现息不低于到期值，无法折算年化成本", en: "no day is charged, or the interest eats the whole value: there is no yearly cost" };

export const billDiscount = declareFunction({
  id: "BILLDISCOUNT",
  parameters: {
    face: amounts("bills"),
    issue: dates("bills"),
    due: dates("bills"),
    discount_date: date(),
    rate: required(number({ from: 0, to: 1 })),
    coupon: withDefault(number({ from: 0, to: 1 }), 0),
    other_city: withDefault(flag(), false),
    holidays: holidays(),
    output: choice({ interest: ["贴现息", "贴现利息"], net: ["实得金额", "净额"], days: ["天数", "计息天数"], cost: ["年化成本", "成本"], detail: ["明细"] }, "interest"),
  },
  result: "table",
  run({ face, issue, due, discount_date, rate, coupon, other_city, holidays: calendar, output }, { language }) {
    const quote = { date: discount_date, rate, otherCity: other_city, calendar };
    if (output !== "detail") return inShape(due.list, (i) => figureOf(billAt(i), output, face.scale));
    const columns = ["payableOn", "maturityValue", "days", "interest", "net", "cost"] as const;
    const rows = Array.from(due.values, (_, i) => {
      const bill = billAt(i);
      return columns.map((column) => figureOf(bill, column, face.scale));
    });
    return [columns.map((column) => say(WORDS[column], language)), ...rows];

    /** "" for a row without an amount. */
    function billAt(i: number): BillDiscount | FunctionError | "" {
      if (face.values[i] === 0) return "";
      if (Number.isNaN(due.values[i]!)) return new FunctionError("#VALUE!", FUNCTION_ERRORS.dateMissing, { ...placeOf(due.list, i) });
      const issued = Number.isNaN(issue.values[i]!) ? undefined : issue.values[i];
      const result = discounted({ face: face.values[i]!, issue: issued, due: due.values[i]!, coupon }, quote);
      return "problem" in result ? new FunctionError("#VALUE!", PROBLEMS[result.problem], { row: placeOf(due.list, i).row }) : result;
    }
  },
});

function figureOf(bill: BillDiscount | FunctionError | "", figure: keyof typeof WORDS, scale: number): ResultCell {
  if (bill === "" || bill instanceof FunctionError) return bill;
  if (figure === "cost") return yearlyDiscountCost(bill) ?? new FunctionError("#N/A", NO_COST);
  return figure === "days" || figure === "payableOn" ? bill[figure] : fromMinor(bill[figure], scale);
}

export const billDiscountGuide = {
  declared: billDiscount,
  family: "bills",
  summary: {
    zh: "商业汇票贴现：贴现息、实得金额、计息天数或年化成本；可一次计算一列票据。",
    en: "Discounting bills of exchange: interest, net proceeds, days charged or yearly cost, for one bill or a list of them.",
  },
  parameters: {
    face: { zh: "票面金额，一张或一列票据。", en: "Face amount of one bill or of several." },
    issue: { zh: "出票日，与票据一一对应；不带息的票据可为空白单元格。", en: "Issue dates, one for each bill; blank cells will do where the bill bears no interest." },
    due: { zh: "票据到期日，与票据一一对应。", en: "Due dates, one for each bill." },
    discount_date: { zh: "贴现日，计息从当天开始。", en: "The day of discounting; it is the first day charged." },
    rate: { zh: "年贴现率，小数：2.4% 写 0.024。", en: "Yearly discount rate as a fraction, 0.024 for 2.4%." },
    coupon: { zh: "带息票据的年票面利率，小数；省略为 0。", en: "Yearly interest that the bill bears, as a fraction; 0 when left out." },
    other_city: { zh: "纸质票据且承兑人在异地时填 TRUE，多计 3 天；省略为 FALSE。", en: "TRUE for a paper bill whose acceptor is in another city: 3 more days; FALSE when left out." },
    holidays: {
      zh: "法定节假日；调休上班日在其右侧单元格写“班”。省略则只避开周末。",
      en: "Holidays; a weekend day that is worked has \"workday\" in the next cell. Only weekends when left out.",
    },
    output: {
      zh: "“贴现息”（默认）、“实得金额”、“天数”、“年化成本”或“明细”。",
      en: "\"interest\" (default), \"net\", \"days\", \"cost\", or \"detail\" for all of them.",
    },
  },
  returns: {
    zh: "与到期日区域同形，每张票据一个数；“明细”为带表头的溢出表格。金额四舍五入到分，年化成本为小数。",
    en: "One figure a bill in the shape of due; with \"detail\" a table with a header. Money is rounded half up to the cent, the cost is a fraction.",
  },
  formula: {
    zh: "贴现息 = 到期值 × 年贴现率 ÷ 360 × 计息天数；到期值 = 票面 + 票面 × 票面利率 × 出票日至到期日天数 ÷ 360。天数从贴现日算起，到兑付日前一天止；到期日遇休息日顺延到下一工作日，顺延的天数照计；异地纸票另加 3 天。年化成本 = 贴现息 ÷ 实得金额 × 365 ÷ 天数。",
    en: "Interest = maturity value × rate ÷ 360 × days; maturity value = face + face × coupon × days from issue to due ÷ 360. Days run from the discount date to the day before payment; a due date on a day off is paid on the next working day and those days are charged; another city adds 3. Yearly cost = interest ÷ net proceeds × 365 ÷ days.",
  },
  errors: [
    { zh: "贴现日不在出票日与到期日之间、到期日早于出票日或票面为负：该行 #VALUE!", en: "A discount date outside issue and due date, a due date before the issue date or a negative face: #VALUE! in that row" },
    { zh: "有金额而没有到期日，或带息票据没有出票日：该行 #VALUE!", en: "An amount without a due date, or interest without an issue date: #VALUE! in that row" },
    { zh: "贴现率缺少、为负或大于 1：#VALUE!", en: "A rate that is missing, negative or above 1: #VALUE!" },
    { zh: "没有计息天数时的年化成本：#N/A", en: "The yearly cost where no day is charged: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "票面金额", en: "Face" }, { zh: "出票日", en: "Issued" }, { zh: "到期日", en: "Due" }],
      [1_000_000, { day: "2024-12-20" }, { day: "2025-06-20" }],
      [300_000, { day: "2025-01-08" }, { day: "2025-07-08" }],
    ],
    formula: "=AR.BILLDISCOUNT(A2:A3,B2:B3,C2:C3,DATE(2025,3,10),0.024)",
    result: [[6_800], [2_400]],
  },
} satisfies Guide<typeof billDiscount>;
