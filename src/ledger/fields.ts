/** What a ledger of each kind may hold: its columns, by name and type. Everything else about reading derives from this table. */

export type FieldType = "text" | "date" | "amount" | "number";

/**
 * Columns of every ledger kind. The order is the canonical order of a template.
 * - text: ids, names, words; ids are never numbers
 * - date: Excel serials
 * - amount: money in minor units
 * - number: rates, days, percentages as fractions
 */
export const LEDGER_FIELDS = {
  /** customers */
  CUST: {
    code: "text", name: "text", parent: "text", industry: "text", region: "text", size: "text",
    salesperson: "text", regionalManager: "text", tier: "text", grade: "text", creditLimit: "amount",
    terms: "text", termsDays: "number", gradeDate: "date", reviewDate: "date", insuredLimit: "amount",
    guarantee: "text", email: "text", language: "text", currency: "text", source: "text", updated: "date",
  },
  /** invoices and open items, credit notes and opening items among them */
  INV: {
    document: "text", customer: "text", customerCode: "text", contract: "text", order: "text", reference: "text",
    invoiceDate: "date", dueDate: "date", currency: "text", rate: "number", amount: "amount", tax: "amount",
    paid: "amount", open: "amount", type: "text", terms: "text", termsDays: "number", daysOverdue: "number",
    salesperson: "text", department: "text", region: "text", project: "text", disputed: "text", disputeReason: "text",
    settledDate: "date", graceDate: "date", status: "text", drCr: "text", note: "text",
  },
  /** instalments of a contract or an invoice */
  PLAN: {
    document: "text", contract: "text", customer: "text", step: "text", percent: "number", amount: "amount",
    open: "amount", condition: "text", dueDate: "date", invoiceDate: "date", status: "text", currency: "text",
  },
  /** receipts */
  PAY: {
    receipt: "text", customer: "text", customerCode: "text", date: "date", amount: "amount", currency: "text",
    rate: "number", method: "text", billNo: "text", payer: "text", reversed: "text", invoice: "text",
    unapplied: "amount", salesperson: "text", note: "text",
  },
  /** which receipt (or credit note) settled which invoice */
  ALLOC: {
    receipt: "text", invoice: "text", step: "text", customer: "text", amount: "amount", date: "date", currency: "text",
  },
  /** the customer's account: debits and credits in order */
  JRNL: {
    date: "date", voucher: "text", customer: "text", customerCode: "text", account: "text", summary: "text",
    debit: "amount", credit: "amount", amount: "amount", direction: "text", balance: "amount", opening: "amount",
    currency: "text", rate: "number", dueDate: "date", invoice: "text", salesperson: "text", department: "text",
  },
  /** balances by customer: no documents, no dates */
  BAL: {
    customer: "text", customerCode: "text", account: "text", currency: "text", period: "text",
    openingDebit: "amount", openingCredit: "amount", periodDebit: "amount", periodCredit: "amount",
    closingDebit: "amount", closingCredit: "amount", opening: "amount", closing: "amount", direction: "text",
  },
  /** an aging by customer that another system printed, or the auditors' opening ages: see `Ledger.ages` */
  AGED: { customer: "text", customerCode: "text", currency: "text", total: "amount" },
  /** bills of exchange */
  BILL: {
    billNo: "text", type: "text", drawer: "text", acceptor: "text", customer: "text", issueDate: "date",
    dueDate: "date", amount: "amount", currency: "text", status: "text", receivedDate: "date", otherCity: "text", rate: "number",
    discounted: "text", endorsed: "text", handedOn: "date", discountRate: "number", discountInterest: "amount", endorsee: "text", derecognised: "text",
  },
  /** the collection log */
  DUN: {
    date: "date", customer: "text", invoice: "text", level: "number", channel: "text", person: "text",
    result: "text", promisedDate: "date", promisedAmount: "amount", reason: "text", note: "text",
  },
  /** exchange rates: units of the home currency for one unit of `currency` */
  RATE: { date: "date", currency: "text", rate: "number" },
  /** contracts and their clauses */
  CON: {
    contract: "text", customer: "text", customerCode: "text", signed: "date", start: "date", end: "date", amount: "amount", currency: "text",
    received: "amount", open: "amount", terms: "text", penaltyRate: "number", earlyDiscount: "text", fxClause: "text", approval: "text",
    standard: "text", status: "text", deliveryDate: "date", salesperson: "text", department: "text", note: "text",
  },
  /** order lines, planned and delivered; `orderLine` is the line's number within the order */
  ORD: {
    order: "text", orderLine: "text", contract: "text", customer: "text", customerCode: "text", itemCode: "text", item: "text",
    plannedQuantity: "number", actualQuantity: "number", plannedDate: "date", actualDate: "date", accepted: "text", inSpec: "text",
    serviceIssue: "text", claim: "amount", department: "text", salesperson: "text", amount: "amount", billed: "amount", billedDate: "date",
    orderDate: "date", status: "text", currency: "text",
  },
  /**
   * sales and their cost. `revenue` is without tax where the header says so, `gross` with tax; `price` and
   * `unitCost` are of one unit; `profit` is what a ledger gives in place of the cost
   */
  SALE: {
    date: "date", customer: "text", customerCode: "text", order: "text", orderLine: "text", itemCode: "text", item: "text", line: "text",
    channel: "text", quantity: "number", price: "number", revenue: "amount", gross: "amount", tax: "amount", discount: "amount", discountRate: "number",
    returns: "amount", cost: "amount", unitCost: "number", material: "amount", labour: "amount", freight: "amount", other: "amount", profit: "amount",
    salesperson: "text", department: "text", region: "text", currency: "text", status: "text",
  },
  /** stock by item, warehouse and period or day; `unitCost` is a price, `leadTime` days */
  STK: {
    itemCode: "text", item: "text", line: "text", warehouse: "text", date: "date", unit: "text",
    openingQuantity: "number", openingAmount: "amount", inQuantity: "number", inAmount: "amount", outQuantity: "number", outAmount: "amount",
    closingQuantity: "number", closingAmount: "amount", unitCost: "number", inTransit: "number", leadTime: "number", safetyStock: "number",
    reorderPoint: "number", expiry: "date", lastIssue: "date", firstReceipt: "date",
  },
  /** opportunities: one row a deal, or one a deal and stage */
  OPP: {
    deal: "text", customer: "text", customerCode: "text", industry: "text", region: "text", salesperson: "text", item: "text", amount: "amount",
    currency: "text", stage: "text", entered: "date", left: "date", created: "date", closed: "date", outcome: "text", department: "text", updated: "date",
  },
  /** a customer's own statement of account; `document` is their number, `reference` ours; debits are what they owe us */
  STMT: {
    document: "text", reference: "text", customer: "text", customerCode: "text", date: "date", amount: "amount", debit: "amount", credit: "amount",
    currency: "text", note: "text",
  },
  /** financial statements of customers; `months` that the flow figures cover follow from the period's words */
  FS: {
    customer: "text", customerCode: "text", period: "date", months: "number", totalAssets: "amount", currentAssets: "amount",
    currentLiabilities: "amount", totalLiabilities: "amount", equity: "amount", retainedEarnings: "amount", ebit: "amount", revenue: "amount",
    netProfit: "amount", operatingCashFlow: "amount",
  },
  /** targets; `month` is the month where `period` is a year; figures as written, money in major units, percentages as fractions */
  KPI: { person: "text", department: "text", period: "date", month: "text", months: "number", indicator: "text", target: "number", actual: "number" },
  /** budgets by expense type; `months` that a row covers follow from the period's words */
  BUD: { department: "text", expense: "text", period: "date", month: "text", months: "number", budget: "amount", actual: "amount" },
  /** days off, and make-up workdays (调休) */
  HOL: { date: "date", working: "text", name: "text" },
  /**
   * purchases: orders, deliveries, suppliers' invoices and what was paid to them. `advance` is money paid ahead, `settled` what
   * deliveries or invoices have used of it, `left` what they have not
   */
  PUR: {
    supplier: "text", supplierCode: "text", order: "text", orderDate: "date", receivedDate: "date", invoice: "text", invoiceDate: "date",
    payment: "text", payDate: "date", itemCode: "text", item: "text", quantity: "number", amount: "amount", freight: "amount", paid: "amount",
    advance: "amount", settled: "amount", left: "amount", prepaid: "text", purpose: "text", method: "text", currency: "text", note: "text",
  },
} as const satisfies Record<string, Record<string, FieldType>>;

const QUANTITY = /quantity$|^(inTransit|safetyStock|reorderPoint)$/i;

/** True for a number that counts goods and may be written with its unit. */
export function isQuantity(field: string): boolean {
  return QUANTITY.test(field);
}

export type LedgerKind = keyof typeof LEDGER_FIELDS;
export type FieldOf<K extends LedgerKind> = keyof (typeof LEDGER_FIELDS)[K] & string;
/** The fields of kind K that hold values of type T. */
export type FieldsOfType<K extends LedgerKind, T extends FieldType> = {
  [F in FieldOf<K>]: (typeof LEDGER_FIELDS)[K][F] extends T ? F : never;
}[FieldOf<K>];
