/** Words that companies head their columns with, beside the usual ones: each is read as what it means. */
import { expect, test } from "@jest/globals";
import { readGrids } from "../fixtures/grids";

test("orders with 计划交货日, 实际交货日 and 质检合格", () => {
  const [reading] = readGrids({ 销售订单执行: [["合同号", "订单号", "客户", "计划交货日", "计划数量", "实际交货日", "实际数量", "金额", "质检合格", "开票日"], ["HT-1", "DO-1", "甲公司", "2025-05-01", 10, "2025-05-03", 10, 1000, "否", "2025-05-05"]] });
  expect(reading!.ledger.kind).toBe("ORD");
  expect(Object.keys(reading!.ledger.letters)).toEqual(expect.arrayContaining(["plannedDate", "actualDate", "inSpec", "billedDate"]));
});

test("contracts with 到期日期, receipts with 核销单据号 and 付款单位, deals with 最近跟进日期", () => {
  const readings = readGrids({
    合同台账: [["合同编号", "客户名称", "签订日期", "合同金额", "到期日期"], ["HT-1", "甲公司", "2025-01-01", 1000, "2025-12-31"]],
    收款单: [["收款单号", "收款日期", "客户名称", "结算方式", "收款金额", "核销单据号", "付款单位"], ["SK-1", "2025-06-01", "甲公司", "转账", 100, "XS-1", "乙公司"]],
    商机: [["商机编号", "客户", "阶段", "进入阶段日期", "最近跟进日期", "预计金额"], ["SJ-1", "甲公司", "方案报价", "2025-06-01", "2025-06-10", 1000]],
  });
  const letters = Object.fromEntries(readings.map(({ ledger }) => [ledger.kind, Object.keys(ledger.letters)]));
  expect(letters.CON).toContain("end");
  expect(letters.PAY).toEqual(expect.arrayContaining(["customer", "invoice", "payer"]));
  expect(letters.OPP).toContain("updated");
});

test("a statement that a customer sent, 来函对账单, is no ledger of ours", () => {
  const rows = [["客户名称", "单据号", "日期", "金额"], ["甲公司", "XS-1", "2025-01-10", 1000]];
  expect(readGrids({ 来函对账单: rows }).map(({ ledger }) => ledger.kind)).toEqual(["STMT"]);
});
