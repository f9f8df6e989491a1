/** All ledgers of one kind as one table: their rows one after another, column by column, money in the home currency. */
import type { FieldsOfType, LedgerKind } from "../ledger/fields";
import type { Ledger, Reading, TextColumn } from "../ledger/types";
import { multiplier } from "../measures/multiplier";
import { currencyCode } from "./currencies";
import type { Draft } from "./draft";
import { amountOf, changedTextOf, dateOf, numberOf, readingsOf, textOf, type NumberOf, type TextOf } from "./ledgerCells";
import { yesNo } from "./marks";
import type { NameRegister } from "./nameRegister";
import type { RateTable } from "./rateTable";
import type { Origin } from "./types";

/** One of the ledgers. */
export interface Source<K extends LedgerKind> {
  reading: Reading<K>;
  ledger: Ledger<K>;
  /** minor units of the home currency at the book's scale, NaN = blank */
  money(field: FieldsOfType<K, "amount">): NumberOf;
}

export interface MoneyFields<K extends LedgerKind> {
  /** the dates whose rate counts, the first that a row has */
  dates: FieldsOfType<K, "date">[];
  /** the amount that a missing rate leaves unconverted, the first that a row has */
  stake: FieldsOfType<K, "amount">[];
}

export class LedgerRows<K extends LedgerKind> {
  readonly length: number;
  readonly sources: readonly Source<K>[];

  constructor(private readonly draft: Draft, rates: RateTable, kind: K, fields: MoneyFields<K>) {
    this.sources = readingsOf(draft.readings, kind).map((reading) => ({ reading, ledger: reading.ledger, money: homeMoney(draft, rates, reading.ledger, fields) }));
    this.length = this.sources.reduce((sum, { ledger }) => sum + ledger.length, 0);
  }

  numbers(column: (source: Source<K>) => NumberOf): Float64Array {
    const values = new Float64Array(this.length);
    this.eachRow(column, (at, value) => (values[at] = value));
    return values;
  }

  quantities(field: FieldsOfType<K, "number">): Float64Array {
    return this.numbers(({ ledger }) => numberOf(ledger, field));
  }

  dates(field: FieldsOfType<K, "date">): Float64Array {
    return this.numbers(({ ledger }) => dateOf(ledger, field));
  }

  amounts(field: FieldsOfType<K, "amount">): Float64Array {
    return this.numbers(({ money }) => money(field));
  }

  /** 1 yes, 0 no, 2 not said */
  marks(field: FieldsOfType<K, "text">): Uint8Array {
    return Uint8Array.from(this.numbers(({ ledger }) => changedTextOf(ledger, field, yesNo, 2)));
  }

  texts(column: (source: Source<K>) => TextOf): string[] {
    const values = new Array<string>(this.length);
    this.eachRow(column, (at, value) => (values[at] = value));
    return values;
  }

  /** The text of the field, or of `otherwise` where that is blank. */
  text(field: FieldsOfType<K, "text">, otherwise?: FieldsOfType<K, "text">): string[] {
    return this.texts(({ ledger }) => {
      const first = textOf(ledger, field);
      if (otherwise === undefined) return first;
      const second = textOf(ledger, otherwise);
      return (row) => (first(row) !== "" ? first(row) : second(row));
    });
  }

  indexes(column: (ledger: Ledger<K>) => Int32Array | undefined): Int32Array {
    const values = new Int32Array(this.length).fill(-1);
    let at = 0;
    for (const { ledger } of this.sources) {
      const found = column(ledger);
      if (found) values.set(found, at);
      at += ledger.length;
    }
    return values;
  }

  names(field: FieldsOfType<K, "text">, register: NameRegister): Int32Array {
    return this.indexes((ledger) => register.ofColumn(ledger.text[field] as TextColumn | undefined));
  }

  customers(): Int32Array {
    return this.indexes((ledger) => this.draft.customers.ofRows(ledger));
  }

  origin(): Origin {
    const sheet = new Int32Array(this.length);
    this.eachRow(({ ledger }) => () => this.draft.sourceOf(ledger), (at, place) => (sheet[at] = place));
    return { sheet, row: this.indexes((ledger) => ledger.rows) };
  }

  private eachRow<T>(column: (source: Source<K>) => (row: number) => T, take: (at: number, value: T) => void): void {
    let at = 0;
    for (const source of this.sources) {
      const value = column(source);
      for (let row = 0; row < source.ledger.length; row++) take(at++, value(row));
    }
  }
}

/** Converts at the rate of the row's own date, a column once; what has no rate stays as it is and is reported once a sheet and currency. */
function homeMoney<K extends LedgerKind>(draft: Draft, rates: RateTable, ledger: Ledger<K>, fields: MoneyFields<K>): Source<K>["money"] {
  const factors = conversionFactors(draft, rates, ledger, fields);
  const converted = new Map<string, Float64Array>();
  return (field) => {
    const amount = amountOf(ledger, field, draft.scale);
    if (!factors || !ledger.amounts[field]) return amount;
    const column = converted.get(field) ?? convert(amount, factors);
    converted.set(field, column);
    return (row) => column[row]!;
  };
}

function convert(amount: NumberOf, factors: Float64Array): Float64Array {
  const byRate = new Map<number, (amount: number) => number>();
  return factors.map((rate, row) => {
    if (rate === 1 || Number.isNaN(amount(row))) return amount(row);
    const times = byRate.get(rate) ?? multiplier(rate);
    byRate.set(rate, times);
    return times(amount(row));
  });
}

/** One rate a row; undefined where every row is in the home currency. */
function conversionFactors<K extends LedgerKind>(draft: Draft, rates: RateTable, ledger: Ledger<K>, { dates, stake }: MoneyFields<K>): Float64Array | undefined {
  const column = (ledger.text as Partial<Record<string, TextColumn>>).currency;
  const currencies = column?.values.map((text) => draft.currencies.indexOf(currencyCode(text)));
  if (!column || !currencies?.some((currency) => currency !== 0)) return undefined;
  const date = firstKnown(dates.map((field) => dateOf(ledger, field)));
  const amount = firstKnown(stake.map((field) => amountOf(ledger, field, draft.scale)));
  const missing = new Map<number, number>();
  const factors = Float64Array.from(column.codes, (code, row) => {
    const currency = code < 0 ? 0 : currencies[code]!;
    if (currency === 0) return 1;
    const rate = rates.at(currency, date(row));
    if (rate === undefined) missing.set(currency, (missing.get(currency) ?? 0) + (amount(row) || 0));
    return rate ?? 1;
  });
  for (const [currency, atStake] of missing) draft.problems.add("rate-missing", "warning", { sheet: ledger.sheet, found: draft.currencies.codes[currency]!, atStake });
  return factors;
}

/** The first of the columns that is filled in a row. */
export function firstKnown(columns: readonly NumberOf[]): NumberOf {
  return (row) => {
    for (const column of columns) {
      const value = column(row);
      if (!Number.isNaN(value)) return value;
    }
    return NaN;
  };
}
