/** What people read about a function: the wizard's help texts, the formula guide, the help pages, the sample sheet. Not in the bundle of the functions. */
import type { Words } from "../locale/index";
import type { DeclaredFunction } from "./declaration";

export type Family = "core" | "receivables" | "credit" | "bills" | "sales";

/** A cell of an example; words are shown in the reader's language, a day is `2025-06-30`. */
export type ExampleCell = string | number | Words | { day: string } | null;

/** A worked example that stands at A1 of an empty sheet. */
export interface Example {
  /** the input from A1 on, headers included */
  input: readonly (readonly ExampleCell[])[];
  /** the formula, `=AR.AGING(A2:A6,B2:B6,DATE(2025,6,30))`; refers to the input only; switch words in English */
  formula: string;
  /** what it gives: one row for a single value, else the whole spilled table */
  result: readonly (readonly ExampleCell[])[];
}

export interface Guide<F extends DeclaredFunction = DeclaredFunction> {
  declared: F;
  family: Family;
  /** one sentence for the function wizard, under 200 characters */
  summary: Words;
  /** one sentence for each argument, under 150 characters; says the unit and the default */
  parameters: { [Name in keyof F["parameters"]]: Words };
  /** what comes back: shape, unit, rounding */
  returns: Words;
  /** the formula in words and signs, its conventions, and where it comes from */
  formula: Words;
  /** when it gives an error, and which */
  errors: readonly Words[];
  example: Example;
}
