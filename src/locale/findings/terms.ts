/** Words inside a finding's sentence that stand for a value which is not a number: a cause, an advice, a basis. */
import type { Words } from "../index";
import type { FindingWords } from "./receivables";

/** By the name of the value, then by the value; a term may have blanks of its own, filled from the same values. */
export type Terms = Record<string, Record<string, Words>>;

export interface TermedFindingWords extends FindingWords {
  terms?: Terms;
}

type Values = Readonly<Record<string, string | number>>;

/**
 * A sentence (or next step) with its terms put in, in both languages; the other blanks stay for `say`. Terms may hold terms, one level deep.
 * What stands in [brackets] is said only where all its values are known, that is none is ""; brackets may stand within brackets.
 */
export function withTerms(words: Words, terms: Terms | undefined, values: Values): Words {
  const fill = (text: string, language: keyof Words): string =>
    text.replace(/\{(\w+)\}/g, (blank, name: string) => terms?.[name]?.[String(values[name])]?.[language] ?? blank);
  return { zh: known(fill(fill(words.zh, "zh"), "zh"), values), en: known(fill(fill(words.en, "en"), "en"), values) };
}

/** from the innermost brackets outwards */
function known(text: string, values: Values): string {
  const isUnknown = (part: string): boolean => [...part.matchAll(/\{(\w+)\}/g)].some(([, name]) => values[name!] === "");
  const said = text.replace(/\[([^[\]]*)\]/g, (_, part: string) => (isUnknown(part) ? "" : part));
  if (said !== text) return known(said, values).replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  return said;
}
