/** The words of all findings: what each rule says and what to do next, joined from the domains. */
import { BILL_FINDINGS } from "./bills";
import { BUDGET_FINDINGS } from "./budget";
import { CONCENTRATION_FINDINGS } from "./concentration";
import { CONTRACT_FINDINGS } from "./contracts";
import { CREDIT_FINDINGS } from "./credit";
import { FUNNEL_FINDINGS } from "./funnel";
import { MARGIN_FINDINGS } from "./margin";
import { RECEIVABLES_FINDINGS } from "./receivables";
import { RECONCILIATION_FINDINGS } from "./reconciliation";
import { REPURCHASE_FINDINGS } from "./repurchase";
import { STOCK_FINDINGS } from "./stock";
import type { TermedFindingWords } from "./terms";

export { gatheredWords } from "./gathered";
export { withTerms } from "./terms";
export type { TermedFindingWords } from "./terms";

const ALL: Readonly<Record<string, TermedFindingWords>> = {
  ...RECEIVABLES_FINDINGS, ...MARGIN_FINDINGS, ...STOCK_FINDINGS, ...CONCENTRATION_FINDINGS, ...BILL_FINDINGS, ...CREDIT_FINDINGS,
  ...CONTRACT_FINDINGS, ...FUNNEL_FINDINGS, ...REPURCHASE_FINDINGS, ...RECONCILIATION_FINDINGS, ...BUDGET_FINDINGS,
};

/** Rules that have words, for checking that none is forgotten. */
export const FINDING_RULES: readonly string[] = Object.keys(ALL);

/** The words of a rule; a rule of an earlier version that is gone has only general ones. */
export function findingWords(rule: string): TermedFindingWords {
  return ALL[rule] ?? UNKNOWN;
}

const UNKNOWN: TermedFindingWords = {
  sentence: { zh: "规则 {rule} 触发（{object}）。", en: "Rule {rule} was raised ({object})." },
  next: { zh: "查看所链接的台账行。", en: "Look at the ledger rows that are linked." },
};

/** For what the previous run found and this one does not. */
export const CLEARED: TermedFindingWords = {
  sentence: { zh: "上次运行的预警本次未再触发，已解除。", en: "Raised in the previous run, no longer so: cleared." },
  next: { zh: "无需处理；如有备注，确认后可删除。", en: "Nothing to do; once noted, your remarks may go." },
};
