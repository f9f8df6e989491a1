/** Words of the help: where to begin, what is read and written, what the figures mean. */
import type { Words } from "../index";

export const HELP: { title: Words; parts: readonly { title: Words; text: Words }[] } = {
  title: { zh: "怎么用", en: "How it works" },
  parts: [
    {
      title: { zh: "顺序", en: "The order of the work" },
      text: {
        zh: "账本：看读了哪些表、每列读作什么，需要时改选。检查：看余额、逾期和预警，点开看原因、来源行和下一步。报表：选要写的工作表并写入。客户：选中任一行，即看该客户。设置：口径、汇率、阈值、催收政策、信用评分权重。还没有台账时，点功能区的“模板”插入空白台账或示例数据。",
        en: "Ledgers: see what was read and as what, and choose otherwise where needed. Checks: balance, overdue and findings, each with its reason, rows and next step. Reports: choose the sheets and write them. Customer: select any row to see its customer. Settings: how things are counted, rates, thresholds, collection policy, weights of the credit score. Without ledgers, choose Templates on the ribbon to insert empty ones or the sample.",
      },
    },
    {
      title: { zh: "读什么", en: "What is read" },
      text: {
        zh: "当前工作簿中可见工作表上的台账：客户、应收发票、付款节点、回款、核销、往来明细账、余额表、账龄表、票据、催收记录、汇率、合同、订单、销售与成本、库存、商机、对账单、财报、目标、预算、采购与付款、节假日。表头在第几行、叫什么名字都可以；小计、合计和页脚不会被重复计入。",
        en: "The ledgers on the visible sheets of this workbook: customers, invoices, instalments, receipts, allocations, journals, balances, aged lists, bills, collection log, rates, contracts, orders, sales and cost, stock, deals, statements, financials, targets, budget, purchases and payments to suppliers, holidays. Headers may stand in any row and bear any usual name; subtotals, totals and footers are never added twice.",
      },
    },
    {
      title: { zh: "写什么", en: "What is written" },
      text: {
        zh: "只写带本插件标记的工作表，不改动您的台账。没有内容的报表不写。写入时先在隐藏的工作表上做好，再一次换上：中途失败或取消，原来的报表保持不变。",
        en: "Only sheets that carry the add-in's own mark are written; your ledgers stay as they are. Reports with nothing to show are left out. Each is prepared on a hidden sheet and put in place in one step: when something fails or you cancel, the report before stays.",
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
        zh: "在单元格里输入 =AR. 即可看到全部函数，可直接用在您自己的模型里；说明与例子见右上角的“函数”按钮。",
        en: "Type =AR. into a cell to see all functions; they work in your own models. Explanations and examples are behind the Functions button at the top.",
      },
    },
    {
      title: { zh: "快捷键", en: "Keyboard shortcuts" },
      text: {
        zh: "Ctrl+Shift+Alt+R 打开窗格，Ctrl+Shift+Alt+A 开始分析，Ctrl+Shift+Alt+C 客户卡片（Mac 用 Command 和 Option）。网页版需先点一下表格区。",
        en: "Ctrl+Shift+Alt+R opens the pane, Ctrl+Shift+Alt+A analyses, Ctrl+Shift+Alt+C shows the customer card (Command and Option on a Mac). In a browser click into the grid first.",
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
};
