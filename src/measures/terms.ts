/** Payment terms: from the words on a document (`月结30天`, `2/10 n30`, `EOM+45`) to a rule, and from a rule to a due date. */
import { addMonths, civilDate, dayNumber, daysInMonth, endOfMonth, type DayNumber } from "./calendar";

/** Steps are taken in this order: start, months, days, then forward to a day of the month. */
export interface TermsRule {
  /** the invoice's day, the last day of its month, or a day of its month (1–31) */
  start: "invoice" | "month-end" | number;
  months: number;
  days: number;
  /** then forward to the next such day of a month, the day itself included; 31 = the month's last day */
  nextDay?: number;
  /** early-payment discount: `rate` as a fraction, within `days` of the invoice */
  discount?: { rate: number; days: number };
}

/** The day on which an invoice of `invoiceDate` falls due. */
export function dueDate(invoiceDate: DayNumber, rule: TermsRule): DayNumber {
  const start = startDay(invoiceDate, rule.start);
  const moved = rule.start === "month-end" ? endOfMonth(start, rule.months) : addMonths(start, rule.months);
  const day = moved + rule.days;
  return rule.nextDay === undefined ? day : nextDayOfMonth(day, rule.nextDay);
}

/** A rule of so many days from the invoice. */
export function netDays(days: number): TermsRule {
  return { start: "invoice", months: 0, days };
}

/**
 * Reads terms as people write them, in Chinese or English; undefined when the words name no rule that a date follows from.
 * A month-end account (`月结30天`, `30 days EOM`, `EOM+30`) counts from the last day of the invoice's month.
 */
export function parseTerms(text: string): TermsRule | undefined {
  const words = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  if (words === "") return undefined;
  const discount = parseDiscount(words);
  if (discount) return discount;
  for (const read of [atOnce, dayOfMonth, endOfLaterMonth, monthEndAccount, plainMonths, plainDays]) {
    const rule = read(words);
    if (rule) return rule;
  }
  return undefined;
}

/** `2/10 n30`, `2/10 net 30`, `2%10天,净30天` */
function parseDiscount(words: string): TermsRule | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%?\s*\/?\s*(\d+)\s*(?:天|日|days?)?[\s,;，、/]+(?:net|n|净)\s*\/?\s*(\d+)\s*(?:天|日|days?|d)?$/.exec(words);
  if (!match) return undefined;
  const percent = Number(match[1]);
  return { ...netDays(Number(match[3])), discount: { rate: percent / 100, days: Number(match[2]) } };
}

function atOnce(words: string): TermsRule | undefined {
  const known =
    /^(现结|现款|现金|即付|即期|见票即付|货到付款|款到发货|先款后货|预付|预付款|cod|cash|cash on delivery|cia|cash in advance|prepaid|prepayment|immediate|immediately|immediate payment|due on receipt|payable on receipt|on receipt|due immediately|sight|at sight)$/;
  return known.test(words) ? netDays(0) : undefined;
}

/** `次月15日`, `隔月10号前`, `15th of the following month`, `10th prox` */
function dayOfMonth(words: string): TermsRule | undefined {
  const chinese = /^(?:开票|发票)?(当月|本月|次月|下月|隔月|次次月)的?(\d{1,2})[日号]?(?:前|之前|付款|结算|到期)*$/.exec(words);
  if (chinese) return onDay(Number(chinese[2]), CHINESE_MONTHS[chinese[1]!]!);
  const english = /^(?:the |on the )?(\d{1,2})(?:st|nd|rd|th)?(?: day)? (?:of )?(?:the )?(following month|next month|month following|prox\.?|proximo)$/.exec(words);
  return english ? onDay(Number(english[1]), 1) : undefined;
}

const CHINESE_MONTHS: Record<string, number> = { 当月: 0, 本月: 0, 次月: 1, 下月: 1, 隔月: 2, 次次月: 2 };

/** A day of the month `later`; the invoice's own month counts from its first day, so that the day may lie before the invoice. */
function onDay(day: number, later: number): TermsRule | undefined {
  if (day < 1 || day > 31) return undefined;
  if (later === 0) return { start: day, months: 0, days: 0 };
  return { start: "month-end", months: later - 1, days: 1, nextDay: day };
}

/** `月底`, `次月底`, `end of next month` */
function endOfLaterMonth(words: string): TermsRule | undefined {
  const chinese = /^(当月|本月|次月|下月|隔月|次次月)?(?:月底|月末|底|末)(?:前|付款|结算|到期)*$/.exec(words);
  if (chinese) return { start: "month-end", months: chinese[1] ? CHINESE_MONTHS[chinese[1]]! : 0, days: 0 };
  if (/^(eom|end of (the )?month|month end|月结|当月结)$/.test(words)) return { start: "month-end", months: 0, days: 0 };
  return /^(end of (the )?(next|following) month|eonm)$/.test(words) ? { start: "month-end", months: 1, days: 0 } : undefined;
}

/** `月结30天`, `月结 30`, `eom+45`, `30 days eom`, `net 30 eom`, `end of month 60 days` */
function monthEndAccount(words: string): TermsRule | undefined {
  const match =
    /^(?:月结|票到月结|当月结)\s*\+?\s*(\d+)\s*(?:天|日)?$/.exec(words) ??
    /^(?:eom|end of month|month end)\s*(?:\+|plus)?\s*(\d+)\s*(?:days?|d)?$/.exec(words) ??
    /^(?:net |n)?(\d+)\s*(?:days?|d)?\s*(?:from |after )?(?:eom|end of (?:the )?month|month end)$/.exec(words);
  return match ? { start: "month-end", months: 0, days: Number(match[1]) } : undefined;
}

/** `3个月`, `2 months` */
function plainMonths(words: string): TermsRule | undefined {
  const match = /^(?:账期|信用期|开票后|票到|验收后|net |发票日后)?\s*(\d{1,2})\s*(?:个月|months?)(?:内|后|付款|账期|内付款)*$/.exec(words);
  return match ? { start: "invoice", months: Number(match[1]), days: 0 } : undefined;
}

/** `30天`, `30`, `net 30`, `n/30`, `d(30)`, `账期60天`, `票到90天`, `45 days from invoice` */
function plainDays(words: string): TermsRule | undefined {
  const match =
    /^(?:账期|信用期|赊销|开票后|票到|票到后|货到|货到后|发货后|验收后|收货后|发票日后)?\s*:?\s*(\d{1,3})\s*(?:天|日)?\s*(?:内|后|付款|账期|内付款|到期)*$/.exec(words) ??
    /^(?:net|n|d|t|terms)?\s*[/(:-]?\s*(\d{1,3})\s*\)?\s*(?:days?|d)?\s*(?:net|(?:from|after) (?:the )?(?:invoice|invoice date|date of invoice|delivery|receipt))?$/.exec(words);
  return match ? netDays(Number(match[1])) : undefined;
}

function startDay(invoiceDate: DayNumber, start: TermsRule["start"]): DayNumber {
  if (start === "invoice") return invoiceDate;
  if (start === "month-end") return endOfMonth(invoiceDate);
  const { year, month } = civilDate(invoiceDate);
  return dayNumber(year, month, Math.min(start, daysInMonth(year, month)));
}

function nextDayOfMonth(from: DayNumber, wanted: number): DayNumber {
  const { year, month } = civilDate(from);
  const here = dayNumber(year, month, Math.min(wanted, daysInMonth(year, month)));
  if (here >= from) return here;
  const next = civilDate(dayNumber(year, month + 1, 1));
  return dayNumber(next.year, next.month, Math.min(wanted, daysInMonth(next.year, next.month)));
}
