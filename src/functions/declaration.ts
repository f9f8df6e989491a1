/** What a custom function is: its arguments as data, and a core that is called with typed input. */
import type { Cell } from "../ledger/types";
import type { Language } from "../locale/index";
import type { DayNumber } from "../measures/calendar";
import type { FunctionError } from "./functionError";

/** What a function knows besides its arguments. */
export interface Surroundings {
  today: DayNumber;
  language: Language;
}

/** Numbers, texts and switches as Excel takes them; an error stands in the one cell that has it. */
export type ResultCell = string | number | boolean | FunctionError;

/** A range's cells row by row, without the blank rows below its data. */
export interface CellList {
  argument: string;
  width: number;
  cells: Cell[];
  /** errors of single cells, by index, where they stand in the result instead of failing the call */
  faults?: Map<number, FunctionError>;
}

/** An argument that takes a range. */
export interface RangeParameter<Value> {
  shape: "range";
  /** Arguments of one list belong together cell by cell: they must have as many cells, and blank rows below end all of them. */
  list?: string;
  /** A range of several columns for each row of the list. */
  wide?: boolean;
  /** A 0 may be a blank cell (desktop Excel passes it so) and changes nothing. */
  zeroIsBlank?: boolean;
  /** Blank cells below the data stay: how many cells were given means something. */
  uncut?: boolean;
  /** Skipped between commas the argument is one blank cell; others that must be given follow it. */
  skippable?: boolean;
  /** The result has a cell for each cell of the range: one that cannot be read has its error there, and the others have theirs. */
  cellByCell?: boolean;
  read(list: CellList, surroundings: Surroundings): Value;
  /** the value when the argument is left out; present = optional */
  absent?: (surroundings: Surroundings) => Value;
}

/** 1-based place of a cell in its argument, for messages. */
export interface Place {
  argument: string;
  row: number;
  column: number;
}

/** An argument that takes one cell. */
export interface ValueParameter<Value> {
  shape: "value";
  read(cell: Cell, place: Place, surroundings: Surroundings): Value;
  absent?: (surroundings: Surroundings) => Value;
  /** the switch words that it takes, first the English one of each */
  words?: readonly (readonly string[])[];
}

export type Parameter<Value> = RangeParameter<Value> | ValueParameter<Value>;
/** In the order of the arguments. */
export type Parameters = Record<string, RangeParameter<unknown> | ValueParameter<unknown>>;
export type Input<P extends Parameters> = { [Name in keyof P]: ReturnType<P[Name]["read"]> };

/** A function whose result spills as a table, or is one value. */
export interface TableFunction<P extends Parameters> {
  /** the name behind `AR.`; never changed once published */
  id: string;
  parameters: P;
  result: "table" | "value";
  run(input: Input<P>, surroundings: Surroundings): ResultCell | ResultCell[][];
}

/** A function of single values that also takes ranges: one result for each cell, single cells standing for all. */
export interface CellFunction<P extends Parameters> {
  id: string;
  parameters: P;
  result: "each";
  run(input: Input<P>, surroundings: Surroundings): ResultCell;
}

/** A function of the catalogue, its argument types forgotten. */
export interface DeclaredFunction<P extends Parameters = Parameters> {
  id: string;
  parameters: P;
  result: "table" | "value" | "each";
  run(input: never, surroundings: Surroundings): ResultCell | ResultCell[][];
}

/** Declares a function; the types of its input follow from its parameters. */
export function declareFunction<const P extends Parameters>(declaration: TableFunction<P> | CellFunction<P>): DeclaredFunction<P> {
  return declaration;
}
