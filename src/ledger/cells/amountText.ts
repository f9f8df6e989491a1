/** Reads an amount written as text, digit by digit, so that the result is exact: `(1,234.50)`, `75.00 CR`, `12.5万`, `１２３`. */

/** One scanner's result, reused from cell to cell: the amount is mantissa × 10^−decimals. */
export interface AmountScan {
  /** signed whole number of all digits written */
  mantissa: number;
  /** decimals of the mantissa; negative after 万 and 亿 */
  decimals: number;
  percent: boolean;
  /** a unit of its own stands behind it: `12.5万` */
  hasUnit: boolean;
  /** char code of a single separator before exactly three digits: `1,234` and `1.234` alone do not tell */
  unclear: number;
  /** char code that this text proves to be the decimal sign, 0 when it proves nothing */
  proves: number;
}

export const DOT = 46;
export const COMMA = 44;

export function newAmountScan(): AmountScan {
  return { mantissa: 0, decimals: 0, percent: false, hasUnit: false, unclear: 0, proves: 0 };
}

/**
 * Scans a text. Credit marks (CR, 贷), parentheses and a minus on either side make it negative.
 * @returns false when the text is no amount; the mantissa may leave the safe range, which the caller checks
 */
export function scanAmount(text: string, scan: AmountScan): boolean {
  return scanPlain(text, scan) || scanAny(text, scan);
}

/** The usual forms, `-12,345.67`, `1,234,567` and `1234.5`, whose separators prove what they are; false for any other. */
function scanPlain(text: string, scan: AmountScan): boolean {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let mantissa = 0;
  let commas = 0;
  let dot = -1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) mantissa = mantissa * 10 + (code - 48);
    else if (code === COMMA && dot < 0 && i > start) commas++;
    else if (code === DOT && dot < 0 && i > start) dot = i;
    else return false;
  }
  const decimals = dot < 0 ? 0 : text.length - 1 - dot;
  const isUnclear = dot < 0 ? commas === 1 : commas === 0 && decimals === 3;
  if (isUnclear || text.length === start) return false;
  scan.mantissa = start === 1 ? -mantissa : mantissa;
  scan.decimals = decimals;
  scan.percent = false;
  scan.hasUnit = false;
  scan.unclear = 0;
  scan.proves = dot < 0 && commas === 0 ? 0 : DOT;
  return true;
}

function scanAny(text: string, scan: AmountScan): boolean {
  let mantissa = 0;
  let digits = 0;
  let negative = false;
  let exponent = 0;
  let dots = 0;
  let commas = 0;
  let afterDot = 0;
  let afterComma = 0;
  let lastSeparator = 0;
  let leading = 0;
  let ended = false;
  scan.percent = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    if (code >= 48 && code <= 57) {
      if (ended) return false;
      mantissa = mantissa * 10 + (code - 48);
      digits++;
      afterDot++;
      afterComma++;
      if (dots + commas === 0) leading++;
      continue;
    }
    if (code === DOT) { dots++; afterDot = 0; lastSeparator = DOT; continue; }
    if (code === COMMA) { commas++; afterComma = 0; lastSeparator = COMMA; continue; }
    if (isSpacing(code)) continue;
    ended = digits > 0;
    if (isMinus(code)) { if (negative) return false; negative = true; continue; }
    if (code === 40) { negative = true; continue; }
    if (code === 41 || code === 43 || isCurrencySign(code)) continue;
    if (code === 37) { scan.percent = true; continue; }
    const power = powerOf(code);
    if (power > 0) { if (digits === 0) return false; exponent += power; continue; }
    if (code === 0x8d37) { negative = true; continue; }
    if (code === 0x501f) continue;
    const end = wordEnd(text, i);
    const side = wordSide(text.slice(i, end));
    if (side === undefined) return false;
    if (side < 0) negative = true;
    i = end - 1;
  }
  if (digits === 0) return false;
  scan.mantissa = negative ? -mantissa : mantissa;
  scan.decimals = -exponent;
  scan.hasUnit = exponent > 0;
  settleSeparators(scan, dots, commas, afterDot, afterComma, lastSeparator, mantissa === 0 ? 1 : leading);
  return true;
}

/** Takes an unclear separator as decimal sign or as grouping, as the column says. */
export function resolveUnclear(scan: AmountScan, decimalSign: number): void {
  if (scan.unclear === decimalSign) scan.decimals += 3;
  scan.unclear = 0;
}

function settleSeparators(scan: AmountScan, dots: number, commas: number, afterDot: number, afterComma: number, last: number, leading: number): void {
  scan.unclear = 0;
  scan.proves = 0;
  if (dots + commas === 0) return;
  if (dots > 0 && commas > 0) {
    scan.proves = last;
    scan.decimals += last === DOT ? afterDot : afterComma;
    return;
  }
  const sign = dots > 0 ? DOT : COMMA;
  const after = dots > 0 ? afterDot : afterComma;
  if (dots + commas > 1) {
    scan.proves = sign === DOT ? COMMA : DOT;
  } else if (after !== 3 || leading === 0 || leading > 3) {
    scan.proves = sign;
    scan.decimals += after;
  } else {
    scan.unclear = sign;
  }
}

function isSpacing(code: number): boolean {
  return code === 32 || code === 160 || code === 9 || code === 0x3000 || code === 0x202f || code === 0x2009 || code === 39 || code === 0x2019;
}

function isMinus(code: number): boolean {
  return code === 45 || code === 0x2212 || code === 0x2013 || code === 0x2014;
}

/** ¥ $ £ € ₹ ￥ 元 圆 円 */
function isCurrencySign(code: number): boolean {
  return code === 165 || code === 36 || code === 163 || code === 0x20ac || code === 0x20b9 || code === 0xffe5 ||
    code === 0x5143 || code === 0x5706 || code === 0x5186;
}

/** 千 3, 万 萬 4, 亿 億 8 */
function powerOf(code: number): number {
  if (code === 0x4e07 || code === 0x842c) return 4;
  if (code === 0x4ebf || code === 0x5104) return 8;
  return code === 0x5343 ? 3 : 0;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return Math.max(end, from + 1);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const CREDIT_WORDS = new Set(["CR", "C"]);
const SILENT_WORDS = new Set([
  "DR", "D", "RMB", "CNY", "CNH", "USD", "US", "EUR", "GBP", "HKD", "HK", "JPY", "INR", "RS", "AUD", "A", "CAD", "SGD", "S", "NZD", "TWD", "NT",
  "MOP", "KRW", "THB", "MYR", "RM", "CHF", "VND", "IDR", "BRL", "R", "ZAR", "AED", "SAR", "SEK", "NOK", "DKK", "PLN", "MXN",
]);

/** −1 for a credit mark, 1 for a debit mark or a currency, undefined for any other word. */
function wordSide(word: string): number | undefined {
  const upper = word.toUpperCase();
  if (CREDIT_WORDS.has(upper)) return -1;
  return SILENT_WORDS.has(upper) ? 1 : undefined;
}
