/** In what money is counted where the cells do not say so: `单位：万元`, `(in thousands of USD)`, `合同金额（万元）`, `Amount (EUR)`, `币种：美元`. */
import { isFilled } from "./cells/blankText";
import type { Cell } from "./types";

const CODES = "CNY|RMB|CNH|USD|EUR|GBP|JPY|HKD|AUD|CAD|NZD|SGD|TWD|KRW|CHF|INR|MXN|SEK|NOK|DKK|PLN|CZK|HUF|THB|MYR|IDR|VND|PHP|BRL|ZAR|AED|SAR|TRY|RUB";
const NAMES = "人民币|美元|美金|欧元|英镑|日元|日圆|港币|港元|澳元|加元|新加坡元|新币|韩元|瑞士法郎|新台币|台币|卢布";
/** `$` and `¥` alone stand for several currencies, 元 for the money of whoever writes it. */
const SIGNS = "US\\$|HK\\$|NT\\$|NZ\\$|RMB¥|CN¥|€|£|₹|₩|₽";
const ANY = `${NAMES}|${SIGNS}|(?<![A-Za-z])(?:${CODES})(?![A-Za-z])`;
const CURRENCIES = new RegExp(ANY, "gi");
/** The words after which a title names the currency of what follows. */
const TITLE_CURRENCY = new RegExp(`(?:币种|币别|货币|原币|单位|currency|amounts? (?:are )?in|figures? in|values? in|thousands of|millions of|thousand|million|\\(in)\\s*:?\\s*(${ANY})`, "i");
const CURRENCY_LABEL = /^(币种|币别|货币|currency|ccy)\s*[:：]?$/i;

const CHINESE_UNITS: readonly (readonly [RegExp, number])[] = [[/亿/, 8], [/千万/, 7], [/百万/, 6], [/十万/, 5], [/万/, 4], [/千/, 3]];
const UNIT = "亿|千万|百万|十万|万|千";
/** Money in Chinese, 万元 or 人民币千元; 万 alone counts only with brackets around it. No part of a longer word, as in 单元号. */
const CHINESE_NAME = `(?:${NAMES}|(?<![单多])元(?!\\p{Script=Han}))`;
const CHINESE_UNIT = new RegExp(`(?:${UNIT})${CHINESE_NAME}|[（([【]\\s*(?:${NAMES})?(?:${UNIT})\\s*[)）\\]】]`, "u");
const CHINESE_MONEY = new RegExp(CHINESE_NAME, "u");
const MONEY = `(?:${CODES}|US\\$|[$€£¥])`;
const THOUSANDS = new RegExp(`\\bthousands?\\b|(?<!\\d)['’]000s?|[($€£]\\s?000s?\\b|\\(\\s*${MONEY}\\s*k\\s*\\)|(?<![a-z])[kt](?:eur|usd|gbp|€|\\$)|\\b(?:${CODES})\\s?k\\b`, "i");
const MILLIONS = new RegExp(`\\bmillions?\\b|\\(\\s*(?:${MONEY}\\s*mm?|${MONEY}?\\s*(?:mn|mio))\\.?\\s*\\)|${MONEY}\\s?(?:m|mn|mio)\\b`, "i");
/** The parts of a title that speak of its unit: behind `单位`, or as `in thousands …`. */
const TITLE_UNIT = new RegExp([
  `单位\\s*:?\\s*((?:${NAMES})?(?:${UNIT})?(?:${NAMES}|元)?)(?!\\p{Script=Han})`, "(\\bin (?:thousands?|millions?)\\b|\\b(?:thousands|millions) of\\b|(?<!\\d)['’]000s?|[($€£]000s?\\b)",
].join("|"), "iu");
/** Brackets that end a text and hold a currency or a unit: `应收账款明细表（万元）`, `Open items (USD)`. */
const LAST_BRACKET = new RegExp(`\\(\\s*(?:(?:${NAMES})?(?:${UNIT})?元?|:?\\s*(?:${ANY})(?:[^()\\d]|['’]000)*)\\s*\\)$`, "iu");
/** Limits, rates and accounts have money of their own, which is not that of the ledger; so has a remark or a figure before the bracket. */
const LIMITS = "额度|限额|资本|\\blimits?\\b|\\b(?:share|registered) capital";
const OF_A_LIMIT = new RegExp(LIMITS, "i");
const OF_ITS_OWN = new RegExp(`${LIMITS}|汇率|账户|账号|\\brates?\\b|(?<!statement of )\\baccount\\b(?! receivable)|^(?:备?注|说明|notes?|remarks?)\\s*:|(?<![\\d.,/-])(?!20\\d\\d[\\s(.])\\d[\\d.,]*\\s*\\(`, "i");

const KIND_OF_MONEY = new RegExp(`^\\(?(?:${ANY}|(?:${UNIT})?元|原币|本币|本位币|外币|(?:原币|本币|本位币)金额|local(?: currency)?|lc|doc(?:ument)? currency|dc|foreign(?: currency)?|base(?: currency)?)\\)?$`, "i");

/** How many powers of ten the header's unit is worth, 0 where it names plain money, undefined where it names none. */
export function headerPower(header: string): number | undefined {
  const text = header.normalize("NFKC");
  const unit = CHINESE_UNIT.exec(text);
  if (unit) return chinesePower(unit[0]);
  if (THOUSANDS.test(text)) return 3;
  if (MILLIONS.test(text)) return 6;
  return CHINESE_MONEY.test(text) ? 0 : undefined;
}

/** The currency that a header names, as it is written there; undefined where it names several. */
export function headerCurrency(header: string): string | undefined {
  const named = new Set(header.normalize("NFKC").match(CURRENCIES));
  return named.size === 1 ? [...named][0] : undefined;
}

/** True for a text that is a currency or a unit of money and nothing else: 本币, 万元, USD. */
export function isKindOfMoney(text: string): boolean {
  return KIND_OF_MONEY.test(text.normalize("NFKC").trim());
}

/** What the rows above a header say of all amounts below it; the words in which they say it go with the unit. */
export interface TitleMoney {
  power?: number;
  unit?: string;
  currency?: string;
}

export function titleMoney(rows: readonly (readonly Cell[])[]): TitleMoney {
  const found: TitleMoney = {};
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (typeof cell !== "string" || cell === "") return;
      const text = cell.normalize("NFKC").trim();
      const bracket = bracketOf(text, row, column);
      const stated = TITLE_UNIT.exec(text);
      const unit = stated && !OF_A_LIMIT.test(text.slice(0, stated.index)) ? stated : undefined;
      const power = unit?.[1] ? chinesePower(unit[1]) : headerPower(unit?.[2] ?? bracket);
      if (found.power === undefined && power !== undefined) Object.assign(found, { power, unit: text });
      const next = CURRENCY_LABEL.test(text) ? row.slice(column + 1).find((other) => typeof other === "string" && other !== "") : undefined;
      const named = TITLE_CURRENCY.exec(text);
      const currency = named && !(named[0].startsWith("(") && OF_ITS_OWN.test(text.slice(0, named.index + 1))) ? named[1] : headerCurrency(bracket);
      found.currency ??= (headerCurrency(text) === undefined ? undefined : currency) ?? (typeof next === "string" ? headerCurrency(next) : undefined);
    });
  }
  return found;
}

/** The bracket without further words that speaks of all amounts, "" for none: a cell of its own, or the end of a title that stands alone in its row. */
function bracketOf(text: string, row: readonly Cell[], column: number): string {
  const bracket = LAST_BRACKET.exec(text);
  if (!bracket) return "";
  const others = row.filter((other, index) => index !== column && isFilled(other));
  const isAlone = others.length === 0 || (bracket.index === 0 && (row[column + 1] ?? "") === "" && others.every((other) => typeof other === "string"));
  return isAlone && ![text, ...others].some((words) => OF_ITS_OWN.test(String(words).normalize("NFKC"))) ? bracket[0] : "";
}

function chinesePower(words: string): number {
  return CHINESE_UNITS.find(([unit]) => unit.test(words))?.[1] ?? 0;
}
