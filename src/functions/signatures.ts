/** The functions as their metadata file describes them, as far as a host needs it to call them. */
import type { Language } from "../locale/index";
import { answer, type FunctionsDoor } from "./answer";
import { CATALOGUE } from "./catalogue/index";
import type { DeclaredFunction } from "./declaration";

export interface Signature {
  id: string;
  parameters: { dimensionality: "matrix" | "scalar" }[];
}

/** A function of single cells takes ranges too, and then answers cell by cell. */
export function dimensionality({ result }: DeclaredFunction, shape: "range" | "value"): "matrix" | "scalar" {
  return shape === "range" || result === "each" ? "matrix" : "scalar";
}

export function signatures(): Signature[] {
  return CATALOGUE.map((declared) => ({
    id: declared.id,
    parameters: Object.values(declared.parameters).map(({ shape }) => ({ dimensionality: dimensionality(declared, shape) })),
  }));
}

/** The functions with their calls, for a host that runs them without a client's runtime; errors are of the door's own class. */
export function localFunctions(door: FunctionsDoor, language: Language): (Signature & { call(args: unknown[]): unknown })[] {
  return signatures().map((signature, at) => ({ ...signature, call: (args) => answer(CATALOGUE[at]!, args, door, language) }));
}
