/** Rules of which one takes the place of another as things go on: a review that was due is not cleared by being late. */
import type { RuleCode } from "./types";

const LADDERS: readonly (readonly RuleCode[])[] = [
  ["C2.review-due", "C2.review-late"],
  ["C14.ahead", "C14.exceeded"],
  ["K5.less-frequent", "K5.at-risk", "K5.dormant"],
  ["W2.margin-creeping", "W2.margin-sudden", "W2.margin-sustained"],
  ["W3.overstock", "W3.slow-moving", "W3.no-issue"],
  ["W3.expiry", "W3.expired"],
  ["W6.maturity", "W6.presentment", "W6.presentment-missed", "W6.refused"],
];

const LADDER_OF = new Map(LADDERS.flatMap((rules) => rules.map((rule) => [rule, rules] as const)));

/** The rules that say the same of an object in another state; none for most. */
export function otherStates(rule: RuleCode): readonly RuleCode[] {
  return (LADDER_OF.get(rule) ?? []).filter((one) => one !== rule);
}
