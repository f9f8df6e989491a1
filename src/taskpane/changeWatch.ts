/** Tells whether the workbook has moved on since it was read: which sheets were edited, and whether the analysis rests on them. */
import type { Analysis } from "../app/analyse";

/** Days: how long after our own writing its events may still arrive. */
const ECHO = 5 / 86_400;

export class ChangeWatch {
  private edited = new Set<string>();
  private readonly written = new Map<string, number>();

  /** @param now local date and time as a serial with its fraction of the day */
  constructor(private readonly now: () => number) {}

  /** From now on edits count: what is read after this is newer than they were before. */
  begin(): void {
    this.edited = new Set();
  }

  /** Our own writing on a sheet that is read as a ledger: its events tell us nothing new. */
  wrote(sheet: string): void {
    this.written.set(sheet, this.now());
    this.edited.delete(sheet);
  }

  changed(sheet: string): void {
    if (this.now() - (this.written.get(sheet) ?? -Infinity) > ECHO) this.edited.add(sheet);
  }

  /** Edited sheets that the analysis has read. Where no ledger was found, any sheet of the user's may have become one. */
  since({ readings, facts }: Pick<Analysis, "readings" | "facts">): string[] {
    const ours = new Set(facts.sheets.filter(({ report }) => report !== undefined).map(({ sheet }) => sheet));
    const read = new Set(readings.map(({ layout }) => layout.sheet));
    return [...this.edited].filter((sheet) => (read.size > 0 ? read.has(sheet) : sheet !== "" && !ours.has(sheet)));
  }
}
