/** The input of a check, from plain ledger rows through the real book, business, open items, aging and months. */
import { ageBook, buildBookAndBusiness, openItemsAt } from "../../src/book";
import { receivableMonths } from "../../src/book/receivableMonths";
import { salesMonths } from "../../src/book/salesMonths";
import { DEFAULT_STAGES } from "../../src/checks/stages";
import { DEFAULT_THRESHOLDS, type ThresholdId } from "../../src/checks/thresholds";
import type { CheckInput } from "../../src/checks/types";
import type { LedgerKind } from "../../src/ledger/fields";
import { parseIsoDate } from "../../src/measures/calendar";
import { reading, type Row, type SheetOptions } from "../book/readings";

export interface CheckInputOptions extends Partial<Pick<CheckInput, "previous" | "stages" | "ownSize" | "onceA">> {
  /** `2025-06-30` */
  asOf: string;
  /** what differs from the defaults */
  thresholds?: Partial<Record<ThresholdId, number>>;
  /** of a ledger's sheet: its printed as-of date, its scale */
  sheets?: Partial<Record<LedgerKind, SheetOptions>>;
}

const BUCKET_ENDS = [30, 60, 90];

/**
 * Rows as `reading` takes them: dates as `2025-06-30`, amounts in major units. One reading a ledger, in the order given:
 * `book.readings[0]` is the first; its first record stands on sheet row 2. Home currency CNY, scale 2, aged by due date.
 */
export function checkInputOf(ledgers: Partial<Record<LedgerKind, Row[]>>, options: CheckInputOptions): CheckInput {
  const asOf = parseIsoDate(options.asOf)!;
  const readings = (Object.entries(ledgers) as [LedgerKind, Row[]][]).map(([kind, rows]) => reading(kind, rows, options.sheets?.[kind]));
  const { book, business } = buildBookAndBusiness(readings, { homeCurrency: "CNY", mergedCustomers: {}, today: asOf });
  const items = openItemsAt(book, asOf, "due");
  const sales = salesMonths(book, business, asOf);
  return {
    book, business, items, asOf,
    aging: ageBook(book, items, BUCKET_ENDS),
    receivableMonths: receivableMonths(book, asOf, BUCKET_ENDS),
    ...(sales ? { salesMonths: sales } : {}),
    thresholds: { ...DEFAULT_THRESHOLDS, ...options.thresholds },
    stages: options.stages ?? DEFAULT_STAGES,
    ...(options.ownSize ? { ownSize: options.ownSize } : {}),
    ...(options.onceA ? { onceA: options.onceA } : {}),
    previous: options.previous ?? [],
  };
}
