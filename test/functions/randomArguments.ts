/** Arguments at random for any declared function, as Excel passes them: plausible ledgers, more or less spoilt. */
import type { DeclaredFunction } from "../../src/functions/declaration";
import { civilDate } from "../../src/measures/calendar";

type Parameter = DeclaredFunction["parameters"][string];
type Random = (below: number) => number;

/** What an argument may hold; told by its name, because shapes alone do not say it. */
type Kind = "amount" | "date" | "name" | "metric" | "quantity" | "rate" | "interest" | "days" | "flag";

export interface Spoiling {
  /** how many cells in a thousand hold something that nobody expects there */
  perThousand: number;
  /** false: every argument that is given has its right size and place */
  sizes: boolean;
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(as_of|from|to|due|issue|entered|left)$|date|period_ends/, "date"],
  [/^names$/, "metric"],
  [/customers|items|groups|stages?|opportunities/, "name"],
  [/^(other_city|counts)$/, "flag"],
  [/^rate$/, "interest"],
  [/rate|coupon|discount$|cuts|service|forward_factor|weights/, "rate"],
  [/days|lead|bucket_ends|policy|holidays/, "days"],
  [/qty|quantities|metrics|growth|daily|series/, "quantity"],
];

/** Lists that only make sense in rising order. */
const RISING = /bucket_ends|period_ends|cuts|policy/;
/** Tables of several columns. */
const TABLES: Readonly<Record<string, number>> = { policy: 2, balances: 4, quantities: 3, costs: 2, metrics: 3 };
const IN_TABLES: ReadonlySet<string> = new Set(["ROLLRATE", "XYZ", "DUNNINGLEVEL", "MARGINRATE", "CREDITSCORE"]);

const POOL = 200;

/** Pools of plausible cells, made once because a call needs hundreds of cells. */
const PLAUSIBLE: Readonly<Record<Exclude<Kind, "date">, readonly unknown[]>> = {
  amount: pool((random) => pick([random(1_000_000) / 100, random(1_000_000) / 100, random(9_000), random(9_000), random(90) / 10, -random(50_000) / 100, 0, "1,234.50", "¥ 88.8", "(12.30)", "3万"], random)),
  name: pool((random) => pick(["甲公司", "乙公司", "Alpha", "Beta ", "Ｇａｍｍａ", 1001, "1001", "线索", "报价", "输单", "Won"], random)),
  metric: pool((random) => pick(["资产负债率", "流动比率", "净利率", "准时付款率", "逾期占比", "Current ratio", "days late"], random)),
  quantity: pool((random) => pick([random(100), random(100), random(1_000) / 8, "12", "7 days"], random)),
  rate: pool((random) => pick([random(100) / 100, 0.05, "5%", 0.95], random)),
  interest: pool((random) => pick([0.0005, 0.0003, "0.05%", 0.0435, "4%"], random)),
  days: pool((random) => pick([random(120), random(120), 30, 60, "30天", 1], random)),
  flag: pool((random) => pick([true, false, "是", "否", "yes", 0, 1], random)),
};

/** Serials from which the dates of an argument are spread over 300 days: things are entered, fall due and are paid in this order. */
const FIRST_DAYS: readonly (readonly [RegExp, number])[] = [[/accepted/, 45_700], [/^due/, 45_200], [/discount_date/, 45_100], [/paid|left/, 45_400], [/^(as_of|to)$/, 45_600], [/period_ends/, 45_900]];
const FIRST_DAY = 45_000;

const UGLY: readonly unknown[] = [
  "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#数值!",
  { type: "Error", basicType: "Error", basicValue: "#N/A" }, { type: "FormattedNumber", basicType: "Double", basicValue: 12.5 }, {}, [],
  null, undefined, "", " ", "\u3000", "\u00a0", "-", "--", "/", "n/a", "无", "\u0000", "\ufeff1", "😀", "x".repeat(300), "'", "=1+1",
  true, false, "TRUE", 0, -0, 1, -1, 0.1 + 0.2, 1e-300, 5e-324, 1e15, 1e16, 9_007_199_254_740_991, 2 ** 53 + 2, -9_007_199_254_740_991,
  90_071_992_547_409.91, 1e20, 1e21, -1e21, 1e100, 1e154, 1e155, 1e308, -1e308, 1.797_693_134_862_315_7e308, 2_958_465, 2_958_466, 60, 59.9, 20_240_131, 202_401, 2_024.1,
  "1e400", "1e-400", "Infinity", "-Infinity", "NaN", "0x10", "99999999999999999999", "0.00000000000001", "1,2,3", "1.2.3", "1,23", "(5", "5)", "+-5", "１２３", "壹佰", "50%", "-50%", "1e5%",
  "2025-02-30", "30/02/2025", "31.12.99", "00/00/0000", "2024年", "13/13/2024", "9999-12-31", "1899-12-31", "12:30", "44/44/4444", "Feb 2025",
  "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "<b>", "{0}", "甲公司", "Total",
];

/** The arguments of one call. The first rows of a longer call are those of a shorter one with the same seed. */
export function randomArguments({ id, parameters, result }: DeclaredFunction, seed: number, rows: number, { perThousand, sizes }: Spoiling): unknown[] {
  const shape = randomOf(seed);
  const onItsSide = shape(12) === 0;
  const blanksBelow = shape(6) === 0 ? 1 + shape(3) : 0;
  const asRanges = result === "each" && shape(3) === 0;
  const blankRow = shape(4) === 0 ? shape(rows + 1) : -1;
  return Object.entries(parameters).map(([name, parameter], at) => {
    const random = randomOf(seed ^ Math.imul(at + 1, 0x9e3779b1));
    const cell = plausibleCells(name, parameter, random);
    const spoilt = (): unknown => (random(1_000) < perThousand ? pick(UGLY, random) : cell());
    if (random(100) < (parameter.absent ? 45 : sizes ? 1 : 0)) return null;
    if (parameter.shape === "value" && !(asRanges && random(3) > 0)) return sizes && random(40) === 0 ? [[spoilt(), spoilt()]] : random(2) === 0 ? spoilt() : [[spoilt()]];
    const height = sizes && random(40) === 0 ? random(5) : heightOf(name, parameter, rows, random);
    const width = IN_TABLES.has(id) ? (TABLES[name] ?? 1) : 1;
    const body = Array.from({ length: height }, (_, row) => Array.from({ length: width }, () => (row === blankRow ? null : spoilt())));
    if (name === "weights") for (const row of body) row.unshift(pick(PLAUSIBLE.metric, random));
    if (RISING.test(name) && random(8) > 0) rise(body);
    if (height === 1 && width === 1 && random(4) === 0) return body[0]![0];
    if (parameter.shape === "range" && parameter.list) for (let i = 0; i < blanksBelow; i++) body.push(new Array<unknown>(width).fill(null));
    return onItsSide && width === 1 && height > 0 ? [body.flat()] : body;
  });
}

function heightOf(name: string, parameter: Parameter, rows: number, random: Random): number {
  if (RISING.test(name) || name === "stage_order" || name === "weights" || name === "lead_days") return 1 + random(4);
  if (name === "names") return TABLES["metrics"]!;
  if (name === "late_days" && random(2) === 0) return 1;
  return parameter.shape === "value" ? Math.max(1, rows) : rows;
}

/** A source of cells that the argument is made for. */
function plausibleCells(name: string, parameter: Parameter, random: Random): () => unknown {
  if (parameter.shape === "value" && parameter.words) {
    const { words } = parameter;
    return () => (random(4) === 0 ? pick(pick(words, random), random).toUpperCase() : pick(pick(words, random), random));
  }
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "amount";
  if (kind !== "date") return () => pick(PLAUSIBLE[kind], random);
  const first = FIRST_DAYS.find(([pattern]) => pattern.test(name))?.[1] ?? FIRST_DAY;
  const openEnd = /paid|left/.test(name);
  return () => (openEnd && random(3) === 0 ? null : written(first + random(300), random));
}

/** A day as a serial, or as text in one of four formats. */
function written(serial: number, random: Random): unknown {
  if (random(8) > 0) return serial;
  const { year, month, day: date } = civilDate(serial);
  return pick([`${year}-${month}-${date}`, `${year}/${month}/${date}`, `${year}年${month}月${date}日`, `${date}.${month}.${year}`], random);
}

/** The table's rows in rising order; cells that are no numbers stay where they are. */
function rise(body: unknown[][]): void {
  for (let column = 0; column < (body[0]?.length ?? 0); column++) {
    const numbers = body.map((row) => row[column]).filter((cell): cell is number => typeof cell === "number").sort((a, b) => a - b);
    for (const row of body) if (typeof row[column] === "number") row[column] = numbers.shift();
  }
}

function pool(cell: (random: Random) => unknown): readonly unknown[] {
  const random = randomOf(1);
  return Array.from({ length: POOL }, () => cell(random));
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random(items.length)]!;
}

/** Whole numbers below a limit; mulberry32. */
function randomOf(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
