/** What the margin is looked at for: the company, each product line, item and customer, with their sales lines. */
import type { Sales } from "../book/business";
import type { MonthCube, SalesMonths } from "../book/months";
import { exact, multiply, type MinorUnits } from "../measures/money";
import type { Missing } from "./missingData";
import { linesByKey } from "./salesPeriods";
import type { CheckInput, FindingObject, FindingRow } from "./types";

export interface MarginScope {
  object: FindingObject;
  /** as sentences name it; "" for the company */
  name: string;
  cube: MonthCube;
  /** of the cube */
  key: number;
  /** all its sales lines, whatever their date */
  lines(): Int32Array;
}

/** A workbook with sales of known cost and day. */
export interface SalesInput extends CheckInput {
  salesMonths: SalesMonths;
  sales: Sales;
}

/** The input when there is something to measure a margin of, else the names of what is missing. */
export function salesInput(input: CheckInput): SalesInput | Missing[] {
  const { salesMonths, business: { sales } } = input;
  if (!sales) return ["SALE"];
  if (!sales.hasCost) return ["SALE.cost"];
  return salesMonths ? { ...input, salesMonths, sales } : ["SALE.date"];
}

/** The company first, then lines, items and customers in the order of the book. */
export function marginScopes({ salesMonths, sales, business, book }: SalesInput): MarginScope[] {
  const all = Int32Array.from({ length: sales.length }, (_, line) => line);
  const keyed = (kind: FindingObject["kind"], cube: MonthCube, named: readonly { key: string; name: string }[], keys: Int32Array): MarginScope[] => {
    const linesOf = linesByKey(keys, named.length);
    return named.map(({ key: id, name }, key) => ({ object: { kind, id }, name, cube, key, lines: () => linesOf(key) }));
  };
  const byName = (name: string): { key: string; name: string } => ({ key: name, name });
  return [
    { object: { kind: "company", id: "" }, name: "", cube: salesMonths.total, key: 0, lines: () => all },
    ...keyed("line", salesMonths.byLine, business.lines.map(byName), sales.line),
    ...keyed("item", salesMonths.byItem, business.items, sales.item),
    // the first customer stands for "customer missing"
    ...keyed("customer", salesMonths.byCustomer, book.customers.map(({ name }) => byName(name)), sales.customer).filter(({ key }) => key > 0),
  ];
}

/** Which thing a sentence speaks of. */
export function named({ object, name }: Pick<MarginScope, "object" | "name">): Record<string, string> {
  return { scope: object.kind, name };
}

/** The lines of known cost with what each lacks to a margin rate (more than it: negative), and the sum: what is at stake. */
export function shortfall({ revenue, cost, origin }: Sales, lines: Int32Array, rate: number): { rows: FindingRow[]; amount: MinorUnits } {
  const rows: FindingRow[] = [];
  let amount = 0;
  for (const line of lines) {
    const [sold, spent] = [revenue[line]! || 0, cost[line]!];
    if (Number.isNaN(spent)) continue;
    const lacking = exact(multiply(sold, rate) - (sold - spent));
    rows.push({ reading: origin.sheet[line]!, row: origin.row[line]!, amount: lacking });
    amount += lacking;
  }
  return { rows, amount: exact(amount) };
}
