/** Company sizes by the national size standards. */
import type { Words } from "./index";

export const COMPANY_SIZE_WORDS = {
  large: { zh: "大型", en: "large" }, medium: { zh: "中型", en: "medium" }, small: { zh: "小型", en: "small" }, micro: { zh: "微型", en: "micro" },
} as const satisfies Record<string, Words>;
