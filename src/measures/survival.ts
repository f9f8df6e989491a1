/** How long things last when some of them still go on: Kaplan–Meier. Source: measures.md §18; Kaplan and Meier, JASA 53 (1958). */
import type { DayNumber } from "./calendar";

/** Equal-length columns. */
export interface Spells {
  /** days, whole and ≥ 0 */
  durations: Float64Array;
  /** 1 = it ended, 0 = it still goes on (censored) */
  ended: Uint8Array;
}

/** One duration at which something ended. */
export interface SurvivalStep {
  duration: number;
  /** how many lasted at least as long; one that is censored here is among them */
  atRisk: number;
  ended: number;
  /** share that lasts longer than this */
  survival: number;
}

/** Products of shares may miss one half by their last digits. */
const ROUNDING = 1e-12;

/**
 * The spells that have begun by the end of `asOf`; what ends later still goes on.
 * @param entered, left serials of equal length; NaN = not entered (left out), not left
 */
export function spellsAt(entered: Float64Array, left: Float64Array, asOf: DayNumber): Spells {
  const durations = new Float64Array(entered.length);
  const ended = new Uint8Array(entered.length);
  let length = 0;
  for (let i = 0; i < entered.length; i++) {
    if (!(entered[i]! <= asOf)) continue;
    const hasEnded = left[i]! <= asOf;
    durations[length] = (hasEnded ? left[i]! : asOf) - entered[i]!;
    ended[length++] = hasEnded ? 1 : 0;
  }
  return { durations: durations.subarray(0, length), ended: ended.subarray(0, length) };
}

/** The survival curve, one step for each duration at which something ended, shortest first. */
export function survivalCurve({ durations, ended }: Spells): SurvivalStep[] {
  const ordered = durations.map((duration, i) => duration * 2 + (ended[i] === 1 ? 0 : 1)).sort();
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let i = 0; i < ordered.length; ) {
    const key = ordered[i]!;
    let next = i + 1;
    while (next < ordered.length && ordered[next] === key) next++;
    if (key % 2 === 0) {
      const atRisk = ordered.length - i;
      survival *= 1 - (next - i) / atRisk;
      steps.push({ duration: key / 2, atRisk, ended: next - i, survival });
    }
    i = next;
  }
  return steps;
}

/** The shortest duration that at most half outlast; undefined while more than half still go on. */
export function medianDuration(curve: readonly SurvivalStep[]): number | undefined {
  return curve.find((step) => step.survival <= 0.5 + ROUNDING)?.duration;
}
