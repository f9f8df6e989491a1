/** Progress on the terminal: a bar that rewrites itself, or plain lines where there is no terminal. On stderr, so that stdout stays the result. */
import type { Progress, Stage } from "../app/ports";
import { say, type Language } from "../locale";
import { CLI } from "../locale/cli";

const WIDTH = 24;

export function progressLines(language: Language): Progress {
  let last: Stage | undefined;
  return {
    report(stage, done, total, what) {
      const title = say(CLI.stages[stage], language);
      if (process.stderr.isTTY) {
        const filled = total === 0 ? WIDTH : Math.round((WIDTH * done) / total);
        process.stderr.write(`\r\x1b[K${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${title} ${what ?? ""}${done >= total ? "\r\x1b[K" : ""}`);
      } else if (stage !== last) process.stderr.write(`${title}…\n`);
      last = stage;
    },
  };
}
