/** Deals as spells in stages: from ledgers with one row a deal and stage, and from those with one row a deal. */
import { orderByDay } from "../measures/dayOrder";
import type { BusinessDraft } from "./buildBusiness";
import { DEAL_OUTCOMES, type DealOutcome, type Deals } from "./business";
import { changedTextOf, dateOf, textOf, type NumberOf } from "./ledgerCells";
import type { LedgerRows, Source } from "./ledgerRows";
import { NameRegister } from "./nameRegister";

/**
 * What a deal's rows say once holds for all of them: outcome, created, closed, updated, and what a row leaves blank. A spell without an end
 * of its own ends when the next begins, the last one when the deal is closed. Where the ledger has no stage dates, a stage counts from the deal's
 * creation. The closing date of a deal that is still open is a forecast and left out.
 */
export function dealsOf(draft: BusinessDraft): Deals | undefined {
  const rows = draft.rows("OPP", { dates: ["closed", "created", "entered"], stake: ["amount"] });
  if (rows.length === 0) return undefined;
  const [names, stages] = [new NameRegister(), new NameRegister()];
  const deals = readDeals(draft, rows, names, stages);
  const lives = new DealLives(deals, rows.numbers(saidOutcome), names.names.length);
  lives.close();
  return deals;
}

function readDeals(draft: BusinessDraft, rows: LedgerRows<"OPP">, names: NameRegister, stages: NameRegister): Deals {
  const stage = rows.names("stage", stages);
  const customer = rows.customers();
  return {
    length: rows.length,
    deals: names.names,
    stages: stages.names,
    deal: Int32Array.from(rows.texts(dealName), (name) => names.indexOf(name)),
    stage,
    customer,
    industry: rows.names("industry", draft.industries),
    region: rows.names("region", draft.regions),
    salesperson: rows.names("salesperson", draft.salespeople),
    item: rows.indexes((ledger) => draft.items.ofRows(ledger)),
    department: rows.names("department", draft.departments),
    amount: rows.amounts("amount"),
    entered: rows.numbers(enteredOn),
    left: rows.dates("left"),
    created: rows.dates("created"),
    closed: rows.dates("closed"),
    updated: rows.dates("updated"),
    outcome: new Uint8Array(rows.length),
    origin: rows.origin(),
  };
}

/** The deal's own number or name; a row without one is a deal of its own. */
function dealName({ ledger }: Source<"OPP">): (row: number) => string {
  const name = textOf(ledger, "deal");
  return (row) => (name(row) !== "" ? name(row) : `${ledger.sheet} #${ledger.rows[row]!}`);
}

function enteredOn({ ledger }: Source<"OPP">): NumberOf {
  return dateOf(ledger, ledger.dates.entered ? "entered" : "created");
}

/** What the row's outcome, else its stage, says: an index into DEAL_OUTCOMES, NaN = nothing. */
function saidOutcome({ ledger }: Source<"OPP">): NumberOf {
  const outcome = changedTextOf(ledger, "outcome", (text) => outcomeIn(text, OUTCOME_WORDS), NaN);
  const stage = changedTextOf(ledger, "stage", (text) => outcomeIn(text, STAGE_WORDS), NaN);
  return (row) => (Number.isNaN(outcome(row)) ? stage(row) : outcome(row));
}

function outcomeIn(text: string, words: readonly (readonly [DealOutcome, RegExp])[]): number {
  const found = words.find(([, word]) => word.test(text));
  return found ? DEAL_OUTCOMES.indexOf(found[0]) : NaN;
}

const LOST = /输|丢单|丢失|失败|战败|流失|未成交|未中标|落标|放弃|取消|作废|无效|\blost\b|\bfail|abandon|cancel|\bdead\b|disqualif|dropped/i;
const OUTCOME_WORDS = [
  ["lost", LOST],
  ["open", /待|预计|未结|进行|跟进|推进|洽谈|谈判|\bopen\b|progress|pending|\bactive|ongoing|engaging|prospect/i],
  ["won", /赢|成交|成功|签约|已签|中标|^\s*是\s*$|\bwon\b|\bwin\b|success|\bsold\b|converted|^\s*y(es)?\s*$/i],
] as const;
/** A stage tells an outcome only where it is the end: a contract being signed is no sale yet. */
const STAGE_WORDS = [
  ["lost", LOST],
  ["open", /待|预计/],
  ["won", /赢单|成交|\bwon\b|\bwin\b/i],
] as const;

/** What is known of each deal over all of its rows, in the order of its stages. */
class DealLives {
  private readonly order: Int32Array;
  private readonly outcome: Uint8Array;
  private readonly created: Float64Array;
  private readonly closed: Float64Array;
  private readonly updated: Float64Array;
  /** the last day that its stages name, after its creation */
  private readonly ended: Float64Array;

  constructor(private readonly deals: Deals, said: Float64Array, count: number) {
    this.order = orderByDay(deals.length, (row) => (Number.isNaN(deals.entered[row]!) ? -Infinity : deals.entered[row]!));
    this.outcome = new Uint8Array(count);
    this.created = new Float64Array(count).fill(NaN);
    this.closed = new Float64Array(count).fill(NaN);
    this.updated = new Float64Array(count).fill(NaN);
    this.ended = new Float64Array(count).fill(NaN);
    for (const row of this.order) this.learn(row, said[row]!);
  }

  /** Completes every row from its deal. */
  close(): void {
    const { deals, order } = this;
    const columns = [deals.industry, deals.region, deals.salesperson, deals.item, deals.department];
    for (const column of columns) this.fill(column, -1);
    this.fill(deals.customer, 0);
    this.fill(deals.amount, NaN);
    const next = new Int32Array(this.outcome.length).fill(-1);
    for (let at = order.length - 1; at >= 0; at--) {
      const row = order[at]!;
      const deal = deals.deal[row]!;
      deals.outcome[row] = this.outcome[deal]!;
      deals.created[row] = this.created[deal]!;
      deals.closed[row] = this.closedOn(deal);
      deals.updated[row] = this.updated[deal]!;
      if (Number.isNaN(deals.left[row]!)) deals.left[row] = next[deal]! < 0 ? deals.closed[row]! : deals.entered[next[deal]!]!;
      next[deal] = row;
    }
  }

  private closedOn(deal: number): number {
    if (this.outcome[deal] === OPEN) return NaN;
    return Number.isNaN(this.closed[deal]!) ? this.ended[deal]! : this.closed[deal]!;
  }

  /** The latest stage that says how the deal ended decides. */
  private learn(row: number, said: number): void {
    const { deals } = this;
    const deal = deals.deal[row]!;
    const [entered, closed] = [deals.entered[row]!, deals.closed[row]!];
    this.created[deal] = earliest(this.created[deal]!, Number.isNaN(deals.created[row]!) ? entered : deals.created[row]!);
    this.updated[deal] = latest(this.updated[deal]!, deals.updated[row]!);
    if (!Number.isNaN(said)) this.outcome[deal] = said;
    this.closed[deal] = latest(this.closed[deal]!, closed);
    this.ended[deal] = latest(this.ended[deal]!, deals.left[row]!);
    if (entered > this.created[deal]!) this.ended[deal] = latest(this.ended[deal]!, entered);
  }

  /** Blank rows take what the deal's first filled row says. */
  private fill(column: Int32Array | Float64Array, blank: number): void {
    const { deal } = this.deals;
    const known = new Float64Array(this.outcome.length).fill(blank);
    for (const row of this.order) if (Object.is(known[deal[row]!], blank)) known[deal[row]!] = column[row]!;
    for (let row = 0; row < column.length; row++) if (Object.is(column[row], blank)) column[row] = known[deal[row]!]!;
  }
}

const OPEN = DEAL_OUTCOMES.indexOf("open");

function earliest(a: number, b: number): number {
  return Number.isNaN(a) || b < a ? b : a;
}

function latest(a: number, b: number): number {
  return Number.isNaN(a) || b > a ? b : a;
}
