/** Keyboard focus stays in the pane: where the control that has it goes away or is put out of use by a run, it comes back to it, or goes to what is beside it. */

const CONTROLS = "button, a[href], input, select, textarea, [tabindex]";

/** Follows the keyboard's focus within the document; what the mouse has pressed is left alone. */
export function keepFocus(root: HTMLElement): void {
  /** what has the focus or had it last, and the parts around it from the inside out; undefined once the user has put it elsewhere */
  let path: readonly Element[] | undefined;
  document.addEventListener("focusin", ({ target }) => {
    path = target instanceof Element && target.matches(":focus-visible") ? partsAround(target) : undefined;
  });
  document.addEventListener("pointerdown", () => { path = undefined; });
  new MutationObserver(() => {
    const [control] = path ?? [];
    if (!path || !control || isFocused() || !document.hasFocus()) return;
    if (control.isConnected) {
      if (!control.matches(":disabled")) (control as HTMLElement).focus({ preventScroll: true });
    } else if (!root.querySelector("[role=progressbar]")) firstIn([...path, ...root.querySelectorAll("main")])?.focus();
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
}

function isFocused(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}

/** The element first; not further out than the place that it stands in. */
function partsAround(element: Element): Element[] {
  const parts: Element[] = [];
  for (let one: Element | null = element; one && !one.matches("main, header, body"); one = one.parentElement) parts.push(one);
  return parts;
}

/** The first control of the innermost part that is still there and has one to offer. */
function firstIn(parts: readonly Element[]): HTMLElement | undefined {
  for (const part of parts.filter(({ isConnected }) => isConnected)) {
    const control = [...part.querySelectorAll<HTMLElement>(CONTROLS)].find((one) => !one.matches(":disabled, [tabindex='-1']") && one.getClientRects().length > 0);
    if (control) return control;
  }
  return undefined;
}
