/** The sample's ledgers as sheets, in the order of their tabs. */
import type { HostSheet } from "../host/document";
import { businessFacts } from "./businessFacts";
import { BusinessLedgers } from "./businessLedgers";
import type { SampleFacts } from "./facts";
import { buildLedgerSheet, type LedgerSheet } from "./ledgerSheet";
import { SampleLedgers } from "./ledgers";
import { seededRandom } from "./random";
import { stockSheet } from "./stockSheet";
import { Clerk, type SampleLanguage } from "./typing";

export function sampleLedgerSheets(facts: SampleFacts, language: SampleLanguage): HostSheet[] {
  const own = businessFacts(facts);
  const ledgers = new SampleLedgers(facts, language);
  const business = new BusinessLedgers(facts, own, language);
  let sheetNumber = 0;
  const sheet = <T>(ledger: LedgerSheet<T>): HostSheet => buildLedgerSheet(ledger, new Clerk(seededRandom(++sheetNumber), language), language);
  return [
    sheet(ledgers.customers()),
    sheet(ledgers.invoices()),
    sheet(ledgers.exportInvoices()),
    sheet(ledgers.receipts(false)),
    sheet(ledgers.receipts(true)),
    sheet(ledgers.allocations()),
    sheet(ledgers.bills()),
    sheet(ledgers.contacts()),
    sheet(ledgers.rates()),
    sheet(business.sales()),
    stockSheet(facts, own.stock, new Clerk(seededRandom(++sheetNumber), language), language),
    sheet(business.orders()),
    sheet(business.contracts()),
    sheet(business.deals()),
    sheet(business.statement()),
    sheet(business.financials()),
    sheet(business.targets()),
    sheet(business.budgets()),
    sheet(business.holidays()),
    sheet(business.purchases()),
  ];
}
