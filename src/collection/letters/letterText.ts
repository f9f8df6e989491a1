/** The texts that letters are made of. The words stand in the locale; a speaker says them in one language. */

export type LetterText =
  // parts that several letters share
  | "date" | "dear" | "payBy" | "alreadyPaid" | "bank" | "interest" | "credits" | "soonDue" | "contactUs" | "closing" | "signature"
  | "one-item" | "many-items"
  // table
  | "document" | "dueDate" | "daysPastDue" | "daysToDue" | "amount" | "open" | "date-column" | "kind" | "total"
  | "kind-item" | "kind-credit" | "kind-unapplied" | "no-document"
  // one opening and one subject a form
  | "courtesy-subject" | "courtesy-opening" | "reminder-subject" | "reminder-opening"
  | "secondReminder-subject" | "secondReminder-opening" | "regional-subject" | "regional-opening" | "regional-shipments"
  | "demand-subject" | "demand-opening" | "demand-consequence"
  | "billNotice-subject" | "billNotice-opening" | "billNotice-refused" | "bill-number" | "bill-maturity" | "bill-status"
  | "bill-held" | "bill-overdue" | "bill-was-refused"
  // statement
  | "statement-subject" | "statement-opening" | "statement-reply" | "statement-balance"
  // call sheet
  | "callSheet-subject" | "callSheet-facts" | "callSheet-overdue" | "callSheet-balance" | "callSheet-last" | "callSheet-never"
  | "callSheet-promise" | "callSheet-no-promise" | "callSheet-broken" | "callSheet-disputed" | "callSheet-items" | "callSheet-points"
  | "callSheet-record" | "callSheet-bills"
  // hand-over to legal
  | "handOver-subject" | "handOver-facts" | "handOver-evidence" | "handOver-history" | "handOver-no-history" | "handOver-limitation"
  | "handOver-next" | "limitation-ends";

/** Says a text in one language, its blanks filled. */
export type LetterWords = (text: LetterText, values?: Record<string, string | number>) => string;

export type LetterForm =
  | "courtesy" | "reminder" | "secondReminder" | "regional" | "demand" | "billNotice" | "statement" | "callSheet" | "handOver";

export interface Letter {
  form: LetterForm;
  /** the customer's e-mail address, "" when the ledgers have none or the paper is for our own people */
  to: string;
  subject: string;
  body: string;
}
