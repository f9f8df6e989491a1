/** The blocks below the inventory report: turnover by class, ABC × XYZ, bands of idle stock, the advice in sum. */
import { turnoverOf, type turnoverPeriods } from "../checks/stockTrend";
import type { StockMonths } from "../checks/stockMonths";
import type { StockPosition } from "../checks/stockPositions";
import { apart } from "../checks/salesPeriods";
import { INVENTORY_WORDS } from "../locale/inventoryReport";
import { exact, fromMinor, type MinorUnits } from "../measures/money";
import { alignedBlock, type AlignedCells } from "./alignedBlock";
import type { ReportContext } from "./context";
import { tell } from "./frame";
import type { ColumnModel, TextBlock } from "./sheetModel";

/** Upper ends of the bands of days without issue, in days. */
const BAND_ENDS = [90, 180, 365] as const;
const VALUE_CLASSES = ["A", "B", "C"] as const;
const STEADINESS = ["X", "Y", "Z"] as const;
const ADVICE = ["ensure", "limit", "clear"] as const;

export function inventoryBlocks(
  context: ReportContext, columns: readonly ColumnModel[], months: StockMonths, positions: readonly StockPosition[], periods: ReturnType<typeof turnoverPeriods>,
): TextBlock[] {
  const name = columns[0]!.id;
  const head = { [name]: tell(context, INVENTORY_WORDS.heads.group), amount: tell(context, INVENTORY_WORDS.columns.amount) };
  const summed = (title: keyof typeof INVENTORY_WORDS.blocks, groups: readonly { label: string; amount: MinorUnits }[]): TextBlock =>
    alignedBlock(tell(context, INVENTORY_WORDS.blocks[title]), columns, head, groups.map(({ label, amount }) => ({ [name]: label, amount: fromMinor(amount, context.book.scale) })));
  return [
    ...(periods ? [turnoverBlock(context, columns, name, months, positions, periods)] : []),
    summed("advice", adviceGroups(context, positions)),
    summed("classes", classGroups(context, positions)),
    summed("idle", idleBands(context, positions).map(({ label, count, amount }) => ({ label: tell(context, INVENTORY_WORDS.counted, { name: label, count }), amount }))),
  ];
}

/** Stock that is not new by days without issue, the youngest first, then what has no known issue; empty bands are shown, the last one only if needed. */
export function idleBands(context: ReportContext, positions: readonly StockPosition[]): { label: string; count: number; amount: MinorUnits }[] {
  const lying = positions.filter(({ quantity, isNew }) => quantity > 0 && !isNew);
  const { bands } = INVENTORY_WORDS;
  const within = (from: number, to: number): StockPosition[] => lying.filter(({ idleDays }) => idleDays !== undefined && idleDays >= from && idleDays <= to);
  const unknown = lying.filter(({ idleDays }) => idleDays === undefined);
  const [first, second, third] = BAND_ENDS;
  return [
    { label: tell(context, bands.upTo, { to: first }), own: within(0, first) },
    { label: tell(context, bands.between, { from: first + 1, to: second }), own: within(first + 1, second) },
    { label: tell(context, bands.between, { from: second + 1, to: third }), own: within(second + 1, third) },
    { label: tell(context, bands.over, { from: third + 1 }), own: within(third + 1, Infinity) },
    ...(unknown.length > 0 ? [{ label: tell(context, bands.unknown), own: unknown }] : []),
  ].map(({ label, own }) => ({ label, count: own.length, amount: valueOf(own) }));
}

function turnoverBlock(
  context: ReportContext, columns: readonly ColumnModel[], name: string, months: StockMonths, positions: readonly StockPosition[], periods: NonNullable<ReturnType<typeof turnoverPeriods>>,
): TextBlock {
  const { business: { items, lines }, book: { scale } } = context;
  const line = (label: string, own: readonly StockPosition[]): AlignedCells => {
    const { now, before, measuredBy } = turnoverOf(months, own.map(({ item }) => item), periods);
    return {
      [name]: measuredBy === "amount" ? label : `${label}${tell(context, INVENTORY_WORDS.byUnits)}`, amount: fromMinor(valueOf(own), scale),
      turnover: now ?? null, before: before ?? null, change: now === undefined || !before ? null : apart(now / before, 1), dio: now ? 365 / now : null,
    };
  };
  const byLine = [...lines, ""].map((label, at) => ({ label: label || tell(context, INVENTORY_WORDS.unnamed), own: positions.filter(({ item }) => items[item]!.line === (at < lines.length ? at : -1)) }));
  const words = INVENTORY_WORDS.columns;
  return alignedBlock(
    tell(context, INVENTORY_WORDS.blocks.turnover), columns,
    {
      [name]: tell(context, INVENTORY_WORDS.heads.class), amount: tell(context, words.amount), turnover: tell(context, words.turnover), before: tell(context, words.before),
      change: tell(context, words.change), dio: tell(context, words.dio),
    },
    [
      ...(lines.length > 0 ? byLine.filter(({ own }) => own.length > 0).map(({ label, own }) => line(label, own)) : []),
      line(tell(context, INVENTORY_WORDS.company), positions),
    ],
  );
}

function adviceGroups(context: ReportContext, positions: readonly StockPosition[]): { label: string; amount: MinorUnits }[] {
  return ADVICE.map((advice) => {
    const own = positions.filter((position) => position.advice === advice);
    return { label: tell(context, INVENTORY_WORDS.counted, { name: tell(context, INVENTORY_WORDS.advice[advice]), count: own.length }), amount: valueOf(own) };
  });
}

/** The nine classes, and those whose steadiness is not known, where there are any. */
function classGroups(context: ReportContext, positions: readonly StockPosition[]): { label: string; amount: MinorUnits }[] {
  return VALUE_CLASSES.flatMap((valueClass) => [...STEADINESS, undefined].map((steadiness) => ({ name: `${valueClass}${steadiness ?? "–"}`, own: positions.filter((one) => one.valueClass === valueClass && one.steadiness === steadiness) })))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => ({ label: tell(context, INVENTORY_WORDS.counted, { name, count: own.length }), amount: valueOf(own) }));
}

/** Known values only. */
function valueOf(positions: readonly StockPosition[]): MinorUnits {
  return exact(positions.reduce((sum, { amount }) => sum + (amount || 0), 0));
}
