/** What the sample manufacturer invoiced and credited: eighteen months, old opening items, and the first days after. */
import { addMonths, civilDate, type DayNumber } from "../measures/calendar";
import { multiply, split, type MinorUnits } from "../measures/money";
import type { SampleCustomer, Twin } from "./customers";
import type { SampleAllocation, SampleInvoice, SampleRate } from "./facts";
import { PLANTED } from "./plantedSignals";
import type { Random } from "./random";
import { rateOn } from "./rates";

export interface Sales {
  invoices: SampleInvoice[];
  /** credit notes set against the invoices that they correct */
  allocations: SampleAllocation[];
}

export interface SalesPeriod {
  /** first day of the first month */
  from: DayNumber;
  months: number;
  /** last day on which anything was invoiced */
  until: DayNumber;
}

/** Months of opening items before the period. */
const OPENING_MONTHS = 3;
const FIRST_NUMBER = 31_700_412;
/** The dominant customer's part of every month's sales. */
const DOMINANT_PARTS = [3, 7] as const;

/** How large that part is in the first month, and what every further month adds. */
const GROWTH = { first: 0.68, aMonth: 0.036 };

const DISPUTES: Twin[] = [
  { zh: "质量异议，待复检", en: "Quality claim, re-inspection pending" },
  { zh: "数量短少，待核对签收单", en: "Short delivery, checking the delivery note" },
  { zh: "价格不符合同，待调价确认", en: "Price differs from the contract, correction pending" },
  { zh: "验收未完成", en: "Acceptance not finished" },
];

export function sampleSales(customers: readonly SampleCustomer[], rates: readonly SampleRate[], period: SalesPeriod, random: Random): Sales {
  const drafts: SampleInvoice[] = [];
  for (let month = -OPENING_MONTHS; month <= period.months; month++) {
    const first = addMonths(period.from, month);
    const ordinary = customers
      .flatMap((customer, index) => invoicesOf(customer, index, first, month < 0, random))
      .filter((draft) => month < 0 || customers[draft.customer]!.code !== PLANTED.sleeping);
    drafts.push(...ordinary, ...dominantInvoices(customers, ordinary, rates, first, random));
  }
  growDominant(drafts, customers, period);
  const kept = drafts.filter((draft) => draft.date <= period.until);
  return numbered([...kept, ...creditNotes(kept, period.until, random)], random);
}

/** One customer's invoices of one month. */
function invoicesOf(customer: SampleCustomer, index: number, first: DayNumber, opening: boolean, random: Random): SampleInvoice[] {
  if (customer.behaviour === "dominant") return [];
  const usual = opening ? Number(random.chance(40)) : customer.invoicesAMonth;
  const count = opening ? usual : usual - random.integer(0, 2) + random.integer(0, 1);
  return Array.from({ length: Math.max(0, count) }, () => {
    const amount = customer.usualAmount * 1_000 * random.integer(40, 180) + random.integer(0, 99_999);
    return invoice(customer, index, first + random.integer(0, 27), amount, opening, random);
  });
}

/** The dominant customer's invoices of one month: a fixed part of the month's sales. */
function dominantInvoices(
  customers: readonly SampleCustomer[], others: readonly SampleInvoice[], rates: readonly SampleRate[], first: DayNumber, random: Random,
): SampleInvoice[] {
  const index = customers.findIndex((customer) => customer.behaviour === "dominant");
  const opening = others.some((draft) => draft.kind === "opening");
  const inYuan = others.reduce((sum, draft) => sum + multiply(draft.amount, rateOn(rates, customers[draft.customer]!.currency, draft.date)), 0);
  const share = multiply(inYuan, DOMINANT_PARTS[0] / DOMINANT_PARTS[1]);
  const weights = Array.from({ length: customers[index]!.invoicesAMonth }, () => random.integer(60, 140));
  return split(share, weights).map((amount) => invoice(customers[index]!, index, first + random.integer(0, 27), amount, opening, random));
}

/** The dominant customer's part grows from month to month; over all months it stays what it was. */
function growDominant(drafts: SampleInvoice[], customers: readonly SampleCustomer[], period: SalesPeriod): void {
  const own = drafts.filter((draft) => draft.kind === "invoice" && draft.date <= period.until && customers[draft.customer]!.behaviour === "dominant");
  const size = (draft: SampleInvoice): number => GROWTH.first + GROWTH.aMonth * ((draft.date - period.from) / 30.4);
  const before = own.reduce((sum, draft) => sum + draft.amount, 0);
  const after = own.reduce((sum, draft) => sum + draft.amount * size(draft), 0);
  for (const draft of own) {
    draft.amount = multiply(draft.amount, (size(draft) * before) / after);
    draft.tax = split(draft.amount, [100, 13])[1]!;
  }
}

function invoice(
  customer: SampleCustomer, index: number, date: DayNumber, amount: MinorUnits, opening: boolean, random: Random,
): SampleInvoice {
  const disputed = (customer.behaviour === "poor" || customer.behaviour === "slipping") && random.chance(12);
  return {
    document: "",
    customer: index,
    kind: opening ? "opening" : "invoice",
    date,
    due: date + customer.termsDays,
    dueTyped: !random.chance(2),
    amount,
    tax: customer.currency === "CNY" ? split(amount, [100, 13])[1]! : 0,
    contract: `HC-${civilDate(date).year}-${String(customer.code).slice(1)}-${random.integer(1, 4)}`,
    ...(disputed ? { dispute: random.pick(DISPUTES) } : {}),
  };
}

interface CreditNote extends SampleInvoice {
  corrects?: SampleInvoice;
}

/** Returns and price corrections on about one invoice in sixty; three in four are set against their invoice. */
function creditNotes(invoices: readonly SampleInvoice[], until: DayNumber, random: Random): CreditNote[] {
  const notes: CreditNote[] = [];
  for (const corrected of invoices) {
    if (corrected.kind !== "invoice" || random.integer(1, 600) > 10) continue;
    const date = corrected.date + random.integer(5, 20);
    if (date > until) continue;
    const amount = -multiply(corrected.amount, random.integer(4, 30) / 100);
    notes.push({
      ...corrected,
      kind: "creditNote",
      date,
      due: date,
      dueTyped: true,
      amount,
      tax: corrected.tax === 0 ? 0 : split(amount, [100, 13])[1]!,
      dispute: undefined,
      ...(random.chance(75) ? { corrects: corrected } : {}),
    });
  }
  return notes;
}

/** Gives every document its number in the order of the dates, and links the credit notes. */
function numbered(drafts: CreditNote[], random: Random): Sales {
  drafts.sort((a, b) => a.date - b.date || a.customer - b.customer || a.amount - b.amount);
  let number = FIRST_NUMBER;
  for (const draft of drafts) {
    draft.document = String(number);
    number += random.integer(1, 3);
  }
  const allocations = drafts.flatMap(({ corrects, ...note }): SampleAllocation[] =>
    corrects ? [{ credit: note.document, invoice: corrects.document, customer: note.customer, amount: -note.amount, date: note.date }] : [],
  );
  for (const draft of drafts) delete draft.corrects;
  return { invoices: drafts, allocations };
}
