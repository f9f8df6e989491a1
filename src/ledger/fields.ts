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
  },
  /** the collection log */
  DUN: {
    date: "date", customer: "text", invoice: "text", level: "number", channel: "text", person: "text",
    result: "text", promisedDate: "date", promisedAmount: "amount", reason: "text", note: "text",
  },
  /** exchange rates: units of the home currency for one unit of `currency` */
  RATE: { date: "date", currency: "text", rate: "number" },
} as const satisfies Record<string, Record<string, FieldType>>;

export type LedgerKind = keyof typeof LEDGER_FIELDS;
export type FieldOf<K extends LedgerKind> = keyof (typeof LEDGER_FIELDS)[K] & string;
/** The fields of kind K that hold values of type T. */
export type FieldsOfType<K extends LedgerKind, T extends FieldType> = {
  [F in FieldOf<K>]: (typeof LEDGER_FIELDS)[K][F] extends T ? F : never;
}[FieldOf<K>];
