/** The guides promise that their words in bold are the words on the screen. */
import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const LOCALE = path.join(ROOT, "src/locale");
/** In bold to be found, and no words of the screen. */
const HEADINGS: Record<string, readonly string[]> = {
  "docs/guide.md": ["bold", "Your administrator gives you the add-in.", "From the source, for yourself.", "tier", "Your ledgers", "Reports", "Settings", "Column choices", "Contacts", "A run under way"],
  "docs/guide.zh-CN.md": ["加粗", "由管理员提供。", "自己从源代码安装。", "您的台账", "设置", "列的对应", "联系记录", "正在进行的运行"],
};

type Side = "zh" | "en";

/** Every text of one language that the product can show: the locale's and the manifest's. */
async function textsOf(side: Side): Promise<string[]> {
  const files = readdirSync(LOCALE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const manifest = [...readFileSync(path.join(ROOT, "manifest.xml"), "utf8").matchAll(/(?:DefaultValue|Value)="([^"]+)"/g)].map(([, text]) => text!);
  const modules: unknown[] = await Promise.all(files.map((file) => import(path.join(LOCALE, file))));
  return [...modules.flatMap((one) => textsIn(one, side)), ...manifest];
}

function textsIn(value: unknown, side: Side): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own: unknown = Reflect.get(value, side);
  return typeof own === "string" ? [own] : Object.values(value).flatMap((inner) => textsIn(inner, side));
}

/** What a text looks like on the screen, whatever stands in its places. */
function shown(text: string): RegExp {
  return new RegExp(`^${text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`);
}

describe.each([["docs/guide.md", "en"], ["docs/guide.zh-CN.md", "zh"]] as const)("%s", (file, side) => {
  const guide = readFileSync(path.join(ROOT, file), "utf8");

  test("every word in bold stands on the screen", async () => {
    // `At stake ({currency})` is spoken of as At stake.
    const texts = (await textsOf(side)).flatMap((text) => [text, text.replace(/ ?[(（]\{\w+\}[)）]$/, "")]);
    // A template of places alone, such as {severity} {count}, would match everything.
    const patterns = texts.filter((text) => text.replace(/\{\w+\}/g, "").trim().length > 1).map(shown);
    // The steps of a list begin with their headings.
    const words = [...new Set([...guide.replace(/^\d+\. \*\*[^*]+\*\*/gm, "").matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word!))];
    const strange = words.filter((word) => !HEADINGS[file]!.includes(word) && !texts.includes(word) && !patterns.some((pattern) => pattern.test(word)));
    expect(words.length).toBeGreaterThan(100);
    expect(strange).toEqual([]);
  });

  test("every picture that it shows exists, and says what is on it", () => {
    const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThan(4);
    const missing = pictures.filter(([, words, address]) => words === "" || !existsIn(path.join(ROOT, "docs", address!)));
    expect(missing.map(([, , address]) => address)).toEqual([]);
  });
});

function existsIn(file: string): boolean {
  return readdirSync(path.dirname(file)).includes(path.basename(file));
}
