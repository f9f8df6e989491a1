/** Whether a request looks at results of formulas: only then must what was written before be calculated first. */
import { CellRange } from "./cellRange";
import type { HostObject } from "./hostObject";
import { ObjectPaths } from "./objectPaths";
import type { Session } from "./session";
import { ActionType, PathType, type Action, type Request } from "./wire";

/** The last part of a path under which the results of formulas are loaded. */
const RESULTS = /(^|\/)(values|valuesAsJson|valuesAsJsonLocal|valueTypes|text|\*)$/i;
const LOADS: readonly number[] = [ActionType.query, ActionType.queryAsJson, ActionType.recursiveQuery];

/** Without looking at the workbook: values, texts or the like are loaded, or copied. */
export function mayAskForResults({ Actions }: Request): boolean {
  return Actions.some(mayAsk);
}

/** The cells concerned show results of formulas, or nobody can tell before the request has done its own. */
export function asksForResults(request: Request, session: Session): boolean {
  const paths = new ObjectPaths(request.ObjectPaths, session, { isLooking: true });
  const moved = movedPaths(request).map((id) => found(paths, id));
  return request.Actions.filter(mayAsk).some((action) => {
    const object = found(paths, action.ObjectPathId);
    if (action.ActionType === ActionType.method || !object) return true;
    if (object.isNull) return false;
    return !(object.target instanceof CellRange) || showsResults(object.target, moved);
  });
}

function mayAsk({ ActionType: type, Name, QueryInfo, ArgumentInfo }: Action): boolean {
  if (LOADS.includes(type)) {
    const paths = QueryInfo?.Select ?? [];
    return paths.length === 0 || paths.some((path) => RESULTS.test(path));
  }
  return type === ActionType.method && Name === "CopyFrom" && JSON.stringify(ArgumentInfo).includes('"Values"');
}

/** Of what is moved or deleted: deleting is an action, inserting a way to the new cells. */
function movedPaths({ Actions, ObjectPaths: paths }: Request): number[] {
  const deleted = Actions.filter(({ ActionType: type, Name }) => type === ActionType.method && Name === "Delete").map(({ ObjectPathId }) => ObjectPathId);
  const inserted = Object.values(paths).filter(({ ObjectPathType: type, Name }) => type === PathType.method && Name === "Insert").map(({ ParentObjectPathId = 0 }) => ParentObjectPathId);
  return [...deleted, ...inserted];
}

/** Undefined for what does not exist before the request has done its own. */
function found(paths: ObjectPaths, id: number): HostObject | undefined {
  try {
    return paths.resolve(id);
  } catch {
    return undefined;
  }
}

/** Where the request itself moves cells of the sheet, others may stand in the range by the time it is read. */
function showsResults({ sheet, area, unbounded }: CellRange, moved: readonly (HostObject | undefined)[]): boolean {
  if (unbounded) return false;
  const isMoved = moved.some((one) => !one || (one.target instanceof CellRange && one.target.sheet.id === sheet.id));
  return isMoved || sheet.showsResults(area);
}
