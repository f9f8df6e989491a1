/** Runs one request: resolves object paths, applies the actions in order and stops at the first that fails. */
import { CallArguments } from "./callArguments";
import { CellRange } from "./cellRange";
import { asProtocolError, ProtocolError, statusOf } from "./errors";
import type { Steps } from "../engine/types";
import { isHostObject, isSteps, nullObject, type HostObject } from "./hostObject";
import { camelName, query } from "./query";
import type { Session } from "./session";
import { ActionType, FUNCTIONS_SERVICE, PathType, type Action, type ArgumentInfo, type Request, type Response } from "./wire";

/** Earlier actions stay applied. `failAt` makes the action with that index fail with the given code. Between the steps the thread may be given away. */
export function runBatch(request: Request, session: Session, failAt?: { action: number; code: string }): Steps<Response> {
  return new Batch(request, session).run(failAt);
}

class Batch {
  private readonly resolved = new Map<number, HostObject>();
  private readonly kept = new Map<HostObject, string>();
  private readonly response: Response = { Results: [], TraceIds: [] };

  constructor(private readonly request: Request, private readonly session: Session) {}

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
    const owner = this.resolved.get((instantiating ? path?.ParentObjectPathId : action.ObjectPathId) ?? 0);
    const member = instantiating ? path?.Name || "getItem" : action.Name || "load";
    return owner && `${owner.className}.${camelName(member)}`;
  }

  private apply(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.response.TraceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate: return this.instantiate(object, action.ObjectPathId);
      case ActionType.query: return this.withReference(object, query(object, action.QueryInfo ?? {}));
      case ActionType.queryAsJson: return query(object, action.QueryInfo ?? {}, camelName);
      case ActionType.method: return this.callMethod(object, action);
      case ActionType.setProperty: return set(object, action.Name, this.values(action.ArgumentInfo)[0]);
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
    const value = object.call(action.Name, new CallArguments(this.values(action.ArgumentInfo)));
    return value === undefined || isHostObject(value) ? null : value;
  }

  private keep(object: HostObject): null {
    if (object.referable && !this.kept.has(object)) this.kept.set(object, this.session.keep(object));
    return null;
  }

  /** each path once a batch: a method path such as `Add` must not be called again */
  private resolve(pathId: number): HostObject {
    const known = this.resolved.get(pathId);
    if (known) return known;
    const object = this.follow(pathId);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(pathId: number): HostObject {
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new ProtocolError("InvalidReference");
    const parent = () => this.resolve(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PathType.global: return this.session.object("Workbook", this.session.workbook);
      case PathType.service: return this.service(path.Name);
      case PathType.method: return asObject(parent().call(path.Name, new CallArguments(this.values(path.ArgumentInfo))), path.Name);
      case PathType.property: return parent().navigate(path.Name);
      case PathType.indexer: return parent().index(new CallArguments(this.values(path.ArgumentInfo)));
      case PathType.reference: return this.reference(path.Name);
      case PathType.null: return nullObject;
      default: throw new ProtocolError("NotImplemented", `Object paths of type ${path.ObjectPathType} are not available in this host.`);
    }
  }

  private service(name: string): HostObject {
    if (name === FUNCTIONS_SERVICE) return this.session.object("CustomFunctions", this.session.workbook);
    throw new ProtocolError("ApiNotFound", `The service ${name} is not available in this host.`, name);
  }

  private reference(id: string): HostObject {
    const object = this.session.references.get(id);
    if (!object) throw new ProtocolError("InvalidReference");
    const { target } = object;
    const sheet = target instanceof CellRange ? target.sheet : undefined;
    if (sheet && !this.session.workbook.engine.findSheet(sheet.id)) throw new ProtocolError("ItemNotFound");
    this.kept.set(object, id);
    return object;
  }

  private values(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      return Array.isArray(reference) ? value.map((one: unknown, index) => this.argument(one, reference[index])) : value;
    }
    if (typeof value !== "object" || value === null) return value;
    const id = Reflect.get(value, "_ObjectPathId");
    if (typeof id === "number") return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.argument(one, undefined)]));
  }
}

function asObject(value: unknown, method: string): HostObject {
  if (isHostObject(value)) return value;
  throw new ProtocolError("InvalidOperation", `${method} does not give an object.`);
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
