/** The order of the detail: customers as in the aging, oldest item first; and where each customer begins, for links into it. */
import type { CurrencyIndex, CustomerIndex } from "../book/types";
import { OPEN_KINDS } from "../book/types";
import type { ReportContext } from "./context";
import { HEADER_ROW, titleOf } from "./frame";
import type { CellLink } from "./sheetModel";

/** Indexes into OpenItems in the order of the detail's rows. */
export function detailOrder(context: ReportContext): number[] {
  const { items, aging } = context;
  const place = new Map(aging.rows.map((row, index) => [accountOf(context, row.customer, row.currency), index]));
  const places = Array.from({ length: items.length }, (_, i) => place.get(accountOf(context, items.customer[i]!, items.currency[i]!)) ?? aging.rows.length);
  const isItem = (i: number) => OPEN_KINDS[items.kind[i]!] === "item";
  return Array.from({ length: items.length }, (_, i) => i).sort(
    (a, b) =>
      places[a]! - places[b]! || Number(isItem(b)) - Number(isItem(a)) || items.days[b]! - items.days[a]! ||
      items.open[b]! - items.open[a]! || a - b,
  );
}

/** A link to the customer's first row in the detail, when the detail is written in this run. */
export function detailLinks(context: ReportContext): (customer: CustomerIndex, currency: CurrencyIndex) => CellLink | undefined {
  if (!context.reports.includes("agingDetail")) return () => undefined;
  const { items } = context;
  const first = new Map<number, number>();
  detailOrder(context).forEach((item, row) => {
    const account = accountOf(context, items.customer[item]!, items.currency[item]!);
    if (!first.has(account)) first.set(account, row);
  });
  const sheet = titleOf("agingDetail", context);
  return (customer, currency) => {
    const row = first.get(accountOf(context, customer, currency));
    return row === undefined ? undefined : { sheet, report: "agingDetail", address: `A${HEADER_ROW + 1 + row}` };
  };
}

/** One number for a customer and a currency. */
function accountOf({ book }: ReportContext, customer: CustomerIndex, currency: CurrencyIndex): number {
  return customer * book.currencies.length + currency;
}
