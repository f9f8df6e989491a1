/** When two spellings of a customer's name or code are one. */

/** Printable plain letters, digits and signs, and Chinese characters: nothing of them has another width, and none is a space or a bracket of another kind. */
const PLAIN = /^[!-~\u3400-\u9fff]*$/;

/** Spellings with the same key are one customer: width, brackets, case and spaces make no difference. */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").replace(/[〔【]/g, "(").replace(/[〕】]/g, ")").replace(/\s+/g, "").toLowerCase();
}
