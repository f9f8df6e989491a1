/** Answers `load`: a property bag with the wire's names, following select and expand paths into navigation properties. */
import { apiNotFound } from "./errors";
import type { HostObject } from "./hostObject";
import type { QueryInfo } from "./wire";

type Bag = Record<string, unknown>;

/** Spelling of the keys: the wire's for `load`, camelCase for `retrieve`. */
export type Spelling = (name: string) => string;

export function query(object: HostObject, info: QueryInfo, spelling: Spelling = wireName): Bag | null {
  if (object.isNull) return null;
  const selects = (info.Select ?? []).map(pathOf);
  const expands = (info.Expand ?? []).map(pathOf);
  const members = object.items();
  if (!members) return { ...object.identity(), ...properties(object, selects, expands, spelling) };
  const own = selects.filter(([head]) => head !== "*" && object.spell(head ?? "") !== undefined);
  const ofItems = selects.filter((path) => !own.includes(path));
  const skip = info.Skip ?? 0;
  const chosen = members.slice(skip, info.Top === undefined || info.Top === null ? undefined : skip + info.Top);
  const itemInfo = { Select: ofItems.map((path) => path.join("/")), Expand: info.Expand };
  const items = selects.length > 0 && ofItems.length === 0 && expands.length === 0 ? undefined : chosen.map((item) => query(item, itemInfo, spelling));
  return { ...properties(object, own.length > 0 ? own : [[]], [], spelling), ...(items && { [spelling === wireName ? "_Items" : "items"]: items }) };
}

export const wireName: Spelling = (name) => (name === "IsEntireColumn" || name === "IsEntireRow" ? camelName(name) : name);
export const camelName: Spelling = (name) => name.slice(0, 1).toLowerCase() + name.slice(1);

/** an empty path stands for nothing, no path at all for every scalar */
function properties(object: HostObject, selects: string[][], expands: string[][], spelling: Spelling): Bag {
  const bag: Bag = {};
  const nested = new Map<string, string[][]>();
  for (const [head, ...rest] of selects.length > 0 ? selects : [["*"]]) {
    if (head === undefined) continue;
    if (head === "*") {
      for (const name of object.scalarNames()) bag[spelling(name)] = object.get(name);
      continue;
    }
    const member = object.spell(head);
    if (!member) throw apiNotFound(object.className, head);
    if (member.kind === "scalar") bag[spelling(member.name)] = object.get(member.name);
    else nested.set(member.name, [...(nested.get(member.name) ?? []), rest.length > 0 ? rest : ["*"]]);
  }
  for (const [head = "", ...rest] of expands) {
    const member = object.spell(head);
    if (!member) throw apiNotFound(object.className, head);
    nested.set(member.name, [...(nested.get(member.name) ?? []), rest.length > 0 ? rest : ["*"]]);
  }
  for (const [name, paths] of nested) {
    bag[spelling(name)] = query(object.navigate(name), { Select: paths.map((path) => path.join("/")) }, spelling);
  }
  return bag;
}

function pathOf(text: string): string[] {
  const path = text.split(/[/.]/).map((part) => part.trim());
  return path[0] === "items" && path.length > 1 ? path.slice(1) : path;
}
