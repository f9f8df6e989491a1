/** What a Book keeps beside debts and money: bills of exchange, the collection log, receipts taken back, exchange rates. */
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { CurrencyIndex, CustomerIndex } from "./types";

export interface Bill {
  billNo: string;
  type: "bank" | "commercial";
  customer: CustomerIndex;
  acceptor: string;
  amount: MinorUnits;
  currency: CurrencyIndex;
  issueDate?: DayNumber;
  dueDate: DayNumber;
  /** interest that the bill itself bears, a year */
  rate?: number;
  otherCity: boolean;
  status: "held" | "discounted" | "endorsed" | "pledged" | "sent" | "collected" | "refused";
  /** the day on which it was discounted or endorsed */
  handedOn?: DayNumber;
  /** false: handed on with recourse, so that it is still our risk */
  derecognised?: boolean;
  /** index into Book.readings, 1-based sheet row */
  reading: number;
  row: number;
}

export interface Contact {
  date: DayNumber;
  customer: CustomerIndex;
  invoice: string;
  level: number;
  channel: string;
  person: string;
  result: string;
  promisedDate?: DayNumber;
  promisedAmount?: MinorUnits;
  reason: string;
  /** index into Book.readings, 1-based sheet row */
  reading: number;
  row: number;
}

/** A receipt that was taken back: by a negative row, or by a mark alone, which leaves the day open and the receipt uncounted. */
export interface Reversal {
  customer: CustomerIndex;
  currency: CurrencyIndex;
  document: string;
  /** what went back, > 0 */
  amount: MinorUnits;
  /** absent where the receipt is not in the workbook, or has no date */
  received?: DayNumber;
  /** absent where only a mark says so */
  reversed?: DayNumber;
  /** the receipt, then what took it back, as far as they exist: index into Book.readings, 1-based sheet row */
  places: { reading: number; row: number }[];
}

export interface Rate {
  currency: CurrencyIndex;
  date: DayNumber;
  rate: number;
}
