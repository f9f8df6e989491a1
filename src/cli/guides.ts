/** `npm run guide`: writes the parts of `docs` that come from the code, the formula guide and the list of thresholds, in both languages. */
import { writeFileSync } from "node:fs";
import { GUIDES } from "../functions/catalogue/guides";
import { formulaGuide } from "../functions/formulaGuide";
import { thresholdGuide } from "./thresholdGuide";

writeFileSync("docs/functions.md", formulaGuide(GUIDES, "en-US"));
writeFileSync("docs/functions.zh-CN.md", formulaGuide(GUIDES, "zh-CN"));
writeFileSync("docs/thresholds.md", thresholdGuide("en-US"));
writeFileSync("docs/thresholds.zh-CN.md", thresholdGuide("zh-CN"));
