/** The blocks below the AR indicators: how debts roll from bucket to bucket, and where they stand by salesperson and region. */
import { collections } from "../book/collections";
import { bucketBalances } from "../checks/agingQuality";
import { grouped, openDebts, salespersonOf, total, weightedDaysLate, type OpenDebt } from "../checks/openDebts";
import { INDICATOR_WORDS } from "../locale/indicators";
import { bucketLabels } from "../measures/aging";
import { addMonths } from "../measures/calendar";
import { fromMinor, ratio, type MinorUnits } from "../measures/money";
import { rollRates } from "../measures/rollRates";
import { alignedBlock } from "./alignedBlock";
import type { ReportContext } from "./context";
import { PERCENT } from "./formats";
import { tell, inHome } from "./frame";
import type { ColumnModel, TextBlock } from "./sheetModel";

/** Movements pooled for the roll rates. */
const ROLL_MONTHS = 12;
/** Receipts of so many months stand beside the balances. */
const RECEIVED_MONTHS = 3;

export function migrationBlock(context: ReportContext, columns: readonly ColumnModel[]): TextBlock {
  const { receivableMonths: { months, bucketCount }, aging: { ends }, book: { scale } } = context;
  const width = bucketCount + 1;
  const moves = Math.min(ROLL_MONTHS, months - 1);
  const steps = rollRates(bucketBalances(context).subarray(-(moves + 1) * width), width);
  const labels = [tell(context, INDICATOR_WORDS.notDue), ...bucketLabels(ends, 1)];
  const { migrationHead: head } = INDICATOR_WORDS;
  return alignedBlock(
    inHome(context, INDICATOR_WORDS.migration, { months: moves }), columns,
    { month: tell(context, head.step), receivable: tell(context, head.base), overdue: tell(context, head.rolled), overdueRate: tell(context, head.rate), billed: tell(context, head.loss) },
    steps.map(({ base, rolled, rate, loss }, step) => ({
      month: `${labels[step]} → ${labels[step + 1]}`, receivable: fromMinor(base, scale), overdue: fromMinor(rolled, scale), overdueRate: rate ?? null, billed: loss ?? null,
    })),
    { billed: PERCENT },
  );
}

/** A block only where the ledgers name salespeople, and one where they name regions. */
export function groupBlocks(context: ReportContext, columns: readonly ColumnModel[]): TextBlock[] {
  const { book } = context;
  const debts = openDebts(context);
  const regionOf = (customer: number) => book.customers[customer]?.region ?? "";
  const received = context.book.hasHistory ? collections(book, addMonths(context.asOf, -RECEIVED_MONTHS), context.asOf, context.asOf) : [];
  return [
    groupBlock(context, columns, "bySalesperson", grouped(debts, ({ debit }) => salespersonOf(book, debit) ?? ""), sums(received, ({ salesperson }) => salesperson)),
    groupBlock(context, columns, "byRegion", grouped(debts, ({ customer }) => regionOf(customer)), sums(received, ({ customer }) => regionOf(customer))),
  ].flatMap((block) => block ?? []);
}

function sums<T extends { amount: MinorUnits }>(list: readonly T[], keyOf: (one: T) => string): Map<string, MinorUnits> {
  return new Map([...grouped(list, keyOf)].map(([key, own]) => [key, own.reduce((sum, { amount }) => sum + amount, 0)]));
}

function groupBlock(
  context: ReportContext, columns: readonly ColumnModel[], title: "bySalesperson" | "byRegion", debts: ReadonlyMap<string, OpenDebt[]>, received: ReadonlyMap<string, MinorUnits>,
): TextBlock | undefined {
  const names = [...new Set([...debts.keys(), ...received.keys()])];
  if (names.every((name) => name === "")) return undefined;
  const { groupHead: head } = INDICATOR_WORDS;
  const { scale } = context.book;
  const lines = names.map((name) => {
    const own = debts.get(name) ?? [];
    const late = own.filter(({ daysLate }) => daysLate > 0);
    return {
      name, overdue: total(late),
      cells: {
        month: name || tell(context, INDICATOR_WORDS.unnamed), receivable: fromMinor(total(own), scale), overdue: fromMinor(total(late), scale), overdueRate: ratio(total(late), total(own)) ?? null,
        billed: fromMinor(total(own.filter(({ daysLate }) => daysLate > 90)), scale), received: fromMinor(received.get(name) ?? 0, scale), simpleDays: own.length > 0 ? weightedDaysLate(own) : null,
      },
    };
  }).sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, "zh"));
  const heads = {
    month: tell(context, head.name), receivable: tell(context, head.receivable), overdue: tell(context, head.overdue), overdueRate: tell(context, head.overdueRate),
    billed: tell(context, head.over90), received: tell(context, head.received), simpleDays: tell(context, head.daysLate),
  };
  return alignedBlock(inHome(context, INDICATOR_WORDS[title]), columns, heads, lines.map(({ cells }) => cells));
}
