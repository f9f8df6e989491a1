/** Where the texts for the pane's function browser are, counted from the add-in's address; alone here, so that the pane need not load more. */
import type { Language } from "../locale/index";

export function entriesPath(language: Language): string {
  return `help/${language}/functions.json`;
}
