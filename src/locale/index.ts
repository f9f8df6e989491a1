/** Words in both languages side by side, so that a missing one does not compile; and the one way to fill in their blanks. */

export type Language = "zh-CN" | "en-US";
export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** One text in both languages; `{name}` stands for a value. */
export interface Words {
  zh: string;
  en: string;
}

/** The text in the language, with its blanks filled; in English a noun after a single 1 loses its plural. A blank without a value stays visible, so that it is noticed. */
export function say(words: Words, language: Language, values: Record<string, string | number> = {}): string {
  const text = language === "zh-CN" ? words.zh : words.en;
  return text.replace(BLANK, (blank, counted: string | undefined, noun: string | undefined, other: string | undefined) => {
    const value = values[(counted ?? other)!];
    if (value === undefined) return blank;
    return noun === undefined ? String(value) : `${value} ${String(value) === "1" ? SINGULARS[noun]! : noun}`;
  });
}

/** English nouns that are counted. */
const SINGULARS: Record<string, string> = {
  rows: "row", days: "day", months: "month", items: "item", warnings: "warning", customers: "customer", sheets: "sheet", ledgers: "ledger", cells: "cell", columns: "column", cases: "case",
  things: "thing", deals: "deal", lines: "line", contacts: "contact", times: "time",
};

/** A blank, with the counted noun behind it unless it ends a range such as 1–{to} days. */
const BLANK = new RegExp(`(?<!–)\\{(\\w+)\\} (${Object.keys(SINGULARS).join("|")})\\b|\\{(\\w+)\\}`, "g");

/** The add-in's language for an Office display language: Chinese for any zh, else English. */
export function languageOf(displayLanguage: string): Language {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}
