/** The steps of the maturity ladder with their words and colours, and the rates at which discounting is worked out. */
import type { Bill } from "../book/types";
import { BILLS_WORDS } from "../locale/billsCashReport";
import type { ReportContext } from "./context";
import { tell } from "./frame";

/** A year, assumed where nobody has typed a quote; ours, no market rates. */
export const ASSUMED_RATES: Readonly<Record<Bill["type"], number>> = { bank: 0.02, commercial: 0.045 };

export const STEPS = ["refused", "late", "red", "amber", "ninety", "beyond"] as const;
export type Step = (typeof STEPS)[number];

/** "" = no fill; the sign in the cell says the same. */
export const STEP_FILLS: Readonly<Record<Step, string>> = { refused: "#F8CBAD", late: "#F8CBAD", red: "#FBE5D6", amber: "#FFF2CC", ninety: "#E2F0D9", beyond: "" };

export function stepOf({ status, dueDate }: Pick<Bill, "status" | "dueDate">, { asOf, thresholds }: Pick<ReportContext, "asOf" | "thresholds">): Step {
  const days = dueDate - asOf;
  if (status === "refused") return "refused";
  if (days < 0) return "late";
  if (days <= thresholds.billDueRed) return "red";
  if (days <= thresholds.billDueAmber) return "amber";
  return days <= 90 ? "ninety" : "beyond";
}

export function stepText(context: ReportContext, step: Step): string {
  const { billDueRed: red, billDueAmber: amber } = context.thresholds;
  return tell(context, BILLS_WORDS.steps[step], { red, amber });
}
