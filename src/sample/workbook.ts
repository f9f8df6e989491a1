/** The sample as a workbook, Chinese or English: the same facts, the same slips, other words. */
import type { HostDocument, HostSheet } from "../host/document";
import { GUIDES } from "../functions/catalogue/guides";
import { businessFacts } from "./businessFacts";
import { BusinessLedgers } from "./businessLedgers";
import type { SampleFacts } from "./facts";
import { functionSheet } from "./functionSheet";
import { buildLedgerSheet, type LedgerSheet } from "./ledgerSheet";
import { SampleLedgers } from "./ledgers";
import { seededRandom } from "./random";
import { stockSheet } from "./stockSheet";
import { SAMPLE_STYLES } from "./styles";
import { Clerk, type SampleLanguage } from "./typing";

export function sampleWorkbook(facts: SampleFacts, language: SampleLanguage): HostDocument {
  const own = businessFacts(facts);
  const ledgers = new SampleLedgers(facts, language);
  const business = new BusinessLedgers(facts, own, language);
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
  ];
  const examples = functionSheet(GUIDES, language);
  return {
    sheets: [...sheets, examples.sheet], styles: SAMPLE_STYLES, names: [examples.name], customXml: [], customProperties: {}, losses: [],
    activeSheet: sheets[0]!.name,
    defaultFont: { name: language === "zh" ? "等线" : "Calibri", size: 11 },
  };
}
