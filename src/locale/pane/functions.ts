/** Words of the function browser; those of the texts themselves stand in `functionGuide`. */
import type { Words } from "../index";

export const FUNCTIONS_PLACE = {
  title: { zh: "工作表函数", en: "Worksheet functions" },
  intro: { zh: "在单元格输入 =AR. 即可使用；复制例中的公式，改成您的区域。", en: "Type =AR. into a cell to use them; copy an example's formula and put in your own ranges." },
  search: { zh: "查找函数", en: "Find a function" },
  searchHint: { zh: "名称或用途，如 DSO、贴现", en: "A name or a purpose, e.g. DSO or discount" },
  family: { zh: "类别", en: "Group" },
  all: { zh: "全部", en: "All" },
  found: { zh: "{count} 个函数", en: "{count} functions" },
  foundOne: { zh: "1 个函数", en: "1 function" },
  none: { zh: "没有与“{text}”相符的函数。", en: "No function matches {text}." },
  loading: { zh: "正在读取函数说明…", en: "Fetching the descriptions…" },
  failed: { zh: "函数说明未能读取，请检查网络。函数本身不受影响。", en: "The descriptions could not be fetched: check the network. The functions themselves are not affected." },
  retry: { zh: "重试", en: "Try again" },
  copy: { zh: "复制公式", en: "Copy the formula" },
  copyOf: { zh: "复制公式 AR.{id}", en: "Copy the formula of AR.{id}" },
  copied: { zh: "已复制 {formula}", en: "Copied {formula}" },
  notCopied: { zh: "此处不允许复制，请选中公式后按 Ctrl+C。", en: "Copying is not allowed here: select the formula and press Ctrl+C." },
  help: { zh: "帮助页", en: "Help page" },
  helpOf: { zh: "AR.{id} 的帮助页（新窗口）", en: "Help page of AR.{id} (new window)" },
  input: { zh: "输入（从 A1 起）", en: "Input, from A1 on" },
  result: { zh: "结果", en: "Result" },
} as const satisfies Record<string, Words>;
