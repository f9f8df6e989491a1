/** Adds sheets that are the user's own from then on, such as templates. No sheet that is there is touched. */
import { PortError, type NewSheet, type Progress } from "../app/ports";
import { literal } from "./literal";
import { STAGING_SHEET } from "./marker";
import { REQUEST_BYTES } from "./payload";
import { rangeOf, setNumberFormat, writeCells } from "./publish/stage";
import { COLORS, widthInPoints } from "./publish/styles";
import type { WriteOperation } from "./publish/writeOperations";
import { StepFailed, type Session } from "./session";
import { refuseProtected, survey } from "./survey";

/** what one range's look costs in a request */
const LOOK_BYTES = 1_500;
const LONGEST_NAME = 31;
const TITLE_POINTS = 24;

/** Gives the names that the sheets got: their own, or with a number behind where one was taken. After a failure none of them stays. */
export async function addSheets(session: Session, progress: Progress, known: readonly string[], sheets: readonly NewSheet[]): Promise<string[]> {
  if (sheets.length === 0) return [];
  const found = await survey(session, known);
  refuseProtected(found, [undefined]);
  const names = freeNames(sheets.map(({ name }) => name), [...found.sheets.map(({ name }) => name), STAGING_SHEET]);
  const ids = await add(session, names).catch((error: unknown) => {
    // Without an answer nobody knows whether they were added.
    session.changed = error instanceof StepFailed && !error.failure.untouched;
    throw error;
  });
  try {
    await fill(session, progress, sheets, ids, names);
  } catch (error) {
    const isLeft = await remove(session.forRecovery(), ids).then(() => false, () => true);
    const { code, where, detail } = session.outwards(error);
    throw new PortError(code, where, isLeft, detail);
  }
  return names;
}

/** Case does not tell names apart, and Excel takes no more than 31 characters. */
export function freeNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    let free = name.slice(0, LONGEST_NAME);
    for (let number = 2; used.has(free.toLowerCase()); number++) {
      const ending = ` ${number}`;
      free = name.slice(0, LONGEST_NAME - ending.length) + ending;
    }
    used.add(free.toLowerCase());
    return free;
  });
}

function add(session: Session, names: readonly string[]): Promise<string[]> {
  return session.step({
    where: names[0]!,
    kind: "swap",
    queue: ({ workbook: { worksheets } }) => {
      const added = names.map((name) => worksheets.add(name).load("id"));
      return () => added.map(({ id }) => id);
    },
  });
}

function remove(session: Session, ids: readonly string[]): Promise<void> {
  return session.step({
    where: "",
    kind: "stage",
    queue: ({ workbook: { worksheets } }) => {
      for (const id of ids) worksheets.getItemOrNullObject(id).delete();
      return () => undefined;
    },
  });
}

async function fill(session: Session, progress: Progress, sheets: readonly NewSheet[], ids: readonly string[], names: readonly string[]): Promise<void> {
  const pieces = sheets.flatMap((sheet, at) => operationsOf(sheet).map((operation) => ({ ...operation, at })));
  for (let next = 0; next < pieces.length; ) {
    progress.report("write", next, pieces.length, names[pieces[next]!.at]);
    let [end, bytes] = [next, 0];
    while (end < pieces.length && (end === next || bytes + pieces[end]!.bytes <= REQUEST_BYTES)) bytes += pieces[end++]!.bytes;
    const batch = pieces.slice(next, end);
    await session.step({
      where: names[batch[0]!.at]!,
      kind: "stage",
      queue: ({ workbook: { worksheets } }) => {
        for (const { at, queue } of batch) queue(worksheets.getItem(ids[at]!));
        return () => undefined;
      },
    });
    next = end;
  }
  progress.report("write", pieces.length, pieces.length);
}

/** Number formats first, so that no text is read as a number or a date. */
function operationsOf(sheet: NewSheet): WriteOperation[] {
  const { cells, formats, spareRows, columnWidths } = sheet;
  const columns = formats.map((format, column): WriteOperation => ({
    bytes: LOOK_BYTES,
    queue: (target) => {
      const range = target.getRangeByIndexes(0, column, cells.length + spareRows, 1);
      setNumberFormat(range, format);
      range.format.columnWidth = widthInPoints(columnWidths[column]!);
    },
  }));
  const rows = cells.map((row) => row.map((cell, column) => literal(cell, formats[column]!)));
  return [...columns, ...writeCells({ row: 0, column: 0 }, rows), ...sheet.looks.map(lookOperation), frame(sheet)];
}

function lookOperation({ look, area }: NewSheet["looks"][number]): WriteOperation {
  return {
    bytes: LOOK_BYTES,
    queue: (target) => {
      const { format } = rangeOf(target, area);
      if (look !== "note") format.font.bold = true;
      if (look === "title") {
        format.font.size = 14;
        format.rowHeight = TITLE_POINTS;
      }
      if (look === "note") format.font.color = COLORS.caption;
      if (look === "sum") format.fill.color = COLORS.totals;
      if (look !== "header" && look !== "headerNeeded") return;
      format.fill.color = look === "header" ? COLORS.columnHeader : COLORS.header;
      format.font.color = look === "header" ? COLORS.text : COLORS.headerText;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      format.wrapText = true;
    },
  };
}

function frame({ tabColor, frozen, merges }: NewSheet): WriteOperation {
  return {
    bytes: LOOK_BYTES * (1 + merges.length),
    queue: (target) => {
      for (const area of merges) rangeOf(target, area).merge();
      if (frozen.columns === 0) target.freezePanes.freezeRows(frozen.rows);
      else target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
      target.tabColor = tabColor;
      target.pageLayout.orientation = "Landscape";
      target.pageLayout.paperSize = "A4";
      target.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    },
  };
}
