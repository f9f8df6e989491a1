/** Gives the columns of a header to the fields of a ledger kind, each at most once, and judges how good the fit is. */
import type { DayNumber } from "../measures/calendar";
import { ageColumns } from "./ageHeaders";
import { columnLetters } from "./cellAddress";
import { canHold } from "./columnProfile";
import { isPaymentPlan, withoutDoubtful } from "./doubtfulClaims";
import type { HeaderBlock, HeaderColumn } from "./headerRows";
import { compactHeader } from "./headerText";
import type { AnyKind } from "./kinds";
import { monthColumns, yearOf } from "./monthHeaders";
import { ledgerOfSuppliers, namesSuppliers, refinePurchases, speaksOfSuppliers } from "./purchaseTitles";
import type { AgeColumn, ColumnMatch, MappingChoice, Problem } from "./types";
import { candidatesFor, fieldType } from "./vocabulary";

export interface Assignment {
  kind: AnyKind;
  columns: ColumnMatch[];
  ages: AgeColumn[];
  /** grows with every column that the kind explains */
  score: number;
  /** 0 to 1 */
  confidence: number;
  problems: Problem[];
}

export interface AssignContext {
  sheet: string;
  /** 0-based sheet row of the header, for addresses */
  headerRow: number;
  /** customers stand in rows of their own above their details */
  hasGroupRows: boolean;
  /** lower-case text of the sheet's name and of the rows above the header */
  title: string;
  /** the day that the title names */
  titleDate(): DayNumber | undefined;
  /** the customer that the title names */
  titleCustomer(): string | undefined;
  /** the sheet's name, where it may be the customer of all rows */
  sheetCustomer?: string;
  choice?: MappingChoice;
}

interface Claim {
  column: HeaderColumn;
  field: string;
  confidence: number;
  /** 0 for the fullest reading of the header */
  reading: number;
}

/** A second reading (the lower row, the other language) counts a little less than the first. */
const SECOND_READING = 0.02;
/** Claims closer than this to the winner are worth telling the user about. */
const CLOSE_CALL = 0.12;
const HINT = 1.2;
/** What a column costs that belongs to another kind of ledger: more than the columns that a sales list shares with invoices by the line. */
const AGAINST = 4;
const PRINTED_TOTALS: ReadonlySet<string> = new Set(["total", "合计", "总计"]);

/** The best assignment of the header to one kind, undefined when a column that the kind needs is missing. */
export function assignColumns(block: HeaderBlock, kind: AnyKind, context: AssignContext): Assignment | undefined {
  if (!context.choice && speaksOfSuppliers(context.title, kind.kind)) return undefined;
  const ages = kind.kind === "AGED" || kind.kind === "INV" ? numericAges(block) : isPlan(kind) ? plannedMonths(block, kind, context) : [];
  if (kind.kind === "AGED" && ages.length === 0) return undefined;
  const free = block.columns.filter((column) => !ages.some((age) => age.column === column.column));
  const claims = withoutDoubtful(claimsOf(free, kind, context.choice), block.columns, kind.kind, context);
  const taken = settleClaims(claims);
  leaveOutAccount(taken, context);
  leaveOutCurrency(taken, kind);
  if (kind.kind === "AGED") addUnnamedCustomer(taken, block.columns);
  if (!context.choice && ledgerOfSuppliers(taken, block.columns.map(({ header }) => header), kind.kind)) return undefined;
  refine(taken, kind, ages);
  if (kind.kind === "PUR") refinePurchases(taken, context.title);
  if (!isComplete(taken, block.columns, kind, context, ages)) return undefined;
  const columns = taken
    .map(({ column, field, confidence }) => ({ field, column: column.column, header: column.header, confidence, ...(column.parts && fieldType(kind.kind, field) === "date" ? { parts: column.parts } : {}) }))
    .sort((a, b) => a.column - b.column);
  const score = taken.reduce((sum, claim) => sum + claim.confidence, 0) + ages.length * 0.5 + (isHinted(kind, context) ? HINT : 0) - contradiction(taken, block.columns, kind);
  return { kind, columns, ages, score, confidence: confidenceOf(taken, kind), problems: closeCalls(taken, claims, kind, context) };
}

function numericAges(block: HeaderBlock): AgeColumn[] {
  const named = block.columns.filter((column) => column.header !== "");
  const whole = ageColumns(named);
  // below a group head, 已逾期 or `2025`, the lower row alone is the age
  const ages = whole.length > 0 || block.depth === 1 ? whole : ageColumns(named.map(({ column, readings }) => ({ column, header: readings[readings.length - 1]! })));
  return ages.every((age) => canHold(block.columns.find((column) => column.column === age.column)!.profile, "amount")) ? ages : [];
}

function isPlan(kind: AnyKind): boolean {
  return kind.kind === "BUD" || kind.kind === "KPI" || kind.kind === "PLAN";
}

/** Months side by side are a plan only where the title says so: figures by month may be anything. */
function plannedMonths(block: HeaderBlock, kind: AnyKind, context: AssignContext): AgeColumn[] {
  return isHinted(kind, context) && (kind.kind !== "PLAN" || isPaymentPlan(block.columns, context.title)) ? monthColumns(block.columns, yearOf(context.title)) : [];
}

function claimsOf(columns: HeaderColumn[], kind: AnyKind, choice: MappingChoice | undefined): Claim[] {
  const claims: Claim[] = [];
  for (const column of columns) {
    const chosen = choice?.columns[column.header];
    if (chosen === "ignore") continue;
    if (chosen !== undefined && fieldType(kind.kind, chosen)) {
      claims.push({ column, field: chosen, confidence: 1.01, reading: 0 });
      continue;
    }
    column.readings.forEach((reading, index) => {
      for (const { field, confidence } of candidatesFor(reading, kind.kind)) {
        if (!canHold(column.profile, fieldType(kind.kind, field)!, field)) continue;
        claims.push({ column, field, confidence: confidence - index * SECOND_READING, reading: index });
      }
    });
  }
  keepToOneCurrency(claims);
  return claims.sort((a, b) => weight(b) - weight(a) || a.column.column - b.column.column);
}

const IN_HOME = /本币|本位币|折人民币|\bloc(al)?\b|\blc\b|lcurr|hauswähr|\bhome\b|\bbase currency|functional/i;
const IN_OWN = /原币|外币|\bdoc(ument)?\.? ?cu?r|\bdc\b|foreign|transaction curr|belegwähr/i;
/** More than any difference between two exact names. */
const WRONG_MONEY = 0.2;

/** Where two columns give the same amount in two currencies: beside the document's currency the document's amount counts, without it the books'. */
function keepToOneCurrency(claims: Claim[]): void {
  const isOwn = claims.some(({ field, column }) => field === "currency" && !IN_HOME.test(column.header));
  for (const claim of claims) {
    if (claim.confidence <= 1 && (isOwn ? IN_HOME : IN_OWN).test(claim.column.header)) claim.confidence -= WRONG_MONEY;
  }
}

/** Amounts in the books' currency beside a column of the documents' currencies are not in those. */
function leaveOutCurrency(taken: Claim[], kind: AnyKind): void {
  const money = taken.filter(({ field }) => kind.main.includes(field) && fieldType(kind.kind, field) === "amount");
  const currency = taken.findIndex(({ field, column, confidence }) => field === "currency" && confidence <= 1 && !IN_HOME.test(column.header) && column.profile.distinct > 1);
  if (currency >= 0 && money.length > 0 && money.every(({ column }) => IN_HOME.test(column.header))) taken.splice(currency, 1);
}

/** `Account` is the general ledger's where customers have names of their own and all rows are on the same one. */
function leaveOutAccount(taken: Claim[], context: AssignContext): void {
  const code = taken.findIndex(({ field, column }) => field === "customerCode" && /^account( no| number)?$/i.test(column.header));
  const claim = taken[code];
  if (!claim || claim.confidence > 1 || claim.column.profile.filled < 2 || claim.column.profile.distinct > 1) return;
  if (context.hasGroupRows || taken.some(({ field, column }) => field === "customer" && column.profile.distinct > 1)) taken.splice(code, 1);
}

/** Among equals, a filled column beats an empty one. */
function weight(claim: Claim): number {
  return claim.confidence - (claim.column.profile.filled === 0 && claim.confidence <= 1 ? 0.3 : 0);
}

function settleClaims(claims: Claim[]): Claim[] {
  const taken: Claim[] = [];
  for (const claim of claims) {
    if (!taken.some((other) => other.column === claim.column || other.field === claim.field)) taken.push(claim);
  }
  return taken;
}

/** QuickBooks leaves the head of the customers' column empty. */
function addUnnamedCustomer(taken: Claim[], columns: HeaderColumn[]): void {
  const first = columns.find((column) => column.profile.filled > 0);
  if (!first || first.header !== "" || taken.some((claim) => claim.field === "customer")) return;
  if (first.profile.texts * 2 >= first.profile.filled) taken.push({ column: first, field: "customer", confidence: 0.6, reading: 0 });
}

/** Meanings that only the whole header tells. */
function refine(taken: Claim[], kind: AnyKind, ages: AgeColumn[]): void {
  const terms = taken.find((claim) => claim.field === "terms");
  // `Payment terms (days)` over numbers are days
  if (terms && terms.column.profile.numbers > 0 && terms.column.profile.numbers * 2 >= terms.column.profile.filled && fieldType(kind.kind, "termsDays") && !taken.some((claim) => claim.field === "termsDays")) {
    terms.field = "termsDays";
  }
  if (kind.kind === "SALE") refineSales(taken);
  const month = taken.find((claim) => claim.field === "month");
  // 2025-03 under 月份 is a period of its own; 3 is a month of the year beside it
  if (month && !taken.some((claim) => claim.field === "period") && canHold(month.column.profile, "date")) month.field = "period";
  if (kind.kind !== "INV") return;
  const open = taken.find((claim) => claim.field === "open");
  const amount = taken.find((claim) => claim.field === "amount");
  // the total of a printed aging is what is open
  if (ages.length > 0 && !open && amount && PRINTED_TOTALS.has(compactHeader(amount.column.header))) amount.field = "open";
  // a list with clearing dates shows each document's amount, whether it is cleared or not
  if (open && !amount && taken.some((claim) => claim.field === "settledDate")) open.field = "amount";
}

/** A discount of 0.2 is a rate; freight beside what the buyer paid is a part of that, not a cost. */
function refineSales(taken: Claim[]): void {
  const discount = taken.find((claim) => claim.field === "discount");
  if (discount && !taken.some((claim) => claim.field === "discountRate")) {
    const { profile, header } = discount.column;
    if (/[%％率]/.test(header) || (profile.amounts > 0 && profile.fractions === profile.amounts)) discount.field = "discountRate";
  }
  const paid = taken.some((claim) => claim.field === "revenue" && /^实付/.test(compactHeader(claim.column.header)));
  const freight = taken.findIndex((claim) => claim.field === "freight" && !claim.column.header.includes("成本"));
  if (paid && freight >= 0) taken.splice(freight, 1);
}

function isComplete(taken: Claim[], all: HeaderColumn[], kind: AnyKind, context: AssignContext, ages: AgeColumn[]): boolean {
  const has = (field: string): boolean => taken.some((claim) => claim.field === field);
  if (kind.kind === "INV" && !has("document") && !has("dueDate") && !has("open")) return false;
  if (kind.kind === "PUR" && !context.choice && !namesSuppliers(taken, context.title)) return false;
  if (kind.orHint && !kind.orHint.some(has) && !isHinted(kind, context) && !context.choice) return false;
  const enough = kind.fewest ?? Math.min(3, kind.needs.length + 1);
  if (taken.length + ages.length < enough && !context.choice) return false;
  // a month needs its year
  if (has("month") && !has("period") && yearOf(context.title) === undefined) drop(taken, "month");
  if (isPlan(kind) && ages.length > 0) {
    // the months stand for the plan's figure and its period
    if (kind.kind === "PLAN") return kind.needs[0]!.some(has) && ages.every((age) => age.month!.year !== undefined);
    return kind.needs[0]!.some(has) && (has("period") || ages.every((age) => age.month!.year !== undefined));
  }
  const isDated = kind.kind === "SALE" && !has("date") && kind.proof!.some(has) && context.titleDate() !== undefined;
  // a list of customers is not of one
  const isOfCustomers = kind.keys.every((key) => key === "customer" || key === "customerCode");
  const isNamed = (): boolean => (kind.groupRows && context.hasGroupRows) || (!isOfCustomers && context.titleCustomer() !== undefined && !isOfBank(taken, all, kind, context.title));
  return kind.needs.every((group) => group.some(has) || (isDated && group.includes("date")) || (group.includes("customer") && (isNamed() || (context.sheetCustomer !== undefined && speaksOfDebts(taken, kind)))));
}

function drop(taken: Claim[], field: string): void {
  taken.splice(taken.findIndex((claim) => claim.field === field), 1);
}

const DEBTS = /应收|未收|receivable|outstanding/i;

/** Invoices or an account of a customer whom only the sheet's name tells: a column must say that it is of what is owed to us. */
function speaksOfDebts(taken: Claim[], kind: AnyKind): boolean {
  return (kind.kind === "INV" || kind.kind === "JRNL") && taken.some(({ column }) => DEBTS.test(column.header));
}

const OF_BANKS = /银行|账号|开户|\bbank|\biban\b|\baccount (no|number)\b/;
const OF_ACCOUNTS = /应收|未收|往来|开票|发票|回款|receivable|invoice|debtor|outstanding/i;
const MONEY_OUT = /借方|支出|支取|\bdebits?\b|withdraw|paid out/i;
const MONEY_IN = /贷方|收入|存入|\bcredits?\b|deposit|paid in/i;

/** An account may be a bank's, whose customer we are: it is the title's customer's with vouchers or words of debts only, and never one of invoices. */
function isOfBank(taken: Claim[], all: HeaderColumn[], kind: AnyKind, title: string): boolean {
  if (kind.kind === "INV") return [MONEY_OUT, MONEY_IN].every((side) => all.some(({ header }) => side.test(header)));
  if (kind.kind !== "JRNL") return false;
  return OF_BANKS.test(title) || !(OF_ACCOUNTS.test(title) || taken.some(({ field, column }) => field === "voucher" || OF_ACCOUNTS.test(column.header)));
}

function isHinted(kind: AnyKind, context: AssignContext): boolean {
  return kind.hints.some((hint) => context.title.includes(hint));
}

function contradiction(taken: Claim[], columns: HeaderColumn[], kind: AnyKind): number {
  const isProven = taken.some((claim) => kind.proof?.includes(claim.field));
  const against = new Set([...(kind.against ?? []), ...((!isProven && kind.unlessProven) || [])].map(compactHeader));
  return columns.filter((column) => column.header !== "" && against.has(compactHeader(column.header))).length * AGAINST;
}

function confidenceOf(taken: Claim[], kind: AnyKind): number {
  const needed = kind.needs.map((group) => Math.max(0.5, ...taken.filter((claim) => group.includes(claim.field)).map((claim) => claim.confidence)));
  return Math.min(1, needed.reduce((sum, confidence) => sum + confidence, 0) / Math.max(1, needed.length));
}

/** Amounts, dates and names for which another column of the sheet had nearly the same claim. */
function closeCalls(taken: Claim[], claims: Claim[], kind: AnyKind, context: AssignContext): Problem[] {
  const problems: Problem[] = [];
  for (const winner of taken) {
    const matters = fieldType(kind.kind, winner.field) !== "text" || winner.field === "document" || winner.field === "customer";
    const rivals = claims.filter((claim) =>
      claim.field === winner.field && claim.column !== winner.column && claim.reading <= winner.reading && weight(claim) > weight(winner) - CLOSE_CALL &&
      !taken.some((other) => other.column === claim.column));
    if (!matters || rivals.length === 0 || winner.confidence > 1) continue;
    problems.push({
      code: "column-ambiguous",
      severity: fieldType(kind.kind, winner.field) === "amount" ? "warning" : "note",
      sheet: context.sheet,
      cell: `${columnLetters(winner.column.column)}${context.headerRow + 1}`,
      found: [...new Set(rivals.map((rival) => rival.column.header))].join(", "),
      assumed: winner.column.header,
    });
  }
  return problems;
}
