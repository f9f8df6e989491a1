/** Every kind of problem that reading a ledger or building the book can report. The words stand in `locale/problems`. */
export const PROBLEM_CODES = [
  // reading
  "date-unreadable", "date-out-of-range", "date-order-assumed", "date-month-end-assumed", "fiscal-period-assumed",
  "quantity-unit-assumed", "order-amount-spread", "amount-unreadable", "amount-rounded", "amount-too-large", "amount-left-blank", "number-unreadable", "cell-error",
  "column-ambiguous", "amounts-in-units", "running-balance", "customer-from-sheet", "table-below", "header-guessed", "header-missing", "column-missing", "row-unclassified",
  "total-differs", "subtotal-differs", "id-mixed-types", "id-leading-zeros", "no-ledger-found", "sheet-hidden",
  "closed-rows-left-out", "cancelled-rows-left-out", "payables-left-out", "balances-without-dates", "dates-1904-shifted",
  // book
  "customer-missing", "customer-names-similar", "customer-code-two-names", "duplicate-document", "duplicate-on-other-sheet",
  "duplicate-outside-total", "total-without-duplicates", "document-missing",
  "due-date-missing", "due-before-invoice", "no-payment-dates", "receipts-incomplete", "settled-invoices-missing",
  "settlements-undated", "document-after-as-of",
  "allocation-without-receipt", "allocation-without-invoice", "allocation-too-large", "receipt-names-unknown-invoice",
  "receipt-reversed", "receipts-unapplied", "paid-differs-from-receipts", "balance-break", "opening-ages-differ",
  "instalments-differ", "currency-missing", "currency-sign-differs", "rate-missing", "credit-note-unlinked", "tie-out-difference",
  "ledger-compared-only", "open-differs-from-paid", "terms-unreadable", "currency-differs",
  // settings
  "settings-broken", "settings-newer", "setting-invalid",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
