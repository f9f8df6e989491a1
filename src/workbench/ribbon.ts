/** The add-in's buttons as its manifest describes them: those of the ribbon, and those of the menu of cells. */

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string;
  /** the function that the button runs; absent for the one that only opens the pane */
  action?: string;
}

export interface RibbonGroup {
  label: string;
  buttons: RibbonButton[];
}

/** Reads the groups of the add-in's tab; texts in the language, icons as addresses of this page. */
export function ribbonGroups(manifest: Document, language: string): RibbonGroup[] {
  return elements(manifest, "Group").filter((group) => elements(group, "Control").length > 0).map((group) => ({
    label: resource(manifest, resourceId(group, "Label"), language),
    buttons: buttonsIn(group, manifest, language),
  }));
}

/** What a right-click on a cell offers. */
export function cellMenuButtons(manifest: Document, language: string): RibbonButton[] {
  return elements(manifest, "OfficeMenu").filter((menu) => menu.getAttribute("id") === "ContextMenuCell").flatMap((menu) => buttonsIn(menu, manifest, language));
}

function buttonsIn(parent: Element, manifest: Document, language: string): RibbonButton[] {
  const text = (id: string): string => resource(manifest, id, language);
  return elements(parent, "Control").map((control) => ({
    id: control.getAttribute("id") ?? "",
    label: text(resourceId(control, "Label")),
    tip: text(resourceId(control, "Description")),
    icon: new URL(text(iconId(control))).pathname,
    ...(elements(control, "FunctionName")[0] && { action: elements(control, "FunctionName")[0]!.textContent ?? "" }),
  }));
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function resourceId(parent: Element, name: string): string {
  return elements(parent, name)[0]?.getAttribute("resid") ?? "";
}

function iconId(control: Element): string {
  return elements(control, "Image").find((image) => image.getAttribute("size") === "32")?.getAttribute("resid") ?? "";
}

function resource(manifest: Document, id: string, language: string): string {
  const found = elements(manifest, "Resources").flatMap((resources) => [...resources.getElementsByTagNameNS("*", "*")]).find((one) => one.getAttribute("id") === id);
  const override = found && elements(found, "Override").find((one) => one.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "";
}
