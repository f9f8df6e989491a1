/** The sample's opportunities: who might buy what, the stages that each went through, and how it ended. */
import { addMonths, civilDate, type DayNumber } from "../measures/calendar";
import { toMinor, type MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import { PLANTED, SPRING, STALLED_DEAL, WEAK_STAGE } from "./plantedSignals";
import { PRODUCTS, type Product } from "./products";
import type { Random } from "./random";

/** One row a deal and stage that it entered. */
export interface DealSpell {
  deal: string;
  customer: number;
  product: Product;
  amount: MinorUnits;
  stage: Twin;
  entered: DayNumber;
  left?: DayNumber;
  created: DayNumber;
  closed?: DayNumber;
  outcome: Twin;
  updated: DayNumber;
}

const STAGES: Twin[] = [
  { zh: "线索", en: "Lead" }, { zh: "初步接触", en: "Contact" }, { zh: "需求确认", en: "Needs" }, WEAK_STAGE, { zh: "商务谈判", en: "Negotiation" },
  { zh: "合同签订", en: "Contract" }, { zh: "成交", en: "Won" },
];
const OUTCOMES = { open: { zh: "进行中", en: "Open" }, won: { zh: "赢单", en: "Won" }, lost: { zh: "输单", en: "Lost" } } satisfies Record<string, Twin>;
/** Days that a deal stays in a stage. */
const STAYS: [number, number][] = [[3, 9], [4, 11], [6, 16], [8, 18], [8, 24], [3, 10]];
const [WEAK, LAST] = [STAGES.findIndex(({ zh }) => zh === WEAK_STAGE.zh), STAGES.length - 1];
/** Deals decided in each of the fifteen months up to the as-of day; of every ten, how many are lost in the weak stage: usually, and since spring. */
const [MONTHS, DECIDED, LOST_USUALLY, LOST_IN_SPRING] = [15, 8, 2, 7];
const OPEN_DEALS = 18;
/** Nobody plans a project for seals and grease. */
const FOR_PROJECTS = PRODUCTS.filter(({ price }) => price > 200 && price < 3_000).filter(({ workshop }) => workshop.zh !== "备件仓");

interface Draft {
  customer: number;
  product: Product;
  amount: MinorUnits;
}

/** In the order of their creation; the numbers count through a year. */
export function sampleDeals(customers: readonly SampleCustomer[], asOf: DayNumber, random: Random): DealSpell[] {
  const draft = (): Draft => ({ customer: random.integer(0, customers.length - 1), product: random.pick(FOR_PROJECTS), amount: toMinor(random.integer(8, 95) * 10_000) });
  const deals: DealSpell[][] = [];
  for (let month = -MONTHS; month < 0; month++) {
    const first = addMonths(asOf + 1, month);
    for (let i = 0; i < DECIDED; i++) deals.push(decidedDeal(draft(), first + random.integer(0, 27), lostAt(i, first >= SPRING), random));
  }
  for (let i = 0; i < OPEN_DEALS; i++) deals.push(openDeal(draft(), i % (LAST - 1), asOf, random));
  deals.push(stalledDeal(customers));
  deals.sort((a, b) => a[0]!.created - b[0]!.created);
  const counts = new Map<number, number>();
  for (const deal of deals) {
    const { year } = civilDate(deal[0]!.created);
    counts.set(year, (counts.get(year) ?? 0) + 1);
    for (const spell of deal) spell.deal = `SJ-${year}-${String(counts.get(year)!).padStart(4, "0")}`;
  }
  return deals.flat();
}

/** The stage in which the i-th deal of a month was lost; LAST = won. */
function lostAt(i: number, inSpring: boolean): number {
  const lost = inSpring ? LOST_IN_SPRING : LOST_USUALLY;
  if (i < (lost * DECIDED) / 10) return WEAK;
  return i === DECIDED - 1 ? 2 : LAST;
}

/** Walks back from the day on which the deal was decided. */
function decidedDeal(draft: Draft, closed: DayNumber, lostAtStage: number, random: Random): DealSpell[] {
  const isWon = lostAtStage === LAST;
  const places = isWon ? LAST : lostAtStage + 1;
  const stays = Array.from({ length: places }, (_, place) => random.integer(...STAYS[place]!));
  const created = closed - stays.reduce((sum, days) => sum + days, 0);
  const spells = spellsFrom(draft, created, stays, { closed, outcome: isWon ? OUTCOMES.won : OUTCOMES.lost, updated: closed });
  return isWon ? [...spells, { ...spells[0]!, stage: STAGES[LAST]!, entered: closed, left: closed }] : spells;
}

/** In its stage for no longer than usual, and updated within the last days. */
function openDeal(draft: Draft, place: number, asOf: DayNumber, random: Random): DealSpell[] {
  const stays = Array.from({ length: place + 1 }, (_, at) => random.integer(...STAYS[at]!));
  const here = random.integer(1, STAYS[place]![1] - 1);
  stays[place] = here;
  const spells = spellsFrom(draft, asOf - stays.reduce((sum, days) => sum + days, 0), stays, { outcome: OUTCOMES.open, updated: asOf - Math.min(here, random.integer(0, 9)) });
  delete spells[place]!.left;
  return spells;
}

function spellsFrom(draft: Draft, created: DayNumber, stays: readonly number[], end: Pick<DealSpell, "closed" | "outcome" | "updated">): DealSpell[] {
  let day = created;
  return stays.map((days, place): DealSpell => {
    const entered = day;
    day += days;
    return { deal: "", ...draft, stage: STAGES[place]!, entered, left: day, created, ...end };
  });
}

/** Negotiated since March; nobody has touched it since April. */
function stalledDeal(customers: readonly SampleCustomer[]): DealSpell[] {
  const { since, updated } = STALLED_DEAL;
  const customer = customers.findIndex(({ code }) => code === PLANTED.unbilled);
  const stays = [6, 9, 12, 14];
  const created = since - stays.reduce((sum, days) => sum + days, 0);
  const spells = spellsFrom({ customer, product: PRODUCTS.find(({ code }) => code === "ZS-80")!, amount: toMinor(1_480_000) }, created, [...stays, 0], { outcome: OUTCOMES.open, updated });
  delete spells[spells.length - 1]!.left;
  return spells;
}

