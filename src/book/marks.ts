/** Words that stand for yes or no, and the numbers by which documents name each other. */

/** True for any mark that does not say no: `是`, `Y`, `√`, a reason; blank is no. */
export function isMarked(text: string): boolean {
  return text.trim() !== "" && !/^(否|不|不是|无|没有|未|正常|n|no|false|f|0|-|—|none|n\/a|open|valid)$/i.test(text.normalize("NFKC").trim());
}

/** 1 yes, 0 no, 2 not said: `已验收`, `合格`, `Y`, `pass` against `未验收`, `不合格`, `待检`, `fail`. */
export function yesNo(text: string): 0 | 1 | 2 {
  const plain = text.normalize("NFKC").trim();
  if (plain === "" || /^([-—/]+|n\/a|不适用|未知|unknown)$/i.test(plain)) return 2;
  return /^[否不未没无非待拒]|^(n|no|f|false|0|x|×|✗|none|open|ng)$|^(not|non|no|un\w+|out of|fail\w*|reject\w*|refus\w*|pending)\b|超差|超标|退货|拒收/i.test(plain) ? 0 : 1;
}

/** Numbers of one document are the same whatever their width, case and spaces. */
export function documentKey(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toUpperCase();
  return text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/** The document numbers in a cell that may name several; a text without a figure names none. */
export function namedDocuments(text: string): string[] {
  const whole = documentKey(text);
  if (!/\d/.test(whole)) return [];
  return [...new Set(text.normalize("NFKC").split(/[,;、，；|\n]+/).map(documentKey).filter((part) => /\d/.test(part)))];
}
