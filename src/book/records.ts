/** Debits and credits while a book is built: a record is taken apart into growing columns and typed arrays are made of them at the end. */
import { CREDIT_KINDS, DEBIT_KINDS, DUE_SOURCES, type CreditKind, type Credits, type DebitKind, type Debits, type DueSource } from "./types";

export interface DebitRecord {
  document: string;
  step?: string;
  customer: number;
  currency: number;
  /** NaN = unknown */
  invoiceDate: number;
  /** NaN only where no date at all is known */
  dueDate: number;
  dueSource: DueSource;
  kind: DebitKind;
  amount: number;
  rate?: number;
  salesperson?: string;
  contract?: string;
  disputed?: boolean;
  disputeReason?: string;
  graceDate?: number;
  sheet: number;
  row: number;
  /** settled so far as the ledger itself says, absent where it does not */
  paid?: number;
}

export interface CreditRecord {
  document: string;
  customer: number;
  currency: number;
  /** NaN = none */
  date: number;
  /** the day from which it counts; its date, where it has one */
  from?: number;
  kind: CreditKind;
  amount: number;
  rate?: number;
  method?: string;
  otherPayer?: string;
  sheet: number;
  row: number;
  /** may be matched oldest first; else only what names it or what it names */
  fifo: boolean;
}

export class DebitColumns {
  readonly document: string[] = [];
  readonly step: string[] = [];
  readonly customer: number[] = [];
  readonly currency: number[] = [];
  readonly dueDate: number[] = [];
  /** the day from which it counts: its invoice date, −Infinity where that is unknown */
  readonly from: number[] = [];
  readonly kind: number[] = [];
  readonly amount: number[] = [];
  /** NaN where the ledger does not say */
  readonly paid: number[] = [];
  readonly sheet: number[] = [];
  readonly row: number[] = [];
  private readonly invoiceDate: number[] = [];
  private readonly dueSource: number[] = [];
  readonly rate: number[] = [];
  private readonly salesperson: string[] = [];
  private readonly contract: string[] = [];
  private readonly disputed: number[] = [];
  private readonly disputeReason: string[] = [];
  private readonly graceDate: number[] = [];

  get length(): number {
    return this.amount.length;
  }

  /** @returns the index of the new debit */
  push(record: DebitRecord): number {
    this.document.push(record.document);
    this.step.push(record.step ?? "");
    this.customer.push(record.customer);
    this.currency.push(record.currency);
    this.invoiceDate.push(record.invoiceDate);
    this.from.push(Number.isNaN(record.invoiceDate) ? -Infinity : record.invoiceDate);
    this.dueDate.push(record.dueDate);
    this.dueSource.push(DUE_SOURCES.indexOf(record.dueSource));
    this.kind.push(DEBIT_KINDS.indexOf(record.kind));
    this.amount.push(record.amount);
    this.rate.push(record.rate ?? NaN);
    this.salesperson.push(record.salesperson ?? "");
    this.contract.push(record.contract ?? "");
    this.disputed.push(record.disputed ? 1 : 0);
    this.disputeReason.push(record.disputeReason ?? "");
    this.graceDate.push(record.graceDate ?? NaN);
    this.sheet.push(record.sheet);
    this.row.push(record.row);
    return this.paid.push(record.paid ?? NaN) - 1;
  }

  finish(): Debits {
    return {
      length: this.length,
      document: this.document,
      step: this.step,
      customer: Int32Array.from(this.customer),
      currency: Int32Array.from(this.currency),
      invoiceDate: Float64Array.from(this.invoiceDate),
      from: Float64Array.from(this.from),
      dueDate: Float64Array.from(this.dueDate),
      dueSource: Uint8Array.from(this.dueSource),
      kind: Uint8Array.from(this.kind),
      amount: Float64Array.from(this.amount),
      rate: Float64Array.from(this.rate),
      salesperson: this.salesperson,
      contract: this.contract,
      disputed: Uint8Array.from(this.disputed),
      disputeReason: this.disputeReason,
      graceDate: Float64Array.from(this.graceDate),
      origin: { sheet: Int32Array.from(this.sheet), row: Int32Array.from(this.row) },
    };
  }
}

export class CreditColumns {
  readonly document: string[] = [];
  readonly customer: number[] = [];
  readonly currency: number[] = [];
  readonly from: number[] = [];
  readonly kind: number[] = [];
  readonly amount: number[] = [];
  readonly fifo: boolean[] = [];
  readonly sheet: number[] = [];
  readonly row: number[] = [];
  private readonly date: number[] = [];
  readonly rate: number[] = [];
  private readonly method: string[] = [];
  private readonly otherPayer: string[] = [];

  get length(): number {
    return this.amount.length;
  }

  /** @returns the index of the new credit */
  push(record: CreditRecord): number {
    this.document.push(record.document);
    this.customer.push(record.customer);
    this.currency.push(record.currency);
    this.date.push(record.date);
    this.from.push(record.from ?? (Number.isNaN(record.date) ? -Infinity : record.date));
    this.kind.push(CREDIT_KINDS.indexOf(record.kind));
    this.rate.push(record.rate ?? NaN);
    this.method.push(record.method ?? "");
    this.otherPayer.push(record.otherPayer ?? "");
    this.fifo.push(record.fifo);
    this.sheet.push(record.sheet);
    this.row.push(record.row);
    return this.amount.push(record.amount) - 1;
  }

  isDated(credit: number): boolean {
    return !Number.isNaN(this.date[credit]!);
  }

  finish(): Credits {
    return {
      length: this.length,
      document: this.document,
      customer: Int32Array.from(this.customer),
      currency: Int32Array.from(this.currency),
      date: Float64Array.from(this.date),
      from: Float64Array.from(this.from),
      kind: Uint8Array.from(this.kind),
      amount: Float64Array.from(this.amount),
      rate: Float64Array.from(this.rate),
      method: this.method,
      otherPayer: this.otherPayer,
      origin: { sheet: Int32Array.from(this.sheet), row: Int32Array.from(this.row) },
    };
  }
}
