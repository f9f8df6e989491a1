/** The add-in's keyboard shortcuts, as the file beside its manifest describes them. */

export interface ShortcutFile {
  shortcuts: readonly { action: string; key: { default: string; mac?: string } }[];
}

/** To be called for the page and for every frame in it: keys that are pressed in a frame are not heard outside. */
export function listenForShortcuts(pressedIn: Window, { shortcuts }: ShortcutFile, run: (action: string) => void): void {
  const isMac = /^Mac/.test(navigator.platform);
  const actions = new Map(shortcuts.map(({ action, key }) => [chordOf(isMac ? key.mac ?? key.default : key.default), action]));
  // Before the grid hears of it.
  pressedIn.addEventListener("keydown", (event) => {
    const action = actions.get(chordPressed(event));
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) run(action);
  }, true);
}

const MODIFIERS: Record<string, string> = { CTRL: "Control", SHIFT: "Shift", ALT: "Alt", OPTION: "Alt", COMMAND: "Meta" };

/** `Ctrl+Shift+Alt+A` → the modifiers in a fixed order, then the key. */
function chordOf(keys: string): string {
  const parts = keys.toUpperCase().split("+").map((part) => MODIFIERS[part] ?? part);
  return [...parts.slice(0, -1).sort(), parts.at(-1)].join("+");
}

/** By the place of the key: with Alt held it gives another letter on many keyboards. */
function chordPressed({ code, ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): string {
  const held = Object.entries({ Alt: altKey, Control: ctrlKey, Meta: metaKey, Shift: shiftKey }).filter(([, isHeld]) => isHeld).map(([name]) => name);
  return [...held, code.replace(/^(Key|Digit)/, "").toUpperCase()].join("+");
}
