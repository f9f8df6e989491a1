/** Compares a journal's balance column with the balance worked out from its entries, row by row; each break is reported once. */
import type { Ledger } from "../ledger/types";
import { formatMinor, type MinorUnits } from "../measures/money";
import type { Draft } from "./draft";
import { cellAt } from "./ledgerCells";
import type { LedgerBalance } from "./types";

interface Break {
  index: number;
  shown: MinorUnits;
  computed: MinorUnits;
}

/** A balance runs by customer, or through the whole sheet: whichever agrees with the column more often is meant. */
export class JournalCheck {
  private readonly met = new Set<string>();
  private readonly offsets = new Map<string, MinorUnits>();
  private readonly balances = new Map<string, { currency: number; computed: MinorUnits; shown?: MinorUnits }>();
  private readonly byCustomer: Break[] = [];
  private readonly wholeSheet: Break[] = [];
  private wholeOffset = 0;
  private whole = 0;
  private lastShown: MinorUnits | undefined;

  constructor(private readonly draft: Draft, private readonly ledger: Ledger<"JRNL">) {}

  begin(account: string): void {
    this.met.add(account);
  }

  knows(account: string): boolean {
    return this.met.has(account);
  }

  /** After a break the ledger's own balance is taken as the new start, so that one wrong row gives one problem. */
  row(index: number, account: string, currency: number, computed: MinorUnits, shown: number): void {
    const known = this.balances.get(account);
    const entry = known ?? { currency, computed };
    this.whole += computed - (known?.computed ?? 0);
    entry.computed = computed;
    this.balances.set(account, entry);
    if (Number.isNaN(shown)) return;
    const expected = computed + (this.offsets.get(account) ?? 0);
    if (shown !== expected) this.byCustomer.push({ index, shown, computed: expected });
    this.offsets.set(account, shown - computed);
    entry.shown = shown;
    const whole = this.whole + this.wholeOffset;
    if (shown !== whole) this.wholeSheet.push({ index, shown, computed: whole });
    this.wholeOffset = shown - this.whole;
    this.lastShown = shown;
  }

  report(index: number, field: "balance" | "opening", shown: MinorUnits, computed: MinorUnits): void {
    const cell = cellAt(this.ledger, field, index);
    const { scale } = this.draft;
    this.draft.problems.add("balance-break", "warning", {
      sheet: this.ledger.sheet, ...(cell ? { cell } : {}), found: formatMinor(shown, scale), assumed: formatMinor(computed, scale), atStake: Math.abs(shown - computed),
    });
  }

  /** Reports the breaks; the ledger's closing balance per currency, where it shows one. */
  finish(lastDate: number): LedgerBalance[] {
    const isWhole = this.balances.size > 1 && this.wholeSheet.length < this.byCustomer.length;
    for (const { index, shown, computed } of isWhole ? this.wholeSheet : this.byCustomer) this.report(index, "balance", shown, computed);
    if (this.lastShown === undefined) return [];
    const accounts = [...this.balances.values()];
    const totals = new Map<number, MinorUnits>();
    if (isWhole) totals.set(accounts[0]!.currency, this.lastShown);
    else for (const { currency, shown, computed } of accounts) totals.set(currency, (totals.get(currency) ?? 0) + (shown ?? computed));
    const asOf = Number.isFinite(lastDate) ? { asOf: lastDate } : {};
    return [...totals].map(([currency, amount]) => ({ currency, sheet: this.ledger.sheet, ...asOf, amount, source: "JRNL" as const }));
  }
}
