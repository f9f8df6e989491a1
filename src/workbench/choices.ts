/** Language and colours of the page: from its address, else as chosen last time, else the browser's. */

export interface Choices {
  language: "zh-CN" | "en-US";
  theme: "light" | "dark";
}

const KEPT = "receivables-radar-workbench";

export function readChoices(): Choices {
  const kept = keptChoices();
  const wanted = new URLSearchParams(location.search);
  const language = wanted.get("lang") ?? kept.language ?? navigator.language;
  const theme = wanted.get("theme") ?? kept.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  return { language: /^zh/i.test(language) ? "zh-CN" : "en-US", theme: theme === "dark" ? "dark" : "light" };
}

export function keepChoices(choices: Choices): void {
  localStorage.setItem(KEPT, JSON.stringify(choices));
}

function keptChoices(): Partial<Choices> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Choices>;
  } catch {
    return {};
  }
}
