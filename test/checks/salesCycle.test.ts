import { describe, expect, test } from "@jest/globals";
import { stageLadder } from "../../src/checks/dealStages";
import { cyclesOf, dealStates, dwellAt } from "../../src/checks/dealStates";
import { medianDwell, medianOf, salesCycle } from "../../src/checks/salesCycle";
import type { RuleCode } from "../../src/checks/types";
import { isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const asOf = parseIsoDate(AS_OF)!;
const ago = (days: number) => isoDate(asOf - days);
const find = (OPP: Row[], rule: RuleCode, options: Partial<CheckInputOptions> = {}) => salesCycle.run(checkInputOf({ OPP }, { asOf: AS_OF, ...options })).filter((one) => one.rule === rule);
const open = (rest: Row): Row => ({ deal: "D-1", customer: "甲公司", salesperson: "张三", stage: "需求确认", entered: ago(5), created: ago(40), updated: ago(1), amount: 5000, ...rest });

describe("a deal in a stage with a limit of 21 days", () => {
  test("is reported from the 22nd day on, red from the 43rd, with its owner", () => {
    expect(find([open({ entered: ago(21) })], "K2.over-limit")).toEqual([]);
    expect(find([open({ entered: ago(22) })], "K2.over-limit")).toMatchObject([{
      severity: "amber", object: { kind: "deal", id: "D-1" }, value: 22, threshold: 21, amount: 500_000, rows: [{ row: 2, amount: 500_000 }],
      values: { stage: "需求确认", salesperson: "张三", customer: "甲公司", days: 22, limitDays: 21 },
    }]);
    expect(find([open({ entered: ago(42) })], "K2.over-limit")[0]!.severity).toBe("amber");
    expect(find([open({ entered: ago(43) })], "K2.over-limit")[0]).toMatchObject({ severity: "red", threshold: 42, values: { limitDays: 42 } });
  });

  test("takes the limit from the settings, none where the stage has none", () => {
    const stages = [{ name: "需求确认", limitDays: 60 }, { name: "其他", limitDays: 0 }, { name: "成交", limitDays: 0 }];
    expect(find([open({ entered: ago(43) }), open({ deal: "D-2", stage: "其他", entered: ago(400) })], "K2.over-limit", { stages })).toEqual([]);
  });

  test("that was won, lost, or left the stage is not", () => {
    expect(find([open({ entered: ago(50), outcome: "输单", closed: ago(2) }), open({ deal: "D-2", entered: ago(50) }), open({ deal: "D-2", stage: "商务谈判", entered: ago(3) })], "K2.over-limit")).toEqual([]);
  });
});

test("a deal not updated for more than 14 days is stale, for more than 28 red", () => {
  expect(find([open({ updated: ago(14) })], "K2.stale")).toEqual([]);
  expect(find([open({ updated: ago(15) })], "K2.stale")).toMatchObject([{ severity: "amber", value: 15, threshold: 14, owner: "salesperson" }]);
  expect(find([open({ updated: ago(29) })], "K2.stale")[0]).toMatchObject({ severity: "red", threshold: 28, values: { limitDays: 28 } });
});

test("without update days, or without a ledger, it says so", () => {
  expect(find([open({ updated: undefined })], "K2.no-data")).toMatchObject([{ values: { missing: "OPP.updated" } }]);
  expect(salesCycle.run(checkInputOf({}, { asOf: AS_OF }))).toMatchObject([{ rule: "K2.no-data", values: { missing: "OPP" } }]);
});

describe("the dwell in a stage", () => {
  test("counts open deals as censored: 5, 8, 10+, 12, 15+, 20, 25+ have a median of 20 days, not 11.25", () => {
    const spell = (days: number, isOpen: boolean, i: number): Row[] => [
      { deal: `D${i}`, stage: "需求确认", entered: ago(days), ...(isOpen ? {} : { left: ago(0) }), updated: ago(1) }, ...(isOpen ? [] : [{ deal: `D${i}`, stage: "方案报价", entered: ago(0) }]),
    ];
    const OPP = [[5, 0], [8, 0], [10, 1], [12, 0], [15, 1], [20, 0], [25, 1]].flatMap(([days, isOpen], i) => spell(days!, isOpen === 1, i));
    const { business: { deals }, stages } = checkInputOf({ OPP }, { asOf: AS_OF });
    const ladder = stageLadder(deals!, stages);
    expect(ladder.names[0]).toBe("需求确认");
    expect(medianDwell(deals!, ladder, asOf)[0]).toBe(20);
  });

  test("of a deal that came back is the sum of its spells", () => {
    const OPP = [["需求确认", 50], ["方案报价", 40], ["需求确认", 35], ["方案报价", 30]].map(([stage, days]): Row => ({ deal: "D", stage, entered: ago(Number(days)) }));
    const { business: { deals }, stages } = checkInputOf({ OPP }, { asOf: AS_OF });
    const { durations, ended } = dwellAt(deals!, stageLadder(deals!, stages), 0, asOf);
    expect([[...durations], [...ended]]).toEqual([[15], [1]]);
    // still there since 30 days, after 5 before
    expect([...dwellAt(deals!, stageLadder(deals!, stages), 1, asOf).durations]).toEqual([35]);
  });
});

test("a salesperson whose deals take half as long again as the team's is slow, with 8 decided deals at least", () => {
  const decided = (salesperson: string, days: number, count: number): Row[] =>
    Array.from({ length: count }, (_, i) => open({ deal: `${salesperson}${i}`, salesperson, stage: "输单", outcome: "输单", created: ago(days), entered: ago(days), closed: ago(0) }));
  const waiting = open({ deal: "offen", salesperson: "张三", created: ago(1) });
  const slow = (days: number, count: number) => find([...decided("李四", 20, 30), ...decided("张三", days, count), waiting], "K2.slow-salesperson");
  expect(slow(29, 8)).toEqual([]);
  expect(slow(30, 8)).toMatchObject([{ object: { kind: "salesperson", id: "张三" }, value: 1.5, values: { days: 30, teamDays: 20, decided: 8, open: 1 }, amount: 500_000 }]);
  expect(slow(30, 7)).toEqual([]);
});

test("the cycle of a deal that is open runs on", () => {
  const { business: { deals }, stages } = checkInputOf({ OPP: [open({ created: ago(40) })] }, { asOf: AS_OF });
  const cycles = cyclesOf(dealStates(deals!, stageLadder(deals!, stages), asOf), asOf);
  expect([cycles.durations[0], cycles.ended[0], medianOf(cycles)]).toEqual([40, 0, undefined]);
});
