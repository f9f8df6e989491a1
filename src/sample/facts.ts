/** What happened at the sample manufacturer: the records behind the workbook, before anything is typed into cells. */
import type { DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";

export interface SampleInvoice {
  document: string;
  /** index into the customers */
  customer: number;
  kind: "invoice" | "creditNote" | "opening";
  date: DayNumber;
  due: DayNumber;
  /** false: the sheet leaves the due date empty and the customer's terms give it */
  dueTyped: boolean;
  /** in the customer's currency; negative for a credit note */
  amount: MinorUnits;
  tax: MinorUnits;
  contract: string;
  dispute?: Twin;
}

export type ReceiptMethod = "transfer" | "bankAcceptance" | "commercialAcceptance" | "advance";

export interface SampleReceipt {
  document: string;
  customer: number;
  date: DayNumber;
  amount: MinorUnits;
  method: ReceiptMethod;
  billNo: string;
  /** a refused bill: the receipt no longer counts */
  reversed: boolean;
  /** of a negative receipt: the number of the receipt that it pays back */
  returns?: string;
}

export interface SampleAllocation {
  /** number of the receipt or of the credit note */
  credit: string;
  invoice: string;
  customer: number;
  amount: MinorUnits;
  date: DayNumber;
}

export type BillStatus = "held" | "discounted" | "endorsed" | "pledged" | "sent" | "collected" | "refused";

export interface SampleBill {
  billNo: string;
  type: "bankAcceptance" | "commercialAcceptance";
  customer: number;
  acceptor: Twin;
  issued: DayNumber;
  due: DayNumber;
  received: DayNumber;
  amount: MinorUnits;
  status: BillStatus;
}

export interface SampleContact {
  date: DayNumber;
  customer: number;
  invoice: string;
  level: number;
  channel: Twin;
  person: Twin;
  result: Twin;
  promisedDate?: DayNumber;
  promisedAmount?: MinorUnits;
}

export interface SampleRate {
  date: DayNumber;
  currency: "USD" | "EUR";
  /** yuan for one unit, in ten-thousandths */
  rate: number;
}

export interface SampleFacts {
  /** first day of the first month */
  from: DayNumber;
  asOf: DayNumber;
  /** the day on which the ledgers were exported, a few days after asOf */
  exported: DayNumber;
  customers: readonly SampleCustomer[];
  invoices: SampleInvoice[];
  receipts: SampleReceipt[];
  allocations: SampleAllocation[];
  bills: SampleBill[];
  contacts: SampleContact[];
  rates: SampleRate[];
}

/** Receipts with what they settled and the bills that came with them. */
export interface Payments {
  receipts: SampleReceipt[];
  allocations: SampleAllocation[];
  bills: SampleBill[];
}

/** The days that bound the sample. */
export interface Days {
  /** first month of the sample */
  from: DayNumber;
  asOf: DayNumber;
  exported: DayNumber;
}
