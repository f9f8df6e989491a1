/** Purchases and payments to suppliers, row by row; a payment that two sheets tell counts once. */
import type { BusinessDraft } from "./buildBusiness";
import type { Purchases } from "./business";
import { CopyFinder } from "./copies";
import { changedTextOf, dateOf, type NumberOf } from "./ledgerCells";
import type { LedgerRows, Source } from "./ledgerRows";
import { isMarked } from "./marks";
import { NameRegister } from "./nameRegister";

const ADVANCE = /预付|定金|订金|prepa|advance|deposit|down ?payment/i;

export function purchasesOf(draft: BusinessDraft): Purchases | undefined {
  const rows = draft.rows("PUR", { dates: ["payDate", "invoiceDate", "receivedDate", "orderDate"], stake: ["amount", "paid", "advance"] });
  if (rows.length === 0) return undefined;
  const names = new NameRegister();
  const [order, invoice, payment] = [rows.text("order"), rows.text("invoice"), rows.text("payment")];
  const purchases: Purchases = {
    length: rows.length,
    suppliers: names.names,
    supplier: Int32Array.from(rows.text("supplier", "supplierCode"), (name) => names.indexOf(name)),
    document: order.map((number, row) => number || invoice[row]! || payment[row]!),
    orderDate: rows.dates("orderDate"),
    receivedDate: rows.dates("receivedDate"),
    invoiceDate: rows.dates("invoiceDate"),
    payDate: rows.dates("payDate"),
    quantity: rows.quantities("quantity"),
    amount: rows.amounts("amount"),
    freight: rows.amounts("freight"),
    paid: rows.numbers(paidIn),
    advance: rows.numbers(advanceIn),
    settled: rows.numbers(settledIn),
    awaitsGoods: awaitsGoods(rows),
    origin: rows.origin(),
  };
  joinCopies(draft, purchases);
  return purchases;
}

/** What the ledger says is paid; where it has no such column, the whole purchase of a row that has a day of payment. */
function paidIn({ ledger, money }: Source<"PUR">): NumberOf {
  const [paid, advance, amount, day] = [money("paid"), money("advance"), money("amount"), dateOf(ledger, "payDate")];
  const paysWhole = !ledger.amounts.paid;
  return (row) => {
    if (!Number.isNaN(paid(row))) return paid(row);
    return paysWhole && Number.isNaN(advance(row)) && !Number.isNaN(day(row)) ? amount(row) : advance(row);
  };
}

/** The advance's own amount; all that a row pays which is marked as one; the balance of a row that gives nothing else, an account's opening. */
function advanceIn(source: Source<"PUR">): NumberOf {
  const { ledger, money } = source;
  const [advance, paid, left, settled] = [money("advance"), paidIn(source), money("left"), money("settled")];
  const isOpening = (row: number): boolean => Number.isNaN(paid(row)) && Number.isNaN(settled(row)) && Number.isNaN(source.money("amount")(row));
  const isAdvance = changedTextOf(ledger, "purpose", (text) => ADVANCE.test(text), false);
  const isPrepaid = changedTextOf(ledger, "prepaid", isMarked, false);
  return (row) => {
    if (!Number.isNaN(advance(row))) return advance(row);
    return isAdvance(row) || isPrepaid(row) ? paid(row) : isOpening(row) ? left(row) : NaN;
  };
}

/** What is settled, else the advance less what is left of it; a balance beyond the advance is that of the whole account. */
function settledIn(source: Source<"PUR">): NumberOf {
  const [settled, left, advance] = [source.money("settled"), source.money("left"), advanceIn(source)];
  return (row) => {
    if (!Number.isNaN(settled(row))) return settled(row);
    return left(row) >= 0 && left(row) <= advance(row) ? advance(row) - left(row) : NaN;
  };
}

/** 1 for rows of a sheet that dates deliveries or invoices, so that a row without either still waits for its goods. */
function awaitsGoods(rows: LedgerRows<"PUR">): Uint8Array {
  return Uint8Array.from(rows.numbers(({ ledger }) => {
    const awaits = [ledger.dates.receivedDate, ledger.dates.invoiceDate].some((days) => days?.some((day) => !Number.isNaN(day))) ? 1 : 0;
    return () => awaits;
  }));
}

/** The same supplier, day and amount on another sheet is the same payment: the first row takes over what the other tells. */
function joinCopies({ book }: BusinessDraft, purchases: Purchases): void {
  const { supplier, payDate, paid, origin } = purchases;
  const copies = new CopyFinder<number>((row) => String(origin.sheet[row]), () => true);
  for (let row = 0; row < purchases.length; row++) {
    if (supplier[row]! < 0 || Number.isNaN(payDate[row]!) || Number.isNaN(paid[row]!)) continue;
    const kept = copies.find(`${supplier[row]!}|${payDate[row]!}|${paid[row]!}`, row)?.kept;
    if (kept === undefined) continue;
    book.problems.sum("ledger-compared-only", "note", { sheet: book.sheets[origin.sheet[row]!]!, found: "", assumed: book.sheets[origin.sheet[kept]!]!, atStake: Math.abs(paid[row]!) });
    takeOver(purchases, kept, row);
  }
}

function takeOver(purchases: Purchases, kept: number, copy: number): void {
  const { receivedDate, invoiceDate, advance, settled, awaitsGoods: awaits, paid } = purchases;
  for (const column of [receivedDate, invoiceDate, advance, settled]) if (Number.isNaN(column[kept]!)) column[kept] = column[copy]!;
  awaits[kept] = Math.max(awaits[kept]!, awaits[copy]!);
  for (const column of [paid, advance, settled]) column[copy] = NaN;
}
