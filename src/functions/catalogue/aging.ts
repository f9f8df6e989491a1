/** AGING: open amounts by bucket, in total or by group. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say } from "../../locale/index";
import { bucketCount, bucketLabels, sumByBucket } from "../../measures/aging";
import { exact, fromMinor } from "../../measures/money";
import { largestFirst } from "../../measures/ranking";
import { datesOfAmounts, datesOfDebts } from "../amountRows";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { groupsOf } from "../groups";
import { amounts, asOfDate, bucketEnds, choice, dates, labels, optional } from "../parameters";

export const aging = declareFunction({
  id: "AGING",
  parameters: {
    amounts: amounts("rows"),
    due_dates: dates("rows"),
    as_of: asOfDate(),
    bucket_ends: bucketEnds(),
    groups: optional(labels("rows")),
    basis: choice({ due: ["到期日"], invoice: ["发票日", "开票日"] }, "due"),
  },
  result: "table",
  run({ amounts: { values, scale }, due_dates, as_of, bucket_ends, groups: given, basis }, { language }) {
    const firstDay = basis === "due" ? 1 : 0;
    // A credit stands apart, not in a bucket; its date only tells whether the document is later than as_of.
    const days = basis === "due" ? datesOfDebts(values, due_dates) : datesOfAmounts(values, due_dates);
    const groups = groupsOf(given, values, say(FUNCTION_WORDS.blankGroup, language));
    if (groups.names.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const counts = (i: number): boolean => firstDay === 1 || days[i]! <= as_of;
    const debts = values.map((amount, i) => (amount > 0 && counts(i) ? amount : 0));
    const sums = sumByBucket(debts, days, groups.codes, groups.names.length, as_of, bucket_ends, firstDay);
    const credits = new Float64Array(groups.names.length);
    values.forEach((amount, i) => {
      if (amount < 0 && counts(i)) credits[groups.codes[i]!]! += amount;
    });

    const width = bucketCount(bucket_ends);
    const unsorted = groups.names.map((name, group) => {
      const buckets = [...sums.subarray(group * width + 1 - firstDay, (group + 1) * width)];
      return { name, amounts: [...buckets, credits[group]!, exact(buckets.reduce((sum, part) => sum + part, credits[group]!))] };
    });
    const order = largestFirst(Float64Array.from(unsorted, ({ amounts }) => amounts[amounts.length - 1]!), groups.names);
    const rows = Array.from(order, (group) => unsorted[group]!);
    const header = [
      ...(firstDay === 1 ? [say(FUNCTION_WORDS.notDue, language)] : []), ...bucketLabels(bucket_ends, firstDay),
      say(FUNCTION_WORDS.credits, language), say(FUNCTION_WORDS.total, language),
    ];
    const total = header.map((_, column) => fromMinor(exact(rows.reduce((sum, row) => sum + row.amounts[column]!, 0)), scale));
    if (!given) return [header, total];
    return [
      [say(FUNCTION_WORDS.group, language), ...header],
      ...rows.map((row) => [row.name, ...row.amounts.map((amount) => fromMinor(amount, scale))]),
      [say(FUNCTION_WORDS.total, language), ...total],
    ];
  },
});

export const agingGuide = {
  declared: aging,
  family: "core",
  summary: {
    zh: "按逾期天数对未收金额做账龄分析：未到期、1–30、31–60、61–90、90+、贷项、合计；可按分组列示，金额大的在前。",
    en: "Ages open amounts by days past due: not due, 1–30, 31–60, 61–90, 90+, credits and total; one row a group, largest first.",
  },
  parameters: {
    amounts: { zh: "未收金额；负数为贷项。", en: "Open amounts; negative ones are credits." },
    due_dates: { zh: "到期日（basis 为“发票日”时填发票日期），与金额一一对应。", en: "Due dates (or invoice dates with basis \"invoice\"), one for each amount." },
    as_of: { zh: "截止日；省略为今天。请引用固定日期，不要用 TODAY()。", en: "The day to age at; today when left out. Give a fixed day, not TODAY()." },
    bucket_ends: { zh: "各账龄段的最后一天；省略为 {30,60,90}。", en: "Last day of each bucket, {30,60,90} when left out." },
    groups: { zh: "客户、业务员或其他分组，与金额一一对应。", en: "Customer, salesperson or any other group, one for each amount." },
    basis: {
      zh: "“到期日”（默认）或“发票日”：按发票日期计龄，截止日之后的单据不计。",
      en: "\"due\" (default) or \"invoice\": the dates are invoice dates, documents after as_of are left out.",
    },
  },
  returns: {
    zh: "溢出表格：表头；有分组时每组一行（合计大的在前）；最后是合计行。金额精确到分。",
    en: "A table that spills: header; with groups one row a group, largest total first; a total row. Amounts are exact to the cent.",
  },
  formula: {
    zh: "逾期天数 = 截止日 − 到期日；0 及以下为未到期，各段含上限当天。按发票日计龄时第 0 天计入第一段。贷项（负数）单列，不冲减任何账龄段。",
    en: "Days past due = as-of − due date; 0 or less is not due, a bucket contains its upper end. By invoice date, day 0 falls into the first bucket. Credits (negative amounts) stand apart and reduce no bucket.",
  },
  errors: [
    { zh: "正数金额没有到期日，或按发票日时任一金额没有日期：#VALUE!，并指出单元格（贷项可没有到期日）", en: "A positive amount without a due date, or with basis \"invoice\" any amount without a date: #VALUE! naming the cell (credits need no due date)" },
    { zh: "有分组而没有任何金额：#N/A（无分组时合计为 0）", en: "Groups without any amounts: #N/A (without groups the totals are 0)" },
  ],
  example: {
    input: [
      [{ zh: "客户", en: "Customer" }, { zh: "未收金额", en: "Open amount" }, { zh: "到期日", en: "Due date" }],
      [{ zh: "华东机电", en: "Eastline" }, 1_000, { day: "2025-07-15" }],
      [{ zh: "华东机电", en: "Eastline" }, 2_500.5, { day: "2025-05-31" }],
      [{ zh: "北方钢构", en: "Norsteel" }, 4_000, { day: "2025-03-01" }],
      [{ zh: "北方钢构", en: "Norsteel" }, -300, { day: "2025-06-01" }],
    ],
    formula: "=AR.AGING(B2:B5,C2:C5,DATE(2025,6,30),,A2:A5)",
    result: [
      [FUNCTION_WORDS.group, FUNCTION_WORDS.notDue, "1–30", "31–60", "61–90", "90+", FUNCTION_WORDS.credits, FUNCTION_WORDS.total],
      [{ zh: "北方钢构", en: "Norsteel" }, 0, 0, 0, 0, 4_000, -300, 3_700],
      [{ zh: "华东机电", en: "Eastline" }, 1_000, 2_500.5, 0, 0, 0, 0, 3_500.5],
      [FUNCTION_WORDS.total, 1_000, 2_500.5, 0, 0, 4_000, -300, 7_200.5],
    ],
  },
} satisfies Guide<typeof aging>;
