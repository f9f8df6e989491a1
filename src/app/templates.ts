/** The use case "Insert templates": an empty sheet for each kind of ledger, with headers that reading knows. */
import { LEDGER_FIELDS, type FieldType, type LedgerKind } from "../ledger/fields";
import { definitionOf } from "../ledger/kinds";
import { say, type Language, type Words } from "../locale";
import { FIELD_NAMES, KIND_NAMES } from "../locale/ledgerKinds";
import { TEMPLATE_ROWS, TEMPLATES } from "../locale/pane/templates";
import { bucketLabels, DEFAULT_BUCKET_ENDS } from "../measures/aging";
import type { NewSheet } from "./ports";

const FORMATS: Record<FieldType, string> = { text: "@", date: "yyyy-mm-dd", amount: "#,##0.00", number: "General" };
const WIDTHS: Record<FieldType, number> = { text: 16, date: 13, amount: 16, number: 12 };
const NAME_FIELDS: ReadonlySet<string> = new Set(["customer", "name", "item"]);
const NAME_WIDTH = 28;
const TAB_COLOR = "#2F5597";
/** Without these, too, a ledger of the kind is not recognised or says little. */
const WANTED: Partial<Record<LedgerKind, readonly string[]>> = {
  CUST: ["name", "termsDays"], INV: ["invoiceDate", "dueDate"], PAY: ["receipt"], BAL: ["customerCode"], SALE: ["customer", "quantity", "cost"], STMT: ["reference", "customer"],
};
/** the note above, the headers below it */
const HEADER_ROW = 1;
const SPARE_ROWS = 500;
const NOT_DUE: Words = { zh: "未到期", en: "Not due" };
const DAYS: Words = { zh: "{label}天", en: "{label} days" };

interface TemplateColumn {
  header: string;
  type: FieldType;
  width: number;
  isNeeded: boolean;
}

export function templateSheet(kind: LedgerKind, language: Language): NewSheet {
  const columns = columnsOf(kind, language);
  const note = say(TEMPLATES.note, language, { row: say(TEMPLATE_ROWS[kind], language) });
  const blank = columns.slice(1).map(() => "");
  return {
    name: say(KIND_NAMES[kind], language),
    tabColor: TAB_COLOR,
    cells: [[note, ...blank], columns.map(({ header }) => header)],
    formats: columns.map(({ type }) => FORMATS[type]),
    spareRows: SPARE_ROWS,
    columnWidths: columns.map(({ width }) => width),
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    merges: [],
    looks: [
      { look: "note", area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { look: "header", area: { row: HEADER_ROW, column: 0, rows: 1, columns: columns.length } },
      ...columns.flatMap(({ isNeeded }, column) => (isNeeded ? [{ look: "headerNeeded" as const, area: { row: HEADER_ROW, column, rows: 1, columns: 1 } }] : [])),
    ],
  };
}

function columnsOf(kind: LedgerKind, language: Language): TemplateColumn[] {
  // Of each group one column is enough.
  const needed = new Set([...definitionOf(kind).needs.map(([first]) => first), ...(WANTED[kind] ?? [])]);
  const fields = Object.entries(LEDGER_FIELDS[kind]).map(([field, type]): TemplateColumn => ({
    header: nameOf(kind, field, language), type, width: NAME_FIELDS.has(field) ? NAME_WIDTH : WIDTHS[type], isNeeded: needed.has(field),
  }));
  return kind === "AGED" ? [...fields, ...agesOf(language)] : fields;
}

/** Without its age columns a list of balances by age is none. */
function agesOf(language: Language): TemplateColumn[] {
  const labels = bucketLabels([...DEFAULT_BUCKET_ENDS], 1).map((label) => say(DAYS, language, { label }));
  return [say(NOT_DUE, language), ...labels].map((header) => ({ header, type: "amount", width: WIDTHS.amount, isNeeded: true }));
}

function nameOf(kind: LedgerKind, field: string, language: Language): string {
  return say((FIELD_NAMES[kind] as Record<string, Words>)[field]!, language);
}
