/** Deals as spells in stages, from both shapes of a sales funnel's ledger. */
import { describe, expect, test } from "@jest/globals";
import { buildBookAndBusiness } from "../../src/book";
import { DEAL_OUTCOMES, type Deals } from "../../src/book/business";
import { isoDate } from "../../src/measures/calendar";
import { reading, type Row } from "./readings";

function dealsOf(...rows: Row[]): Deals {
  return buildBookAndBusiness([reading("OPP", rows)], { homeCurrency: "CNY", mergedCustomers: {} }).business.deals!;
}

function dates(column: Float64Array): string[] {
  return [...column].map((day) => (Number.isNaN(day) ? "" : isoDate(day)));
}

function outcomes({ outcome }: Deals): string[] {
  return [...outcome].map((index) => DEAL_OUTCOMES[index]!);
}

describe("one row a deal and stage", () => {
  const PATH: Row[] = [
    { deal: "D1", stage: "谈判", entered: "2025-02-10" },
    { deal: "D1", customer: "甲公司", salesperson: "张三", stage: "线索", entered: "2025-01-01", amount: 500 },
    { deal: "D2", stage: "线索", entered: "2025-01-05" },
    { deal: "D1", stage: "成交", entered: "2025-03-01" },
  ];

  test("a spell ends when the next begins, the last when the deal is closed", () => {
    const deals = dealsOf(...PATH);
    expect(dates(deals.left)).toEqual(["2025-03-01", "2025-02-10", "", "2025-03-01"]);
    expect(dates(deals.closed)).toEqual(["2025-03-01", "2025-03-01", "", "2025-03-01"]);
    expect(dates(deals.created)).toEqual(["2025-01-01", "2025-01-01", "2025-01-05", "2025-01-01"]);
    expect(outcomes(deals)).toEqual(["won", "won", "open", "won"]);
  });

  test("what one row says holds for the others of the deal", () => {
    const { customer, salesperson, amount, deal, deals, stages } = dealsOf(...PATH);
    expect([...customer]).toEqual([1, 1, 0, 1]);
    expect([...salesperson]).toEqual([0, 0, -1, 0]);
    expect([...amount]).toEqual([50_000, 50_000, NaN, 50_000]);
    expect([...deal].map((index) => deals[index])).toEqual(["D1", "D1", "D2", "D1"]);
    expect(stages).toEqual(["谈判", "线索", "成交"]);
  });

  test("a deal that was lost and opened again is as its latest stage says", () => {
    const deals = dealsOf({ deal: "D", stage: "Proposal", entered: "2025-01-01", outcome: "Lost" }, { deal: "D", stage: "Proposal", entered: "2025-02-01", outcome: "Open" });
    expect(outcomes(deals)).toEqual(["open", "open"]);
    expect(dates(deals.closed)).toEqual(["", ""]);
  });

  test("an end that the ledger gives itself stays", () => {
    expect(dates(dealsOf({ deal: "D", stage: "A", entered: "2025-01-01", left: "2025-01-10" }, { deal: "D", stage: "B", entered: "2025-01-20" }).left)).toEqual(["2025-01-10", ""]);
  });
});

describe("one row a deal", () => {
  test("a stage counts from the creation and ends when the deal is closed", () => {
    const deals = dealsOf(
      { deal: "D1", stage: "Won", created: "2025-01-01", closed: "2025-02-01" },
      { deal: "D2", stage: "Lost", created: "2025-01-03", closed: "2025-01-20" },
      { deal: "D3", stage: "Engaging", created: "2025-01-05" },
      { deal: "D4", stage: "Prospecting" },
    );
    expect(outcomes(deals)).toEqual(["won", "lost", "open", "open"]);
    expect(dates(deals.entered)).toEqual(["2025-01-01", "2025-01-03", "2025-01-05", ""]);
    expect(dates(deals.left)).toEqual(["2025-02-01", "2025-01-20", "", ""]);
  });

  test("the closing date of an open deal is a forecast and left out", () => {
    const deals = dealsOf({ deal: "D", stage: "谈判", created: "2025-01-01", closed: "2025-12-31", outcome: "进行中" });
    expect([dates(deals.closed), dates(deals.left)]).toEqual([[""], [""]]);
  });

  test("a row without a name is a deal of its own", () => {
    expect(new Set(dealsOf({ stage: "A", created: "2025-01-01" }, { stage: "A", created: "2025-01-01" }).deal).size).toBe(2);
  });
});

test.each([
  ["赢单", "", "won"], ["已成交", "", "won"], ["Closed Won", "", "won"], ["是", "", "won"], ["已签约", "", "won"],
  ["输单", "", "lost"], ["未成交", "", "lost"], ["Closed Lost", "", "lost"], ["谈判失败", "", "lost"], ["客户取消", "", "lost"],
  ["进行中", "成交", "open"], ["待签约", "", "open"], ["Open", "", "open"], ["", "商务谈判", "open"],
  ["", "合同签订 / Contract", "open"], ["", "成交 / Won", "won"], ["", "Closed Lost", "lost"], ["", "预计成交", "open"], ["Closing soon", "", "open"],
])("outcome “%s” at stage “%s” is %s", (outcome, stage, expected) => {
  expect(outcomes(dealsOf({ deal: "D", stage, outcome, created: "2025-01-01" }))).toEqual([expected]);
});
