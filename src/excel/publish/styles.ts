/** The look of every report sheet: few, quiet colours that also print in grey. */
export const COLORS = {
  header: "#1F4E79",
  headerText: "#FFFFFF",
  /** of a template's column that may be left out */
  columnHeader: "#DDEBF7",
  /** columns that are the user's to fill in */
  userHeader: "#FFE699",
  text: "#000000",
  caption: "#595959",
  totals: "#F2F2F2",
  line: "#D9D9D9",
  link: "#0563C1",
  archive: "#7F7F7F",
  chartData: "#A6A6A6",
  tile: "#F2F6FA",
  tileLine: "#FFFFFF",
  /** of a waterfall: up, down, and where it begins and ends */
  rise: "#548235",
  fall: "#C55A11",
  sum: "#1F4E79",
} as const;

/** of the series of a chart that names no colours: apart for colour-blind readers and in grey print */
export const CHART_COLORS = ["#2E75B6", "#ED7D31", "#7F7F7F", "#FFC000", "#1F4E79", "#548235", "#9DC3E6", "#C00000"] as const;

export const TABLE_STYLE = "TableStyleLight1";

/** A column width in characters of the default font, in the points that Office.js counts in. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
