/** Draws the strip with the add-in's buttons, as the manifest has them. */
import { focusGrid } from "./regions";
import { ribbonGroups, type RibbonButton } from "./ribbon";

/** `press` is called for a button that runs a function, `open` for the one that opens the pane. */
export function ribbonStrip(manifest: Document, language: string, press: (action: string) => void, open: () => void): HTMLElement[] {
  return ribbonGroups(manifest, language).map(({ label, buttons }) => {
    const name = made("div", { className: "label", textContent: label });
    name.setAttribute("aria-hidden", "true");
    const strip = made("div", { className: "buttons" });
    strip.append(...buttons.map((button) => ribbonButton(button, () => (button.action ? press(button.action) : open()))));
    const group = made("div", { className: "group" });
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", label);
    group.append(strip, name);
    return group;
  });
}

function ribbonButton({ id, label, tip, icon }: RibbonButton, run: () => void): HTMLElement {
  const button = made("button", { type: "button", id, title: tip });
  button.append(made("img", { src: icon, alt: "" }), made("span", { textContent: label }));
  button.addEventListener("click", (event) => {
    // As in Excel, whoever works with the mouse goes on in the sheet; the keyboard stays on the strip.
    if (event.detail > 0) focusGrid();
    run();
  });
  return button;
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}
