/** The words of the task pane. */
import type { Words } from "./index";

export const PANE = {
  product: { zh: "回款雷达", en: "Receivables Radar" },
  tagline: { zh: "就地读账 · 账龄 · 催收", en: "Read, age and collect, inside Excel" },
  help: { zh: "帮助", en: "Help" },
  back: { zh: "返回", en: "Back" },

  asOf: { zh: "截止日", en: "As-of date" },
  asOfHint: { zh: "留空则取表头标注、逾期天数或最后一张单据的日期", en: "Left empty: the sheet's title, its overdue days, or the last document" },
  analyse: { zh: "开始分析", en: "Analyse" },
  writeSheets: { zh: "写入报表", en: "Write sheets" },
  cancel: { zh: "取消", en: "Cancel" },
  welcome: {
    zh: "点“开始分析”，就地读取本工作簿的客户、发票、回款、核销等台账，无需套用模板。分析不改动任何单元格。",
    en: "Choose Analyse to read the customers, invoices, receipts and allocations in this workbook where they lie. No template is needed, and analysing changes no cell.",
  },
  welcomeWrite: {
    zh: "“写入报表”另建工作表，您的台账保持原样；您在报表里填写的状态、承诺和备注，刷新后仍在。",
    en: "Write sheets adds sheets of its own and leaves your ledgers alone; the status, promises and notes that you type there survive every refresh.",
  },

  stages: {
    find: { zh: "查找台账", en: "Finding ledgers" },
    read: { zh: "读取台账", en: "Reading" },
    analyse: { zh: "计算账龄", en: "Analysing" },
    write: { zh: "写入报表", en: "Writing sheets" },
  },
  waitingForCell: { zh: "有单元格正在编辑，按 Enter 结束后自动继续。", en: "A cell is being edited; press Enter and this goes on." },
  done: { zh: "{done} / {total}", en: "{done} of {total}" },

  asOfCaption: { zh: "截止 {asOf}（{source}）", en: "As of {asOf} ({source})" },
  basis: {
    due: { zh: "按到期日", en: "by due date" },
    invoice: { zh: "按发票日", en: "by invoice date" },
  },
  ledgersRead: { zh: "读取台账 {ledgers} 份，共 {rows} 行", en: "{ledgers} ledgers, {rows} rows read" },

  converted: { zh: "各币种折合 {currency}：余额 {total}，逾期 {overdue}", en: "All currencies in {currency}: {total}, of which overdue {overdue}" },

  receivables: { zh: "应收余额", en: "Receivables" },
  overdue: { zh: "其中逾期", en: "Overdue" },
  overdueRate: { zh: "逾期率", en: "Overdue rate" },
  aging: { zh: "账龄", en: "Aging" },
  bucket: { zh: "账龄段", en: "Bucket" },
  amount: { zh: "金额", en: "Amount" },
  share: { zh: "占比", en: "Share" },
  notDue: { zh: "未到期", en: "Not due" },
  days: { zh: "{label} 天", en: "{label} days" },
  credits: { zh: "贷项", en: "Credits" },
  unapplied: { zh: "未核销回款", en: "Unapplied cash" },
  total: { zh: "合计", en: "Total" },
  ties: { zh: "与账面核对一致，差额 0.00", en: "Ties to the ledger: difference 0.00" },
  tiesNot: { zh: "与账面相差 {difference}，原因见“数据体检”", en: "Differs from the ledger by {difference}; see the Data check sheet for why" },

  problems: { zh: "数据问题", en: "Data problems" },
  problemCounts: {
    error: { zh: "错误 {count}", en: "{count} errors" },
    warning: { zh: "提醒 {count}", en: "{count} warnings" },
    note: { zh: "说明 {count}", en: "{count} notes" },
  },
  noProblems: { zh: "没有发现数据问题", en: "No data problems found" },
  noLedger: {
    zh: "没有找到台账。请打开含客户、发票或往来明细的工作表再试。",
    en: "No ledger was found. Open a workbook with invoices or a customer journal and try again.",
  },

  actions: { zh: "最急的催收行动", en: "Most urgent actions" },
  actionLine: { zh: "{action} · {owner}", en: "{action} · {owner}" },
  actionOverdue: { zh: "逾期 {amount}，最长 {days} 天", en: "{amount} overdue, oldest {days} days" },
  actionOpen: { zh: "未收 {amount}", en: "{amount} open" },
  actionsMore: { zh: "另有 {count} 项，见“催收计划”", en: "{count} more in the collection plan" },
  noActions: { zh: "目前没有需要催收的客户", en: "No customer needs an action now" },
  unknownCustomer: { zh: "（未注明客户）", en: "(no customer named)" },

  written: { zh: "已写入的报表", en: "Sheets written" },
  writtenRows: { zh: "{rows} 行", en: "{rows} rows" },
  writtenKept: { zh: "保留填写 {kept} 行", en: "entries kept in {kept} rows" },

  helpTitle: { zh: "怎么用", en: "How it works" },
  helpParts: [
    {
      title: { zh: "读什么", en: "What is read" },
      text: {
        zh: "当前工作簿中可见工作表上的客户、应收发票、回款、核销、往来明细账、余额表、票据、催收记录和汇率。表头在第几行、叫什么名字都可以；小计、合计和页脚不会被重复计入。",
        en: "Customers, invoices, receipts, allocations, customer journals, balances, bills, collection log and rates on the visible sheets of this workbook. Headers may stand in any row and bear any usual name; subtotals, totals and footers are never added twice.",
      },
    },
    {
      title: { zh: "写什么", en: "What is written" },
      text: {
        zh: "账龄分析、账龄明细、催收计划、数据体检、运行记录五张工作表。只写带本插件标记的工作表，不改动您的台账。",
        en: "Five sheets: aging, aging detail, collection plan, data check and run log. Only sheets that carry the add-in's own mark are written; your ledgers stay as they are.",
      },
    },
    {
      title: { zh: "账龄口径", en: "How items are aged" },
      text: {
        zh: "逾期天数 = 截止日 − 到期日；当天到期不算逾期，第 30 天归入 1–30 天。没有到期日的，依次取合同账期、客户账期、发票日。截止日之后的单据不计入，并在数据体检中列示。",
        en: "Days past due = as-of date − due date; an item due today is not overdue, day 30 belongs to 1–30. Without a due date the contract's terms, the customer's terms or the invoice date stand in. Documents after the as-of date are left out and listed in the data check.",
      },
    },
    {
      title: { zh: "公式", en: "Functions" },
      text: {
        zh: "=AR.AGING(金额, 到期日, 截止日)、=AR.BUCKET(到期日, 截止日)、=AR.DAYSPASTDUE(到期日, 截止日) 可直接用在您自己的模型里。",
        en: "=AR.AGING(amounts, due dates, as-of), =AR.BUCKET(due date, as-of) and =AR.DAYSPASTDUE(due date, as-of) work in your own models.",
      },
    },
    {
      title: { zh: "隐私", en: "Privacy" },
      text: {
        zh: "全部计算在 Excel 内完成，没有服务器，没有账号，数据不出本机。",
        en: "Everything is computed inside Excel: no server, no account, nothing leaves your machine.",
      },
    },
  ],
} as const satisfies Record<string, Words | Record<string, Words> | readonly { title: Words; text: Words }[]>;
