/** The sample as a workbook, Chinese or English: the same facts, the same slips, other words. */
import type { HostDocument, HostSheet } from "../host/document";
import type { SampleFacts } from "./facts";
import { buildLedgerSheet, type LedgerSheet } from "./ledgerSheet";
import { SampleLedgers } from "./ledgers";
import { seededRandom } from "./random";
import { SAMPLE_STYLES } from "./styles";
import { Clerk, type SampleLanguage } from "./typing";

export function sampleWorkbook(facts: SampleFacts, language: SampleLanguage): HostDocument {
  const ledgers = new SampleLedgers(facts, language);
  let sheetNumber = 0;
  const sheet = <T>(ledger: LedgerSheet<T>): HostSheet => buildLedgerSheet(ledger, new Clerk(seededRandom(++sheetNumber), language), language);
  const sheets = [
    sheet(ledgers.customers()),
    sheet(ledgers.invoices()),
    sheet(ledgers.exportInvoices()),
    sheet(ledgers.receipts(false)),
    sheet(ledgers.receipts(true)),
    sheet(ledgers.allocations()),
    sheet(ledgers.bills()),
    sheet(ledgers.contacts()),
    sheet(ledgers.rates()),
  ];
  return {
    sheets, styles: SAMPLE_STYLES, names: [], customXml: [], customProperties: {}, losses: [],
    activeSheet: sheets[0]!.name,
    defaultFont: { name: language === "zh" ? "等线" : "Calibri", size: 11 },
  };
}
