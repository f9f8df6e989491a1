/** What holds between functions, and for all of them alike, on ledgers at random. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { callFunction } from "../../src/functions/call";
import { CATALOGUE } from "../../src/functions/catalogue/index";
import type { DeclaredFunction, ResultCell, Surroundings } from "../../src/functions/declaration";
import { FunctionError } from "../../src/functions/functionError";
import { column, table, value } from "./calling";
import { randomArguments } from "./randomArguments";

const SEED = 20_300_102;
const AS_OF = 45_838;
const SURROUNDINGS: Surroundings = { today: 46_000, language: "en-US" };

const functionOf = (id: string): DeclaredFunction => CATALOGUE.find((declared) => declared.id === id)!;

/** The result with its errors as words, so that two results can be compared. */
function outcome(declared: DeclaredFunction, given: readonly unknown[]): unknown {
  const plain = (cell: ResultCell): unknown => (cell instanceof FunctionError ? { code: cell.code, words: cell.words, values: cell.values } : cell);
  try {
    const result = callFunction(declared, given, SURROUNDINGS);
    return Array.isArray(result) ? result.map((row) => row.map(plain)) : plain(result);
  } catch (error) {
    if (error instanceof FunctionError) return plain(error);
    throw error;
  }
}

describe("every function", () => {
  const all = CATALOGUE.map((declared) => [declared.id, declared] as const);

  const isSwitch = (parameter: DeclaredFunction["parameters"][string]): boolean => parameter.shape === "value" && parameter.words !== undefined;

  /** Runs the check on plausible calls. */
  function onCalls(declared: DeclaredFunction, check: (given: unknown[]) => void): void {
    fc.assert(
      fc.property(fc.noShrink(fc.integer()), fc.integer({ min: 2, max: 20 }), (seed, rows) => check(randomArguments(declared, seed, rows, { perThousand: 0, sizes: false }))),
      { seed: SEED, numRuns: 60 },
    );
  }

  test.each(all)("%s: blank rows below the lists change nothing", (_, declared) => {
    const parameters = Object.values(declared.parameters);
    onCalls(declared, (given) => {
      const upright = given.map((one) => (Array.isArray(one) && one.length === 1 ? (one[0] as unknown[]).map((cell) => [cell]) : one));
      const longer = upright.map((one, at) => {
        const parameter = parameters[at]!;
        return parameter.shape === "range" && parameter.list && Array.isArray(one) ? [...one, ...blankRows(3, (one[0] as unknown[]).length)] : one;
      });
      expect(outcome(declared, longer)).toEqual(outcome(declared, upright));
    });
  });

  test.each(all.filter(([, { parameters }]) => Object.values(parameters).some(isSwitch)))("%s: a switch word in Chinese means what the English one means", (_, declared) => {
    const parameters = Object.values(declared.parameters);
    const switches = parameters.flatMap((parameter, at) => (parameter.shape === "value" && parameter.words ? parameter.words.map((words) => ({ at, words })) : []));
    onCalls(declared, (given) => {
      for (const { at, words } of switches) {
        const results = words.map((word) => outcome(declared, given.map((one, i) => (i === at ? word : one))));
        for (const result of results) expect(result).toEqual(results[0]);
      }
    });
  });

  test.each(all)("%s: the arguments stay as they were", (_, declared) => {
    onCalls(declared, (given) => {
      const before = JSON.stringify(given);
      outcome(declared, given);
      expect(JSON.stringify(given)).toBe(before);
    });
  });
});

test("a row of bills whose last cells are blank keeps its length", () => {
  const bills = [[[1_000, 2_000, null]], [[45_800, 45_800, null]], [[46_000, 46_000, null]], AS_OF, 0.03];
  expect(table(functionOf("BILLDISCOUNT"), bills)[0]!.map((cell) => cell === "")).toEqual([false, false, true]);
});

function blankRows(count: number, width: number): null[][] {
  return Array.from({ length: count }, () => new Array<null>(width).fill(null));
}

interface Row {
  customer: string;
  amount: number;
  due: number;
}

/** Open items above zero, whole cents. */
const ROWS = fc.array(
  fc.record({ customer: fc.constantFrom("Alpha", "Beta", "Gamma", "Delta"), amount: fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100), due: fc.integer({ min: AS_OF - 200, max: AS_OF + 60 }) }),
  { minLength: 1, maxLength: 30 },
);

const columnsOf = (rows: readonly Row[]): unknown[][][] => [column(...rows.map((row) => row.amount)), column(...rows.map((row) => row.due)), column(...rows.map((row) => row.customer))];
const cents = (amount: unknown): number => Math.round(Number(amount) * 100);
const onRows = (check: (rows: Row[]) => void): void => fc.assert(fc.property(ROWS, check), { seed: SEED, numRuns: 200 });

describe("functions agree with each other", () => {
  test("OVERDUERATE is the overdue columns of AGING over its total", () => {
    onRows((rows) => {
      const [amounts, due] = columnsOf(rows);
      const total = table(functionOf("AGING"), [amounts, due, AS_OF])[1]!.map(cents);
      expect(value(functionOf("OVERDUERATE"), [amounts, due, AS_OF])).toBeCloseTo((total[1]! + total[2]! + total[3]! + total[4]!) / total[6]!, 12);
    });
  });

  test("BUCKET puts each row where AGING adds it, and both follow DAYSPASTDUE", () => {
    onRows((rows) => {
      const [amounts, due] = columnsOf(rows);
      const [header, total] = table(functionOf("AGING"), [amounts, due, AS_OF]);
      const labels = table(functionOf("BUCKET"), [due, AS_OF]).flat();
      const days = table(functionOf("DAYSPASTDUE"), [due, AS_OF]).flat().map(Number);
      header!.slice(0, 5).forEach((label, at) => {
        const inBucket = rows.filter((_, row) => labels[row] === label);
        expect(cents(total![at])).toBe(inBucket.reduce((sum, row) => sum + cents(row.amount), 0));
      });
      labels.forEach((label, row) => expect(label === "Not due").toBe(days[row]! <= 0));
    });
  });

  test("CONCENTRATION, ABC and AGING by customer show the same customers with the same amounts in the same order", () => {
    onRows((rows) => {
      const [amounts, due, customers] = columnsOf(rows);
      const shares = table(functionOf("CONCENTRATION"), [amounts, customers, "table"]).slice(1, -1).map((row) => [row[0], row[1], row[3]]);
      const classes = table(functionOf("ABC"), [customers, amounts]).slice(1).map((row) => [row[0], row[1], row[3]]);
      expect(classes).toEqual(shares);
      const aged = table(functionOf("AGING"), [amounts, due, AS_OF, null, customers]).slice(1, -1);
      expect(new Map(aged.map((row) => [row[0], row[7]]))).toEqual(new Map(shares.map((row) => [row[0], row[1]])));
    });
  });

  test("CONCENTRATION without customers is that of customers who appear once each", () => {
    onRows((rows) => {
      fc.pre(rows.length > 1);
      const [amounts] = columnsOf(rows);
      const names = column(...rows.map((_, row) => `Customer ${row}`));
      for (const metric of ["HHI", "CR3", "effective", "gini", "entropy"]) {
        expect(value(functionOf("CONCENTRATION"), [amounts, null, metric])).toBeCloseTo(Number(value(functionOf("CONCENTRATION"), [amounts, names, metric])), 12);
      }
    });
  });

  test("EXPECTEDCASH adds up to the total of AGING", () => {
    onRows((rows) => {
      const [amounts, due] = columnsOf(rows);
      const cash = table(functionOf("EXPECTEDCASH"), [amounts, due, 7, AS_OF, column(AS_OF + 7, AS_OF + 30)]);
      const aged = table(functionOf("AGING"), [amounts, due, AS_OF])[1]!;
      expect(cash[cash.length - 1]![1]).toBe(aged[aged.length - 1]);
    });
  });

  test("what ALLOCATE leaves open is what OPENITEMS shows of a customer with these invoices and this money", () => {
    fc.assert(fc.property(ROWS, fc.integer({ min: 0, max: 20_000_000 }), (rows, paid) => {
      const [amounts, due] = columnsOf(rows);
      const applied = table(functionOf("ALLOCATE"), [amounts, due, paid / 100]).map(([cell]) => cents(cell));
      const left = rows.map((row, at) => cents(row.amount) - applied[at]!).filter((open) => open > 0).reduce((sum, open) => sum + open, 0);
      const last = AS_OF + 100;
      const journal = [
        column(...rows.map(() => "Alpha"), "Alpha"), column(...rows.map((row) => row.due), last),
        column(...rows.map((row) => row.amount), 0), column(...rows.map(() => 0), paid / 100), last,
      ];
      const open = table(functionOf("OPENITEMS"), journal).slice(1).reduce((sum, row) => sum + cents(row[2]), 0);
      expect(open).toBe(left - applied[rows.length]!);
    }), { seed: SEED, numRuns: 200 });
  });

  test("the average DSO is the days over TURNOVER without days", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 1e8 }), (opening, closing, sales) => {
      const turnover = Number(value(functionOf("TURNOVER"), [sales, opening, closing]));
      const days = Number(value(functionOf("DSO"), [column(opening, closing), sales, 90, "average"]));
      expect(days / (90 / turnover)).toBeCloseTo(1, 9);
    }), { seed: SEED, numRuns: 200 });
  });

  test("MARGINRATE of one group is MARGINRATE without groups", () => {
    onRows((rows) => {
      const [amounts] = columnsOf(rows);
      const costs = column(...rows.map((row) => Math.round(row.amount * 70) / 100));
      const grouped = table(functionOf("MARGINRATE"), [amounts, costs, column(...rows.map(() => "all")), "rate"]);
      expect(grouped[1]![1]).toBe(value(functionOf("MARGINRATE"), [amounts, costs]));
    });
  });

  test("invoices paid on their due dates have DAYSLATE 0, and three of them PAYINDEX at its highest", () => {
    onRows((rows) => {
      const [amounts, due] = columnsOf(rows);
      const last = AS_OF + 100;
      expect(value(functionOf("DAYSLATE"), [amounts, due, due, last])).toBe(0);
      const more = [...rows, ...rows, ...rows];
      const [manyAmounts, manyDue] = columnsOf(more);
      expect(Number(value(functionOf("PAYINDEX"), [manyAmounts, manyDue, manyDue, last]))).toBeGreaterThanOrEqual(80);
    });
  });
});

describe("ledgers in another order, put together, or in another unit of money", () => {
  /** Amounts in whole tens, few of them, so that customers often have the same total; returns and credits among them. */
  const EVEN = fc.array(
    fc.record({ customer: fc.constantFrom("Alpha", "Beta", "Gamma", "Delta"), amount: fc.integer({ min: -2, max: 5 }).map((tens) => tens * 10), due: fc.integer({ min: AS_OF - 100, max: AS_OF + 40 }) }),
    { minLength: 1, maxLength: 12 },
  );
  const paid = (rows: readonly Row[]): unknown[][] => column(...rows.map(({ due }) => due + (due % 7)));
  const costs = (rows: readonly Row[]): unknown[][] => column(...rows.map(({ amount }) => amount * 0.7));
  const CALLS: readonly (readonly [name: string, call: (rows: readonly Row[]) => unknown])[] = [
    ["AGING by customer", (rows) => outcome(functionOf("AGING"), [columnsOf(rows)[0], columnsOf(rows)[1], AS_OF, null, columnsOf(rows)[2]])],
    ["AGING by invoice date", (rows) => outcome(functionOf("AGING"), [columnsOf(rows)[0], columnsOf(rows)[1], AS_OF, [[15]], null, "invoice"])],
    ["MARGINRATE by customer", (rows) => outcome(functionOf("MARGINRATE"), [columnsOf(rows)[0], costs(rows), columnsOf(rows)[2]])],
    ["CONCENTRATION", (rows) => outcome(functionOf("CONCENTRATION"), [columnsOf(rows)[0], columnsOf(rows)[2], "table"])],
    ["ABC", (rows) => outcome(functionOf("ABC"), [columnsOf(rows)[2], columnsOf(rows)[0]])],
    ["OVERDUERATE", (rows) => outcome(functionOf("OVERDUERATE"), [columnsOf(rows)[0], columnsOf(rows)[1], AS_OF])],
    ["DAYSLATE", (rows) => outcome(functionOf("DAYSLATE"), [columnsOf(rows)[0], columnsOf(rows)[1], paid(rows), AS_OF])],
    ["PAYINDEX", (rows) => outcome(functionOf("PAYINDEX"), [columnsOf(rows)[0], columnsOf(rows)[1], paid(rows), AS_OF])],
    ["ECL", (rows) => outcome(functionOf("ECL"), [columnsOf(rows)[0], column(...rows.map(({ due }) => (due % 11) / 100))])],
    ["EXPECTEDCASH", (rows) => outcome(functionOf("EXPECTEDCASH"), [columnsOf(rows)[0], columnsOf(rows)[1], 5, AS_OF, column(AS_OF + 30)])],
    ["REPURCHASE", (rows) => outcome(functionOf("REPURCHASE"), [columnsOf(rows)[2], columnsOf(rows)[1], AS_OF - 100, AS_OF, 20])],
    ["DWELL", (rows) => outcome(functionOf("DWELL"), [columnsOf(rows)[1], paid(rows), AS_OF])],
  ];
  const rounded = (result: unknown): unknown => JSON.parse(JSON.stringify(result), (_, cell: unknown) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)) as unknown;

  test.each(CALLS)("%s is the same whatever the order of the rows", (_, call) => {
    fc.assert(fc.property(EVEN.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
      expect(rounded(call(shuffled))).toEqual(rounded(call(rows)));
    }), { seed: SEED, numRuns: 150 });
  });

  test("the AGING of two ledgers put together is the sum of theirs, customer by customer", () => {
    const byCustomer = (rows: readonly Row[]): Map<unknown, number[]> => {
      const [amounts, due, customers] = columnsOf(rows);
      return new Map(table(functionOf("AGING"), [amounts, due, AS_OF, null, customers]).slice(1).map(([name, ...cells]) => [name, cells.map(cents)]));
    };
    fc.assert(fc.property(ROWS, ROWS, (one, other) => {
      const [ours, theirs, both] = [byCustomer(one), byCustomer(other), byCustomer([...one, ...other])];
      expect(new Set(both.keys())).toEqual(new Set([...ours.keys(), ...theirs.keys()]));
      for (const [name, sums] of both) expect(sums).toEqual(sums.map((_, at) => (ours.get(name)?.[at] ?? 0) + (theirs.get(name)?.[at] ?? 0)));
    }), { seed: SEED, numRuns: 150 });
  });

  test("rates and days do not change when all money is written in thousands", () => {
    onRows((rows) => {
      const inUnits = rows.map((row) => ({ ...row, amount: Math.round(row.amount) * 1_000 }));
      const inThousands = rows.map((row) => ({ ...row, amount: Math.round(row.amount) }));
      fc.pre(inThousands.some(({ amount }) => amount > 0));
      const figures = (some: readonly Row[]): unknown => {
        const [amounts, due, customers] = columnsOf(some);
        const total = some.reduce((sum, { amount }) => sum + amount, 0);
        return rounded([
          outcome(functionOf("OVERDUERATE"), [amounts, due, AS_OF]), outcome(functionOf("DAYSLATE"), [amounts, due, paid(some), AS_OF]), outcome(functionOf("PAYINDEX"), [amounts, due, paid(some), AS_OF]),
          outcome(functionOf("MARGINRATE"), [amounts, costs(some)]), outcome(functionOf("CONCENTRATION"), [amounts, customers, "gini"]), outcome(functionOf("DSO"), [amounts, total * 3, 90]),
          outcome(functionOf("CEI"), [total, total, total / 2, total / 4]), outcome(functionOf("TURNOVER"), [total * 3, total, total]), outcome(functionOf("COLLECTIONRATE"), [total, total, total / 2]),
        ]);
      };
      expect(figures(inThousands)).toEqual(figures(inUnits));
    });
  });
});
