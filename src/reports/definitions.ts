/** The definitions block of each report: what the figures mean, with the settings that are in force. */
import { AGE_FACTORS, GRADE_FACTORS, HIGHEST_PROBABILITY, LIMITATION_ALERT_DAYS, MOST_BROKEN_PROMISES, PER_BROKEN_PROMISE } from "../collection/priority";
import type { PolicyLevel } from "../collection/types";
import { MOST_CARRIED } from "../ledger";
import { DEFINITIONS, MATCHING_WAYS } from "../locale/definitions";
import { PLAN_WORDS } from "../locale/plan";
import { REPORT_WORDS } from "../locale/reports";
import { bucketLabels } from "../measures/aging";
import { MOST_COLUMNS, type CarriedReport } from "./carriedColumns";
import { wrapText } from "./columnWidths";
import type { ReportContext } from "./context";
import { isMixed } from "./currencyTotals";
import { listText, tell } from "./frame";
import type { TextBlock } from "./sheetModel";

export function agingDefinitions(context: ReportContext): TextBlock {
  const byInvoice = context.aging.basis === "invoice";
  return definitionBlock(context, [
    tell(context, DEFINITIONS.asOf),
    tell(context, byInvoice ? DEFINITIONS.daysInvoice : DEFINITIONS.daysDue),
    bucketsLine(context),
    tell(context, byInvoice ? DEFINITIONS.columnsInvoice : DEFINITIONS.columns),
    tell(context, DEFINITIONS.overdueRate),
    tell(context, DEFINITIONS.weightedDaysLate),
    ...settlementLines(context),
    tell(context, isMixed(context) ? DEFINITIONS.totalsByCurrency : DEFINITIONS.totals),
  ]);
}

export function detailDefinitions(context: ReportContext, carried: CarriedReport): TextBlock {
  return definitionBlock(context, [
    tell(context, DEFINITIONS.asOf),
    tell(context, context.aging.basis === "invoice" ? DEFINITIONS.daysInvoice : DEFINITIONS.daysDue),
    bucketsLine(context),
    tell(context, DEFINITIONS.dueSource),
    ...settlementLines(context),
    tell(context, isMixed(context) ? DEFINITIONS.totalsByCurrency : DEFINITIONS.totals),
    ...carriedLines(context, carried),
  ]);
}

export function planDefinitions(context: ReportContext): TextBlock {
  const { policy } = context;
  return definitionBlock(context, [
    tell(context, DEFINITIONS.planState),
    ...policy.levels.map((level) => levelLine(context, level)),
    ...Object.keys(policy.tiers).map((tier) => tell(context, DEFINITIONS.planTier, { tier })),
    tell(context, DEFINITIONS.planLimits, { cap: policy.monthlyContactCap, floor: policy.floor, tolerance: policy.promiseToleranceDays }),
    tell(context, DEFINITIONS.planAmounts),
    tell(context, DEFINITIONS.planBills),
    tell(context, DEFINITIONS.planPriority, { broken: percent(PER_BROKEN_PROMISE), most: MOST_BROKEN_PROMISES, highest: percent(HIGHEST_PROBABILITY) }),
    tell(context, DEFINITIONS.planAgeFactors, { factors: listText(context, ageFactors(context)) }),
    tell(context, DEFINITIONS.planGradeFactors, { factors: listText(context, Object.entries(GRADE_FACTORS).map(([grade, factor]) => `${grade} ${factor}`)) }),
    tell(context, DEFINITIONS.planUrgency, { days: LIMITATION_ALERT_DAYS }),
    tell(context, DEFINITIONS.planLog),
  ]);
}

export function checkDefinitions(context: ReportContext): TextBlock {
  return definitionBlock(context, [tell(context, DEFINITIONS.checkSeverity), tell(context, DEFINITIONS.checkStake), tell(context, DEFINITIONS.checkTieOut)]);
}

export function logDefinitions(context: ReportContext): TextBlock {
  return definitionBlock(context, [tell(context, DEFINITIONS.logHome), tell(context, DEFINITIONS.logCounts)]);
}

/** places of a line that is easily read */
const LINE_LENGTH = 108;

/** The block of a report: each definition begins with a dot; a long one goes on below, set in. */
export function definitionBlock(context: ReportContext, definitions: string[]): TextBlock {
  const lines = definitions.flatMap((definition) => wrapText(definition, LINE_LENGTH).map((line, at) => [`${at === 0 ? "· " : "   "}${line}`]));
  return { title: tell(context, REPORT_WORDS.blocks.definitions), lines };
}

function bucketsLine(context: ReportContext): string {
  const labels = bucketLabels(context.aging.ends, context.aging.basis === "invoice" ? 0 : 1);
  return tell(context, DEFINITIONS.buckets, { labels: listText(context, labels) });
}

function settlementLines(context: ReportContext): string[] {
  const { book } = context;
  const ways = book.matching.map((way) => tell(context, MATCHING_WAYS[way]));
  return [
    ...(ways.length > 0 ? [tell(context, DEFINITIONS.matching, { ways: listText(context, ways) })] : []),
    book.hasHistory
      ? tell(context, book.effectiveDates === "documents" ? DEFINITIONS.effectiveDocuments : DEFINITIONS.effectiveAllocations)
      : tell(context, DEFINITIONS.noHistory),
  ];
}

function carriedLines(context: ReportContext, { columns, notCarried }: CarriedReport): string[] {
  return [
    ...(columns.length > 0 ? [tell(context, DEFINITIONS.carried, { columns: listText(context, columns.map((column) => column.header)) })] : []),
    ...(notCarried.length > 0 ? [tell(context, DEFINITIONS.notCarried, { columns: listText(context, notCarried), most: MOST_CARRIED, all: MOST_COLUMNS })] : []),
  ];
}

function levelLine(context: ReportContext, level: PolicyLevel): string {
  const words = level.spacingDays === 0 ? DEFINITIONS.planLevelOnce : level.toDays === undefined ? DEFINITIONS.planLevelOpen : DEFINITIONS.planLevel;
  const roles = [level.owner, ...(level.supportedBy ? [level.supportedBy] : [])].map((role) => tell(context, PLAN_WORDS.roles[role]));
  return tell(context, words, {
    level: level.level, from: level.fromDays, to: level.toDays ?? "∞", spacing: level.spacingDays, owner: roles.join(" + "),
    action: tell(context, PLAN_WORDS.actions[level.action]), channel: tell(context, PLAN_WORDS.channels[level.channel]),
  });
}

function ageFactors(context: ReportContext): string[] {
  return AGE_FACTORS.map(({ toDays, percent: share }) => {
    const words = toDays === 0 ? DEFINITIONS.planAgeFactorNotDue : toDays === Infinity ? DEFINITIONS.planAgeFactorOpen : DEFINITIONS.planAgeFactor;
    return tell(context, words, { to: toDays, percent: `${share}%` });
  });
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}
