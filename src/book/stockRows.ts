/** Stock by item, warehouse and period, or as it lay on a day. */
import { toMinor } from "../measures/money";
import type { BusinessDraft } from "./buildBusiness";
import type { Stock } from "./business";
import { dateOf, numberOf, type NumberOf } from "./ledgerCells";
import type { Source } from "./ledgerRows";
import { NameRegister } from "./nameRegister";

export function stockOf(draft: BusinessDraft): Stock | undefined {
  const rows = draft.rows("STK");
  if (rows.length === 0) return undefined;
  const warehouses = new NameRegister();
  return {
    length: rows.length,
    item: rows.indexes((ledger) => draft.items.ofRows(ledger)),
    warehouse: rows.names("warehouse", warehouses),
    warehouses: warehouses.names,
    date: rows.numbers(rowDate),
    openingQuantity: rows.quantities("openingQuantity"),
    inQuantity: rows.quantities("inQuantity"),
    outQuantity: rows.quantities("outQuantity"),
    closingQuantity: rows.numbers(closingQuantity),
    openingAmount: rows.amounts("openingAmount"),
    inAmount: rows.amounts("inAmount"),
    outAmount: rows.amounts("outAmount"),
    closingAmount: rows.numbers((source) => closingAmount(source, draft)),
    inTransit: rows.quantities("inTransit"),
    leadTime: rows.quantities("leadTime"),
    safetyStock: rows.quantities("safetyStock"),
    expiry: rows.dates("expiry"),
    lastIssue: rows.dates("lastIssue"),
    firstReceipt: rows.dates("firstReceipt"),
    origin: rows.origin(),
  };
}

/** The row's own date, else the day that the sheet's title names. */
function rowDate({ ledger, reading }: Source<"STK">): NumberOf {
  const date = dateOf(ledger, "date");
  const titled = reading.layout.asOf ?? NaN;
  return (row) => (Number.isNaN(date(row)) ? titled : date(row));
}

/** As given, else opening + in − out, where the ledger has an opening. */
function closingQuantity({ ledger }: Source<"STK">): NumberOf {
  const [closing, opening, into, out] = [numberOf(ledger, "closingQuantity"), numberOf(ledger, "openingQuantity"), numberOf(ledger, "inQuantity"), numberOf(ledger, "outQuantity")];
  return (row) => (Number.isNaN(closing(row)) ? opening(row) + (into(row) || 0) - (out(row) || 0) : closing(row));
}

/** As given, else from opening and movements, else closing quantity × unit cost. */
function closingAmount(source: Source<"STK">, { book }: BusinessDraft): NumberOf {
  const { ledger, money } = source;
  const [closing, opening, into, out] = [money("closingAmount"), money("openingAmount"), money("inAmount"), money("outAmount")];
  const [quantity, unitCost] = [closingQuantity(source), numberOf(ledger, "unitCost")];
  return (row) => {
    if (!Number.isNaN(closing(row))) return closing(row);
    const moved = opening(row) + (into(row) || 0) - (out(row) || 0);
    if (!Number.isNaN(moved)) return moved;
    const value = quantity(row) * unitCost(row);
    return Number.isNaN(value) ? NaN : toMinor(value, book.scale);
  };
}
