/** Who acts: the person that the ledgers name for a role, else the one in the settings. */
import type { Book, CustomerIndex, OpenItems } from "../book/types";
import type { Policy, PolicyLevel, Role } from "./types";

export interface Owner {
  role: Role;
  /** "" = nobody named */
  name: string;
}

/** The level's owner; without a named salesperson the AR accountant takes over, where the settings name one. */
export function ownerOf(
  book: Book, items: OpenItems, mine: readonly number[], customer: CustomerIndex, level: PolicyLevel, policy: Policy,
): Owner {
  const name = nameFor(level.owner, book, items, mine, customer, policy);
  const accountant = policy.owners.arAccountant;
  if (name === "" && level.owner === "salesperson" && accountant) return { role: "arAccountant", name: accountant };
  return { role: level.owner, name };
}

export function supportOf(
  book: Book, items: OpenItems, mine: readonly number[], customer: CustomerIndex, level: PolicyLevel, policy: Policy,
): Owner | undefined {
  return level.supportedBy && { role: level.supportedBy, name: nameFor(level.supportedBy, book, items, mine, customer, policy) };
}

function nameFor(
  role: Role, book: Book, items: OpenItems, mine: readonly number[], customer: CustomerIndex, policy: Policy,
): string {
  const known = book.customers[customer];
  const fromLedgers =
    role === "salesperson" ? salespersonOfLargest(book, items, mine) || known?.salesperson
    : role === "regionalManager" ? known?.regionalManager
    : undefined;
  return fromLedgers || policy.owners[role] || "";
}

/** The salesperson on whose documents most of the money hangs; ties go to the name that sorts first. */
function salespersonOfLargest(book: Book, items: OpenItems, mine: readonly number[]): string {
  const amounts = new Map<string, number>();
  for (const item of mine) {
    const name = book.debits.salesperson[items.debit[item]!] ?? "";
    if (name) amounts.set(name, (amounts.get(name) ?? 0) + items.open[item]!);
  }
  const ranked = [...amounts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? "";
}
