/** Custom functions where people watch the grid: calls go out together, and cells show that data is on its way until the answers are there. */
import type { BaseValueObject } from "@univerjs/preset-sheets-node-core";
import { BaseFunction, ErrorType, ErrorValueObject } from "@univerjs/preset-sheets-node-core";
import { cellResult, plainArgument, valueObject, type CellResult } from "./customFunction";
import { EngineError } from "./types";
import { ERROR_TEXTS } from "./typing";
import type { UniverInstance } from "./univerInstance";

type Call = (args: unknown[]) => unknown;
type Answer = CellResult | CellResult[][];

/** A formula cell that waits for an answer. */
export interface WaitingCell {
  sheetId: string;
  row: number;
  column: number;
}

/** Characters of arguments for which answers are remembered; beyond that the memory starts anew. */
const MOST_REMEMBERED = 50_000_000;

/**
 * Univer calculates formula after formula and would wait for each answer; the client sends answers twice a second at most. So a formula
 * gets its answer when it is known, else `#GETTING_DATA`, and is calculated again when all answers are there. As in Excel a function is not
 * called again for the arguments that it has had.
 */
export class GridFunctions {
  private readonly known = new Map<string, Answer>();
  private readonly asked = new Map<string, Promise<void>>();
  private cells: WaitingCell[] = [];
  private remembered = 0;

  constructor(private readonly univer: UniverInstance) {}

  get isWaiting(): boolean {
    return this.asked.size > 0 || this.cells.length > 0;
  }

  register(name: string, call: Call): void {
    const { functions } = this.univer;
    const upperName = name.toUpperCase();
    functions.unregisterExecutors(upperName);
    functions.deleteFormulaAstCacheKey(upperName);
    functions.registerExecutors(new GridFunction(upperName, (args, cell) => this.answer(upperName, call, args, cell)));
  }

  /** Resolves when everything asked so far is answered, with the cells to calculate again. */
  async answered(): Promise<WaitingCell[]> {
    await Promise.all(this.asked.values());
    return this.cells.splice(0);
  }

  private answer(name: string, call: Call, args: unknown[], cell: WaitingCell): Answer {
    const key = `${name}\u0000${JSON.stringify(args)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // It will be calculated again as what it refers to arrives.
    if (key.includes(`"${ErrorType.CONNECT}"`)) return ErrorType.CONNECT;
    this.cells.push(cell);
    if (!this.asked.has(key)) this.asked.set(key, this.ask(key, call, args));
    return ErrorType.CONNECT;
  }

  private async ask(key: string, call: Call, args: unknown[]): Promise<void> {
    const answer = await result(call, args);
    this.asked.delete(key);
    this.remembered += key.length;
    if (this.remembered > MOST_REMEMBERED) {
      this.known.clear();
      this.remembered = key.length;
    }
    this.known.set(key, answer);
  }
}

class GridFunction extends BaseFunction {
  constructor(name: string, private readonly answer: (args: unknown[], cell: WaitingCell) => Answer) {
    super(name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    const answer = this.answer(args.map(plainArgument), { sheetId: this.subUnitId ?? "", row: this.row, column: this.column });
    return answer === ErrorType.CONNECT ? ErrorValueObject.create(ErrorType.CONNECT) : valueObject(answer);
  }
}

async function result(call: Call, args: unknown[]): Promise<Answer> {
  try {
    return cellResult(await call(args));
  } catch (error) {
    return error instanceof EngineError && ERROR_TEXTS.has(error.code) ? error.code : "#VALUE!";
  }
}
