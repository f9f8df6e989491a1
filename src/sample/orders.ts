/** The sample's order book of this year: what was promised, what was delivered when, and what was billed of it. */
import { dayNumber, type DayNumber } from "../measures/calendar";
import { multiply, toMinor, type MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import { COST_JUMP, PLANTED, SPRING, UNBILLED, UNDELIVERED } from "./plantedSignals";
import { productOf, type Product } from "./products";
import type { Random } from "./random";
import type { SaleLine } from "./saleLines";

export interface OrderLine {
  order: string;
  place: number;
  contract: string;
  customer: number;
  product: Product;
  ordered: DayNumber;
  planned: DayNumber;
  quantity: number;
  /** yuan with tax, minor units */
  amount: MinorUnits;
  /** absent = not delivered */
  delivered?: DayNumber;
  deliveredQuantity?: number;
  billed?: DayNumber;
  billedAmount?: MinorUnits;
  issue?: Twin;
  claim?: MinorUnits;
}

const FIRST_DAY = dayNumber(2025, 1, 1);
/** Parts in a thousand of the deliveries that come late: of the item that lacks castings since spring, and of all others. */
const LATE = { short: 800, others: 3 };
const COMPLAINT: Twin = { zh: "导轨滑块划伤，客户要求换货", en: "Carriages scratched, customer asks for replacement" };
/** Open orders are for the next two months; every third customer has some. */
const OPEN_EVERY = 3;

/** By order, then place. Deliveries after the day of the export are not in the book yet. */
export function sampleOrders(customers: readonly SampleCustomer[], lines: readonly SaleLine[], exported: DayNumber, random: Random): OrderLine[] {
  const sold = lines.filter((line) => line.revenue > 0 && line.date >= FIRST_DAY && line.date <= exported).map((line) => deliveredLine(line, random));
  const complained = sold.find((line) => line.product.code === "DG-35" && line.delivered! > COST_JUMP.from)!;
  Object.assign(complained, { issue: COMPLAINT, claim: 1_860_000 });
  return [...sold, ...unbilledLines(customers), undeliveredLine(customers), ...openLines(customers, exported, random)]
    .sort((a, b) => a.order.localeCompare(b.order, "en") || a.place - b.place);
}

function deliveredLine(line: SaleLine, random: Random): OrderLine {
  const isShort = line.product.code === COST_JUMP.item && line.date >= SPRING;
  const late = random.integer(1, 1_000) <= (isShort ? LATE.short : LATE.others) ? random.integer(3, isShort ? 21 : 9) : -random.integer(0, 3);
  return {
    order: line.order, place: line.place, contract: line.invoice.contract, customer: line.customer, product: line.product,
    ordered: line.date - late - random.integer(12, 30), planned: line.date - late, quantity: line.quantity, amount: line.gross,
    delivered: line.date, deliveredQuantity: line.quantity, billed: line.invoice.date, billedAmount: line.gross,
  };
}

/** Delivered in May; the invoice was forgotten. */
function unbilledLines(customers: readonly SampleCustomer[]): OrderLine[] {
  const { contract, delivered } = UNBILLED;
  const line = (place: number, code: string, quantity: number): OrderLine => ({
    ...plannedLine("SO2025-90017", place, contract, customerOf(customers, PLANTED.unbilled), productOf(code), delivered, quantity), delivered, deliveredQuantity: quantity,
  });
  return [line(1, "SG-3210", 120), line(2, "DG-35", 150)];
}

/** Waits for castings. */
function undeliveredLine(customers: readonly SampleCustomer[]): OrderLine {
  return plannedLine("SO2025-90021", 1, UNDELIVERED.contract, customerOf(customers, PLANTED.lateOrder), productOf(COST_JUMP.item), UNDELIVERED.planned, 90);
}

function openLines(customers: readonly SampleCustomer[], exported: DayNumber, random: Random): OrderLine[] {
  return customers.flatMap(({ code, currency }, customer) => {
    if (customer % OPEN_EVERY !== 0 || currency !== "CNY" || code === PLANTED.sleeping) return [];
    const product = productOf(random.pick(["SG-2005", "DG-20", "JS-60", "SG-3210", "DG-35"]));
    const contract = `HC-2025-${code.slice(1)}-1`;
    return [plannedLine(`SO2025-91${String(customer).padStart(3, "0")}`, 1, contract, customer, product, exported + random.integer(5, 60), random.integer(20, 70))];
  });
}

function plannedLine(order: string, place: number, contract: string, customer: number, product: Product, planned: DayNumber, quantity: number): OrderLine {
  return { order, place, contract, customer, product, ordered: planned - 28, planned, quantity, amount: multiply(toMinor(product.price * quantity), 1.13) };
}

function customerOf(customers: readonly SampleCustomer[], code: string): number {
  return customers.findIndex((customer) => customer.code === code);
}
