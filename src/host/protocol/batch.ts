/** Runs one request: resolves object paths, applies the actions in order and stops at the first that fails. */
import { CallArguments } from "./callArguments";
import { asProtocolError, ProtocolError, statusOf } from "./errors";
import type { Steps } from "../engine/types";
import { isHostObject, isSteps, type HostObject } from "./hostObject";
import { ObjectPaths } from "./objectPaths";
import { camelName, query } from "./query";
import type { Session } from "./session";
import { ActionType, type Action, type Request, type Response } from "./wire";

/** Earlier actions stay applied. `failAt` makes the action with that index fail with the given code. Between the steps the thread may be given away. */
export function runBatch(request: Request, session: Session, failAt?: { action: number; code: string }): Steps<Response> {
  return new Batch(request, session).run(failAt);
}

class Batch {
  private readonly kept = new Map<HostObject, string>();
  private readonly paths: ObjectPaths;
  private readonly response: Response = { Results: [], TraceIds: [] };

  constructor(private readonly request: Request, private readonly session: Session) {
    this.paths = new ObjectPaths(request.ObjectPaths, session, (object, id) => void this.kept.set(object, id));
  }

  *run(failAt?: { action: number; code: string }): Steps<Response> {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (failAt?.action === index) throw new ProtocolError(failAt.code);
        const value = this.apply(action);
        this.response.Results.push({ ActionId: action.Id, Value: isSteps(value) ? (yield* value) ?? null : value });
      } catch (error) {
        const { code, message, location = this.locate(action) } = asProtocolError(error);
        this.response.Error = { Code: code, Message: message, ActionIndex: index, HttpStatusCode: statusOf(code), Location: location };
        break;
      }
      yield;
    }
    return this.response;
  }

  /** `Worksheet.getRange`: the member that failed, as debugInfo.errorLocation names it */
  private locate(action: Action): string | undefined {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const instantiating = action.ActionType === ActionType.instantiate;
    const owner = this.paths.known((instantiating ? path?.ParentObjectPathId : action.ObjectPathId) ?? 0);
    const member = instantiating ? path?.Name || "getItem" : action.Name || "load";
    return owner && `${owner.className}.${camelName(member)}`;
  }

  private apply(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.response.TraceIds.push(action.Id);
      return null;
    }
    const object = this.paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate: return this.instantiate(object, action.ObjectPathId);
      case ActionType.query: return this.withReference(object, query(object, action.QueryInfo ?? {}));
      case ActionType.queryAsJson: return query(object, action.QueryInfo ?? {}, camelName);
      case ActionType.method: return this.callMethod(object, action);
      case ActionType.setProperty: return set(object, action.Name, this.paths.values(action.ArgumentInfo)[0]);
      case ActionType.update: return update(object, action.ObjectState ?? {});
      case ActionType.ensureUnchanged: return ensureUnchanged(object, action.ObjectState ?? {});
      default: throw new ProtocolError("NotImplemented", `Actions of type ${action.ActionType} are not available in this host.`);
    }
  }

  private instantiate(object: HostObject, pathId: number): unknown {
    if (object.isNull) return null;
    if (this.request.AutoKeepReference && object.referable && !this.request.ObjectPaths[pathId]?.D) this.keep(object);
    return this.withReference(object, { ...object.identity() });
  }

  private withReference(object: HostObject, bag: Record<string, unknown> | null): unknown {
    const reference = this.kept.get(object);
    return bag && reference ? { ...bag, _ReferenceId: reference } : bag;
  }

  private callMethod(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") return this.keep(object);
    const value = object.call(action.Name, new CallArguments(this.paths.values(action.ArgumentInfo)));
    return value === undefined || isHostObject(value) ? null : value;
  }

  private keep(object: HostObject): null {
    if (object.referable && !this.kept.has(object)) this.kept.set(object, this.session.keep(object));
    return null;
  }
}

function set(object: HostObject, name: string, value: unknown): null {
  object.set(name, value);
  return null;
}

/** `update({...})` with camelCase keys; plain objects go on into navigation properties. */
function update(object: HostObject, state: Record<string, unknown>): null {
  for (const [key, value] of Object.entries(state)) {
    const member = object.spell(key);
    if (member?.kind === "navigation" && typeof value === "object" && value !== null) {
      update(object.navigate(member.name), Object.fromEntries(Object.entries(value)));
    } else {
      object.set(member?.name ?? key, value);
    }
  }
  return null;
}

function ensureUnchanged(object: HostObject, state: Record<string, unknown>): null {
  for (const [key, value] of Object.entries(state)) {
    const member = object.spell(key);
    if (member?.kind === "scalar" && JSON.stringify(object.get(member.name)) !== JSON.stringify(value)) throw new ProtocolError("Conflict");
  }
  return null;
}
