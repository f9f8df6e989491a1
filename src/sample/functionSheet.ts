/** The sheet "Function examples": every custom function with real input, its formula live, and its result. */
import { signature } from "../functions/formulaGuide";
import type { ExampleCell, Guide } from "../functions/guide";
import type { HostCell, HostName, HostSheet } from "../host/document";
import { FAMILY_NAMES } from "../locale/functionGuide";
import { say, type Language } from "../locale/index";
import { parseIsoDate } from "../measures/calendar";
import type { SampleLanguage } from "./typing";

const NAME = { zh: "函数示例", en: "Function examples" };
const NOTE = {
  zh: "每个例子：蓝色表头是输入，绿色是公式的结果；改动输入即重新计算。未安装加载项时显示上次的结果。",
  en: "In each example the blue header is the input and the green cells are the formula's result; change the input and it recalculates. Without the add-in the last results are shown.",
};

/** The add-in's own mark of a sheet that it does not read as the user's. */
const OWN_SHEET = { name: "_AR_Report", refersTo: '"{""version"":1,""report"":""functionExamples"",""table"":"""",""columns"":[],""headerRow"":0,""fingerprint"":""""}"' };

/** The sheet, and the hidden name that keeps the add-in from taking its tables for ledgers. */
export function functionSheet(guides: readonly Guide[], language: SampleLanguage): { sheet: HostSheet; name: HostName } {
  const locale: Language = language === "zh" ? "zh-CN" : "en-US";
  const cells: HostSheet["cells"] = { 0: { 0: { v: NAME[language], s: "sheetTitle" } }, 1: { 0: { v: NOTE[language], s: "note" } } };
  const arrayFormulas: NonNullable<HostSheet["arrayFormulas"]> = [];
  let row = 3;
  let family = "";
  for (const guide of guides) {
    const put = (r: number, column: number, cell: HostCell): void => {
      (cells[r] ??= {})[column] = cell;
    };
    if (guide.family !== family) {
      family = guide.family;
      put(row++, 0, { v: say(FAMILY_NAMES[guide.family], locale), s: "family" });
    }
    put(row++, 0, { v: `AR.${guide.declared.id}`, s: "functionName" });
    put(row, 0, { v: say(guide.summary, locale), s: "note" });
    put(++row, 0, { v: signature(guide.declared.id, guide.declared.parameters), s: "formulaText" });
    const { input, result } = guide.example;
    const top = ++row;
    input.forEach((line, r) => line.forEach((cell, column) => put(top + r, column, typed(cell, language, r === 0 ? "header" : undefined))));
    const formula = shifted(guide.example.formula, top);
    row = top + input.length + (input.length > 0 ? 1 : 0);
    put(row, 0, { v: formula, s: "formulaText" });
    const at = ++row;
    result.forEach((line, r) => line.forEach((cell, column) => put(at + r, column, typed(cell, language, "result"))));
    cells[at]![0] = { ...cells[at]![0], f: formula };
    const [rows, columns] = [result.length, result[0]!.length];
    if (rows * columns > 1) arrayFormulas.push({ area: { row: at, column: 0, rows, columns }, dynamic: true });
    row = at + rows + 2;
  }
  return { sheet: sheetOf(NAME[language], cells, arrayFormulas), name: { ...OWN_SHEET, sheet: NAME[language], visible: false } };
}

/** The formula with its references moved down by the rows above its example. */
function shifted(formula: string, rows: number): string {
  return formula.replace(/"(?:[^"]|"")*"|(?<![\w.])(\$?[A-Z]{1,2}\$?)(\d+)(?![\w(])/g, (token, column: string | undefined, row: string) =>
    column === undefined ? token : `${column}${Number(row) + rows}`);
}

function typed(cell: ExampleCell, language: SampleLanguage, style: "header" | "result" | undefined): HostCell {
  if (cell === null) return { v: null };
  if (typeof cell === "object" && "day" in cell) return { v: parseIsoDate(cell.day) ?? null, s: style === "result" ? "resultDate" : "date" };
  const value = typeof cell === "object" ? cell[language] : cell;
  return { v: value, s: style ?? (typeof value === "number" ? "number" : "text") };
}

function sheetOf(name: string, cells: HostSheet["cells"], arrayFormulas: NonNullable<HostSheet["arrayFormulas"]>): HostSheet {
  return {
    name, visibility: "visible", tabColor: "#548235", cells, arrayFormulas,
    columnWidths: Object.fromEntries(Array.from({ length: 10 }, (_, column) => [column, 17])),
    rowHeights: { 0: 30 }, hiddenRows: [], hiddenColumns: [], merges: [], freeze: { rows: 2, columns: 0 }, showGridlines: false,
    tables: [], conditionalFormats: [], validations: [], hyperlinks: [], notes: [],
    print: { orientation: "portrait", paper: "a4", fitToWidth: 1, fitToHeight: 0, footer: "&C&P / &N" }, protected: false,
  };
}
