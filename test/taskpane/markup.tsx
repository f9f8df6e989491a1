/** A component of the pane as markup, in a language, and questions about it that a screen reader would ask. */
import { FluentProvider } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import type { Language } from "../../src/locale";
import { themeFor } from "../../src/taskpane/theme";
import { SpeechContext, speechFor } from "../../src/taskpane/words";

export function markup(language: Language, element: React.JSX.Element): string {
  const html = renderToString(
    <FluentProvider theme={themeFor(false)}><SpeechContext.Provider value={speechFor(language)}>{element}</SpeechContext.Provider></FluentProvider>,
  );
  // React marks where texts meet with empty comments.
  return html.replaceAll("<!-- -->", "");
}

/** Fields without a label of their own, and buttons without a name. */
export function unnamed(html: string): string[] {
  const labelled = new Set([...html.matchAll(/<label[^>]*\sfor="([^"]+)"/g)].map(([, id]) => id));
  const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes("aria-hidden=\"true\"") && !tag.includes("type=\"hidden\""));
  const withoutLabel = fields.filter((tag) => !tag.includes("aria-label=") && !labelled.has(/\sid="([^"]+)"/.exec(tag)?.[1] ?? ""));
  const buttons = [...html.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)];
  const withoutName = buttons.filter(([, attributes, content]) => !attributes!.includes("aria-label=") && content!.replace(/<[^>]*>/g, "").trim() === "").map(([tag]) => tag);
  return [...withoutLabel, ...withoutName];
}

/** What is read out, tags and options' values aside. */
export function textOf(html: string): string {
  return html.replace(/<style.*?<\/style>/gs, "").replace(/<[^>]*>/g, " ").replaceAll("&amp;", "&").replaceAll("&quot;", "\"").replaceAll("&#x27;", "'").replace(/\s+/g, " ");
}
