/** Starts the pane once Office is ready. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { paneSession } from "./paneSession";

void Office.onReady(() => {
  const session = paneSession();
  const speak = (): void => { document.documentElement.lang = session.current().language; };
  speak();
  session.subscribe(speak);
  const dark = Office.context.officeTheme?.isDarkTheme ?? false;
  createRoot(document.getElementById("pane")!).render(<App session={session} dark={dark} />);
});
