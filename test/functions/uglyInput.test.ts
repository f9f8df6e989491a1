/** Ten thousand ugly inputs for every function, through the whole edge: a value or an error that says what is wrong, never an exception, NaN or Infinity. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { answer, type FunctionsDoor } from "../../src/functions/answer";
import { CATALOGUE } from "../../src/functions/catalogue/index";
import type { DeclaredFunction } from "../../src/functions/declaration";
import { documentOf } from "../host/protocol/workbooks";
import { openHost } from "../../src/host";
import { randomArguments, type Spoiling } from "./randomArguments";

const CALLS = 10_000;
const MOST_ROWS = 40;
/** Short lists are as ugly as long ones and take less time. */
const ROWS = fc.nat(MOST_ROWS).map((size) => Math.ceil(size ** 3 / MOST_ROWS ** 2));

/** From ledgers as they should be to cells of anything. */
const SPOILINGS: readonly Spoiling[] = [
  { perThousand: 0, sizes: false }, { perThousand: 0, sizes: true }, { perThousand: 5, sizes: true }, { perThousand: 30, sizes: true },
  { perThousand: 300, sizes: true }, { perThousand: 1_000, sizes: true },
];

/** A share of the calls that must give a figure, or the inputs would not reach what they are to test. */
const LEAST_ANSWERED = 0.03;

/** Microsoft's own error class. */
let door: FunctionsDoor;

beforeAll(async () => {
  // Most answers are errors, and a deep stack is most of what an error costs.
  Error.stackTraceLimit = 4;
  const workbook = await openHost(documentOf("Sheet1"));
  door = (await workbook.attach()).CustomFunctions;
  workbook.dispose();
}, 30_000);

describe("whatever the cells hold, a function gives a figure or a well-formed error", () => {
  test.each(CATALOGUE.map((declared) => [declared.id, declared] as const))("%s", (_, declared) => {
    let answered = 0;
    fc.assert(
      fc.property(fc.noShrink(fc.integer()), ROWS, fc.nat(SPOILINGS.length - 1), (seed, rows, spoiling) => {
        const given = randomArguments(declared, seed, rows, SPOILINGS[spoiling]!);
        const problem = problemOf(declared, given, () => answered++);
        if (problem !== undefined) throw new Error(`${problem}\nAR.${declared.id}(${given.map((one) => JSON.stringify(one)).join(", ")})`);
      }),
      { seed: 20_300_101, numRuns: CALLS },
    );
    expect(answered / CALLS).toBeGreaterThan(LEAST_ANSWERED);
  }, 30_000);
});

/** What is wrong with the answer, undefined when nothing is. */
function problemOf(declared: DeclaredFunction, given: readonly unknown[], answered: () => void): string | undefined {
  let result: unknown;
  try {
    result = answer(declared, given, door, "en-US");
  } catch (error) {
    return isWellFormed(error) ? undefined : `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
  if (!Array.isArray(result)) {
    if (isFigure(result)) answered();
    else return `gave ${String(result)}`;
    return undefined;
  }
  const width = (result[0] as unknown[] | undefined)?.length ?? 0;
  if (width === 0) return "gave an empty table";
  for (const row of result as unknown[][]) {
    if (row.length !== width) return "gave a table with rows of different lengths";
    for (const cell of row) if (!isFigure(cell) && !isWellFormed(cell)) return `gave ${String(cell)} in a cell`;
  }
  if ((result as unknown[][]).some((row) => row.some((cell) => isFigure(cell) && cell !== ""))) answered();
  return undefined;
}

function isFigure(cell: unknown): boolean {
  return typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string" || typeof cell === "boolean";
}

/** Microsoft's error with a code that keeps or needs no message, and words whose blanks are filled. */
function isWellFormed(error: unknown): boolean {
  if (!(error instanceof door.Error)) return false;
  const { code, message } = error;
  return Object.values(door.ErrorCode).includes(code) && !!message && !/\{[a-z]\w*\}|undefined|\[object|NaN/i.test(message.replace(/'[^]*'/g, ""));
}
