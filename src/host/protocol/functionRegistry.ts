/** Which client answers for which custom function of the workbook; the engine asks by the full name. */
import { EngineError, type Engine } from "../engine/types";
import type { FunctionSignature } from "../index";
import type { FunctionCalls } from "./functionCalls";

interface Owner {
  calls: FunctionCalls;
  signature: FunctionSignature;
}

export class FunctionRegistry {
  private readonly owners = new Map<string, Owner[]>();

  private open = 0;

  constructor(private readonly engine: Engine) {}

  /** a function is being calculated; it may itself ask for cells, so nobody may wait for it before answering */
  get busy(): boolean {
    return this.open > 0;
  }

  /** `name` with its namespace; the client that registered first answers, the others stand by */
  register(name: string, calls: FunctionCalls, signature: FunctionSignature): void {
    const known = this.owners.get(name);
    if (known) {
      known.push({ calls, signature });
      return;
    }
    this.owners.set(name, [{ calls, signature }]);
    this.engine.registerFunction(name, (args) => this.call(name, args));
  }

  release(calls: FunctionCalls): void {
    for (const [name, owners] of this.owners) this.owners.set(name, owners.filter((owner) => owner.calls !== calls));
  }

  private async call(name: string, args: unknown[]): Promise<unknown> {
    const [owner] = this.owners.get(name) ?? [];
    if (!owner) throw new EngineError("#NAME?", `No client answers for ${name}.`);
    this.open++;
    const result = await owner.calls.call(owner.signature.id, shaped(args, owner.signature)).finally(() => this.open--);
    if ("error" in result) throw new EngineError(result.error, `${name} gave ${result.error}.`);
    return result.value;
  }
}

/** Arguments as the metadata has them: null for one left out, a matrix for a range, the bare value of a single cell. */
export function shaped(args: readonly unknown[], { parameters }: FunctionSignature): unknown[] {
  const known = parameters.map(({ dimensionality }, at) => (dimensionality === "matrix" ? matrix(args[at]) : single(args[at])));
  return [...known, ...args.slice(parameters.length)];
}

function matrix(value: unknown): unknown {
  return value === null || value === undefined || Array.isArray(value) ? value ?? null : [[value]];
}

function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? value[0][0] : value ?? null;
}
