import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { thresholdGuide } from "../../src/cli/thresholdGuide";

test("docs/thresholds is what the checks use (npm run guide)", () => {
  expect(readFileSync("docs/thresholds.md", "utf8")).toBe(thresholdGuide("en-US"));
  expect(readFileSync("docs/thresholds.zh-CN.md", "utf8")).toBe(thresholdGuide("zh-CN"));
});
