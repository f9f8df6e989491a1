/** Words inside a finding's sentence that stand for a value which is not a number: a cause, an advice, a basis. */
import type { Words } from "../index";
import type { FindingWords } from "./receivables";

/** By the name of the value, then by the value; a term may have blanks of its own, filled from the same values. */
export type Terms = Record<string, Record<string, Words>>;

export interface TermedFindingWords extends FindingWords {
  terms?: Terms;
}

/** A sentence (or next step) with its terms put in, in both languages; the other blanks stay for `say`. Terms may hold terms, one level deep. */
export function withTerms(words: Words, terms: Terms | undefined, values: Readonly<Record<string, string | number>>): Words {
  if (!terms) return words;
  const fill = (text: string, language: keyof Words): string =>
    text.replace(/\{(\w+)\}/g, (blank, name: string) => terms[name]?.[String(values[name])]?.[language] ?? blank);
  return { zh: fill(fill(words.zh, "zh"), "zh"), en: fill(fill(words.en, "en"), "en") };
}
