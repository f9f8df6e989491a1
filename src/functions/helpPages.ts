/** The help page of each function as a web page without scripts: what Excel's function wizard opens. */
import { marked } from "marked";
import { GUIDE_WORDS } from "../locale/functionGuide";
import { LANGUAGES, say, type Language } from "../locale/index";
import { functionChapter } from "./formulaGuide";
import type { Guide } from "./guide";
import { helpPage } from "./metadataSource";

export interface WebPage {
  /** counted from the add-in's address */
  path: string;
  html: string;
}

/** A page for each function and language, and one list of all a language. */
export function helpPages(guides: readonly Guide[]): WebPage[] {
  return LANGUAGES.flatMap((language) => [
    ...guides.map((guide) => ({ path: helpPage(guide.declared.id, language), html: page(`AR.${guide.declared.id}`, language, chapter(guide, language)) })),
    { path: helpPage("index", language), html: page(say(GUIDE_WORDS.title, language), language, list(guides, language)) },
  ]);
}

function chapter(guide: Guide, language: Language): string {
  const html = marked.parse(functionChapter(guide, language), { async: false }).replaceAll("<h3>", "<h1>").replaceAll("</h3>", "</h1>");
  return `${html}<p><a href="index.html">${say(GUIDE_WORDS.allFunctions, language)}</a></p>`;
}

function list(guides: readonly Guide[], language: Language): string {
  const entries = guides.map(({ declared, summary }) => `- [AR.${declared.id}](${declared.id.toLowerCase()}.html) ${say(summary, language)}`);
  return marked.parse(`# ${say(GUIDE_WORDS.title, language)}\n\n${say(GUIDE_WORDS.introduction, language)}\n\n${entries.join("\n")}`, { async: false });
}

const STYLE = `
  :root { color-scheme: light dark; --line: #c8d0da; --soft: #f3f6fa; --accent: #1f4e79; }
  @media (prefers-color-scheme: dark) { :root { --line: #4a5260; --soft: #262b33; --accent: #8ab8e6; } }
  body { font: 16px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { color: var(--accent); font-size: 1.6rem; }
  a { color: var(--accent); }
  code { font-family: Consolas, Menlo, monospace; background: var(--soft); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
  table { border-collapse: collapse; display: block; overflow-x: auto; margin: .75rem 0; }
  th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; }
  th { background: var(--soft); }
`;

function page(title: string, language: Language, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
