/** Order lines: what was planned, what was delivered, accepted and billed. */
import type { BusinessDraft } from "./buildBusiness";
import type { Orders } from "./business";
import { textOf } from "./ledgerCells";

/** An order without a number of its own goes by its line's. */
export function ordersOf(draft: BusinessDraft): Orders | undefined {
  const rows = draft.rows("ORD", { dates: ["orderDate", "actualDate", "plannedDate"], stake: ["amount", "billed", "claim"] });
  if (rows.length === 0) return undefined;
  return {
    length: rows.length,
    order: rows.text("order", "orderLine"),
    contract: rows.text("contract"),
    customer: rows.customers(),
    item: rows.indexes((ledger) => draft.items.ofRows(ledger)),
    department: rows.names("department", draft.departments),
    plannedQuantity: rows.quantities("plannedQuantity"),
    actualQuantity: rows.quantities("actualQuantity"),
    plannedDate: rows.dates("plannedDate"),
    actualDate: rows.dates("actualDate"),
    accepted: rows.marks("accepted"),
    inSpec: rows.marks("inSpec"),
    serviceIssue: rows.texts(({ ledger }) => {
      const issue = textOf(ledger, "serviceIssue");
      return (row) => (NO_ISSUE.test(issue(row)) ? "" : issue(row));
    }),
    claim: rows.amounts("claim"),
    amount: rows.amounts("amount"),
    billed: rows.amounts("billed"),
    billedDate: rows.dates("billedDate"),
    origin: rows.origin(),
  };
}

/** Cells that say that there was none. */
const NO_ISSUE = /^\s*(无|没有|否|正常|n|no|none|n\/a|-|—|0)\s*$/i;
