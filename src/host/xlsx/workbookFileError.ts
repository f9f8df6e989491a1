/** What can be wrong with a file that should be a workbook. */

export type WorkbookFileErrorCode =
  /** the bytes are neither a spreadsheet package nor text */
  | "not-a-workbook"
  /** encrypted: it needs a password, which only Excel can take */
  | "password-protected"
  /** the binary format of Excel 97–2003 */
  | "legacy-xls"
  /** the binary package .xlsb, or an OpenDocument sheet */
  | "unsupported-format"
  /** a package whose parts cannot be read */
  | "damaged"
  /** a cell to be written holds more than Excel's 32,767 characters */
  | "text-too-long";

export class WorkbookFileError extends Error {
  constructor(readonly code: WorkbookFileErrorCode, readonly detail = "") {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "WorkbookFileError";
  }
}
