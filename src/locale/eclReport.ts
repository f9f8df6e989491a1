/** The words of the report on expected credit losses. */
import type { Words } from "./index";

export const ECL_WORDS = {
  columns: {
    basis: { zh: "口径", en: "Basis" },
    bucket: { zh: "账龄段", en: "Bucket" },
    balance: { zh: "期末余额", en: "Balance" },
    share: { zh: "占比", en: "Share" },
    base: { zh: "起点余额合计", en: "Could roll" },
    rolled: { zh: "滚入下段合计", en: "Rolled on" },
    rate: { zh: "迁徙率", en: "Roll rate" },
    loss: { zh: "历史损失率", en: "Historical loss rate" },
    ownRate: { zh: "自定损失率", en: "Own loss rate" },
    factor: { zh: "前瞻系数", en: "Forward factor" },
    usedRate: { zh: "采用损失率", en: "Loss rate used" },
    provision: { zh: "坏账准备", en: "Allowance" },
    previousMonth: { zh: "上月末余额", en: "Last month end" },
    yearEnd: { zh: "上年末余额", en: "Last year end" },
    check: { zh: "核对", en: "Check" },
    note: { zh: "备注", en: "Note" },
  },
  bases: { age: { zh: "账龄口径", en: "Age" }, due: { zh: "逾期口径", en: "Days past due" } },
  ages: { youngest: { zh: "{to} 年以内", en: "Up to {to} year" }, between: { zh: "{from}–{to} 年", en: "{from}–{to} years" }, oldest: { zh: "{from} 年以上", en: "Over {from} years" } },
  notDue: { zh: "未到期", en: "Not due" },
  checks: {
    fine: { zh: "✓", en: "✓" },
    missing: { zh: "▲ 缺损失率", en: "▲ No loss rate" },
    falls: { zh: "▲ 低于前段", en: "▲ Below the younger" },
    capped: { zh: "▲ 迁徙超 100%", en: "▲ Rolled over 100%" },
    assumed: { zh: "▲ 无历史，按 100%", en: "▲ No history: 100%" },
    incomplete: { zh: "▲ 不完整", en: "▲ Incomplete" },
  },

  totals: { zh: "合计（{currency}；两种口径是同一批应收款，不相加）", en: "Totals (in {currency}; both hold the same debts and are not added up)" },
  total: { zh: "合计", en: "Total" },
  coverage: { zh: "计提比例", en: "Coverage" },
  movement: { zh: "坏账准备变动（{currency}）", en: "Movement of the allowance (in {currency})" },
  movementHead: {
    basis: { zh: "口径", en: "Basis" }, since: { zh: "对比日", en: "Since" }, opening: { zh: "期初准备", en: "Opening" }, byBalances: { zh: "余额账龄变动", en: "By balances" },
    byRates: { zh: "损失率变动", en: "By loss rates" }, closing: { zh: "期末准备", en: "Closing" }, change: { zh: "变动合计", en: "Change" },
  },
    atRatesOfNow: { zh: "▲ 按现损失率", en: "▲ At today's rates" },
  leftOut: { zh: "与应收余额的关系（{currency}）", en: "From these balances to the ledger (in {currency})" },
  leftOutHead: { item: { zh: "项目", en: "Item" }, amount: { zh: "金额", en: "Amount" } },
  leftOutLines: {
    gross: { zh: "计提基数（未收款合计）", en: "Open items, as provided for" }, credits: { zh: "未计入：贷项", en: "Left out: credits" },
    unapplied: { zh: "未计入：未核销收款", en: "Left out: unapplied receipts" }, net: { zh: "应收净额", en: "Net receivables" },
  },

  pooled: {
    age: { zh: "账龄口径：由截止日往回各整年的余额，合并 {moves} 个年度的迁徙（分子、分母分别加总后再相除）。", en: "By age: balances on the as-of day and whole years before it; {moves} yearly movement(s) pooled (numerators and denominators summed before dividing)." },
    due: { zh: "逾期口径：合并最近 {moves} 个完整月份的迁徙（分子、分母分别加总后再相除）；未满的月份不计迁徙。", en: "By days past due: the last {moves} complete months pooled (numerators and denominators summed before dividing); a month that is not over is no movement." },
  },
  tooShort: {
    age: { zh: "▲ 账龄口径：历史不足（现有 {moves} 个年度迁徙，至少需要 {least} 个），只列余额；请在“自定损失率”列填写，或补充更早的开票与回款台账。", en: "▲ By age: too little history ({moves} yearly movements, {least} needed at least), so that only balances are shown; type rates into “Own loss rate”, or add earlier invoices and receipts." },
    due: { zh: "▲ 逾期口径：历史不足（现有 {moves} 个月度迁徙，至少需要 {least} 个），只列余额；请在“自定损失率”列填写，或补充更早的开票与回款台账。", en: "▲ By days past due: too little history ({moves} monthly movements, {least} needed at least), so that only balances are shown; type rates into “Own loss rate”, or add earlier invoices and receipts." },
  },
  definitions: {
    opinion: {
      zh: "本表为预期信用损失的测算（简化方法，CAS 22 与 IFRS 9 第 5.5.15 段），不构成税务意见，也不代替法定报表、审计结论或所得税前扣除的判断。",
      en: "An estimate of expected credit losses (simplified approach, IFRS 9 5.5.15 and CAS 22): not an opinion on tax or statutory accounts, nor on what may be deducted.",
    },
    balance: {
      zh: "余额为未收款（含税），本位币 {currency}，外币按截止日汇率折算，缺汇率的不含。贷项与未核销收款不冲减，也不产生负的准备；余额为负的账龄段不计提。",
      en: "Balances are open items with tax in {currency}, other currencies at the as-of day's rates and left out without one. Credits and unapplied receipts are not netted and make no negative allowance; a bucket with a negative balance gets none.",
    },
    age: { zh: "账龄自开票日（确认日）起按对年计算，满一年当日仍属“1 年以内”；无日期的视为当日。上市公司按此口径披露账龄。", en: "Age counts in calendar years from the invoice (recognition); the day on which a year is full still belongs to it; without a date an item is new. Chinese listed companies disclose this age." },
    due: { zh: "逾期天数 = 截止日 − 到期日；账龄段取设置中的分段，上限含当日。", en: "Days past due = as-of day − due date, in the buckets of the settings, upper ends included." },
    chain: {
      zh: "迁徙率 = 下期下一段余额 ÷ 本期本段余额，限于 0–100%。历史损失率 = 本段及以后各段迁徙率的连乘；最末一段按 100%；某段从无余额、没有迁徙历史的，也按 100%（上限），并在核对列注明，可自定损失率。首笔核销所在月份以前的余额不用，因为台账只留下了当时未收的发票。",
      en: "Roll rate = next bucket a period later ÷ this bucket, held between 0 and 100%. Historical loss rate = this rate times all that follow; the last bucket is taken as lost in full. So is a step of which there is no history (the most it can be): the check says so, and an own rate may replace it. Balances before the month of the first settlement are not used: ledgers keep only what stayed open from then.",
    },
    lastStep: {
      zh: "最后一步的约定：账龄口径用“留存”法 = 下期末段余额 ÷（本期倒数第二段 + 本期末段）；逾期口径用“净增”法 = 末段净增加 ÷ 本期倒数第二段。实务中另有其他约定，结果不同。",
      en: "Convention of the last step: by age “retained” = last bucket a year later ÷ (last two buckets now); by days past due “growth” = what the last bucket gained ÷ the bucket before it. Others are in use and give other rates.",
    },
    provision: {
      zh: "坏账准备 = 余额 × 采用损失率；采用损失率 = min(100%, 损失率 × 前瞻系数)。各段不取整，合计四舍五入一次。",
      en: "Allowance = balance × loss rate used; loss rate used = min(100%, loss rate × forward factor). Buckets are not rounded; the total is, once.",
    },
    formulas: {
      zh: "“自定损失率”填写后代替历史损失率（填 0% 即不计提）；“前瞻系数”空白为 1，1.05 表示上调 5%。两列在刷新后保留，准备与合计随公式更新。",
      en: "An own loss rate takes the place of the historical one (0% provides nothing); a blank forward factor is 1, and 1.05 means 5% more. What is typed stays through refreshes, and the formulas follow at once.",
    },
    movement: {
      zh: "变动：期初准备 = 对比日余额 × 当时历史所得的损失率（前瞻系数 1）；余额与账龄变动按当时损失率计；其余（含自定损失率与前瞻系数）归入损失率变动；注明“按现损失率”的，当时历史不足。核销转销未单列。",
      en: "Movement: opening = balances then × the rates that the history gave then (factor 1); balances (their amount and age) at those rates; the rest, own rates and factors among it, by loss rates. “At today's rates”: too little history then. Write-offs are not shown apart.",
    },
    single: { zh: "单项计提、有保险或担保、关联方与政府类款项请先单独评估；本表对全部未收款统一适用同一组损失率。", en: "Assess apart first what is impaired singly, insured or secured, due from related parties or government: here one set of rates serves all open items." },
    checks: { zh: "核对列：损失率应随账龄递增（“低于前段”即低于较短账龄段）；迁徙率超过 100% 按 100% 计，多因改动开票日或分段不合。", en: "Check: rates should not fall with age (“below the younger” bucket); more than 100% rolled on is held at 100% and mostly comes of invoices dated anew or of buckets that do not fit the period." },
  },
} as const satisfies WordTree;

interface WordTree {
  [name: string]: Words | WordTree;
}
