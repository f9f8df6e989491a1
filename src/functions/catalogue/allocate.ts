/** ALLOCATE: money applied to invoices, oldest due date first. */
import { allocateOldestFirst } from "../../measures/allocate";
import { exact, fromMinor } from "../../measures/money";
import { atOneScale, datesOfDebts } from "../amountRows";
import { declareFunction } from "../declaration";
import type { Guide } from "../guide";
import { amounts, dates } from "../parameters";

export const allocate = declareFunction({
  id: "ALLOCATE",
  parameters: { invoice_amounts: amounts("rows"), due_dates: dates("rows"), receipts: amounts() },
  result: "table",
  run({ invoice_amounts, due_dates, receipts }) {
    const due = datesOfDebts(invoice_amounts.values, due_dates);
    const { scale, values: [invoices, money] } = atOneScale(invoice_amounts, receipts);
    const { applied, rest } = allocateOldestFirst(invoices, due, exact(money.reduce((sum, receipt) => sum + receipt, 0)));
    const cells = Array.from(applied, (amount) => [fromMinor(amount, scale)]);
    cells.push([fromMinor(rest, scale)]);
    const liesOnItsSide = due_dates.list.width > 1 && due_dates.list.width === due.length;
    return liesOnItsSide ? [cells.flat()] : cells;
  },
});

export const allocateGuide = {
  declared: allocate,
  family: "receivables",
  summary: { zh: "按到期日先后把回款分配到发票，列出每张发票的核销金额和余款。", en: "Applies money to invoices, oldest due date first: what each one gets, and what is left." },
  parameters: {
    invoice_amounts: { zh: "发票未收金额；负数（贷项）不参与分配。", en: "Open invoice amounts; negative ones (credits) take no part." },
    due_dates: { zh: "到期日，与发票一一对应。", en: "Due dates, one for each invoice." },
    receipts: { zh: "回款金额，多格时相加。", en: "Money received; several cells add up." },
  },
  returns: {
    zh: "溢出的一列（发票为一行时则为一行）：按发票原有顺序的核销金额，最后一格为余款。精确到分。",
    en: "A column that spills (a row when the invoices lie in one row): what each invoice gets, in the order given, and the rest last. Exact to the cent.",
  },
  formula: {
    zh: "到期日早的先核销，同日到期的按给出的顺序，每张最多核销到其金额。各张核销额 + 余款 = 回款合计。回款合计为负数（净退款）时不核销，全部列为余款。",
    en: "The invoice that is due first is paid first, those of one day in the order given, each up to its amount. Applied + rest = receipts. Receipts that add up to less than 0 (refunds) pay nothing and stand as the rest.",
  },
  errors: [{ zh: "正数金额没有到期日：#VALUE!，并指出单元格（贷项可没有）", en: "A positive amount without a due date: #VALUE! naming the cell (credits need none)" }],
  example: {
    input: [
      [{ zh: "未收金额", en: "Open amount" }, { zh: "到期日", en: "Due date" }, { zh: "回款", en: "Receipts" }],
      [1_000, { day: "2025-06-30" }, 900],
      [800.5, { day: "2025-05-31" }, 600],
      [500, { day: "2025-07-31" }, null],
    ],
    formula: "=AR.ALLOCATE(A2:A4,B2:B4,C2:C3)",
    result: [[699.5], [800.5], [0], [0]],
  },
} satisfies Guide<typeof allocate>;
