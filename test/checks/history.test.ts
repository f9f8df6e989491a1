/** What the checks make of the previous run: new, still, worse, better, cleared; sorting; one finding an object and rule. */
import { describe, expect, test } from "@jest/globals";
import { runChecks, toRemember } from "../../src/checks";
import { raisedAt } from "../../src/checks/hysteresis";
import { DEFAULT_THRESHOLDS } from "../../src/checks/thresholds";
import type { Check, CheckInput, Finding, PreviousFinding, RawFinding, RuleCode } from "../../src/checks/types";
import { FINDING_RULES } from "../../src/locale/findings";
import { checkInputOf } from "./checkInput";

const input = checkInputOf({}, { asOf: "2025-06-30" });
const finding = (part: Partial<RawFinding>): RawFinding => ({
  rule: "W5.otif", severity: "amber", object: { kind: "customer", id: "甲" }, value: 0.9, threshold: 0.95, unit: "rate", trend: [], rows: [], amount: 0,
  values: {}, owner: "salesManager", ...part,
});
const run = (findings: RawFinding[], previous: PreviousFinding[] = []): Finding[] => {
  const check: Check = { group: "W5", run: () => findings };
  return runChecks({ ...input, previous }, [check]);
};
const before = (part: Partial<PreviousFinding>): PreviousFinding => ({ rule: "W5.otif", object: { kind: "customer", id: "甲" }, severity: "amber", value: 0.9, ...part });
const history = (now: RawFinding, then: PreviousFinding): string => run([now], [then])[0]!.history;

describe("of all that the previous run raised", () => {
  const previous = FINDING_RULES.map((rule): PreviousFinding => ({ rule: rule as RuleCode, object: { kind: "company", id: "" }, severity: "amber" }));
  const cleared = (given: CheckInput) => runChecks({ ...given, previous }).filter(({ history: now, rule }) => now === "cleared" && !GREY.test(rule)).map(({ rule }) => rule);
  /** they never are raised */
  const GREY = /\.no-data$|^W6\.advances-paid$/;

  test("a workbook of invoices alone clears no more than invoices tell", () => {
    const row = { document: "A", customer: "甲", invoiceDate: "2025-06-01", dueDate: "2025-07-01", amount: 100 };
    expect(cleared(checkInputOf({ INV: [row], PAY: [{ customer: "乙", date: "2025-06-02", amount: 1 }] }, { asOf: "2025-06-30" })).sort()).toEqual([
      "C11.payer-differs", "C11.reversed-after-close", "C11.reversed-no-date", "C13.near", "C4.slower", "K3.clean-up", "W1.customer-later", "W1.newly-overdue", "W1.over-60", "W1.over-90",
      "W1.salesperson-later",
    ]);
  });

  test("a workbook without documents clears nothing of the receivables that a check says it cannot see", () => {
    expect(cleared(input)).toEqual([]);
  });
});

describe("a finding against the previous run", () => {
  test("is new when there was none, still there when nothing moved", () => {
    expect(run([finding({})])[0]!.history).toBe("new");
    expect(history(finding({}), before({}))).toBe("still");
    expect(history(finding({ value: 0.91 }), before({}))).toBe("still");
  });

  test("is worse or better by its severity first", () => {
    expect(history(finding({ severity: "red" }), before({}))).toBe("worse");
    expect(history(finding({}), before({ severity: "red" }))).toBe("better");
  });

  test("at equal severity by its distance from the threshold, whichever side is the bad one", () => {
    expect(history(finding({ value: 0.86 }), before({ value: 0.93 }))).toBe("worse");
    expect(history(finding({ value: 60, threshold: 30 }), before({ value: 40 }))).toBe("worse");
    expect(history(finding({ value: 40, threshold: 30 }), before({ value: 60 }))).toBe("better");
  });

  test("a margin that goes from −5 % to −10 % is worse", () => {
    expect(history(finding({ value: -0.1, threshold: 0.05 }), before({ value: -0.05 }))).toBe("worse");
  });

  test("that has gone is listed once more, as cleared, and not remembered", () => {
    const findings = run([], [before({})]);
    expect(findings.map((one) => [one.rule, one.history])).toEqual([["W5.otif", "cleared"]]);
    expect(toRemember(findings)).toEqual([]);
  });

  test("is not cleared when another rule says the same of its object in a later state, and is compared with it", () => {
    const due = before({ rule: "C2.review-due", severity: "blue", value: 3 });
    const late = finding({ rule: "C2.review-late", severity: "amber", value: -4, threshold: 0 });
    expect(run([late], [due]).map(({ rule, history: now }) => [rule, now])).toEqual([["C2.review-late", "worse"]]);
    expect(run([{ ...late, rule: "W6.presentment", severity: "red" }], [before({ rule: "W6.maturity", severity: "red" })]).map(({ history: now }) => now)).toEqual(["still"]);
    expect(run([{ ...late, object: { kind: "customer", id: "乙" } }], [due]).map(({ rule, history: now }) => [rule, now])).toEqual([["C2.review-late", "new"], ["C2.review-due", "cleared"]]);
  });

  test("that lacked data before lacks it still, and is not news at every run", () => {
    const grey = finding({ rule: "W5.no-data", severity: "grey", object: { kind: "ledger", id: "ORD" } });
    const first = run([grey]);
    expect(first.map(({ history: now }) => now)).toEqual(["new"]);
    expect(run([grey], toRemember(first)).map(({ history: now }) => now)).toEqual(["still"]);
    expect(run([{ ...grey, object: { kind: "ledger", id: "CON" } }], toRemember(first)).map(({ history: now }) => now)).toEqual(["new"]);
  });

  test("that was grey is neither cleared nor better or worse than what is measured, and raises no threshold", () => {
    expect(run([], [before({ severity: "grey" })])).toEqual([]);
    expect(history(finding({}), before({ severity: "grey" }))).toBe("new");
    expect(history(finding({ severity: "grey" }), before({}))).toBe("new");
  });

  test("is not cleared while its check lacks the data to tell", () => {
    const noData = finding({ rule: "W5.no-data", severity: "grey", object: { kind: "ledger", id: "ORD" } });
    const rules = (grey: RawFinding, then: PreviousFinding) => run([grey], [then]).map(({ rule, history: now }) => [rule, now]);
    expect(rules(noData, before({}))).toEqual([["W5.no-data", "new"]]);
    expect(rules({ ...noData, unjudged: ["W5.otif"] }, before({}))).toEqual([["W5.no-data", "new"]]);
    expect(rules({ ...noData, unjudged: ["W5.undelivered"] }, before({}))).toContainEqual(["W5.otif", "cleared"]);
    expect(rules(noData, before({ rule: "W4.largest" }))).toContainEqual(["W4.largest", "cleared"]);
  });
});

describe("a finding that says what another rule found on the same object", () => {
  const other = (severity: "red" | "amber" = "amber") => ({ rule: "W5.undelivered" as const, severity, value: 4 });

  test("is remembered under both rules, so that neither is cleared or new when the other takes over", () => {
    const first = run([finding({ also: [other()] })]);
    expect(first).toHaveLength(1);
    expect(toRemember(first)).toEqual([before({}), before(other())]);
    expect(run([finding({ ...other(), also: [{ rule: "W5.otif", severity: "amber", value: 0.9 }] })], toRemember(first)).map(({ rule, history: now }) => [rule, now])).toEqual([["W5.undelivered", "still"]]);
  });

  test("is compared with the other rule's finding by its severity alone, where its own is new", () => {
    expect(history(finding({ also: [other()] }), before(other()))).toBe("still");
    expect(history(finding({ severity: "red", also: [other()] }), before(other()))).toBe("worse");
  });

  test("lists the other as cleared once it has gone", () => {
    expect(run([finding({})], [before({}), before(other())]).map(({ rule, history: now }) => [rule, now])).toEqual([["W5.otif", "still"], ["W5.undelivered", "cleared"]]);
  });
});

describe("the list of findings", () => {
  test("most severe first, then by money at stake; one an object and rule", () => {
    const findings = run([
      finding({ amount: 5 }), finding({ severity: "red", amount: 1, object: { kind: "customer", id: "乙" } }), finding({ amount: 9, object: { kind: "customer", id: "丙" } }),
      finding({ severity: "blue", amount: 99 }),
    ]);
    expect(findings.map(({ object, severity }) => [object.id, severity])).toEqual([["乙", "red"], ["丙", "amber"], ["甲", "amber"]]);
  });
});

describe("hysteresis", () => {
  test("what was raised stays raised until the figure falls below nine tenths of the threshold", () => {
    const raised = { previous: [before({})], thresholds: DEFAULT_THRESHOLDS };
    expect(raisedAt(raised, "W5.otif", "甲", 100)).toBe(90);
    expect(raisedAt(raised, "W5.otif", "乙", 100)).toBe(100);
    expect(raisedAt({ ...raised, previous: [before({ severity: "grey" })] }, "W5.otif", "甲", 100)).toBe(100);
  });
});
