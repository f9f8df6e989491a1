/** All checks of the product, run over one Book; findings sorted, one an object and rule, compared with the previous run, the small ones gathered. */
import { gathered, asOne, materialFloor } from "./gather";
import { otherStates } from "./ladders";
import { CHECKS } from "./list";
import { grouped, openDebts, total } from "./openDebts";
import { byStrength } from "./strength";
import { SEVERITIES, type Check, type CheckInput, type Finding, type History, type PreviousFinding, type RawFinding, type RuleCode } from "./types";

/** Findings of all checks, most severe first, then by the amount at stake; what the previous run found and this one, with the data for it, does not is "cleared". */
export function runChecks(input: CheckInput, checks: readonly Check[] = CHECKS): Finding[] {
  const { thresholds: { materialShare, mostNamed }, previous } = input;
  const found = strongest(checks.flatMap((check) => check.run(input)));
  const before = new Map(previous.filter((finding) => !isGrey(finding)).map((finding) => [keyOf(finding), finding]));
  const greyBefore = new Set(previous.filter(isGrey).map(keyOf));
  const now = [...found.values()].map((finding): Finding => ({
    ...finding,
    history: isGrey(finding) ? (greyBefore.has(keyOf(finding)) ? "still" : "new") : historyOf(finding, keysOf(finding).map((key) => before.get(key)).find((one) => one)),
  }));
  const said = new Set(now.flatMap(keysOf));
  const cleared = [...before.values()].filter((finding) => !said.has(keyOf(finding)) && !now.some((grey) => leavesUnjudged(grey, finding.rule)));
  const limits = { floor: materialFloor(total(openDebts(input)), materialShare), mostNamed };
  return [...gathered(now.sort(bySeverity), limits).sort(bySeverity), ...clearedFindings(cleared)];
}

/** What the run log keeps of the findings, for the next run: each object and rule by itself. */
export function toRemember(findings: readonly Finding[]): PreviousFinding[] {
  return findings.flatMap((finding) => (finding.members ?? [finding]).flatMap((single) => remembered(single, finding.members !== undefined)));
}

function remembered({ object, history, also = [], ...finding }: Finding, isGathered: boolean): PreviousFinding[] {
  if (history === "cleared") return [];
  return [finding, ...also].map(({ rule, severity, value }) => ({ rule, object, severity, ...(value === undefined ? {} : { value }), ...(isGathered ? { gathered: true } : {}) }));
}

/** Without enough data nothing is better or worse than before, and nothing is cleared once there is enough. */
function isGrey({ severity }: Pick<RawFinding, "severity">): boolean {
  return severity === "grey";
}

/** True of a grey finding without whose data the rule tells nothing: what it raised before may hold still. */
function leavesUnjudged(finding: RawFinding, rule: RuleCode): boolean {
  if (!isGrey(finding)) return false;
  return finding.unjudged ? finding.unjudged.includes(rule) : groupOf(finding.rule) === groupOf(rule);
}

function groupOf(rule: RuleCode): string {
  return rule.slice(0, rule.indexOf("."));
}

/** One finding an object and rule: the most severe, then the one with most at stake. */
function strongest(findings: readonly RawFinding[]): Map<string, RawFinding> {
  const kept = new Map<string, RawFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = kept.get(key);
    if (!known || bySeverity(finding, known) < 0) kept.set(key, finding);
  }
  return kept;
}

function keyOf({ rule, object }: Pick<RawFinding, "rule" | "object">): string {
  return `${rule}|${object.kind}|${object.id}`;
}

/** Of the finding's own rule first, then of the others that it says, then of those whose place it has taken on its object; what is grey takes none. */
function keysOf({ rule, object, severity, also = [] }: RawFinding): string[] {
  return [rule, ...also.map((other) => other.rule), ...(severity === "grey" ? [] : otherStates(rule))].map((one) => keyOf({ rule: one, object }));
}

function bySeverity(a: RawFinding, b: RawFinding): number {
  return byStrength(a, b) || keyOf(a).localeCompare(keyOf(b), "en");
}

/** Severity decides; at equal severity a figure that moved by more than 5 % away from or towards its threshold. */
function historyOf(now: RawFinding, before: PreviousFinding | undefined): History {
  if (!before) return "new";
  const step = SEVERITIES.indexOf(before.severity) - SEVERITIES.indexOf(now.severity);
  if (step !== 0) return step > 0 ? "worse" : "better";
  if (before.rule !== now.rule || now.value === undefined || before.value === undefined || now.threshold === undefined) return "still";
  const change = now.value - before.value;
  if (Math.abs(change) <= Math.max(Math.abs(before.value), Math.abs(now.threshold)) * 0.05) return "still";
  // Above the threshold is bad for some figures (DSO), below it for others (OTIF, margins).
  return change > 0 === now.value >= now.threshold ? "worse" : "better";
}

/** What was named by itself is cleared by itself; what was gathered, together. */
function clearedFindings(cleared: readonly PreviousFinding[]): Finding[] {
  const together = grouped(cleared.filter((one) => one.gathered), ({ rule, object }) => `${rule}|${object.kind}`);
  return [
    ...cleared.filter((one) => !one.gathered).map(clearedFinding),
    ...[...together.values()].map((group) => (group.length < 2 ? clearedFinding(group[0]!) : asOne(group.map(clearedFinding), { kind: group[0]!.object.kind, id: "" }))),
  ];
}

function clearedFinding({ rule, object, value }: PreviousFinding): Finding {
  return {
    rule, object, severity: "blue", ...(value === undefined ? {} : { value }), unit: "count", trend: [], rows: [], amount: 0, values: {},
    owner: "financeManager", history: "cleared",
  };
}
