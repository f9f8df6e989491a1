/** The result of one file as lines for a terminal. */
import type { Analysis } from "../app/analyse";
import type { Published } from "../app/ports";
import { say, type Language, type Words } from "../locale";
import { CLI } from "../locale/cli";
import { KIND_NAMES } from "../locale/ledgerKinds";
import { REPORT_WORDS } from "../locale/reports";
import { bucketLabels } from "../measures/aging";
import { isoDate } from "../measures/calendar";
import { formatMinor, ratio } from "../measures/money";
import { lineText } from "../reports/findingText";

/** How many collection actions are listed. */
const ACTIONS_SHOWN = 5;
/** How many warnings are. */
const FINDINGS_SHOWN = 5;

export function printout(analysis: Analysis, published: Published[], losses: { what: keyof typeof CLI.lossKinds; count: number }[], language: Language): string[] {
  const words = (entry: Words, values?: Record<string, string | number>): string => say(entry, language, values);
  const section = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]);
  return [
    ...section(words(CLI.headings.ledgers), ledgerLines(analysis, language)),
    ...section(
      words(CLI.headings.aging, { asOf: isoDate(analysis.asOf), source: words(REPORT_WORDS.asOfSources[analysis.asOfSource]) }),
      agingLines(analysis, language),
    ),
    ...section(words(CLI.headings.tieOut), tieLines(analysis, language)),
    ...section(words(CLI.headings.problems), problemLines(analysis, language)),
    ...section(words(CLI.headings.findings), findingLines(analysis, language)),
    ...section(words(CLI.headings.plan), planLines(analysis, language)),
    ...section(words(CLI.headings.losses), losses.map(({ what, count }) => words(CLI.lossLine, { what: words(CLI.lossKinds[what]), count }))),
    ...section(words(CLI.headings.written), published.map(({ sheet, rows }) => words(CLI.writtenLine, { sheet, rows }))),
  ];
}

/** `1,234.50` */
export function grouped(amount: number, scale: number): string {
  return formatMinor(amount, scale).replace(/\B(?=(\d{3})+\.)/g, ",");
}

function ledgerLines({ readings }: Analysis, language: Language): string[] {
  return readings.map(({ layout, ledger, tally }) =>
    say(CLI.ledgerLine, language, {
      sheet: layout.sheet,
      kind: say(KIND_NAMES[layout.kind], language),
      read: tally.read,
      used: tally.used,
      total: Object.entries(tally.totals).map(([currency, total]) => `${currency} ${grouped(total, ledger.scale)}`.trim()).join(" + ") || "–",
    }),
  );
}

function agingLines({ aging, book }: Analysis, language: Language): string[] {
  const byInvoice = aging.basis === "invoice";
  return aging.totals.flatMap((total) => {
    const cells: [string, number][] = [
      ...(byInvoice ? [] : [[say(REPORT_WORDS.columns.notDue, language), total.notDue] as [string, number]]),
      ...bucketLabels(aging.ends, byInvoice ? 0 : 1).map((label, index): [string, number] => [label, total.buckets[index]!]),
      [say(REPORT_WORDS.columns.credits, language), total.credits],
      [say(REPORT_WORDS.columns.unapplied, language), total.unapplied],
      [`${say(REPORT_WORDS.columns.total, language)} ${book.currencies[total.currency] ?? ""}`, total.total],
    ];
    return cells.map(([label, amount]) => {
      const share = ratio(amount, total.debitTotal);
      return `${grouped(amount, book.scale).padStart(18)} ${share === undefined ? "" : `${(share * 100).toFixed(1)}%`.padStart(7)}  ${label}`;
    });
  });
}

function tieLines({ tieOut, book }: Analysis, language: Language): string[] {
  return tieOut.map((tie) =>
    say(CLI.tieLine, language, {
      currency: book.currencies[tie.currency] ?? "",
      ledger: grouped(tie.ledger ?? tie.documents, book.scale),
      aged: grouped(tie.aged, book.scale),
      difference: grouped(tie.difference, book.scale),
    }),
  );
}

function problemLines({ problems }: Analysis, language: Language): string[] {
  if (problems.length === 0) return [];
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  return [say(CLI.problemCounts, language, { errors: count("error"), warnings: count("warning"), notes: count("note") })];
}

/** How many of each severity, and the first of them. */
function findingLines(analysis: Analysis, language: Language): string[] {
  const context = { ...analysis, language };
  const present = analysis.findings.filter(({ history }) => history !== "cleared");
  const count = (severity: string): number => present.filter((finding) => finding.severity === severity).length;
  if (present.length === 0) return [];
  return [
    say(CLI.findingCounts, language, { red: count("red"), amber: count("amber"), blue: count("blue"), grey: count("grey") }),
    ...present.filter(({ severity }) => severity !== "grey").slice(0, FINDINGS_SHOWN).map((finding) => lineText(context, finding)),
  ];
}

function planLines({ plan, book }: Analysis, language: Language): string[] {
  return plan.actions.slice(0, ACTIONS_SHOWN).map((action) =>
    say(CLI.planLine, language, {
      customer: book.customers[action.customer]!.name,
      action: say(REPORT_WORDS.actions[action.action], language),
      owner: action.owner || say(CLI.nobody, language),
      overdue: `${book.currencies[action.currency] ?? ""} ${grouped(action.overdue, book.scale)}`,
      days: action.oldestDays,
    }),
  );
}
