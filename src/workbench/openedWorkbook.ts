/** A workbook on the page: the grid and the clients that are attached to it, each told what happened at the other. */
import type { OfficeFrame } from "../host/client/frameScript";
import { loadedInFrame } from "../host/client/frameScript";
import { pagePause } from "../host/client/pagePause";
import type { HostDocument } from "../host/document";
import { createGridEngine, type FunctionGuide, type Grid } from "../host/engine/createGridEngine";
import { placeOf, type LinkTarget } from "../host/engine/gridLinks";
import { hostWorkbook, type AttachableWorkbook } from "../host/hostWorkbook";
import type { FunctionSignature, HostClient } from "../host/index";
import { formatArea } from "../host/protocol/address";
import { chartsOf } from "../host/protocol/chartSpecs";
import type { Choices } from "./choices";
import type { RibbonButton } from "./ribbon";

/** The metadata that the manifest names. */
export interface FunctionMetadata {
  functions: readonly (FunctionSignature & { id: string; description: string; parameters: FunctionGuide["parameters"] })[];
}

const NAMESPACE = "AR";
/** A batch of the add-in lets frames be drawn: it works for this many milliseconds at a time. */
const WORK_TIME = 20;
/** milliseconds without a word from the client, after which the formulas that it has written are calculated though it has not asked for their results */
const QUIET = 800;

export class OpenedWorkbook {
  readonly workbook: AttachableWorkbook;
  private readonly grid: Grid;
  private client: HostClient | undefined;
  private selection: object;
  private commandsSeen = 0;
  private calculating: ReturnType<typeof setTimeout> | undefined;

  constructor(document: HostDocument, readonly name: string, container: HTMLElement, choices: Choices, metadata: FunctionMetadata, private readonly showNote: (text: string | undefined) => void) {
    this.grid = createGridEngine(document, { container, look: lookOf(choices, metadata) });
    this.workbook = hostWorkbook(this.grid.engine, name, () => {
      throw new Error("Clients attach from their frames.");
    }, { after: WORK_TIME, pause: pagePause }, chartsOf(document, this.grid.engine));
    this.selection = this.workbook.selection();
    this.grid.engine.onChanged(() => this.grid.changed());
    this.grid.onEdited(() => {
      this.workbook.isDirty = true;
    });
    this.grid.onSelected((sheet, area) => {
      this.workbook.select(sheet.name, formatArea(area));
      this.selection = this.workbook.selection();
      this.tellNote();
    });
    this.grid.onLink((link) => this.follow(link));
    this.grid.showCharts(() => this.workbook.charts());
    this.grid.onEditing((on) => this.workbook.setCellEditing(on));
  }

  /** To be called once Microsoft's client is loaded in the frame, before the add-in's own code. */
  attach(frame: OfficeFrame, { language, theme }: Choices, { functions }: FunctionMetadata): void {
    this.client?.detach();
    this.client = this.workbook.attachLoaded(loadedInFrame(frame, () => this.clientSpoke()), { language, theme });
    this.client.registerCustomFunctions(NAMESPACE, functions);
  }

  async press(action: string): Promise<void> {
    await this.client?.runAction(action);
  }

  /** Selects cells as if the user had done it. */
  select(sheetName: string, address: string): void {
    this.workbook.select(sheetName, address);
    this.showSelection();
  }

  setLook(choices: Choices, metadata: FunctionMetadata): void {
    this.grid.setLook(lookOf(choices, metadata));
    this.client?.setTheme(choices.theme);
  }

  /** What a right-click on a cell offers besides the grid's own. */
  setCellMenu(buttons: readonly RibbonButton[]): void {
    this.grid.setCellMenu(buttons.map(({ id, label, action = "" }) => ({ id, label, run: () => void this.press(action) })));
  }

  dispose(): void {
    clearTimeout(this.calculating);
    this.grid.dispose();
    this.workbook.dispose();
  }

  /** What the client did is done before it is answered. */
  private clientSpoke(): void {
    const { commands } = this.workbook;
    if (commands !== this.commandsSeen) this.grid.changed();
    this.commandsSeen = commands;
    clearTimeout(this.calculating);
    this.calculating = setTimeout(() => {
      // A batch that takes long is no silence; its answer is the next word.
      if (!this.workbook.isWorking) void this.workbook.settle().then(() => this.grid.changed());
    }, QUIET);
    if (this.workbook.selection() !== this.selection) this.showSelection();
  }

  private showSelection(): void {
    const { sheet, area } = this.workbook.selection();
    this.selection = this.workbook.selection();
    this.grid.select(sheet, area);
    this.tellNote();
  }

  private tellNote(): void {
    const { sheet, area } = this.workbook.selection();
    this.showNote(this.grid.note(sheet, area.row, area.column));
  }

  private follow({ address, documentReference }: LinkTarget): void {
    if (address && /^(https?|mailto):/i.test(address)) window.open(address, "_blank", "noopener");
    const place = placeOf(documentReference ?? "");
    const sheet = place && this.grid.engine.findSheet(place.sheet);
    if (place && sheet?.visibility === "visible") this.select(sheet.name, place.address);
  }
}

function lookOf({ language, theme }: Choices, { functions }: FunctionMetadata): { language: string; dark: boolean; guides: FunctionGuide[] } {
  const guides = functions.map(({ id, description, parameters }) => ({ name: `${NAMESPACE}.${id}`, description, parameters }));
  return { language, dark: theme === "dark", guides };
}
