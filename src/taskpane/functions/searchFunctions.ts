/** The function browser's search: by name, then by what a function is for, then by anything that is said of it. */
import type { FunctionEntry } from "../../functions/functionEntries";

/** Every word of the text must occur; the best matches first, else in the order given. */
export function searchFunctions(entries: readonly FunctionEntry[], text: string): FunctionEntry[] {
  const words = plain(text).replace(/^=?(ar\.)?/, "").split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [...entries];
  const ranked = entries.flatMap((entry) => {
    const texts = [entry.id, `${entry.familyName} ${entry.summary}`, bodyOf(entry)].map(plain);
    const ranks = words.map((word) => texts.findIndex((one) => one.includes(word)));
    return ranks.includes(-1) ? [] : [{ entry, rank: Math.max(...ranks) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function bodyOf({ arguments: parameters, returns, formula, errors }: FunctionEntry): string {
  return [...parameters.flatMap(({ name, text, words }) => [name, text, ...words.flat()]), returns, formula, ...errors].join(" ");
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
