/** The thresholds of the checks as a table in Markdown: name, explanation, default. */
import { THRESHOLD_IDS, THRESHOLDS, type Threshold } from "../checks/thresholds";
import { say, type Language, type Words } from "../locale";
import { THRESHOLD_WORDS } from "../locale/thresholds";

const WORDS = {
  title: { zh: "预警阈值", en: "Thresholds of the warnings" },
  introduction: {
    zh: "每个阈值都是设置项：在窗格的“设置”里修改，或写进设置 JSON 的 `thresholds`。已触发的预警要降到阈值的“解除比例”以下才解除，避免来回跳动。",
    en: "Every threshold is a setting: change it under Settings in the pane, or under `thresholds` in the settings' JSON. A warning once raised is cleared only when its figure falls below a share of the threshold (`clearShare`), so that it does not flicker.",
  },
  id: { zh: "代码", en: "Code" },
  name: { zh: "名称", en: "Name" },
  standard: { zh: "默认值", en: "Default" },
  explanation: { zh: "说明", en: "What it does" },
} as const satisfies Record<string, Words>;

const UNITS: Partial<Record<Threshold["unit"], Words>> = {
  days: { zh: "天", en: "days" },
  points: { zh: "点", en: "points" },
  money: { zh: "元（本位币）", en: "in the home currency" },
};

export function thresholdGuide(language: Language): string {
  const word = (words: Words): string => say(words, language);
  const rows = THRESHOLD_IDS.map((id) => {
    const { name, explanation } = THRESHOLD_WORDS[id];
    return `| \`${id}\` | ${word(name)} | ${shown(THRESHOLDS[id], language)} | ${word(explanation)} |`;
  });
  const header = [WORDS.id, WORDS.name, WORDS.standard, WORDS.explanation].map(word).join(" | ");
  return `# ${word(WORDS.title)}\n\n${word(WORDS.introduction)}\n\n| ${header} |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function shown({ default: value, unit }: Threshold, language: Language): string {
  if (unit === "rate") return `${Math.round(value * 1_000) / 10} %`;
  const words = UNITS[unit];
  return words ? `${value.toLocaleString("en-US")} ${say(words, language)}` : String(value);
}
