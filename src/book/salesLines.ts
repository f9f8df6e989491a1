/** Sales lines: net revenue and full cost, whichever way the ledger gives them. */
import type { Sales } from "./business";
import type { BusinessDraft } from "./buildBusiness";
import type { NumberOf } from "./ledgerCells";
import type { Source } from "./ledgerRows";

export function salesOf(draft: BusinessDraft): Sales | undefined {
  const rows = draft.rows("SALE", { dates: ["date"], stake: ["revenue", "gross"] });
  if (rows.length === 0) return undefined;
  const costs = new Map(rows.sources.map((source) => [source, costsOf(source)]));
  const costColumn = (part: keyof Costs): Float64Array => rows.numbers((source) => costs.get(source)![part]);
  const item = rows.indexes((ledger) => draft.items.ofRows(ledger));
  const cost = costColumn("cost");
  return {
    length: rows.length,
    date: rows.dates("date"),
    customer: rows.customers(),
    item,
    line: linesOf(draft, rows.names("line", draft.lines), item),
    salesperson: rows.names("salesperson", draft.salespeople),
    region: rows.names("region", draft.regions),
    order: rows.text("order", "orderLine"),
    quantity: rows.quantities("quantity"),
    revenue: rows.numbers(netRevenue),
    cost,
    parts: { material: costColumn("material"), labour: costColumn("labour"), freight: costColumn("freight"), other: costColumn("other") },
    hasCost: cost.some((value) => !Number.isNaN(value)),
    origin: rows.origin(),
  };
}

/** The line that a row names, else its item's. */
function linesOf({ items }: BusinessDraft, named: Int32Array, item: Int32Array): Int32Array {
  return named.map((line, row) => (line >= 0 || item[row]! < 0 ? line : items.items[item[row]!]!.line));
}

/**
 * Net revenue: the ledger's own where it is net, else less discount and returns; without a revenue column, gross less tax likewise.
 * A row below zero is a return already and is left alone.
 */
function netRevenue(source: Source<"SALE">): NumberOf {
  const [revenue, gross, tax] = [source.money("revenue"), source.money("gross"), source.money("tax")];
  const taken = takenOff(source);
  const [revenueIsNet, grossIsNet] = [isNet(source, "revenue", taken), isNet(source, "gross", taken)];
  const net = (amount: number, row: number, already: boolean): number => (already || !(amount > 0) ? amount : amount - taken(row));
  return (row) => {
    const own = revenue(row);
    return Number.isNaN(own) ? net(gross(row) - (tax(row) || 0), row, grossIsNet) : net(own, row, revenueIsNet);
  };
}

/** Discount and returns of a row, whatever sign the ledger gives them. */
function takenOff(source: Source<"SALE">): NumberOf {
  const none: NumberOf = () => 0;
  const discount = isRate(source) ? none : source.money("discount");
  const returns = source.money("returns");
  return (row) => Math.abs(discount(row) || 0) + Math.abs(returns(row) || 0);
}

/** A discount column in which nothing exceeds 1 holds rates, not money. */
function isRate({ ledger }: Source<"SALE">): boolean {
  const one = 10 ** ledger.scale;
  return ledger.amounts.discount?.every((amount) => !(Math.abs(amount) > one)) ?? false;
}

/** Headers under which systems print what is left after discounts. */
const NET_HEADER = { revenue: /净|不含税|未税|无税|实付|实收|实发|\bnet\b|line ?total/i, gross: /价税合计/ };

/** Where cost and profit prove which of the two adds up, that decides; else the header; without one, revenue is what its field means: net. */
function isNet(source: Source<"SALE">, field: "revenue" | "gross", taken: NumberOf): boolean {
  const proven = field === "revenue" ? provenNet(source, taken) : undefined;
  const header = headerOf(source, field);
  return proven ?? (header === undefined ? field === "revenue" : NET_HEADER[field].test(header));
}

/** Cost + profit is the net revenue: is that the revenue as it stands, or less what was taken off? Undefined where nothing tells. */
function provenNet({ money, ledger }: Source<"SALE">, taken: NumberOf): boolean | undefined {
  if (!ledger.amounts.profit || !ledger.amounts.cost) return undefined;
  const [revenue, cost, profit] = [money("revenue"), money("cost"), money("profit")];
  let [asItStands, lessTaken] = [0, 0];
  for (let row = 0; row < ledger.length; row++) {
    const off = revenue(row) - cost(row) - profit(row);
    if (Number.isNaN(off)) continue;
    asItStands += Math.abs(off);
    lessTaken += Math.abs(off - taken(row));
  }
  return asItStands === lessTaken ? undefined : asItStands < lessTaken;
}

function headerOf({ reading }: Source<"SALE">, field: string): string | undefined {
  return reading.layout.columns.find((column) => column.field === field)?.header;
}

type Costs = Record<"cost" | "material" | "labour" | "freight" | "other", NumberOf>;

/** Headers of a cost that holds everything already. */
const FULL_COST_HEADER = /总|全|合计|total|full/i;

/**
 * Full cost. With a material column it is the sum of the parts; what the ledger's own total shows beyond them is other cost.
 * Without one it is the ledger's cost, to which labour, freight and other are added unless its header calls it the total.
 * Without any, revenue less profit. NaN where nothing of this is given.
 */
function costsOf(source: Source<"SALE">): Costs {
  const { ledger, money } = source;
  const [material, labour, freight, other] = [money("material"), money("labour"), money("freight"), money("other")];
  const [total, profit, revenue] = [money("cost"), money("profit"), netRevenue(source)];
  const header = headerOf(source, "cost");
  const isFull = header === undefined || FULL_COST_HEADER.test(header);
  const hasMaterial = ledger.amounts.material !== undefined;
  const sum: NumberOf = (row) => sumOfKnown(material(row), labour(row), freight(row), other(row));
  /** of the total, what the parts do not explain */
  const rest: NumberOf = (row) => {
    const beyond = total(row) - sum(row);
    return hasMaterial && Math.abs(total(row)) > Math.abs(sum(row)) ? beyond : 0;
  };
  const cost: NumberOf = (row) => {
    if (hasMaterial && !Number.isNaN(sum(row))) return sum(row) + rest(row);
    if (Number.isNaN(total(row))) return revenue(row) - profit(row);
    return isFull ? total(row) : sumOfKnown(total(row), sum(row));
  };
  return { cost, material, labour, freight, other: (row) => (rest(row) === 0 ? other(row) : sumOfKnown(other(row), rest(row))) };
}

/** NaN only where every part is blank. */
function sumOfKnown(...parts: number[]): number {
  let sum = NaN;
  for (const part of parts) if (!Number.isNaN(part)) sum = Number.isNaN(sum) ? part : sum + part;
  return sum;
}
