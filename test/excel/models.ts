/** Small report models for the publisher's tests. */
import type { ChartModel, ColumnModel, SheetModel } from "../../src/reports/sheetModel";

export interface PlanRow {
  key: string;
  customer: string;
  overdue: number;
  action?: string;
}

export const WORDS = {
  zh: { title: "催收计划", customer: "客户", overdue: "逾期金额", action: "动作", status: "状态", note: "备注", archive: "已移出的记录" },
  en: { title: "Collection plan", customer: "Customer", overdue: "Overdue", action: "Action", status: "Status", note: "Note", archive: "Rows that dropped out" },
};

/** A plan with two columns for the user, a totals row, a definitions block and a data bar. */
export function planModel(rows: readonly PlanRow[], language: "zh" | "en" = "zh", change: Partial<SheetModel> = {}): SheetModel {
  const words = WORDS[language];
  const columns: ColumnModel[] = [
    { id: "customer", header: words.customer, width: 24, format: "@", align: "left", content: { values: rows.map((row) => row.customer) } },
    { id: "overdue", header: words.overdue, width: 14, format: "#,##0.00", align: "right", content: { values: rows.map((row) => row.overdue) }, total: "sum", fill: "#FFF2CC" },
    {
      id: "action", header: words.action, width: 16, format: "@", align: "left", content: { values: rows.map((row) => row.action ?? "call") },
      runs: rows.flatMap((row, index) => (row.overdue > 1000 ? [{ from: index, to: index, fill: "#F8CBAD", bold: true }] : [])),
    },
    { id: "status", header: words.status, width: 10, format: "@", align: "left", content: { user: true, choices: ["open", "done"] } },
    { id: "note", header: words.note, width: 30, format: "@", align: "left", wrap: true, content: { user: true } },
  ];
  return {
    report: "plan", title: words.title, caption: ["as of 2025-06-30", "basis: due date"], headerRow: 5, mode: "replace", tableName: "AR_Plan",
    columns, rowCount: rows.length, rowKeys: rows.map(({ key }) => key), totalsLabel: "合计",
    blocks: [{ title: "口径说明", lines: [["逾期", "due date before the as-of date"], ["基准", 365]], formats: ["General", "0"] }],
    archiveTitle: words.archive, archiveNote: "kept with what was typed", rules: [{ type: "dataBar", column: "overdue", color: "#5B9BD5" }],
    freezeColumns: 1, print: { landscape: true }, tabColor: "#C00000", ...change,
  };
}

/** The plan with its overdue amounts drawn below the table. */
export function drawnPlan(rows: readonly PlanRow[], change: Partial<ChartModel> = {}): SheetModel {
  const chart: ChartModel = {
    id: "overdue", title: "逾期金额", type: "column", labels: rows.map(({ customer }) => customer), series: [{ name: "逾期", values: rows.map(({ overdue }) => overdue) }],
    format: "#,##0", place: { row: 12, column: 0, rows: 10, columns: 3 }, ...change,
  };
  return planModel(rows, "zh", { charts: [chart], chartDataTitle: "图表数据" });
}

/** An aging with figures only. */
export function agingModel(customers: readonly (readonly [string, number])[], title = "账龄分析"): SheetModel {
  return {
    report: "aging", title, caption: [], headerRow: 4, mode: "replace", tableName: "AR_Aging", rowCount: customers.length,
    rowKeys: customers.map(([name]) => name), totalsLabel: "合计", blocks: [], archiveTitle: "已移出", archiveNote: "", rules: [],
    freezeColumns: 1, print: { landscape: false }, tabColor: "#1F4E79",
    columns: [
      { id: "customer", header: "客户", width: 24, format: "@", align: "left", content: { values: customers.map(([name]) => name) } },
      { id: "total", header: "余额", width: 14, format: "#,##0.00", align: "right", total: "sum", content: { values: customers.map(([, total]) => total) } },
      { id: "share", header: "占比", width: 10, format: "0.0%", align: "right",
        content: { formulas: customers.map((_, index) => `=IF(SUM($B$5:$B$${4 + customers.length})=0,0,B${5 + index}/SUM($B$5:$B$${4 + customers.length}))`) } },
    ],
  };
}

/** A run log with one row. */
export function logModel(run: string, findings: number): SheetModel {
  return {
    report: "runLog", title: "运行记录", caption: ["only appended"], headerRow: 4, mode: "append", tableName: "AR_RunLog", rowCount: 1, rowKeys: [run],
    blocks: [{ title: "说明", lines: [["each run one row"]] }], archiveTitle: "", archiveNote: "", rules: [], freezeColumns: 1, print: { landscape: true },
    tabColor: "#7F7F7F",
    columns: [
      { id: "run", header: "运行", width: 20, format: "@", align: "left", content: { values: [run] } },
      { id: "findings", header: "发现", width: 10, format: "0", align: "right", content: { values: [findings] } },
    ],
  };
}
