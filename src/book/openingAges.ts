/** The ages of opening balances: an aging by customer beside a journal says how old the opening balance was; from then on it grows older. */
import type { Reading } from "../ledger/types";
import { formatMinor, type MinorUnits } from "../measures/money";
import type { Draft } from "./draft";
import { cellAt, dateOf, readingsOf } from "./ledgerCells";

interface AgePart {
  header: string;
  /** the youngest day of its range, so that an age is never overstated */
  days: number;
  amount: MinorUnits;
}

interface AgedRow {
  sheet: string;
  cell?: string;
  parts: AgePart[];
}

/** By customer; the readings that serve as opening ages, so that they are not taken for a printed aging. */
export interface OpeningAges {
  rows: ReadonlyMap<number, AgedRow>;
  readings: ReadonlySet<Reading>;
}

/** Agings by customer that are not dated after the journals begin. Without a journal there are no opening ages. */
export function openingAges(draft: Draft): OpeningAges {
  const begin = firstJournalDay(draft);
  const readings = new Set<Reading>();
  const rows = new Map<number, AgedRow>();
  if (begin === undefined) return { rows, readings };
  for (const reading of readingsOf(draft.readings, "AGED")) {
    const { ledger, layout } = reading;
    if (ledger.ages.length === 0 || (layout.asOf !== undefined && layout.asOf > begin)) continue;
    readings.add(reading as unknown as Reading);
    const customers = draft.customers.ofRows(ledger as never);
    for (let row = 0; row < ledger.length; row++) {
      const cell = cellAt(ledger, "customer", row);
      const known = rows.get(customers[row]!) ?? { sheet: ledger.sheet, ...(cell ? { cell } : {}), parts: [] };
      rows.set(customers[row]!, known);
      for (const age of ledger.ages) {
        const amount = age.amounts[row]!;
        if (!Number.isNaN(amount) && amount !== 0) known.parts.push({ header: age.header, days: Math.max(0, age.fromDays ?? 0), amount: draft.rescaled(amount, ledger.scale) });
      }
    }
  }
  return { rows, readings };
}

/**
 * An opening balance of `day` in parts by age. Where the ages do not add up to it, the youngest count first: the oldest are
 * what earlier money has paid; what no age covers counts from the opening day. The difference is reported.
 */
export function openingParts(draft: Draft, customer: number, opening: MinorUnits, day: number, ages: OpeningAges): { header: string; date: number; amount: MinorUnits }[] {
  const row = ages.rows.get(customer);
  const parts: { header: string; date: number; amount: MinorUnits }[] = [];
  let left = opening;
  for (const part of [...(row?.parts ?? [])].sort((a, b) => a.days - b.days)) {
    const amount = Math.max(0, Math.min(left, part.amount));
    if (amount > 0) parts.push({ header: part.header, date: day - part.days, amount });
    left -= amount;
  }
  if (left > 0) parts.push({ header: "", date: day, amount: left });
  if (row) reportDifference(draft, customer, opening, row);
  return parts;
}

function reportDifference(draft: Draft, customer: number, opening: MinorUnits, row: AgedRow): void {
  const aged = row.parts.reduce((sum, part) => sum + part.amount, 0);
  if (aged === opening) return;
  draft.problems.add("opening-ages-differ", "warning", {
    sheet: row.sheet, ...(row.cell ? { cell: row.cell } : {}), found: `${draft.customers.customers[customer]!.name}: ${formatMinor(aged, draft.scale)}`,
    assumed: formatMinor(opening, draft.scale), atStake: Math.abs(aged - opening),
  });
}

function firstJournalDay(draft: Draft): number | undefined {
  let first = Infinity;
  for (const { ledger } of readingsOf(draft.readings, "JRNL")) {
    const date = dateOf(ledger, "date");
    for (let row = 0; row < ledger.length; row++) if (date(row) < first) first = date(row);
  }
  return first === Infinity ? undefined : first;
}
