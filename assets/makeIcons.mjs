/** Draws the product's icon and the ribbon's into every size that Office asks for: `node assets/makeIcons.mjs` (needs Chromium; CHROMIUM names another binary). */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PRODUCT_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const RIBBON_SIZES = [16, 32, 80];
const DRAWINGS = {
  icon: PRODUCT_SIZES, analyse: RIBBON_SIZES, sheets: RIBBON_SIZES, aging: RIBBON_SIZES, plan: RIBBON_SIZES, templates: RIBBON_SIZES, help: RIBBON_SIZES,
};
const assets = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), "icons-"));

for (const [name, sizes] of Object.entries(DRAWINGS)) {
  const svg = readFileSync(join(assets, `${name}.svg`), "utf8");
  for (const size of sizes) draw(svg, size, join(assets, `${name}-${size}.png`));
}
rmSync(work, { recursive: true });

/** Chromium opens the drawing alone on a transparent page of its size, and saves what it shows. */
function draw(svg, size, file) {
  const page = join(work, "icon.html");
  writeFileSync(page, `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  execFileSync(
    process.env.CHROMIUM ?? "chromium",
    [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--default-background-color=00000000",
      `--window-size=${size},${size}`, `--screenshot=${file}`, `file://${page}`,
    ],
    { stdio: "ignore" },
  );
}
