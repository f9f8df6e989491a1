/** The sample's contracts: what the invoices of each add up to, what is paid of it, and the clauses that it has. */
import { addMonths, dayNumber, type DayNumber } from "../measures/calendar";
import type { MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import type { SampleAllocation, SampleInvoice } from "./facts";
import { CLAUSELESS, ENDED_CONTRACT } from "./plantedSignals";
import type { Random } from "./random";

export interface SampleContract {
  contract: string;
  customer: number;
  signed: DayNumber;
  start: DayNumber;
  end: DayNumber;
  /** in the customer's currency, with tax */
  amount: MinorUnits;
  received: MinorUnits;
  /** undefined = the clause is missing */
  terms?: Twin;
  /** a day, in hundredths of a percent */
  penalty?: number;
  fxClause?: Twin;
  approval: Twin;
  standard: boolean;
  status: Twin;
}

const RUNNING: Twin = { zh: "履行中", en: "Running" };
const ENDED: Twin = { zh: "已到期", en: "Ended" };
const APPROVALS: Twin[] = [{ zh: "销售总监", en: "Sales director" }, { zh: "总经理", en: "General manager" }];
const FX_CLAUSE: Twin = { zh: "汇率波动超过3%时调整价格", en: "Price adjusted when the rate moves by more than 3%" };
const LARGE_CONTRACT = 200_000_000;

/** The contracts of this year, which run for two, and one of the last that was not renewed; by number. */
export function sampleContracts(
  customers: readonly SampleCustomer[], invoices: readonly SampleInvoice[], allocations: readonly SampleAllocation[], asOf: DayNumber, random: Random,
): SampleContract[] {
  const paid = new Map<string, MinorUnits>();
  for (const link of allocations) if (link.date <= asOf) paid.set(link.invoice, (paid.get(link.invoice) ?? 0) + link.amount);
  const contracts = new Map<string, SampleContract>();
  for (const invoice of invoices) {
    if (invoice.date > asOf || !isListed(invoice.contract)) continue;
    const known = contracts.get(invoice.contract) ?? newContract(invoice, customers[invoice.customer]!, random);
    known.amount += invoice.amount;
    known.received += invoice.kind === "creditNote" ? 0 : (paid.get(invoice.document) ?? 0);
    contracts.set(invoice.contract, known);
  }
  return [...contracts.values()].sort((a, b) => a.contract.localeCompare(b.contract, "en")).map(finished);
}

function isListed(contract: string): boolean {
  return contract.startsWith("HC-2025-") || contract === ENDED_CONTRACT.contract;
}

function newContract(invoice: SampleInvoice, customer: SampleCustomer, random: Random): SampleContract {
  const year = Number(invoice.contract.slice(3, 7));
  const start = dayNumber(year, 1, 1);
  const isEnded = invoice.contract === ENDED_CONTRACT.contract;
  return {
    contract: invoice.contract, customer: invoice.customer, signed: start - random.integer(3, 40), start,
    end: isEnded ? ENDED_CONTRACT.end : addMonths(start, 24) - 1, amount: 0, received: 0,
    terms: { zh: `月结${customer.termsDays}天，${customer.behaviour === "advance" ? "预付货款" : "电汇或承兑汇票"}`, en: `${customer.termsDays} days, ${customer.behaviour === "advance" ? "paid in advance" : "transfer or bill"}` },
    penalty: 5, ...(customer.currency === "CNY" ? {} : { fxClause: FX_CLAUSE }),
    approval: APPROVALS[0]!, standard: !random.chance(15), status: isEnded ? ENDED : RUNNING,
  };
}

/** The contracts without clauses, and who has to approve large ones. */
function finished(contract: SampleContract): SampleContract {
  const { terms, penalty, fxClause, ...rest } = contract;
  const approval = contract.amount >= LARGE_CONTRACT ? APPROVALS[1]! : APPROVALS[0]!;
  if (contract.contract === CLAUSELESS.contract) return { ...rest, approval };
  const isBare = contract.contract === CLAUSELESS.exportContract;
  return { ...rest, approval, ...(terms && { terms }), ...(penalty && { penalty }), ...(fxClause && !isBare && { fxClause }) };
}
