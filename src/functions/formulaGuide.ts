/** The formula guide as Markdown: one chapter a function, with signature, arguments, errors and an example cell by cell. */
import { FAMILY_NAMES, GUIDE_WORDS } from "../locale/functionGuide";
import { say, type Language, type Words } from "../locale/index";
import type { Parameters } from "./declaration";
import type { ExampleCell, Family, Guide } from "./guide";

const FAMILIES: readonly Family[] = ["core", "receivables", "credit", "bills", "sales"];

/** The whole guide: what holds for all functions, then the families. */
export function formulaGuide(guides: readonly Guide[], language: Language): string {
  const families = FAMILIES.map((family) => ({ family, guides: guides.filter((guide) => guide.family === family) })).filter((one) => one.guides.length > 0);
  return [
    `# ${say(GUIDE_WORDS.title, language)}`,
    say(GUIDE_WORDS.introduction, language),
    ...families.map(({ family, guides: some }) => `**${say(FAMILY_NAMES[family], language)}**: ${some.map(({ declared }) => `[${declared.id}](#${anchor(declared.id)})`).join(" · ")}`),
    `## ${say(GUIDE_WORDS.rules, language)}`,
    GUIDE_WORDS.ruleList.map((rule) => `- ${say(rule, language)}`).join("\n"),
    ...families.flatMap(({ family, guides: some }) => [`## ${say(FAMILY_NAMES[family], language)}`, ...some.map((guide) => functionChapter(guide, language))]),
  ].join("\n\n") + "\n";
}

/** One function's chapter; its heading is of the third level. */
export function functionChapter(guide: Guide, language: Language): string {
  const { declared, summary, parameters, returns, formula, errors, example } = guide;
  const word = (words: Words): string => say(words, language);
  return [
    `### AR.${declared.id}`,
    word(summary),
    `\`${signature(declared.id, declared.parameters)}\``,
    argumentTable(declared.parameters, parameters, language),
    `**${word(GUIDE_WORDS.returns)}**: ${word(returns)}`,
    `**${word(GUIDE_WORDS.formula)}**: ${word(formula)}`,
    `**${word(GUIDE_WORDS.errors)}**`,
    errors.map((error) => `- ${word(error)}`).join("\n"),
    `**${word(GUIDE_WORDS.example)}**`,
    sheetTable(example.input, language),
    `\`${example.formula}\` ${word(GUIDE_WORDS.gives)}`,
    plainTable(example.result, language),
  ].filter((part) => part !== "").join("\n\n");
}

/** `=AR.DSO(receivables, sales, days, [method])` */
export function signature(id: string, parameters: Parameters): string {
  return `=AR.${id}(${Object.entries(parameters).map(([name, { absent }]) => (absent ? `[${name}]` : name)).join(", ")})`;
}

/** The anchor that Markdown readers give the chapter's heading. */
function anchor(id: string): string {
  return `ar${id.toLowerCase()}`;
}

/** A cell of an example as its reader sees it. */
export function cellShown(cell: ExampleCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return cell.toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (typeof cell === "string") return cell;
  return "day" in cell ? cell.day : say(cell, language);
}

function argumentTable(parameters: Parameters, help: Record<string, Words>, language: Language): string {
  const rows = Object.entries(parameters).map(([name, parameter]) => {
    const words = "words" in parameter && parameter.words ? ` (${parameter.words.map((some) => some.map((one) => `\`${one}\``).join(" = ")).join(", ")})` : "";
    return [`\`${name}\`${parameter.absent ? ` ${say(GUIDE_WORDS.optional, language)}` : ""}`, say(help[name]!, language) + words];
  });
  return markdownTable([say(GUIDE_WORDS.argument, language), say(GUIDE_WORDS.meaning, language)], rows);
}

/** The input as a sheet: column letters above, row numbers beside. */
function sheetTable(rows: readonly (readonly ExampleCell[])[], language: Language): string {
  if (rows.length === 0) return "";
  const letters = rows[0]!.map((_, column) => String.fromCharCode(65 + column));
  return markdownTable(["", ...letters], rows.map((row, index) => [`**${index + 1}**`, ...row.map((cell) => cellShown(cell, language))]));
}

function plainTable(rows: readonly (readonly ExampleCell[])[], language: Language): string {
  const [first, ...rest] = rows.map((row) => row.map((cell) => cellShown(cell, language)));
  return markdownTable(first!, rest);
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
