/** Words of the place "Templates": what a row of each ledger is and what it needs, and the sample workbook. */
import type { Words } from "../index";
import type { KIND_NAMES } from "../ledgerKinds";

export const TEMPLATES = {
  title: { zh: "模板与示例", en: "Templates and sample" },
  ledgers: { zh: "插入空白台账", en: "Insert empty ledgers" },
  intro: {
    zh: "每种台账一张新工作表，只有列名。填写或粘贴数据后点“开始分析”。用不到的列可以删除。",
    en: "Each ledger comes as a new sheet with its column names. Type or paste your rows, then choose Analyse. Columns that you do not keep may be deleted.",
  },
  more: { zh: "更多台账", en: "More ledgers" },
  insert: { zh: "插入 {count} 张工作表", en: "Insert sheets ({count})" },
  noneChosen: { zh: "请至少选一种台账。", en: "Choose at least one ledger." },
  sample: { zh: "插入示例数据", en: "Insert the sample's sheets" },
  sampleIntro: {
    zh: "虚构的机械厂 18 个月的全部台账，含故意埋下的各种问题，插入后立即分析。适合试用；请勿插入正在使用的账本。",
    en: "All ledgers of an invented machine builder over 18 months, with every kind of trouble planted in them; they are analysed at once. Good for trying things out; do not insert them beside ledgers that you work with.",
  },
  insertSample: { zh: "插入示例工作表", en: "Insert the sample's sheets" },
  untouched: {
    zh: "只新增工作表，已有的工作表不改动；重名时在后面加编号。新增工作表会清空 Excel 的撤消记录。",
    en: "Only new sheets are added; those that are there stay as they are, and a name that is taken gets a number. Adding sheets empties Excel's undo list.",
  },
  inserted: { zh: "已插入", en: "Sheets inserted" },
  toTemplates: { zh: "插入模板…", en: "Insert templates…" },
  note: {
    zh: "{row}深色列请务必填写，其余可留空或删除。从列名下一行起填写或粘贴。",
    en: "{row} Fill in at least the dark columns; the others may stay empty or be deleted. Type or paste below the headers.",
  },
} as const satisfies Record<string, Words>;

/** What a row of each ledger is. */
export const TEMPLATE_ROWS: Record<keyof typeof KIND_NAMES, Words> = {
  CUST: { zh: "每行一个客户：账期、额度、负责人。", en: "One customer a row: terms, limit, who is in charge." },
  INV: { zh: "每行一张发票或一笔应收，红字为负数。", en: "One invoice or open item a row; credit notes are negative." },
  PLAN: { zh: "每行一个付款节点（分期、质保金）。", en: "One instalment a row, retention money among them." },
  PAY: { zh: "每行一笔回款。", en: "One receipt a row." },
  ALLOC: { zh: "每行写明哪笔回款核销哪张发票多少。", en: "One row for each invoice that a receipt settles, with the amount." },
  JRNL: { zh: "每行一笔借方或贷方发生额。", en: "The customers' accounts: one debit or credit a row." },
  BAL: { zh: "每行一个客户的余额，没有明细时用。", en: "One customer's balance a row, where there are no documents." },
  AGED: { zh: "每行一个客户按账龄段的余额，没有明细时用。", en: "One customer's balance by age a row, where there are no documents." },
  BILL: { zh: "每行一张承兑汇票。", en: "One bill of exchange a row." },
  DUN: { zh: "每行一次催收联系。", en: "One contact with a customer a row." },
  RATE: { zh: "每行一个币种一天的汇率。", en: "One currency's rate on a day a row." },
  CON: { zh: "每行一份合同及其条款。", en: "One contract and its terms a row." },
  ORD: { zh: "每行一个订单行：计划与实际交付。", en: "One order line a row: planned and delivered." },
  SALE: { zh: "每行一笔销售：收入与成本。", en: "One sale a row: revenue and cost." },
  STK: { zh: "每行一个存货一个月的收发存。", en: "One item's stock and movements in a month a row." },
  OPP: { zh: "每行一个商机及其阶段。", en: "One opportunity and its stage a row." },
  STMT: { zh: "客户寄来的对账单，每行一张单据。", en: "A statement that a customer sent, one document a row." },
  FS: { zh: "每行一个客户一年的财务报表。", en: "One customer's statements of a year a row." },
  KPI: { zh: "每行一个人或部门的一项月度目标。", en: "One target of a person or department in a month a row." },
  BUD: { zh: "每行一个部门一项费用的月度预算。", en: "One department's budget for an expense in a month a row." },
  PUR: { zh: "每行一笔采购、到货、供应商发票或付款。", en: "One purchase, delivery, supplier's invoice or payment a row." },
  HOL: { zh: "每行一个节假日或调休上班日。", en: "One holiday or make-up workday a row." },
};
