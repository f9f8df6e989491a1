/** What went wrong in the workbook, and what to do about it: one sentence each for every error code of the port. */
import { say, type Language, type Words } from "./index";

export const ERRORS = {
  "cell-edit": {
    what: { zh: "有单元格正在编辑。", en: "A cell is being edited." },
    next: { zh: "按 Enter 或 Esc 结束编辑，再重试。", en: "Press Enter or Esc to finish, then try again." },
  },
  "access-denied": {
    what: { zh: "Excel 拒绝了对“{where}”的访问。", en: "Excel denied access to {where}." },
    next: { zh: "请确认文件未受保护、您有编辑权限，再重试。", en: "Check that the file is not protected and that you may edit it, then try again." },
  },
  "read-only": {
    what: { zh: "工作簿为只读。", en: "The workbook is read-only." },
    next: { zh: "启用编辑，或另存一份后再写入报表。", en: "Enable editing, or save a copy, then write the sheets." },
  },
  "protected-sheet": {
    what: { zh: "工作表“{where}”受保护。", en: "The sheet {where} is protected." },
    next: { zh: "在“审阅”中撤消工作表保护，再重试。", en: "Remove its protection on the Review tab, then try again." },
  },
  "protected-workbook": {
    what: { zh: "工作簿结构受保护，无法新建工作表。", en: "The workbook's structure is protected, so sheets cannot be added." },
    next: { zh: "在“审阅”中取消保护工作簿，再重试。", en: "Remove the workbook protection on the Review tab, then try again." },
  },
  "too-large": {
    what: { zh: "数据量超出 Excel 一次能处理的范围（{where}）。", en: "There is more data than Excel handles at once ({where})." },
    next: { zh: "请用桌面版 Excel 打开，或把台账按年份拆开。", en: "Open the workbook in desktop Excel, or split the ledger by year." },
  },
  "timed-out": {
    what: { zh: "Excel 没有在规定时间内回应（{where}）。", en: "Excel did not answer in time ({where})." },
    next: { zh: "等 Excel 空闲后重试；仍不行请重新打开文件。", en: "Wait until Excel is idle and try again; if it stays so, reopen the file." },
  },
  "busy": {
    what: { zh: "Excel 正忙。", en: "Excel is busy." },
    next: { zh: "关闭打开的对话框，稍后重试。", en: "Close open dialogs and try again in a moment." },
  },
  "offline": {
    what: { zh: "与 Excel 的连接中断。", en: "The connection to Excel was lost." },
    next: { zh: "检查网络后重试。", en: "Check the network and try again." },
  },
  "item-not-found": {
    what: { zh: "找不到“{where}”，可能刚被改名或删除。", en: "Excel could not find {where}; something may just have been renamed or deleted." },
    next: { zh: "重新分析即可。", en: "Analyse again." },
  },
  "unsupported": {
    what: { zh: "这个版本的 Excel 缺少所需的功能。", en: "This version of Excel lacks a feature that is needed." },
    next: { zh: "请使用 Microsoft 365 或 Excel 2024 以上版本。", en: "Use Microsoft 365 or Excel 2024 or later." },
  },
  "cancelled": {
    what: { zh: "已取消。", en: "Cancelled." },
    next: { zh: "可随时重新运行。", en: "Run it again at any time." },
  },
  "unexpected": {
    what: { zh: "Excel 报告了意外错误（{where}）。", en: "Excel reported an unexpected error ({where})." },
    next: { zh: "请重试；仍不行请保存并重新打开文件。", en: "Try again; if it stays so, save and reopen the file." },
  },
  "not-loaded": {
    what: { zh: "加载项的一部分未能加载。", en: "A part of the add-in could not be loaded." },
    next: { zh: "检查网络后重试；仍不行请关闭窗格再打开。", en: "Check the network and try again; if it stays so, close the pane and open it again." },
  },
  "own-error": {
    what: { zh: "加载项自身出错：{where}。", en: "The add-in itself made an error: {where}." },
    next: { zh: "请重试；仍不行请把上面这句话告诉管理员。", en: "Try again; if it stays so, tell your administrator the sentence above." },
  },
} as const satisfies Record<string, { what: Words; next: Words }>;

/** What was being done; reports are written where nothing else is said. */
export type FailedTask = "read" | "reports" | "settings" | "sheets";

const UNCHANGED: Record<FailedTask, Words> = {
  read: { zh: "工作簿没有任何改动。", en: "Nothing in the workbook was changed." },
  reports: { zh: "报表没有任何改动。", en: "No report sheet was changed." },
  settings: { zh: "已保存的设置没有改动。", en: "The stored settings were not changed." },
  sheets: { zh: "没有新增任何工作表。", en: "No sheet was added." },
};

const MAYBE_CHANGED: Partial<Record<FailedTask, Words>> = {
  sheets: { zh: "部分新工作表可能已经插入，不需要的可以删除。", en: "Some of the new sheets may be there already; delete those that you do not need." },
  settings: { zh: "设置可能已保存，请到“设置”查看。", en: "The settings may have been stored: look under Settings." },
};

/** The names of our own steps, which errors name where no sheet of the user's is concerned. */
const STEPS: Record<string, Words> = {
  settings: { zh: "工作簿中的设置", en: "the settings in the workbook" },
  _AR_Staging: { zh: "准备报表用的隐藏工作表", en: "the hidden sheet on which reports are prepared" },
};

/** After a cancelled writing; where only something was read, sheets are not spoken of. */
const NONE_HALF_WRITTEN: Words = { zh: "没有留下写了一半的报表，", en: "No half-written sheet was left behind. " };

export const REPORTS_MAY_HAVE_CHANGED: Words = {
  zh: "部分报表可能已更新，重新写入即可补齐。",
  en: "Some report sheets may already be new; write them again to complete.",
};
/** Stands in where an error names no sheet. */
const THE_WORKBOOK: Words = { zh: "工作簿", en: "the workbook" };

/** A PortError, as far as words need it. */
export interface ReportedError {
  code: keyof typeof ERRORS;
  where: string;
  /** sheets of ours may have changed before the failure */
  changed: boolean;
  task?: FailedTask;
}

/** What happened, whether anything may have changed, and what to do about it. */
export function portErrorText({ code, where, changed, task = "reports" }: ReportedError, language: Language): string {
  const { what, next } = ERRORS[code];
  const place = STEPS[where] ? say(STEPS[where], language) : where || say(THE_WORKBOOK, language);
  const effect = changed ? MAYBE_CHANGED[task] ?? REPORTS_MAY_HAVE_CHANGED : UNCHANGED[task];
  const assured = code === "cancelled" && task === "reports" ? say(NONE_HALF_WRITTEN, language) : "";
  return [say(what, language, { where: place }), say(effect, language), assured + say(next, language)].join(language === "zh-CN" ? "" : " ");
}
