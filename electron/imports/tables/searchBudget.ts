/** Tables taken from one sheet; a sheet with more is no report. */
export const MOST_TABLES = 200;
/** Rows outside tables that look like a heading and are looked at closely; each costs the work of some fifty records. */
const MOST_HEADINGS = 2_000;

/** How much is looked for on one sheet, so that one made to keep the program busy does not. */
export class SearchBudget {
  /** First row that was not searched any more; null when the sheet was searched to its end. */
  stoppedAt: number | null = null;
  private tables = 0;
  private headings = 0;

  /** False when the row is not to be looked at any more. */
  allowsHeading(row: number): boolean {
    this.headings += 1;
    const isSpent = this.tables >= MOST_TABLES || this.headings > MOST_HEADINGS;
    if (isSpent) this.stoppedAt = Math.min(this.stoppedAt ?? row, row);
    return !isSpent;
  }

  /** @returns as many of the tables as may still be taken */
  taking<T>(found: readonly T[], row: number): readonly T[] {
    const taken = found.slice(0, Math.max(0, MOST_TABLES - this.tables));
    if (taken.length < found.length) this.stoppedAt = Math.min(this.stoppedAt ?? row, row);
    this.tables += taken.length;
    return taken;
  }
}
