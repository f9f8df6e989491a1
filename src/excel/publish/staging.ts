/** The very hidden sheet on which reports are built: made once, emptied after every run. */
import { STAGING_SHEET } from "../marker";
import type { Session } from "../session";
import { isStaging, survey, type Survey } from "../survey";
import { isHalfDone } from "./restore";

/** "shown": somebody, or a batch that stopped half-way, has left it visible */
export type StagingState = "missing" | "shown" | "ready";

export function stagingState(found: Survey): StagingState {
  const staging = found.sheets.find(isStaging);
  if (!staging) return "missing";
  return staging.visibility === "veryHidden" ? "ready" : "shown";
}

/** The staging sheet; with a state, made very hidden and empty first. It is kept between runs: adding and deleting sheets empties the user's undo list. */
export function queueStaging({ workbook: { worksheets } }: Excel.RequestContext, state?: StagingState): Excel.Worksheet {
  const sheet = state === "missing" ? worksheets.add(STAGING_SHEET) : worksheets.getItem(STAGING_SHEET);
  if (state === "missing" || state === "shown") sheet.visibility = "VeryHidden";
  if (state === "ready" || state === "shown") sheet.getRange().clear();
  return sheet;
}

/** After a failure: a report that is half-done keeps what brings it back. */
export async function emptyStaging(session: Session): Promise<void> {
  const found = await survey(session, []);
  if (found.sheets.some(isHalfDone) || !found.sheets.some(isStaging)) return;
  await session.step({
    where: STAGING_SHEET,
    kind: "stage",
    queue: (context) => {
      queueStaging(context, "ready");
      return () => undefined;
    },
  });
}
