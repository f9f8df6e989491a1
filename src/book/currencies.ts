/** Currencies of a book: from the words and signs that ledgers use to ISO codes, each with an index. The home currency is index 0. */
import type { CurrencyIndex } from "./types";

const NAMES: Record<string, string> = {
  人民币: "CNY", 人民币元: "CNY", 元: "CNY", 本位币: "CNY", RMB: "CNY", "¥": "CNY", "￥": "CNY", CNH: "CNY", "RMB¥": "CNY", "CN¥": "CNY",
  美元: "USD", 美金: "USD", $: "USD", US$: "USD", 欧元: "EUR", "€": "EUR", 英镑: "GBP", "£": "GBP",
  日元: "JPY", 日圆: "JPY", 港币: "HKD", 港元: "HKD", HK$: "HKD", 澳元: "AUD", A$: "AUD", 加元: "CAD", C$: "CAD",
  新加坡元: "SGD", 新币: "SGD", S$: "SGD", 韩元: "KRW", 瑞士法郎: "CHF", 新台币: "TWD", 台币: "TWD", NT$: "TWD", NZ$: "NZD", R$: "BRL",
  卢布: "RUB", "₽": "RUB", "₹": "INR", "₩": "KRW", "₫": "VND", "฿": "THB",
};

/** The ISO code where the text is a known name or sign, else the text in capitals; "" for a blank. */
export function currencyCode(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const inBrackets = /[([]([A-Z]{3})[)\]]$/.exec(plain)?.[1];
  return NAMES[plain] ?? inBrackets ?? plain;
}

export class CurrencyRegister {
  readonly codes: string[];
  private readonly indexes = new Map<string, CurrencyIndex>();

  constructor(home: string) {
    this.codes = [];
    this.indexOf(currencyCode(home));
  }

  /** The index of a code from `currencyCode`, new where it was not met before. */
  indexOf(code: string): CurrencyIndex {
    const known = this.indexes.get(code);
    if (known !== undefined) return known;
    this.indexes.set(code, this.codes.length);
    this.codes.push(code);
    return this.codes.length - 1;
  }
}
