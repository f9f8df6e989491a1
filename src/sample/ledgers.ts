/** The sheets of the sample workbook, column by column. */
import { civilDate, isoDate } from "../measures/calendar";
import { multiply } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import type { SampleAllocation, SampleBill, SampleContact, SampleFacts, SampleInvoice, SampleRate, SampleReceipt } from "./facts";
import { invoiceTypedTwice } from "./generate";
import type { LedgerColumn, LedgerSheet } from "./ledgerSheet";
import { plainAmount, type Clerk, type SampleLanguage } from "./typing";
import { BILL_STATUSES, COMPANY, FOOTER, INVOICE_KINDS, METHODS, OTHER_SPELLINGS, REFUSED_NOTE, RETURN_NOTE, TOTAL, UNAPPLIED_NOTE, YES } from "./words";

type Named = { customer: number };

/** Builds the column lists; they need the customers' names and the language of the workbook. */
export class SampleLedgers {
  constructor(private readonly facts: SampleFacts, private readonly language: SampleLanguage) {}

  customers(): LedgerSheet<SampleCustomer> {
    const { language, facts } = this;
    const limits = creditLimits(facts);
    return {
      name: { zh: "客户", en: "Customers" }, title: { zh: "客户档案", en: "Customer master" }, note: this.note(false),
      records: facts.customers, frozenColumns: 2, tabColor: "#2F5597",
      columns: [
        { header: { zh: "客户编码", en: "Customer code" }, width: 11, cell: (one, clerk) => clerk.id(one.code) },
        { header: { zh: "客户名称", en: "Customer name" }, width: 38, cell: (one, clerk) => clerk.name(one.name[language]) },
        text({ zh: "上级客户", en: "Parent customer" }, 34, (one) => (one.parent === undefined ? "" : facts.customers[one.parent]!.name[language])),
        text({ zh: "行业", en: "Industry" }, 18, (one) => one.industry[language]),
        text({ zh: "区域", en: "Region" }, 10, (one) => one.region[language]),
        text({ zh: "企业规模", en: "Company size" }, 10, (one) => one.size[language]),
        text({ zh: "客户等级", en: "Tier" }, 9, (one) => one.tier),
        { header: { zh: "信用额度", en: "Credit limit" }, width: 17, cell: (one) => plainAmount(limits.get(one.code)!) },
        { header: { zh: "账期（天）", en: "Payment terms (days)" }, width: 12, cell: (one) => ({ v: one.termsDays, s: "whole" }) },
        text({ zh: "币种", en: "Currency" }, 9, (one) => one.currency),
        text({ zh: "业务员", en: "Salesperson" }, 14, (one) => one.salesperson[language]),
        text({ zh: "区域经理", en: "Regional manager" }, 15, (one) => one.regionalManager[language]),
        text({ zh: "邮箱", en: "E-mail" }, 30, (one) => one.email),
      ],
    };
  }

  invoices(): LedgerSheet<SampleInvoice> {
    const records = this.facts.invoices.filter((one) => !this.isExport(one));
    return {
      name: { zh: "应收发票", en: "Invoices" }, title: { zh: "应收账款发票明细表", en: "Sales invoices" }, note: this.note(true),
      records, frozenColumns: 3, tabColor: "#C55A11", total: TOTAL, footer: FOOTER, groupOf: quarterOf,
      typedTwice: { record: invoiceTypedTwice(this.facts), rowsBelow: 23 },
      columns: [
        ...this.documentColumns(),
        text({ zh: "合同号", en: "Contract no." }, 17, (one) => one.contract),
        { header: { zh: "开票日期", en: "Invoice date" }, width: 13, cell: (one, clerk) => clerk.date(one.date) },
        { header: { zh: "到期日", en: "Due date" }, width: 13, cell: (one, clerk) => clerk.date(one.dueTyped ? one.due : undefined) },
        text({ zh: "类型", en: "Type" }, 15, (one) => INVOICE_KINDS[one.kind][this.language]),
        { header: { zh: "价税合计", en: "Amount incl. VAT" }, width: 17, cell: (one, clerk) => clerk.amount(one.amount), summed: (one) => one.amount },
        { header: { zh: "其中：税额", en: "VAT" }, width: 15, cell: (one) => plainAmount(one.tax), summed: (one) => one.tax },
        { header: { zh: "业务员", en: "Salesperson" }, width: 14, cell: (one, clerk) => clerk.lookedUp(this.customer(one).salesperson[this.language]) },
        text({ zh: "是否争议", en: "Disputed" }, 10, (one) => (one.dispute ? YES[this.language] : "")),
        text({ zh: "争议原因", en: "Dispute reason" }, 32, (one) => one.dispute?.[this.language] ?? ""),
      ],
    };
  }

  exportInvoices(): LedgerSheet<SampleInvoice> {
    return {
      name: { zh: "外销发票", en: "Export invoices" }, title: { zh: "外销发票登记簿", en: "Export invoices" }, note: this.note(false),
      records: this.facts.invoices.filter((one) => this.isExport(one)), frozenColumns: 3, tabColor: "#C55A11",
      columns: [
        ...this.documentColumns(),
        text({ zh: "币种", en: "Currency" }, 9, (one) => this.customer(one).currency),
        { header: { zh: "发票日期", en: "Invoice date" }, width: 13, cell: (one, clerk) => clerk.date(one.date) },
        { header: { zh: "到期日", en: "Due date" }, width: 13, cell: (one, clerk) => clerk.date(one.dueTyped ? one.due : undefined) },
        text({ zh: "类型", en: "Type" }, 15, (one) => INVOICE_KINDS[one.kind][this.language]),
        { header: { zh: "金额（原币）", en: "Amount" }, width: 16, cell: (one, clerk) => clerk.amount(one.amount) },
        text({ zh: "业务员", en: "Salesperson" }, 14, (one) => this.customer(one).salesperson[this.language]),
      ],
    };
  }

  receipts(exports: boolean): LedgerSheet<SampleReceipt> {
    const records = this.facts.receipts.filter((one) => this.isExport(one) === exports);
    const used = new Set(this.facts.allocations.map((link) => link.credit));
    const returned = new Set(this.facts.receipts.map((one) => one.returns));
    return {
      name: exports ? { zh: "外销回款", en: "Export receipts" } : { zh: "回款", en: "Receipts" },
      title: exports ? { zh: "外销收汇登记簿", en: "Export receipts" } : { zh: "客户回款登记簿", en: "Customer receipts" },
      note: this.note(!exports), records, frozenColumns: 1, tabColor: "#548235",
      ...(exports ? {} : { total: TOTAL, footer: FOOTER }),
      columns: [
        text({ zh: "收款单号", en: "Receipt no." }, 17, (one) => one.document),
        { header: { zh: "收款日期", en: "Receipt date" }, width: 13, cell: (one, clerk) => clerk.date(one.date) },
        { header: { zh: "客户编码", en: "Customer code" }, width: 11, cell: (one, clerk) => clerk.id(this.customer(one).code) },
        { header: { zh: "客户名称", en: "Customer" }, width: 38, cell: (one, clerk) => clerk.name(this.spelling(one, one.document, 8)) },
        text({ zh: "收款方式", en: "Payment method" }, 20, (one) => METHODS[one.method][this.language]),
        ...(exports ? [text<SampleReceipt>({ zh: "币种", en: "Currency" }, 9, (one) => this.customer(one).currency)] : []),
        { header: { zh: "收款金额", en: "Amount received" }, width: 17, cell: (one, clerk) => clerk.amount(one.amount), summed: (one) => one.amount },
        { header: { zh: "票据号", en: "Bill no." }, width: 34, cell: (one, clerk) => clerk.text(one.billNo, "id") },
        text({ zh: "是否冲销", en: "Reversed" }, 10, (one) => (one.reversed ? YES[this.language] : "")),
        text({ zh: "备注", en: "Remark" }, 34, (one) => (one.reversed ? REFUSED_NOTE[this.language] : one.returns ? RETURN_NOTE[this.language] : used.has(one.document) || returned.has(one.document) ? "" : UNAPPLIED_NOTE[this.language])),
      ],
    };
  }

  allocations(): LedgerSheet<SampleAllocation> {
    return {
      name: { zh: "核销", en: "Allocations" }, title: { zh: "收款核销明细", en: "Allocation of receipts and credit notes" }, note: this.note(false),
      records: this.facts.allocations, frozenColumns: 1, tabColor: "#548235",
      columns: [
        { header: { zh: "核销日期", en: "Allocation date" }, width: 13, cell: (one, clerk) => clerk.date(one.date) },
        { header: { zh: "收款单号", en: "Receipt no." }, width: 22, cell: (one, clerk) => (/^\d+$/.test(one.credit) ? clerk.id(one.credit) : clerk.text(one.credit)) },
        { header: { zh: "发票号码", en: "Invoice no." }, width: 13, cell: (one, clerk) => clerk.id(one.invoice) },
        { header: { zh: "客户名称", en: "Customer" }, width: 38, cell: (one, clerk) => clerk.name(this.customer(one).name[this.language]) },
        { header: { zh: "核销金额", en: "Allocated amount" }, width: 17, cell: (one, clerk) => clerk.amount(one.amount) },
      ],
    };
  }

  bills(): LedgerSheet<SampleBill> {
    return {
      name: { zh: "票据", en: "Bills" }, title: { zh: "应收票据备查簿", en: "Bills receivable" }, note: this.note(true),
      records: this.facts.bills, frozenColumns: 1, tabColor: "#7F6000",
      columns: [
        { header: { zh: "票据号码", en: "Bill no." }, width: 34, cell: (one, clerk) => clerk.text(one.billNo, "id") },
        text({ zh: "票据种类", en: "Bill type" }, 20, (one) => METHODS[one.type][this.language]),
        { header: { zh: "出票人", en: "Drawer" }, width: 38, cell: (one, clerk) => clerk.name(this.customer(one).name[this.language]) },
        text({ zh: "承兑人", en: "Acceptor" }, 38, (one) => one.acceptor[this.language]),
        { header: { zh: "客户名称", en: "Received from" }, width: 38, cell: (one, clerk) => clerk.name(this.customer(one).name[this.language]) },
        { header: { zh: "收票日期", en: "Received on" }, width: 13, cell: (one, clerk) => clerk.date(one.received) },
        { header: { zh: "出票日期", en: "Issue date" }, width: 13, cell: (one, clerk) => clerk.date(one.issued) },
        { header: { zh: "到期日", en: "Maturity date" }, width: 13, cell: (one, clerk) => clerk.date(one.due) },
        { header: { zh: "票面金额", en: "Face amount" }, width: 17, cell: (one, clerk) => clerk.amount(one.amount) },
        text({ zh: "状态", en: "Status" }, 18, (one) => BILL_STATUSES[one.status][this.language]),
      ],
    };
  }

  contacts(): LedgerSheet<SampleContact> {
    return {
      name: { zh: "催收记录", en: "Collection log" }, title: { zh: "催收记录", en: "Collection log" }, note: this.note(false),
      records: this.facts.contacts, frozenColumns: 2, tabColor: "#7030A0",
      columns: [
        { header: { zh: "催收日期", en: "Contact date" }, width: 13, cell: (one, clerk) => clerk.date(one.date) },
        { header: { zh: "客户名称", en: "Customer" }, width: 38, cell: (one, clerk) => clerk.name(this.customer(one).name[this.language]) },
        { header: { zh: "发票号码", en: "Invoice no." }, width: 13, cell: (one, clerk) => clerk.id(one.invoice) },
        { header: { zh: "催收级别", en: "Level" }, width: 9, cell: (one) => ({ v: one.level, s: "whole" }) },
        text({ zh: "方式", en: "Channel" }, 10, (one) => one.channel[this.language]),
        text({ zh: "经办人", en: "Contacted by" }, 16, (one) => one.person[this.language]),
        text({ zh: "结果", en: "Result" }, 36, (one) => one.result[this.language]),
        { header: { zh: "承诺付款日", en: "Promised date" }, width: 13, cell: (one, clerk) => clerk.date(one.promisedDate) },
        { header: { zh: "承诺金额", en: "Promised amount" }, width: 17, cell: (one) => (one.promisedAmount === undefined ? { v: null, s: "amount" } : plainAmount(one.promisedAmount)) },
      ],
    };
  }

  rates(): LedgerSheet<SampleRate> {
    return {
      name: { zh: "汇率", en: "Rates" }, title: { zh: "月末汇率", en: "Month-end exchange rates" },
      note: { zh: "1 单位外币折合人民币", en: "CNY for one unit of foreign currency" },
      records: this.facts.rates, frozenColumns: 0, tabColor: "#7F7F7F",
      columns: [
        { header: { zh: "日期", en: "Date" }, width: 14, cell: (one) => ({ v: one.date, s: "date" }) },
        text({ zh: "币种", en: "Currency" }, 12, (one) => one.currency),
        { header: { zh: "汇率", en: "Rate" }, width: 14, cell: (one) => ({ v: one.rate / 10_000, s: "rate" }) },
      ],
    };
  }

  /** Number, customer code and customer: the first three columns of both invoice sheets. */
  private documentColumns(): LedgerColumn<SampleInvoice>[] {
    const codeLess = (one: SampleInvoice): boolean => this.customer(one).code === "1004" && Number(one.document) % 17 === 0;
    return [
      { header: { zh: "发票号码", en: "Invoice no." }, width: 13, cell: (one, clerk) => clerk.id(one.document) },
      { header: { zh: "客户编码", en: "Customer code" }, width: 11, cell: (one, clerk) => (codeLess(one) ? clerk.text("") : clerk.id(this.customer(one).code)) },
      { header: { zh: "客户名称", en: "Customer" }, width: 38, cell: (one, clerk) => clerk.name(codeLess(one) ? OTHER_SPELLINGS[1004]![this.language] : this.spelling(one, one.document, 13)) },
    ];
  }

  /** The customer's name; on every n-th document its other spelling, when it has one. */
  private spelling(one: Named, document: string, every: number): string {
    const customer = this.customer(one);
    const other = OTHER_SPELLINGS[customer.code];
    return other && Number(document.slice(-3)) % every === 0 ? other[this.language] : customer.name[this.language];
  }

  private customer(one: Named): SampleCustomer {
    return this.facts.customers[one.customer]!;
  }

  private isExport(one: Named): boolean {
    return this.customer(one).currency !== "CNY";
  }

  private note(yuan: boolean): Twin {
    return sheetNote(this.facts, yuan);
  }
}

/** The second row of a sheet: who, as of when, in which unit. */
export function sheetNote({ asOf }: SampleFacts, yuan: boolean): Twin {
  const date = civilDate(asOf);
  return {
    zh: `编制单位：${COMPANY.zh}    截止日期：${date.year}年${date.month}月${date.day}日${yuan ? "    单位：元" : ""}`,
    en: `${COMPANY.en}    As at ${isoDate(asOf)}${yuan ? "    Amounts in CNY" : ""}`,
  };
}

/** A column of plain texts. */
export function text<T>(header: Twin, width: number, value: (record: T) => string): LedgerColumn<T> {
  return { header, width, cell: (record, clerk: Clerk) => clerk.text(value(record)) };
}

function quarterOf(invoice: SampleInvoice): Twin {
  if (invoice.kind === "opening") return { zh: "2023年度小计", en: "Subtotal 2023" };
  const { year, month } = civilDate(invoice.date);
  const quarter = Math.ceil(month / 3);
  return { zh: `${year}年${quarter}季度小计`, en: `Subtotal Q${quarter} ${year}` };
}

/** In the customer's currency: what it buys in its term plus three months, rounded up to hundred thousand. */
function creditLimits(facts: SampleFacts): Map<string, number> {
  const limits = new Map<string, number>();
  facts.customers.forEach((customer, index) => {
    const bought = facts.invoices.filter((one) => one.customer === index && one.kind === "invoice").reduce((sum, one) => sum + one.amount, 0);
    const term = multiply(bought, (customer.termsDays + 90) / 547);
    limits.set(customer.code, Math.ceil(term / 10_000_000) * 10_000_000);
  });
  return limits;
}
