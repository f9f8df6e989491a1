/** Delimited text (RFC 4180 and what is really exported) → records of fields, all of them text. */

export type Delimiter = "," | ";" | "\t";

/** In the order of preference when they cut equally well: commas stand in texts and amounts more often than tabs. */
const CANDIDATES: Delimiter[] = ["\t", ";", ","];
const SAMPLE_RECORDS = 200;

/** Excel's own first line `sep=;`, else the delimiter that cuts the most records into the same number of fields. */
export function detectDelimiter(text: string): Delimiter {
  const declared = /^sep=([,;\t])\r?(?:\n|$)/i.exec(text)?.[1];
  const known = CANDIDATES.find((candidate) => candidate === declared);
  if (known !== undefined) return known;
  let best: { delimiter: Delimiter; records: number; fields: number } = { delimiter: ",", records: 0, fields: 1 };
  for (const delimiter of CANDIDATES) {
    const { records, fields } = commonWidth(parseRecords(text, delimiter, SAMPLE_RECORDS));
    if (records > best.records || (records === best.records && fields > best.fields)) best = { delimiter, records, fields };
  }
  return best.delimiter;
}

/** How many records have the most common number of fields above one, and that number. */
function commonWidth(sample: string[][]): { records: number; fields: number } {
  const counts = new Map<number, number>();
  for (const record of sample) if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  let best = { records: 0, fields: 1 };
  for (const [fields, records] of counts) {
    if (records > best.records || (records === best.records && fields > best.fields)) best = { records, fields };
  }
  return best;
}

/** An empty line is a record of one empty field. The `sep=` line is left out. */
export function parseRecords(text: string, delimiter: Delimiter, limit = Infinity): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = /^sep=[,;\t]\r?(?:\n|$)/i.exec(text)?.[0].length ?? 0;
  while (at < text.length && records.length < limit) {
    const field = readField(text, at, delimiter);
    record.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      // A delimiter at the very end opens one more, empty field.
      if (at < text.length) continue;
      record.push("");
    }
    records.push(record);
    record = [];
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
  }
  return records;
}

/** One field from `at` to the delimiter, the line's end or the text's end. */
function readField(text: string, at: number, delimiter: Delimiter): { value: string; end: number } {
  if (text[at] !== '"') return plainField(text, at, delimiter);
  const close = closingQuote(text, at);
  // A quote that is never closed is a character like any other: it must not swallow the rest of the file.
  if (close < 0) return plainField(text, at, delimiter);
  const rest = plainField(text, close + 1, delimiter);
  return { value: text.slice(at + 1, close).replaceAll('""', '"') + rest.value, end: rest.end };
}

function plainField(text: string, at: number, delimiter: Delimiter): { value: string; end: number } {
  let end = at;
  while (end < text.length) {
    const character = text[end];
    if (character === delimiter || character === "\n" || character === "\r") break;
    end++;
  }
  return { value: text.slice(at, end), end };
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
