/** Problems found while a book is built: one by one as long as they are few, then summed up, so that a bad column cannot flood the report. */
import type { ProblemCode } from "../ledger/problems";
import type { Problem, Severity } from "../ledger/types";
import type { MinorUnits, Scale } from "../measures/money";

/** Problems of one code on one sheet that are listed one by one; the rest share a last line. */
const LISTED = 50;

export interface ProblemAt {
  sheet: string;
  cell?: string;
  found: string;
  assumed?: string;
  atStake?: MinorUnits;
}

export class ProblemList {
  private readonly problems: Problem[] = [];
  /** by code and sheet: how many are listed, and the line that takes the rest */
  private readonly listed = new Map<string, { count: number; rest?: Problem }>();

  constructor(private readonly scale: Scale) {}

  /** Lists the problem; from the 51st of its kind on a sheet it is added to one line with count and sum. */
  add(code: ProblemCode, severity: Severity, at: ProblemAt): void {
    this.note(code, severity, at, LISTED);
  }

  /** Adds the problem to the one line that its kind has on the sheet. */
  sum(code: ProblemCode, severity: Severity, at: ProblemAt): void {
    this.note(code, severity, at, 0);
  }

  all(): Problem[] {
    return this.problems;
  }

  private note(code: ProblemCode, severity: Severity, at: ProblemAt, limit: number): void {
    const key = `${code}|${severity}|${at.sheet}|${limit === 0 ? (at.assumed ?? "") : ""}`;
    const known = this.listed.get(key) ?? { count: 0 };
    this.listed.set(key, known);
    known.count++;
    if (known.count <= limit || !known.rest) {
      const problem: Problem = { code, severity, ...at };
      if (at.atStake !== undefined) problem.scale = this.scale;
      this.problems.push(problem);
      if (known.count > limit) known.rest = problem;
      return;
    }
    known.rest.count = (known.rest.count ?? 1) + 1;
    if (at.atStake !== undefined) known.rest.atStake = (known.rest.atStake ?? 0) + at.atStake;
  }
}
