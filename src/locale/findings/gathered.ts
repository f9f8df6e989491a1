/** What a finding says that stands for several of one rule, and what to do next. */
import { COUNTED, RULE_TITLES } from "../ruleTitles";
import type { TermedFindingWords, Terms } from "./terms";

const TERMS: Terms = { title: RULE_TITLES, noun: COUNTED };

const OTHERS: TermedFindingWords = {
  sentence: {
    zh: "{title}：{count} {noun}（{names}），金额较小或排序靠后，合并为一条；其中新增 {fresh}，合计 {gatheredAmount}。",
    en: "{title}: {count} {noun} ({names}), the small and less urgent ones together; {fresh} new, {gatheredAmount} in all.",
  },
  next: {
    zh: "按来源行由大到小处理；相应报表逐项列出。",
    en: "Work through the source rows, the largest first; the signal's own report lists each one.",
  },
  terms: TERMS,
};

const HAND_OVER: TermedFindingWords = {
  sentence: {
    zh: "{title}：[{name} 名下 ]{count} {noun}（{names}），其中新增 {fresh}，合计 {gatheredAmount}。",
    en: "{title}: {count} {noun}[ of {name}] ({names}); {fresh} of them new, {gatheredAmount} in all.",
  },
  next: {
    zh: "与业务员按来源行逐单定下一步与日期；没有进展的关闭，无人跟进的在漏斗报表填“移交给”。",
    en: "Set a next step and a day for each row with the salesperson; close what does not move, name in the funnel report who takes over.",
  },
  terms: TERMS,
};

const CLEARED_TOGETHER: TermedFindingWords = {
  sentence: { zh: "{title}：上次合并列出的 {count} {noun}（{names}）本次未再触发，已解除。", en: "{title}: {count} {noun} ({names}) that stood together in the previous run are no longer raised: cleared." },
  next: { zh: "无需处理。", en: "Nothing to do." },
  terms: TERMS,
};

/** @param kind of the object that the finding is about: a salesperson's list holds deals */
export function gatheredWords(kind: string, isCleared: boolean, ofMembers: string): TermedFindingWords {
  if (isCleared) return CLEARED_TOGETHER;
  return kind !== ofMembers ? HAND_OVER : OTHERS;
}
