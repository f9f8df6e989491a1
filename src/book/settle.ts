/**
 * Settles debits with credits day by day, as it happened: what stands on a day depends on nothing that came later,
 * so that one run gives the open items of every past day.
 */
import { orderByDay } from "../measures/dayOrder";
import type { CreditColumns, DebitColumns } from "./records";
import { RankHeap } from "./rankHeap";
import { CREDIT_KINDS, DEBIT_KINDS, type Allocations } from "./types";

/** A credit that names its debits: an allocation, a receipt with an invoice number, a credit note with a reference. */
export interface Link {
  credit: number;
  /** the debits of the named document, those that are due first come first */
  debits: readonly number[];
  /** at most this much; Infinity = as much as there is */
  amount: number;
  /** the allocation's own day, −Infinity where the documents' days decide */
  day: number;
}

/** Money taken back: from these debits, or from whatever the credit settled last; to a refund where money really went back. */
export interface Undoing {
  credit: number;
  day: number;
  amount: number;
  /** take it back from these debits only */
  debits?: readonly number[];
  /** the debit that stands for the money returned */
  refund?: number;
}

export interface Settled {
  allocations: Allocations;
  /** what is left of every debit and credit after the last day */
  openDebit: Float64Array;
  openCredit: Float64Array;
  /** by link: what could not be allocated of it, 0 for most */
  refused: Float64Array;
}

export interface SettleInput {
  debits: DebitColumns;
  credits: CreditColumns;
  links: readonly Link[];
  undoings: readonly Undoing[];
  /** by debit: how much oldest-first matching may settle of it */
  fifoLimit: Float64Array;
}

export function settle(input: SettleInput): Settled {
  return new Settlement(input).run();
}

/** Order in which money reaches open items: oldest due first; in a journal the oldest entry first (the auditors' rule). */
export function settlementOrder(debits: DebitColumns): Int32Array {
  const byEntry = debits.kind.map((kind) => JOURNAL_KINDS.has(kind));
  const first = (i: number) => (byEntry[i] || Number.isNaN(debits.dueDate[i]!) ? debits.from[i]! : debits.dueDate[i]!);
  return orderByDay(
    debits.length,
    first,
    (a, b) =>
      compareDays(debits.from[a]!, debits.from[b]!) ||
      compareText(debits.document[a]!, debits.document[b]!) ||
      compareText(debits.step[a]!, debits.step[b]!) ||
      debits.amount[a]! - debits.amount[b]!,
  );
}

const JOURNAL_KINDS: ReadonlySet<number> = new Set([DEBIT_KINDS.indexOf("journal"), DEBIT_KINDS.indexOf("opening"), DEBIT_KINDS.indexOf("aged")]);
const CREDIT_NOTE = CREDIT_KINDS.indexOf("creditNote");

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One customer's and currency's open items and money on account, while days go by. */
interface Account {
  open: RankHeap;
  money: number[];
  next: number;
}

class Settlement {
  private readonly debits: DebitColumns;
  private readonly credits: CreditColumns;
  private readonly openDebit: Float64Array;
  private readonly openCredit: Float64Array;
  private readonly fifoLeft: Float64Array;
  private readonly refused: Float64Array;
  private readonly order: Int32Array;
  private readonly rank: Int32Array;
  private readonly accounts = new Map<number, Account>();
  private readonly touched = new Set<Account>();
  /** allocations as they are made; `before` chains those of one credit, latest first */
  private readonly made = { credit: [] as number[], debit: [] as number[], amount: [] as number[], effective: [] as number[], before: [] as number[] };
  private readonly latest: Int32Array;

  constructor(private readonly input: SettleInput) {
    this.debits = input.debits;
    this.credits = input.credits;
    this.openDebit = Float64Array.from(input.debits.amount);
    this.openCredit = Float64Array.from(input.credits.amount);
    this.fifoLeft = Float64Array.from(input.fifoLimit);
    this.refused = new Float64Array(input.links.length);
    this.order = settlementOrder(input.debits);
    this.rank = new Int32Array(input.debits.length);
    this.order.forEach((debit, rank) => (this.rank[debit] = rank));
    this.latest = new Int32Array(input.credits.length).fill(-1);
  }

  run(): Settled {
    const entering = orderByDay(this.debits.length, (i) => this.debits.from[i]!);
    const linkDay = this.input.links.map((link) => this.dayOfLink(link));
    const linked = orderByDay(linkDay.length, (i) => linkDay[i]!, (a, b) => this.compareLinks(a, b));
    const undoings = this.input.undoings;
    const undone = orderByDay(undoings.length, (i) => undoings[i]!.day, (a, b) => compareText(this.nameOfUndoing(a), this.nameOfUndoing(b)));
    const paying = this.payingCredits();
    const at = [0, 0, 0, 0];
    for (;;) {
      const day = Math.min(
        dayAt(entering, at[0]!, (i) => this.debits.from[i]!),
        dayAt(linked, at[1]!, (i) => linkDay[i]!),
        dayAt(undone, at[2]!, (i) => undoings[i]!.day),
        dayAt(paying, at[3]!, (i) => this.credits.from[i]!),
      );
      if (day === Infinity) break;
      for (; dayAt(entering, at[0]!, (i) => this.debits.from[i]!) === day; at[0]!++) this.enter(entering[at[0]!]!);
      for (; dayAt(linked, at[1]!, (i) => linkDay[i]!) === day; at[1]!++) this.applyLink(linked[at[1]!]!, day);
      for (; dayAt(undone, at[2]!, (i) => undoings[i]!.day) === day; at[2]!++) this.undo(undoings[undone[at[2]!]!]!, day);
      for (; dayAt(paying, at[3]!, (i) => this.credits.from[i]!) === day; at[3]!++) this.pay(paying[at[3]!]!);
      this.touched.forEach((account) => this.match(account, day));
      this.touched.clear();
    }
    return { allocations: this.allocations(), openDebit: this.openDebit, openCredit: this.openCredit, refused: this.refused };
  }

  /** Credits that may be matched oldest first, by day and number; opens an account for each. */
  private payingCredits(): Int32Array {
    const { from, fifo, document, amount } = this.credits;
    const ordered = orderByDay(
      this.credits.length, (i) => from[i]!, (a, b) => compareText(document[a]!, document[b]!) || amount[a]! - amount[b]!,
    );
    const paying = ordered.filter((i) => fifo[i]!);
    for (const credit of paying) {
      const key = accountKey(this.credits.customer[credit]!, this.credits.currency[credit]!);
      if (!this.accounts.has(key)) this.accounts.set(key, { open: new RankHeap(), money: [], next: 0 });
    }
    return paying;
  }

  private enter(debit: number): void {
    const account = this.accounts.get(accountKey(this.debits.customer[debit]!, this.debits.currency[debit]!));
    if (!account) return;
    account.open.push(this.rank[debit]!);
    this.touched.add(account);
  }

  private pay(credit: number): void {
    const account = this.accounts.get(accountKey(this.credits.customer[credit]!, this.credits.currency[credit]!))!;
    account.money.push(credit);
    this.touched.add(account);
  }

  /** Oldest money to the oldest item, until one of them is used up. */
  private match(account: Account, day: number): void {
    while (account.next < account.money.length) {
      const credit = account.money[account.next]!;
      const rank = account.open.first;
      if (this.openCredit[credit] === 0) account.next++;
      else if (rank === undefined) return;
      else {
        const debit = this.order[rank]!;
        const amount = Math.min(this.openCredit[credit]!, this.openDebit[debit]!, this.fifoLeft[debit]!);
        if (amount > 0) this.allocate(credit, debit, amount, day);
        if (this.openDebit[debit] === 0 || this.fifoLeft[debit] === 0) account.open.pop();
      }
    }
  }

  private applyLink(index: number, day: number): void {
    const link = this.input.links[index]!;
    let left = link.amount;
    for (const debit of link.debits) {
      if (this.debits.from[debit]! > day) continue;
      const amount = Math.min(left, this.openCredit[link.credit]!, this.openDebit[debit]!);
      if (amount <= 0) continue;
      this.allocate(link.credit, debit, amount, day);
      left -= amount;
    }
    this.refused[index] = left === Infinity ? this.openCredit[link.credit]! : left;
  }

  /** Gives settled debits back, latest settlement first; for a refund, money not applied goes back before that. */
  private undo(undoing: Undoing, day: number): void {
    const { credit, refund, debits } = undoing;
    let missing = undoing.amount - (refund === undefined ? 0 : Math.min(undoing.amount, this.openCredit[credit]!));
    for (const [debit, settled] of this.settledBy(credit)) {
      const amount = Math.min(missing, settled);
      if (amount <= 0 || (debits && !debits.includes(debit))) continue;
      this.allocate(credit, debit, -amount, day);
      missing -= amount;
      this.enter(debit);
    }
    if (refund !== undefined) {
      const returned = Math.min(undoing.amount, this.openCredit[credit]!, this.openDebit[refund]!);
      if (returned > 0) this.allocate(credit, refund, returned, day);
    }
  }

  /** What the credit has settled of each debit, latest first. */
  private settledBy(credit: number): Map<number, number> {
    const settled = new Map<number, number>();
    for (let made = this.latest[credit]!; made >= 0; made = this.made.before[made]!) {
      const debit = this.made.debit[made]!;
      settled.set(debit, (settled.get(debit) ?? 0) + this.made.amount[made]!);
    }
    return settled;
  }

  private allocate(credit: number, debit: number, amount: number, day: number): void {
    this.openCredit[credit]! -= amount;
    this.openDebit[debit]! -= amount;
    this.fifoLeft[debit] = Math.max(0, this.fifoLeft[debit]! - amount);
    const { made } = this;
    made.credit.push(credit);
    made.debit.push(debit);
    made.amount.push(amount);
    made.effective.push(day);
    this.latest[credit] = made.before.push(this.latest[credit]!) - 1;
  }

  private allocations(): Allocations {
    const { made } = this;
    return {
      length: made.amount.length,
      credit: Int32Array.from(made.credit),
      debit: Int32Array.from(made.debit),
      amount: Float64Array.from(made.amount),
      effective: Float64Array.from(made.effective),
    };
  }

  /** Both documents must be there, and the allocation made. */
  private dayOfLink(link: Link): number {
    let first = Infinity;
    for (const debit of link.debits) first = Math.min(first, this.debits.from[debit]!);
    return Math.max(link.day, this.credits.from[link.credit]!, first);
  }

  /** On one day: receipts before credit notes, then by number, so that the order of rows does not matter. */
  private compareLinks(a: number, b: number): number {
    const [left, right] = [this.input.links[a]!, this.input.links[b]!];
    return (
      this.creditNote(left) - this.creditNote(right) ||
      this.credits.from[left.credit]! - this.credits.from[right.credit]! ||
      compareText(this.credits.document[left.credit]!, this.credits.document[right.credit]!) ||
      compareText(this.documentOf(left), this.documentOf(right)) ||
      left.amount - right.amount
    );
  }

  private creditNote(link: Link): number {
    return this.credits.kind[link.credit] === CREDIT_NOTE ? 1 : 0;
  }

  private documentOf(link: Link): string {
    return link.debits.length > 0 ? this.debits.document[link.debits[0]!]! : "";
  }

  private nameOfUndoing(index: number): string {
    return this.credits.document[this.input.undoings[index]!.credit]!;
  }
}

function accountKey(customer: number, currency: number): number {
  return customer * 1024 + currency;
}

/** −Infinity stands before every day and equals itself. */
function compareDays(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayAt(order: Int32Array, at: number, day: (index: number) => number): number {
  return at < order.length ? day(order[at]!) : Infinity;
}
