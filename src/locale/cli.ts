/** What the command line prints, in both languages. */
import type { Words } from "./index";

export const CLI = {
  usage: {
    zh: `用法：npm run report -- <台账文件…> [选项]
  --as-of 2025-06-30       截止日（默认：表头标注、逾期天数推算、最后一张单据或今天）
  --out result.xlsx        结果文件（已存在则替换；仅限一个输入文件）
  --out-dir 目录           结果放到该目录
  --lang zh-CN|en-US       报表语言
  --reports aging,plan,…    要写的报表，默认 all：{reports}
  --settings settings.json 设置文件（否则用工作簿内保存的设置）
  --json summary.json      把结果写成 JSON
  --today 2025-07-01       视为今天的日期`,
    en: `Usage: npm run report -- <ledger files…> [options]
  --as-of 2025-06-30       as-of date (default: the sheet's title, overdue days, the last document, or today)
  --out result.xlsx        where to write (replaced if it exists; one input file only)
  --out-dir directory      directory for the results
  --lang zh-CN|en-US       language of the report sheets
  --reports aging,plan,…    sheets to write, all of them by default: {reports}
  --settings settings.json settings file (else those stored in the workbook)
  --json summary.json      write the results as JSON
  --today 2025-07-01       the day to take as today`,
  },
  usageErrors: {
    "no-files": { zh: "没有给出台账文件。", en: "No ledger file was given." },
    "unknown-option": { zh: "无法识别的选项：{found}", en: "Unknown option: {found}" },
    "bad-date": { zh: "日期应写成 2025-06-30 的形式，收到的是：{found}", en: "Write dates as 2025-06-30; got {found}" },
    "bad-language": { zh: "--lang 只接受 zh-CN 或 en-US，收到的是：{found}", en: "--lang takes zh-CN or en-US; got {found}" },
    "bad-report": {
      zh: "没有名为“{found}”的报表；可选：{reports}, all。",
      en: "There is no report called \"{found}\"; choose from {reports}, all.",
    },
    "out-needs-one-file": {
      zh: "--out 只能用于一个输入文件，收到 {found} 个；请改用 --out-dir。",
      en: "--out goes with one input file, got {found}; use --out-dir instead.",
    },
    "out-and-out-dir": { zh: "--out 与 --out-dir 不能同时使用。", en: "--out and --out-dir cannot be used together." },
    "json-is-a-workbook": {
      zh: "--json 不能写到输入文件或结果文件上：{found}。请换一个文件名。",
      en: "--json may not name an input or the result: {found}. Choose another name.",
    },
    "bad-settings-file": { zh: "读不了设置文件 {found}", en: "Cannot read the settings file {found}" },
  },
  stages: {
    open: { zh: "打开文件", en: "Opening" },
    find: { zh: "查找台账", en: "Finding ledgers" },
    read: { zh: "读取台账", en: "Reading" },
    analyse: { zh: "计算账龄", en: "Analysing" },
    write: { zh: "写入报表", en: "Writing sheets" },
    save: { zh: "保存文件", en: "Saving" },
  },
  headings: {
    ledgers: { zh: "读到的台账", en: "Ledgers read" },
    aging: { zh: "账龄（截止 {asOf}，{source}）", en: "Aging as of {asOf} ({source})" },
    tieOut: { zh: "与账面核对", en: "Tie-out to the ledger" },
    problems: { zh: "数据问题", en: "Data problems" },
    findings: { zh: "预警", en: "Warnings" },
    plan: { zh: "最急的催收行动", en: "Most urgent collection actions" },
    losses: { zh: "无法带到结果文件里的内容（原文件未改动）", en: "Not carried into the result (the input file is unchanged)" },
    written: { zh: "已写入", en: "Written" },
  },
  ledgerLine: {
    zh: "{sheet}：{kind}，读 {read} 行，用 {used} 行，合计 {total}",
    en: "{sheet}: {kind}, {read} rows read, {used} used, total {total}",
  },
  tieLine: {
    zh: "{currency}：账面 {ledger}，账龄合计 {aged}，差额 {difference}",
    en: "{currency}: ledger {ledger}, aged {aged}, difference {difference}",
  },
  findingCounts: {
    zh: "严重 {red}，关注 {amber}，留意 {blue}，数据不足 {grey}",
    en: "Act now {red}, look into {amber}, watch {blue}, not enough data {grey}",
  },
  planLine: {
    zh: "{customer}：{action}，{owner}，逾期 {overdue}（最长 {days} 天）",
    en: "{customer}: {action}, {owner}, overdue {overdue} (oldest {days} days)",
  },
  problemCounts: {
    zh: "错误 {errors}，提醒 {warnings}，说明 {notes}",
    en: "{errors} errors, {warnings} warnings, {notes} notes",
  },
  lossLine: { zh: "{what} × {count}", en: "{what} × {count}" },
  writtenLine: { zh: "工作表“{sheet}”：{rows} 行", en: "sheet \"{sheet}\": {rows} rows" },
  savedTo: { zh: "结果：{path}", en: "Result: {path}" },
  nobody: { zh: "未指定负责人", en: "no owner named" },
  fileFailed: { zh: "{file}：{reason}", en: "{file}: {reason}" },
  fileErrors: {
    "not-found": { zh: "找不到文件。请检查路径。", en: "File not found. Check the path." },
    "not-readable": { zh: "文件无法读取（{detail}）。请检查权限，或先在 Excel 中关闭它。", en: "The file cannot be read ({detail}). Check its permissions, or close it in Excel first." },
    "legacy-xls": { zh: "这是 Excel 97–2003 的 .xls 文件。请在 Excel 中另存为 .xlsx 后再试。", en: "This is an Excel 97–2003 .xls file. Save it as .xlsx in Excel and try again." },
    "password-protected": { zh: "文件设有打开密码。请先在 Excel 中去除密码再试。", en: "The file needs a password to open. Remove the password in Excel and try again." },
    "unsupported-format": { zh: "不支持这种表格格式（{detail}）。请另存为 .xlsx 后再试。", en: "This spreadsheet format is not supported ({detail}). Save it as .xlsx and try again." },
    "not-a-workbook": { zh: "不是可读的工作簿。支持 .xlsx、.xlsm、.csv、.tsv。", en: "Not a workbook that can be read. .xlsx, .xlsm, .csv and .tsv are supported." },
    damaged: { zh: "文件已损坏，无法读取（{detail}）。请在 Excel 中打开并修复后另存。", en: "The file is damaged and cannot be read ({detail}). Open and repair it in Excel, then save it again." },
    "text-too-long": { zh: "有单元格超过 Excel 的 32,767 个字符（{detail}），无法保存。", en: "A cell holds more than Excel's 32,767 characters ({detail}); the result cannot be saved." },
    "out-is-input": { zh: "结果不能覆盖输入文件。请用 --out 指定另一个文件名。", en: "The result may not replace an input file. Give another name with --out." },
    "out-not-xlsx": { zh: "结果只能保存为 .xlsx。请用 --out 指定以 .xlsx 结尾的文件名。", en: "Results are saved as .xlsx only. Give a name that ends in .xlsx with --out." },
    "cannot-write": { zh: "无法写入结果（{detail}）。请检查权限与磁盘空间，或在 Excel 中关闭该文件。", en: "The result cannot be written ({detail}). Check permissions and disk space, or close the file in Excel." },
  },
  amountTooLarge: {
    zh: "金额合计超出可精确表示的范围（{amount}）。请检查台账中是否有误输入的超大金额。",
    en: "A sum is too large to be held exactly ({amount}). Look for a mistyped, huge amount in the ledger.",
  },
  unexpected: { zh: "出现意外错误：{detail}", en: "Unexpected error: {detail}" },
  lossKinds: {
    chart: { zh: "图表", en: "charts" }, pivot: { zh: "数据透视表", en: "pivot tables" }, macro: { zh: "宏", en: "macros" },
    image: { zh: "图片", en: "images" }, comment: { zh: "批注会话", en: "comment threads" },
    externalLink: { zh: "外部链接", en: "external links" }, slicer: { zh: "切片器", en: "slicers" }, other: { zh: "其他内容", en: "other parts" },
  },
} as const satisfies Record<string, Words | Record<string, Words>>;
