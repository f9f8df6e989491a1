/** What was planned: targets of people and departments, budgets of expenses. */
import { DEPARTMENTS, PERIODS, SALESPEOPLE } from "./definition";
import type { KindDefinition } from "./definition";

export const TARGETS: KindDefinition<"KPI"> = {
  kind: "KPI",
  synonyms: {
    person: [...SALESPEOPLE, "姓名", "员工", "人员", "责任人", "考核对象", "employee", "person", "name", "sales agent"],
    department: [...DEPARTMENTS, "团队", "team", "regional office"],
    period: [...PERIODS, "考核期间", "考核月份", "日期", "date"],
    month: ["月份", "月", "期数", "month", "month no", "period no"],
    months: ["月数", "期间月数", "months", "number of months"],
    indicator: ["指标", "指标名称", "考核指标", "目标类型", "KPI", "indicator", "metric", "measure", "kpi name", "target type"],
    target: ["目标", "目标值", "目标金额", "指标值", "计划值", "任务额", "销售目标", "回款目标", "target", "target value", "goal", "quota", "sales target"],
    actual: ["实际", "实际值", "实际完成", "完成值", "完成额", "实绩", "实际金额", "实际额", "实际回款", "实际回款额", "实际销售", "实际销售额", "actual", "actual value", "achieved", "achievement", "result"],
  },
  needs: [["person", "department"], ["target"], ["period", "month", "indicator", "actual"]],
  hints: ["目标", "考核", "绩效", "指标", "target", "kpi", "quota"],
  keys: ["person", "department", "indicator"],
  main: ["target", "actual"],
  firstLine: ["person"],
  groupRows: false,
};

export const BUDGETS: KindDefinition<"BUD"> = {
  kind: "BUD",
  synonyms: {
    department: [...DEPARTMENTS, "成本中心", "cost center", "cost centre"],
    expense: ["费用类型", "费用类别", "费用项目", "费用科目", "预算科目", "预算项目", "科目名称", "科目", "费用", "expense type", "expense", "expense category", "budget item", "budget line", "cost element", "account name", "account"],
    period: [...PERIODS, "预算期间", "预算月份", "预算年度", "日期", "date", "budget period"],
    month: ["月份", "月", "期数", "month", "month no", "period no"],
    months: ["月数", "期间月数", "months", "number of months"],
    budget: ["预算金额", "预算", "预算数", "预算额", "年度预算", "月度预算", "全年预算", "budget", "budget amount", "budgeted", "planned amount", "annual budget"],
    actual: ["实际金额", "实际额", "实际", "实际发生", "实际发生额", "实际数", "已发生", "执行数", "执行金额", "实际支出", "actual", "actual amount", "spent", "actuals", "expenditure"],
  },
  needs: [["department", "expense"], ["budget"], ["period", "expense", "actual"]],
  hints: ["预算", "budget"],
  keys: ["department", "expense"],
  main: ["budget", "actual"],
  firstLine: ["department"],
  groupRows: false,
};
