/** Dunning scenarios restated from other systems' tests, driven through the plan; skipped visibly when the cases are absent. */
import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_POLICY, planCollection } from "../../src/collection";
import type { Policy } from "../../src/collection/types";
import { lateInterestOn } from "../../src/collection/lateInterest";
import { fromMinor } from "../../src/measures/money";
import { isoDate } from "../../src/measures/calendar";
import { day, handMadeBook, type HandMade } from "./handMadeBook";

const FILE = join(__dirname, "../../../shared/cases/peer-cases.json");
const CASES = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as { cases: PeerCase[] }).cases : undefined;
interface PeerCase {
  id: string;
  given: Record<string, unknown>;
  expected: Record<string, unknown>;
}
function peerCase<Given, Expected>(id: string): { given: Given; expected: Expected } {
  return CASES!.find((one) => one.id === id) as unknown as { given: Given; expected: Expected };
}

const DAY_0 = day("2025-01-01");
const given = CASES ? describe : describe.skip;

given("dunning cases of other systems (skipped without ../shared)", () => {
  test("tryton-dun-01: one level a run; what is not logged or blocked holds the level; a paid item leaves", () => {
    const { given: scenario, expected } = peerCase<
      { levels_days: number[]; item: { amount: number }; steps: { day: number; previous?: "draft" | "done"; blocked?: boolean; paid?: boolean }[] },
      { level_after_step: (number | null)[] }
    >("tryton-dun-01");
    const levels = scenario.levels_days.map((fromDays, index) => ({
      ...DEFAULT_POLICY.levels[index + 1]!, level: index + 1, fromDays, toDays: undefined,
    }));
    const policy: Policy = { ...DEFAULT_POLICY, levels };
    let logged: HandMade["log"] = [];
    let level: number | null = null;
    let planned: number | undefined;
    const reached = scenario.steps.map((step) => {
      // "done" means that the action planned before was carried out and logged; a draft was not.
      if (step.previous === "done" && planned !== undefined && logged!.every((line) => line.level !== planned)) {
        logged = [...logged!, { date: isoDate(DAY_0 + 5), customer: "甲", level: planned, channel: "邮件" }];
      }
      const { book, items, asOf } = handMadeBook({
        asOf: isoDate(DAY_0 + step.day),
        invoices: [{ document: "I1", customer: "甲", due: isoDate(DAY_0), amount: scenario.item.amount, settled: step.paid ? scenario.item.amount : 0, disputed: step.blocked }],
        log: logged,
      });
      const [action] = planCollection(book, items, policy, asOf).actions;
      if (step.paid) level = null;
      else if (action) level = planned = action.level;
      return level;
    });
    expect(reached).toEqual(expected.level_after_step);
  });

  test("erp-dun-05: a credit note linked to the invoice resolves the claim, one that stands alone does not", () => {
    const { given: scenario, expected } = peerCase<
      { invoice: number; overdue_days: number; credit_note: number }, { linked_credit_note: string; standalone_credit_note: string }
    >("erp-dun-05");
    const invoice = { document: "I1", customer: "甲", due: isoDate(DAY_0), amount: scenario.invoice };
    const state = (more: Omit<HandMade, "asOf">) => {
      const { book, items, asOf } = handMadeBook({ asOf: isoDate(DAY_0 + scenario.overdue_days), ...more });
      return planCollection(book, items, DEFAULT_POLICY, asOf).actions.length > 0 ? "unresolved" : "resolved";
    };
    const note = { document: "CN1", customer: "甲", date: isoDate(DAY_0 + 1), amount: scenario.credit_note, kind: "creditNote" as const };
    expect(state({ invoices: [{ ...invoice, settled: scenario.credit_note }] })).toBe(expected.linked_credit_note);
    expect(state({ invoices: [invoice], credits: [note] })).toBe(expected.standalone_credit_note);
  });

  test.each(["erp-dun-01", "erp-dun-02"])("%s: late interest", (id) => {
    const { given: scenario, expected } = peerCase<
      { outstanding: number; overdue_days: number; annual_rate: number }, { interest: number }
    >(id);
    const invoice = { document: "I1", customer: "甲", due: isoDate(DAY_0), amount: scenario.outstanding };
    const { book, items } = handMadeBook({ asOf: isoDate(DAY_0 + scenario.overdue_days), invoices: [invoice] });
    expect(fromMinor(lateInterestOn(book, items, [0], scenario.annual_rate))).toBe(expected.interest);
  });

  test.each(["erp-dun-03", "erp-dun-04"])("%s: only what is past due is claimed", (id) => {
    const { given: scenario, expected } = peerCase<
      { as_of: string; documents: { id: string; due: string; amount: number; terms?: { due: string; amount: number }[] }[] },
      { overdue_items: { doc: string; outstanding: number }[] }
    >(id);
    const invoices = scenario.documents.flatMap((document) =>
      document.terms
        ? document.terms.map((term, index) => ({ document: document.id, step: String(index + 1), customer: "甲", due: term.due, amount: term.amount }))
        : [{ document: document.id, customer: "甲", due: document.due, amount: document.amount }],
    );
    const { book, items, asOf } = handMadeBook({ asOf: scenario.as_of, invoices });
    const [action] = planCollection(book, items, { ...DEFAULT_POLICY, floor: 0 }, asOf).actions;
    const claimed = action!.items.filter((item) => items.days[item]! > 0).map((item) => {
      const debit = items.debit[item]!;
      const step = book.debits.step[debit];
      return { doc: step ? `${book.debits.document[debit]}#${step}` : book.debits.document[debit], outstanding: fromMinor(items.open[item]!) };
    });
    expect(claimed).toEqual(expected.overdue_items);
    expect(fromMinor(action!.overdue)).toBe(expected.overdue_items.reduce((sum, item) => sum + item.outstanding, 0));
  });
});
