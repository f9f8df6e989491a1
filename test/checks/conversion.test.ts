import { describe, expect, test } from "@jest/globals";
import { conversionCheck } from "../../src/checks/conversion";
import { conversionsOf } from "../../src/checks/conversionCohorts";
import { stageLadder } from "../../src/checks/dealStages";
import { dealStates } from "../../src/checks/dealStates";
import { addMonths, isoDate, parseIsoDate } from "../../src/measures/calendar";
import type { Row } from "../book/readings";
import { checkInputOf, type CheckInputOptions } from "./checkInput";

const AS_OF = "2025-06-30";
const asOf = parseIsoDate(AS_OF)!;

let number = 0;
/** Deals created on a day and decided after so many days (30), so many of them won; those without an outcome are open. */
function deals(created: string, won: number, lost: number, rest: Row & { days?: number; open?: number } = {}): Row[] {
  const { days = 30, open = 0, ...row } = rest;
  const decided = isoDate(parseIsoDate(created)! + days);
  return Array.from({ length: won + lost + open }, (_, i): Row => {
    const outcome = i < won ? "赢单" : "输单";
    const end: Row = i < won + lost ? { stage: outcome, outcome, closed: decided } : { stage: "需求确认" };
    return { deal: `D${++number}`, customer: "甲公司", salesperson: "张三", created, amount: 100, ...end, ...row };
  });
}
const run = (OPP: Row[], options: Partial<CheckInputOptions> = {}) => conversionCheck.run(checkInputOf({ OPP }, { asOf: AS_OF, ...options }));

describe("the win rate of the deals created in the last three months", () => {
  const LEVEL = deals("2024-12-15", 50, 50);
  const RECENT = "2025-05-01";

  test("of 36 % after 50 % lies 1.9996 standard errors below and is none; of 35 % it is 2.1456 and amber", () => {
    // pooled 86/200: √(0.43 × 0.57 × 0.02) = 0.070014, 0.14 ÷ it = 1.9996; 35: pooled 0.425, error 0.069911, 0.15 ÷ it = 2.1456
    expect(run([...LEVEL, ...deals(RECENT, 36, 64)])).toEqual([]);
    const found = run([...LEVEL, ...deals(RECENT, 35, 65)]);
    expect(found.map(({ rule }) => rule)).toEqual(["K1.win-rate", "K1.salesperson"]);
    expect(found[0]).toMatchObject({
      severity: "amber", value: 0.35, amount: 650_000,
      values: { nowRate: 0.35, beforeRate: 0.5, lost: 65, open: 0, horizonDays: 30, observed: 100, observedBefore: 100, errors: 2.1, fromDate: "2025-03-31" },
    });
    expect(found[0]!.threshold).toBeCloseTo(0.5 - 2 * 0.069911, 5);
    expect(found[0]!.rows).toHaveLength(65);
  });

  test("three errors below is red, a setting", () => {
    // 29: pooled 0.395, error 0.069135, 0.21 ÷ it = 3.0375
    expect(run([...LEVEL, ...deals(RECENT, 29, 71)])[0]).toMatchObject({ severity: "red", threshold: expect.closeTo(0.5 - 3 * 0.069135, 5) });
    expect(run([...LEVEL, ...deals(RECENT, 30, 70)])[0]).toMatchObject({ severity: "amber" });
    expect(run([...LEVEL, ...deals(RECENT, 29, 71)], { thresholds: { conversionErrorsRed: 3.1 } })[0]).toMatchObject({ severity: "amber" });
  });

  test("above the level is no finding", () => {
    expect(run([...LEVEL, ...deals(RECENT, 90, 10)])).toEqual([]);
  });

  test("does not take deals that are still young for unsold: 20 won of 40 decided is 50 %, whatever 60 of the last ten days bring", () => {
    expect(run([...LEVEL, ...deals(RECENT, 20, 20), ...deals("2025-06-20", 0, 0, { open: 60 })])).toEqual([]);
    // old enough, the same 60 are unsold: 20 of 100; they stand behind it too, at stake are those that were lost
    const [found] = run([...LEVEL, ...deals(RECENT, 20, 20, { open: 60 })]);
    expect(found).toMatchObject({ rule: "K1.win-rate", severity: "red", value: 0.2, amount: 200_000, values: { open: 60, lost: 20 } });
    expect(found!.rows.map(({ amount }) => amount).sort((a, b) => b - a)).toEqual([...Array<number>(20).fill(10_000), ...Array<number>(60).fill(0)]);
  });

  test("counts a young deal that was lost as far as it was watched", () => {
    // day 5: 10 of 110 lost, 0.9091 left; the 60 that were watched for 10 days go; day 30: 20 of 40 won: 0.9091 × 0.5
    const found = run([...LEVEL, ...deals(RECENT, 20, 20), ...deals("2025-06-20", 0, 10, { days: 5, open: 60 })], { thresholds: { conversionErrors: 0.1 } });
    expect(found[0]!.value).toBeCloseTo((100 / 110) * 0.5, 12);
    expect(found[0]).toMatchObject({ values: { observed: 40, lost: 30, open: 60 } });
  });

  test("is measured within the time in which four fifths of the sales come: a sale after that is none of either cohort", () => {
    // 100 sales after 30 days, 10 after 80: the usual time stays 30 days
    const found = run([...LEVEL, ...deals("2024-11-01", 50, 40), ...deals("2024-11-01", 10, 0, { days: 80 }), ...deals(RECENT, 20, 80)]);
    expect(found[0]).toMatchObject({ values: { horizonDays: 30, beforeRate: 0.5, observedBefore: 200, nowRate: 0.2 } });
  });

  test("reaches back twice the usual time where that is more than three months", () => {
    const slow = { days: 60 };
    const found = run([...deals("2024-12-15", 50, 50, slow), ...deals("2025-04-15", 5, 45, slow)]);
    expect(found[0]).toMatchObject({ values: { horizonDays: 60, fromDate: "2025-03-03", observed: 50 } });
  });

  test("counts from the day after the same day three months ago, and the level twelve months before that", () => {
    const boundary = isoDate(addMonths(asOf, -3));
    expect(run([...LEVEL, ...deals(boundary, 0, 60)])).toMatchObject([{ rule: "K1.no-data" }]);
    expect(run([...LEVEL, ...deals(isoDate(addMonths(asOf, -3) + 1), 0, 60)])[0]).toMatchObject({ rule: "K1.win-rate" });
    expect(run([...LEVEL, ...deals("2025-07-01", 0, 60)])).toMatchObject([{ rule: "K1.no-data" }]);
    expect(run([...deals(isoDate(addMonths(asOf, -15)), 50, 50), ...deals(RECENT, 1, 60)])).toMatchObject([{ rule: "K1.no-data" }]);
  });

  test("of fewer than 10 deals watched for the usual time, or after fewer than 20, cannot be told", () => {
    expect(run([...LEVEL, ...deals(RECENT, 0, 9), ...deals("2025-06-20", 0, 9, { days: 1 })])).toMatchObject([{ rule: "K1.no-data", severity: "grey", values: { missing: "OPP.outcome, OPP.closed" } }]);
    expect(run([...deals("2024-12-15", 19, 0), ...deals(RECENT, 0, 50)])).toMatchObject([{ rule: "K1.no-data" }]);
    expect(run([...LEVEL, ...deals(RECENT, 0, 10)])[0]!.rule).toBe("K1.win-rate");
  });

  test("without any day on which deals began cannot be told, and says so", () => {
    const undated = [...LEVEL, ...deals(RECENT, 0, 50)].map(({ created: _, ...row }): Row => row);
    expect(run(undated)).toMatchObject([{ rule: "K1.no-data", values: { missing: "OPP.created, OPP.outcome, OPP.closed" } }]);
  });

  test("stays raised until it is clearly less than two errors", () => {
    // 36 lies 1.9996 errors below: over nine tenths of two
    const previous = [{ rule: "K1.win-rate" as const, object: { kind: "company" as const, id: "" }, severity: "amber" as const }];
    expect(run([...LEVEL, ...deals(RECENT, 36, 64)], { previous })).toMatchObject([{ rule: "K1.win-rate", severity: "amber" }]);
  });

  test("is told apart by salesperson, region, industry and product", () => {
    const east = { salesperson: "张三", region: "华东", industry: "汽车", item: "齿轮" };
    const west = { salesperson: "李四", region: "西部", industry: "电子", item: "轴承" };
    const found = run([
      ...deals("2024-12-15", 50, 50, east), ...deals(RECENT, 20, 30, east), ...deals("2024-12-15", 50, 50, west), ...deals(RECENT, 5, 45, west),
    ]);
    // east fell by 1.16 errors, west by 4.8
    expect(found.filter(({ rule }) => rule !== "K1.win-rate").map(({ rule, object }) => [rule, object.id])).toEqual([
      ["K1.salesperson", "李四"], ["K1.region", "西部"], ["K1.industry", "电子"], ["K1.item", "轴承"],
    ]);
  });

  test("shows every three months' cohort as its trend", () => {
    const found = run([...deals("2024-09-15", 5, 5), ...deals("2024-12-15", 30, 20), ...deals("2025-03-15", 5, 20), ...deals(RECENT, 10, 40)]);
    expect(found[0]!.trend).toEqual([
      { label: "2024-09", value: 0.5 }, { label: "2024-12", value: 0.6 }, { label: "2025-03", value: 0.2 }, { label: "2025-06", value: 0.2 },
    ]);
  });
});

describe("stages", () => {
  /** Deals with a row a stage: contact, proposal ten days later, then won or lost ten days later; lost ones are lost in the stage named. */
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
    expect(stages[0]!.values).toMatchObject({ nowRate: 0.25, observed: 40, observedBefore: 60, lost: 30, horizonDays: 10 });
    expect(stages[0]!.values.beforeRate).toBeCloseTo(2 / 3, 10);
  });

  test("that a deal skipped were passed, on the day on which it got beyond them", () => {
    const skipping = path("2025-05-15", 30).filter(({ stage }) => stage !== "方案报价");
    const input = checkInputOf({ OPP: [...path("2025-01-15", 40), ...skipping] }, { asOf: AS_OF });
    const ladder = stageLadder(input.business.deals!, input.stages);
    const { stages } = conversionsOf(input.business.deals!, ladder, dealStates(input.business.deals!, ladder, asOf), asOf);
    expect(ladder.names).toEqual(["初步接触", "方案报价", "成交"]);
    const recent = stages[1]!.filter(({ entered }) => entered > parseIsoDate("2025-03-31")!);
    expect(recent.map(({ entered, days, cause }) => [isoDate(entered), days, cause])).toEqual(Array(30).fill(["2025-05-15", 0, 1]));
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
