/** Reading a ledger's columns row by row: text, dates, numbers, and amounts at the book's scale. */
import type { FieldOf, FieldsOfType, LedgerKind } from "../ledger/fields";
import type { Ledger, Reading, TextColumn } from "../ledger/types";
import { rescale, type Scale } from "../measures/money";

export type TextOf = (row: number) => string;
/** NaN = blank */
export type NumberOf = (row: number) => number;

/** The readings of one kind, in the order of the workbook. */
export function readingsOf<K extends LedgerKind>(readings: readonly Reading[], kind: K): Reading<K>[] {
  return readings.filter((reading) => reading.ledger.kind === kind) as unknown as Reading<K>[];
}

/** "" where the column is absent or the cell is blank. */
export function textOf<K extends LedgerKind>(ledger: Ledger<K>, field: FieldsOfType<K, "text">): TextOf {
  const column = ledger.text[field] as TextColumn | undefined;
  if (!column) return () => "";
  const { codes, values } = column;
  return (row) => (codes[row]! < 0 ? "" : values[codes[row]!]!);
}

/** A text column through `change`, worked out once for each distinct text. */
export function changedTextOf<K extends LedgerKind, T>(
  ledger: Ledger<K>, field: FieldsOfType<K, "text">, change: (text: string) => T, blank: T,
): (row: number) => T {
  const column = ledger.text[field] as TextColumn | undefined;
  if (!column) return () => blank;
  const changed = column.values.map(change);
  const { codes } = column;
  return (row) => (codes[row]! < 0 ? blank : changed[codes[row]!]!);
}

export function dateOf<K extends LedgerKind>(ledger: Ledger<K>, field: FieldsOfType<K, "date">): NumberOf {
  return numbersOf(ledger.dates[field]);
}

export function numberOf<K extends LedgerKind>(ledger: Ledger<K>, field: FieldsOfType<K, "number">): NumberOf {
  return numbersOf(ledger.numbers[field]);
}

/** Minor units at the book's scale. */
export function amountOf<K extends LedgerKind>(ledger: Ledger<K>, field: FieldsOfType<K, "amount">, scale: Scale): NumberOf {
  const column = ledger.amounts[field] as Float64Array | undefined;
  if (!column || ledger.scale === scale) return numbersOf(column);
  return (row) => (Number.isNaN(column[row]!) ? NaN : rescale(column[row]!, ledger.scale, scale));
}

/** The address of a row's cell in the field's column, undefined where the column was not read. */
export function cellAt<K extends LedgerKind>(ledger: Ledger<K>, field: FieldOf<K>, row: number): string | undefined {
  const letter = ledger.letters[field] as string | undefined;
  return letter === undefined ? undefined : `${letter}${ledger.rows[row]!}`;
}

function numbersOf(column: unknown): NumberOf {
  const values = column as Float64Array | undefined;
  return values ? (row) => values[row]! : () => NaN;
}
