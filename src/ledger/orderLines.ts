/** Exports that write the facts of an order, or of a deal, on its first line only: what the lines below leave blank, and an order's amount among its lines. */
import type { TableColumns } from "./readColumns";
import { usedRows } from "./rowClasses";

/** Facts of the order or deal, not of the line. */
const ORDER_FIELDS = ["order", "deal", "contract", "customer", "customerCode", "salesperson", "department", "region", "industry", "item", "channel", "status", "currency", "date", "orderDate"] as const;

/**
 * Fills down the order's facts over the lines that continue it, in place: those with its number again, and those with neither number,
 * customer nor date. Money is never filled down; see `spreadOrderAmounts`.
 */
export function completeOrderLines(columns: TableColumns, codes: Uint8Array, id: "order" | "deal"): void {
  const orders = ordersOf(columns, codes, id);
  for (const field of ORDER_FIELDS) {
    // an order's lines differ in their items, a deal's do not
    if (field === "item" && id === "order") continue;
    const texts = columns.text.get(field)?.codes;
    const dates = columns.dates.get(field)?.values;
    for (const lines of orders) {
      for (const row of lines.slice(1)) {
        if (texts && texts[row]! < 0) texts[row] = texts[lines[0]!]!;
        if (dates && Number.isNaN(dates[row]!)) dates[row] = dates[lines[0]!]!;
      }
    }
  }
  for (const field of ["revenue", "gross"]) spreadOrderAmounts(columns, orders, field);
}

/** The used rows of every order of more than one line, in the order of the sheet. */
function ordersOf(columns: TableColumns, codes: Uint8Array, id: "order" | "deal"): number[][] {
  const order = columns.text.get(id);
  if (!order) return [];
  const isBlank = ["customer", "customerCode", "date"].map((field) => {
    const texts = columns.text.get(field)?.codes;
    const dates = columns.dates.get(field)?.values;
    return (row: number): boolean => (texts ? texts[row]! < 0 : dates ? Number.isNaN(dates[row]!) : true);
  });
  const found: number[][] = [];
  let lines: number[] = [];
  for (const row of usedRows(codes)) {
    const above = lines[lines.length - 1];
    const same = above === row - 1 && (order.codes[row]! < 0 ? isBlank.every((blank) => blank(row)) : order.codes[row] === order.codes[lines[0]!]);
    if (same) lines.push(row);
    else found.push((lines = [row]));
  }
  return found.filter((rows) => rows.length > 1 && order.codes[rows[0]!]! >= 0);
}

/**
 * Shares an amount that stands on the first line of every order over the order's lines by price × quantity, in place. The shares add
 * up to the amount. Nothing is done where any line below has an amount of its own, or where the amount is that of the first line alone.
 */
function spreadOrderAmounts(columns: TableColumns, orders: readonly number[][], field: string): void {
  const amounts = columns.amounts.get(field);
  const [price, quantity] = [columns.numbers.get("price")?.values, columns.numbers.get("quantity")?.values];
  if (!amounts || !price || !quantity) return;
  const { values } = amounts;
  const isOrders = (lines: readonly number[]): boolean => lines.slice(1).every((row) => Number.isNaN(values[row]!));
  if (!orders.every(isOrders)) return;
  for (const lines of orders) {
    const weights = lines.map((row) => price[row]! * quantity[row]!);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const amount = values[lines[0]!]!;
    if (!(whole > 0) || Number.isNaN(amount) || amount === Math.round(weights[0]! * 10 ** columns.scale)) continue;
    amounts.issues.push({ index: lines[0]!, code: "order-amount-spread", found: columns.text.get("order")!.values[columns.text.get("order")!.codes[lines[0]!]!]!, lost: false });
    let [upTo, given] = [0, 0];
    lines.forEach((row, index) => {
      upTo += weights[index]!;
      const share = Math.round((amount * upTo) / whole) - given;
      values[row] = share;
      given += share;
    });
  }
}
