/** Whether a part of a file says what we should write in its place: then nothing of it is lost. */
import { parseXml } from "../package/xmlElement";
import type { XmlElement } from "../package/xmlElement";

/** @param apart names of elements that may differ */
export function isWrittenAs(written: string, read: XmlElement, apart: readonly string[]): boolean {
  return isSame(parseXml(new TextEncoder().encode(written), ""), read, apart);
}

function isSame(one: XmlElement, other: XmlElement, apart: readonly string[]): boolean {
  const [ours, theirs] = [one, other].map(({ children }) => children.filter(({ name }) => !apart.includes(name)));
  return (
    one.name === other.name && one.text.trim() === other.text.trim() && attributesOf(one) === attributesOf(other) &&
    ours!.length === theirs!.length && ours!.every((child, index) => isSame(child, theirs![index]!, apart))
  );
}

/** Names of namespaces and their prefixes are the writer's own. */
function attributesOf({ attributes }: XmlElement): string {
  return Object.entries(attributes).filter(([name]) => name !== "xmlns" && (!name.startsWith(":") || name === ":id")).map((entry) => entry.join("=")).sort().join("\n");
}
