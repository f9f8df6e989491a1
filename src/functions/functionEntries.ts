/** What the pane's function browser shows of each function, in one language: a file of its own, fetched when the browser is opened. */
import { FAMILY_NAMES } from "../locale/functionGuide";
import { say, type Language, type Words } from "../locale/index";
import { cellShown, signature } from "./formulaGuide";
import type { ExampleCell, Family, Guide } from "./guide";
import { helpPage } from "./metadataSource";

/** All texts are said in the reader's language. */
export interface FunctionEntry {
  /** the name behind `AR.` */
  id: string;
  family: Family;
  /** the family's name */
  familyName: string;
  summary: string;
  /** `=AR.DSO(receivables, sales, days, [method])` */
  signature: string;
  arguments: { name: string; optional: boolean; text: string; /** switch words: spellings of one word each */ words: string[][] }[];
  returns: string;
  formula: string;
  errors: string[];
  /** input at A1, the formula, and what it gives */
  example: { input: string[][]; formula: string; result: string[][] };
  /** its help page, counted from the add-in's address */
  help: string;
}

export function functionEntries(guides: readonly Guide[], language: Language): FunctionEntry[] {
  const word = (words: Words): string => say(words, language);
  const table = (rows: readonly (readonly ExampleCell[])[]): string[][] => rows.map((row) => row.map((cell) => cellShown(cell, language)));
  return guides.map(({ declared, family, summary, parameters, returns, formula, errors, example }) => ({
    id: declared.id, family, familyName: word(FAMILY_NAMES[family]), summary: word(summary),
    signature: signature(declared.id, declared.parameters),
    arguments: Object.entries(declared.parameters).map(([name, parameter]) => ({
      name, optional: parameter.absent !== undefined, text: word(parameters[name]!),
      words: "words" in parameter && parameter.words ? parameter.words.map((spellings) => [...spellings]) : [],
    })),
    returns: word(returns), formula: word(formula), errors: errors.map(word),
    example: { input: table(example.input), formula: example.formula, result: table(example.result) },
    help: helpPage(declared.id, language),
  }));
}
