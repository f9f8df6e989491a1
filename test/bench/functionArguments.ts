/** Arguments as Excel passes them to the functions, of any length, for benchmarks. */
import { callFunction } from "../../src/functions/call";
import type { DeclaredFunction } from "../../src/functions/declaration";

export const AS_OF = 46_000;

/** One column of cells. */
export type Column<Cell> = Cell[][];

export interface LedgerColumns {
  customers: Column<string>;
  due: Column<number>;
  amounts: Column<number>;
}

/** Whole numbers below a limit by a fixed sequence, the same in every run. */
export function sequence(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Open items: customers at random, due dates over two years, amounts with cents. */
export function ledgerColumns(rows: number, customers: number): LedgerColumns {
  const next = sequence();
  const columns: LedgerColumns = { customers: [], due: [], amounts: [] };
  for (let row = 0; row < rows; row++) {
    columns.customers.push([`客户${next(customers)}有限公司`]);
    columns.due.push([AS_OF - 600 + next(730)]);
    columns.amounts.push([(100 + next(10_000_000)) / 100]);
  }
  return columns;
}

type Given = readonly unknown[];

/** A column of cells that follow from the row and from whole numbers at random. */
function columnOf<Cell>(rows: number, seed: number, cell: (next: (below: number) => number, row: number) => Cell): Column<Cell> {
  const next = sequence(seed);
  return Array.from({ length: rows }, (_, row) => [cell(next, row)]);
}

const money = (rows: number, seed: number, most = 10_000_000): Column<number> => columnOf(rows, seed, (next) => (100 + next(most)) / 100);
const days = (rows: number, seed: number, from: number, spread: number): Column<number> => columnOf(rows, seed, (next) => from + next(spread));
const whole = (rows: number, seed: number, from: number, spread: number): Column<number> => days(rows, seed, from, spread);
const names = (rows: number, seed: number, many: number, word = "客户"): Column<string> => columnOf(rows, seed, (next) => `${word}${next(many)}`);
const block = (rows: number, seed: number, columns: number): number[][] => columnOf(rows, seed, (next) => Array.from({ length: columns }, () => (100 + next(1_000_000)) / 100)).flat();

/** Arguments of so many rows for every function that takes ranges; the ids that must sort are in `SORTING`. */
export const ARGUMENTS: Readonly<Record<string, (rows: number) => Given>> = {
  AGING: (n) => [money(n, 1), days(n, 2, AS_OF - 600, 730), AS_OF, null, names(n, 3, 2_000)],
  BUCKET: (n) => [days(n, 2, AS_OF - 600, 730), AS_OF],
  DAYSPASTDUE: (n) => [days(n, 2, AS_OF - 600, 730), AS_OF],
  DSO: (n) => [n * 2_000, money(n, 1, 1_000_000), whole(n, 2, 28, 4), "countback"],
  CEI: (n) => [money(n, 1), money(n, 2), columnOf(n, 3, (next) => 200_000 + next(1_000_000) / 100), money(n, 4, 1_000_000)],
  TURNOVER: (n) => [money(n, 1), money(n, 2), money(n, 3)],
  OVERDUERATE: (n) => [money(n, 1), days(n, 2, AS_OF - 600, 730), AS_OF],
  COLLECTIONRATE: (n) => [money(n, 1), money(n, 2), money(n, 3)],
  ROLLRATE: (n) => [block(n, 1, 5)],
  ECL: (n) => [money(n, 1), columnOf(n, 2, (next) => next(100) / 100)],
  ALLOCATE: (n) => [money(n, 1), days(n, 2, AS_OF - 600, 730), money(n, 3, 5_000_000)],
  EXPECTEDCASH: (n) => [money(n, 1), days(n, 2, AS_OF - 300, 730), whole(n, 3, 0, 60), AS_OF, Array.from({ length: 12 }, (_, i) => [AS_OF + 30 * (i + 1)])],
  MARGINRATE: (n) => [money(n, 1), block(n, 2, 3), names(n, 3, 2_000)],
  CONCENTRATION: (n) => [money(n, 1), names(n, 2, 2_000), "table"],
  PVM: (n) => [names(n, 1, 2_000, "品种"), whole(n, 2, 1, 500), money(n, 3, 10_000), money(n, 4, 8_000), whole(n, 5, 1, 500), money(n, 6, 10_000), money(n, 7, 8_000)],
  ABC: (n) => [names(n, 1, 2_000, "品种"), money(n, 2)],
  XYZ: (n) => [columnOf(n, 1, (next) => Array.from({ length: 12 }, () => next(100))).flat()],
  STOCKTURN: (n) => [money(n, 1), money(n, 2), money(n, 3)],
  REORDER: (n) => [whole(n, 1, 1, 100), whole(n, 2, 1, 30), whole(n, 3, 1, 30), whole(n, 4, 0, 5), 0.95, whole(n, 5, 0, 900), whole(n, 6, 0, 90)],
  STOCKAGE: (n) => [names(n, 1, 2_000, "品种"), days(n, 2, AS_OF - 600, 600), columnOf(n, 3, (next) => next(100) - 40), AS_OF],
  CREDITSCORE: (n) => [columnOf(n, 1, (next) => [next(100) / 100, next(300) / 100, next(40) / 100]).flat(), [["资产负债率", "流动比率", "净利率"]]],
  CREDITLIMIT: (n) => [money(n, 1), whole(n, 2, 30, 60), money(n, 3), columnOf(n, 4, (next) => ["AAA", "AA", "A", "B"][next(4)]!)],
  HEADROOM: (n) => [money(n, 1), money(n, 2), money(n, 3), money(n, 4), money(n, 5)],
  ALTMANZ: (n) => [money(n, 1), money(n, 2), money(n, 3), money(n, 4), money(n, 5), money(n, 6), money(n, 7)],
  EARLYPAY: (n) => [columnOf(n, 1, (next) => (1 + next(5)) / 100), whole(n, 2, 5, 10), whole(n, 3, 30, 60)],
  LATEFEE: (n) => [1e9, AS_OF - 700, days(n, 2, AS_OF - 600, 600), money(n, 3, 100_000), AS_OF, 0.0005],
  LEGALTERM: (n) => [columnOf(n, 1, (next) => ["large", "大型企业", "机关"][next(3)]!), "small", days(n, 2, AS_OF - 150, 150)],
  BILLDISCOUNT: (n) => [money(n, 1), days(n, 3, AS_OF - 100, 90), days(n, 2, AS_OF, 180), AS_OF, 0.03],
  BILLALERT: (n) => [days(n, 1, AS_OF, 180), 7],
  OPENITEMS: (n) => [names(n, 1, 2_000), days(n, 2, AS_OF - 600, 600), columnOf(n, 3, (next, row) => (row % 2 === 0 ? next(1_000_000) / 100 : 0)), columnOf(n, 4, (next, row) => (row % 2 === 0 ? 0 : next(900_000) / 100)), AS_OF],
  DAYSLATE: (n) => [money(n, 1), days(n, 2, AS_OF - 600, 600), days(n, 3, AS_OF - 500, 500), AS_OF],
  PAYINDEX: (n) => [money(n, 1), days(n, 2, AS_OF - 600, 600), days(n, 3, AS_OF - 500, 500), AS_OF],
  DUNNINGLEVEL: (n) => [whole(n, 1, -100, 300)],
  CONVERSION: (n) => [columnOf(n, 1, (_, row) => `OPP-${row >> 2}`), columnOf(n, 1, (_, row) => ["线索", "方案", "报价", "赢单"][row % 4]!), columnOf(n, 1, (_, row) => AS_OF - 600 + (row % 500) + (row % 4))],
  DWELL: (n) => [days(n, 1, AS_OF - 600, 100), columnOf(n, 2, (next, row) => (row % 4 === 0 ? "" : AS_OF - 500 + next(300))), AS_OF],
  REPURCHASE: (n) => [names(n, 1, 2_000), days(n, 2, AS_OF - 600, 600), AS_OF - 600, AS_OF, 90],
  LABEL: (n) => [names(n, 1, 2_000), days(n, 2, AS_OF - 600, 600), money(n, 3), AS_OF],
  ALARM: (n) => [whole(n, 1, 1, 1_000)],
};

/** Functions whose answer needs the rows or the customers in order. */
export const SORTING: ReadonlySet<string> = new Set(["ALLOCATE", "OPENITEMS", "STOCKAGE", "LABEL", "REPURCHASE", "CONVERSION", "LATEFEE", "DWELL"]);

/** A call as Excel makes it, on the benchmark's day. */
export function call(declared: DeclaredFunction, given: readonly unknown[]): unknown {
  return callFunction(declared, given, { today: AS_OF, language: "en-US" });
}
