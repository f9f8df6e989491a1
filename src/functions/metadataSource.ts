/** The catalogue as annotated source, from which Microsoft's own generator makes the metadata that Excel reads. */
import { say, type Language } from "../locale/index";
import type { Guide } from "./guide";
import { dimensionality } from "./signatures";

/**
 * One annotated function for each guide. The bodies are empty: the catalogue itself is what runs.
 * @param helpAddress where the help pages are, without a slash at its end
 */
export function metadataSource(guides: readonly Guide[], language: Language, helpAddress: string): string {
  return guides.map((guide) => annotated(guide, language, helpAddress)).join("\n");
}

/** The help page of a function, counted from the add-in's address. */
export function helpPage(id: string, language: Language): string {
  return `help/${language}/${id.toLowerCase()}.html`;
}

function annotated({ declared, summary, parameters, returns }: Guide, language: Language, helpAddress: string): string {
  const names = Object.entries(declared.parameters);
  const lines = [
    say(summary, language),
    `@customfunction ${declared.id}`,
    `@helpurl ${helpAddress}/${helpPage(declared.id, language)}`,
    ...names.map(([name, { absent }]) => `@param ${absent ? `[${name}]` : name} ${say(parameters[name]!, language)}`),
    `@returns ${say(returns, language)}`,
  ];
  const signature = names.map(([name, parameter]) => `${name}${parameter.absent ? "?" : ""}: ${dimensionality(declared, parameter.shape) === "matrix" ? "any[][]" : "any"}`).join(", ");
  const result = declared.result === "value" ? "any" : "any[][]";
  return `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\nexport function ${declared.id}(${signature}): ${result} {}\n`;
}
