/** How many bytes cells take on the wire, so that no request or response grows past the host's limit. */

/** what one response, whose size is guessed, is filled up to; Excel on the web refuses more than 5 MB */
export const TARGET_BYTES = 2_000_000;
/** what one request, whose size is reckoned, is filled up to */
export const REQUEST_BYTES = 2_300_000;
/** Office.js cuts a large write into blocks of its own; what those cost, per cell */
const WRITE_OVERHEAD = 1;

/** Bytes of the value as JSON in UTF-8, with its comma. */
export function bytesOfCell(value: unknown): number {
  if (typeof value === "string") return bytesOfText(value) + 3;
  if (typeof value === "number") return String(value).length + 1;
  return 5;
}

export function bytesOfRows(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += bytesOfCell(cell);
  return bytes + rows.length * 3;
}

/** What writing these cells adds to a request. */
export function bytesToWrite(rows: readonly (readonly unknown[])[]): number {
  const cells = rows.length * (rows[0]?.length ?? 0);
  return bytesOfRows(rows) + cells * WRITE_OVERHEAD + 600;
}

function bytesOfText(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f || unit === 0x22 || unit === 0x5c) bytes += 1;
    else if (unit < 0x20) bytes += 5;
  }
  return bytes;
}
