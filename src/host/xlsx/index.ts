/** Workbook files ↔ documents. */
export { readWorkbook } from "./read/readWorkbook";
export { writeWorkbook } from "./write/writeWorkbook";
export { WorkbookFileError } from "./workbookFileError";
export type { WorkbookFileErrorCode } from "./workbookFileError";
