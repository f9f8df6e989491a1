/** The ribbon's buttons: each opens the pane and starts there what the pane's own buttons start. */
import { paneSession } from "../taskpane/paneSession";

/** By the function names of the manifest. */
const COMMANDS: Record<string, () => void> = {
  analyse: () => void paneSession().analyse(),
  writeSheets: () => void paneSession().write(),
  writeAging: () => void paneSession().write(["aging", "agingDetail"]),
  writePlan: () => void paneSession().write(["plan"]),
  showHelp: () => paneSession().show("help"),
};

void Office.onReady(() => {
  for (const [name, start] of Object.entries(COMMANDS)) Office.actions.associate(name, (event?: Office.AddinCommands.Event) => runCommand(start, event));
});

/** The button is released at once; the pane shows how the work goes on. */
async function runCommand(start: () => void, event?: Office.AddinCommands.Event): Promise<void> {
  start();
  event?.completed();
  await Office.addin.showAsTaskpane();
}
