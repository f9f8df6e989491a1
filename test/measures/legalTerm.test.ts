import { describe, expect, test } from "@jest/globals";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import { legalDueDate, type PartySize } from "../../src/measures/legalTerm";

const accepted = parseIsoDate("2025-07-01")!;
const due = (buyer: PartySize, seller: PartySize, day = accepted) => {
  const term = legalDueDate(buyer, seller, day);
  return "due" in term ? isoDate(term.due) : term.problem;
};

describe("the statutory day of payment", () => {
  test("public bodies have 30 days from acceptance, large companies 60, whatever the seller's size below large", () => {
    for (const seller of ["medium", "small", "micro"] as const) {
      expect([due("government", seller), due("institution", seller), due("large", seller)]).toEqual(["2025-07-31", "2025-07-31", "2025-08-30"]);
    }
  });

  test("does not exist between companies of the same kind, nor for large sellers", () => {
    expect([due("medium", "small"), due("small", "micro"), due("micro", "small")]).toEqual(["buyer-not-covered", "buyer-not-covered", "buyer-not-covered"]);
    expect([due("large", "large"), due("government", "institution")]).toEqual(["seller-not-covered", "seller-not-covered"]);
  });

  test("begins with acceptances of 1 June 2025", () => {
    expect(due("large", "small", parseIsoDate("2025-06-01"))).toBe("2025-07-31");
    expect(due("large", "small", parseIsoDate("2025-05-31"))).toBe("before-regulation");
  });
});
