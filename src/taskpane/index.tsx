/** Starts the pane once Office is ready. */
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { keepFocus } from "./keptFocus";
import { paneSession } from "./paneSession";
import { followTheme } from "./theme";

void Office.onReady(() => {
  const session = paneSession();
  const speak = (): void => { document.documentElement.lang = session.current().language; };
  speak();
  session.subscribe(speak);
  const place = document.getElementById("pane")!;
  keepFocus(place);
  const root = createRoot(place);
  followTheme((dark) => root.render(<App session={session} dark={dark} />));
});
