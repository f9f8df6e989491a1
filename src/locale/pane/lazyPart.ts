/** Words for parts of the pane that are fetched when they are first shown. */
import type { Words } from "../index";

export const LAZY_PART = {
  opening: { zh: "正在打开…", en: "Opening…" },
  failed: { zh: "这一部分未能加载，请检查网络后重试。工作簿没有改动。", en: "This part could not be loaded: check the network and try again. Nothing in the workbook has changed." },
  retry: { zh: "重试", en: "Try again" },
} as const satisfies Record<string, Words>;

/** Before the form itself is there. */
export const SETTINGS_LOADING: Words = { zh: "正在读取工作簿中的设置…", en: "Reading the settings of this workbook…" };
