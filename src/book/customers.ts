/** The customers of a workbook: one register for all ledgers, by name where there is one, else by code. Index 0 is "customer missing". */
import { similarCustomers } from "../ledger";
import type { LedgerKind } from "../ledger/fields";
import { nameKey } from "../ledger/nameKey";
import type { Ledger, Reading, TextColumn } from "../ledger/types";
import type { Scale } from "../measures/money";
import { currencyCode } from "./currencies";
import { amountOf, cellAt, changedTextOf, dateOf, numberOf, readingsOf, textOf } from "./ledgerCells";
import type { ProblemList } from "./problemList";
import type { Customer, CustomerIndex } from "./types";

export class CustomerRegister {
  readonly customers: Customer[] = [{ name: "", parent: 0 }];
  private readonly byName = new Map<string, CustomerIndex>();
  private readonly byCode = new Map<string, CustomerIndex>();
  private readonly merged = new Map<string, string>();

  /** Reads the customer ledger and every code that stands beside a name; then any name or code can be looked up. */
  constructor(readings: readonly Reading[], mergedCustomers: Record<string, string>, scale: Scale, private readonly problems: ProblemList) {
    for (const [variant, kept] of Object.entries(mergedCustomers)) this.merged.set(nameKey(variant), kept);
    const lists = readingsOf(readings, "CUST");
    for (const list of lists) this.readList(list.ledger, scale, readings.findIndex(({ ledger }) => Object.is(ledger, list.ledger)));
    this.learnCodes(readings);
    for (const { ledger } of lists) this.readParents(ledger);
    this.resolveParents();
  }

  /** The customer of a name, a code or both; the name decides, new ones are added; 0 when both are blank. */
  indexOf(name: string, code: string): CustomerIndex {
    if (name === "" && code === "") return 0;
    const text = name !== "" ? name : code;
    return this.find(text) ?? this.add(text, code);
  }

  /** The customer of a name or code if there is one; none is added. */
  find(text: string): CustomerIndex | undefined {
    const key = nameKey(this.merged.get(nameKey(text)) ?? text);
    return this.byName.get(key) ?? this.byCode.get(key);
  }

  /** The customer of every row of a ledger, each pair of texts looked up once. */
  ofRows<K extends LedgerKind>(ledger: Ledger<K>, fallback?: "payer"): Int32Array {
    const text = ledger.text as Partial<Record<string, TextColumn>>;
    const names = text.customer;
    const codes = text.customerCode;
    const payers = fallback ? text[fallback] : undefined;
    const known = new Map<number, CustomerIndex>();
    const width = (codes?.values.length ?? 0) + 1;
    return Int32Array.from({ length: ledger.length }, (_, row) => {
      const [name, code] = [names?.codes[row] ?? -1, codes?.codes[row] ?? -1];
      if (name < 0 && code < 0) return payers && payers.codes[row]! >= 0 ? this.indexOf(payers.values[payers.codes[row]!]!, "") : 0;
      const key = (name + 1) * width + code + 1;
      const found = known.get(key) ?? this.indexOf(name < 0 ? "" : names!.values[name]!, code < 0 ? "" : codes!.values[code]!);
      known.set(key, found);
      return found;
    });
  }

  /** Names that may be one customer, with the money of the smaller of the two; merging them is the user's decision. */
  reportSimilar(money: Float64Array): void {
    const names = this.customers.slice(1).map((customer) => customer.name);
    for (const { a, b, atStake } of similarCustomers(names, [...money.subarray(1)])) {
      const [left, right] = [names[a]!, names[b]!].sort() as [string, string];
      this.problems.add("customer-names-similar", "note", { sheet: "", found: `${left} ≈ ${right}`, atStake });
    }
  }

  private add(text: string, code: string): CustomerIndex {
    const name = (this.merged.get(nameKey(text)) ?? text).trim();
    const index = this.customers.length;
    this.customers.push({ name, parent: index, ...(code !== "" ? { code } : {}) });
    this.byName.set(nameKey(name), index);
    return index;
  }

  private readList(ledger: Ledger<"CUST">, scale: Scale, reading: number): void {
    const name = textOf(ledger, "name");
    const code = textOf(ledger, "code");
    const limits = { creditLimit: amountOf(ledger, "creditLimit", scale), insuredLimit: amountOf(ledger, "insuredLimit", scale) };
    const currency = changedTextOf(ledger, "currency", currencyCode, "");
    const termsDays = numberOf(ledger, "termsDays");
    const dates = DATES.map((field) => [field, dateOf(ledger, field)] as const);
    const texts = TEXTS.map((field) => [field, textOf(ledger, field)] as const);
    for (let row = 0; row < ledger.length; row++) {
      const label = name(row) !== "" ? name(row) : code(row);
      if (label === "") continue;
      const customer = this.customers[this.byName.get(nameKey(this.merged.get(nameKey(label)) ?? label)) ?? this.add(label, code(row))]!;
      customer.listed ??= { reading, row: ledger.rows[row]! };
      for (const [field, text] of texts) if (text(row) !== "") customer[field] ??= text(row);
      takeLimits(customer, limits.creditLimit(row), limits.insuredLimit(row), currency(row));
      if (!Number.isNaN(termsDays(row))) customer.termsDays ??= termsDays(row);
      for (const [field, date] of dates) if (!Number.isNaN(date(row))) customer[field] ??= date(row);
      if (code(row) !== "" && name(row) !== "") this.learn(code(row), label, ledger, row);
    }
  }

  /** Codes that stand beside names in any other ledger. Where a code has two names, the customer ledger's or the first by alphabet counts. */
  private learnCodes(readings: readonly Reading[]): void {
    const pairs = readings.flatMap(({ ledger }) => codePairs(ledger)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const { code, name, ledger, row } of pairs) this.learn(code, name, ledger, row);
  }

  private learn(code: string, name: string, ledger: Ledger, row: number): void {
    const customer = this.find(name) ?? this.add(name, code);
    const known = this.byCode.get(nameKey(code));
    if (known === undefined) {
      this.byCode.set(nameKey(code), customer);
      this.customers[customer]!.code ??= code;
    } else if (known !== customer) {
      const cell = cellAt(ledger, (ledger.kind === "CUST" ? "code" : "customerCode") as never, row);
      this.problems.add("customer-code-two-names", "warning", {
        sheet: ledger.sheet, ...(cell ? { cell } : {}), found: `${code}: ${this.customers[known]!.name}, ${this.customers[customer]!.name}`,
      });
    }
  }

  private readParents(ledger: Ledger<"CUST">): void {
    const [name, code, parent] = [textOf(ledger, "name"), textOf(ledger, "code"), textOf(ledger, "parent")];
    for (let row = 0; row < ledger.length; row++) {
      if (parent(row) !== "") this.customers[this.indexOf(name(row), code(row))]!.parent = this.indexOf(parent(row), "");
    }
  }

  /** Follows every chain to its end; a circle ends at its smallest member. */
  private resolveParents(): void {
    const direct = this.customers.map((customer) => customer.parent);
    this.customers.forEach((customer, index) => {
      const met = new Set([index]);
      let at = index;
      while (direct[at] !== at && !met.has(direct[at]!)) {
        at = direct[at]!;
        met.add(at);
      }
      customer.parent = direct[at] === at ? at : Math.min(...met);
    });
  }
}

/** A second row of a customer adds a limit only in the currency of the first. */
function takeLimits(customer: Customer, creditLimit: number, insuredLimit: number, currency: string): void {
  if (Number.isNaN(creditLimit) && Number.isNaN(insuredLimit)) return;
  const isFirst = customer.creditLimit === undefined && customer.insuredLimit === undefined;
  if (!isFirst && currency !== (customer.limitCurrency ?? "")) return;
  if (isFirst && currency !== "") customer.limitCurrency = currency;
  if (!Number.isNaN(creditLimit)) customer.creditLimit ??= creditLimit;
  if (!Number.isNaN(insuredLimit)) customer.insuredLimit ??= insuredLimit;
}

const TEXTS = ["code", "industry", "region", "size", "salesperson", "regionalManager", "tier", "grade", "terms", "email", "language"] as const;
const DATES = ["reviewDate", "gradeDate", "updated"] as const;

/** Every pair of a code and a name that a ledger shows, once, with its first row. */
function codePairs<K extends LedgerKind>(ledger: Ledger<K>): { code: string; name: string; ledger: Ledger; row: number }[] {
  const text = ledger.text as Partial<Record<string, TextColumn>>;
  const { customer: names, customerCode: codes } = text;
  if (!names || !codes) return [];
  const seen = new Map<number, number>();
  for (let row = 0; row < ledger.length; row++) {
    const [name, code] = [names.codes[row]!, codes.codes[row]!];
    if (name >= 0 && code >= 0 && !seen.has(name * codes.values.length + code)) seen.set(name * codes.values.length + code, row);
  }
  return [...seen.values()].map((row) => ({
    code: codes.values[codes.codes[row]!]!, name: names.values[names.codes[row]!]!, ledger: ledger as unknown as Ledger, row,
  }));
}
