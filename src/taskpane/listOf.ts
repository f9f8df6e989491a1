/** A few names in a sentence, as the language strings them together. */
import type { Language } from "../locale";

const MOST = 5;

/** `a、b、c` and `a, b, c`; "…" stands for those beyond the fifth. */
export function listOf(names: readonly string[], language: Language): string {
  const shown = names.slice(0, MOST);
  return [...shown, ...(names.length > MOST ? ["…"] : [])].join(language === "zh-CN" ? "、" : ", ");
}
