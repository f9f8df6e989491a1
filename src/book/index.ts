/** The book: from typed ledgers to open items as of any day, their aging and the tie-out. */
export { ageBook } from "./ageBook";
export { buildBook, buildBookAndBusiness } from "./buildBook";
export { foreignSigns } from "./currencySigns";
export { problemsOfDay } from "./dayProblems";
export { undatedSettlements } from "./undatedSettlements";
export { ratesAt } from "./exchange";
export { openItemsAt } from "./openItems";
export { tieOut } from "./tieOut";
