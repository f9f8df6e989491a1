/** Short views of readings, for comparing them with what a person reads on the sheet. */
import { isoDate } from "../../src/measures/calendar";
import { formatMinor } from "../../src/measures/money";
import type { Reading } from "../../src/ledger/types";

/** field → header, as mapped */
export function headersOf(reading: Reading): Record<string, string> {
  return Object.fromEntries(reading.layout.columns.map((match) => [match.field, match.header]));
}

/** One field of every row, as text: dates ISO, amounts as decimals, blanks "". */
export function fieldOf(reading: Reading, field: string): string[] {
  const { ledger } = reading;
  const text = (ledger.text as Record<string, { codes: Int32Array; values: string[] }>)[field];
  if (text) return [...text.codes].map((code) => (code < 0 ? "" : text.values[code]!));
  const dates = (ledger.dates as Record<string, Float64Array>)[field];
  if (dates) return [...dates].map((serial) => (Number.isNaN(serial) ? "" : isoDate(serial)));
  const amounts = (ledger.amounts as Record<string, Float64Array>)[field];
  if (amounts) return [...amounts].map((amount) => (Number.isNaN(amount) ? "" : formatMinor(amount, ledger.scale)));
  const numbers = (ledger.numbers as Record<string, Float64Array>)[field];
  return numbers ? [...numbers].map((value) => (Number.isNaN(value) ? "" : String(value))) : [];
}

export function codesOf(reading: Reading): string[] {
  return reading.problems.map((problem) => problem.code);
}

/** The only reading, or an error that says what was found instead. */
export function only(readings: Reading[]): Reading {
  const [first] = readings;
  if (!first || readings.length !== 1) throw new Error(`expected one ledger, found ${readings.map((reading) => reading.layout.kind).join(", ") || "none"}`);
  return first;
}
