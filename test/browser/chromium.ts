/** Finds a Chromium to run the browser tests in. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Its path: what CHROMIUM names, else the usual places, else playwright's own; undefined = there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return [...USUAL_PLACES, chromium.executablePath()].find((place) => place !== "" && existsSync(place));
}

export const NO_CHROMIUM = "No Chromium found (set CHROMIUM to its path, or install it): the browser tests are skipped.";
