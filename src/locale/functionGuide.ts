/** Words of the formula guide and the help pages. */
import type { Words } from "./index";

export const FAMILY_NAMES = {
  core: { zh: "核心函数", en: "Core" },
  receivables: { zh: "应收与回款", en: "Receivables" },
  credit: { zh: "信用与账期", en: "Credit and terms" },
  bills: { zh: "票据与现金", en: "Bills and cash" },
  sales: { zh: "销售、存货与客户", en: "Sales, stock and customers" },
} as const satisfies Record<string, Words>;

export const GUIDE_WORDS = {
  title: { zh: "回款雷达公式手册", en: "Receivables Radar formula guide" },
  introduction: {
    zh: "所有函数都以 `AR.` 开头，在单元格里输入 `=AR.` 即可看到。每个例子的数据从空白工作表的 A1 开始，可照样输入验证；示例工作簿的“函数示例”表里有全部例子。",
    en: "Every function starts with `AR.`; type `=AR.` into a cell to see them. Each example's input stands at A1 of an empty sheet, so that you can type it in and check; the sample workbook has them all on its sheet “Function examples”.",
  },
  rules: { zh: "通用规则", en: "What holds for all of them" },
  ruleList: [
    {
      zh: "成对的区域（金额与日期等）单元格数必须相同，按行依次读取；数据下方的空行一并忽略。区域不含表头：引用表格列（应收[金额]），或从表头下一行到表底的整列（B2:B1048576）。",
      en: "Ranges that belong together (amounts and dates, say) must have the same number of cells and are read row by row; blank rows below the data are ignored together. A range holds no header: give a table's column (Receivables[Amount]), or the column from below its header to the end of the sheet (B2:B1048576).",
    },
    {
      zh: "日期可以是 Excel 日期，也可以是文本（2025-06-30、2025.6.30、2025年6月30日……）；“05/06/2025”这样的文本按月/日读，同一区域另有日期表明日在前（25/06/2025）时按日/月读。金额可以是文本（¥1,234.50、12.5万、(300)）。无法识别的单元格给出 #VALUE!，并说明是哪个参数的第几行第几列。",
      en: "Dates may be Excel dates or text (2025-06-30, 30 Jun 2025, 2025年6月30日 …); a text such as 05/06/2025 is read month first, unless another date of the range shows that the day comes first (25/06/2025). Amounts may be text (¥1,234.50, 12.5万, (300)). A cell that cannot be read gives #VALUE! and says which argument, row and column.",
    },
    {
      zh: "输入中的错误值原样返回；空白、\"\" 与日期列中的 0 视为空白。",
      en: "An error in the input is returned as that error; blank cells, \"\" and a 0 in a column of dates or names count as blank.",
    },
    {
      zh: "名称（客户、品名、分组、阶段）只差全角半角、大小写、空格或括号样式的算同一个，按最先出现的写法显示，与报表一致。",
      en: "Names (customers, items, groups, stages) that differ only in case, spaces, full or half width or the kind of brackets are one, shown as it first stands; so do the reports.",
    },
    {
      zh: "省略 as_of 时按今天计算；函数不是易失函数，日期变化后按 Ctrl+Alt+F9 全部重算。请引用固定日期单元格，不要用 TODAY()。",
      en: "Without as_of they calculate for today. They are not volatile: Ctrl+Alt+F9 recalculates them all. Refer to a cell with a fixed date rather than to TODAY().",
    },
    {
      zh: "金额精确到最小货币单位；比率是小数（0.125，不是 12.5），单元格格式由您设定。分母为零或负数时给出 #N/A 和原因，绝不编造数字。",
      en: "Money is exact to the minor unit; rates are decimals (0.125, not 12.5), and you choose the cell's format. A denominator of zero or less gives #N/A with the reason, never a made-up figure.",
    },
    { zh: "开关词中英文均可，不分大小写。", en: "Switch words may be English or Chinese, in any case." },
    {
      zh: "参数都是单个值的函数也接受区域：逐格计算并溢出，单个值对所有行有效；出错的行只影响自己的单元格。",
      en: "Functions whose arguments are single values also take ranges: they answer cell by cell and spill, a single value holds for all rows, and an error stays in its own cell.",
    },
  ],
  argument: { zh: "参数", en: "Argument" },
  meaning: { zh: "含义", en: "Meaning" },
  optional: { zh: "（可省略）", en: "(optional)" },
  returns: { zh: "返回", en: "Returns" },
  formula: { zh: "算法与依据", en: "Formula and source" },
  errors: { zh: "出错情形", en: "Errors" },
  example: { zh: "例", en: "Example" },
  gives: { zh: "得到", en: "gives" },
  allFunctions: { zh: "全部函数", en: "All functions" },
} as const satisfies Record<string, Words | readonly Words[]>;
