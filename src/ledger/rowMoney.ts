/** The one amount by which a row of each kind is totalled and weighed: open before original, debit less credit, closing balance. */
import { sideOf, unsignedCredits } from "./documentMarks";
import type { TableColumns } from "./readColumns";
import type { TableLayout } from "./types";
import type { RowMoney } from "./tally";

/** Minor units a row, NaN where the row has none. */
export function rowMoney(layout: TableLayout, columns: TableColumns): RowMoney {
  const column = (field: string): number | undefined => layout.columns.find((match) => match.field === field)?.column;
  const values = (field: string): Float64Array | undefined => columns.amounts.get(field)?.values;
  const single = (...fields: string[]): RowMoney | undefined => {
    const field = fields.find((name) => values(name));
    return field ? { values: values(field)!, column: column(field) } : undefined;
  };
  const net = (plus: string, minus: string): RowMoney | undefined => {
    if (!values(plus) && !values(minus)) return undefined;
    return { values: difference(columns.length, values(plus), values(minus)), column: column(plus) ?? column(minus) };
  };
  const none: RowMoney = { values: new Float64Array(columns.length).fill(NaN) };
  switch (layout.kind) {
    case "INV": return withCredits(single("open", "amount"), columns) ?? none;
    case "PAY": case "ALLOC": case "BILL": return single("amount") ?? none;
    case "PLAN": return layout.ages.length > 0 ? ageSum(layout, columns) : (single("amount", "open") ?? none);
    case "JRNL": return net("debit", "credit") ?? directed(single("amount"), columns) ?? none;
    case "BAL": return net("closingDebit", "closingCredit") ?? directed(single("closing"), columns) ?? none;
    case "AGED": return single("total") ?? ageSum(layout, columns);
    case "CON": case "ORD": case "OPP": return single("amount") ?? none;
    case "PUR": return single("amount", "paid", "advance") ?? none;
    case "SALE": return single("revenue", "gross") ?? none;
    case "STK": return single("closingAmount", "outAmount", "inAmount") ?? none;
    case "STMT": return single("amount") ?? net("debit", "credit") ?? none;
    case "BUD": return layout.ages.length > 0 ? ageSum(layout, columns) : (single("budget", "actual") ?? none);
    default: return none;
  }
}

/** Amounts with their side in a column of its own: 贷 and Cr are negative. */
function directed(money: RowMoney | undefined, columns: TableColumns): RowMoney | undefined {
  const direction = columns.text.get("direction");
  if (!money || !direction) return money;
  const credit = direction.values.map((value) => sideOf(value) < 0);
  return { ...money, values: money.values.map((value, row) => (direction.codes[row]! >= 0 && credit[direction.codes[row]!] ? -value : value)) };
}

/** Credit notes and receipts that only their type or side tells apart are negative. */
function withCredits(money: RowMoney | undefined, columns: TableColumns): RowMoney | undefined {
  if (!money) return undefined;
  const turned = unsignedCredits(columns.length, columns.text.get("type"), columns.text.get("drCr"), (row) => money.values[row]!);
  return turned.includes(1) ? { ...money, values: money.values.map((value, row) => (turned[row] === 1 ? -value : value)) } : money;
}

function difference(length: number, plus: Float64Array | undefined, minus: Float64Array | undefined): Float64Array {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const a = plus ? plus[i]! : NaN;
    const b = minus ? minus[i]! : NaN;
    values[i] = Number.isNaN(a) ? -b : Number.isNaN(b) ? a : a - b;
  }
  return values;
}

function ageSum(layout: TableLayout, columns: TableColumns): RowMoney {
  const values = new Float64Array(columns.length).fill(NaN);
  for (const age of columns.ages) {
    age.values.forEach((value, row) => {
      if (!Number.isNaN(value)) values[row] = (Number.isNaN(values[row]!) ? 0 : values[row]!) + value;
    });
  }
  return { values, column: layout.ages[0]?.column };
}
