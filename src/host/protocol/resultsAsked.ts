/** Whether a request looks at results of formulas: only then must what was written before be calculated first. */
import { CellRange } from "./cellRange";
import { ObjectPaths } from "./objectPaths";
import { RequestChanges } from "./requestChanges";
import type { Session } from "./session";
import { ActionType, type Action, type Request } from "./wire";

/** The last part of a path under which the results of formulas are loaded. */
const RESULTS = /(^|\/)(values|valuesAsJson|valuesAsJsonLocal|valueTypes|text|\*)$/i;
const LOADS: readonly number[] = [ActionType.query, ActionType.queryAsJson, ActionType.recursiveQuery];

/** Without looking at the workbook: values, texts or the like are loaded, or copied. */
export function mayAskForResults({ Actions }: Request): boolean {
  return Actions.some(mayAsk);
}

/** The cells concerned show results of formulas, or nobody can tell before the request has done its own. */
export function asksForResults(request: Request, session: Session): boolean {
  const paths = new ObjectPaths(request.ObjectPaths, session);
  const changes = new RequestChanges(request, paths);
  return request.Actions.filter(mayAsk).some(({ ObjectPathId: id }) => {
    if (changes.mayTouch(id)) return true;
    const object = paths.found(id);
    if (object?.isNull) return false;
    return !(object?.target instanceof CellRange) || showsResults(object.target);
  });
}

function mayAsk({ ActionType: type, Name, QueryInfo, ArgumentInfo }: Action): boolean {
  if (LOADS.includes(type)) {
    const paths = QueryInfo?.Select ?? [];
    return paths.length === 0 || paths.some((path) => RESULTS.test(path));
  }
  return type === ActionType.method && Name === "CopyFrom" && JSON.stringify(ArgumentInfo).includes('"Values"');
}

function showsResults({ sheet, area, unbounded }: CellRange): boolean {
  return !unbounded && sheet.showsResults(area);
}
