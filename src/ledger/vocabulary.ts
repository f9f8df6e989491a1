/** Which field a header means: exact names first, then names contained in it, then misspellings, each with its confidence. */
import { LEDGER_FIELDS } from "./fields";
import type { FieldType, LedgerKind } from "./fields";
import { compactHeader, hasChinese, headerForms } from "./headerText";
import type { HeaderForms } from "./headerText";
import { KINDS } from "./kinds";
import type { AnyKind } from "./kinds";

export interface FieldCandidate {
  field: string;
  /** 0 to 1 */
  confidence: number;
}

/** Headers that look like fields of ours but are not: matching part of them would mislead. */
const OTHER_HEADERS = [
  "可用额度", "剩余额度", "可用信用额度", "外币借方金额", "外币贷方金额", "外币金额", "票号发生日期", "附件数", "附单据数", "行号", "序号", "数量", "单价", "制单", "制单人", "审核", "审核人",
  "过账", "记账人", "坏账准备", "不含税金额", "未税金额", "付款至", "账单行", "是否核销", "是否关联方", "账龄", "客户类型", "订单金额", "合同金额", "合同日期", "签订日期",
  "available credit limit", "available credit", "goods amount", "net amount", "interest amount", "principal amount", "global customer", "customer type", "customer class", "customer group",
  "document currency rate", "bucket", "expected date", "primary person", "phone", "mobile", "contact group", "invoicing entity", "item line", "paperless date", "paperless bill", "days to settle",
  "order date", "ship date", "delivery date", "profit center", "segment", "product account", "clrng doc", "clearing document", "cocd", "busa", "schedule number", "marked",
].map(compactHeader);

interface KindVocabulary {
  exact: Map<string, FieldCandidate[]>;
  /** names long enough to be looked for inside a header */
  long: { field: string; compact: string; words: string; chinese: boolean }[];
  known: Map<string, FieldCandidate[]>;
}

const VOCABULARIES = new Map<LedgerKind, KindVocabulary>(KINDS.map((kind) => [kind.kind, vocabularyOf(kind)]));
const KNOWN_ANYWHERE = new Set([...OTHER_HEADERS, ...[...VOCABULARIES.values()].flatMap((words) => [...words.exact.keys()])]);

/** True when the text is, exactly, a column name of some ledger kind. */
export function isKnownHeader(text: string): boolean {
  let known = ASKED.get(text);
  if (known === undefined) {
    known = KNOWN_ANYWHERE.has(compactHeader(text));
    if (ASKED.size < 5_000) ASKED.set(text, known);
  }
  return known;
}

/** Every cell of a sheet's head is asked about more than once. */
const ASKED = new Map<string, boolean>();

/** The fields of the kind that a header may mean, the likeliest first. */
export function candidatesFor(header: string, kind: LedgerKind): readonly FieldCandidate[] {
  const vocabulary = VOCABULARIES.get(kind)!;
  let known = vocabulary.known.get(header);
  if (!known) {
    known = look(headerForms(header), kind, vocabulary);
    if (vocabulary.known.size < 5_000) vocabulary.known.set(header, known);
  }
  return known;
}

export function fieldType(kind: LedgerKind, field: string): FieldType | undefined {
  return (LEDGER_FIELDS[kind] as Record<string, FieldType>)[field];
}

function look(forms: HeaderForms, kind: LedgerKind, vocabulary: KindVocabulary): FieldCandidate[] {
  if (forms.compact === "") return [];
  const exact = vocabulary.exact.get(forms.compact);
  if (exact) return exact;
  if (KNOWN_ANYWHERE.has(forms.compact) || isOfAnotherTime(forms)) return [];
  const noun = headNoun(forms);
  const allowed = vocabulary.long.filter((name) => !noun || fieldType(kind, name.field) === noun);
  return best([...contained(forms, allowed), ...misspelt(forms, allowed)]);
}

/** 上期余额 is no balance of today. */
function isOfAnotherTime(forms: HeaderForms): boolean {
  return /^(上期|上年|上月|去年|同期|可用|预计|last(year|month)|prior|previous|available)/.test(forms.compact);
}

function contained(forms: HeaderForms, names: KindVocabulary["long"]): FieldCandidate[] {
  const found: FieldCandidate[] = [];
  for (const name of names) {
    const inside = name.chinese ? forms.compact.includes(name.compact) : forms.words.includes(name.words);
    if (!inside) continue;
    const coverage = name.compact.length / forms.compact.length;
    const last = forms.compact.endsWith(name.compact) ? 0.1 : 0;
    found.push({ field: name.field, confidence: 0.4 + 0.25 * coverage + last });
  }
  return found;
}

/** One letter wrong in a word, two in a long one. Only Latin: one character of Chinese is a word of its own. */
function misspelt(forms: HeaderForms, names: KindVocabulary["long"]): FieldCandidate[] {
  if (hasChinese(forms.compact) || forms.compact.length < 6) return [];
  const allowed = forms.compact.length < 12 ? 1 : 2;
  return names
    .filter((name) => !name.chinese && name.compact[0] === forms.compact[0] && withinEdits(name.compact, forms.compact, allowed))
    .map((name) => ({ field: name.field, confidence: 0.5 }));
}

/** What the last word of a header says about the column's type. */
function headNoun(forms: HeaderForms): FieldType | undefined {
  const { compact, words } = forms;
  if (/(日期|时间|日)$/.test(compact) || / (date|dt) $/.test(words)) return "date";
  if (/(天数|率|比例)$/.test(compact) || / (days|percent|rate) $/.test(words)) return "number";
  if (/(额|款|借方|贷方)$/.test(compact) || / (amount|amt|value|balance|debit|credit) $/.test(words)) return "amount";
  if (/(号|编码|代码|号码|名称|人|方式|类型|原因)$/.test(compact) || / (no|number|id|code|name|type|reason|method) $/.test(words)) return "text";
  return undefined;
}

function best(candidates: FieldCandidate[]): FieldCandidate[] {
  const byField = new Map<string, number>();
  for (const { field, confidence } of candidates) byField.set(field, Math.max(byField.get(field) ?? 0, confidence));
  return [...byField].map(([field, confidence]) => ({ field, confidence })).sort((a, b) => b.confidence - a.confidence);
}

function vocabularyOf(kind: AnyKind): KindVocabulary {
  const vocabulary: KindVocabulary = { exact: new Map(), long: [], known: new Map() };
  for (const [field, names] of Object.entries(kind.synonyms)) {
    const rank = { chinese: 0, latin: 0 };
    names.forEach((name) => {
      const { compact, words } = headerForms(name);
      const chinese = hasChinese(compact);
      const index = chinese ? rank.chinese++ : rank.latin++;
      const list = vocabulary.exact.get(compact) ?? [];
      if (!list.some((other) => other.field === field)) list.push({ field, confidence: Math.max(0.75, 1 - 0.008 * index) });
      vocabulary.exact.set(compact, list.sort((a, b) => b.confidence - a.confidence));
      if (compact.length >= (chinese ? 3 : 8)) vocabulary.long.push({ field, compact, words, chinese });
    });
  }
  return vocabulary;
}

/** True when one text becomes the other by at most `allowed` letters inserted, dropped or changed. */
export function withinEdits(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > Math.min(allowed, 1)) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]! <= allowed;
}
