/** The sample's sheets beside the receivables, column by column: sales, orders, contracts, opportunities, a statement, plans. */
import { civilDate, isoDate, type DayNumber } from "../measures/calendar";
import { toMinor } from "../measures/money";
import type { BusinessFacts } from "./businessFacts";
import type { SampleContract } from "./contracts";
import type { SampleCustomer, Twin } from "./customers";
import type { StatementLine } from "./customerStatement";
import type { DealSpell } from "./deals";
import type { SampleFacts } from "./facts";
import { SAMPLE_FINANCIALS, type FinancialStatement } from "./financials";
import { SAMPLE_HOLIDAYS, type SampleHoliday } from "./holidays";
import type { LedgerColumn, LedgerSheet } from "./ledgerSheet";
import { sheetNote, text } from "./ledgers";
import type { OrderLine } from "./orders";
import { PLANTED } from "./plantedSignals";
import type { SampleBudget, SampleTarget } from "./plans";
import type { SamplePurchase } from "./purchases";
import type { SaleLine } from "./saleLines";
import { plainAmount, type SampleLanguage } from "./typing";
import { COMPANY, FOOTER, NO, OUT_OF_SPEC, IN_SPEC, TOTAL, YES } from "./words";

type Named = { customer: number };

export class BusinessLedgers {
  constructor(private readonly facts: SampleFacts, private readonly business: BusinessFacts, private readonly language: SampleLanguage) {}

  sales(): LedgerSheet<SaleLine> {
    return {
      name: { zh: "销售与成本", en: "Sales and cost" }, title: { zh: "销售出库成本明细表", en: "Sales and cost by line" }, note: sheetNote(this.facts, true),
      records: this.business.lines, frozenColumns: 2, tabColor: "#2E75B6", groupOf: ({ date }) => quarterOf(date), total: TOTAL, footer: FOOTER,
      columns: [
        { header: { zh: "出库日期", en: "Ship date" }, width: 13, cell: (one, clerk) => clerk.date(one.date) },
        text({ zh: "订单号", en: "Order no." }, 15, (one) => one.order),
        this.customerName(),
        text({ zh: "产品编码", en: "Product code" }, 12, (one) => one.product.code),
        text({ zh: "产品名称", en: "Product name" }, 26, (one) => one.product.name[this.language]),
        text({ zh: "产品线", en: "Product line" }, 16, (one) => one.product.line[this.language]),
        { header: { zh: "销售数量", en: "Quantity" }, width: 11, cell: (one) => ({ v: one.quantity, s: "whole" }) },
        { header: { zh: "不含税金额", en: "Net amount" }, width: 16, cell: (one, clerk) => clerk.amount(one.revenue), summed: (one) => one.revenue },
        { header: { zh: "材料成本", en: "Material cost" }, width: 16, cell: (one) => plainAmount(one.material), summed: (one) => one.material },
        { header: { zh: "人工成本", en: "Labour cost" }, width: 15, cell: (one) => plainAmount(one.labour), summed: (one) => one.labour },
        { header: { zh: "运费", en: "Freight" }, width: 14, cell: (one) => plainAmount(one.freight), summed: (one) => one.freight },
        text({ zh: "业务员", en: "Salesperson" }, 14, (one) => this.customer(one).salesperson[this.language]),
        text({ zh: "区域", en: "Region" }, 10, (one) => this.customer(one).region[this.language]),
      ],
    };
  }

  orders(): LedgerSheet<OrderLine> {
    const { language } = this;
    return {
      name: { zh: "订单与履约", en: "Orders and deliveries" }, title: { zh: "销售订单履约跟踪表", en: "Orders and deliveries" }, note: sheetNote(this.facts, true),
      records: this.business.orders, frozenColumns: 2, tabColor: "#2E75B6", footer: FOOTER,
      columns: [
        text({ zh: "订单号", en: "Order no." }, 15, (one) => one.order),
        { header: { zh: "行号", en: "Line no." }, width: 8, cell: (one) => ({ v: one.place, s: "whole" }) },
        text({ zh: "合同号", en: "Contract no." }, 17, (one) => one.contract),
        this.customerName(),
        text({ zh: "产品编码", en: "Product code" }, 12, (one) => one.product.code),
        text({ zh: "产品名称", en: "Product name" }, 26, (one) => one.product.name[language]),
        text({ zh: "责任部门", en: "Department" }, 22, (one) => one.product.workshop[language]),
        { header: { zh: "下单日期", en: "Order date" }, width: 13, cell: (one, clerk) => clerk.date(one.ordered) },
        { header: { zh: "订单数量", en: "Ordered quantity" }, width: 11, cell: (one) => ({ v: one.quantity, s: "whole" }) },
        { header: { zh: "要求交期", en: "Required date" }, width: 13, cell: (one, clerk) => clerk.date(one.planned) },
        { header: { zh: "已发货数量", en: "Shipped quantity" }, width: 12, cell: (one) => ({ v: one.deliveredQuantity ?? null, s: "whole" }) },
        { header: { zh: "实际发货日期", en: "Date shipped" }, width: 14, cell: (one, clerk) => clerk.date(one.delivered) },
        text({ zh: "是否验收", en: "Accepted" }, 10, (one) => (one.delivered === undefined ? "" : (one.issue ? NO : YES)[language])),
        text({ zh: "质检结果", en: "In spec" }, 10, (one) => (one.delivered === undefined ? "" : (one.issue ? OUT_OF_SPEC : IN_SPEC)[language])),
        text({ zh: "客诉", en: "Complaint" }, 30, (one) => one.issue?.[language] ?? ""),
        { header: { zh: "索赔金额", en: "Claim amount" }, width: 14, cell: (one) => amountOrBlank(one.claim) },
        { header: { zh: "订单金额（含税）", en: "Order amount (incl. VAT)" }, width: 17, cell: (one) => plainAmount(one.amount) },
        { header: { zh: "已开票金额", en: "Invoiced amount" }, width: 16, cell: (one) => amountOrBlank(one.billedAmount) },
        { header: { zh: "开票日期", en: "Invoice date" }, width: 13, cell: (one, clerk) => clerk.date(one.billed) },
      ],
    };
  }

  contracts(): LedgerSheet<SampleContract> {
    const { language } = this;
    return {
      name: { zh: "合同台账", en: "Sales contracts" }, title: { zh: "销售合同台账", en: "Sales contracts" }, note: sheetNote(this.facts, false),
      records: this.business.contracts, frozenColumns: 1, tabColor: "#7F6000",
      columns: [
        text({ zh: "合同编号", en: "Contract no." }, 17, (one) => one.contract),
        this.customerName(),
        { header: { zh: "签订日期", en: "Signed on" }, width: 13, cell: (one, clerk) => clerk.date(one.signed) },
        { header: { zh: "开始日期", en: "Start date" }, width: 13, cell: (one, clerk) => clerk.date(one.start) },
        { header: { zh: "结束日期", en: "End date" }, width: 13, cell: (one, clerk) => clerk.date(one.end) },
        text({ zh: "币种", en: "Currency" }, 9, (one) => this.customer(one).currency),
        { header: { zh: "合同金额", en: "Contract amount" }, width: 17, cell: (one) => plainAmount(one.amount) },
        { header: { zh: "已收款", en: "Received" }, width: 17, cell: (one) => plainAmount(one.received) },
        text({ zh: "付款条件", en: "Payment terms" }, 30, (one) => one.terms?.[language] ?? ""),
        { header: { zh: "违约金率（日）", en: "Penalty rate (a day)" }, width: 13, cell: (one) => ({ v: one.penalty === undefined ? null : one.penalty / 10_000, s: "percent" }) },
        text({ zh: "汇率条款", en: "FX clause" }, 34, (one) => one.fxClause?.[language] ?? ""),
        text({ zh: "审批级别", en: "Approval level" }, 16, (one) => one.approval[language]),
        text({ zh: "标准合同", en: "Standard contract" }, 11, (one) => (one.standard ? YES : NO)[language]),
        text({ zh: "合同状态", en: "Contract status" }, 12, (one) => one.status[language]),
      ],
    };
  }

  deals(): LedgerSheet<DealSpell> {
    const { language } = this;
    return {
      name: { zh: "商机", en: "Opportunities" }, title: { zh: "商机阶段跟踪表", en: "Opportunities by stage" }, note: sheetNote(this.facts, true),
      records: this.business.deals, frozenColumns: 1, tabColor: "#7030A0",
      columns: [
        text({ zh: "商机编号", en: "Opportunity no." }, 15, (one) => one.deal),
        this.customerName(),
        text({ zh: "行业", en: "Industry" }, 18, (one) => this.customer(one).industry[language]),
        text({ zh: "区域", en: "Region" }, 10, (one) => this.customer(one).region[language]),
        text({ zh: "业务员", en: "Salesperson" }, 14, (one) => this.customer(one).salesperson[language]),
        text({ zh: "产品名称", en: "Product name" }, 26, (one) => one.product.name[language]),
        { header: { zh: "预计成交金额", en: "Deal amount" }, width: 16, cell: (one) => plainAmount(one.amount) },
        text({ zh: "商机阶段", en: "Deal stage" }, 13, (one) => one.stage[language]),
        { header: { zh: "进入阶段日期", en: "Stage entered" }, width: 14, cell: (one, clerk) => clerk.date(one.entered) },
        { header: { zh: "离开阶段日期", en: "Stage left" }, width: 14, cell: (one, clerk) => clerk.date(one.left) },
        { header: { zh: "创建日期", en: "Created" }, width: 13, cell: (one, clerk) => clerk.date(one.created) },
        { header: { zh: "关闭日期", en: "Close date" }, width: 13, cell: (one, clerk) => clerk.date(one.closed) },
        text({ zh: "商机结果", en: "Outcome" }, 11, (one) => one.outcome[language]),
        { header: { zh: "最后跟进日期", en: "Last activity" }, width: 14, cell: (one, clerk) => clerk.date(one.updated) },
      ],
    };
  }

  statement(): LedgerSheet<StatementLine> {
    const customer = this.facts.customers.find(({ code }) => code === PLANTED.statement)!;
    const { year, month, day } = civilDate(this.facts.asOf);
    return {
      name: { zh: "客户对账单", en: "Customer's statement" }, title: { zh: "供应商往来对账单（客户提供）", en: "Supplier account, statement from the customer" },
      note: { zh: `供应商：${COMPANY.zh}    截止日期：${year}年${month}月${day}日`, en: `Supplier ${COMPANY.en}    As at ${isoDate(this.facts.asOf)}` },
      party: { zh: `客户：${customer.name.zh}`, en: `Customer: ${customer.name.en}` },
      records: this.business.statement, frozenColumns: 1, tabColor: "#548235", total: TOTAL,
      columns: [
        text({ zh: "对方单号", en: "Their document no." }, 18, (one) => one.document),
        { header: { zh: "我方发票号", en: "Our invoice no." }, width: 15, cell: (one, clerk) => clerk.text(one.reference, "id") },
        { header: { zh: "单据日期", en: "Document date" }, width: 14, cell: (one, clerk) => clerk.date(one.date) },
        { header: { zh: "应付金额", en: "Amount due" }, width: 17, cell: (one, clerk) => clerk.amount(one.amount), summed: (one) => one.amount },
        text({ zh: "摘要", en: "Description" }, 28, (one) => one.note[this.language]),
      ],
    };
  }

  financials(): LedgerSheet<FinancialStatement> {
    const figure = (header: Twin, of: (one: FinancialStatement) => number): LedgerColumn<FinancialStatement> => ({ header, width: 17, cell: (one) => plainAmount(toMinor(of(one) * 1_000)) });
    const nameOf = (one: FinancialStatement): string => this.facts.customers.find(({ code }) => code === one.customer)!.name[this.language];
    return {
      name: { zh: "客户财报", en: "Customer financials" }, title: { zh: "重点客户财务报表数据", en: "Financial statements of key customers" }, note: { zh: "单位：元", en: "Amounts in CNY" },
      records: SAMPLE_FINANCIALS, frozenColumns: 2, tabColor: "#7F7F7F",
      columns: [
        { header: { zh: "客户名称", en: "Customer" }, width: 38, cell: (one, clerk) => clerk.name(nameOf(one)) },
        text({ zh: "报告期", en: "Period" }, 11, (one) => (this.language === "zh" ? `${one.year}年` : `${one.year}-12-31`)),
        figure({ zh: "资产总计", en: "Total assets" }, (one) => one.totalAssets),
        figure({ zh: "流动资产合计", en: "Current assets" }, (one) => one.currentAssets),
        figure({ zh: "流动负债合计", en: "Current liabilities" }, (one) => one.currentLiabilities),
        figure({ zh: "负债合计", en: "Total liabilities" }, (one) => one.totalLiabilities),
        figure({ zh: "所有者权益合计", en: "Equity" }, (one) => one.totalAssets - one.totalLiabilities),
        figure({ zh: "留存收益", en: "Retained earnings" }, (one) => one.retainedEarnings),
        figure({ zh: "息税前利润", en: "EBIT" }, (one) => one.ebit),
        figure({ zh: "营业收入", en: "Revenue" }, (one) => one.revenue),
        figure({ zh: "净利润", en: "Net profit" }, (one) => one.netProfit),
        figure({ zh: "经营活动现金流量净额", en: "Operating cash flow" }, (one) => one.operatingCashFlow),
      ],
    };
  }

  targets(): LedgerSheet<SampleTarget> {
    return {
      name: { zh: "目标", en: "Targets" }, title: { zh: "2025年业务员目标完成情况", en: "Salespeople's targets 2025" }, note: sheetNote(this.facts, true),
      records: this.business.targets, frozenColumns: 1, tabColor: "#BF8F00",
      columns: [
        text({ zh: "业务员", en: "Salesperson" }, 14, (one) => one.person[this.language]),
        text({ zh: "考核指标", en: "Indicator" }, 13, (one) => one.indicator[this.language]),
        text({ zh: "考核月份", en: "Period" }, 12, (one) => this.month(one.period)),
        { header: { zh: "目标值", en: "Target" }, width: 17, cell: (one) => plainAmount(one.target) },
        { header: { zh: "实际完成", en: "Actual" }, width: 17, cell: (one) => plainAmount(one.actual) },
      ],
    };
  }

  budgets(): LedgerSheet<SampleBudget> {
    return {
      name: { zh: "费用预算", en: "Expense budget" }, title: { zh: "2025年费用预算执行表", en: "Expense budget 2025" }, note: sheetNote(this.facts, true),
      records: this.business.budgets, frozenColumns: 2, tabColor: "#BF8F00", total: TOTAL,
      columns: [
        text({ zh: "部门", en: "Department" }, 16, (one) => one.department[this.language]),
        text({ zh: "费用项目", en: "Expense" }, 18, (one) => one.expense[this.language]),
        text({ zh: "月份", en: "Period" }, 12, (one) => this.month(one.period)),
        { header: { zh: "预算金额", en: "Budget" }, width: 16, cell: (one) => plainAmount(one.budget), summed: (one) => one.budget },
        { header: { zh: "实际发生", en: "Actual" }, width: 16, cell: (one) => amountOrBlank(one.actual), summed: (one) => one.actual ?? 0 },
      ],
    };
  }

  holidays(): LedgerSheet<SampleHoliday> {
    return {
      name: { zh: "节假日", en: "Holidays" }, title: { zh: "法定节假日及调休", en: "Public holidays and make-up workdays" }, note: { zh: "2024—2025", en: "2024–2025" },
      records: SAMPLE_HOLIDAYS, frozenColumns: 0, tabColor: "#7F7F7F",
      columns: [
        { header: { zh: "日期", en: "Date" }, width: 14, cell: (one) => ({ v: one.day, s: "date" }) },
        text({ zh: "节日名称", en: "Holiday" }, 24, (one) => one.name[this.language]),
        text({ zh: "是否上班", en: "Working day" }, 12, (one) => (one.working ? YES : NO)[this.language]),
      ],
    };
  }

  purchases(): LedgerSheet<SamplePurchase> {
    const { language } = this;
    return {
      name: { zh: "采购与付款", en: "Purchases" }, title: { zh: "采购与付款台账", en: "Purchases and supplier payments" }, note: sheetNote(this.facts, true),
      records: this.business.purchases, frozenColumns: 2, tabColor: "#806000", total: TOTAL, footer: FOOTER,
      columns: [
        text({ zh: "采购订单号", en: "PO number" }, 15, (one) => one.order),
        { header: { zh: "供应商名称", en: "Supplier" }, width: 44, cell: (one, clerk) => clerk.name(one.supplier.name[language]) },
        text({ zh: "供应商编码", en: "Supplier code" }, 12, (one) => one.supplier.code),
        { header: { zh: "采购日期", en: "PO date" }, width: 13, cell: (one, clerk) => clerk.date(one.ordered) },
        text({ zh: "物料名称", en: "Material" }, 24, (one) => one.supplier.item[language]),
        { header: { zh: "采购数量", en: "Quantity" }, width: 11, cell: (one) => ({ v: one.quantity, s: "whole" }) },
        { header: { zh: "采购金额", en: "Purchase amount" }, width: 17, cell: (one, clerk) => clerk.amount(one.amount), summed: (one) => one.amount },
        { header: { zh: "运费", en: "Freight" }, width: 14, cell: (one) => plainAmount(one.freight), summed: (one) => one.freight },
        { header: { zh: "到货日期", en: "Receiving date" }, width: 13, cell: (one, clerk) => clerk.date(one.received) },
        { header: { zh: "供应商发票号", en: "Supplier invoice no." }, width: 14, cell: (one, clerk) => clerk.text(one.invoice, "id") },
        { header: { zh: "发票日期", en: "Invoice date" }, width: 13, cell: (one, clerk) => clerk.date(one.invoiced) },
        { header: { zh: "付款日期", en: "Payment date" }, width: 13, cell: (one, clerk) => clerk.date(one.paid) },
      ],
    };
  }

  private customerName<T extends Named>(): LedgerColumn<T> {
    return { header: { zh: "客户名称", en: "Customer" }, width: 44, cell: (one, clerk) => clerk.name(this.customer(one).name[this.language]) };
  }

  private customer(one: Named): SampleCustomer {
    return this.facts.customers[one.customer]!;
  }

  private month(day: DayNumber): string {
    const { year, month } = civilDate(day);
    return this.language === "zh" ? `${year}年${month}月` : `${year}-${String(month).padStart(2, "0")}`;
  }
}

function amountOrBlank(amount: number | undefined): ReturnType<typeof plainAmount> {
  return amount === undefined ? { v: null, s: "amount" } : plainAmount(amount);
}

function quarterOf(day: DayNumber): Twin {
  const { year, month } = civilDate(day);
  const quarter = Math.ceil(month / 3);
  return { zh: `${year}年${quarter}季度小计`, en: `Subtotal Q${quarter} ${year}` };
}
