/** What the pane needs only once something is to be read or written: loaded then, so that the pane itself is there at once. */
export { logContact } from "../app/logContact";
export { publish } from "../app/publish";
export { publishStatement } from "../app/publishStatement";
export { readColumns } from "../app/readColumns";
export { templateSheet } from "../app/templates";
export { REPORT_IDS } from "../reports";
