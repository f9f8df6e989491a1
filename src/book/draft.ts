/** A book while it is built: the registers, the growing columns and what settles what. */
import type { LedgerKind } from "../ledger/fields";
import type { Problem, Reading } from "../ledger/types";
import { rescale, type MinorUnits, type Scale } from "../measures/money";
import type { CurrencyRegister } from "./currencies";
import type { CustomerRegister } from "./customers";
import { readingsOf } from "./ledgerCells";
import type { ProblemList } from "./problemList";
import { CreditColumns, DebitColumns } from "./records";
import type { Link, Undoing } from "./settle";
import type { Sources } from "./sources";
import type { Reversal } from "./types";

/** Where a link comes from, for the report of what could not be allocated. */
export interface LinkOrigin {
  sheet: string;
  cell?: string;
  found: string;
  /** false for links that may well leave something over: a receipt that names an invoice, a credit note */
  exactly: boolean;
}

export class Draft {
  readonly debits = new DebitColumns();
  readonly credits = new CreditColumns();
  readonly links: Link[] = [];
  readonly linkOrigins: LinkOrigin[] = [];
  readonly undoings: Undoing[] = [];
  readonly reversals: Reversal[] = [];
  private readonly answers = new Map<Problem, Problem>();
  /** the sheet of every reading */
  readonly sheets: string[];
  private readonly places: Map<object, number>;

  constructor(
    readonly readings: readonly Reading[],
    readonly scale: Scale,
    readonly problems: ProblemList,
    readonly customers: CustomerRegister,
    readonly currencies: CurrencyRegister,
    readonly sources: Sources,
  ) {
    this.sheets = readings.map(({ ledger }) => ledger.sheet);
    this.places = new Map(readings.map(({ ledger }, index) => [ledger, index]));
  }

  /** The place of a ledger among the readings, by which its rows are known as the origin of a record. */
  sourceOf(ledger: object): number {
    return this.places.get(ledger) ?? -1;
  }

  /** The names of the sheets that hold ledgers of the kind, for the reader of a problem. */
  sheetsOf(kind: LedgerKind): string {
    return [...new Set(readingsOf(this.readings, kind).map(({ ledger }) => ledger.sheet))].join(", ");
  }

  link(link: Link, origin: LinkOrigin): void {
    this.links.push(link);
    this.linkOrigins.push(origin);
  }

  /** Puts what the book knows better in the place of a reading's problem. */
  answer(problem: Problem, better: Problem): void {
    this.answers.set(problem, better);
  }

  /** The problems of the readings first. */
  allProblems(): Problem[] {
    return [...this.readings.flatMap(({ problems }) => problems.map((problem) => this.answers.get(problem) ?? problem)), ...this.problems.all()];
  }

  rescaled(amount: MinorUnits, from: Scale): MinorUnits {
    return rescale(amount, from, this.scale);
  }
}
