/** From raw grids to typed ledgers. */
export { MOST_CARRIED } from "./carriedColumns";
export { columnLetters, cellAddress } from "./cellAddress";
export { columnsNeeded } from "./columnsNeeded";
export { normaliseCustomer, similarCustomers } from "./customerNames";
export type { SimilarNames } from "./customerNames";
export { findTables } from "./findTables";
export { readLedger } from "./readLedger";
export { suppliersLedger } from "./suppliersLedgers";
