/** Which of two findings is the stronger: the more severe, then the one with more at stake. */
import { SEVERITIES, type RawFinding } from "./types";

type Strength = Pick<RawFinding, "severity" | "amount">;

/** For sorting, the strongest first. */
export function byStrength(a: Strength, b: Strength): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.amount - a.amount;
}
