/** Which level table holds for a customer, and which of its levels may be acted at now. */
import type { Policy, PolicyLevel } from "./types";

/** The customer's own table where its tier has one, else the general table; lowest level first. */
export function levelsOf(policy: Policy, tier: string | undefined): PolicyLevel[] {
  const own = tier === undefined ? undefined : policy.tiers[tier];
  return [...(own ?? policy.levels)].sort((a, b) => a.level - b.level);
}

/**
 * One level at a time: the level by age, but not beyond the step that follows the last one logged.
 * Nothing logged counts as level 0, so that the first action is the first one after the courtesy reminder.
 */
export function levelAllowed(levels: readonly PolicyLevel[], byAge: PolicyLevel, lastLogged: number | undefined): PolicyLevel {
  const next = levels.find((level) => level.level > (lastLogged ?? 0));
  return next !== undefined && next.level < byAge.level ? next : byAge;
}
