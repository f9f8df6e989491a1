/** The result of one file as data: the object that `--json` writes. Money is a string with its decimals, dates are ISO. */
import type { Analysis } from "../app/analyse";
import type { Published } from "../app/ports";
import { DUE_SOURCES, OPEN_KINDS, type AgingRow } from "../book/types";
import type { Problem } from "../ledger/types";
import type { Language } from "../locale";
import { bucketLabels, bucketOf } from "../measures/aging";
import { isoDate } from "../measures/calendar";
import { formatMinor, fromMinor } from "../measures/money";
import { nextText, objectText, sentenceText } from "../reports/findingText";

export interface RunCosts {
  host: { syncs: number; actions: number; maxRequestBytes: number; maxResponseBytes: number; cellsRead: number; cellsWritten: number };
  seconds: Record<"open" | "read" | "analyse" | "write" | "save", number>;
}

/** Keys may be added, never renamed. */
export type Summary = Record<string, unknown>;

export function summarise(
  file: string, analysis: Analysis, published: Published[], costs: RunCosts, losses: { what: string; count: number }[], wroteTo: string, language: Language,
): Summary {
  const { book, items } = analysis;
  return {
    file,
    out: wroteTo,
    asOf: isoDate(analysis.asOf),
    asOfSource: analysis.asOfSource,
    basis: items.basis,
    currency: analysis.aging.totals.map((total) => book.currencies[total.currency]),
    ledgers: analysis.readings.map(({ layout, ledger, tally }) => ({
      sheet: layout.sheet,
      kind: layout.kind,
      confidence: layout.confidence,
      headerRow: layout.headerRow + 1,
      rowsRead: tally.read,
      rowsUsed: tally.used,
      skipped: tally.skipped,
      columns: ledger.letters,
      total: Object.values(tally.totals).length === 1 ? formatMinor(Object.values(tally.totals)[0]!, ledger.scale) : null,
      totals: Object.fromEntries(Object.entries(tally.totals).map(([currency, total]) => [currency, formatMinor(total, ledger.scale)])),
      printedTotal: tally.printedTotal === undefined ? null : formatMinor(tally.printedTotal, ledger.scale),
    })),
    problems: analysis.problems.map(problemEntry),
    aging: agingEntry(analysis),
    openItems: openItemEntries(analysis),
    tieOut: tieOutEntry(analysis),
    findings: findingEntries(analysis, language),
    plan: planEntries(analysis),
    written: published.map(({ report, sheet, rows, kept, archived }) => ({ sheet, report, rows, kept, archived })),
    losses,
    ...costs,
  };
}

function problemEntry(problem: Problem): Record<string, unknown> {
  return {
    code: problem.code,
    severity: problem.severity,
    sheet: problem.sheet,
    cell: problem.cell ?? null,
    found: problem.found,
    assumed: problem.assumed ?? null,
    atStake: problem.atStake === undefined ? null : formatMinor(problem.atStake, problem.scale),
    ...(problem.count === undefined ? {} : { count: problem.count }),
  };
}

/** `1-30`, `31-60`, `90+`: the labels in plain ASCII. */
function bucketKeys({ aging }: Analysis): string[] {
  return bucketLabels(aging.ends, aging.basis === "invoice" ? 0 : 1).map((label) => label.replace("–", "-"));
}

function agingEntry(analysis: Analysis): Record<string, unknown> {
  const { aging, book } = analysis;
  const keys = bucketKeys(analysis);
  const entry = (row: AgingRow): Record<string, string> => {
    const money = (amount: number): string => formatMinor(amount, book.scale);
    return {
      "not-due": money(row.notDue),
      ...Object.fromEntries(keys.map((key, index) => [key, money(row.buckets[index]!)])),
      credits: money(row.credits),
      unapplied: money(row.unapplied),
      total: money(row.total),
    };
  };
  const overall = totalRow(analysis);
  const totals = aging.totals.map((total) => ({ currency: book.currencies[total.currency], ...entry(total) }));
  return {
    buckets: ["not-due", ...keys, "credits", "unapplied"],
    total: overall === undefined ? null : entry(overall),
    totals,
    customers: aging.rows.map((row) => ({
      customer: book.customers[row.customer]!.name,
      currency: book.currencies[row.currency],
      ...entry(row),
      oldestDays: row.oldestDays,
      weightedDaysLate: row.weightedDaysLate ?? null,
    })),
  };
}

/** One currency: its total, zeros without any item. Several are never added up: the converted total where rates exist, else none. */
function totalRow({ aging, book }: Analysis): AgingRow | undefined {
  if (aging.totals.length === 1) return aging.totals[0];
  if (aging.totals.length > 1) return aging.converted && aging.converted.rates.length > 0 ? aging.converted.row : undefined;
  return {
    customer: -1, currency: book.home, notDue: 0, buckets: [...aging.ends.map(() => 0), 0], credits: 0, unapplied: 0, total: 0,
    debitTotal: 0, overdue: 0, oldestDays: 0, grade: "", items: 0,
  };
}

function openItemEntries(analysis: Analysis): Record<string, unknown>[] {
  const { book, items, aging } = analysis;
  const keys = ["not-due", ...bucketKeys(analysis)];
  const byInvoice = items.basis === "invoice";
  const day = (serial: number): string | null => (Number.isNaN(serial) ? null : isoDate(serial));
  return Array.from({ length: items.length }, (_, i) => {
    const debit = items.debit[i]!;
    const credit = items.credit[i]!;
    const kind = OPEN_KINDS[items.kind[i]!]!;
    const source = debit >= 0 ? book.debits : book.credits;
    const at = debit >= 0 ? debit : credit;
    const days = items.days[i]!;
    const money = (amount: number): string => formatMinor(amount, book.scale);
    return {
      document: source.document[at],
      ...(debit >= 0 && book.debits.step[at] !== "" ? { step: book.debits.step[at] } : {}),
      kind,
      customer: book.customers[items.customer[i]!]!.name,
      currency: book.currencies[items.currency[i]!],
      invoiceDate: day(debit >= 0 ? book.debits.invoiceDate[at]! : book.credits.date[at]!),
      dueDate: debit >= 0 ? day(book.debits.dueDate[at]!) : null,
      dueDateSource: debit >= 0 ? DUE_SOURCES[book.debits.dueSource[at]!] : null,
      daysPastDue: days,
      bucket: kind === "item" ? keys[bucketOf(byInvoice ? Math.max(1, days) : days, aging.ends)] : kind === "credit" ? "credits" : "unapplied",
      original: money(items.original[i]!),
      settled: money(items.settled[i]!),
      creditNotes: money(items.credited[i]!),
      open: money(items.open[i]!),
      row: { sheet: book.sheets[source.origin.sheet[at]!] ?? null, row: source.origin.row[at] },
    };
  });
}

function tieOutEntry(analysis: Analysis): Record<string, unknown> {
  const { book } = analysis;
  const money = (amount: number): string => formatMinor(amount, book.scale);
  const currencies = analysis.tieOut.map((tie) => ({
    currency: book.currencies[tie.currency],
    ledgerTotal: money(tie.ledger ?? tie.documents),
    agedTotal: money(tie.aged),
    difference: money(tie.difference),
    explained: tie.explained.map(({ problem, amount }) => ({ code: problem.code, sheet: problem.sheet, amount: money(amount) })),
  }));
  const [only] = currencies;
  return currencies.length === 1 && only
    ? { ledgerTotal: only.ledgerTotal, agedTotal: only.agedTotal, difference: only.difference, currencies }
    : { ledgerTotal: null, agedTotal: null, difference: null, currencies };
}

type Unit = Analysis["findings"][number]["unit"];

/** Most severe first. The figure and its threshold are in the finding's unit: money in major units, rates as fractions. */
function findingEntries({ book, business, findings }: Analysis, language: Language): Record<string, unknown>[] {
  const context = { book, business, language };
  return findings.map((finding) => {
    const { rule, severity, object, value, threshold, unit, amount, rows, history, trend, trendUnit = unit, owner } = finding;
    const figure = (of: number | undefined, shownAs: Unit = unit): number | null =>
      of === undefined || !Number.isFinite(of) ? null : shownAs === "money" ? fromMinor(Math.round(of), book.scale) : of;
    return {
      rule, severity, history,
      object: object.id === "" ? objectText(context, finding) : object.id,
      objectKind: object.kind,
      value: figure(value), threshold: figure(threshold), unit,
      trend: trend.map(({ label, value: at }) => ({ label, value: figure(at, trendUnit) })),
      trendUnit,
      atStake: formatMinor(amount, book.scale),
      rows: rows.map((row) => ({ sheet: book.sheets[row.reading] ?? null, row: row.row, amount: formatMinor(row.amount, book.scale) })),
      ...(finding.members && { members: finding.members.map((member) => ({ object: member.object.id, severity: member.severity, history: member.history, atStake: formatMinor(member.amount, book.scale) })) }),
      owner,
      text: sentenceText(context, finding),
      next: nextText(context, finding),
    };
  });
}

function planEntries(analysis: Analysis): Record<string, unknown>[] {
  const { book, plan } = analysis;
  const leftOut = (entries: Analysis["plan"]["actions"][number]["leftOut"]): Record<string, unknown>[] =>
    entries.map(({ document, reason, amount, until }) => ({
      document, reason, amount: formatMinor(amount, book.scale), ...(until === undefined ? {} : { until: isoDate(until) }),
    }));
  return [
    ...plan.actions.map((action) => ({
      customer: book.customers[action.customer]!.name,
      currency: book.currencies[action.currency],
      level: action.level,
      action: action.action,
      owner: action.owner,
      dueDate: isoDate(action.actionDate),
      overdue: formatMinor(action.overdue, book.scale),
      oldestDays: action.oldestDays,
      priority: action.priority,
      leftOut: leftOut(action.leftOut),
    })),
    ...plan.leftOut.map(({ customer, currency, reasons }) => ({
      customer: book.customers[customer]!.name, currency: book.currencies[currency],
      level: null, action: null, owner: null, dueDate: null, overdue: null, leftOut: leftOut(reasons),
    })),
  ];
}
