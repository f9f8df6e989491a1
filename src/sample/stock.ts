/** The sample's stock, month by month: what was sold went out, and the workshops refill what went out. */
import { addMonths, civilDate, endOfMonth, type DayNumber } from "../measures/calendar";
import { multiply, toMinor, type MinorUnits } from "../measures/money";
import { COST_JUMP, DEAD_ITEM, EXPIRING_ITEM, SLOW_ITEM } from "./plantedSignals";
import { PRODUCTS, type Product } from "./products";
import type { SaleLine } from "./saleLines";

export interface StockRow {
  product: Product;
  /** last day of the month */
  period: DayNumber;
  opening: Lot;
  received: Lot;
  issued: Lot;
  closing: Lot;
  /** units on order; days from order to receipt; units */
  inTransit: number;
  lead: number;
  safety: number;
  expiry?: DayNumber;
  lastIssue?: DayNumber;
}

export interface Lot {
  quantity: number;
  amount: MinorUnits;
}

const MONTHS = 12;
/** The workshops aim at so many months of the issues of the last three. */
const MONTHS_OF_STOCK = 1.7;
/** Safety stock in months of the usual issues, rounded to tens. */
const SAFETY_MONTHS = 0.4;
/** Units of the two items that nobody sells, or hardly. */
const FIXED: Record<string, number> = { [DEAD_ITEM.item]: 14, [SLOW_ITEM.item]: 760 };
/** Of the item that runs short: months of stock in spring, month by month. */
const SHORT_MONTHS = [0.9, 0.4, 0.05];

/** By month, then product. Amounts at the moving average of material and labour. */
export function sampleStock(lines: readonly SaleLine[], asOf: DayNumber): StockRow[] {
  const rows = PRODUCTS.flatMap((product) => rowsOf(product, lines.filter((line) => line.product === product && line.date <= asOf), asOf));
  return rows.sort((a, b) => a.period - b.period);
}

function rowsOf(product: Product, lines: readonly SaleLine[], asOf: DayNumber): StockRow[] {
  const ends = Array.from({ length: MONTHS + 2 }, (_, i) => endOfMonth(asOf, i - MONTHS - 1));
  const issues = ends.map((end) => unitsIn(lines, end));
  const usual = issues.slice(2).reduce((sum, units) => sum + units, 0) / MONTHS;
  const planning = { inTransit: 0, lead: product.lead, safety: Math.max(2, Math.round((usual * SAFETY_MONTHS) / 10) * 10) };
  const levels = ends.map((end, i) => levelAt(product, issues, i, end));
  let opening = lotAt(product, levels[1]!, ends[1]!);
  return ends.slice(2).map((period, at): StockRow => {
    const i = at + 2;
    const received = lotAt(product, Math.max(0, levels[i]! + issues[i]! - opening.quantity), period);
    const available: Lot = { quantity: opening.quantity + received.quantity, amount: opening.amount + received.amount };
    const issued: Lot = { quantity: issues[i]!, amount: available.quantity > 0 ? multiply(available.amount, issues[i]! / available.quantity) : 0 };
    const closing: Lot = { quantity: available.quantity - issued.quantity, amount: available.amount - issued.amount };
    const last = lines.reduce((latest, line) => (line.quantity > 0 && line.date <= period ? Math.max(latest, line.date) : latest), -Infinity);
    const row = {
      product, period, opening, received, issued, closing, ...planning,
      ...(product.code === EXPIRING_ITEM.item ? { expiry: EXPIRING_ITEM.expiry } : {}), ...(Number.isFinite(last) ? { lastIssue: last } : {}),
    };
    opening = closing;
    return row;
  });
}

/** Units sold less returns in the month that ends on a day; at least 0. */
function unitsIn(lines: readonly SaleLine[], end: DayNumber): number {
  const first = addMonths(end + 1, -1);
  return Math.max(0, lines.reduce((sum, line) => (line.date >= first && line.date <= end ? sum + line.quantity : sum), 0));
}

function levelAt({ code }: Product, issues: readonly number[], month: number, end: DayNumber): number {
  const fixed = FIXED[code];
  if (fixed !== undefined) return fixed;
  const isShort = code === COST_JUMP.item && end >= COST_JUMP.from;
  const months = isShort ? SHORT_MONTHS[month - issues.length + SHORT_MONTHS.length]! : MONTHS_OF_STOCK;
  const recent = issues.slice(Math.max(0, month - 2), month + 1);
  return Math.round((months * recent.reduce((sum, units) => sum + units, 0)) / recent.length);
}

/** At what the item costs to make in the month. */
function lotAt({ code, price, material, labour }: Product, quantity: number, day: DayNumber): Lot {
  const factor = code === COST_JUMP.item && day >= COST_JUMP.from ? COST_JUMP.materialFactor : 1;
  return { quantity, amount: multiply(toMinor(price * quantity), material * factor + labour) };
}

/** `2025年6期` */
export function periodName(period: DayNumber, language: "zh" | "en"): string {
  const { year, month } = civilDate(period);
  return language === "zh" ? `${year}年${month}期` : `${year}-${String(month).padStart(2, "0")}`;
}
