/** Whether a share fell by more than chance: two groups of yes and no compared. Source: the pooled two-proportion z of any statistics text. */

/** `yes` of `count`. */
export interface Share {
  yes: number;
  count: number;
}

/**
 * By how many standard errors `now` lies below `before`: (p₀ − p₁) ÷ √(p(1 − p)(1/n₀ + 1/n₁)) with p of both together; negative when
 * it lies above. NaN without entries, or when all of both are yes or all no (nothing varies, nothing fell).
 */
export function errorsBelow(now: Share, before: Share): number {
  const pooled = (now.yes + before.yes) / (now.count + before.count);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.count + 1 / before.count));
  return error > 0 ? (before.yes / before.count - now.yes / now.count) / error : NaN;
}
