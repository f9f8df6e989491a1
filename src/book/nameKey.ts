/** When two spellings of a customer's name or code are one. */

/** Spellings with the same key are one customer: width, brackets, case and spaces make no difference. */
export function nameKey(text: string): string {
  return text.normalize("NFKC").replace(/[〔【]/g, "(").replace(/[〕】]/g, ")").replace(/\s+/g, "").toLowerCase();
}
