/** The arguments of one call, read with the type that the member expects; proxies have become objects. */
import { CellRange } from "./cellRange";
import { ProtocolError } from "./errors";
import { isHostObject } from "./hostObject";

export class CallArguments {
  constructor(readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value === "number") return String(value);
    if (typeof value !== "string") throw new ProtocolError("InvalidArgument");
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index);
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw new ProtocolError("InvalidArgument");
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.at(index) === undefined ? undefined : this.integer(index);
  }

  flag(index: number): boolean {
    return this.at(index) === true;
  }

  record(index: number): Record<string, unknown> {
    return recordOf(this.at(index) ?? {});
  }

  /** a Range object; addresses in text are resolved by the member, which knows their sheet */
  range(index: number): CellRange {
    const value = this.at(index);
    if (isHostObject(value) && value.target instanceof CellRange) return value.target;
    throw new ProtocolError("InvalidArgument");
  }

  optionalRange(index: number): CellRange | undefined {
    const value = this.at(index);
    return isHostObject(value) && value.target instanceof CellRange ? value.target : undefined;
  }
}

export function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ProtocolError("InvalidArgument");
  return Object.fromEntries(Object.entries(value));
}

export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new ProtocolError("InvalidArgument");
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ProtocolError("InvalidArgument");
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ProtocolError("InvalidArgument");
  return value;
}
