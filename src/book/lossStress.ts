/** What would be gone with the largest customers: revenue, margin, and the cash that they bring and owe. */
import { addMonths } from "../measures/calendar";
import { largestFirst } from "../measures/ranking";
import { ratio, type MinorUnits } from "../measures/money";
import { owedBalances } from "./customerBalances";
import { parentOf, salesPeriod, type CustomerShares, type ShareSource } from "./customerShares";
import { homeConverter } from "./receivableMonths";
import { CREDIT_KINDS, type CustomerIndex } from "./types";

/** A sum and the largest customers' part of it, minor units; share is absent where the whole is zero or negative. */
export interface Loss {
  lost: MinorUnits;
  whole: MinorUnits;
  share?: number;
}

export interface LossStress {
  /** ultimate parents, the largest first */
  customers: CustomerIndex[];
  /** of the period; absent without a sales ledger */
  revenue?: Loss;
  /** revenue less cost, of the lines with a known cost; absent without any */
  margin?: Loss;
  /** receipts in as many months as the period has */
  receipts: Loss;
  /** open items now, and what balance lists alone know */
  receivables: Loss;
}

const RECEIPTS: ReadonlySet<number> = new Set([CREDIT_KINDS.indexOf("receipt"), CREDIT_KINDS.indexOf("journal")]);

/** The loss of the `count` largest by the shares' own basis. */
export function lossOfLargest(source: ShareSource, shares: CustomerShares, count: number): LossStress {
  const customers = [...largestFirst(shares.now)].slice(0, count).filter((customer) => shares.now[customer]! > 0);
  const gone = new Set(customers);
  const { revenue, margin } = salesLoss(source, shares.window, gone);
  return {
    customers, ...(revenue ? { revenue } : {}), ...(margin ? { margin } : {}),
    receipts: receiptsLoss(source, shares.window, gone), receivables: receivablesLoss(source, gone),
  };
}

function salesLoss({ book, salesMonths }: ShareSource, window: number, gone: ReadonlySet<CustomerIndex>): { revenue?: Loss; margin?: Loss } {
  if (!salesMonths) return {};
  const { byCustomer, months, first } = salesMonths;
  const { from, to } = salesPeriod(salesMonths, window);
  const [revenue, margin] = [new Sum(), new Sum()];
  let costed = 0;
  for (let customer = 0; customer < byCustomer.keys; customer++) {
    const isGone = gone.has(parentOf(book, customer));
    for (let month = Math.max(from, first); month <= to; month++) {
      const at = customer * months + month - first;
      revenue.add(byCustomer.revenue[at]!, isGone);
      margin.add(byCustomer.costedRevenue[at]! - byCustomer.cost[at]!, isGone);
      costed += Math.abs(byCustomer.cost[at]!);
    }
  }
  return { revenue: revenue.loss(), ...(costed > 0 ? { margin: margin.loss() } : {}) };
}

function receiptsLoss({ book, asOf }: ShareSource, window: number, gone: ReadonlySet<CustomerIndex>): Loss {
  const { credits } = book;
  const home = homeConverter(book, asOf);
  const from = addMonths(asOf, -window);
  const sum = new Sum();
  for (let i = 0; i < credits.length; i++) {
    if (!RECEIPTS.has(credits.kind[i]!) || !(credits.date[i]! > from && credits.date[i]! <= asOf)) continue;
    sum.add(home(credits.amount[i]!, credits.currency[i]!) ?? 0, gone.has(parentOf(book, credits.customer[i]!)));
  }
  return sum.loss();
}

function receivablesLoss({ book, items, asOf }: ShareSource, gone: ReadonlySet<CustomerIndex>): Loss {
  const home = homeConverter(book, asOf);
  const sum = new Sum();
  for (let i = 0; i < items.length; i++) {
    if (items.debit[i]! >= 0) sum.add(home(items.open[i]!, items.currency[i]!) ?? 0, gone.has(parentOf(book, items.customer[i]!)));
  }
  for (const { customer, amount } of owedBalances(book, asOf)) sum.add(amount, gone.has(parentOf(book, customer)));
  return sum.loss();
}

class Sum {
  private lost = 0;
  private whole = 0;

  add(amount: MinorUnits, isGone: boolean): void {
    this.whole += amount;
    if (isGone) this.lost += amount;
  }

  loss(): Loss {
    const { lost, whole } = this;
    const share = ratio(lost, whole);
    return { lost, whole, ...(share === undefined ? {} : { share }) };
  }
}
