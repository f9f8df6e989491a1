/** Events of the emulated Excel: their numbers on the wire, and the methods by which a client starts and stops listening. */
import type { EngineSheet } from "../engine/types";
import type { CallArguments } from "./callArguments";
import type { Session } from "./session";

export const EventType = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, formatChanged: 18,
  nameChanged: 25, visibilityChanged: 26, moved: 27, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103,
} as const;

export interface RaisedEvent {
  type: number;
  sheet: EngineSheet;
  payload: Record<string, unknown>;
  /** who else listens, besides the sheet and the workbook: a table */
  targets?: string[];
}

/** The target of handlers on a collection of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

type Register<T> = (target: T, args: CallArguments, session: Session) => null;

/** `_Register…` and `_Unregister…` for each wire name; targetOf says whose events they are. */
export function eventMethods<T>(events: Record<string, number>, targetOf: (target: T) => string): Record<string, Register<T>> {
  const methods: Record<string, Register<T>> = {};
  for (const [wire, type] of Object.entries(events)) {
    methods[`_Register${wire}`] = (target, _, session) => session.listen(type, targetOf(target));
    methods[`_Unregister${wire}`] = (target, _, session) => session.ignore(type, targetOf(target));
  }
  return methods;
}

export const SHEET_EVENTS: Record<string, number> = {
  DataChangedEvent: EventType.changed, ActivatedEvent: EventType.activated, DeactivatedEvent: EventType.deactivated,
  SelectionChangedEvent: EventType.selectionChanged, CalculatedEvent: EventType.calculated, FormatChangedEvent: EventType.formatChanged,
  EventNameChanged: EventType.nameChanged, EventVisibilityChanged: EventType.visibilityChanged,
};

export const SHEETS_EVENTS: Record<string, number> = {
  ...SHEET_EVENTS, AddedEvent: EventType.added, DeletedEvent: EventType.deleted, EventMoved: EventType.moved,
};
