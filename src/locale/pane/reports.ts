/** Words of the place "Reports": which sheets, what writing does to the workbook, and the links afterwards. */
import type { Words } from "../index";

export const REPORTS_PLACE = {
  title: { zh: "要写入的报表", en: "Sheets to write" },
  intro: {
    zh: "每次写入都先重新读取台账。报表写在本插件自己的工作表上，您的台账不会改动。",
    en: "The ledgers are read afresh before every writing. Reports go on sheets of their own; your ledgers stay as they are.",
  },
  write: { zh: "写入 {count} 张报表", en: "Write sheets ({count})" },
  all: { zh: "全选", en: "All" },
  none: { zh: "全不选", en: "None" },
  analyseFirst: { zh: "先分析，就知道哪些报表有内容。", en: "Analyse first to see which sheets have something to show." },
  analyse: { zh: "开始分析", en: "Analyse" },
  replaces: { zh: "替换", en: "is replaced" },
  replacesRenamed: { zh: "替换“{sheet}”", en: "replaces {sheet}" },
  appends: { zh: "追加一行", en: "gets a row" },
  appendsRenamed: { zh: "在“{sheet}”追加一行", en: "adds a row to {sheet}" },
  creates: { zh: "新建", en: "new sheet" },
  replaced: { zh: "将替换 {count} 张已有报表，新建 {created} 张。", en: "Replaces {count} sheets, adds {created}." },
  replacedAndAppended: { zh: "将替换 {count} 张已有报表，新建 {created} 张，“{sheet}”追加一行。", en: "Replaces {count} sheets, adds {created}; a row is added to {sheet}." },
  kept: {
    zh: "保留：您在黄色标题列里填写的内容、您自己加的列、列的顺序与宽度；已不再出现的行连同您的备注移到表下方的存档区。",
    en: "Kept: what you typed in the columns with a yellow heading, columns of your own, their order and width. Rows that drop out go, with your notes, to an archive below the table.",
  },
  shared: {
    zh: "有其他人同时打开此工作簿：写入前请告知对方，避免同时编辑报表。",
    en: "Others have this workbook open. Tell them before you write, so that nobody edits a report at that moment.",
  },
  deciding: { zh: "正在判断哪些报表有内容…", en: "Finding out which sheets have something to show…" },
  noContent: { zh: "没有台账，没有可写的报表，工作簿没有改动。", en: "Without a ledger there is nothing to write: the workbook stays as it is." },
  written: { zh: "已写入", en: "Sheets written" },
  writtenRows: { zh: "{rows} 行", en: "{rows} rows" },
  writtenKept: { zh: "保留填写 {kept} 行", en: "entries kept in {kept} rows" },
  writtenArchived: { zh: "存档 {archived} 行", en: "{archived} rows archived" },
} as const satisfies Record<string, Words>;
