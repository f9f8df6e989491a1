/** Days off, and the workdays that make up for them. */
import type { BusinessDraft } from "./buildBusiness";
import type { Business } from "./business";
import { changedTextOf, dateOf } from "./ledgerCells";
import { yesNo } from "./marks";

/** In the order of the days; a row that does not say is a day off. */
export function holidaysOf(draft: BusinessDraft): Business["holidays"] {
  const holidays = draft.rows("HOL").sources.flatMap(({ ledger }) => {
    const date = dateOf(ledger, "date");
    const working = changedTextOf(ledger, "working", isWorkday, false);
    const days: Business["holidays"] = [];
    for (let row = 0; row < ledger.length; row++) if (!Number.isNaN(date(row))) days.push({ day: date(row), working: working(row) });
    return days;
  });
  return holidays.sort((a, b) => a.day - b.day);
}

/** `是`, `上班`, `调休`, `补班` against `否`, `休息`, `放假`. */
function isWorkday(text: string): boolean {
  return yesNo(text) === 1 && !/^休|放假|假期|节假日|holiday|day off|\boff\b/i.test(text);
}
