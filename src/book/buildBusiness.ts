/** Builds the Business of a workbook: everything beside the receivables, sharing the book's customers, currencies and problems. */
import type { LedgerKind } from "../ledger/fields";
import type { Business } from "./business";
import { contractsOf } from "./contractList";
import { dealsOf } from "./dealSpells";
import type { Draft } from "./draft";
import { financialsOf } from "./financialList";
import { holidaysOf } from "./holidayList";
import { ItemRegister } from "./itemRegister";
import { LedgerRows, type MoneyFields } from "./ledgerRows";
import { NameRegister } from "./nameRegister";
import { ordersOf } from "./orderLines";
import { purchasesOf } from "./purchaseRows";
import type { RateTable } from "./rateTable";
import { salesOf } from "./salesLines";
import { statementsOf } from "./statementLines";
import { stockOf } from "./stockRows";
import { budgetsOf, targetsOf } from "./targetRows";

/** A business while it is built. */
export class BusinessDraft {
  readonly lines = new NameRegister();
  readonly items = new ItemRegister(this.lines);
  readonly salespeople = new NameRegister();
  readonly regions = new NameRegister();
  readonly industries = new NameRegister();
  readonly departments = new NameRegister();

  constructor(readonly book: Draft, private readonly rates: RateTable) {}

  rows<K extends LedgerKind>(kind: K, money: MoneyFields<K> = { dates: [], stake: [] }): LedgerRows<K> {
    return new LedgerRows(this.book, this.rates, kind, money);
  }
}

/** Adds the customers of these ledgers to the book's register, so that an index means the same customer in both. */
export function buildBusiness(book: Draft, rates: RateTable): Business {
  const draft = new BusinessDraft(book, rates);
  const stock = stockOf(draft);
  const sales = salesOf(draft);
  const tables = {
    stock, sales, orders: ordersOf(draft), contracts: contractsOf(draft), deals: dealsOf(draft), statements: statementsOf(draft),
    financials: financialsOf(draft), targets: targetsOf(draft), budgets: budgetsOf(draft), purchases: purchasesOf(draft),
  };
  return {
    items: draft.items.items, lines: draft.lines.names, salespeople: draft.salespeople.names, regions: draft.regions.names,
    industries: draft.industries.names, departments: draft.departments.names,
    ...(Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== undefined)) as typeof tables),
    holidays: holidaysOf(draft),
  };
}
