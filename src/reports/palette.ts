/** Colours of buckets, levels and severities, each with a sign, so that nothing hangs on colour alone. */
import type { Severity } from "../ledger/types";

/** From young to old: green, yellow, orange, red; light enough for black text and apart in greyscale through their signs. */
const BUCKET_FILLS = ["#E2F0D9", "#FFF2CC", "#FBE5D6", "#F8CBAD"] as const;
const SIGNS = ["●", "▲", "◆", "■"] as const;
const NOT_DUE_SIGN = "○";

export interface Mark {
  /** absent: no fill */
  fill?: string;
  sign: string;
}

/** The mark of a bucket: 0 = not due, 1 … count = past due. With other than four buckets the colours are spread over them. */
export function bucketMark(bucket: number, count: number): Mark {
  if (bucket <= 0) return { sign: NOT_DUE_SIGN };
  const at = count <= 1 ? 0 : Math.round(((bucket - 1) * (BUCKET_FILLS.length - 1)) / (count - 1));
  return { fill: BUCKET_FILLS[at]!, sign: SIGNS[at]! };
}

/** Level 0 is a courtesy; levels above the fourth look like the fourth. */
export function levelMark(level: number): Mark {
  return bucketMark(Math.min(level, BUCKET_FILLS.length), BUCKET_FILLS.length);
}

export const SEVERITY_COLORS: Record<Severity, string> = { error: "#C00000", warning: "#C55A11", note: "#2E75B6" };

/** of findings by severity, with a word and a sign beside it; of what is cleared */
export const FINDING_COLORS = { red: "#C00000", amber: "#C55A11", blue: "#2E75B6", grey: "#7F7F7F", cleared: "#548235" } as const;

export const TAB_COLORS = { overview: "#1F3864", aging: "#2E75B6", plan: "#ED7D31", warnings: "#C00000", analysis: "#548235", check: "#7F7F7F" } as const;

/** Runs of equal neighbours, as the publisher fills them; values without a mark get no run. */
export function runsOf<T>(values: readonly T[], markOf: (value: T) => { fill?: string; color?: string; bold?: boolean } | undefined) {
  const runs: { from: number; to: number; fill?: string; color?: string; bold?: boolean }[] = [];
  let from = 0;
  for (let i = 1; i <= values.length; i++) {
    if (i < values.length && values[i] === values[from]) continue;
    const mark = markOf(values[from]!);
    if (mark && (mark.fill || mark.color || mark.bold)) runs.push({ from, to: i - 1, ...mark });
    from = i;
  }
  return runs;
}
