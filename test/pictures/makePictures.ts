/** `npm run pictures`: the pictures of the README and the guides: sheets of the sample workbooks through the command line, LibreOffice and pdftoppm, then the workbench and the pane. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook, writeWorkbook } from "../../src/host/xlsx";
import { workbenchPictures } from "./workbenchPictures";

/** One sheet of a result, cropped to its upper left part; pixels at the given resolution. */
interface Picture {
  name: string;
  language: "zh" | "en";
  sheet: string;
  resolution: number;
  crop: { x: number; y: number; width: number; height: number };
}

const PICTURES: Picture[] = [
  { name: "aging-en", language: "en", sheet: "Aging", resolution: 120, crop: { x: 38, y: 38, width: 1327, height: 470 } },
  { name: "aging-zh", language: "zh", sheet: "账龄分析", resolution: 120, crop: { x: 38, y: 38, width: 1327, height: 470 } },
  { name: "plan-en", language: "en", sheet: "Collection plan", resolution: 120, crop: { x: 38, y: 38, width: 1327, height: 470 } },
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "radar-pictures-"));
  try {
    for (const language of ["en", "zh"] as const) {
      execFileSync(process.execPath, ["--import", "tsx", "src/cli/report.ts", `assets/sample-${language}.xlsx`, "--out", join(folder, `${language}.xlsx`)], { stdio: "ignore" });
    }
    for (const picture of PICTURES) await draw(picture, folder);
    await workbenchPictures();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function draw({ name, language, sheet, resolution, crop }: Picture, folder: string): Promise<void> {
  const document = await readWorkbook(readFileSync(join(folder, `${language}.xlsx`)), `${language}.xlsx`);
  const alone = { ...document, sheets: document.sheets.filter((one) => one.name === sheet), names: [], activeSheet: sheet };
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, await writeWorkbook(alone));
  execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { stdio: "ignore" });
  execFileSync("pdftoppm", [
    "-jpeg", "-jpegopt", "quality=85", "-singlefile", "-f", "1", "-r", String(resolution), "-x", String(crop.x), "-y", String(crop.y), "-W", String(crop.width), "-H", String(crop.height),
    join(folder, `${name}.pdf`), join("docs", "images", name),
  ]);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
