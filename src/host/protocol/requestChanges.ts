/** What a request will have changed by the time its loads are answered: told from its paths, before anything of it is done. */
import { CellRange } from "./cellRange";
import type { HostObject } from "./hostObject";
import type { ObjectPaths } from "./objectPaths";
import { ActionType, PathType, type Action, type ObjectPath, type Request } from "./wire";

const WRITES: readonly number[] = [ActionType.setProperty, ActionType.update];
/** Methods that leave all as it is: `GetRange`, `_KeepReference`, … */
const LOOKS = /^(Get|_)/;
/** Their members change no cells and nothing that paths go by: events, the way of calculating. */
const APART: readonly string[] = ["_Runtime", "Application"];
const BY_KEY: readonly string[] = ["GetItem", "GetItemOrNullObject"];
const TO_ANOTHER_SHEET = /^(GetNext|GetPrevious|_GetAnother)/;

export class RequestChanges {
  /** ids; undefined stands for a change that belongs to no sheet in particular */
  private readonly sheets: ReadonlySet<string | undefined>;

  constructor(private readonly request: Request, private readonly paths: ObjectPaths) {
    const { Actions, ObjectPaths } = request;
    const acting = Actions.filter(changes).map(({ ObjectPathId }) => ObjectPathId);
    const making = Object.values(ObjectPaths).filter(isMade).map(({ ParentObjectPathId = 0 }) => ParentObjectPathId);
    this.sheets = new Set([...acting, ...making].filter((id) => !APART.includes(ObjectPaths[id]?.Name ?? "")).map((id) => this.sheetOf(id)));
  }

  /** The path may lead elsewhere once the request has done its own, or to cells that it has changed. */
  mayTouch(id: number): boolean {
    if (this.sheets.size === 0) return false;
    const sheet = this.sheetOf(id);
    return sheet === undefined || this.sheets.has(undefined) || this.sheets.has(sheet);
  }

  /** The sheet that a path stays on whatever the request does: named by key, or the one of a range that the client keeps. */
  private sheetOf(id: number): string | undefined {
    const path = this.request.ObjectPaths[id];
    if (!path || TO_ANOTHER_SHEET.test(path.Name) || goesByObjects(path)) return undefined;
    if (path.ObjectPathType === PathType.reference) return keptSheet(this.paths.found(id));
    const parent = path.ParentObjectPathId ?? 0;
    if (this.request.ObjectPaths[parent]?.Name !== "Worksheets") return this.sheetOf(parent);
    const isByKey = path.ObjectPathType === PathType.indexer || BY_KEY.includes(path.Name);
    return isByKey ? this.paths.found(id)?.identity().Id : undefined;
  }
}

function changes({ ActionType: type, Name }: Action): boolean {
  return WRITES.includes(type) || (type === ActionType.method && !LOOKS.test(Name));
}

/** Following the path changes the workbook: `Add`, `Insert`, … */
function isMade({ ObjectPathType: type, Name }: ObjectPath): boolean {
  return type === PathType.method && !LOOKS.test(Name);
}

/** Such as the bounding rectangle of two ranges; where a made object's arguments lie is of no matter. */
function goesByObjects(path: ObjectPath): boolean {
  return !isMade(path) && (path.ArgumentInfo?.ReferencedObjectPathIds ?? []).some((id) => typeof id !== "number" || id > 0);
}

function keptSheet(object: HostObject | undefined): string | undefined {
  return object?.target instanceof CellRange ? object.target.sheet.id : undefined;
}
