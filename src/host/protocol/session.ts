/** One attached client: its rights and limits, its counters, the objects it keeps, the events it listens to. */
import type { HostCounters, HostOptions } from "../index";
import { ProtocolError } from "./errors";
import { WORKBOOK_TARGET, type RaisedEvent } from "./events";
import type { FaultQueue } from "./faults";
import { bind, type Guarded, type HostObject } from "./hostObject";
import type { OpenWorkbook } from "./openWorkbook";
import type { ClassName, Definitions, Targets } from "./targets";
import { MessageCategory, type HostEntry } from "./wire";

export type Send = (entries: HostEntry[]) => void;

export class Session {
  /** objects kept under a reference id */
  readonly references = new Map<string, HostObject>();
  counters = emptyCounters();
  enableEvents = true;
  /** results of custom functions, handed over by the client */
  onFunctionResults: (results: unknown[]) => void = () => undefined;
  private readonly listening = new Set<string>();
  private lastReference = 0;

  constructor(
    readonly workbook: OpenWorkbook,
    readonly options: HostOptions,
    readonly faults: FaultQueue,
    private readonly definitions: Definitions,
    private readonly send: Send,
  ) {
    workbook.sessions.push(this);
  }

  object<K extends ClassName>(className: K, target: Targets[K]): HostObject {
    return bind(className, this.definitions[className], target, this);
  }

  /** Throws AccessDenied where this client, or anybody, may not write. */
  authorise(guarded: Guarded): void {
    if (guarded === "free") return;
    const { readOnly, protectedWorkbook, protectedSheets = [] } = this.options;
    if (readOnly) throw new ProtocolError("AccessDenied", "The workbook is read-only.");
    if (guarded === "workbook") return;
    if (guarded === "structure") {
      if (protectedWorkbook || this.workbook.structureProtected) {
        throw new ProtocolError("AccessDenied", "The structure of the workbook is protected.");
      }
      return;
    }
    const name = guarded.sheet.name.toLowerCase();
    if (guarded.sheet.protected || protectedSheets.some((one) => one.toLowerCase() === name)) {
      throw new ProtocolError("AccessDenied", "The sheet is protected.");
    }
  }

  countRead(cells: number): void {
    this.counters.cellsRead += cells;
  }

  countWritten(cells: number): void {
    this.counters.cellsWritten += cells;
  }

  /** the reference id under which the object is kept from now on */
  keep(object: HostObject): string {
    const id = `${++this.lastReference}|reference`;
    this.references.set(id, object);
    return id;
  }

  listen(type: number, target: string): null {
    this.listening.add(`${type}|${target}`);
    return null;
  }

  ignore(type: number, target: string): null {
    this.listening.delete(`${type}|${target}`);
    return null;
  }

  deliver(event: RaisedEvent, source: "Local" | "Remote"): void {
    if (!this.enableEvents) return;
    const targets = [event.sheet.id, WORKBOOK_TARGET, ...(event.targets ?? [])].filter((target) => this.listening.has(`${event.type}|${target}`));
    if (targets.length === 0) return;
    const message = JSON.stringify({ ...event.payload, source });
    this.send(targets.map((targetId) => ({ messageCategory: MessageCategory.event, messageType: event.type, targetId, message })));
  }

  /** what the host says on its own: custom functions to be called */
  tell(entries: HostEntry[]): void {
    this.send(entries);
  }

  detach(): void {
    const at = this.workbook.sessions.indexOf(this);
    if (at >= 0) this.workbook.sessions.splice(at, 1);
    this.references.clear();
    this.listening.clear();
  }
}

export function emptyCounters(): HostCounters {
  return { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0, maxRequestBytes: 0, maxResponseBytes: 0, cellsRead: 0, cellsWritten: 0 };
}
