/** Starts the pane once Office is ready. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { paneSession } from "./paneSession";
import { followTheme } from "./theme";

void Office.onReady(() => {
  const session = paneSession();
  const speak = (): void => { document.documentElement.lang = session.current().language; };
  speak();
  session.subscribe(speak);
  const root = createRoot(document.getElementById("pane")!);
  followTheme((dark) => root.render(<App session={session} dark={dark} />));
});
