/** The report on early-payment discounts: the worked costs of measures.md §15, and what was earned of them. */
import { expect, test } from "@jest/globals";
import { parseIsoDate } from "../../src/measures/calendar";
import type { SheetModel } from "../../src/reports/sheetModel";
import type { Grids } from "../fixtures/grids";
import { calculated } from "./calculatedSheet";
import { column, contextFor, reportOf, values, type Choices } from "./reportContext";

const day = (text: string) => parseIsoDate(text)!;
const CUSTOMERS: Grids[string] = [["客户编码", "客户名称", "付款条件", "信用额度"], ["K1", "甲公司", "月结30天", 1], ["K4", "丁公司", "1/10 n30", 1]];
const CONTRACTS: Grids[string] = [
  ["合同号", "客户名称", "合同金额", "付款条件", "提前付款折扣"],
  ["HT-1", "甲公司", 100_000, "30天", "20天内付款优惠1%"], ["HT-2", "乙公司", 100_000, "30天", "2/10 n30"], ["HT-3", "丙公司", 100_000, "30天", ""], ["HT-4", "戊公司", 1_000, "", "10天内3%"],
];
const invoices = (...rows: Grids[string]): Grids[string] => [["发票号", "客户名称", "合同号", "开票日期", "到期日", "价税合计"], ...rows];
const receipts = (...rows: Grids[string]): Grids[string] => [["收款单号", "客户名称", "收款日期", "收款金额", "发票号"], ...rows];

const GRIDS: Grids = {
  客户: CUSTOMERS,
  合同: CONTRACTS,
  应收明细: invoices(
    ["A-1", "甲公司", "HT-1", "2025-05-01", "2025-05-31", 1_000], ["A-2", "甲公司", "HT-1", "2025-05-01", "2025-05-31", 2_000],
    ["B-1", "乙公司", "HT-2", "2019-01-01", "2019-01-31", 1_000], ["B-2", "乙公司", "HT-2", "2019-01-01", "2019-01-31", 3_000], ["B-3", "乙公司", "HT-2", "2025-06-20", "2025-07-20", 500],
    ["B-4", "乙公司", "HT-2", "2025-07-05", "2025-08-04", 9_999], ["C-1", "丙公司", "HT-3", "2025-05-01", "2025-05-31", 700], ["D-1", "丁公司", "", "2025-05-01", "2025-05-31", 400],
  ),
  // HT-1 allows 20 days (21 May), HT-2 ten days (11 January)
  回款: receipts(
    ["R1", "甲公司", "2025-05-21", 990, "A-1"], ["R2", "甲公司", "2025-05-22", 1_980, "A-2"],
    ["R3", "乙公司", "2019-01-11", 980, "B-1"], ["R4", "乙公司", "2019-01-15", 2_940, "B-2"],
  ),
};

const report = (grids: Grids = GRIDS, choices: Choices = {}): SheetModel => reportOf("earlyPayment", contextFor(grids, choices));
const byContract = (model: SheetModel, id: string) => Object.fromEntries(values(model, "contract").map((contract, i) => [contract, values(model, id)[i]]));
const asPercent = (model: SheetModel, id: string) => Object.fromEntries(Object.entries(byContract(model, id)).map(([contract, cost]) => [contract, cost === null ? null : (Number(cost) * 100).toFixed(2)]));

test("each offer of a contract or of a customer's terms has its yearly cost: 36.87 % and 44.32 % for 1 % ten days sooner, 37.24 % and 44.59 % for 2/10 n30, 18.43 % and 20.13 % for 1/10 n30", () => {
  const model = report();
  expect(byContract(model, "daysEarly")).toEqual({ "HT-1": 10, "HT-2": 20, "HT-4": null, "（客户账期）": 20 });
  expect(asPercent(model, "simpleCost")).toEqual({ "HT-1": "36.87", "HT-2": "37.24", "HT-4": null, "（客户账期）": "18.43" });
  expect(asPercent(model, "effectiveCost")).toEqual({ "HT-1": "44.32", "HT-2": "44.59", "HT-4": null, "（客户账期）": "20.13" });
  expect(byContract(model, "words")).toEqual({ "HT-1": "20天内付款优惠1%", "HT-2": "2/10 n30", "HT-4": "10天内3%", "（客户账期）": "1/10 n30" });
});

test("the discount worth giving follows from the cost of money, assumed at 6 % or typed, and a dearer one is marked", async () => {
  const model = report();
  const second = values(model, "contract").indexOf("HT-2");
  const fourth = values(model, "contract").indexOf("HT-4");
  const assumed = await calculated(model);
  // 0.06 × 20 ÷ 365 = 0.0032877; ÷ 1.0032877 = 0.0032769
  expect(assumed.column("breakEven")[second]).toBeCloseTo(0.0032769, 7);
  expect(assumed.column("verdict")[second]).toBe("▲ 比借款贵");
  expect([assumed.column("breakEven")[fourth], assumed.column("verdict")[fourth]]).toEqual(["", "○ 无法比较"]);
  // money at 40 % is dearer than the 37.24 % of 2/10 n30: 0.4 × 20 ÷ 365 = 0.0219178; ÷ 1.0219178 = 0.0214477
  const typed = await calculated(model, { moneyRate: { [second]: 0.4 } });
  expect(typed.column("breakEven")[second]).toBeCloseTo(0.0214477, 7);
  expect(typed.column("verdict")[second]).toBe("✓ 不比借款贵");
});

test("a discount is earned on the last day and not on the day after, and adds up by offer with later invoices left out", () => {
  const model = report();
  // the invoice of July and the customer without an offer do not count
  expect(byContract(model, "invoices")).toEqual({ "HT-1": 2, "HT-2": 3, "HT-4": 0, "（客户账期）": 1 });
  expect(byContract(model, "invoiced")).toEqual({ "HT-1": 3_000, "HT-2": 4_500, "HT-4": 0, "（客户账期）": 400 });
  expect(byContract(model, "earned")).toEqual({ "HT-1": 10, "HT-2": 20, "HT-4": 0, "（客户账期）": 0 });
  expect(byContract(model, "unearned")).toEqual({ "HT-1": 20, "HT-2": 60, "HT-4": 0, "（客户账期）": 0 });
  expect(values(model, "contract").slice(0, 2)).toEqual(["HT-2", "HT-1"]);
  expect(["invoices", "invoiced", "earned", "unearned", "earnedCount", "unearnedCount"].map((id) => column(model, id).total)).toEqual(new Array(6).fill("sum"));
  expect(column(model, "contract").links![0]).toEqual({ sheet: "合同", address: expect.stringMatching(/^[A-Z]3$/) });
});

test("invoice by invoice: unearned discounts first, each with its deadline, its payment and its row in the ledger", async () => {
  const lines = (await calculated(report())).block("逐张发票");
  expect(lines.slice(1).map(({ contract, words, netDays, earned, unearned }) => [contract, words, netDays, earned, unearned])).toEqual([
    ["B-2", "■ 不应得", 4, undefined, 60], ["A-2", "■ 不应得", 1, undefined, 20], ["B-1", "✓ 应得", undefined, 20, undefined], ["A-1", "✓ 应得", undefined, 10, undefined],
  ]);
  expect(lines[1]).toMatchObject({ customer: "乙公司", rate: day("2019-01-11"), discountDays: day("2019-01-15"), invoiced: 3_000, verdict: "应收明细 第5行" });
});

test("beyond 500 invoices the rest is one line with its sums, the unearned ones first", async () => {
  const many = Array.from({ length: 503 }, (_, i) => i);
  const grids: Grids = {
    合同: CONTRACTS,
    应收明细: invoices(...many.map((i) => [`B-${i}`, "乙公司", "HT-2", "2025-05-01", "2025-05-31", 100])),
    回款: receipts(...many.map((i) => [`R-${i}`, "乙公司", i === 502 ? "2025-05-12" : "2025-05-11", 98, `B-${i}`])),
  };
  const [, ...lines] = (await calculated(report(grids))).block("逐张发票");
  expect(lines).toHaveLength(501);
  expect(lines[0]).toMatchObject({ contract: "B-502", unearned: 2 });
  expect(lines[500]).toEqual({ contract: "其余 3 张", earned: 6, unearned: 0 });
});

test("where no terms name the days, the invoices under the offer do: the median from invoice to due date", () => {
  const grids: Grids = {
    合同: [["合同号", "客户名称", "合同金额", "提前付款折扣"], ["HT-9", "甲公司", 1_000, "10天内付款优惠2%"]],
    // 40, 45 and 90 days
    应收明细: invoices(...["2025-04-10", "2025-04-15", "2025-05-30"].map((due, i) => [`A-${i}`, "甲公司", "HT-9", "2025-03-01", due, 100])),
  };
  expect(byContract(report(grids), "netDays")).toEqual({ "HT-9": 45 });
});

test("without payment dates the offers and their cost stand alone, and it says why", () => {
  const model = report({ 合同: CONTRACTS, 应收明细: invoices(["B-1", "乙公司", "HT-2", "2025-05-01", "2025-05-31", 1_000]) });
  expect(asPercent(model, "simpleCost")["HT-2"]).toBe("37.24");
  expect(new Set(values(model, "earned"))).toEqual(new Set([null]));
  expect(model.blocks.map(({ title }) => title)).toEqual(["口径说明"]);
  expect(String(model.blocks[0]!.lines[0]![0])).toContain("台账没有回款日期");
});

test("speaks English where asked", () => {
  const model = report(GRIDS, { language: "en-US" });
  const ours = [...model.columns.map(({ header }) => header), ...model.blocks.flatMap(({ title, lines }) => [title, ...lines.slice(0, 1).flat()])];
  expect(ours.join(" ")).not.toMatch(/\p{Script=Han}/u);
  expect(values(model, "contract")).toContain("(customer terms)");
});

test("is not written where neither a contract nor a customer's terms offer a discount", () => {
  const grids = { 合同: CONTRACTS.filter(([, , , , offer], i) => i === 0 || offer === ""), 应收明细: GRIDS["应收明细"]! };
  expect(() => reportOf("earlyPayment", contextFor(grids))).toThrow("no earlyPayment report");
});
