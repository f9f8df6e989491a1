/** OPENITEMS: what is open of a customer journal, money settling the oldest entries first. */
import { FUNCTION_ERRORS, FUNCTION_WORDS } from "../../locale/functions";
import { say, type Words } from "../../locale/index";
import { journalOpenItems } from "../../measures/journalOpenItems";
import { fromMinor } from "../../measures/money";
import { atOneScale, datesOfAmounts } from "../amountRows";
import { declareFunction, type ResultCell } from "../declaration";
import { FunctionError } from "../functionError";
import type { Guide } from "../guide";
import { groupsOf } from "../groups";
import { amounts, asOfDate, dates, labels } from "../parameters";

const WORDS = {
  open: { zh: "未收金额", en: "Open amount" },
  age: { zh: "账龄（天）", en: "Age (days)" },
} as const satisfies Record<string, Words>;

export const openItems = declareFunction({
  id: "OPENITEMS",
  parameters: { customers: labels("rows"), dates: dates("rows"), debits: amounts("rows"), credits: amounts("rows"), as_of: asOfDate() },
  result: "table",
  run({ customers, dates: given, debits, credits, as_of }, { language }) {
    const { scale, values: [debit, credit] } = atOneScale(debits, credits);
    const moved = debit.map((amount, row) => Math.abs(amount) + Math.abs(credit[row]!));
    const date = datesOfAmounts(moved, given);
    const groups = groupsOf(customers, moved, say(FUNCTION_WORDS.blankGroup, language));
    if (groups.names.length === 0) throw new FunctionError("#N/A", FUNCTION_ERRORS.noAmounts);
    const { entry, open } = journalOpenItems({ account: groups.codes, date, debit, credit }, groups.names.length, as_of);
    const rows = new Array<ResultCell[]>(entry.length);
    for (let at = 0; at < entry.length; at++) {
      const row = entry[at]!;
      rows[at] = [groups.names[groups.codes[row]!]!, date[row]!, fromMinor(open[at]!, scale), as_of - date[row]!];
    }
    return [[FUNCTION_WORDS.customer, FUNCTION_WORDS.date, WORDS.open, WORDS.age].map((words) => say(words, language)), ...rows];
  },
});

export const openItemsGuide = {
  declared: openItems,
  family: "receivables",
  summary: {
    zh: "从客户往来明细账（借方、贷方）按先进先出推出每个客户尚未收回的各笔金额和账龄。",
    en: "The open items of a customer journal (debits and credits): money settles the oldest entries first.",
  },
  parameters: {
    customers: { zh: "客户，每笔分录一行。", en: "Customers, one row for each entry." },
    dates: { zh: "分录日期，与客户一一对应。", en: "Days of the entries, one for each row." },
    debits: { zh: "借方（应收增加）；红字为负数，没有的留空。", en: "Debits (what is owed), red ones negative, blank where there is none." },
    credits: { zh: "贷方（收款等）；红字为负数，没有的留空。", en: "Credits (money received), red ones negative, blank where there is none." },
    as_of: { zh: "截止日；省略为今天。之后的分录不计。", en: "The day to look from; today when left out. Later entries do not count." },
  },
  returns: {
    zh: "溢出表格：客户、日期、未收金额、账龄；客户按首次出现的顺序，各笔由旧到新；日期请设为日期格式。贷方余额（预收）为负数。全部结清时只有表头。",
    en: "A table that spills: customer, date, open amount, age; customers as they first appear, oldest first; format the dates. Money on account is negative. When all is settled, only the header.",
  },
  formula: {
    zh: "每个客户的贷方依次冲减最早的借方，剩下的借方即为未收；贷方多于借方时，剩下的是最晚的贷方。红字借方视为收款，红字贷方视为欠款；同一天的分录，靠下的视为较晚。各客户未收金额之和等于其余额，精确到分。账龄 = 截止日 − 日期。",
    en: "A customer's credits use up the earliest debits first; what is left of the debits is open. With more credits than debits the latest credits are left. A red debit is money, a red credit a debt; of one day's entries the lower ones are the later. The open amounts of a customer add up to its balance exactly. Age = as-of − date.",
  },
  errors: [
    { zh: "有金额而没有日期：#VALUE!，并指出单元格", en: "An entry without a date: #VALUE! naming the cell" },
    { zh: "没有任何金额：#N/A", en: "No amounts at all: #N/A" },
  ],
  example: {
    input: [
      [{ zh: "客户", en: "Customer" }, { zh: "日期", en: "Date" }, { zh: "借方", en: "Debit" }, { zh: "贷方", en: "Credit" }],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-01-10" }, 1_000, null],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-02-10" }, 500, null],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-03-01" }, null, 1_200],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-03-05" }, 800, null],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-03-20" }, null, 1_000],
    ],
    formula: "=AR.OPENITEMS(A2:A6,B2:B6,C2:C6,D2:D6,DATE(2025,3,31))",
    result: [
      [FUNCTION_WORDS.customer, FUNCTION_WORDS.date, WORDS.open, WORDS.age],
      [{ zh: "华东机电", en: "Eastline" }, { day: "2025-02-10" }, 300, 49],
      [{ zh: "北方钢构", en: "Norsteel" }, { day: "2025-03-20" }, -200, 11],
    ],
  },
} satisfies Guide<typeof openItems>;
