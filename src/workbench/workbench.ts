/** The workbench page: a workbook in a grid on the left, the add-in's real pane in its own frame on the right. */
import type { OfficeFrame } from "../host/client/frameScript";
import type { HostDocument } from "../host/document";
import { readWorkbook, WorkbookFileError, writeWorkbook } from "../host/xlsx";
import { lendFonts } from "./cellFonts";
import { keepChoices, readChoices, type Choices } from "./choices";
import { OpenedWorkbook, type FunctionMetadata } from "./openedWorkbook";
import { moveWithF6 } from "./regions";
import { cellMenuButtons, type RibbonButton } from "./ribbon";
import { ribbonStrip } from "./ribbonStrip";
import { listenForShortcuts, type ShortcutFile } from "./shortcuts";
import { FILE_ERRORS, wordsIn, type WorkbenchWord } from "./words";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

class Workbench {
  private choices = readChoices();
  private opened: OpenedWorkbook | undefined;
  private cellMenu: RibbonButton[] = [];
  private shortcuts: ShortcutFile = { shortcuts: [] };

  async start(): Promise<void> {
    const input = element<HTMLInputElement>("open");
    input.addEventListener("change", () => {
      void this.openFile(input.files?.[0]);
      input.value = "";
    });
    element("save").addEventListener("click", () => void this.save());
    element("language").addEventListener("click", () => void this.change({ language: this.choices.language === "zh-CN" ? "en-US" : "zh-CN" }));
    element("theme").addEventListener("click", () => void this.change({ theme: this.choices.theme === "light" ? "dark" : "light" }));
    // Before the grid hears of it: a dropped file is opened, whatever is under it.
    window.addEventListener("dragover", (event) => event.preventDefault(), true);
    window.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      void this.openFile(event.dataTransfer?.files[0]);
    }, true);
    window.addEventListener("beforeunload", (event) => {
      if (this.opened?.workbook.isDirty) event.preventDefault();
    });
    this.shortcuts = await json<ShortcutFile>("shortcuts.json");
    this.listen(window);
    await Promise.all([this.dress(), lendFonts(document.fonts)]);
    await this.openSample();
  }

  private async openSample(): Promise<void> {
    const name = this.choices.language === "zh-CN" ? "sample-zh.xlsx" : "sample-en.xlsx";
    await this.show(await readWorkbook(await bytesAt(`assets/${name}`), name), name);
  }

  private async openFile(file: File | undefined): Promise<void> {
    if (!file) return;
    this.say("opening", { name: file.name });
    try {
      const document = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!(await this.mayReplace(file.name))) return;
      await this.show(document, file.name);
      this.tellLosses(document, file.name);
    } catch (error) {
      this.say("notOpened", { name: file.name, reason: this.reason(error) });
    }
  }

  /** Asks before changes are lost, unless it is asking already. */
  private async mayReplace(next: string): Promise<boolean> {
    const { opened } = this;
    if (!opened?.workbook.isDirty) return true;
    const dialog = element<HTMLDialogElement>("unsaved");
    if (dialog.open) return false;
    element("unsavedText").textContent = wordsIn(this.choices.language)("unsaved", { name: opened.name, next });
    dialog.returnValue = "";
    dialog.showModal();
    await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
    const isDiscarded = dialog.returnValue === "discard";
    if (!isDiscarded) element("message").textContent = "";
    return isDiscarded;
  }

  private async save(): Promise<void> {
    if (!this.opened) return;
    const { workbook, name: opened } = this.opened;
    const name = opened.replace(/(\.\w+)?$/, "-workbench.xlsx");
    this.say("saving", { name });
    try {
      const { content, count } = await workbook.betweenBatches(() => {
        // What is changed while the file is written is not in it.
        workbook.isDirty = false;
        return { content: workbook.toDocument(), count: workbook.chartsWithoutData().length };
      });
      this.download(await writeWorkbook(content), name);
      this.say(count === 0 ? "saved" : "savedWithoutCharts", { name, count });
    } catch (error) {
      workbook.isDirty = true;
      this.say("notSaved", { name, reason: this.reason(error) });
    }
  }

  private download(bytes: Uint8Array, name: string): void {
    const link = Object.assign(document.createElement("a"), { download: name, href: URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX })) });
    link.click();
    // Not at once: the browser may not have begun to read it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** The workbook stays as it is. Colours change under the pane; for another language it comes up anew, as Excel does. A sample that nobody has changed is shown in the new language. */
  private async change(choice: Partial<Choices>): Promise<void> {
    this.choices = { ...this.choices, ...choice };
    keepChoices(this.choices);
    await this.dress();
    const { opened } = this;
    if (!opened) return;
    if (choice.language && !opened.workbook.isDirty && /^sample-(zh|en)\.xlsx$/.test(opened.name)) return this.openSample();
    const metadata = await functionMetadata(this.choices.language);
    opened.setLook(this.choices, metadata);
    opened.setCellMenu(this.cellMenu);
    if (choice.language) this.loadPane(opened, metadata);
  }

  private async show(document: HostDocument, name: string): Promise<void> {
    const metadata = await functionMetadata(this.choices.language);
    this.opened?.dispose();
    const opened = new OpenedWorkbook(document, name, freshGrid(), this.choices, metadata, (text) => this.showNote(text));
    opened.setCellMenu(this.cellMenu);
    this.opened = opened;
    element("name").textContent = name;
    element("message").textContent = "";
    this.showNote(undefined);
    this.loadPane(opened, metadata);
  }

  private loadPane(opened: OpenedWorkbook, metadata: FunctionMetadata): void {
    const attachPane = (frame: OfficeFrame): void => {
      this.listen(frame);
      opened.attach(frame, this.choices, metadata);
    };
    Object.assign(window, { attachPane, radar: opened });
    // A new address each time: the frame loads again, and nothing of the former pane stays.
    element<HTMLIFrameElement>("pane").src = `pane.html?${performance.now()}`;
  }

  /** The page's own parts in the chosen language and colours. */
  private async dress(): Promise<void> {
    const { language, theme } = this.choices;
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    const word = wordsIn(language);
    for (const one of document.querySelectorAll<HTMLElement>("[data-word]")) one.textContent = word(one.dataset.word as WorkbenchWord);
    for (const one of document.querySelectorAll<HTMLElement>("[data-name]")) one.setAttribute(one.tagName === "IFRAME" ? "title" : "aria-label", word(one.dataset.name as WorkbenchWord));
    document.title = word("title");
    element("theme").textContent = word(theme === "light" ? "dark" : "light");
    element("message").textContent = "";
    const manifest = new DOMParser().parseFromString(new TextDecoder().decode(await bytesAt("manifest.xml")), "text/xml");
    element("ribbon").replaceChildren(...ribbonStrip(manifest, language, (action) => this.press(action), () => element("pane").focus()));
    this.cellMenu = cellMenuButtons(manifest, language);
  }

  /** Keys for all of the page, wherever the focus is. */
  private listen(pressedIn: Window): void {
    moveWithF6(pressedIn);
    listenForShortcuts(pressedIn, this.shortcuts, (action) => this.press(action));
  }

  private press(action: string): void {
    void this.opened?.press(action);
  }

  /** The note of the selected cell, beside the sheet. */
  private showNote(text: string | undefined): void {
    element("note").hidden = text === undefined;
    element("noteText").textContent = text ?? "";
  }

  private tellLosses({ losses }: HostDocument, name: string): void {
    if (losses.length === 0) return;
    const count = losses.reduce((sum, loss) => sum + loss.count, 0);
    const what = [...new Set(losses.map((loss) => wordsIn(this.choices.language)(loss.what)))].join(this.choices.language === "zh-CN" ? "、" : ", ");
    this.say("lost", { count, what, name });
  }

  private reason(error: unknown): string {
    const side = this.choices.language === "zh-CN" ? "zh" : "en";
    if (error instanceof WorkbookFileError) return FILE_ERRORS[error.code][side];
    return error instanceof Error ? error.message : String(error);
  }

  private say(word: WorkbenchWord, values: Record<string, string | number>): void {
    element("message").textContent = wordsIn(this.choices.language)(word, values);
  }
}

async function functionMetadata(language: Choices["language"]): Promise<FunctionMetadata> {
  return json<FunctionMetadata>(language === "zh-CN" ? "functions.zh-CN.json" : "functions.json");
}

async function json<T>(address: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await bytesAt(address))) as T;
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function element<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

function freshGrid(): HTMLElement {
  const grid = Object.assign(document.createElement("div"), { id: "grid" });
  element("grid").replaceWith(grid);
  return grid;
}

void new Workbench().start();
