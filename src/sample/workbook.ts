/** The sample as a workbook, Chinese or English: the same facts, the same slips, other words. */
import type { HostDocument } from "../host/document";
import { GUIDES } from "../functions/catalogue/guides";
import type { SampleFacts } from "./facts";
import { functionSheet } from "./functionSheet";
import { sampleLedgerSheets } from "./ledgerSheets";
import { SAMPLE_STYLES } from "./styles";
import type { SampleLanguage } from "./typing";

export function sampleWorkbook(facts: SampleFacts, language: SampleLanguage): HostDocument {
  const sheets = sampleLedgerSheets(facts, language);
  const examples = functionSheet(GUIDES, language);
  return {
    sheets: [...sheets, examples.sheet], styles: SAMPLE_STYLES, names: [examples.name], customXml: [], customProperties: {}, losses: [],
    activeSheet: sheets[0]!.name,
    defaultFont: { name: language === "zh" ? "等线" : "Calibri", size: 11 },
  };
}
