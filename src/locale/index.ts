/** Words in both languages side by side, so that a missing one does not compile; and the one way to fill in their blanks. */

export type Language = "zh-CN" | "en-US";
export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** One text in both languages; `{name}` stands for a value. */
export interface Words {
  zh: string;
  en: string;
}

/** The text in the language, with its blanks filled. A blank without a value stays visible, so that it is noticed. */
export function say(words: Words, language: Language, values: Record<string, string | number> = {}): string {
  const text = language === "zh-CN" ? words.zh : words.en;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => (name in values ? String(values[name]) : blank));
}

/** The add-in's language for an Office display language: Chinese for any zh, else English. */
export function languageOf(displayLanguage: string): Language {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}
