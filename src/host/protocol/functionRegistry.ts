/** Which client answers for which custom function of the workbook; the engine asks by the full name. */
import { EngineError, type Engine } from "../engine/types";
import type { FunctionCalls } from "./functionCalls";

export class FunctionRegistry {
  private readonly owners = new Map<string, { calls: FunctionCalls; id: string }[]>();

  private open = 0;

  constructor(private readonly engine: Engine) {}

  /** a function is being calculated; it may itself ask for cells, so nobody may wait for it before answering */
  get busy(): boolean {
    return this.open > 0;
  }

  /** `name` with its namespace; the client that registered first answers, the others stand by */
  register(name: string, calls: FunctionCalls, id: string): void {
    const known = this.owners.get(name);
    if (known) {
      known.push({ calls, id });
      return;
    }
    this.owners.set(name, [{ calls, id }]);
    this.engine.registerFunction(name, (args) => this.call(name, args));
  }

  release(calls: FunctionCalls): void {
    for (const [name, owners] of this.owners) this.owners.set(name, owners.filter((owner) => owner.calls !== calls));
  }

  private async call(name: string, args: unknown[]): Promise<unknown> {
    const [owner] = this.owners.get(name) ?? [];
    if (!owner) throw new EngineError("#NAME?", `No client answers for ${name}.`);
    this.open++;
    const result = await owner.calls.call(owner.id, args).finally(() => this.open--);
    if ("error" in result) throw new EngineError(result.error, `${name} gave ${result.error}.`);
    return result.value;
  }
}
