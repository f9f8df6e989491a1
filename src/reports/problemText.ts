/** A problem as a sentence of the report's language, and the link to the cell that it speaks of. */
import type { ProblemCode } from "../ledger/problems";
import type { Problem } from "../ledger/types";
import { say, type Words } from "../locale";
import { FIELD_NAMES } from "../locale/ledgerKinds";
import { ASSUMED_WORDS, problemSentence } from "../locale/problems";
import type { ReportContext } from "./context";
import type { CellLink } from "./sheetModel";

/** What of a report's context the words need. */
export type ProblemContext = Pick<ReportContext, "book" | "language">;

export function problemText(context: ProblemContext, problem: Problem): string {
  const { assumed } = problem;
  const words = { ...problem, found: foundText(context, problem), ...(assumed !== undefined && { assumed: grouped(AT_AMOUNT, problem, assumed) }) };
  return problemSentence(words, context.language);
}

/** What stood there; for a missing column the column's name instead of its code. */
export function foundText({ book, language }: ProblemContext, problem: Problem): string {
  if (problem.code !== "column-missing") return grouped(OF_AMOUNTS, problem, problem.found);
  const kinds = book.readings.filter(({ layout }) => layout.sheet === problem.sheet).map(({ layout }) => layout.kind);
  const names = kinds.map((kind): Words | undefined => (FIELD_NAMES[kind] as Record<string, Words>)[problem.found]);
  const name = names.find((words) => words !== undefined);
  return name ? say(name, language) : problem.found;
}

export function assumedText({ language }: ProblemContext, problem: Problem): string {
  const { assumed } = problem;
  if (assumed === undefined) return "";
  const words = ASSUMED_WORDS[assumed];
  return words ? say(words, language) : grouped(AT_AMOUNT, problem, assumed);
}

/** problems that set one amount against another */
const OF_AMOUNTS: ReadonlySet<ProblemCode> = new Set(["total-differs", "subtotal-differs", "balance-break", "opening-ages-differ", "total-without-duplicates"]);
/** problems whose document, which may be a plain number, is taken with an amount */
const AT_AMOUNT: ReadonlySet<ProblemCode> = new Set([...OF_AMOUNTS, "duplicate-document", "duplicate-outside-total"]);

/** Amounts read better with their thousands apart. */
function grouped(ofAmounts: ReadonlySet<ProblemCode>, { code }: Problem, text: string): string {
  if (!ofAmounts.has(code) || !/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole = "", decimals] = text.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? spaced : `${spaced}.${decimals}`;
}

/** Only cells on sheets that were read lead anywhere: settings have no cell, a hidden sheet cannot be jumped to. */
export function problemLink({ book }: ProblemContext, { sheet, cell }: Problem): CellLink | undefined {
  if (cell === undefined || !book.readings.some(({ layout }) => layout.sheet === sheet)) return undefined;
  if (/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(cell)) return { sheet, address: cell };
  return /^[A-Z]{1,3}$/.test(cell) ? { sheet, address: `${cell}1` } : undefined;
}
