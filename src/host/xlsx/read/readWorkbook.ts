/** The bytes of a workbook file → a document; what kind of file it is is seen from its content. */
import type { HostDocument } from "../../document";
import { readText } from "../csv/readText";
import { WorkbookFileError } from "../workbookFileError";
import { readPackage } from "./readPackage";

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_HEADER = [0x50, 0x4b];
/** Name of the stream in which Office keeps an encrypted package, as the container writes it. */
const ENCRYPTED_STREAM = "EncryptedPackage";

/**
 * Reads .xlsx, .xlsm (without its macros), .csv and .tsv. Dates are serials of the 1900 system; fields of text files are all text.
 * Throws WorkbookFileError "not-a-workbook", "password-protected", "legacy-xls", "unsupported-format" or "damaged".
 *
 * @param fileName tells text files (.csv, .tsv, .txt) from others and names their sheet
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<HostDocument> {
  if (startsWith(bytes, OLE_HEADER)) throw new WorkbookFileError(containsUtf16(bytes, ENCRYPTED_STREAM) ? "password-protected" : "legacy-xls");
  if (startsWith(bytes, ZIP_HEADER)) return readPackage(bytes);
  if (/\.(csv|tsv|tab|txt)$/i.test(fileName)) return readText(bytes, fileName);
  throw new WorkbookFileError("not-a-workbook");
}

function startsWith(bytes: Uint8Array, header: number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (matched < text.length && bytes[at + 2 * matched] === text.charCodeAt(matched) && bytes[at + 2 * matched + 1] === 0) matched++;
    if (matched === text.length) return true;
  }
  return false;
}
