/** Sales funnel on cohorts: of the opportunities that entered a stage, how many ever got further. Source: measures.md §18. */
import { orderByGroupAndDay } from "./dayOrder";
import { ratio } from "./money";

/** Equal-length columns, one row for each time that an opportunity entered a stage. */
export interface StageEntries {
  /** 0 … opportunities − 1; −1 = the row does not count */
  opportunity: Int32Array;
  /** 0 … stages − 1; −1 = outside the funnel (lost, cancelled): an exit */
  stage: Int32Array;
  /** serials */
  entered: Float64Array;
  opportunities: number;
  stages: number;
}

export interface FunnelStep {
  /** opportunities that ever reached this stage or a later one: a skipped stage counts as passed */
  entered: number;
  /** those of them that ever reached a later stage */
  further: number;
  /** those that got no further and whose latest entry is an exit */
  left: number;
  /** those that got no further so far */
  open: number;
}

/**
 * One step for each stage, in the order of their codes. Every opportunity was in the first stage, however it begins.
 * Going back does not undo what was reached; an exit on the day of the latest stage entry comes after it.
 */
export function funnel({ opportunity, stage, entered, opportunities, stages }: StageEntries): FunnelStep[] {
  const reached = new Int32Array(opportunities);
  const lastEntry = new Float64Array(opportunities).fill(-Infinity);
  const lastExit = new Float64Array(opportunities).fill(-Infinity);
  for (let i = 0; i < opportunity.length; i++) {
    const code = opportunity[i]!;
    if (code < 0) continue;
    const last = stage[i]! < 0 ? lastExit : lastEntry;
    last[code] = Math.max(last[code]!, entered[i]!);
    reached[code] = Math.max(reached[code]!, stage[i]!);
  }
  const steps = Array.from({ length: stages }, (): FunnelStep => ({ entered: 0, further: 0, left: 0, open: 0 }));
  for (let code = 0; code < opportunities; code++) {
    const hasLeft = lastExit[code]! > -Infinity && lastExit[code]! >= lastEntry[code]!;
    steps[reached[code]!]![hasLeft ? "left" : "open"]++;
  }
  for (let at = stages - 1; at >= 0; at--) {
    const step = steps[at]!;
    step.further = steps[at + 1]?.entered ?? 0;
    step.entered = step.further + step.left + step.open;
  }
  return steps;
}

/** The way from the first stage to the last as one step. */
export function wholeFunnel(steps: readonly FunnelStep[]): FunnelStep {
  const before = steps.slice(0, -1);
  return {
    entered: steps[0]!.entered,
    further: steps[steps.length - 1]!.entered,
    left: before.reduce((sum, step) => sum + step.left, 0),
    open: before.reduce((sum, step) => sum + step.open, 0),
  };
}

/** Share of all that entered which got further; undefined when nothing entered. */
export function conversion({ entered, further }: FunnelStep): number | undefined {
  return ratio(further, entered);
}

/** Share of the decided ones (got further or left) which got further; undefined when nothing is decided. */
export function decidedConversion({ further, left }: FunnelStep): number | undefined {
  return ratio(further, further + left);
}

/**
 * The stages in the order in which opportunities pass them: a stage stands before those that more opportunities first entered
 * after it than before it; level ones by their earliest entry. Costs stages² for each opportunity that has them all.
 * @returns the stage codes, first stage first
 */
export function stageOrder({ opportunity, stage, entered, opportunities, stages }: StageEntries): number[] {
  const { lead, earliest } = comparedStages({ opportunity, stage, entered, opportunities, stages });
  const codes = Array.from({ length: stages }, (_, code) => code);
  const ahead = codes.map((code) => codes.reduce((sum, other) => sum + Math.sign(lead[code * stages + other]! - lead[other * stages + code]!), 0));
  return codes.sort((a, b) => ahead[b]! - ahead[a]! || earliest[a]! - earliest[b]! || a - b);
}

/** `lead`: by pair of stages, how many opportunities first entered the one on an earlier day than the other. */
function comparedStages({ opportunity, stage, entered, opportunities, stages }: StageEntries): { lead: Float64Array; earliest: Float64Array } {
  const lead = new Float64Array(stages * stages);
  const earliest = new Float64Array(stages).fill(Infinity);
  const counted = opportunity.map((code, row) => (stage[row]! < 0 ? -1 : code));
  const { order, starts } = orderByGroupAndDay(counted, opportunities, entered);
  const day = new Float64Array(stages);
  for (let code = 0; code < opportunities; code++) {
    const seen: number[] = [];
    day.fill(NaN);
    for (const row of order.subarray(starts[code]!, starts[code + 1]!)) {
      const at = stage[row]!;
      if (!Number.isNaN(day[at]!)) continue;
      day[at] = entered[row]!;
      earliest[at] = Math.min(earliest[at]!, entered[row]!);
      for (const earlier of seen) if (day[earlier]! < day[at]) lead[earlier * stages + at]!++;
      seen.push(at);
    }
  }
  return { lead, earliest };
}
