/** How the list of findings is kept short: small and many ones stand in one, deals in one list a salesperson, and nothing is lost. */
import { describe, expect, test } from "@jest/globals";
import { runChecks, toRemember } from "../../src/checks";
import { gathered, materialFloor, singleFindings } from "../../src/checks/gather";
import type { Check, Finding, ObjectKind, PreviousFinding, RawFinding, Severity } from "../../src/checks/types";
import { contextFor, ONE_CURRENCY } from "../reports/reportContext";
import { FINDING_RULES } from "../../src/locale/findings";
import { RULE_TITLES } from "../../src/locale/ruleTitles";
import { memberName, nextText, objectText, sentenceText } from "../../src/reports/findingText";
import { checkInputOf } from "./checkInput";

const raw = (id: string, amount: number, rest: Partial<RawFinding> = {}, kind: ObjectKind = "customer"): RawFinding => ({
  rule: "W1.newly-overdue", severity: "blue", object: { kind, id }, value: amount, threshold: 1, unit: "money", trend: [], rows: [{ reading: 0, row: amount, amount }], amount,
  values: { name: id }, owner: "salesperson", ...rest,
});
const finding = (id: string, amount: number, rest: Partial<Finding> = {}, kind: ObjectKind = "customer"): Finding => ({ ...raw(id, amount, rest, kind), history: "new", ...rest });
const ids = (findings: readonly Finding[]) => findings.map(({ object }) => object.id);
const ROOMY = { floor: 0, mostNamed: 5 };

test("a finding about what its ledger does not name has a mark in the list of names and in the list of members", () => {
  const context = contextFor(ONE_CURRENCY);
  const nameless = [finding("", 3, { values: {} }, "supplier"), finding("", 2, { values: { name: "" } }, "item")];
  expect(nameless.map((one) => memberName(context, one))).toEqual(["–", "–"]);
  expect(gathered([finding("甲", 4, {}, "supplier"), nameless[0]!, finding("乙", 2, {}, "supplier")], { floor: 0, mostNamed: 1 })[1]!.values.names).toBe("–; 乙");
});

describe("a material amount", () => {
  test("is the share of the receivables; with nothing receivable all is material", () => {
    expect(materialFloor(10_000_000, 0.005)).toBe(50_000);
    expect(materialFloor(0, 0.005)).toBe(0);
  });

  test("is named by itself, a cent less stands with the other small ones", () => {
    const list = gathered([finding("甲", 100), finding("乙", 99), finding("丙", 5)], { floor: 100, mostNamed: 5 });
    expect(ids(list)).toEqual(["甲", ""]);
    expect(list[1]).toMatchObject({
      rule: "W1.newly-overdue", severity: "blue", object: { kind: "customer", id: "" }, value: 2, unit: "count", amount: 104, owner: "salesperson",
      rows: [{ row: 99, amount: 99 }, { row: 5, amount: 5 }], values: { count: 2, gatheredAmount: 104, names: "乙; 丙", fresh: 2 },
    });
  });

  test("does not decide over what is red, over one small finding alone, or over anything but customers", () => {
    const alone: Finding[] = [finding("甲", 1, { severity: "red" }), finding("乙", 1, { rule: "C7.long-open" }), finding("丙", 1, {}, "item"), finding("丁", 1, {}, "item")];
    expect(gathered(alone, { floor: 100, mostNamed: 5 })).toEqual(alone);
  });
});

describe("many findings of a rule", () => {
  const many = (count: number, severity: Severity = "red", kind: ObjectKind = "item"): Finding[] => Array.from({ length: count }, (_, i) => finding(`P${i}`, 100 - i, { severity, rule: "W3.no-issue" }, kind));

  test("beyond the limit stand in one, the most important by themselves; one beyond it stays", () => {
    expect(gathered(many(6), ROOMY)).toHaveLength(6);
    const list = gathered(many(7), ROOMY);
    expect(ids(list)).toEqual(["P0", "P1", "P2", "P3", "P4", ""]);
    expect(list[5]).toMatchObject({ severity: "red", value: 2, amount: 95 + 94 });
  });

  test("are counted by rule and by kind of object", () => {
    expect(gathered([...many(6), ...many(6, "red", "line"), ...many(6).map((one): Finding => ({ ...one, rule: "W3.overstock" }))], ROOMY)).toHaveLength(18);
  });

  test("with a limit of 0 are all named", () => {
    expect(gathered(many(50), { floor: 100, mostNamed: 0 })).toHaveLength(50);
  });

  test("about the company, and what lacks data, are never gathered", () => {
    const grey = Array.from({ length: 9 }, (_, i) => finding(`${i}`, 0, { severity: "grey", rule: "C1.no-data" }, "ledger"));
    expect(gathered(grey, { floor: 100, mostNamed: 2 })).toEqual(grey);
  });
});

describe("many deals", () => {
  const deal = (id: string, salesperson: string, severity: Severity = "amber") => finding(id, 10, { rule: "K2.stale", severity, values: { name: id, salesperson } }, "deal");
  const deals = [deal("D1", "张三", "red"), deal("D2", "张三"), deal("D3", "李四"), deal("D4", "李四"), deal("D5", "王五"), deal("D6", "张三")];

  test("become one list to hand over a salesperson, with the gravest severity among them", () => {
    const list = gathered(deals, ROOMY);
    expect(list.map(({ object, severity, value, amount }) => [object.kind, object.id, severity, value, amount])).toEqual([
      ["salesperson", "张三", "red", 3, 30], ["salesperson", "李四", "amber", 2, 20], ["deal", "D5", "amber", 10, 10],
    ]);
  });

  test("up to the limit stand by themselves", () => {
    expect(gathered(deals.slice(0, 5), ROOMY)).toHaveLength(5);
  });
});

describe("over runs", () => {
  const input = checkInputOf({ INV: [{ document: "I", customer: "甲", invoiceDate: "2025-01-01", dueDate: "2025-12-31", amount: 1_000 }] }, { asOf: "2025-06-30" });
  const run = (findings: RawFinding[], previous: PreviousFinding[] = []): Finding[] => {
    const check: Check = { group: "W1", run: () => findings };
    return runChecks({ ...input, previous }, [check]);
  };
  // half a percent of 1,000.00 are 500 cents
  const [small, other, large] = [raw("小", 499), raw("微", 3), raw("大", 500)];

  test("every member is remembered by itself, and compared with its own former figure", () => {
    const first = run([small, other, large]);
    // 499 and 3 together are more than 500
    expect(ids(first)).toEqual(["", "大"]);
    const remembered = toRemember(first);
    expect(remembered.map(({ object, gathered: together }) => [object.id, together ?? false])).toEqual([["小", true], ["微", true], ["大", false]]);
    const second = run([small, other, large], remembered);
    expect(second.map(({ history }) => history)).toEqual(["still", "still"]);
    expect(run([small, other, raw("新", 2), large], remembered).map(({ history, values }) => [history, values.fresh])).toEqual([["new", 1], ["still", undefined]]);
  });

  test("one that grew out of the small ones is no new finding, and the others are not cleared", () => {
    const third = run([raw("小", 700), other, raw("末", 1)], toRemember(run([small, other, raw("末", 1)])));
    expect(third.map(({ object, history }) => [object.id, history])).toEqual([["小", "worse"], ["", "still"]]);
  });

  test("what stood together and is gone is cleared together, what was named by itself", () => {
    const cleared = run([], toRemember(run([small, other, large])));
    expect(cleared.map(({ object, history }) => [object.id, history])).toEqual([["大", "cleared"], ["", "cleared"]]);
    expect(singleFindings(cleared)).toHaveLength(3);
    expect(toRemember(cleared)).toEqual([]);
  });
});

test("every rule that can name several objects has a heading for them", () => {
  const ofTheWhole = /\.(no-data|short-history|partial-cost|over-\d0|advances-paid(-rise)?)$|^W[23]\.stale$|^W1\.(dso-rising|own-lag)$|^K3\.|^W4\.|^W5\.otif$|^W6\.(commercial|bank|advance)-|^W6\.recourse$|^K1\.win-rate$/;
  expect(FINDING_RULES.filter((rule) => !RULE_TITLES[rule] && !ofTheWhole.test(rule))).toEqual([]);
  expect(Object.keys(RULE_TITLES).filter((rule) => !FINDING_RULES.includes(rule))).toEqual([]);
});

describe("in words", () => {
  const context = contextFor(ONE_CURRENCY);
  const list = gathered([finding("甲公司", 99), finding("乙公司", 5)], { floor: 100, mostNamed: 5 })[0]!;
  const handOver = gathered(Array.from({ length: 6 }, (_, i) => finding(`D${i}`, 10, { rule: "K2.stale", values: { name: `D${i}`, salesperson: "张三" } }, "deal")), ROOMY)[0]!;

  test.each([["zh-CN", "新增逾期：2 家客户（甲公司、乙公司）"], ["en-US", "Newly overdue: 2 customers (甲公司; 乙公司)"]] as const)("%s: the rule, how many, who and how much", (language, text) => {
    expect(sentenceText({ ...context, language }, list)).toContain(text);
    expect(sentenceText({ ...context, language }, list)).toContain("1.04");
    for (const words of [sentenceText({ ...context, language }, list), nextText({ ...context, language }, list), sentenceText({ ...context, language }, handOver), nextText({ ...context, language }, handOver)]) expect(words).not.toMatch(/[{}]/);
  });

  test("a list to hand over names its salesperson", () => {
    expect(objectText({ ...context, language: "zh-CN" }, handOver)).toBe("业务员：张三");
    expect(sentenceText({ ...context, language: "zh-CN" }, handOver)).toContain("张三 名下 6 个商机（D0、D1、D2 …）");
  });
});
