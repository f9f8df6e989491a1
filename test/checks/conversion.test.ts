import { describe, expect, test } from "@jest/globals";
import { conversionCheck } from "../../src/checks/conversion";
import { stageLadder } from "../../src/checks/dealStages";
import { dealStates } from "../../src/checks/dealStates";
import { addMonths, isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const asOf = parseIsoDate(AS_OF)!;

let number = 0;
/** Deals closed on a day, so many of them won. */
function closed(day: string, won: number, lost: number, rest: Row = {}): Row[] {
  return Array.from({ length: won + lost }, (_, i): Row => ({
    deal: `D${++number}`, customer: "甲公司", salesperson: "张三", stage: i < won ? "赢单" : "输单", outcome: i < won ? "赢单" : "输单", created: "2024-01-15", closed: day, amount: 100, ...rest,
  }));
}
const run = (OPP: Row[], options: Partial<CheckInputOptions> = {}) => conversionCheck.run(checkInputOf({ OPP }, { asOf: AS_OF, ...options }));

describe("the win rate of the last three months", () => {
  const LEVEL = closed("2025-01-15", 50, 50);

  test("of 36 % after 50 % lies 1.9996 standard errors below and is none; of 35 % it is 2.1456 and amber", () => {
    // pooled 86/200: √(0.43 × 0.57 × 0.02) = 0.070014, 0.14 ÷ it = 1.9996; 35: pooled 0.425, error 0.069911, 0.15 ÷ it = 2.1456
    expect(run([...LEVEL, ...closed("2025-05-15", 36, 64)])).toEqual([]);
    const found = run([...LEVEL, ...closed("2025-05-15", 35, 65)]);
    expect(found.map(({ rule }) => rule)).toEqual(["K1.win-rate", "K1.salesperson"]);
    expect(found[0]).toMatchObject({ severity: "amber", values: { nowRate: 0.35, beforeRate: 0.5, lost: 65 }, amount: 650_000 });
    expect(found[0]).toMatchObject({ value: 0.35, values: { errors: 2.1 } });
    expect(found[0]!.threshold).toBeCloseTo(0.5 - 2 * 0.069911, 5);
    expect(found[0]!.rows).toHaveLength(65);
  });

  test("three errors below is red", () => {
    // 29: pooled 0.395, error 0.069135, 0.21 ÷ it = 3.0375
    expect(run([...LEVEL, ...closed("2025-05-15", 29, 71)])[0]).toMatchObject({ severity: "red", threshold: expect.closeTo(0.5 - 3 * 0.069135, 5) });
    expect(run([...LEVEL, ...closed("2025-05-15", 30, 70)])[0]).toMatchObject({ severity: "amber" });
  });

  test("above the level is no finding", () => {
    expect(run([...LEVEL, ...closed("2025-05-15", 90, 10)])).toEqual([]);
  });

  test("counts from the day after the same day three months ago, and the level twelve months before that", () => {
    const boundary = isoDate(addMonths(asOf, -3));
    expect(run([...LEVEL, ...closed(boundary, 0, 60)])).toMatchObject([{ rule: "K1.no-data" }]);
    expect(run([...LEVEL, ...closed("2025-07-01", 0, 60)])).toMatchObject([{ rule: "K1.no-data" }]);
  });

  test("of fewer than 10 deals, or after fewer than 20, cannot be told", () => {
    expect(run([...LEVEL, ...closed("2025-05-15", 0, 9)])).toMatchObject([{ rule: "K1.no-data", severity: "grey", values: { missing: "OPP.outcome, OPP.closed" } }]);
    expect(run([...closed("2025-01-15", 19, 0), ...closed("2025-05-15", 0, 50)])).toMatchObject([{ rule: "K1.no-data" }]);
    expect(run([...LEVEL, ...closed("2025-05-15", 0, 10)])[0]!.rule).toBe("K1.win-rate");
  });

  test("is told apart by salesperson, region, industry and product", () => {
    const east = { salesperson: "张三", region: "华东", industry: "汽车", item: "齿轮" };
    const west = { salesperson: "李四", region: "西部", industry: "电子", item: "轴承" };
    const found = run([
      ...closed("2025-01-15", 50, 50, east), ...closed("2025-05-15", 20, 30, east), ...closed("2025-01-15", 50, 50, west), ...closed("2025-05-15", 5, 45, west),
    ]);
    // east fell by 1.16 errors, west by 4.8
    expect(found.filter(({ rule }) => rule !== "K1.win-rate").map(({ rule, object }) => [rule, object.id])).toEqual([
      ["K1.salesperson", "李四"], ["K1.region", "西部"], ["K1.industry", "电子"], ["K1.item", "轴承"],
    ]);
  });
});

describe("stages", () => {
  /** Deals with a row a stage: contact, then proposal, then won or lost; lost ones are lost in the stage named. */
  const path = (day: string, count: number, lostIn?: "contact" | "proposal"): Row[] => Array.from({ length: count }).flatMap((): Row[] => {
    const deal = `P${++number}`;
    const end = { deal, stage: lostIn ? "输单" : "成交", entered: day, closed: day, outcome: lostIn ? "输单" : "赢单" };
    return [
      { deal, stage: "初步接触", entered: isoDate(parseIsoDate(day)! - 20) },
      ...(lostIn === "contact" ? [] : [{ deal, stage: "方案报价", entered: isoDate(parseIsoDate(day)! - 10) }]),
      end,
    ];
  });

  test("the one that lost more than usual is named, not those before it", () => {
    const found = run([
      ...path("2025-01-15", 40), ...path("2025-01-15", 20, "proposal"), ...path("2025-01-15", 20, "contact"),
      ...path("2025-05-15", 10), ...path("2025-05-15", 30, "proposal"), ...path("2025-05-15", 10, "contact"),
    ]);
    const stages = found.filter(({ rule }) => rule === "K1.stage");
    expect(stages.map(({ object }) => object.id)).toEqual(["方案报价"]);
    expect(stages[0]!.values).toMatchObject({ nowRate: 0.25, decided: 40, decidedBefore: 60, lost: 30 });
    expect(stages[0]!.values.beforeRate).toBeCloseTo(2 / 3, 10);
  });

  test("stand in the order of the settings; usual names of others among them, unknown ones behind in the order in which deals pass them", () => {
    const stages = ["Negotiation", "Prospecting", "Zz", "Proposal", "Won", "Lost", "Aa"];
    const OPP = stages.map((stage, i): Row => ({ deal: "D", stage, entered: isoDate(45_000 + i) }));
    const input = checkInputOf({ OPP }, { asOf: AS_OF });
    const ladder = stageLadder(input.business.deals!, input.stages);
    expect(ladder.names).toEqual(["Prospecting", "Proposal", "Negotiation", "Zz", "Aa", "Won"]);
    expect(ladder.limits).toEqual([0, 21, 30, 0, 0, 0]);
    expect(ladder.hasHistory).toBe(true);
  });

  test("a deal closed after the as-of day is still open in its stage", () => {
    const input = checkInputOf({ OPP: path("2025-07-15", 1) }, { asOf: AS_OF });
    const ladder = stageLadder(input.business.deals!, input.stages);
    expect(dealStates(input.business.deals!, ladder, asOf)).toMatchObject([{ outcome: "open", place: 0, reached: 0, closed: NaN }]);
    expect(dealStates(input.business.deals!, ladder, parseIsoDate("2025-07-05")!)).toMatchObject([{ outcome: "open", place: 1 }]);
  });
});
