/** Instalments: an amount cut into parts that add up to it to the minor unit, each with its due date. Source: measures.md §1, §16. */
import type { DayNumber } from "./calendar";
import { multiply, withinRest, type MinorUnits } from "./money";
import { dueDate, type TermsRule } from "./terms";

/** How much a line takes: a fraction of the whole or of what is left, a fixed amount (minor units, > 0), or all that is left. */
export type InstalmentShare =
  | { of: "total"; fraction: number | string }
  | { of: "rest"; fraction: number | string }
  | { of: "fixed"; amount: MinorUnits }
  | { of: "remainder" };

export interface InstalmentLine {
  share: InstalmentShare;
  due: TermsRule;
}

export interface Instalment {
  dueDate: DayNumber;
  amount: MinorUnits;
}

/**
 * Cuts a signed amount by the lines, in their order. Fractions are rounded half up; no line takes more than what is left;
 * what the lines leave over (fractions below 100 %, rounding) is added to the last one, so that the parts are exactly the amount.
 * Lines that get nothing are left out; an amount of zero is one instalment of zero on the invoice's day.
 */
export function instalments(amount: MinorUnits, invoiceDate: DayNumber, lines: readonly InstalmentLine[]): Instalment[] {
  if (amount === 0 || lines.length === 0) return [{ dueDate: invoiceDate, amount }];
  const parts: Instalment[] = [];
  let rest = amount;
  lines.forEach((line, index) => {
    const part = index === lines.length - 1 ? rest : withinRest(partOf(line.share, amount, rest), rest);
    rest -= part;
    if (part !== 0) parts.push({ dueDate: dueDate(invoiceDate, line.due), amount: part });
  });
  return parts;
}

function partOf(share: InstalmentShare, amount: MinorUnits, rest: MinorUnits): MinorUnits {
  switch (share.of) {
    case "total":
      return multiply(amount, share.fraction);
    case "rest":
      return multiply(rest, share.fraction);
    case "fixed":
      return amount < 0 ? -share.amount : share.amount;
    case "remainder":
      return rest;
  }
}
