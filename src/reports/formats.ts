/** Excel number formats of the reports, as an accountant expects them; numbers keep a space from the text that may follow (`_ `). */

export const TEXT = "@";
export const GENERAL = "General";
/** numbers as they are, apart from a text in the next column */
export const PLAIN = "General_ ";
/** whole numbers of any length: numbers that are names */
export const WHOLE = "0_ ";
export const DATE = "yyyy-mm-dd";
export const TIME = "yyyy-mm-dd hh:mm";
export const COUNT = "#,##0_ ";
export const DAYS = "0_ ";
export const DAYS_WEIGHTED = "0.0_ ";
/** factors and scores */
export const FACTOR = "0.000_ ";
export const PERCENT = "0.0%_ ";

/** percentage points of a change */
export const POINTS = "+0.0_ ;[Red]-0.0_ ;0.0_ ";
/** what the format above would round to nought */
const NO_POINTS = 0.05;

/** A difference of shares in percentage points; one that shows as nought is nought, and bears no sign. */
export function points(difference: number): number {
  return Math.abs(difference * 100) < NO_POINTS ? 0 : difference * 100;
}

/** For single figures in a sentence of figures, where a nought must be seen. */
export function plainMoneyFormat(scale: number): string {
  const amount = `#,##0.${"0".repeat(scale)}_ `;
  return `${amount};[Red]-${amount}`;
}

/** The same, with texts at the right too: headings over a column of figures. */
export function underAmounts(format: string): string {
  const [positive, negative = `-${positive}`, zero = positive] = format.split(";");
  return `${positive};${negative};${zero};* @_ `;
}

/** Negatives red with their sign, so that they also show in grey; a dash for nothing. */
export function moneyFormat(scale: number): string {
  return `${plainMoneyFormat(scale)};"–"_ `;
}
