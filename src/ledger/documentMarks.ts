/** Words that stand for debit or credit and for the kind of a document, and which rows they turn into credits. */

/** −1 for a credit, 1 for a debit, 0 where the text says neither (`平` among them). */
export function sideOf(text: string): -1 | 0 | 1 {
  const word = text.normalize("NFKC").trim();
  if (/^(贷|貸|贷方|cr|c|h|credit|haben)\.?$/i.test(word)) return -1;
  return /^(借|借方|dr|d|s|debit|soll)\.?$/i.test(word) ? 1 : 0;
}

export type DocumentType = "invoice" | "creditNote" | "receipt" | "opening";

/** What the document type's words mean; undefined where they do not say. */
export function documentType(text: string): DocumentType | undefined {
  const word = text.normalize("NFKC").trim();
  if (/贷项|红字|红冲|红票|负数发票|退货|折让|冲减|credit|\breturn|^(cn|crn|cm|dg|g2|ari_cn)$/i.test(word)) return "creditNote";
  if (/收款|回款|预收|暂收|receipt|payment|unapplied|prepay|advance|on account|^(uc|dz|pmt|rc)$/i.test(word)) return "receipt";
  return /期初|结转|opening|brought/i.test(word) ? "opening" : undefined;
}

/** A column of coded texts, −1 = blank. */
interface CodedTexts {
  codes: Int32Array;
  values: readonly string[];
}

/**
 * The rows whose amount is a credit only by its type (`Credit note`) or its side (`Cr`), not by a minus of its own: 1 a row.
 * Where any such row carries a minus, the sheet's signs are to be believed and none is turned.
 * @param moneyAt the row's amount with the sheet's sign, NaN = none
 */
export function unsignedCredits(length: number, type: CodedTexts | undefined, side: CodedTexts | undefined, moneyAt: (row: number) => number): Uint8Array {
  const isCredit = new Uint8Array(length);
  mark(isCredit, type, (text) => ["creditNote", "receipt"].includes(documentType(text) ?? ""));
  mark(isCredit, side, (text) => sideOf(text) < 0);
  const signed = isCredit.some((credit, row) => credit === 1 && moneyAt(row) < 0);
  return signed ? new Uint8Array(length) : isCredit;
}

function mark(marked: Uint8Array, texts: CodedTexts | undefined, isCredit: (text: string) => boolean): void {
  if (!texts) return;
  const credits = texts.values.map(isCredit);
  if (!credits.includes(true)) return;
  texts.codes.forEach((code, row) => { if (code >= 0 && credits[code]!) marked[row] = 1; });
}
