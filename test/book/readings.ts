/** Readings made from plain rows, as reading a sheet would give them: for tests of the book that are not about reading. */
import { LEDGER_FIELDS, type FieldType, type LedgerKind } from "../../src/ledger/fields";
import type { Ledger, Reading, TextColumn } from "../../src/ledger/types";
import { parseIsoDate } from "../../src/measures/calendar";
import { toMinor } from "../../src/measures/money";

/** Dates as `2025-06-30`, amounts in major units, text as text; a field left out is blank. */
export type Row = Record<string, string | number | undefined>;

export interface SheetOptions {
  sheet?: string;
  asOf?: string;
  printedTotal?: number;
  /** balances by age, one row each, in the order of the rows */
  ages?: { header: string; fromDays?: number; toDays?: number; amounts: number[] }[];
  scale?: 2 | 3 | 4;
}

export function reading(kind: LedgerKind, rows: Row[], options: SheetOptions = {}): Reading {
  const scale = options.scale ?? 2;
  const sheet = options.sheet ?? kind;
  const fields = LEDGER_FIELDS[kind] as Record<string, FieldType>;
  const ledger = {
    kind, sheet, headerRow: 1, length: rows.length, rows: Int32Array.from(rows, (_, index) => index + 2), scale,
    text: {}, dates: {}, amounts: {}, numbers: {},
    ages: (options.ages ?? []).map((age) => ({ ...age, amounts: Float64Array.from(age.amounts, (amount) => toMinor(amount, scale)) })),
    carried: [],
    letters: {} as Record<string, string>,
  };
  Object.entries(fields).forEach(([field, type], index) => {
    const values = rows.map((row) => row[field]);
    if (values.every((value) => value === undefined)) return;
    ledger.letters[field] = String.fromCharCode(65 + (index % 26));
    const columns = { text: ledger.text, date: ledger.dates, amount: ledger.amounts, number: ledger.numbers }[type] as Record<string, unknown>;
    columns[field] = type === "text" ? textColumn(values) : Float64Array.from(values, (value) => numberIn(value, type, scale));
  });
  return {
    layout: {
      sheet, kind, confidence: 1, headerRow: 0, firstDataRow: 1, lastRow: rows.length, columns: [], labelColumn: 0, ages: [], carried: [], notCarried: [], signature: "", problems: [],
      ...(options.asOf === undefined ? {} : { asOf: parseIsoDate(options.asOf)! }),
    },
    ledger: ledger as unknown as Ledger,
    tally: { read: rows.length, used: rows.length, skipped: {}, totals: {}, ...(options.printedTotal === undefined ? {} : { printedTotal: toMinor(options.printedTotal, scale) }) },
    problems: [],
  };
}

function numberIn(value: string | number | undefined, type: FieldType, scale: number): number {
  if (value === undefined || value === "") return NaN;
  if (type === "date") return parseIsoDate(String(value))!;
  return type === "amount" ? toMinor(Number(value), scale) : Number(value);
}

function textColumn(values: (string | number | undefined)[]): TextColumn {
  const dictionary = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    const text = value === undefined ? "" : String(value);
    if (text === "") return -1;
    if (!dictionary.has(text)) dictionary.set(text, dictionary.size);
    return dictionary.get(text)!;
  });
  return { codes, values: [...dictionary.keys()] };
}
