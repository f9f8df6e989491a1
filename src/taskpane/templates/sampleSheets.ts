/** The sample workbook's ledgers as sheets to add; fetched only when somebody asks for them. */
import type { NewSheet, SheetArea } from "../../app/ports";
import type { Language } from "../../locale";
import { sampleFacts } from "../../sample/generate";
import { sampleLedgerSheets } from "../../sample/ledgerSheets";
import { SAMPLE_STYLES, type StyleId } from "../../sample/styles";

type SampleSheet = ReturnType<typeof sampleLedgerSheets>[number];
type Row = SampleSheet["cells"][number];

const LOOKS: Partial<Record<StyleId, NewSheet["looks"][number]["look"]>> = { title: "title", note: "note", header: "headerNeeded", sumText: "sum", footer: "note" };
const STANDARD_WIDTH = 9;
const STYLES: Record<StyleId, { numberFormat?: string; font?: object }> = SAMPLE_STYLES;

export function sampleSheets(language: Language): NewSheet[] {
  return sampleLedgerSheets(sampleFacts(), language === "zh-CN" ? "zh" : "en").map(newSheet);
}

function newSheet(sheet: SampleSheet): NewSheet {
  const rows = Object.keys(sheet.cells).map(Number);
  const width = Math.max(...rows.flatMap((row) => Object.keys(sheet.cells[row]!).map(Number))) + 1;
  const columns = Array.from({ length: width }, (_, column) => column);
  const cells = Array.from({ length: Math.max(...rows) + 1 }, (_, row) => columns.map((column) => sheet.cells[row]?.[column]?.v ?? null));
  return {
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    cells,
    formats: columns.map((column) => formatOf(sheet, rows, column)),
    spareRows: 0,
    columnWidths: columns.map((column) => sheet.columnWidths[column] ?? STANDARD_WIDTH),
    frozen: sheet.freeze ?? { rows: 0, columns: 0 },
    // A title across all columns would be cut off by the frozen ones.
    merges: sheet.merges.filter(({ row }) => lookOf(sheet.cells[row]) === "headerNeeded"),
    looks: rows.flatMap((row) => rowLook(sheet.cells[row]!, row)),
  };
}

/** The format that most numbers of the column have; texts need none, they are written as texts. */
function formatOf({ cells }: SampleSheet, rows: readonly number[], column: number): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = cells[row]?.[column];
    if (typeof cell?.v !== "number") continue;
    const { numberFormat = "General" } = STYLES[cell.s as StyleId];
    counts.set(numberFormat, (counts.get(numberFormat) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "@";
}

function lookOf(row: Row | undefined): NewSheet["looks"][number]["look"] | undefined {
  return LOOKS[Object.values(row ?? {})[0]?.s as StyleId];
}

function rowLook(cells: Row, row: number): NewSheet["looks"] {
  const look = lookOf(cells);
  const columns = Object.keys(cells).map(Number);
  const area: SheetArea = { row, column: Math.min(...columns), rows: 1, columns: Math.max(...columns) - Math.min(...columns) + 1 };
  return look === undefined ? [] : [{ look, area }];
}
