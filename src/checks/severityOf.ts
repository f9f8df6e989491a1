/** The severity of a figure that is bad when it is high: amber first, red above a second threshold. */
import { raisedAt } from "./hysteresis";
import type { ThresholdId } from "./thresholds";
import type { CheckInput, RuleCode } from "./types";

/** From where on a figure is red: a red threshold below the amber one counts as equal to it. */
export function redFrom(thresholds: CheckInput["thresholds"], amber: ThresholdId, red: ThresholdId): number {
  return Math.max(thresholds[amber], thresholds[red]);
}

/** The severity and the threshold that was passed; undefined below both. What was raised before stays until clearly below amber. */
export function severityOf(
  input: CheckInput, rule: RuleCode, objectId: string, value: number, amber: ThresholdId, red: ThresholdId,
): { severity: "red" | "amber"; threshold: number } | undefined {
  const { thresholds } = input;
  const limit = redFrom(thresholds, amber, red);
  if (value >= limit) return { severity: "red", threshold: limit };
  return value >= raisedAt(input, rule, objectId, thresholds[amber]) ? { severity: "amber", threshold: thresholds[amber] } : undefined;
}
