/** Words that the custom functions show in cells and in the messages of their errors. */
import type { Words } from "./index";

export const FUNCTION_WORDS = {
  notDue: { zh: "未到期", en: "Not due" },
  credits: { zh: "贷项", en: "Credits" },
  total: { zh: "合计", en: "Total" },
  group: { zh: "分组", en: "Group" },
  blankGroup: { zh: "（空白）", en: "(blank)" },
} as const satisfies Record<string, Words>;

export const FUNCTION_ERRORS = {
  "sizes-differ": {
    zh: "{first} 有 {firstCount} 个单元格，{second} 有 {secondCount} 个，数量必须相同",
    en: "{first} has {firstCount} cells and {second} has {secondCount}; they must be the same",
  },
  "unreadable": { zh: "{argument} 第 {row} 行第 {column} 列：无法识别“{found}”", en: "{argument} row {row}, column {column}: cannot read '{found}'" },
  "date-missing": { zh: "{argument} 第 {row} 行第 {column} 列：有金额但没有日期", en: "{argument} row {row}, column {column}: an amount without a date" },
  "one-date": { zh: "{argument} 必须是一个日期，收到“{found}”", en: "{argument} must be one date, got '{found}'" },
  "bucket-ends": {
    zh: "bucket_ends 必须是逐个增大的正整数天数，例如 {30,60,90}",
    en: "bucket_ends must be rising whole numbers of days, for example {30,60,90}",
  },
  "unknown-word": { zh: "{argument} 不接受“{found}”，可用：{allowed}", en: "{argument} does not know '{found}'; it takes {allowed}" },
  "amount-too-large": { zh: "金额合计超出可精确表示的范围", en: "the amounts add up to more than can be held exactly" },
  "no-amounts": { zh: "没有可用的金额", en: "there are no amounts" },
  "error-cell": { zh: "{argument} 第 {row} 行第 {column} 列是错误值 {found}", en: "{argument} row {row}, column {column} is the error {found}" },
} as const satisfies Record<string, Words>;

export type FunctionErrorKey = keyof typeof FUNCTION_ERRORS;
