/** The severity of a figure that is bad when it is high: amber first, red above a second threshold. */
import { raisedAt } from "./hysteresis";
import type { ThresholdId } from "./thresholds";
import type { CheckInput, RuleCode } from "./types";

/** The severity and the threshold that was passed; undefined below both. What was raised before stays until clearly below amber. A red threshold below the amber one counts as equal to it. */
export function severityOf(
  input: CheckInput, rule: RuleCode, objectId: string, value: number, amber: ThresholdId, red: ThresholdId,
): { severity: "red" | "amber"; threshold: number } | undefined {
  const { thresholds } = input;
  const redFrom = Math.max(thresholds[amber], thresholds[red]);
  if (value >= redFrom) return { severity: "red", threshold: redFrom };
  return value >= raisedAt(input, rule, objectId, thresholds[amber]) ? { severity: "amber", threshold: thresholds[amber] } : undefined;
}
