/** Contracts and the clauses that they hold, or lack. */
import type { BusinessDraft } from "./buildBusiness";
import type { Contract } from "./business";
import { currencyCode } from "./currencies";
import { changedTextOf, dateOf, numberOf, textOf } from "./ledgerCells";
import type { Source } from "./ledgerRows";
import { documentKey, yesNo } from "./marks";

/**
 * Rows without a contract number are left out. Received is the ledger's own, else the amount less what is open.
 * A contract that another ledger lists again is one contract, to which that ledger adds what the first does not tell.
 */
export function contractsOf(draft: BusinessDraft): Contract[] | undefined {
  const rows = draft.rows("CON", { dates: ["signed", "start"], stake: ["amount"] });
  if (rows.length === 0) return undefined;
  const known = new Map<string, Contract>();
  return rows.sources.flatMap((source) => ledgerContracts(draft, source)).filter((contract) => {
    const key = `${documentKey(contract.contract)}|${contract.customer}`;
    const first = known.get(key);
    if (!first) known.set(key, contract);
    if (!first || first.reading === contract.reading) return true;
    Object.assign(first, { ...contract, ...Object.fromEntries(Object.entries(first).filter(([, value]) => value !== "")) });
    return false;
  });
}

const TEXTS = ["terms", "earlyDiscount", "fxClause", "approval", "status"] as const;
const DATES = ["signed", "start", "end"] as const;

function ledgerContracts({ book }: BusinessDraft, { ledger, money }: Source<"CON">): Contract[] {
  const number = textOf(ledger, "contract");
  const customers = book.customers.ofRows(ledger);
  const texts = TEXTS.filter((field) => ledger.text[field]).map((field) => [field, textOf(ledger, field)] as const);
  const dates = DATES.map((field) => [field, dateOf(ledger, field)] as const);
  const [amount, received, open, penaltyRate] = [money("amount"), money("received"), money("open"), numberOf(ledger, "penaltyRate")];
  const standard = changedTextOf(ledger, "standard", yesNo, 2);
  const isForeign = changedTextOf(ledger, "currency", (text) => book.currencies.indexOf(currencyCode(text)) !== 0, false);
  const contracts: Contract[] = [];
  for (let row = 0; row < ledger.length; row++) {
    if (number(row) === "") continue;
    const contract: Contract = { contract: number(row), customer: customers[row]!, foreignCurrency: isForeign(row), reading: book.sourceOf(ledger), row: ledger.rows[row]! };
    for (const [field, text] of texts) contract[field] = text(row);
    for (const [field, date] of dates) if (!Number.isNaN(date(row))) contract[field] = date(row);
    const paid = Number.isNaN(received(row)) ? amount(row) - open(row) : received(row);
    if (!Number.isNaN(amount(row))) contract.amount = amount(row);
    if (!Number.isNaN(paid)) contract.received = paid;
    if (!Number.isNaN(penaltyRate(row))) contract.penaltyRate = penaltyRate(row);
    if (standard(row) !== 2) contract.standard = standard(row) === 1;
    contracts.push(contract);
  }
  return contracts;
}
