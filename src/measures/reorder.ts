/** When and how much to reorder under uncertain demand and delivery. Source: measures.md §13. */
import { normalQuantile } from "./statistics";

export interface Demand {
  /** units a day, mean and standard deviation */
  dailyMean: number;
  dailyDeviation: number;
  /** days from order to receipt, mean and standard deviation */
  lead: number;
  leadDeviation: number;
}

/** z × √(lead × deviation² + mean² × lead deviation²), units. `service` is the chance (0.5 … below 1) that a cycle does not run out. */
export function safetyStock({ dailyMean, dailyDeviation, lead, leadDeviation }: Demand, service: number): number {
  return normalQuantile(service) * Math.hypot(Math.sqrt(lead) * dailyDeviation, dailyMean * leadDeviation);
}

/** The stock at which to order: demand during the lead time plus the safety stock, units. */
export function reorderPoint(demand: Demand, service: number): number {
  return demand.dailyMean * demand.lead + safetyStock(demand, service);
}

/** What is missing to the reorder point, units, not rounded; 0 when stock and what is on its way cover it. Backorders are a negative `onHand`. */
export function orderQuantity(demand: Demand, service: number, onHand: number, inTransit: number): number {
  return Math.max(0, reorderPoint(demand, service) - onHand - inTransit);
}
