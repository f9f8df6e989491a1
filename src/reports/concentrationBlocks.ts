/** The blocks below the concentration report: indices now, before and by month, the stress of losing the largest, industries and regions. */
import { concentrationIndices, parentOf, type ConcentrationIndices, type CustomerShares } from "../book/customerShares";
import { lossOfLargest } from "../book/lossStress";
import { CONCENTRATION_WORDS } from "../locale/concentrationReport";
import { fromMinor, ratio } from "../measures/money";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import { wrapText } from "./columnWidths";
import type { ReportContext } from "./context";
import { listText, nameOf, tell } from "./frame";
import type { ColumnModel, TextBlock } from "./sheetModel";

/** places of a line that is easily read */
const LINE_LENGTH = 108;
/** How many of the largest are lost. */
const LOST = [1, 3, 5];
/** Industries and regions beyond these are one line. */
const MOST_NAMED = 12;
const FIGURE = "#,##0.00_ ;[Red]-#,##0.00_ ";
const INDICES = ["largest", "topThree", "topFive", "hhiPoints", "effective", "entropy", "gini", "customers"] as const;
const PERCENTAGES: ReadonlySet<string> = new Set(["largest", "topThree", "topFive"]);

export function concentrationBlocks(context: ReportContext, shares: CustomerShares, columns: readonly ColumnModel[]): TextBlock[] {
  return [
    indexBlock(context, shares, columns), stressBlock(context, shares, columns),
    ...sharesBlock(context, shares, columns, "industry"), ...sharesBlock(context, shares, columns, "region"),
  ];
}

/** At the end of each month of the heat map; none where no whole period lies behind it. */
export function indicesByMonth(shares: CustomerShares): { label: string; indices?: ConcentrationIndices }[] {
  const months = shares.byMonth();
  return months.map(({ label }, at) => {
    const monthsAgo = months.length - 1 - at;
    const indices = monthsAgo > shares.furthest ? undefined : concentrationIndices(shares.at(monthsAgo));
    return { label, ...(indices ? { indices } : {}) };
  });
}

/** Of the positive amounts; none for net returns. */
export function shareOf(sums: Float64Array): (group: number) => number | undefined {
  const total = sums.reduce((sum, value) => sum + Math.max(0, value), 0);
  return (group) => (sums[group]! > 0 ? ratio(sums[group]!, total) : undefined);
}

/** One line a measure; this period, the one before, and under every month's column its value then. */
function indexBlock(context: ReportContext, shares: CustomerShares, columns: readonly ColumnModel[]): TextBlock {
  const { indexHead: head, indexNames } = CONCENTRATION_WORDS;
  const [now, before] = [concentrationIndices(shares.now), shares.before && concentrationIndices(shares.before)];
  const months = indicesByMonth(shares);
  const lines = INDICES.map((index): AlignedCells => {
    const figure = (indices: ConcentrationIndices | undefined) => shown(index, indices?.[index]);
    const [current, earlier] = [figure(now), figure(before)];
    return {
      customer: tell(context, indexNames[index]), now: current, cumulative: earlier, change: current === null || earlier === null ? null : current - earlier,
      ...Object.fromEntries(months.map(({ label, indices }) => [`m${label}`, figure(indices)])),
    };
  });
  const heads = { customer: tell(context, head.name), now: tell(context, head.now), cumulative: tell(context, head.before), change: tell(context, head.change), ...Object.fromEntries(months.map(({ label }) => [`m${label}`, label])) };
  const title = tell(context, shares.basis === "sales" ? CONCENTRATION_WORDS.indices : CONCENTRATION_WORDS.indicesOwed, { months: shares.window });
  return alignedBlock(title, columns, heads, lines, Object.fromEntries(Object.keys(heads).map((id) => [id, FIGURE])));
}

/** Shares in per cent, so that all measures stand in one format. */
function shown(index: (typeof INDICES)[number], value: number | undefined): number | null {
  if (value === undefined) return null;
  return PERCENTAGES.has(index) ? value * 100 : value;
}

/** Four lines for each number of customers lost: what goes, and its part of the whole. */
function stressBlock(context: ReportContext, shares: CustomerShares, columns: readonly ColumnModel[]): TextBlock {
  const { stressHead: head } = CONCENTRATION_WORDS;
  const lines: AlignedCells[] = [];
  let known = 0;
  for (const count of LOST) {
    const stress = lossOfLargest(context, shares, count);
    if (stress.customers.length === known) break;
    known = stress.customers.length;
    const names = listText(context, stress.customers.map((customer) => nameOf(context, customer)));
    lines.push(...wrapText(tell(context, CONCENTRATION_WORDS.stressLine, { count: known, names }), LINE_LENGTH).map((customer) => ({ customer })));
    for (const part of ["revenue", "margin", "receipts", "receivables"] as const) {
      const loss = stress[part];
      if (loss && loss.whole !== 0) lines.push({ customer: `   ${tell(context, head[part])}`, now: fromMinor(loss.lost, context.book.scale), share: loss.share ?? null });
    }
  }
  return alignedBlock(tell(context, CONCENTRATION_WORDS.stress), columns, { customer: tell(context, head.lost), now: tell(context, head.amount), share: tell(context, head.share) }, lines);
}

/** Only where customers have an industry, or a region; a group goes with its own, else with that of its first company that has one. */
function sharesBlock(context: ReportContext, shares: CustomerShares, columns: readonly ColumnModel[], field: "industry" | "region"): TextBlock[] {
  const { book } = context;
  const named = new Map<number, string>();
  book.customers.forEach((customer, index) => {
    const parent = parentOf(book, index);
    if (customer[field] && !named.has(parent)) named.set(parent, customer[field]);
  });
  if (named.size === 0) return [];
  const sums = new Map<string, number>();
  let total = 0;
  shares.now.forEach((sum, group) => {
    if (sum <= 0) return;
    const name = book.customers[group]![field] ?? named.get(group) ?? "";
    sums.set(name, (sums.get(name) ?? 0) + sum);
    total += sum;
  });
  const line = (name: string, sum: number): AlignedCells => ({ customer: name, now: fromMinor(sum, book.scale), share: ratio(sum, total) ?? null });
  const ordered = [...sums].sort((a, b) => b[1] - a[1]);
  const rest = ordered.slice(MOST_NAMED);
  const lines = [
    ...ordered.slice(0, MOST_NAMED).map(([name, sum]) => line(name || tell(context, CONCENTRATION_WORDS.notNamed), sum)),
    ...(rest.length > 0 ? [line(tell(context, CONCENTRATION_WORDS.rest, { count: rest.length }), rest.reduce((all, [, sum]) => all + sum, 0))] : []),
  ];
  const { stressHead: head } = CONCENTRATION_WORDS;
  return [alignedBlock(tell(context, field === "industry" ? CONCENTRATION_WORDS.byIndustry : CONCENTRATION_WORDS.byRegion), columns, { customer: tell(context, CONCENTRATION_WORDS.columns[field]), now: tell(context, head.sum), share: tell(context, head.share) }, lines)];
}
