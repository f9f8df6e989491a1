/** DAYSPASTDUE: how many days a due date has passed. */
import { declareFunction } from "../declaration";
import type { Guide } from "../guide";
import { asOfDate, cellByCell, dates } from "../parameters";
import { inShape } from "../shape";

export const daysPastDue = declareFunction({
  id: "DAYSPASTDUE",
  parameters: { due_date: cellByCell(dates()), as_of: asOfDate() },
  result: "table",
  run({ due_date, as_of }) {
    return inShape(due_date.list, (i) => (Number.isNaN(due_date.values[i]!) ? "" : as_of - due_date.values[i]!));
  },
});

export const daysPastDueGuide = {
  declared: daysPastDue,
  family: "receivables",
  summary: { zh: "每个到期日的逾期天数；未到期为负数。", en: "Days past due of each due date; negative before it falls due." },
  parameters: {
    due_date: { zh: "一个到期日或一片到期日。", en: "One due date or a range of them." },
    as_of: { zh: "计算到哪一天；省略为今天。", en: "The day to count to; today when left out." },
  },
  returns: { zh: "与到期日区域同形的天数；没有日期的格为空。", en: "Days in the shape of due_date; empty where there is no date." },
  formula: { zh: "截止日 − 到期日，按日历天数。", en: "As-of − due date in calendar days." },
  errors: [{ zh: "无法识别的日期：对应的格为 #VALUE! 并说明原因，其他格照常", en: "A date that cannot be read: #VALUE! with the reason in its own cell, the others are not touched" }],
  example: {
    input: [[{ zh: "到期日", en: "Due date" }], [{ day: "2025-07-15" }], [{ day: "2025-05-31" }]],
    formula: "=AR.DAYSPASTDUE(A2:A3,DATE(2025,6,30))",
    result: [[-15], [30]],
  },
} satisfies Guide<typeof daysPastDue>;
