/** What the user is told of an error, whatever threw it. */
import { PortError } from "../app/ports";
import type { FailedTask, ReportedError } from "../locale/errors";

export function failureOf(error: unknown, task: FailedTask): ReportedError {
  if (error instanceof PortError) return { code: error.code, where: error.where, changed: error.changed, task };
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  // The name under which webpack tells of a file that did not come.
  return { code: name === "ChunkLoadError" ? "not-loaded" : "own-error", where: message, changed: false, task };
}
