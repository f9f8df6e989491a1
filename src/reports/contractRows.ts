/** The rows of the contract report: what is known of every contract, and of every order that names none. */
import type { Contract, Orders } from "../book/business";
import { documentKey } from "../book/marks";
import { lackingClauses, openBalances, type Clause } from "../checks/contractFulfilment";
import { agreementOf, recentDeliveries, unbilledLines, undelivered } from "../checks/deliveries";
import { LEAST_LINES } from "../checks/deliveryFindings";
import { singleFindings } from "../checks/gather";
import { openDebts, type OpenDebt } from "../checks/openDebts";
import type { Severity } from "../checks/types";
import { otifOf, otifRate, type LineVerdict, type Otif } from "../measures/fulfilment";
import { exact, type MinorUnits } from "../measures/money";
import type { ReportContext } from "./context";

export interface ContractRow {
  /** number of the contract, else of the order */
  name: string;
  contract?: Contract;
  customer: number;
  /** the worst of the warnings about it and of what its own figures say; absent = in order */
  severity?: Severity;
  openAmount?: MinorUnits;
  otif: Otif;
  lateDays?: number;
  undelivered: number;
  outOfSpec: number;
  issues: string[];
  claims: MinorUnits;
  unbilled: MinorUnits;
  unbilledDays?: number;
  /** days from delivery to invoice, weighted by value */
  lag?: number;
  nodes: number;
  nodeDays?: number;
  nodeAmount: MinorUnits;
  lacking: Clause[];
  /** where it stands in the user's ledger */
  reading: number;
  row: number;
}

interface Draft extends ContractRow {
  verdicts: LineVerdict[];
  lagDays: number;
  lagWeight: number;
}

/** Contracts in the order of their ledger, then orders; the worst first. Undefined without contracts, orders and instalments. */
export function contractRows(context: ReportContext): ContractRow[] | undefined {
  const { business: { contracts, orders } } = context;
  const debts = openDebts(context);
  const nodes = lateNodes(context, debts);
  if (!contracts && !orders && nodes.length === 0) return undefined;
  const drafts = new Map<string, Draft>();
  const openOf = openBalances(context, debts);
  for (const contract of contracts ?? []) addContract(context, drafts, contract, openOf(contract)?.amount);
  if (orders) addOrders(context, drafts, orders);
  for (const node of nodes) addNode(context, drafts, node);
  const severities = severitiesOf(context);
  return [...drafts.values()].map((draft) => finish(context, draft, severities)).sort((a, b) => rankOf(a) - rankOf(b));
}

export function hasContractRows(context: ReportContext): boolean {
  const { business: { contracts, orders } } = context;
  return contracts !== undefined || orders !== undefined || lateNodes(context, openDebts(context)).length > 0;
}

/** Instalments that are overdue. */
function lateNodes({ book }: ReportContext, debts: readonly OpenDebt[]): OpenDebt[] {
  return debts.filter(({ debit, daysLate }) => book.debits.step[debit] !== "" && daysLate > 0);
}

const RANKS: Partial<Record<Severity, number>> = { red: 0, amber: 1 };

function rankOf({ severity }: ContractRow): number {
  return (severity && RANKS[severity]) ?? 2;
}

function finish({ thresholds }: ReportContext, { verdicts, lagDays, lagWeight, ...figures }: Draft, severities: ReadonlyMap<string, Severity>): ContractRow {
  const late = verdicts.filter(({ daysLate }) => daysLate > 0).map(({ daysLate }) => daysLate);
  const row: ContractRow = {
    ...figures, otif: otifOf(verdicts), ...(late.length > 0 && { lateDays: Math.max(figures.lateDays ?? 0, ...late) }), ...(lagWeight > 0 && { lag: lagDays / lagWeight }),
  };
  const [warned, own] = [severities.get(documentKey(row.name)), ownSeverity(row, thresholds)];
  const severity = warned === "red" || own === "red" ? "red" : (warned ?? own);
  return { ...row, ...(severity && { severity }) };
}

/** What its own figures say, at the limits of the warnings, which look at contracts and orders only in part. */
function ownSeverity({ otif, lateDays = 0, nodeDays = 0, outOfSpec, claims }: ContractRow, limits: ReportContext["thresholds"]): Severity | undefined {
  const rate = otif.lines >= LEAST_LINES ? (otifRate(otif) ?? 1) : 1;
  const days = Math.max(lateDays, nodeDays);
  if (rate < limits.otifRed || days > limits.nodeLateRed) return "red";
  return rate < limits.otifAmber || days > limits.nodeLateAmber || outOfSpec > 0 || claims > 0 ? "amber" : undefined;
}

/** The worst of the warnings about a contract or order. */
function severitiesOf({ findings }: ReportContext): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { rule, object, severity, history } of singleFindings(findings)) {
    if (history === "cleared" || !rule.startsWith("W5.") || (object.kind !== "contract" && object.kind !== "order")) continue;
    const known = worst.get(documentKey(object.id));
    if (!known || (known !== "red" && severity === "red")) worst.set(documentKey(object.id), severity);
  }
  return worst;
}

function draftOf(drafts: Map<string, Draft>, name: string, customer: number, reading: number, row: number): Draft {
  const known = drafts.get(documentKey(name));
  if (known) return known;
  const draft: Draft = {
    name, customer, otif: otifOf([]), undelivered: 0, outOfSpec: 0, issues: [], claims: 0, unbilled: 0, nodes: 0, nodeAmount: 0, lacking: [], reading, row, verdicts: [], lagDays: 0, lagWeight: 0,
  };
  drafts.set(documentKey(name), draft);
  return draft;
}

function addContract(context: ReportContext, drafts: Map<string, Draft>, contract: Contract, openAmount: MinorUnits | undefined): void {
  const draft = draftOf(drafts, contract.contract, contract.customer, contract.reading, contract.row);
  Object.assign(draft, { contract, lacking: lackingClauses(context, contract), ...(openAmount !== undefined && { openAmount }) });
}

/** Every figure in one pass of its own; lines that name neither contract nor order are left out. */
function addOrders({ asOf }: ReportContext, drafts: Map<string, Draft>, orders: Orders): void {
  const draftAt = (line: number): Draft | undefined => {
    const name = agreementOf(orders, line);
    return name === "" ? undefined : draftOf(drafts, name, orders.customer[line]!, orders.origin.sheet[line]!, orders.origin.row[line]!);
  };
  for (let line = 0; line < orders.length; line++) {
    const draft = draftAt(line);
    if (draft) addLine(draft, orders, line, asOf);
  }
  for (const { line, verdict } of recentDeliveries(orders, asOf)) draftAt(line)?.verdicts.push(verdict);
  for (const { line, daysLate } of undelivered(orders, asOf)) {
    const draft = draftAt(line);
    if (draft) Object.assign(draft, { undelivered: draft.undelivered + 1, lateDays: Math.max(draft.lateDays ?? 0, daysLate) });
  }
  for (const { line, days, amount } of unbilledLines(orders, asOf)) {
    const draft = draftAt(line);
    if (draft) Object.assign(draft, { unbilled: exact(draft.unbilled + amount), unbilledDays: Math.max(draft.unbilledDays ?? 0, days) });
  }
}

function addLine(draft: Draft, orders: Orders, line: number, asOf: number): void {
  if (orders.inSpec[line] === 0) draft.outOfSpec++;
  const issue = orders.serviceIssue[line]!;
  if (issue !== "" && !draft.issues.includes(issue)) draft.issues.push(issue);
  draft.claims = exact(draft.claims + (orders.claim[line]! || 0));
  const lag = orders.billedDate[line]! - orders.actualDate[line]!;
  if (Number.isNaN(lag) || orders.billedDate[line]! > asOf) return;
  const weight = orders.amount[line]! > 0 ? orders.amount[line]! : 1;
  draft.lagDays += Math.max(0, lag) * weight;
  draft.lagWeight += weight;
}

function addNode({ book: { debits } }: ReportContext, drafts: Map<string, Draft>, { debit, customer, daysLate, amount }: OpenDebt): void {
  const name = debits.contract[debit] || debits.document[debit]!;
  if (name === "") return;
  const draft = draftOf(drafts, name, customer, debits.origin.sheet[debit]!, debits.origin.row[debit]!);
  Object.assign(draft, { nodes: draft.nodes + 1, nodeDays: Math.max(draft.nodeDays ?? 0, daysLate), nodeAmount: exact(draft.nodeAmount + amount) });
}
