/** Words that several custom functions show in cells, and the messages of the errors that any of them may give. */
import type { Words } from "./index";

export const FUNCTION_WORDS = {
  notDue: { zh: "未到期", en: "Not due" },
  credits: { zh: "贷项", en: "Credits" },
  total: { zh: "合计", en: "Total" },
  group: { zh: "分组", en: "Group" },
  customer: { zh: "客户", en: "Customer" },
  amount: { zh: "金额", en: "Amount" },
  item: { zh: "品名", en: "Item" },
  date: { zh: "日期", en: "Date" },
  blankGroup: { zh: "（空白）", en: "(blank)" },
} as const satisfies Record<string, Words>;

export const FUNCTION_ERRORS = {
  sizesDiffer: {
    zh: "{first} 有 {firstCount} 个单元格，{second} 有 {secondCount} 个，数量必须相同",
    en: "{first} has {firstCount} cells and {second} has {secondCount}; they must be the same",
  },
  rowsDiffer: {
    zh: "{first} 有 {firstCount} 个单元格，{second} 有 {rows} 行，必须一行对应一个单元格",
    en: "{first} has {firstCount} cells and {second} has {rows} rows; there must be one row for each cell",
  },
  unreadable: { zh: "{argument} 第 {row} 行第 {column} 列：无法识别“{found}”", en: "{argument} row {row}, column {column}: cannot read '{found}'" },
  unreadableAbove: {
    zh: "{argument} 第 {row} 行第 {column} 列：无法识别“{found}”；如为表头，请从表头下一行开始选取",
    en: "{argument} row {row}, column {column}: cannot read '{found}'; if it is a header, begin the range below it",
  },
  cellBlank: { zh: "{argument} 第 {row} 行第 {column} 列：单元格为空", en: "{argument} row {row}, column {column}: the cell is blank" },
  cellTooLarge: { zh: "{argument} 第 {row} 行第 {column} 列：{found} 太大，无法精确到分", en: "{argument} row {row}, column {column}: {found} is too large to be exact to the cent" },
  dateMissing: { zh: "{argument} 第 {row} 行第 {column} 列：缺少日期", en: "{argument} row {row}, column {column}: the date is missing" },
  labelMissing: { zh: "{argument} 第 {row} 行第 {column} 列：缺少名称", en: "{argument} row {row}, column {column}: the name is missing" },
  oneDate: { zh: "{argument} 必须是一个日期，收到“{found}”", en: "{argument} must be one date, got '{found}'" },
  oneCell: { zh: "{argument} 只能是一个单元格，收到 {count} 个", en: "{argument} must be one cell, got {count}" },
  bucketEnds: {
    zh: "bucket_ends 必须是逐个增大的正整数天数，例如 {30,60,90}",
    en: "bucket_ends must be rising whole numbers of days, for example {30,60,90}",
  },
  unknownWord: { zh: "{argument} 不接受“{found}”，可用：{allowed}", en: "{argument} does not know '{found}'; it takes {allowed}" },
  argumentMissing: { zh: "缺少参数 {argument}", en: "the argument {argument} is missing" },
  tooSmall: { zh: "{argument} 第 {row} 行第 {column} 列：{found} 小于下限 {from}", en: "{argument} row {row}, column {column}: {found} is below {from}" },
  tooLarge: { zh: "{argument} 第 {row} 行第 {column} 列：{found} 超过上限 {to}", en: "{argument} row {row}, column {column}: {found} is above {to}" },
  outOfLimits: {
    zh: "{argument} 第 {row} 行第 {column} 列：{found} 不在 {from} 至 {to} 之间",
    en: "{argument} row {row}, column {column}: {found} is not between {from} and {to}",
  },
  notWhole: { zh: "{argument} 第 {row} 行第 {column} 列：{found} 不是整数", en: "{argument} row {row}, column {column}: {found} is not a whole number" },
  notFinite: { zh: "结果超出可表示的范围", en: "the result is larger than a cell can hold" },
  amountTooLarge: { zh: "金额合计超出可精确表示的范围", en: "the amounts add up to more than can be held exactly" },
  noAmounts: { zh: "没有可用的金额", en: "there are no amounts" },
  errorCell: { zh: "{argument} 第 {row} 行第 {column} 列是错误值 {found}", en: "{argument} row {row}, column {column} is the error {found}" },
} as const satisfies Record<string, Words>;
