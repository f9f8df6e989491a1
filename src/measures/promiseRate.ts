/** How far promises to pay were kept. Source: measures.md §19. */
import { exact, ratio } from "./money";

/** Equal-length columns, one promise an entry; only promises whose day has passed. Minor units. */
export interface PromisedAndPaid {
  promised: ArrayLike<number>;
  /** what came by the promised day and its tolerance */
  paid: ArrayLike<number>;
}

export interface PromiseRate {
  /** promises paid in full ÷ all, by amount */
  kept: number | undefined;
  /** what came ÷ what was promised, part payments counted, each up to its promise */
  paid: number | undefined;
}

/** Rates of 0 to 1, undefined without promised money. Throws AmountTooLarge. */
export function promiseRate({ promised, paid }: PromisedAndPaid): PromiseRate {
  let [all, full, part] = [0, 0, 0];
  for (let i = 0; i < promised.length; i++) {
    const [amount, came] = [promised[i]!, Math.max(0, paid[i]!)];
    if (!(amount > 0)) continue;
    all = exact(all + amount);
    if (came >= amount) full += amount;
    part += Math.min(came, amount);
  }
  return { kept: ratio(full, all), paid: ratio(part, all) };
}
