/** Report 15, collection KPI: per salesperson the target's completion, overdue, days, promises, margin-weighted reward, doubtful receipts. */
import { KPI_WORDS } from "../locale/collectionKpi";
import { REPORT_WORDS } from "../locale/reports";
import { isoDate } from "../measures/calendar";
import { fromMinor } from "../measures/money";
import { alignedBlock } from "./alignedBlock";
import { collectionKpis, type CollectionKpis, type PersonKpi } from "./collectionKpi";
import { countColumn, daysColumn, fittedTextColumn, linked, moneyColumn, percentColumn, userColumn } from "./columns";
import type { ReportContext } from "./context";
import { definitionBlock } from "./definitions";
import { DAYS_WEIGHTED, FACTOR } from "./formats";
import { currencyOf, CUSTOMER_WIDTH, frame, nameOf, tell } from "./frame";
import { runsOf, TAB_COLORS } from "./palette";
import { percent } from "./percent";
import { uniqueKeys } from "./rowKeys";
import type { CellLink, ColumnModel, SheetModel, TextBlock } from "./sheetModel";
import { sourceLink } from "./sources";

/** A completion below this is coloured and bold. */
const BEHIND = 0.8;

export function collectionKpiReport(context: ReportContext): SheetModel | undefined {
  const kpis = collectionKpis(context);
  const { people } = kpis;
  if (people.every(({ name }) => name === "")) return undefined;
  const columns = [
    fittedTextColumn("salesperson", word(context, "salesperson"), CUSTOMER_WIDTH, people.map(({ name }) => name || tell(context, KPI_WORDS.unnamed))),
    ...targetColumns(context, people), ...balanceColumns(context, people), ...habitColumns(context, people), ...rewardColumns(context, people),
    userColumn("note", word(context, "note"), 18, { wrap: true }),
  ];
  return frame(context, "collectionKpi", columns, uniqueKeys(people.map(({ name }) => name || "?")), {
    totalsLabel: tell(context, REPORT_WORDS.totalsLabel),
    blocks: [...suspectBlock(context, columns, people), definitions(context, kpis)],
    print: { landscape: true, lastColumn: "suspect" },
    freezeColumns: 1,
    tabColor: TAB_COLORS.analysis,
  });
}

function word(context: ReportContext, column: keyof typeof KPI_WORDS.columns): string {
  return tell(context, KPI_WORDS.columns[column]);
}

const SUM = { total: "sum" } as const;

/** Columns of what nobody has are left out. */
function targetColumns(context: ReportContext, people: readonly PersonKpi[]): ColumnModel[] {
  const { book: { scale, hasHistory } } = context;
  const hasTargets = people.some(({ targets }) => targets.target !== undefined);
  const hasActuals = people.some(({ targets }) => targets.ledgerActual !== undefined);
  const target = moneyColumn("target", word(context, "target"), scale, people.map(({ targets }) => targets.target), SUM);
  const links = people.map(({ targets: { rows } }) => rowLink(context, rows[rows.length - 1]));
  return [
    ...(hasTargets ? [linked(target, links)] : []),
    ...(hasHistory ? [moneyColumn("received", word(context, "received"), scale, people.map(({ received }) => received), SUM)] : []),
    ...(hasTargets && hasHistory ? [percentColumn("completion", word(context, "completion"), people.map(({ completion }) => completion), {
      runs: runsOf(people.map(({ completion }) => completion !== undefined && completion < BEHIND), (behind) => (behind ? { fill: "#FBE5D6", bold: true } : undefined)),
    })] : []),
    ...(hasActuals ? [moneyColumn("ledgerActual", word(context, "ledgerActual"), scale, people.map(({ targets }) => targets.ledgerActual), SUM)] : []),
  ];
}

function rowLink({ book }: ReportContext, row: { reading: number; row: number } | undefined): CellLink | undefined {
  return row && sourceLink(book, { ...row, sheet: book.sheets[row.reading]! });
}

function balanceColumns(context: ReportContext, people: readonly PersonKpi[]): ColumnModel[] {
  const { scale } = context.book;
  return [
    moneyColumn("receivable", word(context, "receivable"), scale, people.map(({ receivable }) => receivable), SUM),
    moneyColumn("overdue", word(context, "overdue"), scale, people.map(({ overdue }) => overdue), SUM),
    percentColumn("overdueRate", word(context, "overdueRate"), people.map(({ overdueRate }) => overdueRate)),
    moneyColumn("over90", word(context, "over90"), scale, people.map(({ over90 }) => over90), SUM),
    daysColumn("openDaysLate", word(context, "openDaysLate"), people.map(({ openDaysLate }) => openDaysLate), { format: DAYS_WEIGHTED }),
  ];
}

function habitColumns(context: ReportContext, people: readonly PersonKpi[]): ColumnModel[] {
  const hasPromises = people.some(({ promises }) => promises > 0);
  return [
    ...(context.book.hasHistory ? [daysColumn("collectionDays", word(context, "collectionDays"), people.map(({ collectionDays }) => collectionDays), { format: DAYS_WEIGHTED })] : []),
    ...(hasPromises ? [
      countColumn("promises", word(context, "promises"), people.map(({ promises }) => promises), SUM),
      percentColumn("keptRate", word(context, "keptRate"), people.map(({ keptRate }) => keptRate)),
    ] : []),
  ];
}

function rewardColumns(context: ReportContext, people: readonly PersonKpi[]): ColumnModel[] {
  const { scale } = context.book;
  const hasMargins = people.some(({ factor }) => factor !== undefined);
  const hasScores = people.some(({ score }) => score !== undefined);
  const suspects = people.map(({ suspects: list }) => (list.length === 0 ? undefined : list.reduce((sum, { amount }) => sum + amount, 0)));
  const places = people.map(({ suspects: [first] }) => rowLink(context, first?.reversal.places[first.reversal.places.length - 1]));
  return [
    ...(hasMargins ? [
      percentColumn("margin", word(context, "margin"), people.map(({ margin }) => margin)),
      daysColumn("marginFactor", word(context, "marginFactor"), people.map(({ factor }) => factor), { format: FACTOR }),
      moneyColumn("rewardBase", word(context, "rewardBase"), scale, people.map(({ rewardBase }) => rewardBase), SUM),
    ] : []),
    ...(hasScores ? [daysColumn("score", word(context, "score"), people.map(({ score }) => score), { format: FACTOR })] : []),
    linked(moneyColumn("suspect", word(context, "suspect"), scale, suspects, SUM), places),
  ];
}

/** One line a doubtful receipt, in the columns that have room for it. */
function suspectBlock(context: ReportContext, columns: readonly ColumnModel[], people: readonly PersonKpi[]): TextBlock[] {
  const { thresholds, book: { scale } } = context;
  const list = people.flatMap(({ name, suspects }) => suspects.map((suspect) => ({ name, suspect })));
  if (list.length === 0) return [];
  const { suspectHead: head } = KPI_WORDS;
  // Words and dates go under columns of amounts, which are wide enough for them; the amount under its sum.
  return [alignedBlock(
    tell(context, KPI_WORDS.suspects, { endDays: thresholds.periodEndDays, backDays: thresholds.reversalDays }), columns,
    { salesperson: tell(context, head.customer), receivable: tell(context, head.received), overdue: tell(context, head.reversed), over90: tell(context, head.salesperson), suspect: tell(context, head.amount) },
    list.map(({ name, suspect: { reversal, received, reversed, amount } }) => ({
      salesperson: nameOf(context, reversal.customer), receivable: isoDate(received),
      overdue: reversed === undefined ? tell(context, KPI_WORDS.noDay) : isoDate(reversed), over90: name, suspect: fromMinor(amount, scale),
    })),
  )];
}

function definitions(context: ReportContext, { from, people, companyMargin }: CollectionKpis): TextBlock {
  const { definitions: words } = KPI_WORDS;
  const has = (known: (person: PersonKpi) => unknown) => people.some((person) => known(person) !== undefined);
  const values = {
    from: isoDate(from), to: isoDate(context.asOf), currency: currencyOf(context, context.book.home), tolerance: context.policy.promiseToleranceDays,
    margin: percent(companyMargin),
  };
  return definitionBlock(context, [
    words.period, has(({ targets }) => targets.target) ? words.target : words.noTarget, context.book.hasHistory ? words.received : words.noHistory,
    words.overdue, ...(context.book.hasHistory ? [words.days] : []), ...(people.some(({ promises }) => promises > 0) ? [words.promises] : []),
    has(({ factor }) => factor) ? words.margin : words.noMargin, ...(has(({ score }) => score) ? [words.score] : []), words.suspect,
  ].map((one) => tell(context, one, values)));
}
