/** Keeps the list of findings short: what is small, or too much of one kind, stands in one finding with its members. Nothing is dropped. */
import { exact, multiply, type MinorUnits } from "../measures/money";
import { grouped } from "./openDebts";
import type { Finding, FindingObject, History, ObjectKind } from "./types";

/** These stand for the whole, or are no warnings. */
const ALONE: ReadonlySet<ObjectKind> = new Set(["company", "ledger"]);
/** So many members are named in a sentence. */
const MOST_NAMES = 3;
/** Stands for a supplier or an item that its ledger does not name. */
const NAMELESS = "–";
/** The most telling first. */
const HISTORIES: readonly History[] = ["new", "worse", "better", "still"];

export interface GatherLimits {
  /** minor units: an amber or blue finding about a customer with less at stake is small */
  floor: MinorUnits;
  /** of a rule and kind of object; 0 = nothing is gathered */
  mostNamed: number;
}

/** What is material in a book with so much receivable. */
export function materialFloor(receivables: MinorUnits, share: number): MinorUnits {
  return receivables > 0 ? multiply(receivables, share) : 0;
}

/**
 * @param findings most important first. Of each rule and kind of object: amber and blue customers below the floor, and all beyond the
 * first `mostNamed`, become one finding; deals beyond that number one for each salesperson, as a list to hand over. One alone stays as it is.
 */
export function gathered(findings: readonly Finding[], { floor, mostNamed }: GatherLimits): Finding[] {
  if (mostNamed === 0) return [...findings];
  const isAlone = ({ object, severity }: Finding) => ALONE.has(object.kind) || severity === "grey";
  const groups = grouped(findings, (finding) => (isAlone(finding) ? undefined : `${finding.rule}|${finding.object.kind}`));
  return [...findings.filter(isAlone), ...[...groups.values()].flatMap((group) => shortened(group, floor, mostNamed))];
}

function shortened(group: readonly Finding[], floor: MinorUnits, mostNamed: number): Finding[] {
  const isSmall = ({ object, severity, amount }: Finding) => object.kind === "customer" && severity !== "red" && amount < floor;
  const large = group.filter((finding) => !isSmall(finding));
  if (large.length > mostNamed && group[0]!.object.kind === "deal") return handOverLists(group);
  const rest = [...large.slice(mostNamed), ...group.filter(isSmall)];
  return rest.length < 2 ? [...group] : [...large.slice(0, mostNamed), asOne(rest, { kind: group[0]!.object.kind, id: "" })];
}

function handOverLists(deals: readonly Finding[]): Finding[] {
  return [...grouped(deals, ({ values }) => String(values.salesperson ?? ""))].map(([id, own]) => (own.length < 2 ? own[0]! : asOne(own, { kind: "salesperson", id })));
}

/** One finding that stands for its members: the most severe of their severities, all their rows, the sum of their amounts. */
export function asOne(members: readonly Finding[], object: FindingObject): Finding {
  const ordered = [...members].sort((a, b) => b.amount - a.amount);
  const amount = exact(members.reduce((sum, member) => sum + member.amount, 0));
  const [worst] = members;
  const names = ordered.slice(0, MOST_NAMES).map(nameOf);
  return {
    rule: worst!.rule, severity: worst!.severity, object, value: members.length, unit: "count", trend: [], rows: ordered.flatMap(({ rows }) => rows), amount,
    values: {
      count: members.length, gatheredAmount: amount, names: names.join("; ") + (ordered.length > MOST_NAMES ? " …" : ""), name: object.id, title: worst!.rule,
      noun: members[0]!.object.kind, fresh: members.filter(({ history }) => history === "new").length,
    },
    owner: worst!.owner, history: worst!.history === "cleared" ? "cleared" : HISTORIES.find((one) => members.some(({ history }) => history === one))!, members,
  };
}

/** What a finding's object is called in a list; never blank. */
export function nameOf({ values, object }: Pick<Finding, "values" | "object">): string {
  return String(values.name || object.id) || NAMELESS;
}

/** All findings about single objects, those that were gathered among them. */
export function singleFindings(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => finding.members ?? finding);
}
