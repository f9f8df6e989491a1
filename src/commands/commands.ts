/** The ribbon's buttons and the keyboard shortcuts: each opens the pane and starts there what the pane's own buttons start. */
import { paneSession } from "../taskpane/paneSession";

/** By the function names of the manifest. */
const COMMANDS: Record<string, () => void> = {
  analyse: () => void startAnalysis(),
  writeSheets: () => write(),
  writeAging: () => write(["aging", "agingDetail"]),
  writePlan: () => write(["plan"]),
  showCustomer: () => paneSession().show("customer"),
  showTemplates: () => paneSession().show("templates"),
  showHelp: () => paneSession().show("help"),
};

/** By the action ids of shortcuts.json. */
const SHORTCUTS: Record<string, () => void> = {
  "shortcut.open": () => undefined,
  "shortcut.analyse": () => void startAnalysis(),
  "shortcut.customer": () => paneSession().show("customer"),
};

void Office.onReady(() => {
  for (const [name, start] of Object.entries({ ...COMMANDS, ...SHORTCUTS })) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => runCommand(start, event));
  }
});

function startAnalysis(): Promise<void> {
  paneSession().show("checks");
  return paneSession().analyse();
}

function write(reports?: Parameters<ReturnType<typeof paneSession>["write"]>[0]): void {
  paneSession().show("reports");
  void paneSession().write(reports);
}

/** The button is released at once; the pane shows how the work goes on. Keyboard shortcuts bring no event. */
async function runCommand(start: () => void, event?: Office.AddinCommands.Event): Promise<void> {
  start();
  event?.completed?.();
  await Office.addin.showAsTaskpane();
}
