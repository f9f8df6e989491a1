/** How a class of the Excel API is declared as data, and how one object of it answers by the names on the wire. */
import type { EngineSheet, Steps } from "../engine/types";
import type { CallArguments } from "./callArguments";
import { apiNotFound, ProtocolError } from "./errors";
import type { ClassName } from "./targets";
import type { Session } from "./session";

export type Identity = { Id?: string; _Id?: string };

export interface Scalar<T> {
  get?(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
  /** left out of a load that names no properties */
  onDemand?: boolean;
}

/** Long work is given back as steps to be gone through. */
type Method<T> = (target: T, args: CallArguments, session: Session) => unknown;

/** What a write touches: cells of a sheet, the structure of the workbook, something else in it, or nothing that is guarded. */
export type Guarded = { sheet: EngineSheet } | "structure" | "workbook" | "free";

/** A class as data. All names are the wire's (PascalCase). */
export interface ClassDefinition<T> {
  /** Instantiate answers it; worksheets and tables must give an Id, collection items an id of their own */
  identity?(target: T): Identity;
  scalars?: Record<string, Scalar<T>>;
  navigation?: Record<string, (target: T, session: Session) => HostObject>;
  /** methods that change nothing in the file */
  queries?: Record<string, Method<T>>;
  /** methods that change the workbook */
  commands?: Record<string, Method<T>>;
  /** a collection's members, in order; gives GetCount, GetItemAt and Count as well */
  items?(target: T, session: Session): HostObject[];
  /** a collection's member by key; gives the indexer, GetItem and GetItemOrNullObject */
  item?(key: string, target: T, session: Session): HostObject | undefined;
  /** objects of the class can be kept under a reference id */
  referable?: boolean;
  guard?(target: T, member: string): Guarded;
}

export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  readonly isNull: boolean;
  readonly referable: boolean;
  identity(): Identity;
  scalarNames(): string[];
  /** the wire's spelling of a scalar or navigation name, matched without regard to case */
  spell(name: string): { name: string; kind: "scalar" | "navigation" } | undefined;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  navigate(name: string): HostObject;
  call(name: string, args: CallArguments): unknown;
  items(): HostObject[] | undefined;
  index(args: CallArguments): HostObject;
}

/** The answer of every …OrNullObject that finds nothing; whatever is asked of it is null again. */
export const nullObject: HostObject = {
  className: "NullObject", target: null, isNull: true, referable: false,
  identity: () => ({}), scalarNames: () => [], spell: () => undefined, get: () => null,
  set() { throw new ProtocolError("InvalidOperation", "The object is a null object."); },
  navigate: () => nullObject, call: () => nullObject, items: () => undefined, index: () => nullObject,
};

/** Binds a declared class to one target. The session gives the rights, the counters and the other classes. */
export function bind<T>(className: ClassName, definition: ClassDefinition<T>, target: T, session: Session): HostObject {
  const { scalars = {}, navigation = {}, queries = {}, commands = {} } = definition;
  const missing = (member: string) => apiNotFound(className, member);
  const beginWrite = (member: string) => {
    const guarded = definition.guard?.(target, member) ?? "workbook";
    session.authorise(guarded);
    session.workbook.commands++;
    if (guarded !== "free") session.workbook.isDirty = true;
  };
  const self: HostObject = {
    className, target, isNull: false, referable: definition.referable ?? false,
    identity: () => definition.identity?.(target) ?? {},
    scalarNames: () => Object.keys(scalars).filter((name) => scalars[name]?.get && !scalars[name]?.onDemand),
    spell(name) {
      const scalar = findName(scalars, name) ?? (definition.items && /^count$/i.test(name) ? "Count" : undefined);
      if (scalar) return { name: scalar, kind: "scalar" };
      const path = findName(navigation, name);
      return path ? { name: path, kind: "navigation" } : undefined;
    },
    get(name) {
      const read = scalars[name]?.get;
      if (read) return read(target, session);
      if (name === "Count" && definition.items) return definition.items(target, session).length;
      throw missing(name);
    },
    set(name, value) {
      const spelled = findName(scalars, ALIASES[name] ?? name);
      const write = spelled ? scalars[spelled]?.set : undefined;
      if (!write) throw missing(name);
      beginWrite(name);
      write(target, value, session);
    },
    navigate(name) {
      const go = navigation[name];
      if (!go) throw missing(name);
      return go(target, session);
    },
    call(name, args) {
      const query = queries[name] ?? collectionMethod(definition, target, session, name);
      if (query) return query(target, args, session);
      const command = commands[name];
      if (!command) throw missing(name);
      beginWrite(name);
      return command(target, args, session);
    },
    items: () => definition.items?.(target, session),
    index(args) {
      if (!definition.item) throw missing("getItem");
      return found(definition.item(args.text(0), target, session));
    },
  };
  return self;
}

/** The client writes two worksheet properties under another name inside `update`. */
const ALIASES: Record<string, string> = { Gridlines: "ShowGridlines", Headings: "ShowHeadings" };

function collectionMethod<T>(definition: ClassDefinition<T>, target: T, session: Session, name: string): Method<T> | undefined {
  const { items, item } = definition;
  if (items && name === "GetCount") return () => items.call(definition, target, session).length;
  if (items && name === "GetItemAt") return (_, args) => found(items.call(definition, target, session)[args.integer(0)]);
  if (item && name === "GetItem") return (_, args) => found(item.call(definition, args.text(0), target, session));
  if (item && name === "GetItemOrNullObject") return (_, args) => item.call(definition, args.text(0), target, session) ?? nullObject;
  return undefined;
}

function found(object: HostObject | undefined): HostObject {
  if (!object) throw new ProtocolError("ItemNotFound");
  return object;
}

function findName(declared: Record<string, unknown>, name: string): string | undefined {
  if (name in declared) return name;
  const wanted = name.toLowerCase();
  return Object.keys(declared).find((key) => key.toLowerCase() === wanted);
}

export function isSteps(value: unknown): value is Steps<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value && "next" in value;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "navigate" in value;
}

