/** The user's own ledger columns beside each open item: one report column a header, whichever ledgers it stands in. */
import { tidy } from "../ledger/cells/blankText";
import { isLikelySerial } from "../ledger/columnProfile";
import { headerForms } from "../ledger/headerText";
import type { CarriedColumn, Cell, Ledger } from "../ledger/types";
import { REPORT_WORDS } from "../locale/reports";
import { textWidth } from "./columnWidths";
import { fittedTextColumn, valueColumn } from "./columns";
import type { ReportContext } from "./context";
import { DATE, GENERAL, PLAIN, TIME, WHOLE } from "./formats";
import { tell } from "./frame";
import type { CellValue, ColumnModel } from "./sheetModel";
import type { SourceRow } from "./sources";

/** Ledgers with different headers add up; beyond this a report is too wide for anyone. */
export const MOST_COLUMNS = 16;

/** In characters: the publisher remembers every header, and has limited room for it. */
const LONGEST_HEADER = 40;
/** The publisher's own hidden column. */
const RESERVED = "_key";
const TEXT_WIDTH = { from: 6, to: 30 };
const NUMBER_WIDTH = { from: 8, to: 18 };
/** Excel shows longer whole numbers as 1.2E+11 unless told otherwise. */
const LONGEST_GENERAL = 1e11;

/** One column of the report: the ledgers' columns with this header. */
interface Shared {
  id: string;
  header: string;
  /** by index of the reading */
  parts: Map<number, Cell[]>;
}

export interface CarriedReport {
  columns: ColumnModel[];
  /** headers that found no room, each once */
  notCarried: string[];
}

/**
 * Columns for the open items whose sources are given, in the order of the ledgers and of their columns.
 * A header is the same in two ledgers when it differs in width of characters, case and spaces only; a header that repeats
 * within one ledger gives a column each time. @param taken the headers of the report's other columns
 */
export function carriedColumns(context: ReportContext, sources: readonly (SourceRow | undefined)[], taken: readonly string[]): CarriedReport {
  const { readings } = context.book;
  const used = [...new Set(sources.flatMap((source) => (source && readings[source.reading] ? [source.reading] : [])))].sort((a, b) => a - b);
  const shared = sharedColumns(used.map((index) => ({ index, carried: readings[index]!.ledger.carried })));
  const shown = shared.slice(0, MOST_COLUMNS);
  const headers = freeHeaders(context, shown, taken);
  const records = sources.map((source) => recordOf(readings[source?.reading ?? -1]?.ledger, source?.row ?? 0));
  return {
    columns: shown.map(({ id, parts }, at) => columnOf(id, headers[at]!, sources.map((source, row): CellValue => {
      const value = parts.get(source?.reading ?? -1)?.[records[row]!] ?? "";
      return value === "" ? null : value;
    }))),
    notCarried: [...new Set([...shared.slice(MOST_COLUMNS).map(({ header }) => header), ...used.flatMap((index) => readings[index]!.layout.notCarried)])],
  };
}

function sharedColumns(ledgers: readonly { index: number; carried: readonly CarriedColumn[] }[]): Shared[] {
  const shared = new Map<string, Shared>();
  for (const { index, carried } of ledgers) {
    const seen = new Map<string, number>();
    for (const { header, values } of carried) {
      const short = [...header].slice(0, LONGEST_HEADER).join("");
      const plain = tidy(short.normalize("NFKC")).toLowerCase();
      const times = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, times);
      const id = `carried:${plain}${times === 1 ? "" : `#${times}`}`;
      const known = shared.get(id) ?? { id, header: short, parts: new Map<number, Cell[]>() };
      known.parts.set(index, values);
      shared.set(id, known);
    }
  }
  return [...shared.values()];
}

/** The ledger's own header; where the report has a column of that name already, it says that this one is the ledger's. */
function freeHeaders(context: ReportContext, columns: readonly Shared[], taken: readonly string[]): string[] {
  const plain = (header: string) => header.normalize("NFKC").trim().toLowerCase();
  const used = new Set([...taken, RESERVED].map(plain));
  return columns.map(({ header }) => {
    let free = header;
    for (let count = 1; used.has(plain(free)); count++) {
      free = tell(context, REPORT_WORDS.carriedHeader, { header }) + (count === 1 ? "" : ` (${count})`);
    }
    used.add(plain(free));
    return free;
  });
}

/** The place of a sheet row among the ledger's records, −1 where there is none; rows rise. */
function recordOf(ledger: Ledger | undefined, row: number): number {
  if (!ledger) return -1;
  let [low, high] = [0, ledger.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ledger.rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return ledger.rows[low] === row ? low : -1;
}

/** Texts stay text in a text column; where there are numbers, the header and their size tell what they are. */
function columnOf(id: string, header: string, values: CellValue[]): ColumnModel {
  const numbers = values.filter((value): value is number => typeof value === "number");
  const texts = values.filter((value): value is string => typeof value === "string");
  const filled = values.filter((value) => value !== null);
  if (texts.length === filled.length) {
    return fittedTextColumn(id, header, TEXT_WIDTH, texts.length === values.length ? texts : values.map((value) => (typeof value === "string" ? value : "")), { wrap: false });
  }
  const format = formatOf(header, numbers, texts.length > 0);
  const width = Math.max(numbersWidth(numbers, format), textsWidth(texts));
  return valueColumn(id, header, width, format, values, texts.length > 0 ? "left" : format === DATE || format === TIME ? "center" : "right");
}

/** The source's own number format is not known. */
function formatOf(header: string, numbers: readonly number[], amongTexts: boolean): string {
  if (namesADate(header) && numbers.length > 0 && numbers.every(isLikelySerial)) {
    return numbers.every(Number.isInteger) ? DATE : TIME;
  }
  if (numbers.every(Number.isInteger) && numbers.some((value) => Math.abs(value) >= LONGEST_GENERAL)) return WHOLE;
  return amongTexts ? GENERAL : PLAIN;
}

function namesADate(header: string): boolean {
  const { compact, words } = headerForms(header);
  return /日期|时间|日$/.test(compact) || / (date|dt) /.test(words);
}

function numbersWidth(numbers: readonly number[], format: string): number {
  if (format === DATE) return DATE.length + 1;
  if (format === TIME) return TIME.length + 1;
  let longest = NUMBER_WIDTH.from;
  for (const value of new Set(numbers)) longest = Math.max(longest, String(value).length + 2);
  return Math.min(NUMBER_WIDTH.to, longest);
}

function textsWidth(texts: readonly string[]): number {
  let longest = 0;
  for (const text of new Set(texts)) longest = Math.max(longest, textWidth(text));
  return Math.min(TEXT_WIDTH.to, longest);
}
