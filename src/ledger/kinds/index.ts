/** All ledger kinds, in the order in which an undecided table is taken. */
import type { LedgerKind } from "../fields";
import { ALLOCATIONS } from "./allocations";
import { AGED_BALANCES, BALANCES } from "./balances";
import { BILLS } from "./bills";
import { CONTACTS } from "./contacts";
import { CONTRACTS } from "./contracts";
import { CUSTOMERS } from "./customers";
import { DEALS } from "./deals";
import type { KindDefinition } from "./definition";
import { FINANCIALS } from "./financials";
import { HOLIDAYS } from "./holidays";
import { INSTALMENTS } from "./instalments";
import { INVOICES } from "./invoices";
import { JOURNALS } from "./journals";
import { ORDERS } from "./orders";
import { BUDGETS, TARGETS } from "./plans";
import { PURCHASES } from "./purchases";
import { EXCHANGE_RATES } from "./rates";
import { RECEIPTS } from "./receipts";
import { SALES } from "./sales";
import { STATEMENTS } from "./statements";
import { STOCK } from "./stock";

export type { KindDefinition } from "./definition";

const DEFINITIONS: { [K in LedgerKind]: KindDefinition<K> } = {
  INV: INVOICES,
  PAY: RECEIPTS,
  ALLOC: ALLOCATIONS,
  PLAN: INSTALMENTS,
  JRNL: JOURNALS,
  BAL: BALANCES,
  AGED: AGED_BALANCES,
  BILL: BILLS,
  DUN: CONTACTS,
  RATE: EXCHANGE_RATES,
  CUST: CUSTOMERS,
  CON: CONTRACTS,
  ORD: ORDERS,
  SALE: SALES,
  STK: STOCK,
  OPP: DEALS,
  STMT: STATEMENTS,
  FS: FINANCIALS,
  KPI: TARGETS,
  BUD: BUDGETS,
  HOL: HOLIDAYS,
  PUR: PURCHASES,
};

/** A definition whose fields are plain names, for code that works on every kind. */
export interface AnyKind {
  kind: LedgerKind;
  synonyms: Readonly<Record<string, readonly string[]>>;
  needs: readonly (readonly string[])[];
  hints: readonly string[];
  keys: readonly string[];
  main: readonly string[];
  firstLine: readonly string[];
  groupRows: boolean;
  fewest?: number;
  against?: readonly string[];
  unlessProven?: readonly string[];
  proof?: readonly string[];
  orHint?: readonly string[];
}

export const KINDS: readonly AnyKind[] = Object.values(DEFINITIONS);

export function definitionOf(kind: LedgerKind): AnyKind {
  return DEFINITIONS[kind];
}
