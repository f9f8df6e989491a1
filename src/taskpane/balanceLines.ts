/** The parts of a balance, as the company's aging and a customer's card list them. */
import type { Analysis } from "../app/analyse";
import type { AgingRow } from "../book/types";
import type { Words } from "../locale";
import { bucketLabels } from "../measures/aging";
import type { MinorUnits } from "../measures/money";
import { bucketColor } from "./theme";
import { useSpeech } from "./words";

export interface BalanceLine {
  label: string;
  amount: MinorUnits;
  /** of a part of the open items; absent for credits and unapplied cash */
  color?: string;
}

/** Not due (by due date only), the buckets, then credits and unapplied cash where there are any. */
export function useBalanceLines({ aging }: Analysis, row: AgingRow, words: Record<"notDue" | "days" | "credits" | "unapplied", Words>): BalanceLine[] {
  const { say } = useSpeech();
  const firstDay = aging.basis === "due" ? 1 : 0;
  const count = row.buckets.length + 1;
  const labels = bucketLabels(aging.ends, firstDay);
  return [
    ...(firstDay === 1 ? [{ label: say(words.notDue), amount: row.notDue, color: bucketColor(0, count) }] : []),
    ...row.buckets.map((amount, index) => ({ label: say(words.days, { label: labels[index]! }), amount, color: bucketColor(index + 1, count) })),
    ...(row.credits === 0 ? [] : [{ label: say(words.credits), amount: row.credits }]),
    ...(row.unapplied === 0 ? [] : [{ label: say(words.unapplied), amount: row.unapplied }]),
  ];
}
