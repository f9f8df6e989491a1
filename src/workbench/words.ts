/** The few words of the workbench page itself; the pane and the grid bring their own. */
import type { WorkbookFileErrorCode } from "../host/xlsx";

export const WORKBENCH_WORDS = {
  title: { zh: "回款雷达工作台", en: "Receivables Radar workbench" },
  note: { zh: "批注", en: "Note" },
  ribbon: { zh: "回款雷达功能区", en: "Receivables Radar ribbon" },
  workbook: { zh: "工作簿", en: "Workbook" },
  pane: { zh: "回款雷达窗格", en: "Receivables Radar pane" },
  open: { zh: "打开 .xlsx", en: "Open .xlsx" },
  save: { zh: "另存为 .xlsx", en: "Save as .xlsx" },
  language: { zh: "English", en: "中文" },
  dark: { zh: "深色", en: "Dark" },
  light: { zh: "浅色", en: "Light" },
  opening: { zh: "正在打开“{name}”…", en: "Opening “{name}”…" },
  notOpened: { zh: "无法打开“{name}”：{reason}。当前工作簿没有改变。", en: "“{name}” could not be opened: {reason}. The workbook shown is unchanged." },
  lost: {
    zh: "“{name}”中有 {count} 处内容（{what}）无法带入工作台；另存的文件里没有它们，原文件不变。",
    en: "{count} things in “{name}” ({what}) cannot be carried into the workbench: a file saved here is without them, yours stays as it is.",
  },
  unsavedTitle: { zh: "改动尚未保存", en: "Changes are not saved" },
  unsaved: {
    zh: "“{name}”有改动尚未另存。打开“{next}”会丢弃这些改动。",
    en: "“{name}” has changes that were not saved. Opening “{next}” discards them.",
  },
  keep: { zh: "保留当前工作簿", en: "Keep this workbook" },
  discard: { zh: "丢弃改动并打开", en: "Discard the changes and open" },
  chart: { zh: "图表", en: "charts" },
  pivot: { zh: "数据透视表", en: "pivot tables" },
  macro: { zh: "宏", en: "macros" },
  image: { zh: "图片", en: "pictures" },
  comment: { zh: "批注会话", en: "threaded comments" },
  externalLink: { zh: "外部链接", en: "external links" },
  slicer: { zh: "切片器", en: "slicers" },
  other: { zh: "其他", en: "others" },
  saving: { zh: "正在另存“{name}”…", en: "Saving “{name}”…" },
  notSaved: { zh: "无法另存“{name}”：{reason}。", en: "“{name}” could not be saved: {reason}." },
  saved: { zh: "已另存为“{name}”。", en: "Saved as “{name}”." },
  savedWithoutCharts: {
    zh: "已另存为“{name}”。有 {count} 个图表的数据已被删除，文件里没有这些图表。",
    en: "Saved as “{name}”. Without charts whose data was deleted: {count}.",
  },
} as const;

/** Why a file cannot be opened or saved. */
export const FILE_ERRORS: Record<WorkbookFileErrorCode, { zh: string; en: string }> = {
  "not-a-workbook": { zh: "它不是工作簿文件", en: "it is no workbook" },
  "password-protected": { zh: "它有密码，请先在 Excel 中去掉密码", en: "it is protected by a password; remove it in Excel first" },
  "legacy-xls": { zh: "它是 Excel 97–2003 的 .xls 格式，请先另存为 .xlsx", en: "it is in the old .xls format; save it as .xlsx first" },
  "unsupported-format": { zh: "它是 .xlsb 或 .ods 格式，请先另存为 .xlsx", en: "it is an .xlsb or .ods file; save it as .xlsx first" },
  damaged: { zh: "文件已损坏", en: "the file is damaged" },
  "text-too-long": { zh: "有单元格的文字超过 32,767 个字符", en: "a cell holds more than 32,767 characters" },
};

export type WorkbenchWord = keyof typeof WORKBENCH_WORDS;

export function wordsIn(language: string): (word: WorkbenchWord, values?: Record<string, string | number>) => string {
  const side = /^zh/i.test(language) ? "zh" : "en";
  return (word, values = {}) => WORKBENCH_WORDS[word][side].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ""));
}
