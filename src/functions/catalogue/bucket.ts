/** BUCKET: the aging bucket of a due date, as a label. */
import { FUNCTION_WORDS } from "../../locale/functions";
import { say } from "../../locale/index";
import { bucketLabels, bucketOf } from "../../measures/aging";
import { declareFunction } from "../declaration";
import type { Guide } from "../guide";
import { asOfDate, bucketEnds, cellByCell, dates } from "../parameters";
import { inShape } from "../shape";

export const bucket = declareFunction({
  id: "BUCKET",
  parameters: { due_date: cellByCell(dates()), as_of: asOfDate(), bucket_ends: bucketEnds() },
  result: "table",
  run({ due_date, as_of, bucket_ends }, { language }) {
    const names = [say(FUNCTION_WORDS.notDue, language), ...bucketLabels(bucket_ends)];
    return inShape(due_date.list, (i) => {
      const days = as_of - due_date.values[i]!;
      return Number.isNaN(days) ? "" : names[bucketOf(days, bucket_ends)]!;
    });
  },
});

export const bucketGuide = {
  declared: bucket,
  family: "receivables",
  summary: { zh: "每个到期日所在的账龄段，以文字表示。", en: "The aging bucket of each due date, as a label." },
  parameters: {
    due_date: { zh: "一个到期日或一片到期日。", en: "One due date or a range of them." },
    as_of: { zh: "截止日；省略为今天。", en: "The day to age at; today when left out." },
    bucket_ends: { zh: "各账龄段的最后一天；省略为 {30,60,90}。", en: "Last day of each bucket, {30,60,90} when left out." },
  },
  returns: { zh: "与到期日区域同形的文字；没有日期的格为空。", en: "Labels in the shape of due_date; empty where there is no date." },
  formula: {
    zh: "逾期天数 = 截止日 − 到期日；0 及以下为未到期，各段含上限当天。",
    en: "Days past due = as-of − due date; 0 or less is not due, a bucket contains its upper end.",
  },
  errors: [{ zh: "无法识别的日期：对应的格为 #VALUE! 并说明原因，其他格照常", en: "A date that cannot be read: #VALUE! with the reason in its own cell, the others are not touched" }],
  example: {
    input: [[{ zh: "到期日", en: "Due date" }], [{ day: "2025-07-15" }], [{ day: "2025-05-31" }], [{ day: "2025-03-01" }]],
    formula: "=AR.BUCKET(A2:A4,DATE(2025,6,30))",
    result: [[FUNCTION_WORDS.notDue], ["1–30"], ["90+"]],
  },
} satisfies Guide<typeof bucket>;
