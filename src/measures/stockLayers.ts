/** What is left of which receipt: FIFO layers of stock by item, with negative stock and stock counts. Source: measures.md §13. */
import { exact, toMinor } from "./money";

/** Stock is kept exactly in ten-thousandths of a unit. */
export const QUANTITY_SCALE = 4;

/** Movements, one row each. */
export interface StockRows {
  /** codes 0 … items − 1; a stock kept apart (another warehouse) is an item of its own */
  item: Int32Array;
  /** serials */
  date: Float64Array;
  /** units: in positive, out negative, of a count what was found; NaN is nothing */
  quantity: Float64Array;
  /** 1 = the row is a count */
  isCount?: Uint8Array;
}

/** Layers by item, the oldest first. Quantities in ten-thousandths. */
export interface StockLayers {
  item: Int32Array;
  date: Float64Array;
  quantity: Float64Array;
  /** by item; negative while more went out than came in */
  balance: Float64Array;
}

/**
 * The one layer rule: rows up to and including the as-of date, by date, those of one day as they stand. A receipt fills negative
 * stock first and what remains of it is a layer of its date; an issue takes from the oldest layers and what it lacks is negative
 * stock; a count is a receipt or an issue of its difference to the balance on its date.
 * Without counts the layers are the latest receipts that add up to the balance.
 * @throws AmountTooLarge
 */
export function stockLayers(rows: StockRows, items: number, asOf: number): StockLayers {
  const { order, starts } = byItemAndDate(rows, items, asOf);
  const left = new Float64Array(order.length);
  const balance = new Float64Array(items);
  for (let item = 0; item < items; item++) balance[item] = layItem(rows, order.subarray(starts[item]!, starts[item + 1]!), left.subarray(starts[item]!, starts[item + 1]!));
  return { ...layersLeft(rows, order, left), balance };
}

/** Runs one item's rows and leaves in `left` what remains of each. Returns the balance. */
function layItem({ quantity, isCount }: StockRows, order: Int32Array, left: Float64Array): number {
  let balance = 0;
  let oldest = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    const given = quantity[row]!;
    const units = Number.isNaN(given) ? 0 : toMinor(given, QUANTITY_SCALE);
    const move = isCount?.[row] ? units - balance : units;
    if (move > 0) left[place] = Math.max(0, move + Math.min(0, balance));
    let wanted = Math.max(0, -move);
    while (wanted > 0 && oldest < place) {
      const taken = Math.min(left[oldest]!, wanted);
      wanted -= taken;
      left[oldest]! -= taken;
      if (left[oldest] === 0) oldest++;
    }
    balance = exact(balance + move);
  }
  return balance;
}

function layersLeft({ item, date }: StockRows, order: Int32Array, left: Float64Array): Omit<StockLayers, "balance"> {
  const places = Int32Array.from(left.keys()).filter((place) => left[place]! > 0);
  const layers = { item: new Int32Array(places.length), date: new Float64Array(places.length), quantity: new Float64Array(places.length) };
  places.forEach((place, at) => {
    layers.item[at] = item[order[place]!]!;
    layers.date[at] = date[order[place]!]!;
    layers.quantity[at] = left[place]!;
  });
  return layers;
}

/** The rows that count, by item, then by date, then as they stand; `starts[item]` is where an item begins. */
function byItemAndDate({ item, date }: StockRows, items: number, asOf: number): { order: Int32Array; starts: Int32Array } {
  const counted = Int32Array.from(item.keys()).filter((row) => date[row]! <= asOf);
  if (!isRising(counted, date)) counted.sort((a, b) => date[a]! - date[b]! || a - b);
  const starts = new Int32Array(items + 1);
  for (const row of counted) starts[item[row]! + 1]!++;
  for (let code = 0; code < items; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice(0, items);
  const order = new Int32Array(counted.length);
  for (const row of counted) order[next[item[row]!]!++] = row;
  return { order, starts };
}

function isRising(rows: Int32Array, date: Float64Array): boolean {
  for (let i = 1; i < rows.length; i++) if (date[rows[i]!]! < date[rows[i - 1]!]!) return false;
  return true;
}
