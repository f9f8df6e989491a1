/** The very hidden sheet on which reports are built: made once, emptied after every run. */
import { STAGING_SHEET } from "../marker";
import { StepFailed, type Session } from "../session";
import { isStaging, survey, type Survey } from "../survey";
import { isHalfDone } from "./restore";

/** Kept between runs: adding and deleting sheets empties the user's undo list. */
export async function readyStaging(session: Session, found: Survey): Promise<void> {
  const staging = found.sheets.find(isStaging);
  if (staging?.visibility === "veryHidden") return;
  try {
    await addOrHide(session, staging === undefined);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    // the answer may have been lost, not the sheet
    const now = (await survey(session, found.sheets.map(({ id }) => id))).sheets.find(isStaging);
    if (!now) throw error;
    if (now.visibility !== "veryHidden") await addOrHide(session, false);
  }
}

async function addOrHide(session: Session, add: boolean): Promise<void> {
  await session.step({
    where: STAGING_SHEET,
    kind: "swap",
    queue: ({ workbook: { worksheets } }) => {
      const sheet = add ? worksheets.add(STAGING_SHEET) : worksheets.getItem(STAGING_SHEET);
      sheet.visibility = "VeryHidden";
      return () => undefined;
    },
  });
}

/** After a failure: a report that is half-done keeps what brings it back. */
export async function emptyStaging(session: Session): Promise<void> {
  const found = await survey(session, []);
  if (found.sheets.some(isHalfDone) || !found.sheets.some(isStaging)) return;
  await session.step({
    where: STAGING_SHEET,
    kind: "stage",
    queue: (context) => {
      context.workbook.worksheets.getItem(STAGING_SHEET).getRange().clear();
      return () => undefined;
    },
  });
}
