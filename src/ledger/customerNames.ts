/** Customer names that are probably one customer: equal without spelling habits, or one letter apart. Merging is the user's decision. */
import type { MinorUnits } from "../measures/money";

export interface SimilarNames {
  /** indexes into the names given, a < b */
  a: number;
  b: number;
  why: "same-when-normalised" | "one-edit";
  /** the smaller of the two customers' amounts in size: what would move */
  atStake: MinorUnits;
}

const SUFFIXES = /(?:有限责任公司|股份有限公司|集团有限公司|有限公司|责任公司|股份公司|集团公司|公司|\b(?:co|company|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|gmbh|ag|bv|sa|srl|pty|pte)\b)/g;
/** Names shorter than this differ in earnest when one letter differs. */
const LEAST_CHINESE = 4;
const LEAST_LATIN = 6;
/** Letters that tell branches apart: 一厂 and 二厂, Store 1 and Store 2, 华东 and 华南. */
const TELLING = /[0-9一二三四五六七八九十甲乙丙丁东南西北中上下]/;

/** A name without width, case, spaces, brackets, punctuation and company suffixes; the name itself when nothing else is left. */
export function normaliseCustomer(name: string): string {
  const plain = name.normalize("NFKC").toLowerCase().replace(/[.'’]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  const bare = plain.replace(SUFFIXES, " ").replace(/\s+/g, "");
  return bare === "" ? plain.replace(/\s+/g, "") : bare;
}

/**
 * Pairs of similar names, most money first. Near-linear: names meet in blocks of equal text with one letter left out.
 * @param amounts balance of each name, minor units
 */
export function similarCustomers(names: readonly string[], amounts: readonly MinorUnits[]): SimilarNames[] {
  const normal = names.map(normaliseCustomer);
  const pairs = new Map<string, SimilarNames>();
  const add = (a: number, b: number, why: SimilarNames["why"]): void => {
    const [first, second] = a < b ? [a, b] : [b, a];
    const key = `${first} ${second}`;
    if (!pairs.has(key)) pairs.set(key, { a: first, b: second, why, atStake: Math.min(Math.abs(amounts[a] ?? 0), Math.abs(amounts[b] ?? 0)) });
  };
  const first = firstOfEach(normal, (a, b) => { if (names[a] !== names[b]) add(a, b, "same-when-normalised"); });
  for (const [a, b] of nearPairs(normal, first)) add(a, b, "one-edit");
  return [...pairs.values()].sort((x, y) => y.atStake - x.atStake || x.a - y.a || x.b - y.b);
}

/** The first index of every distinct text; later ones are reported with their first. */
function firstOfEach(texts: readonly string[], same: (first: number, later: number) => void): number[] {
  const seen = new Map<string, number>();
  texts.forEach((text, index) => {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, index);
    else if (text !== "") same(first, index);
  });
  return [...seen.values()];
}

function* nearPairs(texts: readonly string[], indexes: readonly number[]): Generator<[number, number]> {
  const blocks = new Map<string, number[]>();
  const met = new Set<string>();
  for (const index of indexes) {
    const text = texts[index]!;
    if (text.length < (/[\u3400-\u9fff]/.test(text) ? LEAST_CHINESE : LEAST_LATIN)) continue;
    for (const key of keysOf(text)) {
      const block = blocks.get(key);
      if (!block) { blocks.set(key, [index]); continue; }
      for (const other of block) {
        const pair = `${other} ${index}`;
        if (other === index || met.has(pair)) continue;
        met.add(pair);
        if (isSlip(texts[other]!, text)) yield [other, index];
      }
      if (block[block.length - 1] !== index) block.push(index);
    }
  }
}

/** The text and every text that is left when one of its letters is dropped. */
function keysOf(text: string): Set<string> {
  const keys = new Set([text]);
  for (let i = 0; i < text.length; i++) keys.add(text.slice(0, i) + text.slice(i + 1));
  return keys;
}

/** One letter inserted, dropped, changed, or two neighbours swapped, and not a letter that tells branches or cities apart. */
function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (TELLING.test(left) || TELLING.test(right)) return false;
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  if (left.length > 1 || right.length > 1) return false;
  // 杭州 and 广州, 苏州 and 常州: the first letters of a Chinese name are its city
  return !(start < 2 && left.length === 1 && right.length === 1 && /[\u3400-\u9fff]/.test(left));
}
