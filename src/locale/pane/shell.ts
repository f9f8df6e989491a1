/** Words of the pane's frame: its places, the bars above them, and a run's progress. */
import type { Words } from "../index";

export const SHELL = {
  product: { zh: "回款雷达", en: "Receivables Radar" },
  placesLabel: { zh: "功能区", en: "Places" },
  places: {
    ledgers: { zh: "账本", en: "Ledgers" },
    checks: { zh: "检查", en: "Checks" },
    reports: { zh: "报表", en: "Reports" },
    customer: { zh: "客户", en: "Customer" },
    settings: { zh: "设置", en: "Settings" },
    templates: { zh: "模板与示例", en: "Templates and sample" },
    functions: { zh: "函数", en: "Functions" },
    help: { zh: "帮助", en: "Help" },
  },
  otherLanguage: { zh: "Switch to English", en: "切换为中文" },
  otherLanguageAsOffice: { zh: "Switch to English, as Office", en: "切换为中文，与 Office 一致" },
  otherLanguageShort: { zh: "EN", en: "中" },
  analyse: { zh: "开始分析", en: "Analyse" },
  cancel: { zh: "取消", en: "Cancel" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  retry: { zh: "重试", en: "Try again" },
  outOfDate: {
    zh: "“{sheets}”在分析之后有改动，下列结果已过时。",
    en: "{sheets} changed after the analysis, so what is shown is out of date.",
  },
  refresh: { zh: "刷新", en: "Refresh" },
  readOnly: {
    zh: "工作簿为只读：可以分析，不能写入报表或保存设置。请启用编辑或另存一份。",
    en: "The workbook is read-only: it can be analysed, but no sheet or setting can be written. Enable editing or save a copy.",
  },
  settingsKept: {
    zh: "工作簿中保存的设置无法完整读取，本次对无法读取的部分使用默认值，原设置未被覆盖。详见“设置”。",
    en: "The settings stored in this workbook could not be read in full. Defaults stand in for what could not, and nothing was overwritten. See Settings.",
  },
  stages: {
    find: { zh: "查找台账", en: "Finding ledgers" },
    read: { zh: "读取单元格", en: "Reading cells" },
    analyse: { zh: "计算与检查", en: "Calculating and checking" },
    write: { zh: "写入报表", en: "Writing sheets" },
  },
  waitingForCell: {
    zh: "有单元格正在编辑。按 Enter 或 Esc 结束后自动继续。",
    en: "A cell is being edited. Press Enter or Esc and this goes on by itself.",
  },
  done: { zh: "{done} / {total}", en: "{done} of {total}" },
  byOthers: {
    zh: "其他人刚写入了新的{reports}。再次写入会取代他们的版本，已填写的内容会保留。",
    en: "Somebody else has just written {reports}. Writing again replaces their version; what was typed in it is kept.",
  },
  heldBack: { zh: "因此这次还没有写入任何报表。", en: "So nothing was written this time." },
  writeAnyway: { zh: "仍然写入", en: "Write all the same" },
} as const satisfies Record<string, Words | Record<string, Words>>;
