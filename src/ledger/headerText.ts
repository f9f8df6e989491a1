/** Brings header texts to one form before they are compared: width, case, brackets with units, script, punctuation. */

/** A header in the forms in which it is compared. */
export interface HeaderForms {
  /** letters, digits and Chinese characters only: `docdate`, `期末余额借方` */
  compact: string;
  /** lower-case words with single spaces: ` doc date `, padded so that whole words can be searched */
  words: string;
}

/** Characters that headers use in traditional script, with their simplified forms. */
const TRADITIONAL = "應發號戶額餘帳賬單據編稱幣別匯貸憑證銷銀備註業務員區訂約開對類種狀態條級總計齡內個來項結聯絡電話郵門負責確認爭議沖報時間數價稅擔險規過還預檢製載細歷記錄筆繳轉聲雙產關";
const SIMPLIFIED = "应发号户额余账账单据编称币别汇贷凭证销银备注业务员区订约开对类种状态条级总计龄内个来项结联络电话邮门负责确认争议冲报时间数价税担险规过还预检制载细历记录笔缴转声双产关";
const SIMPLE = new Map([...TRADITIONAL].map((char, index) => [char, [...SIMPLIFIED][index]!]));

export function headerForms(text: string): HeaderForms {
  const plain = simplify(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").normalize("NFKC")).replace(/帐/g, "账");
  const bare = plain.replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, " ");
  const chosen = /[\p{L}\p{N}]/u.test(bare) ? bare : plain;
  const words = chosen.toLowerCase().replace(/['’.]/g, "").replace(/[^\p{L}\p{N}%/]+/gu, " ").trim();
  return { compact: compactForm(words), words: ` ${words.replace(/[%/]+/g, " ").replace(/\s+/g, " ").trim()} ` };
}

/** The compact form of a synonym or header, for exact comparison. */
export function compactHeader(text: string): string {
  return headerForms(text).compact;
}

export function hasChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}

function compactForm(words: string): string {
  return words.replace(/[^\p{L}\p{N}%]+/gu, "");
}

function simplify(text: string): string {
  let simple = "";
  for (const char of text) simple += SIMPLE.get(char) ?? char;
  return simple;
}
