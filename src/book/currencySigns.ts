/** The currency in which a ledger that names none shows its amounts: the signs in the number formats of its cells. */
import type { FormatRows, Problem, Reading, SheetHead, TableLayout } from "../ledger/types";
import { fieldType } from "../ledger/vocabulary";
import { currencyCode } from "./currencies";

/** A sign as a number format shows it, and the currencies that it may stand for, the likeliest first. */
interface CurrencySign {
  sign: string;
  codes: readonly string[];
}

/** What a format is made of: quoted text, an escaped character, the width or the filling of one, a sign with its locale, a condition or colour. */
const PART = /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)(?:-([0-9A-F]+))?\]|\[[^\]]*\]|(.)/gis;
const SIGN = /(?:US|HK|NT|NZ|RMB|CN|[ACRS])?[$¥￥]|[€£₹₩₽₫฿]|人民币|(?:新加坡|[日美欧港澳加台])元|英镑|瑞士法郎|元/i;
const ISO_CODE = /(?<![A-Z])(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|AUD|CAD|NZD|SGD|TWD|KRW|CHF|INR|MXN|SEK|NOK|DKK|PLN|CZK|HUF|THB|MYR|IDR|VND|PHP|BRL|ZAR|AED|SAR|TRY|RUB)(?![A-Z])/i;

const DOLLARS = ["USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"];
const SHARED: Readonly<Record<string, readonly string[]>> = { $: DOLLARS, "¥": ["CNY", "JPY"] };

/** Whose sign it is, by the language that goes with it: the last digits of Excel's locale number. */
const OF_LOCALE: Readonly<Record<string, string>> = {
  "$409": "USD", "$C09": "AUD", "$1009": "CAD", "$C0C": "CAD", "$C04": "HKD", "$80A": "MXN", "$1409": "NZD", "$4809": "SGD", "$1004": "SGD", "$404": "TWD",
  "¥804": "CNY", "¥411": "JPY",
};

/** The currency sign of a number format; undefined where it shows none. */
export function currencySign(format: string): CurrencySign | undefined {
  let shown = "";
  for (const [, quoted, escaped, sign, locale, character] of format.matchAll(PART)) {
    if (sign !== undefined && locale !== undefined) {
      const code = OF_LOCALE[`${sign.normalize("NFKC")}${locale.slice(-4).replace(/^0+/, "").toUpperCase()}`];
      if (code) return { sign, codes: [code] };
    }
    shown += quoted ?? escaped ?? sign ?? character ?? "";
  }
  const found = (SIGN.exec(shown) ?? ISO_CODE.exec(shown))?.[0];
  if (found === undefined) return undefined;
  return { sign: found, codes: SHARED[found.normalize("NFKC")] ?? [currencyCode(found)] };
}

/**
 * One problem a ledger that names no currency, so that its amounts are taken as the home currency's, while its cells show them with
 * the sign of another. Nothing is guessed: only the user knows.
 */
export function foreignSigns(heads: readonly SheetHead[], readings: readonly Reading[], homeCurrency: string): Problem[] {
  const home = currencyCode(homeCurrency);
  const headOf = new Map(heads.map((head) => [head.sheet, head]));
  return readings.flatMap(({ layout, ledger }): Problem[] => {
    if (ledger.length === 0 || layout.columns.some(({ field }) => field === "currency")) return [];
    const foreign = signsOf(layout, headOf.get(layout.sheet)?.formats ?? []).filter(({ codes }) => !codes.includes(home));
    if (foreign.length === 0) return [];
    const found = [...new Set(foreign.map(({ sign }) => sign))].join(", ");
    return [{ code: "currency-sign-differs", severity: "warning", sheet: layout.sheet, found, assumed: home }];
  });
}

function signsOf({ kind, columns, ages, headerRow, lastRow }: TableLayout, formats: readonly FormatRows[]): CurrencySign[] {
  const amounts = [...columns.filter(({ field }) => fieldType(kind, field) === "amount"), ...ages].map(({ column }) => column);
  const shown = formats.flatMap(({ firstRow, firstColumn, rows }) =>
    rows.filter((_, index) => firstRow + index > headerRow && firstRow + index <= lastRow).flatMap((row) => amounts.flatMap((column) => row[column - firstColumn] ?? [])));
  return [...new Set(shown)].flatMap((format) => currencySign(format) ?? []);
}
