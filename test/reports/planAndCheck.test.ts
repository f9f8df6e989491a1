/** Collection plan, data check and run log as sheet models. */
import { describe, expect, test } from "@jest/globals";
import { timeText } from "../../src/reports/frame";
import type { Grids } from "../fixtures/grids";
import { AS_OF, column, contextFor, ONE_CURRENCY, reportOf, TWO_CURRENCIES, values } from "./reportContext";

const WITH_LOG: Grids = {
  ...ONE_CURRENCY,
  催收记录: [
    ["催收日期", "客户名称", "发票号", "催收级别", "催收方式", "催收人", "催收结果", "承诺日期", "承诺金额"],
    ["2025-06-20", "华东机械有限公司", "", 2, "电话", "张三", "承诺付款", "2025-06-25", 20000],
    ["2025-06-29", "=HYPERLINK(\"http://x\",\"点我\")", "", 1, "邮件", "李四", "已联系", "", ""],
  ],
};

describe("the plan", () => {
  test("has one row an action with what, how, who, when and how much", () => {
    const model = reportOf("plan", contextFor(WITH_LOG));
    expect(values(model, "customerCode")).toEqual(["C01", "C02"]);
    expect(values(model, "level")).toEqual(["◆ 3 级", "● 1 级"]);
    expect(values(model, "action")).toEqual(["区域经理介入", "温馨提醒"]);
    expect(values(model, "owner")).toEqual(["孙八（区域经理）", "李四（业务员）"]);
    expect(values(model, "actionDate")).toEqual([AS_OF, AS_OF + 6]);
    expect(values(model, "overdue")).toEqual([120000.3, 2300]);
    expect(values(model, "balance")).toEqual([119000.3, 2500.55]);
    expect(values(model, "promiseAmount")).toEqual([20000, null]);
    expect(values(model, "lastContact")).toEqual([AS_OF - 10, AS_OF - 1]);
  });

  test("says why, what is left out, and how the priority is made up", () => {
    const model = reportOf("plan", contextFor(WITH_LOG));
    expect(values(model, "reason")).toEqual([
      "最长逾期 140 天，已达 4 级，逐级升级。",
      "最长逾期 10 天。未列入：距上次联系未满间隔（至 2025-07-06）。",
    ]);
    // age (100,000.10 × 70 % + 20,000.20 × 25 %) ÷ 120,000.30 = 62.5 %, one broken promise 10 %, grade A × 0.8 = 58 %
    expect(values(model, "priorityParts")[0]).toBe("120,000.30 × 58%（账龄 62.5%，失约 1 次，信用 × 0.8）");
    expect(values(model, "priority")[0]).toBe(69600.17);
  });

  test("lists who gets no action with the rule, and only counts those with nothing due", () => {
    const [leftOut] = reportOf("plan", contextFor(WITH_LOG)).blocks;
    expect(leftOut!.lines).toEqual([["北方电子", null, "CNY", 800, "有争议 1 笔 800.00"]]);
    const other = reportOf("plan", contextFor(TWO_CURRENCIES, { language: "en-US" }));
    expect(other.blocks[1]!.lines).toEqual([["Customers with nothing due: 1"]]);
  });

  test("leaves the collectors their own columns, with choices", () => {
    const model = reportOf("plan", contextFor(WITH_LOG, { language: "en-US" }));
    const users = model.columns.filter((one) => "user" in one.content);
    expect(users.map((one) => one.id)).toEqual(["status", "newOwner", "userPromiseDate", "userPromiseAmount", "note"]);
    expect(users[0]!.content).toEqual({ user: true, choices: ["To do", "Contacted", "Promised", "Paid", "Disputed", "On hold"] });
    expect(users[2]!.format).toBe("yyyy-mm-dd");
  });

  test("knows a customer's row by number and currency, whatever the level is now", () => {
    expect(reportOf("plan", contextFor(WITH_LOG)).rowKeys).toEqual(["C01|CNY", "C02|CNY"]);
    expect(reportOf("plan", contextFor(ONE_CURRENCY)).rowKeys).toEqual(["C01|CNY", "C02|CNY"]);
  });

  test("prints the policy in force", () => {
    const context = contextFor(WITH_LOG);
    const policy = { ...context.policy, monthlyContactCap: 2, levels: context.policy.levels.slice(1, 2) };
    const text = JSON.stringify(reportOf("plan", { ...context, policy }).blocks);
    expect(text).toContain("1 级：1 至 30 天，温馨提醒，邮件，业务员，间隔 7 天");
    expect(text).toContain("30 天内最多联系 2 次");
    expect(text).not.toContain("法务，间隔");
  });
});

describe("the data check", () => {
  const GRIDS: Grids = {
    应收明细: [
      ["发票号", "客户名称", "开票日期", "到期日", "价税合计"],
      ["A-1", "甲公司", "2025-05-01", "2025-06-01", 1000],
      ["A-2", "甲公司", "2025-05-01", "2025-06-10", "一百"],
      ["A-3", "乙公司", "2025-05-01", "下周", 70],
      ["合计", "", "", "", 1075],
    ],
  };

  test("gives each problem its sentence, its cell and the link to it", () => {
    const context = contextFor(GRIDS);
    const model = reportOf("dataCheck", context);
    const at = values(model, "found").indexOf("一百");
    expect(at).toBeGreaterThanOrEqual(0);
    expect(values(model, "cell")[at]).toBe("E3");
    expect(column(model, "cell").links![at]).toEqual({ sheet: "应收明细", address: "E3" });
    expect(values(model, "code")[at]).toBe("amount-unreadable");
    expect(String(values(model, "problem")[at])).toContain("E3");
    expect(values(model, "code")).toContain("date-unreadable");
  });

  test("marks severity by word, sign and colour", () => {
    const context = contextFor(GRIDS);
    const model = reportOf("dataCheck", context);
    const words = { error: "■ 错误", warning: "▲ 提醒", note: "● 说明" };
    expect(values(model, "severity")).toEqual(context.problems.map((problem) => words[problem.severity]));
    const runs = column(model, "severity").runs!;
    const covered = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    expect(covered).toEqual(context.problems.map((_, index) => index));
  });

  test("ends with how each ledger was read and the tie-out", () => {
    const model = reportOf("dataCheck", contextFor(GRIDS));
    const [ledgers, tieOut] = model.blocks;
    const line = ledgers!.lines[1]!;
    expect(line.slice(1, 3)).toEqual(["应收发票", "应收明细"]);
    expect(line[5]).toBe(1070);
    expect(line[7]).toBe(1075);
    expect(line[8]).toBe(5);
    expect(line[9]).toBe("无法读取 1、总计 1");
    expect(tieOut!.lines.map((one) => one[1])).toEqual(expect.arrayContaining(["账龄合计", "账面余额", "差额"]));
  });

  test("says that nothing was found when nothing was", () => {
    const context = contextFor(ONE_CURRENCY, { problems: [] });
    expect(reportOf("dataCheck", context).blocks[0]).toEqual({ title: "未发现问题。", lines: [] });
  });

  test("a setting that is wrong has a row but no cell to jump to", () => {
    const problems = [{ code: "setting-invalid" as const, severity: "warning" as const, sheet: "settings.json", cell: "basis", found: "\"x\"" }];
    const model = reportOf("dataCheck", contextFor(ONE_CURRENCY, { problems }));
    expect(column(model, "cell").links).toBeUndefined();
    expect(values(model, "cell")).toEqual(["basis"]);
  });
});

describe("the run log", () => {
  test("appends one row a run: when, who, as of, what was read, what came out, what changed", () => {
    const model = reportOf("runLog", contextFor(ONE_CURRENCY, { settingsChanged: ["basis", "policy.floor"] }));
    expect(model).toMatchObject({ mode: "append", rowCount: 1, rowKeys: ["2025-07-01+34200|王会计"] });
    const cell = (id: string) => values(model, id)[0];
    expect(cell("runTime")).toBe(AS_OF + 1 + 9.5 / 24);
    expect(["who", "asOf", "rowsRead", "rowsUsed", "customers", "items"].map(cell)).toEqual(["王会计", AS_OF, 12, 12, 3, 7]);
    expect(["homeTotal", "homeOverdue", "totalsByCurrency", "difference"].map(cell)).toEqual([122300.85, 123100.3, "CNY 122,300.85", "✓ 相符"]);
    expect(["actionCount", "errors", "warnings", "notes", "settingsChanged"].map(cell)).toEqual([2, 0, 0, 1, "basis、policy.floor"]);
  });

  test("two runs in the same minute are two rows", () => {
    const key = (seconds: number) => reportOf("runLog", contextFor(ONE_CURRENCY, { run: { time: AS_OF + seconds / 86_400, who: "", version: "1" } })).rowKeys[0];
    expect(key(3600)).not.toBe(key(3601));
  });

  test("gives the converted total in several currencies, and each currency's own", () => {
    const model = reportOf("runLog", contextFor(TWO_CURRENCIES, { language: "en-US" }));
    expect(values(model, "homeTotal")).toEqual([3523.6]);
    expect(values(model, "totalsByCurrency")).toEqual(["CNY 1,000.00, USD 350.50"]);
  });

  test("writes the time to the minute, midnight included", () => {
    expect(timeText(AS_OF)).toBe("2025-06-30 00:00");
    expect(timeText(AS_OF + 0.99999)).toBe("2025-07-01 00:00");
  });
});
