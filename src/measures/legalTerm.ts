/** The statutory day of payment for public bodies and large companies that buy from small and medium ones in China. Source: measures.md §16. */
import { dayNumber, type DayNumber } from "./calendar";

/** As the national size standards class a party; government = state organs, institution = public institutions. */
export type PartySize = "government" | "institution" | "large" | "medium" | "small" | "micro";

/** What a company can be. */
export type CompanySize = Exclude<PartySize, "government" | "institution">;
export const COMPANY_SIZES: readonly CompanySize[] = ["large", "medium", "small", "micro"];

export type TermProblem = "buyer-not-covered" | "seller-not-covered" | "before-regulation";

/** The day from which the revised Regulation on Ensuring Payments to SMEs (State Council Order 802) is in force. */
export const REGULATION_IN_FORCE = dayNumber(2025, 6, 1);

/** Days from delivery, Art. 9; a buyer that is not here is not covered. */
const TERM_DAYS: Partial<Record<PartySize, number>> = { government: 30, institution: 30, large: 60 };

/**
 * The last day for payment where the contract says nothing else. `accepted` is the day of delivery, or of the acceptance or
 * settlement that the contract makes the start of the term (Art. 9, 10); that day itself is not counted. A last day that is
 * not worked moves on by general law (Civil Code 203); that is left to the caller, who knows the holidays.
 */
export function legalDueDate(buyer: PartySize, seller: PartySize, accepted: DayNumber): { due: DayNumber } | { problem: TermProblem } {
  const days = TERM_DAYS[buyer];
  if (days === undefined) return { problem: "buyer-not-covered" };
  if (seller !== "medium" && seller !== "small" && seller !== "micro") return { problem: "seller-not-covered" };
  return accepted < REGULATION_IN_FORCE ? { problem: "before-regulation" } : { due: accepted + days };
}
