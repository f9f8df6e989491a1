/** Counts what a file holds and the document cannot carry. */
import type { HostLoss } from "../../document";

export class LossCounter {
  private readonly losses = new Map<string, HostLoss>();
  /** the sheet being read; undefined for the workbook's own parts */
  sheet: string | undefined;

  add(what: HostLoss["what"], detail?: string, count = 1): void {
    if (count === 0) return;
    const key = JSON.stringify([what, this.sheet, detail]);
    const known = this.losses.get(key);
    if (known !== undefined) {
      known.count += count;
      return;
    }
    const loss: HostLoss = { what, count };
    if (this.sheet !== undefined) loss.sheet = this.sheet;
    if (detail !== undefined) loss.detail = detail;
    this.losses.set(key, loss);
  }

  toList(): HostLoss[] {
    return [...this.losses.values()];
  }
}
