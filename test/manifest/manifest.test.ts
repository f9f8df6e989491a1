import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import packageFile from "../../package.json";
import * as build from "../../webpack.config.js";

const manifest = readFileSync("manifest.xml", "utf8");
const SCHEMAS = join("..", "shared", "office", "xsd");

const all = (pattern: RegExp, text = manifest): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
/** id → default value of every resource of a kind. */
const resources = (element: string): Map<string, string> =>
  new Map([...manifest.matchAll(new RegExp(`<bt:${element} id="([^"]+)" DefaultValue="([^"]*)"`, "g"))].map((match) => [match[1]!, match[2]!]));
const declared = new Map(["Image", "Url", "String"].flatMap((element) => [...resources(element)]));

describe("the manifest against Microsoft's schema", () => {
  const available = existsSync(SCHEMAS);
  (available ? test : test.skip)(`is valid${available ? "" : " (skipped: the schemas are not beside the repository)"}`, async () => {
    const schema = (name: string): { fileName: string; contents: string } => ({ fileName: name, contents: readFileSync(join(SCHEMAS, name), "utf8") });
    const result = await validateXML({
      xml: { fileName: "manifest.xml", contents: manifest },
      schema: schema("OfficeAppManifestV1_1.xsd"),
      preload: ["OfficeAppBasicTypesV1_0.xsd", "TaskPaneAppVersionOverridesV1_0.xsd", "ContentAppVersionOverridesV1_0.xsd", "MailAppVersionOverridesV1_0.xsd", "MailAppVersionOverridesV1_1.xsd"].map(schema),
    });
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
  });
});

describe("what the schema cannot see", () => {
  test("every resource that is named exists, and every one that exists is named", () => {
    const named = new Set([...all(/resid="([^"]+)"/g), ...all(/<bt:Image size="\d+" resid="([^"]+)"/g)]);
    expect([...named].filter((id) => !declared.has(id))).toEqual([]);
    expect([...declared.keys()].filter((id) => !named.has(id))).toEqual([]);
    expect(declared.size).toBe(all(/<bt:(?:Image|Url|String) id="([^"]+)"/g).length);
  });

  test("one page is the runtime, the functions' page, the function file and the pane", () => {
    const places = [
      all(/<Runtime resid="([^"]+)"/g), all(/<Page>\s*<SourceLocation resid="([^"]+)"/g), all(/<FunctionFile resid="([^"]+)"/g),
      all(/<Action xsi:type="ShowTaskpane">[\s\S]*?<SourceLocation resid="([^"]+)"/g),
    ];
    expect(places.map((ids) => [...new Set(ids)])).toEqual([["Taskpane.Url"], ["Taskpane.Url"], ["Taskpane.Url"], ["Taskpane.Url"]]);
    expect(all(/<DefaultSettings>\s*<SourceLocation DefaultValue="([^"]+)"/g)).toEqual([declared.get("Taskpane.Url")]);
    expect(all(/<Runtime resid="[^"]+" lifetime="(\w+)"/g)).toEqual(["long"]);
  });

  test("needs the shared runtime 1.1 and ExcelApi 1.9, no more", () => {
    expect([...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((match) => `${match[1]} ${match[2]}`)).toEqual(["SharedRuntime 1.1", "ExcelApi 1.9"]);
  });

  test("the functions' namespace is AR, the versions are the package's", () => {
    expect(declared.get("Functions.Namespace")).toMatch(/^[A-Za-z][A-Za-z0-9._]*$/);
    expect(declared.get("Functions.Namespace")).toBe("AR");
    expect(all(/<Version>([^<]+)<\/Version>/g)).toEqual([`${packageFile.version}.0`]);
    expect(new Set(all(/\?v=([^"]+)"/g))).toEqual(new Set([packageFile.version]));
  });

  test("every URL is https, and the files they name are there in their size", () => {
    const urls = [...all(/DefaultValue="([a-z]+:[^"]+)"/g), ...all(/Value="([a-z]+:\/\/[^"]+)"/g)];
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => !url.startsWith(`${build.LOCAL_ADDRESS}/`))).toEqual([]);
    for (const file of new Set(urls.map((url) => url.slice(build.LOCAL_ADDRESS.length + 1)).filter((path) => path.startsWith("assets/")))) {
      const size = Number(/-(\d+)\.png$/.exec(file)![1]);
      expect([file, ...pngSize(file)]).toEqual([file, size, size]);
    }
    expect(new Set(urls.map((url) => new URL(url).pathname).filter((path) => !path.startsWith("/assets/"))))
      .toEqual(new Set(["/taskpane.html", "/functions.js", "/functions.json", "/functions.zh-CN.json"]));
  });

  test("every icon comes in 16, 32 and 80 pixels, each from the picture of that size", () => {
    const icons = all(/<Icon>([\s\S]*?)<\/Icon>/g);
    expect(icons.length).toBeGreaterThan(6);
    for (const icon of icons) {
      const images = [...icon.matchAll(/size="(\d+)" resid="([^"]+)"/g)].map((match) => [Number(match[1]), declared.get(match[2]!)]);
      expect(images.map(([size]) => size)).toEqual([16, 32, 80]);
      for (const [size, url] of images) expect(url).toMatch(new RegExp(`-${size}\\.png$`));
    }
  });

  test("every text that a user sees has its Chinese", () => {
    const texts = all(/<bt:String id="([^"]+)"/g).filter((id) => id !== "Functions.Namespace");
    for (const id of texts) {
      const chinese = new RegExp(`<bt:String id="${id}"[^>]*><bt:Override Locale="zh-CN" Value="([^"]+)"/>`).exec(manifest)?.[1] ?? "";
      expect([id, /[\u4e00-\u9fff]/.test(chinese)]).toEqual([id, true]);
    }
    expect(new Set(all(/Override Locale="([^"]+)"/g))).toEqual(new Set(["zh-CN"]));
    expect(all(/<DefaultLocale>([^<]+)</g)).toEqual(["en-US"]);
  });

  test("every command of the ribbon is associated, and none is associated in vain", () => {
    const commands = readFileSync(join("src", "commands", "commands.ts"), "utf8");
    const table = /const COMMANDS[^{]*\{([\s\S]*?)\n\};/.exec(commands)![1]!;
    expect(all(/^ {2}(\w+):/gm, table).sort()).toEqual(all(/<FunctionName>([^<]+)</g).sort());
  });

  test("every keyboard shortcut has an action that is associated, with keys that no host takes, and its file is where the manifest says", () => {
    expect(all(/<ExtendedOverrides Url="([^"]+)"/g)).toEqual([`${build.LOCAL_ADDRESS}/shortcuts.json`]);
    const { actions, shortcuts } = JSON.parse(readFileSync(join("src", "commands", "shortcuts.json"), "utf8")) as {
      actions: { id: string; type: string; name: string }[]; shortcuts: { action: string; key: { default: string } }[];
    };
    const commands = readFileSync(join("src", "commands", "commands.ts"), "utf8");
    const table = /const SHORTCUTS[^{]*\{([\s\S]*?)\n\};/.exec(commands)![1]!;
    const ids = actions.map(({ id }) => id);
    expect(ids).toEqual(all(/^ {2}"([\w.]+)":/gm, table));
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    expect(actions.map(({ type }) => type)).toEqual(ids.map(() => "ExecuteFunction"));
    expect(shortcuts.filter(({ key }) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/.test(key.default))).toEqual([]);
    expect(new Set(shortcuts.map(({ key }) => key.default)).size).toBe(ids.length);
    expect(actions.filter(({ name }) => !/[\u4e00-\u9fff].*[a-z]/.test(name))).toEqual([]);
  });

  test("ids of controls and groups are unique", () => {
    const ids = all(/<(?:Control xsi:type="Button"|Group|CustomTab) id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(/<CustomTab id="([^"]+)"/g)).toHaveLength(1);
  });
});

describe("the published manifest", () => {
  test("carries the public address in every URL", () => {
    const published = build.publicManifest(manifest, "https://radar.example.com/excel");
    expect(published).not.toContain("localhost");
    expect(published.split("https://radar.example.com/excel/").length).toBe(manifest.split(`${build.LOCAL_ADDRESS}/`).length);
  });

  test("refuses an address that is not https or ends in a slash", () => {
    for (const address of ["http://radar.example.com", "https://radar.example.com/", "radar.example.com", ""]) {
      expect(() => build.publicManifest(manifest, address)).toThrow("RADAR_URL");
    }
  });
});

describe("the page's policy", () => {
  test("lets scripts come from its own origin and from the one of Office.js, and nothing go anywhere else", () => {
    const china = build.contentSecurityPolicy("https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", false);
    expect(china).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
    expect(china).toContain("default-src 'none'");
    expect(china).toContain("connect-src 'self';");
    expect(china).not.toContain("unsafe-eval");
  });

  test("refuses an address of Office.js that is none", () => {
    for (const address of ["http://cdn.example.com/office.js", "https://cdn.example.com/other.js", "https://cdn.example.com; script-src */office.js"]) {
      expect(() => build.contentSecurityPolicy(address, false)).toThrow("RADAR_OFFICE_JS");
    }
  });
});

/** Width and height as the PNG header states them. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
