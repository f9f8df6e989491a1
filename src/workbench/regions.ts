/** F6 and Shift+F6 move between the page's parts, as in Excel: the grid keeps the Tab key for itself. */

/** In the order of the page, each with the element that takes the focus. */
const REGIONS: readonly (() => HTMLElement | null)[] = [
  () => document.getElementById("open"),
  () => document.querySelector<HTMLElement>("#ribbon button"),
  gridInput,
  () => document.getElementById("pane"),
];
const PLACES = "#bar, #ribbon, #left, #pane";

/** To be called for the page and for every frame in it: keys that are pressed in a frame are not heard outside. */
export function moveWithF6(pressedIn: Window): void {
  // Before the grid hears of it.
  pressedIn.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    focusNext(event.shiftKey ? -1 : 1);
  }, true);
}

export function focusGrid(): void {
  gridInput()?.focus();
}

/** Where the grid hears the keyboard. */
function gridInput(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#left [contenteditable=true]");
}

function focusNext(step: 1 | -1): void {
  const order = [...document.querySelectorAll(PLACES)];
  const here = order.findIndex((place) => place.contains(document.activeElement));
  const next = here < 0 ? 2 : (here + step + REGIONS.length) % REGIONS.length;
  // Out of a frame first: an element of the page does not take the focus from it everywhere.
  window.focus();
  REGIONS[next]?.()?.focus();
}
