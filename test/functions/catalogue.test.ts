/** What holds for every function of the catalogue: Excel's rules for names and metadata, texts in both languages, the written guide. */
import { describe, expect, test } from "@jest/globals";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GUIDES } from "../../src/functions/catalogue/guides";
import { CATALOGUE } from "../../src/functions/catalogue/index";
import { formulaGuide } from "../../src/functions/formulaGuide";
import { helpPages } from "../../src/functions/helpPages";
import { metadataSource } from "../../src/functions/metadataSource";
import { LANGUAGES, type Language, type Words } from "../../src/locale/index";

const ADDRESS = "https://radar.example.com/excel";
const CHINESE = /[\u4e00-\u9fff]/;

interface Metadata {
  functions: {
    id: string; name: string; description: string; helpUrl: string; result: { dimensionality?: string; type?: string };
    parameters: { name: string; description: string; type: string; dimensionality?: string; optional?: boolean }[];
  }[];
}

async function metadataIn(language: Language): Promise<{ errors: string[]; metadata: Metadata }> {
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  try {
    const file = join(folder, "functions.ts");
    writeFileSync(file, metadataSource(GUIDES, language, ADDRESS));
    const { errors, metadataJson } = await generateCustomFunctionsMetadata([file], true);
    return { errors, metadata: JSON.parse(metadataJson) as Metadata };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("names", () => {
  test("the catalogue is complete", () => {
    expect(CATALOGUE.map(({ id }) => id).sort()).toEqual((
      "AGING DSO CREDITSCORE MARGINRATE CONCENTRATION " +
      "BUCKET DAYSPASTDUE OPENITEMS ALLOCATE CEI TURNOVER OVERDUERATE COLLECTIONRATE DAYSLATE PAYINDEX ROLLRATE ECL DUNNINGLEVEL " +
      "CREDITLIMIT HEADROOM ALTMANZ EARLYPAY LATEFEE LEGALTERM BILLDISCOUNT BILLALERT EXPECTEDCASH " +
      "PVM ABC XYZ STOCKTURN STOCKAGE REORDER CONVERSION DWELL REPURCHASE LABEL ALARM"
    ).split(" ").sort());
  });

  test("every function has its guide, in the same order", () => {
    expect(GUIDES.map(({ declared }) => declared.id)).toEqual(CATALOGUE.map(({ id }) => id));
    for (const { declared, parameters } of GUIDES) expect(Object.keys(parameters)).toEqual(Object.keys(declared.parameters));
  });

  test.each(CATALOGUE.map((declared) => [declared.id, declared] as const))("%s is a name that Excel takes", (id, { parameters }) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d{1,7}$|^R\d*C\d*$/);
    for (const name of Object.keys(parameters)) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    const optional = Object.values(parameters).map(({ absent }) => absent !== undefined);
    expect(optional.lastIndexOf(false)).toBeLessThan(optional.includes(true) ? optional.indexOf(true) : optional.length);
  });
});

describe("the metadata that Excel reads", () => {
  test.each(LANGUAGES.map((language) => [language]))("%s: Microsoft's generator takes it, and every text is in the language", async (language) => {
    const { errors, metadata } = await metadataIn(language);
    expect(errors).toEqual([]);
    expect(metadata.functions.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    metadata.functions.forEach((one, at) => {
      const declared = CATALOGUE[at]!;
      const texts = [one.description, ...one.parameters.map(({ description }) => description)];
      for (const text of texts) expect([one.id, text, CHINESE.test(text)]).toEqual([one.id, text, language === "zh-CN"]);
      // The function wizard cuts longer texts.
      for (const text of texts) expect([one.id, text, text.length <= 255]).toEqual([one.id, text, true]);
      expect(one.helpUrl).toBe(`${ADDRESS}/help/${language}/${one.id.toLowerCase()}.html`);
      expect(one.parameters.map(({ name, type, optional }) => ({ name, type, optional: optional ?? false })))
        .toEqual(Object.entries(declared.parameters).map(([name, { absent }]) => ({ name, type: "any", optional: absent !== undefined })));
      expect(one.parameters.map(({ dimensionality }) => dimensionality ?? "scalar"))
        .toEqual(Object.values(declared.parameters).map(({ shape }) => (shape === "range" || declared.result === "each" ? "matrix" : "scalar")));
      expect(one.result.dimensionality ?? "scalar").toBe(declared.result === "value" ? "scalar" : "matrix");
    });
  });
});

describe("the guide", () => {
  const wordsOf = (guide: (typeof GUIDES)[number]): Words[] => [guide.summary, guide.returns, guide.formula, ...guide.errors, ...Object.values(guide.parameters)];

  test.each(GUIDES.map((guide) => [guide.declared.id, guide] as const))("%s is told in both languages", (_, guide) => {
    for (const { zh, en } of wordsOf(guide)) {
      expect([zh, CHINESE.test(zh)]).toEqual([zh, true]);
      expect(en.length).toBeGreaterThan(3);
    }
    expect(guide.errors.length).toBeGreaterThan(0);
    expect(guide.example.formula).toMatch(new RegExp(`^=.*AR\\.${guide.declared.id}\\(`));
  });

  test("docs/functions is what the catalogue says (npm run guide)", () => {
    expect(readFileSync("docs/functions.md", "utf8")).toBe(formulaGuide(GUIDES, "en-US"));
    expect(readFileSync("docs/functions.zh-CN.md", "utf8")).toBe(formulaGuide(GUIDES, "zh-CN"));
  });

  test("every function has a help page in both languages that leads back to the list", () => {
    const pages = new Map(helpPages(GUIDES).map(({ path, html }) => [path, html]));
    for (const language of LANGUAGES) {
      const index = pages.get(`help/${language}/index.html`)!;
      for (const { id } of CATALOGUE) {
        const page = pages.get(`help/${language}/${id.toLowerCase()}.html`)!;
        expect(page).toContain(`<h1>AR.${id}</h1>`);
        expect(page).toContain('href="index.html"');
        expect(page).not.toMatch(/\{\w+\}<|undefined|\[object/);
        expect(index).toContain(`href="${id.toLowerCase()}.html"`);
      }
    }
  });
});
