/** BILLALERT: the working day on which to act before a bill matures. */
import type { Words } from "../../locale/index";
import { alertDay } from "../../measures/billDiscount";
import { declareFunction } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { cellByCell, dates, numbers } from "../parameters";
import { inShape } from "../shape";
import { holidays } from "../workCalendar";

const MESSAGES = {
  leadDays: { zh: "lead_days 必须是不小于 0 的整数天数，例如 7 或 {30,15,7,3}", en: "lead_days must be whole numbers of days from 0, for example 7 or {30,15,7,3}" },
  oneColumn: { zh: "lead_days 有多个天数时，due 只能是一列", en: "with several lead_days, due must be one column" },
} as const satisfies Record<string, Words>;

export const billAlert = declareFunction({
  id: "BILLALERT",
  parameters: { due: cellByCell(dates()), lead_days: numbers(), holidays: holidays() },
  result: "table",
  run({ due, lead_days, holidays: calendar }) {
    const leads = lead_days.filter((days) => !Number.isNaN(days));
    if (leads.length === 0 || !leads.every((days) => Number.isInteger(days) && days >= 0 && days < 36_500)) throw new FunctionError("#VALUE!", MESSAGES.leadDays);
    const alert = (i: number, lead: number): number | "" => (Number.isNaN(due.values[i]!) ? "" : alertDay(due.values[i]!, lead, calendar));
    if (leads.length === 1 || due.values.length === 0) return inShape(due.list, (i) => alert(i, leads[0]!));
    if (due.list.width > 1) throw new FunctionError("#VALUE!", MESSAGES.oneColumn);
    return Array.from(due.values, (_, i) => Array.from(leads, (lead) => due.list.faults?.get(i) ?? alert(i, lead)));
  },
});

export const billAlertGuide = {
  declared: billAlert,
  family: "bills",
  summary: {
    zh: "票据到期倒排提醒日：到期日前若干天，遇休息日提前到上一个工作日；可一次给出多个提前天数。",
    en: "When to act before bills mature: so many days before the due date, moved back to a working day; several lead times at once.",
  },
  parameters: {
    due: { zh: "一个到期日或一片到期日。", en: "One due date or a range of them." },
    lead_days: { zh: "提前的天数，例如 7；{30,15,7,3} 每个天数一列。", en: "Days before the due date, for example 7; {30,15,7,3} gives a column for each." },
    holidays: {
      zh: "法定节假日；调休上班日在其右侧单元格写“班”。省略则只避开周末。",
      en: "Holidays; a weekend day that is worked has \"workday\" in the next cell. Only weekends when left out.",
    },
  },
  returns: {
    zh: "日期序列值（请设为日期格式），与到期日区域同形；多个提前天数时每个到期日一行。没有日期的格为空。",
    en: "Serial dates (format the cells as dates) in the shape of due; with several lead times one row a due date. Empty where there is no date.",
  },
  formula: {
    zh: "到期日 − 提前天数（日历天数）；若为周末或节假日，往前移到最近的工作日。从票面到期日倒推，不先顺延。",
    en: "Due date − lead days in calendar days, moved back to the nearest working day. Counted from the due date on the bill, not from a later day of payment.",
  },
  errors: [
    { zh: "无法识别的日期：对应的格为 #VALUE! 并说明原因，其他格照常", en: "A date that cannot be read: #VALUE! with the reason in its own cell, the others are not touched" },
    { zh: "提前天数为负或不是整数：#VALUE!", en: "Lead days that are negative or not whole: #VALUE!" },
    { zh: "多个提前天数而到期日不止一列：#VALUE!", en: "Several lead times with due dates in more than one column: #VALUE!" },
  ],
  example: {
    input: [
      [{ zh: "到期日", en: "Due" }, { zh: "节假日", en: "Holiday" }, { zh: "休／班", en: "Off or worked" }],
      [{ day: "2025-06-09" }, { day: "2025-06-02" }, { zh: "休", en: "off" }],
      [{ day: "2025-10-18" }, { day: "2025-10-11" }, { zh: "班", en: "workday" }],
    ],
    formula: "=AR.BILLALERT(A2:A3,{7,4},B2:C3)",
    result: [[{ day: "2025-05-30" }, { day: "2025-06-05" }], [{ day: "2025-10-11" }, { day: "2025-10-14" }]],
  },
} satisfies Guide<typeof billAlert>;
