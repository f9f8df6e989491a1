/** Starts the pane once Office is ready. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { paneSession } from "./paneSession";

void Office.onReady(() => {
  document.documentElement.lang = paneSession().language;
  const dark = Office.context.officeTheme?.isDarkTheme ?? false;
  createRoot(document.getElementById("pane")!).render(<App session={paneSession()} dark={dark} />);
});
