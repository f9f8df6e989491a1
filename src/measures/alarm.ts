/** Is the latest value of a series out of line: sudden (z), lasting (CUSUM), or creeping (rises in a row). Source: measures.md §22. */
import Decimal from "decimal.js";
import { mean, median, medianDeviation, sampleDeviation, slope } from "./statistics";

/** Values before the latest one that it takes to say what is usual. */
export const LEAST_HISTORY = 6;

/** From here on a value is worth a look; our defaults. */
export const ALARM_LIMITS = { z: 2.5, cusum: 4, rises: 3, change: 0.15 } as const;

/** The median deviation of normal values is 1/1.4826 of their standard deviation. */
const NORMAL = 1.4826;
/** A history that does not vary is taken to vary by this share of its median. */
const LEAST_DEVIATION = 0.01;
/** What each value takes off its z before it is added up (half of a shift of one standard deviation). */
const SLACK = 0.5;
/** One wild value adds no more than this, so that it takes two to be lasting. */
const LARGEST_STEP = 3;

export interface Run {
  /** rises in a row at the end of the series; negative = falls in a row; 0 = the last two are equal */
  steps: number;
  /** (last − value before the run) ÷ that value's size; NaN where it is 0 */
  change: number;
  /** the run's rise a period by least squares; NaN where there is no run */
  slope: number;
}

/** What is usual: centre and spread of the values before the latest; NaN with too few. */
export interface Usual {
  /** the median */
  centre: number;
  /** 1.4826 × median deviation */
  spread: number;
}

export function usualOf(series: Float64Array): Usual {
  const history = series.subarray(0, -1);
  if (history.length < LEAST_HISTORY) return { centre: NaN, spread: NaN };
  const centre = median(history);
  const deviation = medianDeviation(history, centre) || LEAST_DEVIATION * Math.abs(centre);
  return { centre, spread: NORMAL * deviation };
}

/**
 * (latest − median) ÷ (1.4826 × median deviation) of the values before it; not moved by single wild values in the history.
 * NaN with fewer than `LEAST_HISTORY` values before, or when they are all 0 and the latest is not.
 */
export function robustZ(series: Float64Array, { centre, spread } = usualOf(series)): number {
  return distance(series[series.length - 1]!, centre, spread);
}

/** (latest − mean) ÷ sample standard deviation of the values before it; NaN as above, or when they do not vary and the latest does. */
export function plainZ(series: Float64Array): number {
  const history = series.subarray(0, -1);
  if (history.length < LEAST_HISTORY) return NaN;
  return distance(series[series.length - 1]!, mean(history), sampleDeviation(history));
}

/**
 * Cumulative sum of the robust z of every value, each less 0.5 and at most 3, never below 0; upwards and downwards apart.
 * @returns the larger of the two at the end of the series, negative when it is the downward one; NaN as for `robustZ`
 * Source: Page, Biometrika 41 (1954), in the tabular form.
 */
export function cusum(series: Float64Array, { centre, spread } = usualOf(series)): number {
  let [up, down] = [0, 0];
  for (const value of series) {
    const z = distance(value, centre, spread);
    const step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, z));
    up = Math.max(0, up + step - SLACK);
    down = Math.max(0, down - step - SLACK);
  }
  return down > up ? -down : up;
}

/** The run of rises or falls at the end of the series. */
export function endingRun(series: Float64Array): Run {
  const last = series.length - 1;
  const direction = last < 1 ? 0 : Math.sign(series[last]! - series[last - 1]!);
  let steps = 0;
  while (direction !== 0 && steps < last && Math.sign(series[last - steps]! - series[last - steps - 1]!) === direction) steps++;
  const start = series[last - steps] ?? 0;
  const change = start === 0 ? NaN : new Decimal(series[last]!).minus(start).div(Math.abs(start)).toNumber();
  return { steps: direction < 0 ? -steps : steps, change, slope: steps === 0 ? NaN : slope(series.subarray(last - steps)) };
}

function distance(value: number, centre: number, spread: number): number {
  if (value === centre) return 0;
  return spread > 0 ? (value - centre) / spread : NaN;
}
