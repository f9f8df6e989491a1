/** Custom functions of one client: the engine's calls go out as messages, the runtime's result batches come back. */
import type { Session } from "./session";
import { CustomFunctionMessage, MessageCategory, type HostEntry } from "./wire";

/** What a formula gets: a value, a 2-D array that spills, or an Excel error such as "#N/A". */
export type FunctionResult = { value: unknown } | { error: string };

/** codes of the runtime's failed results; all others are #VALUE! */
const ERRORS: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?" };

export class FunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private outgoing: HostEntry[] = [];
  private last = 0;

  constructor(private readonly session: Session) {
    session.onFunctionResults = (results) => this.settle(results);
  }

  /** `id` is the one given to CustomFunctions.associate. Calls made in one turn travel in one message, as Excel sends them. */
  call(id: string, args: unknown[]): Promise<FunctionResult> {
    const invocation = ++this.last;
    this.outgoing.push({
      messageCategory: MessageCategory.customFunction,
      messageType: CustomFunctionMessage.invoke,
      message: JSON.stringify([invocation, id.toUpperCase(), args.map((arg) => arg ?? null), null, 0, null]),
    });
    if (this.outgoing.length === 1) queueMicrotask(() => this.session.tell(this.outgoing.splice(0)));
    return new Promise((resolve) => this.waiting.set(invocation, resolve));
  }

  /** calls that are still open end with #NAME?, as when an add-in is gone */
  close(): void {
    for (const resolve of this.waiting.values()) resolve({ error: "#NAME?" });
    this.waiting.clear();
  }

  private settle(results: unknown[]): void {
    for (const result of results) {
      const { id, outcome } = read(result);
      this.waiting.get(id)?.(outcome);
      this.waiting.delete(id);
    }
  }
}

/** `[id, ok, value, errorCode?]`, or `{id, value, failed?, errorCode?}` from older runtimes */
function read(result: unknown): { id: number; outcome: FunctionResult } {
  if (Array.isArray(result)) {
    const [id, ok, value, code]: unknown[] = result;
    return { id: Number(id), outcome: outcomeOf(ok === true, value, code) };
  }
  const { id, failed, value, errorCode } = Object.fromEntries(Object.entries(result ?? {}));
  return { id: Number(id), outcome: outcomeOf(failed !== true, value, errorCode) };
}

function outcomeOf(ok: boolean, value: unknown, code: unknown): FunctionResult {
  if (!ok) return { error: ERRORS[Number(code)] ?? "#VALUE!" };
  if (Array.isArray(value)) return { value: value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : cellOf(row))) };
  const cell = cellOf(value);
  return isError(value) ? { error: String(cell) } : { value: cell };
}

/** Excel shows null as 0, a formatted number as its number, an error as its text. */
function cellOf(value: unknown): unknown {
  if (value === null || value === undefined) return 0;
  return typeof value === "object" ? Reflect.get(value, "basicValue") : value;
}

function isError(value: unknown): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, "type") === "Error";
}
