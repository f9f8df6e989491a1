/** The look of every report sheet: few, quiet colours that also print in grey. */
export const COLORS = {
  header: "#1F4E79",
  headerText: "#FFFFFF",
  /** columns that are the user's to fill in */
  userHeader: "#FFE699",
  text: "#000000",
  caption: "#595959",
  totals: "#F2F2F2",
  line: "#D9D9D9",
  link: "#0563C1",
  archive: "#7F7F7F",
} as const;

export const TABLE_STYLE = "TableStyleLight1";

/** A column width in characters of the default font, in the points that Office.js counts in. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
