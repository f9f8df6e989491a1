/** `npm run sample`: writes the sample workbooks into assets. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../host/xlsx";
import { sampleFacts } from "./generate";
import { sampleWorkbook } from "./workbook";

const ASSETS = "assets";

async function make(): Promise<void> {
  const facts = sampleFacts();
  mkdirSync(ASSETS, { recursive: true });
  for (const language of ["zh", "en"] as const) {
    const bytes = await writeWorkbook(sampleWorkbook(facts, language));
    const path = join(ASSETS, `sample-${language}.xlsx`);
    writeFileSync(path, bytes);
    console.log(`${path}: ${Math.round(bytes.length / 1024)} KB`);
  }
}

void make();
