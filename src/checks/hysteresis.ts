/** Hysteresis: what was raised in the previous run stays raised until the figure falls clearly below the threshold. */
import type { CheckInput, RuleCode } from "./types";

/** The threshold that holds for this object now: lower where the previous run had the same finding. */
export function raisedAt({ previous, thresholds }: Pick<CheckInput, "previous" | "thresholds">, rule: RuleCode, objectId: string, threshold: number): number {
  const raised = previous.some((finding) => finding.rule === rule && finding.object.id === objectId && finding.severity !== "grey");
  return raised ? threshold * thresholds.clearShare : threshold;
}
