/** Finds the objects that the paths of a request lead to. */
import { CallArguments } from "./callArguments";
import { CellRange } from "./cellRange";
import { ProtocolError } from "./errors";
import { isHostObject, nullObject, type HostObject } from "./hostObject";
import type { Session } from "./session";
import { FUNCTIONS_SERVICE, PathType, type ArgumentInfo, type ObjectPath, type Request } from "./wire";

/** Told of each object that the request names by its reference id. */
type Referred = (object: HostObject, id: string) => void;

export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject>();

  constructor(private readonly paths: Request["ObjectPaths"], private readonly session: Session, private readonly referred?: Referred) {}

  /** The object of a path that was followed already. */
  known(id: number): HostObject | undefined {
    return this.resolved.get(id);
  }

  /** each path once: a method path such as `Add` must not be called again */
  resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const object = this.follow(id);
    this.resolved.set(id, object);
    return object;
  }

  /** Undefined for what does not exist. */
  found(id: number): HostObject | undefined {
    try {
      return this.resolve(id);
    } catch {
      return undefined;
    }
  }

  values(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private follow(id: number): HostObject {
    const path = this.paths[id];
    if (!path) throw new ProtocolError("InvalidReference");
    const parent = () => this.resolve(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PathType.global: return this.session.object("Workbook", this.session.workbook);
      case PathType.service: return this.service(path.Name);
      case PathType.method: return this.called(parent(), path);
      case PathType.property: return parent().navigate(path.Name);
      case PathType.indexer: return parent().index(new CallArguments(this.values(path.ArgumentInfo)));
      case PathType.reference: return this.reference(path.Name);
      case PathType.null: return nullObject;
      default: throw new ProtocolError("NotImplemented", `Object paths of type ${path.ObjectPathType} are not available in this host.`);
    }
  }

  private called(parent: HostObject, { Name, ArgumentInfo: info }: ObjectPath): HostObject {
    const value = parent.call(Name, new CallArguments(this.values(info)));
    if (isHostObject(value)) return value;
    throw new ProtocolError("InvalidOperation", `${Name} does not give an object.`);
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
    this.referred?.(object, id);
    return object;
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
