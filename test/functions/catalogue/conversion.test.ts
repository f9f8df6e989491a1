import { describe, expect, test } from "@jest/globals";
import { conversion } from "../../../src/functions/catalogue/conversion";
import { FunctionError } from "../../../src/functions/functionError";
import { column, failure, SURROUNDINGS, table } from "../calling";

const OPPORTUNITIES = column("A", "A", "A", "B", "B", "C", "D", "D");
const STAGES = column("线索", "报价", "赢单", "线索", "输单", "线索", "线索", "报价");
const ENTERED = column("2025-01-05", "2025.1.20", 45_700, "2025年1月8日", "2025-03-01", "2025-02-03", "2025-01-02", "2025-04-01");

describe("CONVERSION", () => {
  test("stage by stage: entered, got further, left, open, conversion of all and of the decided, and the whole way", () => {
    expect(table(conversion, [OPPORTUNITIES, STAGES, ENTERED, [["线索", "报价", "赢单"]]])).toEqual([
      ["Stage", "Entered", "Got further", "Left", "Open", "Conversion", "Of decided", "From first"],
      ["线索", 4, 2, 1, 1, 0.5, 2 / 3, 1],
      ["报价", 2, 1, 0, 1, 0.5, 1, 0.5],
      ["赢单", 1, "", "", "", "", "", 0.25],
      ["Overall", 4, 1, 1, 2, 0.25, 0.5, ""],
    ]);
  });

  test("without an order it finds the order, and a stage that is called lost is no stage", () => {
    const given = table(conversion, [OPPORTUNITIES, STAGES, ENTERED, column("线索", "报价", "赢单")]);
    for (const blank of [null, undefined, "", column("", null), column(0, 0)]) expect(table(conversion, [OPPORTUNITIES, STAGES, ENTERED, blank])).toEqual(given);
    const english = column("Lead", "Quote", "Closed won", "Lead", "Closed Lost", "Lead", "Lead", "Quote");
    expect(table(conversion, [OPPORTUNITIES, english, ENTERED]).map(([name]) => name)).toEqual(["Stage", "Lead", "Quote", "Closed won", "Overall"]);
  });

  test("case and spaces do not make two stages; a stage of the order that nobody entered is shown", () => {
    const result = table(conversion, [column("A", "B", "B"), column("lead", "Lead ", "QUOTE"), column(45_000, 45_001, 45_002), column("Lead", "Quote", "Won")]);
    expect(result.map((row) => row[1])).toEqual(["Entered", 2, 1, 0, 2]);
  });

  test("a stage without a denominator says so in its cell", () => {
    const result = table(conversion, [column("A"), column("Lead"), column(45_000), column("Lead", "Quote", "Won")]);
    expect(result[1]!.slice(1, 6)).toEqual([1, 0, 0, 1, 0]);
    expect(result[1]![6]).toMatchObject({ code: "#N/A", words: { en: "all of the stage are still open, so none is decided" } });
    expect(result[2]![5]).toBeInstanceOf(FunctionError);
  });

  test("Chinese Excel has Chinese headers", () => {
    const rows = table(conversion, [OPPORTUNITIES, STAGES, ENTERED], { ...SURROUNDINGS, language: "zh-CN" });
    expect(rows[0]).toEqual(["阶段", "进入", "进入后续阶段", "已退出", "进行中", "转化率", "已决转化率", "累计转化率"]);
    expect(rows[4]![0]).toBe("全程");
  });

  test("blank rows below and between change nothing", () => {
    const blanks = column(null, "", 0);
    const given = [OPPORTUNITIES, STAGES, ENTERED].map((cells) => [...cells.slice(0, 3), ...blanks, ...cells.slice(3), ...blanks]);
    expect(table(conversion, given)).toEqual(table(conversion, [OPPORTUNITIES, STAGES, ENTERED]));
  });

  test("says which cell is missing or unreadable", () => {
    expect(failure(conversion, [column("A", ""), column("Lead", "Lead"), column(45_000, 45_000)])).toEqual({ code: "#VALUE!", message: "opportunities row 2, column 1: the name is missing" });
    expect(failure(conversion, [column("A", "B"), column("Lead", null), column(45_000, 45_000)]).message).toBe("stages row 2, column 1: the name is missing");
    expect(failure(conversion, [column("A", "B"), column("Lead", "Lead"), column(45_000, 0)]).message).toBe("entered row 2, column 1: the date is missing");
    expect(failure(conversion, [column("A"), column("Lead"), column("soon")]).message).toBe("entered row 1, column 1: cannot read 'soon'");
    expect(failure(conversion, [column("A"), column("Lead", "Won"), column(45_000)]).message).toBe("opportunities has 1 cell and stages has 2; they must be the same");
    expect(failure(conversion, [column("A"), column("Lead"), column(45_000), column("Lead", "lead")]).message).toBe("stage_order names 'lead' twice");
    expect(failure(conversion, [column("", ""), column("", ""), column("", "")])).toEqual({ code: "#N/A", message: "no opportunity has entered a stage" });
    const many = column(...Array.from({ length: 61 }, (_, i) => `S${i}`));
    expect(failure(conversion, [many, many, many.map(() => [45_000])]).message).toBe("there are 61 stages; with more than 60 give stage_order");
  });

  test("deals that were only ever lost are no funnel without an order, and all left at the first stage with one", () => {
    expect(failure(conversion, [column("A"), column("Lost"), column(45_000)]).code).toBe("#N/A");
    expect(table(conversion, [column("A"), column("Lost"), column(45_000), column("Lead", "Won")])[1]!.slice(0, 5)).toEqual(["Lead", 1, 0, 1, 0]);
  });
});
