/** What one customer's own books say that it owes the sample manufacturer: our open invoices, with three differences. */
import { dayNumber, isoDate, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { SampleInvoice } from "./facts";
import type { Twin } from "./customers";

export interface StatementLine {
  document: string;
  /** our number; "" for a payment */
  reference: string;
  date: DayNumber;
  amount: MinorUnits;
  note: Twin;
}

/** What the customer deducted for a short delivery, and what it says that it paid. */
const STATEMENT_DIFFERENCES = { deducted: 860_000, paid: 9_600_000, paidOn: dayNumber(2025, 6, 27) } as const;

const GOODS: Twin = { zh: "采购入库", en: "Goods received" };
const SHORT: Twin = { zh: "数量短少，扣款", en: "Short delivery, deducted" };
const PAYMENT: Twin = { zh: "电汇付款", en: "Transfer" };

/** By date. The newest invoice has not reached them yet. @param open what is open of each, by document number */
export function statementOf(invoices: readonly SampleInvoice[], open: ReadonlyMap<string, MinorUnits>): StatementLine[] {
  const own = invoices.filter(({ document }) => open.has(document)).sort((a, b) => a.date - b.date);
  const lines = own.slice(0, -1).map((invoice, at): StatementLine => {
    const isShort = at === 1;
    return {
      document: `RK${isoDate(invoice.date + 2).replaceAll("-", "")}-${String(at + 1).padStart(2, "0")}`, reference: invoice.document, date: invoice.date + 2,
      amount: open.get(invoice.document)! - (isShort ? STATEMENT_DIFFERENCES.deducted : 0), note: isShort ? SHORT : GOODS,
    };
  });
  return [...lines, { document: "FK20250627-31", reference: "", date: STATEMENT_DIFFERENCES.paidOn, amount: -STATEMENT_DIFFERENCES.paid, note: PAYMENT }];
}
